"""Pictures in the sizes that pages use, made by Pillow when one is first asked for.

A photograph becomes a WebP without anything that its camera wrote into it but its colours, turned
as it was taken and never enlarged; a drawing (SVG) stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO

from dashboard.dataset.model import Dataset, Image
from dashboard.page.image import PORTRAIT, WIDTHS, name_file
from dashboard.site.files import File

QUALITY = 80


def collect_pictures(dataset: Dataset) -> dict[str, Callable[[], File]]:
    """Collect the functions that make the files of the pictures, by their paths."""
    portrait = dataset.portrait
    wanted = [(picture, width) for picture in dataset.pictures for width in WIDTHS]
    wanted += [(portrait, PORTRAIT)] if portrait else []
    return {
        f"assets/pictures/{name_file(picture, picture.image, width)}": partial(
            _make_file, picture.image, width
        )
        for picture, width in wanted
        if picture.image
    }


def _make_file(image: Image, width: int) -> File:
    ending = "svg" if image.ending == "svg" else "webp"
    return File(shrink(image, width), ending, immutable=True)


def shrink(image: Image, width: int) -> bytes:
    """Return a picture at most so many px wide as WebP; a drawing as it is."""
    if image.ending == "svg":
        return image.content
    from PIL import Image as Pillow
    from PIL import ImageOps

    with Pillow.open(BytesIO(image.content)) as opened:
        opened.draft("RGB", (2 * width, 2 * width))
        turned = ImageOps.exif_transpose(opened)
        has_alpha = "A" in turned.getbands() or "transparency" in turned.info
        profile = turned.info.get("icc_profile")
        plain = turned.convert("RGBA" if has_alpha else "RGB")
    if plain.width > width:
        height = max(1, round(plain.height * width / plain.width))
        plain = plain.resize((width, height), Pillow.Resampling.LANCZOS)
    plain.info = {}
    out = BytesIO()
    plain.save(out, "WEBP", quality=QUALITY, method=4, icc_profile=profile)
    return out.getvalue()
