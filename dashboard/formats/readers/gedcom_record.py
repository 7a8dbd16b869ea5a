"""Single records of GEDCOM as words: a date, a name, notes, and whatever else one says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.formats.dates import write_edtf
from dashboard.formats.json_values import decode

if TYPE_CHECKING:
    from ged4py.model import Record

BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def to_utf8(data: bytes) -> bytes:
    """Turn a file that begins as Unicode does into UTF-8, and let it say so."""
    if not data.startswith(BYTE_ORDER_MARKS) and b"\0" not in data[:2]:
        return data
    return re.sub(rb"([\r\n]\s*1 CHAR )[^\r\n]*", rb"\1UTF-8", decode(data).encode(), count=1)


def read_record_date(record: Record) -> tuple[str, str]:
    """Return the words of a date, and the phrase that it interprets."""
    date = record.sub_tag_value("DATE")
    phrase = str(getattr(date, "phrase", "") or "").strip("()")
    plain = str(getattr(date, "date", "")) if phrase else str(date or "")
    return (write_edtf(plain), phrase) if plain else (phrase, "")


def name_person(person: Record) -> str:
    """Return the whole name of a person, or the number of one who has none."""
    name = person.name.format() if hasattr(person, "name") else ""
    return " ".join(name.split()) or str(person.xref_id)


def say(record: Record, tag: str = "") -> str:
    """Return the words of a record, or of one in it; of a record without words those within."""
    found = record.sub_tag(tag) if tag else record
    if found is None:
        return ""
    if found.value is None:
        return " ".join(filter(None, (say(part) for part in found.sub_records)))
    return str(found.value).strip()


def join_notes(record: Record) -> str:
    """Return the notes of a record, each on lines of its own."""
    return "\n".join(map(say, record.sub_tags("NOTE")))
