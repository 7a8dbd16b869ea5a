"""How many examples a property is tried on: `--hypothesis-profile quick` tries few."""

from hypothesis import settings

QUICK = 10


def examples(most: int) -> int:
    """As many as a test asks for, or the few of the quick profile."""
    return min(most, QUICK) if settings.get_current_profile_name() in ("quick", "faults") else most
