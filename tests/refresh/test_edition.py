"""The edition a publication makes: version, day, and entry in the log of changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.packages import real, tiny

from dashboard.dataset.checks.check import check
from dashboard.refresh.edition import CHANGELOG, make_edition, next_version

DAY = date(2026, 12, 1)
ENTRY = {"en": "One figure added.", "es": "Se añade una cifra."}
WRITTEN = "## 2026-12-01\n\n### en\n\nOne figure added.\n\n### es\n\nSe añade una cifra.\n"


@pytest.mark.parametrize(
    ("version", "following"),
    [
        ("2026.11.23", "2026.12.1"),
        ("2026.12.1", "2026.12.1.2"),
        ("2026.12.1.2", "2026.12.1.3"),
        ("2026.12.1.9", "2026.12.1.10"),
        ("2026.12.10", "2026.12.1"),
        ("2026.12.1.x", "2026.12.1"),
        ("first", "2026.12.1"),
        ("2026-12-1", "2026.12.1"),
    ],
)
def test_version(version: str, following: str) -> None:
    """A version is its day; a second edition of the day is numbered."""
    assert next_version([version], DAY) == following


def test_past_every_version() -> None:
    """An edition is numbered past all there ever were, in whatever order, and by number, not by letter."""
    assert next_version(["2026.12.1", "2026.12.1.10", "2026.12.1.9", "", "2027.1.1"], DAY) == "2026.12.1.11"


@pytest.mark.parametrize(("package", "created"), [(tiny, "2026-12-01"), (real, "2026-12-01T00:00:00Z")])
def test_only_version_and_day_change(package: Callable[..., Any], created: str) -> None:
    """Of the descriptor nothing but the version and the day changes, by no more than their two lines."""
    before, after = (c["datapackage.json"].decode() for c in (package(), make_edition(package(), DAY, ENTRY)))
    old, new = json.loads(before), json.loads(after)
    assert (new["version"], new["created"]) == ("2026.12.1", created)
    assert old | {"version": new["version"], "created": new["created"]} == new
    assert len([1 for one, other in zip(before.split("\n"), after.split("\n"), strict=True) if one != other]) == 2


@pytest.mark.parametrize("package", [tiny, real])
def test_tables_stay(package: Callable[..., Any]) -> None:
    """No table changes, and the edition passes its check."""
    made = make_edition(package(), DAY, ENTRY)
    assert {name: made[name] for name in package() if name.endswith(".csv")} == {
        n: c for n, c in package().items() if n.endswith(".csv")
    }
    assert [p for p in check(made, DAY) if p.severity == "error"] == []


def test_newest_on_top() -> None:
    """The entry stands under the head of the log and above the one before; nothing else changes."""
    log = real()[CHANGELOG].decode()
    made = make_edition(real(), DAY, ENTRY)[CHANGELOG].decode()
    head, entries = log.split("## 2026-", 1)
    assert made == f"{head}{WRITTEN}\n## 2026-{entries}"


@pytest.mark.parametrize(
    ("log", "made"),
    [
        ("", WRITTEN),
        ("# Changes\n", f"# Changes\n\n{WRITTEN}"),
        ("## 2026-01-01\n\nOld.\n", f"{WRITTEN}\n## 2026-01-01\n\nOld.\n"),
        ("# Changes\n\n\n\n## 1\n\n## 2\n", f"# Changes\n\n{WRITTEN}\n## 1\n\n## 2\n"),
    ],
)
def test_any_log(log: str, made: str) -> None:
    """An empty log, one without entries and one without a head take the entry too."""
    assert make_edition({**tiny(), CHANGELOG: log.encode()}, DAY, ENTRY)[CHANGELOG].decode() == made


def test_log_of_windows() -> None:
    """A log with other line ends or letters does not stop an edition."""
    made = make_edition({**tiny(), CHANGELOG: b"# A\r\n\r\n## 1\r\n\xff"}, DAY, ENTRY)[CHANGELOG].decode()
    assert made.startswith(f"# A\n\n{WRITTEN}\n## 1")


def test_nothing_to_say() -> None:
    """Without words there is no entry, and a language without words has no heading."""
    assert make_edition(real(), DAY, {"en": " \n", "es": ""})[CHANGELOG] == real()[CHANGELOG]
    assert "### es" not in make_edition(tiny(), DAY, {"en": "Words.", "es": "--"})[CHANGELOG].decode()


def test_entry_makes_no_headings() -> None:
    """No line of an entry becomes a heading that would look like another entry, or makes one of the line before."""
    text = "## 2020-01-01\r\n  ### en\nWords\n=====\n\nMore\n---\n#hashtag"
    made = make_edition(tiny(), DAY, {"en": text})[CHANGELOG].decode()
    assert made == "## 2026-12-01\n\n### en\n\n2020-01-01\nen\nWords\n\nMore\nhashtag\n"
