"""The words of the page that a life brings: those that can be shown are, the others are listed."""

from __future__ import annotations

import json
from pathlib import Path

from dashboard.dataset import load
from dashboard.dataset.writing.csv_files import to_files, to_zip
from dashboard.i18n import load_catalogue
from dashboard.site import build_site
from dashboard.timeline import lay_out
from tests.timeline.lives import LAPTOP

WORDS = {"nav.next": "Qatiq", "date.short.about": "{year}-lla", "date.month.5": "Aymuray"}


def write(folder: Path) -> None:
    """A life in Quechua with some words of its own."""
    (folder / "locale").mkdir()
    (folder / "locale" / "qu.json").write_text(json.dumps(WORDS), encoding="utf-8")
    package = {"title": "Kawsay", "languages": ["qu", "es"]}
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (folder / "events.csv").write_text("date,title\n1820~,Yurin\n1840-05,Puririn\n", "utf-8")


def test_the_page_the_drawing_and_the_paper_say_them(tmp_path: Path) -> None:
    """A life's own word stands wherever the page, its data and its labels say it."""
    write(tmp_path)
    life, problems = load(tmp_path)
    assert [problem.code for problem in problems if problem.code.startswith("W4")][-1] == "W433"
    site = build_site(life)
    page = site.files["qu/index.html"].content.decode()
    assert "Qatiq" in page or "Qatiq" in site.files["qu/later.json"].content.decode()
    assert "Aymuray" in page
    assert [label.year for label in lay_out(life, LAPTOP, "qu").labels] == ["1820-lla", "1840"]
    assert life.catalogue("qu")("nav.start") == load_catalogue("en")("nav.start")


def test_a_life_is_written_with_its_words(tmp_path: Path) -> None:
    """The zip of a life holds them, and opens with them."""
    write(tmp_path)
    life, _ = load(tmp_path)
    assert json.loads(to_files(life)["locale/qu.json"]) == WORDS
    (tmp_path / "life.zip").write_bytes(to_zip(life))
    assert load(tmp_path / "life.zip")[0].words == life.words
