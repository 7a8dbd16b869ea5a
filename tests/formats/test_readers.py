"""What single formats say in their own way, read as it is meant."""

from dashboard.formats.imported import Imported
from dashboard.formats.read import FORMATS
from dashboard.formats.readers.simile import read_point
from dashboard.formats.readers.wikidata_value import read_time
from dashboard.formats.write import make_tables
from tests.formats.test_samples import SAMPLES
from tests.golden import assert_table


def read(file: str, format: str, person: str = "") -> str:  # noqa: A002
    """The dates of a sample's events and their titles."""
    imported = Imported(person=person)
    FORMATS[format]((SAMPLES / file).read_bytes(), imported)
    rows = make_tables(imported)["events"]
    return "; ".join(f"{row.get('date', '')} {row['title']}" for row in rows)


def test_samples() -> None:
    """Each format has dates, ranges, lengths and what is left out in its own way."""
    assert_table("samples.txt", read)


def read_moment(form: str, words: str, precision: str = "") -> str:
    """A moment as a format writes it."""
    wikidata = {"time": words, "precision": int(precision or 0)}
    return read_time(wikidata) if form == "wikidata" else read_point(words)


def test_moments() -> None:
    """Midnight is the whole day, a time as fine as its precision; Wikidata has no year 0."""
    assert_table("dates-of-readers.txt", read_moment)
