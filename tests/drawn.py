"""What a chart draws, read off its plotly dict: the ids of its symbols."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

_MARKERS = {
    "circle": ("full",),
    "circle-open": ("ring",),
    "diamond": ("full", "about"),
    "diamond-open": ("ring", "about"),
    "line-ns": ("between",),
    "line-ew": ("between",),
    "x-thin": ("variant",),
    "diamond-x-open": ("variant", "about"),
}
SPAN_LOOK, STEP_LOOK, SINCE_LOOK = (3, 0.45), (5, 0.55), (5, 0.5)
"""How wide and how pale the bars in time are."""


def drawn_in(spec: dict[str, Any]) -> set[str]:
    """Every symbol a chart draws; one that is in no key fails."""
    layout = spec["layout"]
    found = {id for trace in spec["data"] for id in _of_trace(trace)}
    found |= {id for note in layout.get("annotations", ()) for id in _of_note(note)}
    return found | {id for shape in layout.get("shapes", ()) for id in _of_shape(shape)}


def _of_trace(trace: dict[str, Any]) -> Iterator[str]:
    if trace["mode"] == "lines":
        yield {None: "line", SPAN_LOOK[1]: "span", STEP_LOOK[1]: "step", SINCE_LOOK[1]: "since"}[trace.get("opacity")]
        return
    names = trace["marker"]["symbol"]
    for name in [names] if isinstance(names, str) else names[:1] if "lines" in trace["mode"] else names:
        yield from _MARKERS[name]


def _of_note(note: dict[str, Any]) -> Iterator[str]:
    if note["showarrow"]:
        yield "bound" if note["ax"] > 0 or note["ay"] < 0 else "up-to"
    elif note.get("yref") == "paper" and note["y"] == 1:
        yield "event"


def _of_shape(shape: dict[str, Any]) -> Iterator[str]:
    if shape.get("name") == "slots":
        yield "slot"
    elif shape.get("yref") == "paper":
        yield "definition" if "dash" in shape["line"] else "event"


def runs(trace: dict[str, Any]) -> list[list[tuple[Any, Any, Any]]]:
    """What a line joins: the places and ids between its gaps."""
    vertices = zip(trace["x"], trace["y"], trace["customdata"], strict=True)
    parts = groupby(vertices, key=lambda vertex: vertex[1] is None)
    return [list(part) for is_gap, part in parts if not is_gap]
