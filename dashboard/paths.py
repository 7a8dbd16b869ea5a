"""The folders that come with the program."""

from pathlib import Path

PACKAGE = Path(__file__).parent
LIFE = "jose-hernandez"
"""The folder of the built-in life in `data`."""
FIRST_LIFE, EXAMPLE = "first-life", "arce-letters"
"""The folders in `data` of the lives that `camino new` copies."""


def home(name: str) -> Path:
    """Find the folder `data` or `assets`: in the installed package, else in the checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
