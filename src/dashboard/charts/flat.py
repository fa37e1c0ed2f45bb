"""A chart as a drawing of one width, with nothing to follow: for slides and paper, as short as it can be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from dashboard.charts.ends import LEAD_PX, End
from dashboard.charts.marks import Spec
from dashboard.charts.markup import element, text_of
from dashboard.charts.plot_area import area_of
from dashboard.charts.svg import drawing

_SVG = "http://www.w3.org/2000/svg"
# What follows from the page it stands in, or is for a pointer.
_NEEDLESS = {
    "overflow",
    "pointer-events",
    "font-family",
    "href",
    "target",
    "tabindex",
    "class",
    "aria-hidden",
    "aria-label",
}
_CIRCLE = re.compile(r"M-([\d.]+) 0A\1 \1 0 1 1 \1 0A\1 \1 0 1 1 -\1 0Z\Z")
_PLACES = {"cx", "cy", "r", "x", "y", "x1", "x2", "y1", "y2", "transform", "lang"}
_CROSS = ("x", "x1", "x2", "width")
_LETTERS = re.compile(r"(<text\b.*?</text>)", re.DOTALL)
ENDS_PX = 252
"""How much room the names of series have at the right of a plot."""


def flat(spec: Spec, width: float, ends: Sequence[End] = (), muted: str = "var(--muted)") -> str:
    """The drawing of a plotly dict as SVG.

    :param width: how wide its plot is, in pixels; its margins, and ``ENDS_PX`` for the names of ``ends``, lie outside
    :param muted: the ink of years, where the names of inks are not known
    """
    whole = etree.fromstring(f'<svg xmlns="{_SVG}">{drawing(spec, lambda figure_id: "")}</svg>')[0]
    parts = [_written(part) for part in _alike(_flattened(whole, width, 0, 0))]
    parts += [_named(end, spec, width, muted) for end in ends]
    layout = spec["layout"]
    left, right = (layout["margin"][side] for side in "lr")
    wide, tall = width + left + (ENDS_PX if ends else right), layout["height"]
    box = f"{-left:g} 0 {wide:g} {tall:g}"
    return element("svg", *parts, xmlns=_SVG, width=f"{wide:g}", height=f"{tall:g}", viewBox=box)


def in_languages(drawings: Mapping[str, str]) -> str:
    """One drawing with the letters of each language, where nothing but letters differs; else all of them."""
    if len(set(drawings.values())) == 1:
        return next(iter(drawings.values()))
    split = [_LETTERS.split(drawing) for drawing in drawings.values()]
    marks = {tuple(parts[::2]) for parts in split}
    if len(marks) > 1:
        return "".join(_of(code, drawing) for code, drawing in drawings.items())
    letters = zip(*(parts[1::2] for parts in split), strict=True)
    said = [one[0] if len(set(one)) == 1 else "".join(map(_of, drawings, one)) for one in letters]
    return "".join(part for pair in zip(split[0][::2], [*said, ""], strict=True) for part in pair)


def _of(code: str, markup: str) -> str:
    """A piece of a drawing in a language."""
    return re.sub(r"\A<(\w+)", rf'<\1 lang="{code}"', markup)


def _named(end: End, spec: Spec, width: float, muted: str) -> str:
    """The name of a series beside the plot, with the line that leads from its last mark to it."""
    x = width * area_of(spec).x(end.day) / 100
    name, number, year = map(text_of, end.parts)
    said = element("tspan", number, font_weight=700), element("tspan", year, fill=muted)
    lead = f"M{x:.1f} {end.y:.1f}H{width:g}l{LEAD_PX} {end.label_y - end.y:.1f}"
    line = element("path", d=lead, fill="none", stroke=end.colour, stroke_dasharray="1 3", opacity=0.7)
    text = element(
        "text", f"{name} {said[0]} {said[1]}", x=width + LEAD_PX + 6, y=f"{end.label_y + 4:.1f}", font_size=12
    )
    edge = f"M{width + LEAD_PX + 2:g} {end.label_y - 6:.1f}v12"
    return line + element("path", d=edge, stroke=end.colour, stroke_width=3) + text


def _flattened(parent: etree._Element, width: float, x: float, y: float) -> Iterator[etree._Element]:
    """The elements inside one, at their places; lines that follow one another become one path."""
    run: list[etree._Element] = []
    for child in parent:
        name = etree.QName(child).localname
        if name == "line" and not child.get("stroke"):
            run.append(child)
            continue
        yield from _joined(run, width)
        run = []
        yield from _one(child, name, width, x, y)
    yield from _joined(run, width)


def _alike(parts: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Points, lines and letters of one look that follow one another share it."""
    for look, found in groupby(parts, key=_look):
        same = list(found)
        if look is None or len(same) == 1:
            yield from same
            continue
        shared = dict(look[1])
        together = etree.Element("g", shared)
        for part in same:
            for name in shared:
                del part.attrib[name]
        together.extend(same)
        yield together


