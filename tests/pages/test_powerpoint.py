"""The slides of a folder as an office program reads them: native, whole, with sources, the same on every day."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from dashboard.charts.keys import of_figures
from dashboard.charts.lettering import Face, width, wrapped
from dashboard.charts.picture import png
from dashboard.charts.symbols import RING, SPAN, SYMBOLS
from dashboard.charts.theme import theme
from dashboard.charts.timeline import breaks_of
from dashboard.dataset.figures.load import Dataset, load
from dashboard.environment import Environment
from dashboard.ui.frame.picks import read_picks
from dashboard.ui.meeting import slide_bodies
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import ACROSS_PX
from dashboard.ui.meeting.folder import MeetingFolder, cards_of
from dashboard.ui.meeting.making import make
from dashboard.ui.meeting.not_installed import NoLibreOffice
from dashboard.ui.meeting.opendocument import has_libreoffice
from dashboard.ui.meeting.plotted import axes_of, plotted, serial
from dashboard.ui.meeting.powerpoint import slides_file
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.meeting.slide_notes import MOST_CITED, figures_on
from dashboard.ui.meeting.slides import SlidePart, slides_of
from dashboard.ui.static.rendering import open_page
from dashboard.wording.figures import brief_name, hedged, hedged_briefly, in_text, short_name, written_by
from dashboard.wording.language import Language, language_of
from dashboard.wording.timing import when_short

ROOT = Path(__file__).parent.parent.parent
SITE = "https://example.org"
CARDS = "~".join(
    [
        "figure:prisoners-defenders.political-prisoners-listed.2026-08-31;as=Our name;note=Say it slowly",
        "pair:prisoners-defenders.political-prisoners-listed.2026-08-31:justicia-11j.political-prisoners-behind-bars.2026-03-13",
        "rung:vatican-2025:released_political",
        "question:held-now",
        "question:who-is-right",
        "question:released-2025",
        "question:deaths",
        "document:idu-2025-12-05-1",
        "chart:home:panel-listed",
        "chart:releases:vatican-2025;episode=vatican-2025",
        "chart:detentions:timeline;measure=women_listed",
        "chart:detentions:timeline;window=all",
        "chart:releases:vatican-2025-released_political;episode=vatican-2025",
        "figure:amnesty-international.prisoners-of-conscience.1992-12",
        "chart:sources:women_listed-all;organization=prisoners-defenders",
        "figure:justicia-11j.political-prisoners-behind-bars.2026-03-13;known=2026-10-01",
    ]
)
WIDER: dict[Face, float] = {"sans": 1.22, "bold": 1.32, "serif": 1.17}
"""How much wider than ours the letters of DejaVu are, which LibreOffice takes where those of the slides are missing."""
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LANGUAGES = {"en": "en-US", "es": "es-ES"}
SHAPES = [(mode, ratio) for mode in ("light", "dark") for ratio in ("16x9", "4x3")]


@cache
def whole() -> Dataset:
    return load(ROOT / "data" / "cuba")


def data() -> TalkData:
    return TalkData(whole(), Environment(data=ROOT / "data" / "cuba"), SITE)


def folder(
    languages: Any = ("en", "es"), mode: Any = "light", ratio: Any = "16x9", cards: str = CARDS
) -> MeetingFolder:
    return MeetingFolder(tuple(read_picks(cards)[0]), tuple(languages), mode, ratio, "2026-11-30")


@cache
def packed(languages: Any = ("en", "es"), mode: str = "light", ratio: str = "16x9") -> bytes:
    return slides_file(folder(languages, mode, ratio), data())


def slides(*of: Any) -> list[Any]:
    return list(Presentation(BytesIO(packed(*of))).slides)


@cache
def parts(languages: Any = ("en", "es"), mode: str = "light", ratio: Any = "16x9") -> list[SlidePart]:
    """What the deck shows, in the order of the file: language by language."""
    shown, dropped = cards_of(folder(languages, mode, ratio), data())
    assert dropped == []
    found = [slide for one in shown for slide in slides_of(one, ACROSS_PX[ratio])]
    return [slide[number] for number in range(len(languages)) for slide in found]


def runs(slide: Any) -> list[Any]:
    """Every run of letters of a slide and of its charts."""
    charts = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
    return [run for root in (slide.element, *charts) for run in root.iter(f"{A}r")]


def native(slide: Any, kind: str) -> Any:
    return next((shape for shape in slide.shapes if getattr(shape, f"has_{kind}")), None)


@pytest.mark.parametrize("mode, ratio", SHAPES)
def test_slides_are_those_of_the_deck(mode: str, ratio: str) -> None:
    """As many slides as the deck has, in each language, each with its title where titles stand."""
    made, shown = slides(("en", "es"), mode, ratio), parts(("en", "es"), mode, ratio)
    assert len(made) == len(shown)
    for slide, part in zip(made, shown, strict=True):
        number = f" {part.part}/{part.parts}" if part.parts > 1 else ""
        assert slide.shapes.title.text_frame.text == part.card.title + number
        assert slide.slide_layout.name == "Title Only"
    assert "Our name" in {shape.text_frame.text for shape in made[0].shapes if shape.has_text_frame}


@pytest.mark.parametrize("mode, ratio", SHAPES)
def test_nothing_stands_outside(mode: str, ratio: str) -> None:
    made = Presentation(BytesIO(packed(("en", "es"), mode, ratio)))
    assert (made.slide_width, made.slide_height) == (Inches(13.333 if ratio == "16x9" else 10), Inches(7.5))
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0 and shape.width > 0 and shape.height > 0
            assert shape.left + shape.width <= made.slide_width, shape.name
            assert shape.top + shape.height <= made.slide_height, shape.name


@pytest.mark.parametrize("mode, ratio", SHAPES)
def test_texts_do_not_run_into_each_other(mode: str, ratio: str) -> None:
    """No two shapes of a slide lie on one another."""
    for slide in slides(("en", "es"), mode, ratio):
        found = sorted(slide.shapes, key=lambda shape: shape.top)
        for number, one in enumerate(found):
            for other in found[number + 1 :]:
                apart = one.left + one.width <= other.left or other.left + other.width <= one.left
                assert apart or one.top + one.height <= other.top + 1, (one.name, other.name)


@pytest.mark.parametrize("mode, ratio", SHAPES)
def test_texts_have_room(mode: str, ratio: str) -> None:
    """Every text is at least as high as its lines are, in the widest letters that stand in for ours."""
    for slide in slides(("en", "es"), mode, ratio):
        for shape in slide.shapes:
            if not shape.has_text_frame:
                continue
            high = 0.0
            for paragraph in shape.text_frame.paragraphs:
                size = max(run.font.size.pt for run in paragraph.runs)
                room = (shape.width - int(paragraph._p.get_or_add_pPr().get("marL", 0))) / Pt(1)
                is_bold = any(run.font.bold for run in paragraph.runs)
                face: Face = "serif" if shape.is_placeholder else "bold" if is_bold else "sans"
                high += len(wrapped(paragraph.text, size, room / WIDER[face], face)) * size * 1.2
            assert high <= shape.height / Pt(1) + 0.1, (shape.name, shape.text_frame.text)


@pytest.mark.parametrize("mode, ratio", SHAPES)
def test_letters_can_be_read(mode: str, ratio: str) -> None:
    """No letters under 12 points, every run in the language it is written in."""
    made, shown = slides(("en", "es"), mode, ratio), parts(("en", "es"), mode, ratio)
    for slide, part in zip(made, shown, strict=True):
        looks = [run.find(f"{A}rPr") for run in [*runs(slide), *slide.notes_slide.element.iter(f"{A}r")]]
        assert looks
        assert min(int(look.get("sz")) for look in looks) >= Pt(12).pt * 100
        assert {look.get("lang") for look in looks} == {LANGUAGES[part.card.language.code]}


def test_everything_that_is_no_text_is_described() -> None:
    found = Counter[str]()
    for slide in slides():
        for shape in slide.shapes:
            if not shape.has_text_frame:
                found[shape.shape_type.name] += 1
                assert len(shape._element.xpath(".//p:cNvPr")[0].get("descr")) > 10
    assert set(found) == {"CHART", "TABLE", "PICTURE"}


def test_rows_are_a_table_of_the_figures() -> None:
    tables = 0
    for slide, part in zip(slides(), parts(), strict=True):
        frame = native(slide, "table")
        assert bool(frame) == bool(part.rows)
        if not frame:
            continue
        tables += 1
        language = part.card.language
        _, *lines = [[cell.text_frame.text for cell in row.cells] for row in frame.table.rows]
        for place, (line, row) in enumerate(zip(lines, part.rows, strict=True), 1):
            figure = row.figure
            if figure is None:
                assert line == [row.heading, "", "", ""]
                assert frame.table.cell(place, 0).span_width == 4
            else:
                number = hedged_briefly(figure, language).replace(" ", "\N{NO-BREAK SPACE}")
                said = number, when_short(figure, language), written_by(figure, language)
                assert line == [f"● {short_name(figure.organization, language)}", *said]
    assert tables > 10


def chart_parts() -> list[tuple[Any, SlidePart]]:
    found = zip(slides(), parts(), strict=True)
    return [(native(slide, "chart").chart, part) for slide, part in found if native(slide, "chart")]


def test_charts_can_be_edited() -> None:
    """One series or more of every organization, each figure at its day, its number as it is, the scale from zero."""
    assert len(chart_parts()) == 4
    for chart, part in chart_parts():
        panel = part.card.panel
        assert panel is not None
        assert chart.chart_type in (XL_CHART_TYPE.XY_SCATTER, XL_CHART_TYPE.XY_SCATTER_LINES)
        names = {short_name(series.organization, part.card.language) for series in panel.series if panel.inside(series)}
        # The foot of a line where somebody begins to count differently is nobody's zero, and says so.
        changed = {
            f"{short_name(who.organization, part.card.language)}: {part.card.page.text('key-definition')}"
            for who, _ in breaks_of(panel)
        }
        assert {series.name for series in chart.plots[0].series} == names | changed
        found = plotted(panel)
        assert len(chart.plots[0].series) == len(found) + len(breaks_of(panel))
        for series, made in zip(found, chart.plots[0].series, strict=False):
            assert list(made.values) == [point and point.value for point in series.places]
            days = [float(day.text) for day in made._element.xpath("./c:xVal//c:v")]
            assert days == [point.day for point in series.places if point]
        drawn = [point.figure.id for series in found if series.has_marks for point in series.points]
        assert set(drawn) == {figure.id for figure in [*panel.figures, *panel.variants]}
        assert chart.value_axis.minimum_scale == 0
        assert chart.value_axis.maximum_scale >= max(point.value for series in found for point in series.points)
        assert chart._chartSpace.xpath("./c:chart/c:dispBlanksAs/@val") == ["gap"]


def test_charts_join_what_the_dashboard_joins() -> None:
    """A line is drawn through the runs of the panel alone, and through the two numbers of one range."""
    joined = 0
    for chart, part in chart_parts():
        panel = part.card.panel
        assert panel is not None
        runs = {tuple(f.id for f in run if panel.holds(f)) for series in panel.series for run in series.segments}
        for series, made in zip(plotted(panel), chart.plots[0].series, strict=False):
            if series.is_bars:
                continue
            ids = tuple(point.figure.id for point in series.points)
            if made._element.xpath("./c:spPr/a:ln/a:solidFill"):
                joined += 1
                assert ids in runs or len(set(ids)) == 1
            else:
                assert made._element.xpath("./c:spPr/a:ln/a:noFill")
        assert all(run in [tuple(p.figure.id for p in s.points) for s in plotted(panel)] for run in runs if run)
    assert joined > 10


def test_marks_keep_their_grammar() -> None:
    """Colour is the organization, shape the qualifier, fill the hand; the last number of a series is said."""
    for chart, part in chart_parts():
        inks = theme("light", whole().package)
        panel = part.card.panel
        assert panel is not None
        said = {text for text in (t.text for t in chart._chartSpace.iter(f"{A}t")) if text}
        assert hedged_briefly(panel.last(panel.series[0]), part.card.language) in said
        for series, made in zip(plotted(panel), chart.plots[0].series, strict=False):
            if not series.has_marks:
                continue
            colours = {ink.get("val") for ink in made._element.iter(f"{A}srgbClr")}
            assert colours == {inks.colour(series.organization).lstrip("#")}
            if series.form is not None and series.form.id in ("variant", "between"):
                continue
            usual = made._element.xpath("./c:marker")[0]
            own = {
                int(point.xpath("./c:idx/@val")[0]): point.xpath("./c:marker")[0]
                for point in made._element.xpath("./c:dPt")
            }
            for number, point in enumerate(series.points):
                mark = own.get(number, usual)
                qualifier = point.figure.qualifier
                shape = {"about": "diamond", "between": "none"}.get(qualifier, "circle")
                assert mark.xpath("./c:symbol/@val") == [shape]
                if shape != "none":
                    assert bool(mark.xpath("./c:spPr/a:solidFill")) == (point.figure.hand == "first_hand")


def test_rings_are_empty_in_libreoffice_too() -> None:
    """It fills every mark: on each ring lies a smaller mark in the colour of the ground, in a series before it."""
    for chart, part in chart_parts():
        assert part.card.panel is not None
        found = plotted(part.card.panel)
        hollow = [f.id for f in part.card.panel.figures if f.hand != "first_hand" and f.qualifier != "between"]
        covered = [p.figure.id for series in found if series.form is RING for p in series.places if p]
        assert sorted(covered) == sorted(hollow)
        made = chart.plots[0].series
        for number, series in enumerate(found):
            if series.form is not RING:
                continue
            assert found[number + 1].points == series.points and found[number + 1].has_marks
            assert {ink.get("val") for ink in made[number]._element.iter(f"{A}srgbClr")} == {"ffffff"}
            sizes = [int(made[at]._element.xpath("./c:marker/c:size/@val")[0]) for at in (number, number + 1)]
            assert sizes[0] < sizes[1]


def test_a_new_way_of_counting_is_drawn_and_said() -> None:
    """A dotted line through the plot at its day, and words for it in the key and in the notes."""
    told = 0
    for slide, part in zip(slides(), parts(), strict=True):
        if not (native(slide, "chart") and part.card.panel):
            continue
        chart, found = native(slide, "chart").chart, plotted(part.card.panel)
        rules = list(chart.plots[0].series)[len(found) :]
        breaks = breaks_of(part.card.panel)
        for (series, day), rule in zip(breaks, rules, strict=True):
            told += 1
            assert rule._element.xpath("./c:xVal//c:v")[0].text == str(serial(day))
            [bar] = rule._element.xpath("./c:errBars")
            assert float(bar.find(f"{C}val").get("val")) == chart.value_axis.maximum_scale
            assert [dash.get("val") for dash in bar.iter(f"{A}prstDash")] == ["sysDot"]
            notes = slide.notes_slide.notes_text_frame.text
            assert part.card.language.day(day) in notes
            assert in_text(series.organization, part.card.language) in notes
    assert told >= 4


def test_the_key_names_what_is_drawn() -> None:
    """All of that and nothing else, under charts of the program as under pictures of charts and of rows."""
    drawn = 0
    for slide, part in zip(slides(), parts(), strict=True):
        shown = {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
        card = part.card
        symbols = list(card.chart.symbols) if card.chart and not part.rows else []
        if part.rows and card.scale:
            symbols = of_figures(row.figure for row in part.rows if row.figure is not None)
        drawn += bool(symbols)
        named = [symbol for symbol in SYMBOLS if card.page.text(f"key-{symbol.id}") in shown.get("key", "")]
        assert named == symbols
        if card.panel:
            assert (SPAN in symbols) == any(series.form is SPAN for series in plotted(card.panel))
    assert drawn > 12


@pytest.mark.parametrize("code", LANGUAGES)
def test_pictures_have_their_scale(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers and months in the language of the slide, in letters that are drawn and can be read."""
    drawn: list[tuple[str, bytes]] = []

    def kept(svg: str) -> bytes:
        drawn.append((svg, png(svg)))
        return drawn[-1][1]

    monkeypatch.setattr(slide_bodies, "png", kept)
    chosen = "chart:releases:vatican-2025-released_political;episode=vatican-2025~question:held-now"
    slides_file(folder((code,), cards=chosen), data())
    start = {"en": "14 Jan 2025", "es": "14 ene 2025"}[code]
    thousand = {"en": "1,000", "es": "1.000"}[code]
    for (svg, picture), texts in zip(drawn, (["0", "100", "200", "300", start], ["0", "500", thousand]), strict=True):
        said = re.findall(r">([^<>]+)</text>", svg)
        assert [text for text in texts if text not in said] == []
        across, shown = (
            float(found) for found in re.findall(r'^<svg [^>]*width="(\d+)".*?viewBox="0 0 ([\d.]+)', svg)[0]
        )
        assert 13 * across / shown * 72 / 220 >= 12
        assert png(re.sub(r"<text.*?</text>", "", svg)) != picture


