"""What single formats say in their own way, read as it is meant."""

from dashboard.formats.imported import Imported
from dashboard.formats.read import FORMATS
from dashboard.formats.readers.simile import read_point
from dashboard.formats.readers.wikidata_value import read_time
from dashboard.formats.write import make_tables
from tests.formats.test_samples import SAMPLES
from tests.golden import assert_table


def read(file: str, format: str, person: str = "") -> dict[str, str]:  # noqa: A002
    """The dates of a sample's events by their titles."""
    imported = Imported(person=person)
    FORMATS[format]((SAMPLES / file).read_bytes(), imported)
    return {str(row["title"]): str(row.get("date", "")) for row in make_tables(imported)["events"]}


def test_markwhen() -> None:
    """Dates before a colon: EDTF, American or as the header says, ranges, lengths, repetitions."""
    assert read("painter.mw", "markwhen") == {
        "Born by the sea": "1901-04-12",
        "Leaves school": "1919-05-03",
        "Lives in a loft": "1920~/1925",
        "Teaches drawing": "1926/1928",
        "Paints": "1930-04/..",
        "A long walk": "1931",
        "She sleeps": "after !walk 3 days",
        "A letter home": "1940",
        "Her papers are read": "2021-01-02T06:27:00Z/2022",
    }


def test_gedcom() -> None:
    """A person's own events, marriages and the births of children; another person by name."""
    assert read("anna.ged", "gedcom") == {
        "Born": "1850~", "Occupation: weaver": "[1870..1880]", "Lives": "1882-01-01",
        "Strike": "1871", "Naturalised": "", "Emigrates": "soon after", "Died": "",
        "Marries Karl Ott": "1872-06-12", "Lena Ott is born": "1875-05-03",
    }  # fmt: skip
    assert read("anna.ged", "gedcom", person="lena") == {"Born": "1875-05-03"}
    assert "Marries Anna Vogel" in read("anna.ged", "gedcom", person="I2")


def test_simile() -> None:
    """A period; one moment within years; an event that begins late; JavaScript's own dates."""
    assert read("bridge.xml", "simile") == {
        "The first stone": "1923-05-28",
        "News on the bridge": "1963-11-22T13:00:00-06:00",
        "Built": "1924-01-01/1931-06-01",
        "A pillar breaks": "[1940..1944]",
        "Painted": "[1950..1952]",
        "A rumour": "sometime",
    }


def test_icalendar() -> None:
    """Whole days end a day before they say; times keep their distance from UTC."""
    assert read("club.ics", "icalendar") == {
        "Founded, at last": "1950-05-04",
        "The first evening": "1951-06-01T18:00Z/1951-06-01T20:00Z",
        "The journey": "1952-07-01/1952-07-09",
        "Nobody wrote when": "",
    }


def test_wikidata() -> None:
    """Statements with a date are events; numbers, and what is deprecated, are none."""
    assert read("Q9999.json", "wikidata") == {
        "Born": "1921-03-14", "Died": "199X", "Studies at: Harbour School": "1939/1943-06",
        "Award: Q555": "1960",
    }  # fmt: skip


def read_moment(form: str, words: str, precision: str = "") -> str:
    """A moment as a format writes it."""
    wikidata = {"time": words, "precision": int(precision or 0)}
    return read_time(wikidata) if form == "wikidata" else read_point(words)


def test_moments() -> None:
    """Midnight is the whole day, a time as fine as its precision; Wikidata has no year 0."""
    assert_table("dates-of-readers.txt", read_moment)
