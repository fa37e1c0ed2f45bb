"""What the history of one figure costs over many versions: ``python -m benchmarks.histories [100]``.

Processor time; the place of publication is made in a temporary folder, each version with other rows changed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.server import data_folder
from dashboard.dataset.folder import locate, read_contents
from dashboard.dataset.load import load
from dashboard.refresh.publishing.figure_history import Changes, changes_in, figure_history, tables_of_figures
from dashboard.refresh.publishing.publication import Note, Publication
from dashboard.refresh.publishing.store import commit, history

_NOTE = Note("benchmarks", "a measurement", "2026-01-15T10:30:00+00:00")
Result = TypeVar("Result")


def measure(versions: int) -> str:
    """One line: the milliseconds to list the versions, to read what they changed, and to look again."""
    dataset = load(locate(data_folder()))
    figure_id = next(iter(dataset.figures))
    seen: dict[int, Changes] = {}
    tables = tables_of_figures(dataset.package.tables)

    def read(store: Path, of: Publication, before: Publication | None) -> Changes:
        if of.number not in seen:
            seen[of.number] = changes_in(store, of, before, tables)
        return seen[of.number]

    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder)
        _publish(store, read_contents(locate(data_folder())), figure_id, versions)
        past, listing = _timed(partial(history, store))
        look = partial(figure_history, store, past, figure_id, read)
        steps, first = _timed(look)
        _, again = _timed(look)
    assert len(steps) == versions
    looks = f"{first:.0f} ms for the first look, {again:.2f} ms after that"
    return f"{versions} versions: {listing:.1f} ms to list them, {looks}"


def _publish(store: Path, contents: dict[str, bytes], figure_id: str, versions: int) -> None:
    """Each version has one more document of the figure, and another row of figures changed."""
    rows = contents["detentions.csv"].split(b"\n")
    for number in range(versions):
        document = f"{figure_id},added-{number},exact,high,\n".encode()
        contents = {**contents, "attributions.csv": contents["attributions.csv"] + document}
        at = 1 + number % (len(rows) - 2)
        contents["detentions.csv"] = b"\n".join([*rows[:at], rows[at] + b"x", *rows[at + 1 :]])
        commit(store, contents, number or None, _NOTE)


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    began = time.process_time()
    done = work()
    return done, (time.process_time() - began) * 1000


def main(arguments: Sequence[str]) -> int:
    """Measure for so many versions, 100 without a number."""
    print(measure(int(arguments[0]) if arguments else 100), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
