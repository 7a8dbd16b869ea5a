"""Texts that are kept in `golden/` and compared: UPDATE=1 writes them, nothing else does."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """Compare *text* with the file of that name."""
    path = GOLDEN / name
    if os.environ.get("UPDATE") == "1":
        path.write_bytes(text.encode())
    assert path.exists(), f"{name} is missing; run the tests with UPDATE=1 and look at it"
    assert text == path.read_bytes().decode(), f"{name} differs; UPDATE=1 writes it anew"
