"""A life as pupils should have it: nothing in it that only teachers should read."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.model import Dataset


def for_pupils(dataset: Dataset) -> Dataset:
    """The life without the prompts for teachers: they are in no page, no data and no download."""
    prompts = tuple(one for one in dataset.prompts if one.audience != "teacher")
    return replace(dataset, prompts=prompts)
