"""Elements of a drawing as text: every value escaped, every number short."""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import cache

from dashboard.charts.plot_area import Segment

AttributeValue = str | float | None


def element(name: str, *inside: str, **attributes: AttributeValue) -> str:
    """An element with what is inside it (markup already); ``_`` in a name stands for ``-``, ``None`` for nothing."""
    opened = f"<{name}{_given(attributes)}"
    return f"{opened}>{''.join(inside)}</{name}>" if inside else f"{opened}/>"


def text_of(text: str) -> str:
    """A text as markup."""
    return html.escape(text, quote=False)


def at(x: float, y: float, *inside: str) -> str:
    """What stands around a point: percent of the width, pixels of the height."""
    return f'<svg x="{percent(x)}" y="{_short(y, 1)}" overflow="visible">{"".join(inside)}</svg>'


def line(segment: Segment, **look: AttributeValue) -> str:
    """A line between two such points."""
    x1, y1, x2, y2 = segment
    ends = f'x1="{percent(x1)}" y1="{_short(y1, 1)}" x2="{percent(x2)}" y2="{_short(y2, 1)}"'
    return f"<line {ends}{_given(look)}/>"


def percent(share: float) -> str:
    """A share of the width."""
    return f"{_short(share, 2)}%"


def _given(attributes: Mapping[str, AttributeValue]) -> str:
    return "".join([f' {_name(key)}="{_value(value)}"' for key, value in attributes.items() if value is not None])


@cache
def _name(key: str) -> str:
    return key.strip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return html.escape(value) if isinstance(value, str) else _short(value, 2)


def _short(number: float, places: int) -> str:
    return f"{round(number, places):.10g}"
