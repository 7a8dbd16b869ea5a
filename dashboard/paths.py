"""Where the files that come with the program stand."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def home(name: str) -> Path:
    """The folder `data` or `assets`: in the package when installed, else at the checkout's top."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
