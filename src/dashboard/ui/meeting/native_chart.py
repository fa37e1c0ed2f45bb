"""A panel over time as a chart of the office program itself, which can be edited there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from dashboard.charts.symbols import ABOUT, BETWEEN, DEFINITION, RING, VARIANT, hedges_of
from dashboard.charts.theme import Theme
from dashboard.charts.timeline import Timeline, breaks_of
from dashboard.export.tables import harmless
from dashboard.ui.meeting.chart_labels import ChartRoom, PlacedLabel, labels_of
from dashboard.ui.meeting.plotted import PlottedPoint, PlottedSeries, axes_of, is_ring, plotted, serial
from dashboard.ui.meeting.sheet import SlidePlace, SlideSheet, describe_shape, rgb
from dashboard.ui.meeting.slide_text import LEAST_PT
from dashboard.wording.figures import hedged, short_name, written_by
from dashboard.wording.language import Language
from dashboard.wording.timing import when_short

_NAMES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_EMU = 12700
_MARK_PT, _CROWDED_PT, _LINE_PT, _EDGE_PT, _BAR_PT = 8, 5, 1.75, 1.75, 4
_INSIDE_PT: Mapping[int, int] = MappingProxyType({_MARK_PT: 5, _CROWDED_PT: 3})
"""How large the inside of a ring is."""
_BAR_ALPHA = 50000


@dataclass(frozen=True)
class PointLook:
    """How a point is marked: its shape as office programs call it, and whether it is filled."""

    shape: str
    is_filled: bool


_NOTHING = PointLook("none", False)


def time_chart(
    sheet: SlideSheet, box: SlidePlace, view: Timeline, language: Language, alt: str, names: Mapping[str, str]
) -> None:
    """The chart in its place, with what each of its numbers is in the table behind it.

    :param names: what is written before the last number of an organization, by its id, where its colour is not its own
    """
    from pptx.chart.data import XyChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    found = plotted(view)
    data: Any = XyChartData(number_format="yyyy-mm-dd")  # type: ignore[no-untyped-call]
    for series in found:
        added = data.add_series(harmless(short_name(series.organization, language)), number_format="General")
        for point in series.places:
            added.add_data_point(point and point.day, point and point.value)
    rules = breaks_of(view)
    for counted, day in rules:
        named = f"{short_name(counted.organization, language)}: {language.text(f'key-{DEFINITION.id}')}"
        added = data.add_series(harmless(named), number_format="General")
        added.add_data_point(serial(day), 0)
    place = [Inches(length) for length in (box.x, box.y, box.across, box.high)]
    frame = sheet.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER_LINES, *place, data)
    describe_shape(frame, alt)
    chart = frame.chart
    _set_axes(chart, view, sheet.theme, language)
    area = ChartRoom(box.across, box.high, axes_of(view))
    _set_ground(chart, area, sheet)
    labels = list(labels_of(view, found, area, language, names))
    elements = chart._chartSpace.xpath(".//c:ser")
    for number, (series, element) in enumerate(zip(found, elements, strict=False)):
        own = {label.point: label for label in labels if label.series == number}
        _set_series(element, series, own, sheet)
    for (counted, _), element in zip(rules, elements[len(found) :], strict=True):
        _put(element, _rule(area.axes.values[-1], sheet.theme.colour(counted.organization)))
    _tell_table(chart, found, len(rules), language)


def _set_axes(chart: Any, view: Timeline, theme: Theme, language: Language) -> None:
    from pptx.util import Pt

    axes = axes_of(view)
    days, values = chart.category_axis, chart.value_axis
    days.minimum_scale, days.maximum_scale, days.major_unit = axes.start, axes.end, axes.step
    days.has_major_gridlines = False
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = "yyyy", False
    values.minimum_scale, values.maximum_scale = 0, axes.values[-1]
    values.major_unit = axes.values[1]
    group = language.number(1000)[1:-3]
    values.tick_labels.number_format = f'[>=1000]#"{group}"000;0'
    values.tick_labels.number_format_is_linked = False
    values.has_major_gridlines = True
    lines = (
        (values.major_gridlines.format.line, theme.grid),
        (values.format.line, None),
        (days.format.line, theme.muted),
    )
    for line, ink in lines:
        if ink is None:
            line.fill.background()
            continue
        line.width = Pt(0.75)
        line.color.rgb = rgb(ink)


def _set_ground(chart: Any, area: ChartRoom, sheet: SlideSheet) -> None:
    """No frame, no legend, letters in the language; the plot at its place."""
    from pptx.util import Pt

    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(LEAST_PT)
    chart.font.color.rgb = rgb(sheet.theme.muted)
    space = chart._chartSpace
    for letters in space.xpath("./c:txPr//a:defRPr"):
        letters.set("lang", sheet.proofing)
    space.insert(0, _xml('<c:roundedCorners %s val="0"/>'))
    plain = "<c:spPr %s><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    space.xpath("./c:chart")[0].addnext(_xml(plain))
    [plot] = space.xpath("./c:chart/c:plotArea")
    for layout in plot.xpath("./c:layout"):
        plot.remove(layout)
    edges = zip("xywh", area.shares, strict=True)
    places = "".join(f'<c:{edge} val="{share:.4f}"/>' for edge, share in edges)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    plot.insert(0, _xml(f"<c:layout %s><c:manualLayout>{modes}{places}</c:manualLayout></c:layout>"))


def _set_series(element: Any, series: PlottedSeries, labels: Mapping[int, PlacedLabel], sheet: SlideSheet) -> None:
    """The marks, the line and the words of one series."""
    ink = sheet.theme.colour(series.organization)
    if series.is_bars:
        _put(element, [f"<c:spPr>{_line(ink, _BAR_PT, _BAR_ALPHA)}</c:spPr>", _marker(_NOTHING, 0, ink)])
        return
    looks = [_look(series, point) for point in series.points]
    usual = Counter(looks).most_common(1)[0][0]
    size = _CROWDED_PT if series.is_crowded else _MARK_PT
    if series.form is RING:
        size, ink = _INSIDE_PT[size], sheet.theme.background
    line = _line(ink, _LINE_PT) if series.is_joined else "<a:ln><a:noFill/></a:ln>"
    parts = [f"<c:spPr>{line}</c:spPr>", _marker(usual, size, ink)]
    for number, look in enumerate(looks):
        if look != usual:
            point = f'<c:idx val="{number}"/>{_marker(look, size, ink)}<c:bubble3D val="0"/><c:spPr>{line}</c:spPr>'
            parts.append(f"<c:dPt>{point}</c:dPt>")
    if labels:
        parts.append(_labels(labels, ink, sheet.proofing))
    _put(element, parts)


def _put(element: Any, parts: Sequence[str]) -> None:
    """The looks of a series in place of those it had."""
    for old in element.xpath("./c:spPr | ./c:marker | ./c:dPt | ./c:dLbls"):
        element.remove(old)
    values = element.xpath("./c:xVal")[0]
    for part in parts:
        values.addprevious(_xml(part.replace(">", " %s>", 1)))


def _look(series: PlottedSeries, point: PlottedPoint) -> PointLook:
    if series.form is VARIANT:
        return PointLook("x", False)
    if series.form is BETWEEN:
        return PointLook("dash", True)
    hedges = hedges_of(point.figure)
    if BETWEEN in hedges:
        return _NOTHING
    is_filled = series.form is RING or not is_ring(point.figure)
    return PointLook("diamond" if ABOUT in hedges else "circle", is_filled)


def _marker(look: PointLook, size: int, ink: str) -> str:
    if look.shape == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    fill = _solid(ink) if look.is_filled else "<a:noFill/>"
    drawn = f"<c:spPr>{fill}{_line(ink, _EDGE_PT if size > _CROWDED_PT else _EDGE_PT / 2)}</c:spPr>"
    wider = 2 if look.shape == "diamond" else 0
    return f'<c:marker><c:symbol val="{look.shape}"/><c:size val="{size + wider}"/>{drawn}</c:marker>'


def _labels(labels: Mapping[int, PlacedLabel], ink: str, proofing: str) -> str:
    """The words beside points; those without stay unnamed."""
    shown = "".join(
        f'<c:show{what} val="{int(what == "Val")}"/>'
        for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    )
    letters = f'lang="{proofing}" sz="{LEAST_PT * 100}" b="1"'
    said = "".join(
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>'
        f"<a:rPr {letters}>{_solid(ink)}</a:rPr><a:t>{escape(label.text)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{label.side}"/>{shown}</c:dLbl>'
        for number, label in sorted(labels.items())
    )
    return f"<c:dLbls>{said}{shown.replace('1', '0')}</c:dLbls>"


def _rule(high: int, ink: str) -> list[str]:
    """A dotted line from the foot of the plot to its top: at no number, so that nobody reads one."""
    head = '<c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>'
    line = _line(ink, _LINE_PT).replace("</a:ln>", '<a:prstDash val="sysDot"/></a:ln>')
    bar = f'<c:errBars>{head}<c:val val="{high}"/><c:spPr>{line}</c:spPr></c:errBars>'
    return ["<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>", _marker(_NOTHING, 0, ink), bar]


def _line(ink: str, wide: float, alpha: int = 0) -> str:
    return f'<a:ln w="{round(wide * _EMU)}" cap="flat">{_solid(ink, alpha)}</a:ln>'


def _solid(ink: str, alpha: int = 0) -> str:
    paler = f'<a:alpha val="{alpha}"/>' if alpha else ""
    return f'<a:solidFill><a:srgbClr val="{ink.lstrip("#")}">{paler}</a:srgbClr></a:solidFill>'


def _xml(text: str) -> Any:
    return etree.fromstring(text.replace("%s", _NAMES, 1))


def _tell_table(chart: Any, found: Sequence[PlottedSeries], rules: int, language: Language) -> None:
    """Beside each number in the table of the chart: its id, how it is said, of when, who wrote it down, what it draws.

    :param rules: how many days follow on which an organization began to count differently
    """
    from openpyxl import load_workbook

    workbook = chart.part.chart_workbook
    book = load_workbook(BytesIO(workbook.xlsx_part.blob))
    sheet, row = book.active, 1
    sheet.column_dimensions["A"].width = 12
    for series in found:
        meant = language.text(f"key-{series.form.id}") if series.form else ""
        for point in series.places:
            row += 1
            if point is None:
                continue
            figure = point.figure
            told = (figure.id, hedged(figure, language), when_short(figure, language), written_by(figure, language))
            for column, cell in enumerate((*told, meant), 3):
                sheet.cell(row, column, harmless(cell))
        row += 2
    for number in range(rules):
        sheet.cell(row + 1 + 3 * number, 7, language.text(f"key-{DEFINITION.id}"))
    out = BytesIO()
    book.save(out)
    workbook.update_from_xlsx_blob(out.getvalue())
