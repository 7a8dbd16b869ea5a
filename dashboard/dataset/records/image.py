"""Reads a picture file: its kind by its content, and how many px wide and high it is seen.

Pillow opens PNG, JPEG, WebP and AVIF. An SVG is only ever shown as an image, in which nothing runs
and nothing is loaded; one that holds a script is refused all the same. Specifications: SVG 2,
section 8.2 (viewBox); Exif 2.32, Orientation.
"""

from __future__ import annotations

import re
import warnings
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import islice
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from dashboard.dataset.model import Image
from dashboard.dataset.tables.header import CERTAIN

FORMATS = {"PNG": "png", "JPEG": "jpg", "MPO": "jpg", "WEBP": "webp", "AVIF": "avif"}
"""The endings of the files that Pillow opens for us, by its names of their formats."""
LARGEST = 20_000_000
"""Bytes of a picture file."""
MOST_PIXELS = 60_000_000
"""More than any camera of a phone has by default, and 240 MB when it is unpacked."""
SVG = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*>)*<svg\b([^>]*)>", re.DOTALL
)
ACTIVE = re.compile(rb"<script|<foreignObject|<!ENTITY|\son\w+\s*=|javascript:", re.IGNORECASE)
LENGTH = r'\b{}\s*=\s*["\']\s*([0-9.]+)(?:px)?\s*["\']'
BOX = re.compile(
    r'\bviewBox\s*=\s*["\']\s*[-0-9.e]+[\s,]+[-0-9.e]+[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)'
)
SIDEWAYS = range(5, 9)
"""The values of Exif's orientation by which width and height change places."""
ENDINGS = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg"}
NUMBERS = re.compile("[0-9]+")
MOST = 2000
"""So many files are looked at for one that a wrong path means."""
FROM_THE_WEB = "Save the picture beside the sheet, and write the name of its file"

Fault = tuple[str, str, str]
"""Code, message and cure of a problem."""


def read_image(folder: Path, name: str) -> Image | Fault:
    """Read the picture at a relative path *name* below *folder*, or say why it cannot be shown."""
    outside = "E131", f"{name[:80]} is not a path within the folder of the life"
    if re.match(r"https?://|www\.", name, re.IGNORECASE):
        return "E131", f"{name[:80]} is on the web and not fetched", FROM_THE_WEB
    if re.match(r"[a-z]+:/|data:", name, re.IGNORECASE):
        return *outside, "Put a copy of the picture into the folder, and write its path"
    path = folder / name
    if folder.is_file():
        return _read_packed(folder, name)
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or Path(name).is_absolute():
            return *outside, "Put a copy of the picture into the folder, and write its path"
        status = path.stat()
        if status.st_size > LARGEST:
            size = f"{status.st_size / 1e6:.0f} MB"
            return "E133", f"The picture has {size}", f"Save it with at most {LARGEST // 10**6} MB"
        return _read_file(path, status.st_size, status.st_mtime_ns)
    except (OSError, ValueError):
        return _report_missing(name)


def find_image(folder: Path, name: str) -> str | None:
    """Find the one picture that a wrong path means: of this name, or of one that is much like it.

    Another number is another picture.
    It is looked for in the folder and those in it; the result is a path within the folder.
    """
    wanted = PurePosixPath(name.partition("?")[0]).name.lower()
    try:
        paths = [path for pattern in ("*", "*/*") for path in islice(folder.glob(pattern), MOST)]
        files = [path for path in paths if path.suffix.lower() in ENDINGS]
    except OSError:
        return None
    same = [path for path in files if path.name.lower() == wanted]
    digits = NUMBERS.findall(wanted)
    alike = {name for path in files if NUMBERS.findall(name := path.name.lower()) == digits}
    near = get_close_matches(wanted, alike, 2, CERTAIN)
    found = same or [path for path in files if [path.name.lower()] == near]
    path = found[0].relative_to(folder).as_posix() if len(found) == 1 else ""
    return path if path and isinstance(read_image(folder, path), Image) else None


def _read_packed(path: Path, name: str) -> Image | Fault:
    """Read a picture out of the zip file of a life, in which one folder may hold everything."""
    try:
        with ZipFile(path) as archive:
            entries = (
                item for item in archive.infolist() if f"/{item.filename}".endswith(f"/{name}")
            )
            entry = next(entries, None)
            if not entry or entry.file_size > LARGEST:
                return _report_missing(name)
            return _understand(archive.read(entry))
    except (OSError, ValueError, RuntimeError, BadZipFile):
        return _report_missing(name)


def _report_missing(name: str) -> Fault:
    return "E130", f"There is no picture {name[:80]}", "Fix the path, or add the file"


@lru_cache(64)
def _read_file(path: Path, _size: int, _time: int) -> Image | Fault:
    """Read a file that has not changed since it had this size and time only once."""
    return _understand(path.read_bytes())


def _understand(content: bytes) -> Image | Fault:
    return _read_drawing(content) or _read_photograph(content)


def _read_drawing(content: bytes) -> Image | Fault | None:
    """Read an SVG; None for any other content."""
    match = SVG.match(content)
    if not match:
        return None
    if ACTIVE.search(content):
        message = "The drawing holds a script or foreign content"
        return "E132", message, "Save it as a plain SVG, or as PNG"
    width, height = _measure_drawing(match[1].decode("utf-8", "replace"))
    return _make_image(content, "svg", width, height)


def _measure_drawing(attributes: str) -> tuple[int, int]:
    """Return width and height in px, those of the viewBox where they are not given in px."""
    lengths = [re.search(LENGTH.format(name), attributes) for name in ("width", "height")]
    box = BOX.search(attributes)
    given = [match[1] for match in lengths if match]
    width, height = given if len(given) == 2 else box.groups() if box else ("300", "150")
    return max(1, round(float(width))), max(1, round(float(height)))


def _read_photograph(content: bytes) -> Image | Fault:
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    cure = "Save it as PNG, JPEG, WebP, AVIF or SVG"
    warnings.simplefilter("ignore", Pillow.DecompressionBombWarning)  # We have a limit of our own.
    try:
        with Pillow.open(BytesIO(content), formats=["PNG", "JPEG", "WEBP", "AVIF"]) as opened:
            ending, (width, height) = FORMATS[opened.format or ""], opened.size
            if width * height > MOST_PIXELS:
                message = f"The picture has {width * height / 1e6:.0f} million px"
                return "E133", message, f"Save it with at most {MOST_PIXELS // 10**6} million"
            if opened.getexif().get(0x0112) in SIDEWAYS:
                width, height = height, width
            opened.draft("RGB", (64, 64))
            opened.load()
    except UnidentifiedImageError:
        return "E132", "This is no picture that browsers show", cure
    except (OSError, SyntaxError, ValueError, KeyError, Pillow.DecompressionBombError):
        return "E132", "The picture is broken", f"Open it in a program for pictures. {cure}"
    return _make_image(content, ending, width, height)


def _make_image(content: bytes, ending: str, width: int, height: int) -> Image:
    return Image(content, sha256(content).hexdigest()[:16], ending, width, height)
