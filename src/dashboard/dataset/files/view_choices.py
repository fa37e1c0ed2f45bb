"""What the pages can be asked for: the words that stand in addresses, in prepared questions and in ready folders."""

from __future__ import annotations

from collections.abc import Mapping

PERIODS = ("month", "half_year", "year", "other")
"""The lengths of period a flow is told for."""
LAST_YEARS: Mapping[str, int] = {f"years-{number}": number for number in (2, 5)}
"""The windows that end today, and how many years each goes back."""
RECENT, ALL_YEARS, SINCE = f"years-{5}", "all", "since-"
YEARS, MONTHS, WHO = "years", "months", "who"
"""The tables: of years, of months, and of organizations by what they say."""
DOCUMENTS, COUNTERS, DRIFT = "documents", "counters", "drift"
"""The views of all documents."""
CARD_KINDS = {"figure": 1, "pair": 2, "rung": 2, "question": 1, "document": 1, "chart": 2}
"""What can be picked for a meeting, with how many ids it has: a chart those of its page and its key."""
NEWEST, RUNGS = "newest", "rungs"
"""What a folder that stands ready may name besides: the newest figure of a panel, all steps of a release."""

_OVER_TIME = ("measure", "scope", "period", "window", "from", "to", "org", "table")
EVERYWHERE = ("known", "undated", "lang")
"""What every page can be asked for."""
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "home": (),
    "detentions": _OVER_TIME,
    "tables": _OVER_TIME,
    "releases": ("episode",),
    "sources": (
        *("figure", "source", "organization"),
        *("view", "measure", "scope", "drift", "q", "hand", "kind", "language", "year"),
    ),
    "compare": ("a", "b", "q"),
    "method": ("measure", "scope", "list"),
}
"""What the address of each page can name besides; anything else in it means nothing there."""


def windows(since: str) -> tuple[str, ...]:
    """The windows of time by their names; that from a year on only where the package names the year."""
    return (*LAST_YEARS, *([f"{SINCE}{since}"] if since else []), ALL_YEARS)
