"""The log of changes as pages tell it."""

from __future__ import annotations

from tests.packages import tiny

from dashboard.ui.frame.changes import Change, all_changes, latest_change

LOG = """# Changes

## 2026-11-28

### en

Two pairs told apart.

### es

Dos pares.

## 2026-11-28

### en

115 figures more.

Read with care.

### es

115 cifras más.

## 2026-11-23

### en

First edition.
"""


def test_editions_of_one_day() -> None:
    """Several editions of a day are one entry with what each of them says, the newest first; nothing is left out."""
    folder = {**tiny(), "CHANGELOG.md": LOG.encode()}
    both = Change("2026-11-28", ("Two pairs told apart.", "115 figures more.", "Read with care."))
    assert all_changes(folder, "en") == (both, Change("2026-11-23", ("First edition.",)))
    newest = latest_change(folder, "es")
    assert newest and newest.paragraphs == ("Dos pares.", "115 cifras más.")
