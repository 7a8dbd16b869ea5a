"""The `data-*` and `aria-*` attributes of an element, written as Python names."""

from typing import Any


def attributes(**values: str | None) -> dict[str, Any]:
    """`data_event="birth"` becomes `{"data-event": "birth"}`; None leaves the attribute out."""
    return {name.replace("_", "-"): value for name, value in values.items() if value is not None}
