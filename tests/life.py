"""The lives that many tests ask: the built-in one, a tiny one and those in `datasets`."""

from pathlib import Path

from dashboard.dataset import load
from dashboard.paths import LIFE

ROOT = Path(__file__).parents[1]
DATASETS = ROOT / "tests" / "datasets"
TINY = DATASETS / "tiny"
FOLDER = ROOT / "data" / LIFE
DATASET, FOUND = load(FOLDER)
EVENTS = [event.id for event in DATASET.events]
