"""The table of symbols: what each mark of a chart and of its key is drawn with."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.dataset.figures.model import Figure

LETTERS = "abcdefgh"


@dataclass(frozen=True)
class Symbol:
    """One mark and what it is made of; what it means is ``key-<id>`` in the catalogues.

    ``markers`` are plotly's names: one alone, or those at the two ends of a line of ``line`` pixels.
    ``arrow`` is 1 towards greater values, -1 towards smaller ones.
    """

    id: str
    markers: tuple[str, ...] = ()
    line: float = 0
    opacity: float = 1
    arrow: int = 0
    letter: str = ""


FULL = Symbol("full", ("circle",))
RING = Symbol("ring", ("circle-open",))
ABOUT = Symbol("about", ("diamond",))
BOUND = Symbol("bound", ("circle",), arrow=1)
UP_TO = Symbol("up-to", ("circle",), arrow=-1)
BETWEEN = Symbol("between", ("line-ns", "line-ns"), line=2.5)
SPAN = Symbol("span", ("", "circle"), line=3, opacity=0.45)
STEP = Symbol("step", ("", "circle", ""), line=5, opacity=0.55)
SINCE = Symbol("since", ("", "circle"), line=5, opacity=0.5)
VARIANT = Symbol("variant", ("x-thin", "circle"), line=1)
DEFINITION = Symbol("definition", ("dots",), line=2)
LINE = Symbol("line", ("circle", "circle"), line=1.5)
SLOT = Symbol("slot", ("slot",), line=1)
EVENT = Symbol("event", letter=LETTERS[0])
SYMBOLS = (FULL, RING, ABOUT, BOUND, UP_TO, BETWEEN, SPAN, STEP, SINCE, VARIANT, DEFINITION, LINE, SLOT, EVENT)
_HEDGES = {"about": ABOUT, "at_least": BOUND, "more_than": BOUND, "up_to": UP_TO, "between": BETWEEN}


def hedges_of(figure: Figure) -> list[Symbol]:
    """What says how firmly a number was stated; nothing for an exact one."""
    return [_HEDGES[figure.qualifier]] if figure.qualifier in _HEDGES else []


def symbols_of(figure: Figure) -> list[Symbol]:
    """What the mark of a figure is made of: its filling and its hedge; a capped bar has no filling."""
    hedges = hedges_of(figure)
    return hedges if BETWEEN in hedges else [FULL if figure.hand == "first_hand" else RING, *hedges]


def marker_of(figure: Figure) -> str:
    """Plotly's name of the point of a figure: circle or diamond by hedge, filled first-hand, ring relayed."""
    symbols = symbols_of(figure)
    [shape] = (ABOUT if ABOUT in symbols else FULL).markers
    return f"{shape}-open" if RING in symbols else shape
