"""How many examples a property is tried on: `--hypothesis-profile whole` tries all it asks for."""

from hypothesis import settings
from hypothesis import strategies as st

SHORT = st.text(max_size=5)

QUICK, USUAL = 10, 5
"""The examples of the quick profile; of how many examples a usual run tries one."""


def examples(most: int) -> int:
    """As many as a test asks for, a part of them in a usual run, or few in a quick one."""
    name = settings.get_current_profile_name()
    return most if name == "whole" else min(most, max(QUICK, most // USUAL * (name == "usual")))


def make_json(
    texts: st.SearchStrategy[str] = SHORT, keys: st.SearchStrategy[str] = SHORT
) -> st.SearchStrategy[object]:
    """Any value of JSON, with such texts and such keys of objects in it."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=20,
    )
