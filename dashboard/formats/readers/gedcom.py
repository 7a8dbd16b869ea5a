"""GEDCOM, the file of family trees: the events of one person, with places and sources.

Specification: FamilySearch GEDCOM 5.5.1, and 7.0 where it says the same.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dashboard.dataset.writing.rows import Cells
from dashboard.formats.dates import read_date_cells
from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.markup import Quote, Words
from dashboard.formats.readers.gedcom_record import (
    join_notes,
    name_person,
    read_record_date,
    say,
    to_utf8,
)

if TYPE_CHECKING:
    from ged4py.model import Record
    from ged4py.parser import GedcomReader

TITLES = {
    "BIRT": "Born", "CHR": "Christened", "BAPM": "Baptised", "CONF": "Confirmed", "ADOP": "Adopted",
    "DEAT": "Died", "BURI": "Buried", "CREM": "Cremated", "GRAD": "Graduates", "RETI": "Retires",
    "EMIG": "Emigrates", "IMMI": "Immigrates", "NATU": "Naturalised", "CENS": "In the census",
    "PROB": "Probate", "WILL": "Makes a will", "ORDN": "Ordained", "BARM": "Bar mitzvah",
    "BASM": "Bat mitzvah", "BLES": "Blessed", "CHRA": "Christened", "FCOM": "First communion",
    "EVEN": "Event", "OCCU": "Occupation", "EDUC": "Education", "RESI": "Lives", "TITL": "Title",
    "RELI": "Religion", "NATI": "Nationality", "PROP": "Property", "FACT": "Fact",
    "MARR": "Marries", "DIV": "Divorced from", "ENGA": "Engaged to", "ANUL": "Annulled:",
    "MARB": "Banns with", "MARL": "Marriage licence with", "MARS": "Settlement with",
    "DIVF": "Files for divorce from",
}  # fmt: skip
"""What the events of a person and of a family are called."""
HAPPENED = ("FAMS", *TITLES)
READ = frozenset({"DATE", "PLAC", "NOTE", "SOUR", "OBJE"})
NAMED = ("EVEN", "FACT")
TYPES = [("TYPE", tag) for tag in NAMED]
"""Events whose name is their TYPE."""
UNSAID = frozenset({"FAMS", "FAMC", "NAME", "NOTE", "SOUR", "CHAN", "RIN", "UID", "_UID"})


def read_gedcom(data: bytes, imported: Imported) -> None:
    """Read the person that *imported* asks for by name or number, else the first with an event.

    Raises:
        FormatError: it is no GEDCOM, or has no such person.
    """
    from ged4py.parser import GedcomReader, IntegrityError, ParserError

    try:
        with GedcomReader(io.BytesIO(to_utf8(data)), errors="replace") as reader:
            _read_people(reader, imported)
    except (ParserError, IntegrityError, OSError, ValueError, LookupError) as error:
        raise FormatError(f"it is no GEDCOM ({error})") from None


def _read_people(reader: GedcomReader, imported: Imported) -> None:
    people = [*reader.records0("INDI")]
    wanted = imported.person.casefold()
    found = [person for person in people if _is_wanted(person, wanted)]
    if not found:
        raise FormatError(f"it has nobody called {imported.person}" if people else "it has nobody")
    person = next((one for one in found if any(map(one.sub_tag, HAPPENED))), found[0])
    for other in people:
        if other is not person:
            imported.leave("person", str(other.xref_id), name_person(other))
    _read_person(person, imported)


def _is_wanted(person: Record, wanted: str) -> bool:
    return (
        wanted in name_person(person).casefold()
        or wanted == str(person.xref_id).strip("@").casefold()
    )


def _read_person(person: Record, imported: Imported) -> None:
    imported.title = name_person(person)
    imported.subject = {"name": imported.title}
    for column, tag in (("born", "BIRT"), ("died", "DEAT")):
        if (event := person.sub_tag(tag)) and (date := read_record_date(event)[0]):
            imported.subject |= read_date_cells(date, "", column)
    if notes := join_notes(person):
        imported.subject["lead"] = notes
    for number, record in enumerate(person.sub_records, 1):
        if record.tag in TITLES:
            value = str(record.value or "") if record.value != "Y" else ""
            kind = str(record.sub_tag_value("TYPE") or "")
            named = kind if record.tag in NAMED and kind else TITLES[record.tag]
            title = f"{named}: {value}" if value else named
            _read_event(f"line {number} of the person", record, title, imported)
        elif record.tag not in UNSAID:
            imported.leave(f"{record.tag} of the person", imported.title, str(record.value or ""))
    for family in person.sub_tags("FAMS"):
        _read_family(person, family, imported)


def _read_family(person: Record, family: Record, imported: Imported) -> None:
    """Read the events of a marriage, and the births of its children."""
    partners = (family.sub_tag(tag) for tag in ("HUSB", "WIFE"))
    partner = next((one for one in partners if one and one.xref_id != person.xref_id), None)
    of = f"family {family.xref_id}"
    for record in family.sub_records:
        if record.tag in TITLES:
            with_whom = name_person(partner) if partner else ""
            _read_event(of, record, f"{TITLES[record.tag]} {with_whom}".strip(), imported)
    for child in family.sub_tags("CHIL"):
        if birth := child.sub_tag("BIRT"):
            _read_event(of, birth, f"{name_person(child)} is born", imported)
        else:
            imported.leave("child without a birth", of, name_person(child))


def _read_event(of: str, record: Record, title: str, imported: Imported) -> None:
    date, typed = read_record_date(record)
    words = Words(join_notes(record), media=[say(medium) for medium in record.sub_tags("OBJE")])
    event = imported.add_event(
        of, date, words, title=title, typed=typed, place=str(record.sub_tag_value("PLAC") or "")
    )
    if event is None:
        return
    for cited in record.sub_tags("SOUR", follow=False):
        _read_citation(event, cited, imported)
    of = name_event(of, title)
    for detail in record.sub_records:
        if detail.tag not in READ and (detail.tag, record.tag) not in TYPES:
            imported.leave(f"{detail.tag} of an event", of, say(detail))
    for part in [part for tag in ("PLAC", "SOUR") for part in record.sub_tags(tag, follow=False)]:
        for detail in part.sub_records if part.tag == "PLAC" or part.value else ():
            if detail.tag not in ("PAGE", "DATA"):
                imported.leave(f"{detail.tag} of {part.tag}", of, say(detail))


def _read_citation(event: Cells, cited: Record, imported: Imported) -> None:
    """Cite a source; words that stand in it are a quote."""
    source = getattr(cited, "ref", None) or cited
    title = say(source, "TITL") or (say(source) if source is cited else "")
    cells = {"author": say(source, "AUTH"), "publisher": say(source, "PUBL")}
    if title := " ".join(title.split()):
        found = imported.add_source(title, **cells)
        imported.cite(event, found, " ".join(say(cited, "PAGE").split()))
    data = cited.sub_tag("DATA") or cited
    if exact := say(data, "TEXT"):
        imported.quotes.append((event, Quote(exact, "", title)))
