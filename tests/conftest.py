"""What every test may rely on: the few examples of a quick run."""

from hypothesis import settings

from tests.examples import QUICK

settings.register_profile("quick", max_examples=QUICK, deadline=None)
