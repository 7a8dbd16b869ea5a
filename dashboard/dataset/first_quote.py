"""The first quote of each event: the one that a reader has not met at an earlier event."""

from __future__ import annotations

from collections.abc import Iterable


def choose_first_quotes(links: Iterable[tuple[str, str, bool]]) -> dict[str, str]:
    """Choose the passage that each event shows first.

    *links* are (event, passage, whether it speaks of the event), the events in time order, the
    passages of each in the order in which they are preferred. No two events show the same passage
    first as long as there is another: first choose the events of which passages speak, then those
    that passages only echo. An event that is left shows its first passage again.
    """
    links = sorted(links, key=lambda link: not link[2])
    firsts: dict[str, str] = {}
    shown: set[str] = set()
    for event, passage, _ in links:
        if event not in firsts and passage not in shown:
            firsts[event] = passage
            shown.add(passage)
    for event, passage, _ in links:
        firsts.setdefault(event, passage)
    return firsts
