"""Picture files: what they are by their content, how large they are seen, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image as Pillow

from dashboard.dataset import load
from dashboard.dataset.model import Image
from dashboard.dataset.records.image import LARGEST, read_image
from dashboard.dataset.writing.csv_files import to_files
from dashboard.dataset.writing.folder import write_folder
from dashboard.dataset.writing.image_file import remove_metadata
from tests.golden import assert_table
from tests.life import DATASETS

FOLDER = DATASETS / "pictures"
LIFE, PROBLEMS = load(FOLDER)


def test_every_kind_of_picture_is_read() -> None:
    """A picture is known by its content, and a photograph is as wide as it is seen."""
    assert [problem for problem in PROBLEMS if problem.is_error] == []
    found = {
        picture.id: (picture.image.ending, picture.image.width, picture.image.height)
        for picture in LIFE.pictures
        if picture.image
    }
    assert found == {
        "quay": ("svg", 640, 360), "elena": ("webp", 264, 352), "stamp": ("png", 140, 90),
        "camera": ("jpg", 600, 900), "wave": ("avif", 400, 200),
    }  # fmt: skip
    assert [picture.id for picture in LIFE.pictures_of("voyage")] == ["camera", "wave"]
    assert LIFE.portrait is not None
    assert LIFE.portrait.file == "pictures/elena.webp"


def read_drawing(head: str, within: str = "") -> str:
    """What is read of an SVG with this head, and this within: its size, or why it is refused."""
    with TemporaryDirectory() as folder:
        drawing = f'<?xml version="1.0"?>\n<!-- ours -->\n<svg {head}>{within}</svg>'
        Path(folder, "a.svg").write_text(drawing, encoding="utf-8")
        image = read_image(Path(folder), "a.svg")
    return f"{image.width} x {image.height}" if isinstance(image, Image) else image[0]


def test_drawings() -> None:
    """A drawing is measured as browsers do, and refused where it does something."""
    assert_table("drawings.txt", read_drawing)


def test_nothing_outside_of_the_folder_is_read(tmp_path: Path) -> None:
    """A path up or from the root, a web address and a link that leads out are refused."""
    (tmp_path / "link.png").symlink_to(FOLDER / "pictures" / "stamp.png")
    for name in ("../pictures/quay.svg", "/etc/hostname", "https://example.org/a.png",
                 "data:image/png;base64,", "link.png"):  # fmt: skip
        assert read_image(tmp_path, name)[0] == "E131", name  # type: ignore[index]


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    """Its size is enough to refuse it."""
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert read_image(tmp_path, "a.jpg")[0] == "E133"  # type: ignore[index]


def test_a_download_holds_pictures_without_their_positions(tmp_path: Path) -> None:
    """What a camera wrote is gone, the picture is upright, and the folder reads as before."""
    camera = FOLDER / "pictures" / "camera.jpg"
    assert Pillow.open(camera).getexif().get_ifd(0x8825)
    folder = tmp_path / "life"
    write_folder(folder, to_files(LIFE))
    cleaned = Pillow.open(folder / "pictures" / "camera.jpg")
    assert (cleaned.size, dict(cleaned.getexif()), cleaned.format) == ((600, 900), {}, "JPEG")
    again, problems = load(folder)
    assert [problem for problem in problems if problem.is_error] == []
    assert [picture.id for picture in again.pictures] == [picture.id for picture in LIFE.pictures]


def test_a_picture_without_metadata_stays_as_it_is() -> None:
    """Nothing is compressed twice without a reason."""
    for picture in LIFE.pictures:
        if picture.image and picture.id != "camera":
            assert remove_metadata(picture.image) == picture.image.content


def test_comments_are_metadata_too() -> None:
    """A comment of a JPEG and the words in a PNG are not passed on."""
    plain = Pillow.new("RGB", (4, 4))
    for ending, options in (("jpg", {"comment": b"Home"}), ("png", {"exif": Pillow.Exif()})):
        out = io.BytesIO()
        if ending == "png":
            options["exif"][0x010E] = "Home"  # type: ignore[index]
        plain.save(out, "JPEG" if ending == "jpg" else "PNG", **options)
        assert b"Home" in out.getvalue()
        assert b"Home" not in remove_metadata(Image(out.getvalue(), "", ending, 4, 4))