@pytest.mark.parametrize("ratio", ["16x9", "4x3"])
def test_every_number_of_the_legend_stands_at_a_mark(ratio: Any) -> None:
    """Where organizations share a colour, the number before a name is found in the chart."""
    page = open_page("home", "en", {}, whole(), data().environment, SITE)
    [today] = [one for one in whole().package.settings.folders if one.id == "today"]
    made = slides_file(MeetingFolder(picks_of(today, page), ("en",), "light", ratio), data())
    [slide] = [slide for slide in Presentation(BytesIO(made)).slides if native(slide, "chart")]
    legend = "".join(shape.text_frame.text for shape in slide.shapes if shape.name == "organizations")
    shown = "".join(t.text for t in native(slide, "chart").chart._chartSpace.iter(f"{A}t") if t.text)
    circled = set(re.findall("[①-⑳]", legend))
    assert len(circled) > 3 and circled == set(re.findall("[①-⑳]", shown))


def test_names_are_spelled_out() -> None:
    """In the language of the slide; what letters alone stand for is said in the notes."""
    page = open_page("home", "en", {}, whole(), data().environment, SITE)
    [women] = [one for one in whole().package.settings.folders if one.id == "women-and-minors"]
    for code, name in (("en", "Attorney General (Cuba) 28 2022"), ("es", "Fiscalía (Cuba) 28 2022")):
        made = slides_file(MeetingFolder(picks_of(women, page), (code,), "light", "16x9"), data())
        texts = [
            paragraph.text
            for slide in Presentation(BytesIO(made)).slides
            for shape in slide.shapes
            if shape.name == "organizations"
            for paragraph in shape.text_frame.paragraphs
        ]
        assert f"● {name}" in texts
        assert any("Prisoners Defenders" in text for text in texts)
    assert brief_name(whole().organizations["cuba-attorney-general"], language_of("en")) == "Attorney General (Cuba)"
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides()]
    assert any("IACHR: Inter-American Commission on Human Rights" in text for text in notes)
    assert any("CIDH: Comisión Interamericana de Derechos Humanos" in text for text in notes)


