"""How many examples a property is tried on: `--hypothesis-profile whole` tries all it asks for."""

from hypothesis import settings

QUICK, USUAL = 10, 5
"""The examples of the quick profile; of how many examples a usual run tries one."""


def examples(most: int) -> int:
    """As many as a test asks for, a part of them in a usual run, or few in a quick one."""
    name = settings.get_current_profile_name()
    return most if name == "whole" else min(most, max(QUICK, most // USUAL * (name == "usual")))
