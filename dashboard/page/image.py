"""Pictures as elements, which have their room before they are loaded, and their words."""

from __future__ import annotations

from typing import Any

from dashboard.dataset.model import Dataset, Image, Picture
from dashboard.i18n import Catalogue
from dashboard.page import html

WIDTHS = (360, 720, 1440)
"""The px of width in which the site has a picture: in the panel, large or sharp, and alone."""
USUAL = 720
PORTRAIT = 120
"""The px of width of the one beside the name."""


def name_file(picture: Picture, image: Image, width: int) -> str:
    """Name the file of a picture by its content; a drawing has one for all widths."""
    if image.ending == "svg":
        return f"{picture.id}.{image.digest}.svg"
    return f"{picture.id}-{width}.{image.digest}.webp"


def find_address(picture: Picture, image: Image, width: int) -> str:
    """Return the address of a picture for the pages of a language."""
    return f"../assets/pictures/{name_file(picture, image, width)}"


def list_addresses(picture: Picture, image: Image) -> str | None:
    """List the addresses of a picture by width, as HTML's `srcset`; none for a drawing."""
    if image.ending == "svg":
        return None
    return ", ".join(f"{find_address(picture, image, width)} {width}w" for width in WIDTHS)


def build_image(picture: Picture, text: Catalogue, sizes: str, **attributes: Any) -> html.Element:
    """Build a picture, or its words in a frame where its file is missing."""
    alt, image = picture.alt[text.language], picture.image
    if not image:
        missing = html.Small(text("picture.missing", file=picture.file))
        return html.Div(html.P(alt), missing, className="image-missing")
    return html.Img(
        src=find_address(picture, image, USUAL),
        srcset=list_addresses(picture, image),
        sizes=sizes,
        alt=alt,
        width=image.width,
        height=image.height,
        loading="lazy",
        decoding="async",
        data_picture=picture.id,
        **attributes,
    )


def build_figure(
    dataset: Dataset, picture: Picture, text: Catalogue, look: str, sizes: str
) -> html.Element:
    """Build a picture with its caption, who made it, and its licence."""
    source = dataset.source.get(picture.source)
    credit: Any = format_credit(picture)
    if credit and source and source.url:
        credit = html.A(credit, href=source.url, rel="noopener")
    caption = picture.caption[text.language]
    words = [caption, " " if caption and credit else None, html.Small(credit) if credit else None]
    upright = bool(picture.image and picture.image.height > picture.image.width)
    return html.Figure(
        build_image(picture, text, sizes),
        html.Figcaption(words) if caption or credit else None,
        className=f"{look} is-upright" if upright else look,
    )


def format_credit(picture: Picture) -> str:
    """Return who made a picture, and its licence."""
    return ", ".join(filter(None, [picture.credit, picture.licence]))


def build_portrait(dataset: Dataset, look: str, px: int) -> html.Element | None:
    """Build the portrait, which says nothing: the name follows it."""
    picture = dataset.portrait
    if not picture or not picture.image:
        return None
    address = find_address(picture, picture.image, PORTRAIT)
    return html.Img(
        src=address, alt="", className=look, width=px, height=px, data_picture=picture.id
    )


def build_picture_data(dataset: Dataset, picture: Picture, text: Catalogue) -> dict[str, Any]:
    """Build a picture as the scripts show it."""
    image, source = picture.image, dataset.source.get(picture.source)
    return {
        "id": picture.id,
        "alt": picture.alt[text.language],
        "caption": picture.caption[text.language],
        "credit": format_credit(picture),
        "url": source.url if source else "",
        "file": picture.file,
        "width": image.width if image else 0,
        "height": image.height if image else 0,
        "src": find_address(picture, image, USUAL) if image else "",
        "srcset": (list_addresses(picture, image) or "") if image else "",
    }