@pytest.mark.parametrize("ratio, number", list(product(["16x9", "4x3"], range(len(whole().package.settings.folders)))))
def test_rows_have_room(ratio: Any, number: int) -> None:
    """In the widest letters, too, no number breaks, no row grows, no table reaches what stands under it."""
    page = open_page("home", "en", {}, whole(), data().environment, SITE)
    picks = picks_of(whole().package.settings.folders[number], page)
    for slide in Presentation(BytesIO(slides_file(MeetingFolder(picks, ("en", "es"), "light", ratio), data()))).slides:
        frame = native(slide, "table")
        for row in frame.table.rows if frame else ():
            is_heading = row.cells[0].is_merge_origin
            for place, (cell, column) in enumerate(zip(row.cells, frame.table.columns, strict=True)):
                runs = [run for run in cell.text_frame.paragraphs[0].runs if run.text]
                if not runs:
                    continue
                face: Face = "bold" if any(run.font.bold for run in runs) else "sans"
                size, room = runs[-1].font.size.pt, (frame.width if is_heading else column.width) - cell.margin_right
                if place == 1:
                    assert width(cell.text_frame.text, size, face) * WIDER[face] <= room / Pt(1)
                lines = len(wrapped(cell.text_frame.text, size, room / Pt(1) / WIDER[face], face))
                assert lines * size * 1.17 + (cell.margin_top + cell.margin_bottom) / Pt(1) <= row.height / Pt(1) + 0.1
        if frame:
            below = [shape.top for shape in slide.shapes if shape.name in ("key", "source")]
            assert frame.top + sum(row.height for row in frame.table.rows) <= min(below)


