"""One line on the terminal that tells how far a long piece of work is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from dashboard.dataset.progress import Phase, Progress, silent
from dashboard.wording.language import Language
from dashboard.wording.progress import say_progress

PATIENCE = 1.0
"""Seconds for which nothing is drawn: what takes no longer needs no line."""


@contextmanager
def progress_line(
    language: Language,
    console: Console | None = None,
    clock: Callable[[], float] = time.monotonic,
    patience: float = PATIENCE,
) -> Iterator[Progress]:
    """Draw what is reported through this, and take the line away at the end; nothing where nobody watches."""
    terminal = console or Console(stderr=True)
    if not terminal.is_terminal:
        yield silent
        return
    line = Bar(TextColumn("{task.description}"), BarColumn(), console=terminal, transient=True)
    task, began = line.add_task(""), clock()

    def report(step: Phase, done: int, total: int) -> None:
        line.update(task, description=say_progress(step, done, total, language), completed=done, total=total)
        if not line.live.is_started and clock() - began >= patience:
            line.start()

    try:
        yield report
    finally:
        line.stop()
