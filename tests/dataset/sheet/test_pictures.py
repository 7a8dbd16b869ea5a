"""Pictures that anybody's sheet names beside its events."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dashboard.dataset.load import Loaded, load_with_remarks
from dashboard.dataset.model import Picture
from tests.life import DATASETS

STAMP = DATASETS / "pictures" / "pictures" / "stamp.png"


def read(tmp_path: Path, text: str, name: str = "life.csv") -> Loaded:
    """What is read of a sheet beside which a picture lies."""
    (tmp_path / "photos").mkdir()
    shutil.copy(STAMP, tmp_path / "photos" / "ship.png")
    (tmp_path / name).write_text(text)
    return load_with_remarks(tmp_path / name if name == "life.csv" else tmp_path)


def show(picture: Picture) -> tuple[str, str, str, str, str, bool]:
    """A picture: its event, its words, and whether its file is read."""
    texts = picture.alt.default, picture.caption.default, picture.credit, picture.licence
    return picture.event, *texts, picture.image is not None


def test_a_picture_of_a_sheet(tmp_path: Path) -> None:
    """A column of files and those of words beside it are a picture of the event, and are told."""
    loaded = read(
        tmp_path,
        "Year,Event,Photo,Alt text,Photo caption,Photographer,Licence\n"
        "1931,Sails,photos/ship.png,A ship,At the quay,Ana,CC BY\n1932,Lands,,,,,\n",
    )
    (picture,) = loaded.dataset.pictures
    assert show(picture) == ("sails", "A ship", "At the quay", "Ana", "CC BY", True)
    assert loaded.problems == []
    assert "`Photo` as the picture; `Alt text` as its alt text" in loaded.remarks[1]


@pytest.mark.parametrize(
    "names",
    ["date,title,image,caption", "Jahr,Ereignis,Bild,Bildunterschrift",
     "Año,Hecho,Foto,Pie de foto",
     "Année,Événement,Photo,Légende", "Ano,Acontecimento,Imagem,Legenda",
     "Anno,Evento,Immagine,Didascalia", "Year,Headline,Media,Media Caption"],
)  # fmt: skip
def test_in_six_languages(names: str, tmp_path: Path) -> None:
    """Pictures and captions have names in each language, in our own table too."""
    loaded = read(tmp_path, f"{names}\n1931,Sails,photos\\ship.png,At the quay\n", "events.csv")
    (picture,) = loaded.dataset.pictures
    assert show(picture) == ("sails", "At the quay", "At the quay", "", "", True)
    assert [item.code for item in loaded.problems] == ["W445"]


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    """A web address is not fetched, a missing file is named, and words without a picture too."""
    loaded = read(
        tmp_path,
        "Year,Event,Photo,Credit\n1931,Sails,https://museum.example/p/1.jpg,Museum\n"
        "1932,Lands,gone.jpg; photos/ship.png,\n1933,Rests,,Ana\n",
    )
    places = [(item.line, item.column, item.code) for item in loaded.problems]
    assert places == [(2, 12, "E131"), (2, 12, "W445"), (3, 12, "E130"), (3, 12, "W445"),
                      (4, 13, "W442")]  # fmt: skip
    assert "is on the web and not fetched" in loaded.problems[0].message
    assert "Save the picture beside the sheet" in loaded.problems[0].cure
    assert [picture.image is not None for picture in loaded.dataset.pictures] == [
        False, False, True,
    ]  # fmt: skip


def test_in_a_described_table(tmp_path: Path) -> None:
    """In a folder whose descriptor says that the columns are ours, pictures are read too."""
    (tmp_path / "datapackage.json").write_text('{"languages": ["en"]}')
    loaded = read(
        tmp_path,
        "date,title,Photo,credit,mood\n1931,Sails,photos/ship.png,Ana,glad\n1932,Lands,,,\n",
        "events.csv",
    )
    (picture,) = loaded.dataset.pictures
    assert show(picture) == ("sails", "Sails", "", "Ana", "", True)
    assert [(item.column, item.code) for item in loaded.problems if item.line == 1] == [
        (25, "E108")
    ]
    assert loaded.remarks[1].endswith("`Photo` as the picture; `credit` as its credit")


def test_words_of_no_picture(tmp_path: Path) -> None:
    """Without a column of pictures, a caption is a column that nobody understands."""
    loaded = read(tmp_path, "Year,Event,Caption\n1931,Sails,At the quay\n")
    assert [item.code for item in loaded.problems] == ["W442"]
