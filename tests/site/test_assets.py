"""The style sheets and scripts keep the house rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.paths import home

ASSETS = home("assets")
SHEETS = sorted((ASSETS / "css").rglob("*.css"))
SCRIPTS = sorted((ASSETS / "js").rglob("*.js"))
TOKENS = ("00-tokens.css", "01-measures.css")


def named(path: Path) -> str:
    """A file's name, for the test's own."""
    return path.name


@pytest.mark.parametrize("sheet", [s for s in SHEETS if s.name not in TOKENS], ids=named)
def test_colours_type_sizes_and_durations_stand_only_in_the_tokens(sheet: Path) -> None:
    """A sheet names colours and durations by their tokens."""
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?!-)|\brgba?\(|\bhsla?\(", rules)
    assert not re.findall(r"\b[\d.]+m?s\b", rules)


@pytest.mark.parametrize("sheet", SHEETS, ids=named)
def test_a_sheet_fetches_nothing_from_elsewhere(sheet: Path) -> None:
    """Whatever a sheet loads stands beside it."""
    for address in re.findall(r"url\(\"?([^)\"]+)", sheet.read_text(encoding="utf-8")):
        assert address.startswith("data:") or (sheet.parent / address).is_file(), address


def test_every_animation_that_is_named_has_its_frames() -> None:
    """No sheet asks for key frames that stand nowhere, and none stand unused."""
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    named = set(re.findall(r"\banimation: ([a-z-]+)", text)) - {"none"}
    assert named == set(re.findall(r"@keyframes ([a-z-]+)", text))


def test_every_token_that_is_used_is_defined() -> None:
    """No sheet asks for a custom property that no sheet and no script sets."""
    text, code = (
        "\n".join(path.read_text(encoding="utf-8") for path in paths) for paths in (SHEETS, SCRIPTS)
    )
    used = set(re.findall(r"var\((--[a-z0-9-]+)", text))
    assert used <= set(re.findall(r"(--[a-z0-9-]+)\s*:", text + code))


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_a_script_is_classic_and_shares_one_name(script: Path) -> None:
    """A script is strict, shares the one namespace, and never writes HTML from text."""
    code = script.read_text(encoding="utf-8")
    assert '"use strict";' in code
    assert code.rstrip().endswith("})((globalThis.camino ??= {}));")
    assert not re.search(
        r"\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|\beval\(|new Function", code
    )
    assert "fetch(" not in code
    assert "dash_clientside" not in code
