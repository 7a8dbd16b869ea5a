"""GEDCOM, the file of family trees: the events of one person, with places and sources.

Specification: FamilySearch GEDCOM 5.5.1, and 7.0 where it says the same.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.formats.dates import read_date_cells, write_edtf
from dashboard.formats.imported import FormatError, Imported, name_event
from dashboard.formats.markup import Quote, Words

if TYPE_CHECKING:
    from ged4py.model import Record
    from ged4py.parser import GedcomReader

    from dashboard.dataset.writing.rows import Cells

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
READ = frozenset({"DATE", "PLAC", "NOTE", "SOUR", "TYPE"})
UNSAID = frozenset({"FAMS", "FAMC", "NAME", "NOTE", "SOUR", "CHAN", "RIN", "UID", "_UID"})


def read_gedcom(data: bytes, imported: Imported) -> None:
    """Read the person of the file that *imported* asks for by name or number, else the first.

    Raises:
        FormatError: it is no GEDCOM, or has no such person.
    """
    from ged4py.parser import GedcomReader, IntegrityError, ParserError

    try:
        with GedcomReader(io.BytesIO(data), errors="replace") as reader:
            _read_people(reader, imported)
    except (ParserError, IntegrityError, OSError, ValueError, LookupError) as error:
        raise FormatError(f"it is no GEDCOM ({error})") from None


def _read_people(reader: GedcomReader, imported: Imported) -> None:
    people = [*reader.records0("INDI")]
    wanted = imported.person.casefold()
    found = [person for person in people if _is_wanted(person, wanted)]
    if not found:
        raise FormatError(f"it has nobody called {imported.person}" if people else "it has nobody")
    person = found[0]
    for other in people:
        if other is not person:
            imported.leave("person", str(other.xref_id), _name(other))
    _read_person(person, imported)


def _is_wanted(person: Record, wanted: str) -> bool:
    return wanted in _name(person).casefold() or wanted == str(person.xref_id).strip("@").casefold()


def _read_person(person: Record, imported: Imported) -> None:
    imported.title = _name(person)
    imported.subject = {"name": imported.title}
    for column, tag in (("born", "BIRT"), ("died", "DEAT")):
        if (event := person.sub_tag(tag)) and (date := _read_date(event)[0]):
            imported.subject |= read_date_cells(date, "", column)
    if notes := "\n".join(_list_notes(person)):
        imported.subject["lead"] = notes
    for number, record in enumerate(person.sub_records, 1):
        if record.tag in TITLES:
            value = str(record.value or "") if record.value != "Y" else ""
            kind = str(record.sub_tag_value("TYPE") or "")
            named = kind if record.tag in ("EVEN", "FACT") and kind else TITLES[record.tag]
            _read_event(f"line {number} of the person", record, _join(named, value), imported)
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
            with_whom = _name(partner) if partner else ""
            _read_event(of, record, f"{TITLES[record.tag]} {with_whom}".strip(), imported)
    for child in family.sub_tags("CHIL"):
        if birth := child.sub_tag("BIRT"):
            _read_event(of, birth, f"{_name(child)} is born", imported)
        else:
            imported.leave("child without a birth", of, _name(child))


def _read_event(of: str, record: Record, title: str, imported: Imported) -> None:
    date, typed = _read_date(record)
    words = Words("\n".join(_list_notes(record)))
    words.media = [_say(medium) for medium in record.sub_tags("OBJE")]
    event = imported.add_event(
        of, date, words, title=title, typed=typed, place=str(record.sub_tag_value("PLAC") or "")
    )
    if event is None:
        return
    for cited in record.sub_tags("SOUR", follow=False):
        _read_citation(event, cited, imported)
    for detail in record.sub_records:
        if detail.tag not in READ and detail.tag != "OBJE":
            imported.leave(f"{detail.tag} of an event", name_event(of, title), _say(detail))


def _read_date(record: Record) -> tuple[str, str]:
    """Return the words of a date, and the phrase that it interprets."""
    date = record.sub_tag_value("DATE")
    phrase = str(getattr(date, "phrase", "") or "").strip("()")
    plain = str(getattr(date, "date", "")) if phrase else str(date or "")
    return (write_edtf(plain), phrase) if plain else (phrase, "")


def _read_citation(event: Cells, cited: Record, imported: Imported) -> None:
    """Cite a source; words that stand in it are a quote."""
    source = getattr(cited, "ref", None) or cited
    title = _say(source, "TITL") or (_say(source) if source is cited else "")
    cells = {"author": _say(source, "AUTH"), "publisher": _say(source, "PUBL")}
    if title := " ".join(title.split()):
        found = imported.add_source(title, **cells)
        imported.cite(event, found, " ".join(_say(cited, "PAGE").split()))
    data = cited.sub_tag("DATA") or cited
    if exact := _say(data, "TEXT"):
        imported.quotes.append((event, Quote(exact, "", title)))


def _list_notes(record: Record) -> Iterator[str]:
    for note in record.sub_tags("NOTE"):
        yield _say(note)


def _name(person: Record) -> str:
    """Return the whole name of a person, or the number of one who has none."""
    name = person.name.format() if hasattr(person, "name") else ""
    return " ".join(name.split()) or str(person.xref_id)


def _say(record: Record, tag: str = "") -> str:
    """Return the words of a record, or of one in it; of a record without words those within."""
    found = record.sub_tag(tag) if tag else record
    if found is None:
        return ""
    if found.value is None:
        return " ".join(filter(None, (_say(part) for part in found.sub_records)))
    return str(found.value).strip()


def _join(title: str, value: str) -> str:
    return f"{title}: {value}" if value else title
