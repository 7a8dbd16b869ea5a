"""The buttons of the page; a script answers them."""

from __future__ import annotations

from typing import Any

from dashboard.page import html


def build_button(
    content: Any, look: str = "button", action: str | None = None, **attributes: Any
) -> html.Element:
    """Build a button of the class *look*; *action* is its name among the scripts' commands."""
    return html.Button(content, type="button", className=look, data_action=action, **attributes)


def build_sign_button(
    sign: str, label: str, look: str, action: str, **attributes: Any
) -> html.Element:
    """Build a button that shows a sign and is named by its label."""
    return build_button(sign, look, action, aria_label=label, **attributes)
