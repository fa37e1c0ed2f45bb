"""A chart as a drawing: the same plotly dict as SVG, for every width and every appearance, without plotly.

Horizontal places are percent of the width, so that one drawing fits every screen and no letter is scaled; vertical
ones are pixels. Each mark is a link to its figure.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from dashboard.charts.drawable import NotDrawable, assert_drawable
from dashboard.charts.ends import LEAD_PX, End
from dashboard.charts.markers import arrow, marker
from dashboard.charts.marks import Spec
from dashboard.charts.markup import AttributeValue, at, element, line, percent, text_of
from dashboard.charts.numbers import numbers_at_marks
from dashboard.charts.plot_area import PlotArea, area_of, inside
from dashboard.charts.rich_text import Run, read_rich_text

Link = Callable[[str], str]
# How plotly sets text, in sizes of its letters: from line to line, above and below a line of letters.
LINE_HEIGHT, ASCENT, DESCENT = 1.3, 1.08, 0.4
PAGE_PX = 900
"""A chart that is taller is made smaller on paper."""
CLEAR_PX = 8
"""How far the numbers of a scale stand from the plot: a mark at its edge reaches out by half its size."""
_BOX = re.compile(r"M([\d-]+),(-?\d+)H([\d-]+)V(-?\d+)H[\d-]+Z")


def plot(spec: Spec, alt: str, link: Link, ends: Sequence[End] = ()) -> str:
    """A chart as a part of a page, under its short alternative text.

    :param link: the address of a figure by its id
    :param ends: the last marks of its series, named at its right edge where there is room
    :raises NotDrawable: when the chart asks for something that is not drawn.
    """
    margin = spec["layout"]["margin"]
    room = f"padding:0 {margin['r']}px 0 {margin['l']}px"
    # No image: what is inside an image cannot be followed.
    inside, kind = drawing(spec, link), "plot"
    if ends:
        area, named = area_of(spec), "".join(_end(end, link) for end in ends)
        inside = inside.removesuffix("</svg>") + "".join(_lead(end, area) for end in ends)
        inside += "".join(numbers_at_marks(ends, spec)) + "</svg>"
        inside += element("div", named, class_="ends", aria_hidden="true")
        kind += " with-ends"
    if spec["layout"]["height"] > PAGE_PX:
        kind += " tall"
    return element("figure", inside, class_=kind, role="group", aria_label=alt, style=room)


def _end(end: End, link: Link) -> str:
    """Name, last number and year of a series, in the order of reading."""
    name, number, date = (text_of(part) for part in end.parts)
    text = f"{name} {element('b', number)} {element('span', date)}"
    look = f"top:{end.label_y:g}px;border-color:{end.colour}"
    return element("a", text, href=link(end.figure_id), tabindex="-1", style=look)


def _lead(end: End, area: PlotArea) -> str:
    """From the mark to its name: level inside the plot, where it crosses no other; down or up in the margin."""
    x = area.x(end.day)
    level = line((x, end.y, 100, end.y))
    slant = at(100, end.y, element("path", d=f"M0 0L{LEAD_PX} {end.label_y - end.y:g}"))
    return element("g", level, slant, class_="lead", stroke=end.colour, fill="none")


def drawing(spec: Spec, link: Link) -> str:
    """The SVG alone: it is as wide as the plot, and its margins lie outside of it."""
    assert_drawable(spec)
    layout, area = spec["layout"], area_of(spec)
    shapes, notes = layout.get("shapes", ()), layout.get("annotations", ())
    # Whoever goes from link to link meets a row once: its text leads where its mark leads.
    told = {note["name"] for note in notes if note.get("name") and note["text"]}
    parts = [
        *_grid(layout, area),
        *(part for shape in shapes if shape["layer"] == "below" for part in _shape(shape, area)),
        *_axes(layout, area),
        *(part for trace in spec["data"] for part in _trace(trace, area, link, told)),
        *(part for shape in shapes if shape["layer"] == "above" for part in _shape(shape, area)),
        *(_note(note, area, layout, link) for note in notes),
    ]
    family = layout["font"]["family"]
    return element("svg", *parts, width="100%", height=layout["height"], overflow="visible", font_family=family)


def _grid(layout: Spec, area: PlotArea) -> Iterator[str]:
    across, upright = layout["xaxis"], layout["yaxis"]
    if across.get("showgrid", True):
        for value in across["tickvals"]:
            is_zero = across.get("zeroline") and value == 0
            ink = across["zerolinecolor"] if is_zero else across["gridcolor"]
            yield _rule(area.x(value), area.top, area.bottom, ink)
    if upright.get("visible", True):
        for y in map(area.y, upright["tickvals"]):
            yield line((0, y, 100, y), stroke=upright["gridcolor"], stroke_width=1)


def _axes(layout: Spec, area: PlotArea) -> Iterator[str]:
    across, upright, floor = layout["xaxis"], layout["yaxis"], area.bottom
    length, font = across.get("ticklen", 0), across["tickfont"]
    room = length + 3 if length else 1
    for value, text in zip(across["tickvals"], across["ticktext"], strict=True):
        x = area.x(value)
        if area.holds(x):
            if length:
                yield _rule(x, floor, floor + length, across["tickcolor"])
            yield at(x, floor + room + font["size"], _label(text, font, "middle"))
    if across.get("showline"):
        yield line((0, floor, 100, floor), stroke=across["linecolor"], stroke_width=1)
    if upright.get("visible", True):
        font = upright["tickfont"]
        for value, text in zip(upright["tickvals"], upright["ticktext"], strict=True):
            yield at(0, area.y(value) + 0.36 * font["size"], _label(text, font, "end", x=-CLEAR_PX))


def _label(text: str, font: Spec, anchor: str, x: float = 0) -> str:
    shown = text_of(html.unescape(text))
    return element("text", shown, x=x, font_size=font["size"], fill=font["color"], text_anchor=anchor)


def _rule(x: float, top: float, bottom: float, ink: str) -> str:
    return line((x, top, x, bottom), stroke=ink, stroke_width=1)


def _trace(trace: Spec, area: PlotArea, link: Link, told: set[str]) -> Iterator[str]:
    found = zip(trace["x"], trace["y"], strict=True)
    points = [None if None in (x, y) else (area.x(x), area.y(y)) for x, y in found]
    if "lines" in trace["mode"]:
        segments = (inside((*one, *other)) for one, other in pairwise(points) if one and other)
        lines = [line(segment) for segment in segments if segment]
        look, opacity = trace["line"], trace.get("opacity")
        if lines:
            yield element("g", *lines, stroke=look["color"], stroke_width=look["width"], opacity=opacity)
    if "markers" in trace["mode"]:
        for number, place in enumerate(points):
            if place is None:
                continue
            figure_id, said = trace["customdata"][number][0], trace["hovertext"][number]
            title = element("title", text_of(html.unescape(said.replace("<br>", "\n"))))
            # Its row leads there, too, or another mark of it.
            passed: dict[str, AttributeValue] = {"tabindex": "-1", "aria_hidden": "true"} if figure_id in told else {}
            told.add(figure_id)
            yield at(*place, element("a", title, marker(trace["marker"], number), href=link(figure_id), **passed))


def _shape(shape: Spec, area: PlotArea) -> Iterator[str]:
    stroke = shape["line"]
    look: dict[str, AttributeValue] = {"stroke": stroke["color"], "stroke_width": stroke["width"]}
    if "dash" in stroke:
        look["stroke_dasharray"] = f"{stroke['width']},{2 * stroke['width']}"
    if shape["type"] == "line":
        across, upright = shape.get("xref", "x"), shape.get("yref", "y")
        x0, x1 = (area.x(shape[name], across) for name in ("x0", "x1"))
        y0, y1 = (area.y(shape[name], upright) for name in ("y0", "y1"))
        yield line((x0, y0, x1, y1), **look)
        return
    if _BOX.sub("", shape["path"]):
        raise NotDrawable(f"shapes.path = {shape['path']!r}")
    for first, low, last, high in _BOX.findall(shape["path"]):
        start, end = max(0.0, area.x(first)), min(100.0, area.x(last))
        box: dict[str, AttributeValue] = {"x": percent(start), "width": percent(end - start)}
        yield element("rect", **box, y=area.bottom - int(high), height=int(high) - int(low), fill="none", **look)


def _note(note: Spec, area: PlotArea, layout: Spec, link: Link) -> str:
    x = area.x(note["x"], note.get("xref", "x"))
    y = area.y(note["y"], note.get("yref", "y")) - note.get("yshift", 0)
    if note["showarrow"]:
        return at(x, y, arrow(note))
    text, font = read_rich_text(note["text"]), {**layout["font"], **note["font"]}
    size, family = font["size"], font["family"]
    is_left = note.get("xanchor") == "left"
    # Plotly leaves a pixel around a text where no other room is asked for, and one beside it in any case.
    room, height = note.get("borderpad", 1), LINE_HEIGHT * size * (len(text.lines) - 1)
    baseline = y - room - DESCENT * size - height if note["yanchor"] == "bottom" else y + room + ASCENT * size
    lines = [
        element(
            "text",
            *map(_run, one),
            x=note.get("xshift", 0) + is_left,
            y=LINE_HEIGHT * size * number,
            font_size=size,
            fill=font["color"],
            text_anchor="start" if is_left else "middle",
            font_family=None if family == layout["font"]["family"] else family,
            class_=" ".join(_classes(note)) or None,
        )
        for number, one in enumerate(text.lines)
    ]
    # A row leads to its figure, as its mark does.
    address = link(note["name"]) if note.get("name") else text.link and _from_root(text.link, link)
    if not address:
        return at(x, baseline, "".join(lines))
    said = html.unescape(note.get("hovertext", ""))
    told = element("title", text_of(said)) if said else ""
    return at(x, baseline, element("a", told, *lines, href=address, aria_label=said or None))


def _classes(note: Spec) -> Iterator[str]:
    if "bgcolor" in note:
        yield "on-ground"
    # The text of a row or its heading, which may stand beside its mark where there is room.
    if note.get("xref") == "paper" and note["x"] == 0 and note.get("yref", "y") == "y":
        yield "of-row"


def _from_root(address: str, link: Link) -> str:
    """Another page of the site, from where the links to figures begin."""
    # Without anything that lasts the page of a figure has no query.
    return re.split(r"sources(?:\?|$)", link(""), maxsplit=1)[0] + address


def _run(run: Run) -> str:
    shown = text_of(run.text)
    if not (run.colour or run.is_bold):
        return shown
    return element("tspan", shown, fill=run.colour or None, font_weight="700" if run.is_bold else None)
