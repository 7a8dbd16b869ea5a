"""Writes a picture file without what a camera wrote into it, such as its position."""

from __future__ import annotations

from io import BytesIO

from dashboard.dataset.model import Image
from dashboard.dataset.records.image import FORMATS

METADATA = {"exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Comment", "Description"}
"""Where Pillow keeps what a camera or a program has written about a picture."""
KEPT = ("icc_profile", "transparency")
"""What of it changes how a picture looks."""
QUALITY = 92


def remove_metadata(image: Image) -> bytes:
    """Return the file of a picture without what a camera wrote into it, such as its position.

    A picture that holds nothing of the kind stays as it is, byte for byte.
    """
    if image.ending == "svg":
        return image.content
    from PIL import Image as Pillow
    from PIL import ImageOps

    with Pillow.open(BytesIO(image.content)) as opened:
        kept = {name: opened.info[name] for name in KEPT if name in opened.info}
        if not opened.getexif() and not METADATA & opened.info.keys():
            return image.content
        turned = ImageOps.exif_transpose(opened)
        cleaned = turned.copy()
    cleaned.info = {}
    out = BytesIO()
    name = next(name for name, ending in FORMATS.items() if ending == image.ending)
    cleaned.save(out, name, quality=QUALITY, **kept)
    return out.getvalue()
