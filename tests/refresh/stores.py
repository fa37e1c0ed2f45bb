"""Small packages to publish, processes to publish them in, and a hold on every step they take on the disk."""

from __future__ import annotations

import csv
import io
import json
import os
import pickle
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import read_contents
from dashboard.dataset.files.package import DESCRIPTOR, read_package
from dashboard.refresh.publishing import durable
from dashboard.refresh.publishing.publication import Note, Publication
from dashboard.refresh.publishing.store import commit, current_version, history, read_version

TINY = Path(__file__).parent.parent / "data" / "tiny"
TODAY = date(2026, 1, 15)
FIGURE = "open-cells.people-held.2024-12-31"
SOURCE = "open-cells-2025-01-05-1"
STEPS = ("mkdir", "open", "write", "fsync", "close", "symlink", "replace")
NOTE = Note("Ana <ana@example.org>", "the list of January", "2026-01-15T10:30:00+00:00")


def with_cell(contents: Mapping[str, bytes], name: str, key: str, column: str, cell: str) -> dict[str, bytes]:
    """The package with one cell changed, in canonical form."""
    table = read_package(contents).tables[name]
    rows = list(csv.DictReader(io.StringIO(contents[table.path].decode(), newline="")))
    [row] = [row for row in rows if row[table.primary_key[0]] == key]
    row[column] = cell
    return {**contents, table.path: serialize(table, rows)}


@cache
def variant(number: int) -> Mapping[str, bytes]:
    """The invented country with this number in three of its files, so that a mix would show."""
    changed = with_cell(read_contents(TINY), "detentions", FIGURE, "value", str(1000 + number))
    changed = with_cell(changed, "sources", SOURCE, "title", f"The list at the close of the year, {1000 + number}")
    descriptor = {**json.loads(changed[DESCRIPTOR]), "description": f"An invented country, {1000 + number}."}
    return {**changed, DESCRIPTOR: json.dumps(descriptor, ensure_ascii=False, indent=2).encode()}


def note_of(number: int) -> Note:
    """A note that tells which variant was published."""
    return replace(NOTE, why=str(number))


def put(store: Path, number: int) -> Publication:
    """Publish a variant over whatever is current, without checking it again."""
    return commit(store, variant(number), current_version(store), note_of(number))


def verify(store: Path, before: list[Publication] | None = None) -> list[Publication]:
    """The history, after every rule of a place of publication was found kept.

    Versions of ``before`` were verified then; all of them must still be there.
    """
    past, known = history(store), before or []
    assert past[len(past) - len(known) :] == known
    assert [p.base for p in past] == [p.number for p in past[1:]] + [None] * bool(past)
    for publication in past[: len(past) - len(known)]:
        assert read_version(store, publication.number) == variant(int(publication.why))
    if past:
        assert (store / "current").resolve() == (store / "versions" / str(past[0].number)).resolve()
        assert read_version(store, past[0].number) == variant(int(past[0].why))
    return past


def leftovers(store: Path) -> list[str]:
    """What lies about besides the versions and their link."""
    staging = [entry.name for entry in (store / "staging").iterdir()] if (store / "staging").is_dir() else []
    names = {entry.name for entry in store.iterdir()} if store.is_dir() else set()
    return sorted([*staging, *(names - {"current", "versions", "staging"})])


class Watched:
    """The module ``os`` for ``durable``: ``step`` is called with name and arguments before every step on the disk."""

    def __init__(self, step: Callable[..., None]) -> None:
        self._step = step

    def __getattr__(self, name: str) -> Any:
        function = getattr(os, name)
        if name not in STEPS:
            return function

        def watched(*arguments: Any) -> Any:
            self._step(name, *arguments)
            return function(*arguments)

        return watched


def watch(monkeypatch: Any, step: Callable[..., None]) -> None:
    monkeypatch.setattr(durable, "os", Watched(step))


def fork(act: Callable[[], object]) -> int:
    """A child process that does this and ends; its code is 0 only when it came to the end."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        act()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """The exit code of a child, negative for the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Child:
    """A child process that does something and tells what came of it."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._reading, writing = os.pipe()

        def tell() -> None:
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(act(), pipe)

        self.process = fork(tell)
        os.close(writing)

    def result(self) -> Any:
        with os.fdopen(self._reading, "rb") as pipe:
            told = pipe.read()
        assert ended(self.process) == 0
        return pickle.loads(told)
