"""What every test may rely on: a folder of all workers, examples, how far a random walk goes."""

import os
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.examples import QUICK, USUAL

settings.register_profile(
    "whole",  # No clock: a busy machine is no fault.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("usual", settings.get_profile("whole"), max_examples=100 // USUAL)
settings.load_profile("usual")
settings.register_profile("quick", settings.get_profile("whole"), max_examples=QUICK)
settings.register_profile(
    "faults",  # of `make mutants`: the same examples for each, and a failure is not made smaller
    settings.get_profile("quick"),
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder for what is made once in a run, whichever worker asks for it first."""
    if not hasattr(config, "workerinput"):
        shared = TemporaryDirectory(prefix="camino-")
        os.environ["CAMINO_SHARED"] = shared.name
        config.add_cleanup(shared.cleanup)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the random walk in the browser."""
    parser.addoption("--steps", type=int, default=10, help="how far a random walk goes")
    parser.addoption("--seed", type=int, default=1, help="the walk to go; 0 for any")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow begins first, so that all workers end together; a file's tests stay together."""
    items.sort(
        key=lambda item: (not item.get_closest_marker("slow"), "browser" not in item.path.parts)
    )
