"""The log of changes as pages tell it."""

from __future__ import annotations

from tests.packages import tiny

from dashboard.dataset.files.change_log import Change, all_changes, entries, latest_change, read_log

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
    log = read_log({**tiny(), "CHANGELOG.md": LOG.encode()})
    both = Change("2026-11-28", ("Two pairs told apart.", "115 figures more.", "Read with care."))
    assert all_changes(log, "en") == (both, Change("2026-11-23", ("First edition.",)))
    newest = latest_change(log, "es")
    assert newest and newest.paragraphs == ("Dos pares.", "115 cifras más.")


def test_each_edition() -> None:
    """Told apart, the editions of a day are entries of their own; a log that begins with one loses none."""
    log = read_log({**tiny(), "CHANGELOG.md": LOG.removeprefix("# Changes\n\n").encode()})
    told = [(change.heading, len(change.paragraphs)) for change in entries(log, "en")]
    assert told == [("2026-11-28", 1), ("2026-11-28", 2), ("2026-11-23", 1)]