def test_the_table_of_a_chart_says_whose_each_number_is() -> None:
    for chart, part in chart_parts():
        panel = part.card.panel
        assert panel is not None
        sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        rows = {row[2]: row for row in sheet.iter_rows(values_only=True) if row[2]}
        for figure in panel.figures:
            assert rows[figure.id][3] == hedged(figure, part.card.language)
            assert rows[figure.id][1] in (figure.value, figure.value_high)


def test_years_stand_at_their_first_day() -> None:
    """A year is named at the first of January, whichever year the chart begins with."""
    [(_, part), *_] = chart_parts()
    assert part.card.panel is not None
    for first, long in product(range(1990, 2030), (1, 5, 20, 60)):
        axes = axes_of(replace(part.card.panel, start=date(first, 5, 1), end=date(first + long, 11, 30)))
        days = [axes.start + number * axes.step for number in range(int((axes.end - axes.start) / axes.step) + 1)]
        said = [date(1899, 12, 30) + timedelta(days=int(day)) for day in days]
        assert {(day.month, day.day) for day in said} == {(1, 1)}
        assert said[0].year == first


def test_notes_have_every_figure_and_its_citation() -> None:
    for slide, part in zip(slides(), parts(), strict=True):
        notes = slide.notes_slide.notes_text_frame.text
        figures = figures_on(part)
        assert [figure.id for figure in figures if figure.id not in notes] == []
        for figure in figures[:MOST_CITED]:
            assert re.search(rf"\b{re.escape(figure.id)}\.(\n|\Z)", notes), "the citation ends with the id"
        assert part.card.view in notes
        if len(figures) > MOST_CITED:
            assert part.card.page.text("slides-cited-more", count=len(figures) - MOST_CITED) in notes
    assert "Say it slowly" in slides()[0].notes_slide.notes_text_frame.text


