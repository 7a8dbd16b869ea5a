"""The colours: legible, and different for every eye."""

import math
import re
from itertools import combinations

import pytest

from dashboard.theme import TOKENS, load_palette

THEMES = ("light", "dark")
SPARE = {"kind-8", "kind-9"}
KINDS = ("family", "work", "rejection", "selection-fill", "mission", "departure", "film")
TEXT = ("ink", "ink2", "dim", "focus", *KINDS[:3], "selection", *KINDS[4:], "kind-8", "kind-9",
        "kind-10")  # fmt: skip
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", 2009: linear RGB at severity 1.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linearise(colour: str) -> list[float]:
    """Convert a hex colour to linear RGB, as sRGB (IEC 61966-2-1) defines it."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    lights = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linearise(colour), strict=True))
        for colour in (first, second)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def oklab(colour: str, eye: str) -> tuple[float, ...]:
    """A colour as an eye sees it, in OKLab (Ottosson, 2020)."""
    seen = [
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, linearise(colour), strict=True))))
        for row in EYES[eye]
    ]
    cones = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    roots = [math.cbrt(sum(w * c for w, c in zip(row, seen, strict=True))) for row in cones]
    axes = (
        (0.2104542553, 0.7936177850, -0.0040720468),
        (1.9779984951, -2.4285922050, 0.4505937099),
        (0.0259040371, 0.7827717662, -0.8086757660),
    )
    return tuple(sum(w * c for w, c in zip(row, roots, strict=True)) for row in axes)


def distance(first: str, second: str, eye: str) -> float:
    """Measure how different two colours are; 2 is just visible."""
    return 100 * math.dist(oklab(first, eye), oklab(second, eye))


def test_the_measures_are_right() -> None:
    """Black on white has the ratio 21; a colour is at no distance from itself."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert distance("#0B7D6C", "#0B7D6C", "protan") == 0
    assert distance("#000000", "#FFFFFF", "normal") == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_kinds_are_legible(theme: str) -> None:
    """Everything written or drawn with meaning has 4.5 to 1 on the ground, borders 3 to 1.

    A quote has 7 to 1 on every ground it stands on, and so has who says it.
    """
    colours = load_palette(theme)
    for token in TEXT:
        assert contrast(colours[token], colours["bg"]) >= 4.5, token
    assert contrast(colours["line2"], colours["bg"]) >= 3
    assert contrast(colours["selection-fill"], colours["selection"]) >= 1.2
    for ground in ("bg", "surface", "sunk"):
        assert contrast(colours["ink"], colours[ground]) >= 7, ground
    for ground in ("bg", "surface"):
        assert contrast(colours["ink2"], colours[ground]) >= 7, ground


def test_present_mode_is_legible_from_afar() -> None:
    """Black on white, more than 11 to 1 even for what is secondary."""
    colours = load_palette()
    assert contrast(colours["present-ink"], colours["present-bg"]) > 18
    assert contrast(colours["present-ink2"], colours["present-bg"]) > 11


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", EYES)
def test_kinds_differ_for_every_eye(theme: str, eye: str) -> None:
    """Kinds are at least 7 apart, also for colour-blind eyes; spare ones in the light visibly."""
    colours = load_palette(theme)
    for first, second in combinations((*KINDS, *SPARE), 2):
        least = 2.8 if theme == "light" and second in SPARE else 7
        assert distance(colours[first], colours[second], eye) >= least, (first, second)


def test_every_colour_stands_once_for_each_theme() -> None:
    """Each token has a light and a dark colour side by side, but for those of present mode."""
    sheet = TOKENS.read_text(encoding="utf-8")
    pairs = re.findall(
        r"--([\w-]+): var\(--light, (#[0-9A-F]{6})\) var\(--dark, (#[0-9A-F]{6})\);", sheet
    )
    single = re.findall(r"--([\w-]+): #[0-9A-F]{6};", sheet)
    assert sorted(single) == ["present-bg", "present-ink", "present-ink2"]
    assert {name for name, _, _ in pairs} | set(single) == set(load_palette())
    for name, light, dark in pairs:
        assert (load_palette("light")[name], load_palette("dark")[name]) == (light, dark)
    assert len(re.findall("#[0-9A-Fa-f]{3,8}", sheet)) == 2 * len(pairs) + len(single)
