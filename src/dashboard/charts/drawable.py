"""What a chart may ask for that can be drawn without plotly; everything else is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dashboard.charts.marks import Spec

_FONT = "font.color font.size font.family"
_AXIS = (
    "type range[] tickvals ticktext showgrid gridcolor tickfont.color tickfont.size ticks ticklen "
    "tickcolor linecolor showline zeroline zerolinecolor ticklabeloverflow visible"
)
_KNOWN = {
    "data": (
        "type mode customdata x y opacity line.color line.width hovertext cliponaxis "
        "marker.symbol marker.symbol[] marker.color marker.color[] marker.size marker.size[] marker.opacity "
        "marker.line.color marker.line.color[] marker.line.width marker.line.width[]"
    ),
    "annotations": (
        f"text hovertext x y xref yref xanchor yanchor xshift yshift align showarrow bgcolor borderpad name {_FONT} "
        "ax ay arrowside startarrowhead startarrowsize arrowwidth arrowcolor standoff"
    ),
    "shapes": (
        "type name path xref yref x0 x1 y0 y1 layer line.color line.width line.dash fillcolor yanchor ysizemode"
    ),
    "layout": f"height margin.l margin.r margin.t margin.b paper_bgcolor plot_bgcolor showlegend {_FONT}",
    "xaxis": _AXIS,
    "yaxis": _AXIS,
}
_VALUES: dict[str, set[object]] = {
    "data.type": {"scatter"},
    "data.mode": {"lines", "markers", "lines+markers"},
    "data.marker.opacity": {1},
    "annotations.xref": {"paper"},
    "annotations.yref": {"paper"},
    "annotations.xanchor": {"left"},
    "annotations.yanchor": {"top", "bottom"},
    "annotations.align": {"left"},
    "annotations.arrowside": {"start"},
    "annotations.startarrowhead": {2},
    "annotations.borderpad": {0},
    "shapes.type": {"line", "path"},
    "shapes.xref": {"paper"},
    "shapes.yref": {"paper"},
    "shapes.layer": {"above", "below"},
    "shapes.line.dash": {"dot"},
    "shapes.fillcolor": {"rgba(0,0,0,0)"},
    "shapes.yanchor": {0},
    "shapes.ysizemode": {"pixel"},
    "xaxis.type": {"date"},
    "xaxis.ticks": {"outside"},
}


_KEYS = {name: frozenset(known.split()) for name, known in _KNOWN.items()}
# What is drawn at its place whatever it is: long rows that are not looked into.
_ROWS = frozenset({"customdata", "x", "y", "hovertext", "tickvals", "ticktext"})


class NotDrawable(ValueError):
    """A chart asks for something that would be left out; the message names it."""


def assert_drawable(spec: Spec) -> None:
    """:raises NotDrawable: when a chart has a key, or a value of a key, that is not drawn."""
    layout = {**spec["layout"]}
    parts: list[tuple[str, Any]] = [("data", trace) for trace in spec["data"]]
    parts += [(name, one) for name in ("annotations", "shapes") for one in layout.pop(name, ())]
    parts += [(name, layout.pop(name)) for name in ("xaxis", "yaxis")]
    for name, part in [*parts, ("layout", layout)]:
        known = _KEYS[name]
        for key, value in _leaves(part):
            allowed = _VALUES.get(f"{name}.{key}")
            if key not in known or (allowed is not None and value not in allowed):
                raise NotDrawable(f"{name}.{key} = {value!r}")


def _leaves(part: object, key: str = "") -> Iterator[tuple[str, object]]:
    if key in _ROWS:
        yield key, None
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from _leaves(inner, f"{key}.{name}" if key else str(name))
    elif isinstance(part, list | tuple):
        # Hundreds of marks have few looks.
        for inner in part if part and isinstance(part[0], dict | list | tuple) else set(part):
            yield from _leaves(inner, f"{key}[]")
    else:
        yield key, part
