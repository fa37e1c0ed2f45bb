"""Choosing: the address holds the id, the reader sees the label."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Choice


def choose(
    page: Page, name: str, label: str, options: Mapping[str, str], default: str, clears: tuple[str, ...] = ()
) -> str:
    """Offer ``options`` (id -> label) under an address parameter; the default is left out of the address.

    ``clears`` names parameters that a new choice makes meaningless.
    """
    asked = page.address.choice(name, options, default)

    def changes(chosen: str) -> dict[str, str]:
        # A view that the reader changes no longer answers the question it was opened for.
        cleared = dict.fromkeys((*clears, "question"), "")
        return cleared | {name: "" if chosen == default else chosen}

    page.surface.choice(Choice(name, label, options, asked, changes))
    return asked
