"""A Wikidata entity: what its JSON dates, as `Special:EntityData/Q42.json` has it.

Specification: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dashboard.formats.dates import read_date_cells
from dashboard.formats.imported import FormatError, Imported
from dashboard.formats.json_values import read_json, to_list, to_mapping, to_words
from dashboard.formats.markup import Words
from dashboard.formats.readers.wikidata_value import Labels, choose, read_value

BIRTH, DEATH, START, END, MOMENT = "P569", "P570", "P580", "P582", "P585"
NAMES = {
    BIRTH: "Born", DEATH: "Died", "P26": "Married to", "P39": "Position", "P54": "Plays for",
    "P69": "Studies at", "P102": "Member of", "P106": "Occupation", "P108": "Works for",
    "P166": "Award", "P463": "Member of", "P512": "Degree", "P551": "Lives in", "P793": "Event",
    "P800": "Work", "P1344": "Takes part in", "P1411": "Nominated for", "P571": "Founded",
    "P576": "Dissolved", "P577": "Published", "P1619": "Opened", "P607": "Conflict",
    "P241": "Serves in", "P410": "Rank", "P937": "Works in", "P451": "Partner", "P361": "Part of",
}  # fmt: skip
"""The properties of a life in words; any other one stays a number."""
ENTITY = re.compile("[QPL][0-9]+")
TOLD = frozenset({"wikibase-item", "time", "monolingualtext"})
"""The sorts of statements that tell of a life; others are numbers, pictures and catalogues."""


def is_wikidata(value: object) -> bool:
    """True for JSON of an entity, or of several."""
    mapping = to_mapping(value)
    return "entities" in mapping or {"claims", "labels"} <= mapping.keys()


def read_wikidata(data: bytes, imported: Imported) -> None:
    """Read what an entity has with a date: the one asked for by number, else the first.

    Raises:
        FormatError: it is no JSON of Wikidata, or has no such entity.
    """
    value = to_mapping(read_json(data))
    entities = to_mapping(value.get("entities")) or {to_words(value.get("id")): value}
    wanted = imported.person.upper() or next(iter(entities))
    entity = to_mapping(entities.get(wanted))
    if not entity.get("claims"):
        raise FormatError(f"it has nothing about {wanted}")
    labels = Labels(imported.language or "en", entities)
    imported.title = labels.name(wanted)
    imported.subject = {"name": imported.title}
    if subtitle := choose(entity.get("descriptions"), labels.language):
        imported.subject["subtitle"] = subtitle
    for property_, claims in to_mapping(entity["claims"]).items():
        for claim in to_list(claims):
            _read_claim(property_, to_mapping(claim), labels, imported)


def _read_claim(property_: str, claim: dict[str, Any], labels: Labels, imported: Imported) -> None:
    """Add a claim that has a date as an event, with its references; name any other one."""
    snak, name = to_mapping(claim.get("mainsnak")), NAMES.get(property_, property_)
    value, date = read_value(snak, labels), _read_dates(claim, labels)
    if not date and snak.get("datatype") == "time":
        value, date = "", value
    if not date or claim.get("rank") == "deprecated" or snak.get("datatype") not in TOLD:
        imported.leave("statement", name, value)
        return
    title = f"{name}: {value}" if value else name
    event = imported.add_event(property_, date, Words(""), title=title)
    column = {BIRTH: "born", DEATH: "died"}.get(property_)
    if column and column not in imported.subject:
        imported.subject |= read_date_cells(date, "", column)
    _leave_details(title, value, claim, labels, imported)
    for source, url in _list_references(claim, labels):
        if event:
            imported.cite(event, imported.add_source(source, url))


def _leave_details(
    title: str, value: str, claim: dict[str, Any], labels: Labels, imported: Imported
) -> None:
    """Leave what a claim says besides its date, and a name that the file does not have."""
    if ENTITY.fullmatch(value):
        imported.leave("name that the file does not have", title, value)
    for property_, snaks in to_mapping(claim.get("qualifiers")).items():
        for snak in to_list(snaks) if property_ not in (START, END, MOMENT) else ():
            words = read_value(to_mapping(snak), labels)
            imported.leave("qualifier", title, f"{property_} {words}")


def _read_dates(claim: dict[str, Any], labels: Labels) -> str:
    """Write what qualifies a claim in time: a moment, or a period with one end at least."""
    qualifiers = to_mapping(claim.get("qualifiers"))
    first, last, moment = (
        next((read_value(to_mapping(snak), labels) for snak in to_list(qualifiers.get(name))), "")
        for name in (START, END, MOMENT)
    )
    if first and last:
        return f"{first}/{last}"
    return moment or (f"{first}/" if first else f"/{last}" if last else "")


def _list_references(claim: dict[str, Any], labels: Labels) -> Iterator[tuple[str, str]]:
    """List the name and the address of every reference that has one of them."""
    for reference in to_list(claim.get("references")):
        snaks = to_mapping(to_mapping(reference).get("snaks"))
        said = {
            name: next((read_value(to_mapping(snak), labels) for snak in to_list(found)), "")
            for name, found in snaks.items()
        }
        title, url = said.get("P1476") or said.get("P248", ""), said.get("P854", "")
        if title or url:
            yield title, url
