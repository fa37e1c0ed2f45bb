"""The key of each chart: the symbols it draws, in the order of their table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.analysis.accounts import Account, Running, Stage
from dashboard.analysis.latest import Panel
from dashboard.charts.running import spans_of
from dashboard.charts.symbols import DEFINITION, EVENT, LINE, SLOT, SYMBOLS, VARIANT, Symbol, hedges_of, symbols_of
from dashboard.charts.timeline import Timeline, breaks_of, runs_of, stretches_of
from dashboard.dataset.figures.model import Figure


def of_figures(figures: Iterable[Figure]) -> list[Symbol]:
    """The key of rows that are each a figure of its own."""
    return _in_order(symbol for figure in figures for symbol in symbols_of(figure))


def of_panels(panels: Iterable[Panel]) -> list[Symbol]:
    """The one key of some headline panels."""
    return of_figures(figure for panel in panels for figure in panel.figures)


def of_ladder(part: Account | Stage) -> list[Symbol]:
    """The key of a ladder, or of one of its stages."""
    figures = [figure for rung in part.rungs for figure in rung.figures]
    readings = (reading for figure in figures for reading in part.readings.get(figure.id, ()))
    return _in_order([*of_figures(figures), *_of_readings(readings)])


def of_running(running: Running) -> list[Symbol]:
    """The key of running counts."""
    return _in_order([*of_figures(running.figures), *(span.symbol for span in spans_of(running))])


def of_timeline(view: Timeline, figures: Iterable[Figure] = ()) -> list[Symbol]:
    """The key of a panel over time; ``figures`` are drawn beside it on a panel of their own."""
    shown = [*view.figures, *figures]
    besides = {LINE: runs_of(view), DEFINITION: breaks_of(view), SLOT: view.silences, EVENT: view.events}
    drawn = [symbol for symbol, found in besides.items() if found]
    stretches = (stretch.symbol for stretch in stretches_of(view, shown))
    return _in_order([*of_figures(shown), *stretches, *_of_readings(view.variants), *drawn])


def _of_readings(readings: Iterable[Figure]) -> Iterator[Symbol]:
    for reading in readings:
        yield from (VARIANT, *hedges_of(reading))


def _in_order(found: Iterable[Symbol]) -> list[Symbol]:
    drawn = set(found)
    return [symbol for symbol in SYMBOLS if symbol in drawn]