def _look(part: etree._Element) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """What parts of one kind may share: everything but where they are; nothing of what holds others."""
    looks = {str(name): str(value) for name, value in part.attrib.items() if name not in _PLACES}
    return (str(part.tag), tuple(sorted(looks.items()))) if part.tag in ("circle", "line", "text") and looks else None


def _one(child: etree._Element, name: str, width: float, x: float, y: float) -> Iterator[etree._Element]:
    if name in ("title", "style"):
        return
    if name == "svg":
        across, down = _px(child.get("x", "0"), width), float(child.get("y", "0"))
        yield from _flattened(child, width, x + across, y + down)
    elif name in ("a", "g") and not (set(child.keys()) - _NEEDLESS):
        yield from _flattened(child, width, x, y)
    elif name == "g":
        inside = list(_flattened(child, width, 0, 0))
        yield _placed(_element("g", child, width), x, y, inside)
    else:
        made = _element(name, child, width)
        if circle := _CIRCLE.match(made.get("d", "")):
            made.tag = "circle"
            del made.attrib["d"]
            made.set("r", circle[1])
        made.text = child.text
        yield _placed(made, x, y, [_element(etree.QName(e).localname, e, width, e.text, e.tail) for e in child])


def _element(
    name: str, of: etree._Element, width: float, text: str | None = None, tail: str | None = None
) -> etree._Element:
    kept = {key: value for key, value in of.attrib.items() if key not in _NEEDLESS}
    kept |= {key: f"{round(_px(kept[key], width), 1):g}" for key in _CROSS if kept.get(key, "").endswith("%")}
    made = etree.Element(name, {str(key): str(value) for key, value in kept.items()})
    made.text, made.tail = text, tail
    return made


def _placed(made: etree._Element, x: float, y: float, inside: list[etree._Element]) -> etree._Element:
    made.extend(inside)
    if not (x or y):
        return made
    x, y = round(x, 1), round(y, 1)
    if made.tag == "circle":
        made.set("cx", f"{x:g}")
        made.set("cy", f"{y:g}")
    elif made.tag == "text" and not made.get("transform"):
        made.set("x", f"{round(float(made.get('x', 0)) + x, 1):g}")
        made.set("y", f"{round(float(made.get('y', 0)) + y, 1):g}")
    else:
        made.set("transform", " ".join(filter(None, [f"translate({x:g} {y:g})", made.get("transform")])))
    return made


def _joined(lines: list[etree._Element], width: float) -> Iterator[etree._Element]:
    """Lines of one look as one path."""
    if not lines:
        return
    path, end = "", ""
    for line in lines:
        x1, x2 = (f"{round(_px(line.get(name), width), 1):g}" for name in ("x1", "x2"))
        y1, y2 = (f"{float(line.get(name)):g}" for name in ("y1", "y2"))
        path += f"L{x2} {y2}" if end == f"{x1} {y1}" else f"M{x1} {y1}L{x2} {y2}"
        end = f"{x2} {y2}"
    yield etree.Element("path", {"d": path, "fill": "none"})


def _px(text: str | None, width: float) -> float:
    """A place across: percent of the width, or pixels."""
    given = text or "0"
    return width * float(given[:-1]) / 100 if given.endswith("%") else float(given)


def _written(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode"))