def test_the_foot_says_where_it_is_from() -> None:
    for slide, part in zip(slides(), parts(), strict=True):
        [foot] = [shape.text_frame.text for shape in slide.shapes if shape.name == "source"]
        assert f"{whole().package.version}" in foot
        assert part.card.place in foot
        assert [notice for notice in part.card.notices if notice not in foot] == []


def test_the_same_folder_is_the_same_file() -> None:
    """The same bytes, however often: no time but that of the data stands in it, nor in the tables of its charts."""
    assert slides_file(folder(), data()) == packed()
    whole_file = ZipFile(BytesIO(packed()))
    books = [ZipFile(BytesIO(whole_file.read(name))) for name in whole_file.namelist() if name.endswith(".xlsx")]
    assert len(books) == 4
    day = whole().package.day
    assert day is not None
    for archive in (whole_file, *books):
        assert archive.testzip() is None
        assert {part.date_time for part in archive.infolist()} == {(day.year, day.month, day.day, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {f"{day.isoformat()}T00:00:00Z"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_file_says_of_itself(code: str) -> None:
    said = Presentation(BytesIO(slides_file(folder((code,), cards="question:who-is-right"), data()))).core_properties
    title = whole().package.text("title", code)
    assert said.author == title and title in said.title
    assert said.language == LANGUAGES[code]
    assert said.created.date() == said.modified.date() == whole().package.day


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_grounds_are_those_of_the_package(mode: Any) -> None:
    """The theme of the file has our inks, so that what is added to it has them, too."""
    archive = ZipFile(BytesIO(packed(("en", "es"), mode)))
    inks = theme(mode, whole().package)
    found = archive.read("ppt/theme/theme1.xml").decode()
    for name, ink in (("dk1", inks.ink), ("lt1", inks.background), ("dk2", inks.muted)):
        assert f'<a:{name}><a:srgbClr val="{ink[1:]}"/>' in found


def test_first_language_first() -> None:
    shown = [part.card.language.code for part in parts(("es", "en"))]
    assert shown == sorted(shown, reverse=True)
    assert len(slides(("es", "en"))) == len(shown)


def test_a_folder_without_a_card_is_none() -> None:
    with pytest.raises(LookupError):
        slides_file(folder(cards="figure:nobody.nothing.2020"), data())


@pytest.mark.parametrize("number", range(len(whole().package.settings.folders)))
def test_ready_folders(number: int) -> None:
    """What stands ready in the package becomes slides, too."""
    page = open_page("home", "en", {}, whole(), data().environment, SITE)
    picks = picks_of(whole().package.settings.folders[number], page)
    made = slides_file(MeetingFolder(picks, ("es", "en"), "dark", "4x3"), data())
    assert len(Presentation(BytesIO(made)).slides) >= 2 * len(picks)


def test_libreoffice_makes_its_own(monkeypatch: pytest.MonkeyPatch, each_language: Language) -> None:
    """As many slides with the notes they had; where LibreOffice is missing that is said."""
    made = make("odp", folder(), data())
    content = ZipFile(BytesIO(made)).read("content.xml").decode()
    assert content.count("<draw:page ") == len(slides())
    assert "prisoners-defenders.political-prisoners-listed.2026-08-31" in content
    monkeypatch.setenv("PATH", "")
    assert not has_libreoffice()
    with pytest.raises(NoLibreOffice, match="libreoffice-impress") as told:
        make("odp", folder(), data())
    assert "LibreOffice" in told.value.said(each_language)


def test_an_office_program_opens_it(tmp_path: Path) -> None:
    """LibreOffice reads it and makes as many pages of it as there are slides."""
    office = shutil.which("soffice")
    assert office, "LibreOffice (soffice) is missing: install it to check that the slides can be opened"
    (tmp_path / "slides.pptx").write_bytes(packed())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "slides.pptx"),
    ]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=180)
    assert (tmp_path / "slides.pdf").exists(), told.stderr
    with pikepdf.open(tmp_path / "slides.pdf") as made:
        assert len(made.pages) == len(parts())
