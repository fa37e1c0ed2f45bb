"""The edition a publication makes: its version, its day, and its entry in the log of changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.snapshot import Snapshot, snapshot

CHANGELOG = "CHANGELOG.md"


def make_edition(contents: Contents, today: date, entry: Mapping[str, str], published: Iterable[str] = ()) -> Snapshot:
    """The package as the edition of ``today``; ``entry`` holds what changed, by language, newest on top.

    ``published`` are the versions that name other editions already, also of those that were undone.
    """
    state = snapshot(contents)
    descriptor = dict(state.package.descriptor)
    descriptor["version"] = next_version([str(descriptor["version"]), *published], today)
    descriptor["created"] = _at(str(descriptor.get("created", "")), today)
    described = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    log = _with_entry(contents.get(CHANGELOG, b"").decode("utf-8", errors="replace"), today, entry)
    return state.with_files({**contents, DESCRIPTOR: described.encode(), CHANGELOG: log.encode()})


def next_version(versions: Iterable[str], today: date) -> str:
    """``2026.11.23``, and ``2026.11.23.2`` for a second edition on the same day: the one past all of these."""
    day = f"{today.year}.{today.month}.{today.day}"
    found = (re.fullmatch(rf"{re.escape(day)}(?:\.([0-9]+))?", version) for version in versions)
    last = max((int(numbered[1] or 1) for numbered in found if numbered), default=0)
    return f"{day}.{last + 1}" if last else day


def _at(created: str, today: date) -> str:
    """The day, with the time of day where the package states one."""
    return f"{today.isoformat()}T00:00:00Z" if "T" in created else today.isoformat()


def _with_entry(log: str, today: date, entry: Mapping[str, str]) -> str:
    """The log with the entry above the newest one."""
    texts = {code: _as_text(text) for code, text in entry.items()}
    parts = [f"### {code}\n\n{text}\n" for code, text in texts.items() if text]
    if not parts:
        return log
    newest = re.search(r"^## ", log, re.MULTILINE)
    place = newest.start() if newest else len(log)
    head = f"{log[:place].rstrip()}\n\n".lstrip()
    return f"{head}## {today.isoformat()}\n\n" + "\n".join([*parts, *([log[place:]] if newest else [])])


def _as_text(text: str) -> str:
    """Paragraphs in which no line can be taken for a heading of the log, nor underlines one."""
    lines = [re.sub(r"^\s*#+\s*", "", line.rstrip()) for line in text.strip().splitlines()]
    return "\n".join(line for line in lines if not re.fullmatch(r"\s*(=+|-+)\s*", line)).strip()
