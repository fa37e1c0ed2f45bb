"""The line on a terminal that tells how far a long piece of work is."""

from __future__ import annotations

import io

from rich.console import Console

from dashboard.commands.progress import progress_line
from dashboard.wording.language import language_of


def drawn(times: list[float], is_terminal: bool = True) -> str:
    """What is drawn of two reports that come at the second and third of these times; the first is the beginning."""
    written, clock = io.StringIO(), iter(times)
    console = Console(file=written, force_terminal=is_terminal, width=100)
    with progress_line(language_of("en"), console, lambda: next(clock)) as report:
        report("cells", 4000, 10157)
        report("rules", 3, 30)
    return written.getvalue()


def test_long_work_is_told() -> None:
    """After a second the step is drawn, with how many of its rows are done, and taken away at the end."""
    text = drawn([0.0, 1.5])
    assert "Checking cells: 4,000 of 10,157 rows" in text or "Checking how rows fit together: 3 of 30 rules" in text


def test_short_work_is_silent() -> None:
    """What is done within a second draws nothing."""
    assert drawn([0.0, 0.2, 0.9]) == ""


def test_nobody_watches() -> None:
    """Where the output is a file or a pipe nothing is drawn."""
    assert drawn([0.0, 5.0, 6.0], is_terminal=False) == ""
