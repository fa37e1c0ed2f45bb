"""The handout of a folder: what stands on it, and that it is a PDF which can be read aloud."""

from __future__ import annotations

import logging
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from socket import socket
from typing import Any
from urllib.request import OpenerDirector

import pikepdf
import pytest
from tests.packages import change
from tests.pages.test_pages import EVIL

from dashboard.charts.lettering import width
from dashboard.dataset.figures.load import Dataset, load
from dashboard.environment import Environment
from dashboard.ui.meeting.card import foremost_of
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder, cards_of, folder_of
from dashboard.ui.meeting.handout import Paper, handout_of, handout_page
from dashboard.ui.meeting.handout_part import part_of
from dashboard.ui.meeting.not_installed import NoPango
from dashboard.ui.meeting.paper import PaperDrawings, pdf_of
from dashboard.wording.figures import hedged, spoken
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
SITE = "https://dashboard.example"
SIX = "~".join(
    [
        "figure:prisoners-defenders.political-prisoners-listed.2026-08-31",
        "pair:prisoners-defenders.political-prisoners-listed.2026-08-31:justicia-11j.political-prisoners-behind-bars.2026-03-13",
        "rung:vatican-2025:released_political",
        "question:held-now",
        "question:who-is-right",
        "chart:detentions:timeline;measure=women_listed",
    ]
)
SMALL = "figure:open-cells.people-held.2025-06-30~chart:detentions:timeline;measure=people_held"
PANGO = "Pango is missing on this machine: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@cache
def whole(folder: Path = ROOT / "data" / "cuba") -> Dataset:
    return load(folder)


def asked(cards: str, languages: str, folder: Path = ROOT / "data" / "cuba") -> tuple[MeetingFolder, TalkData]:
    data = TalkData(whole(folder), Environment(), SITE)
    return folder_of({"cards": cards, "languages": languages}, data, languages.split(",")[0]), data


@cache
def made(cards: str, languages: str, size: Paper, folder: Path = ROOT / "data" / "cuba") -> bytes:
    try:
        return handout_of(*asked(cards, languages, folder), size)
    except NoPango:
        pytest.fail(PANGO)


def page_of(cards: str, languages: str, folder: Path = ROOT / "data" / "cuba") -> str:
    return handout_page(*asked(cards, languages, folder), "A4")[0]


def read(pdf: bytes) -> Any:
    return pikepdf.open(BytesIO(pdf))


def tags(element: Any) -> Iterator[Any]:
    """Every element of a tree of tags, in order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from tags(kid)


def named(pdf: Any, name: str) -> list[Any]:
    return [tag for tag in tags(pdf.Root.StructTreeRoot) if name == tag.S]


def words(html: str) -> str:
    """The text of a page."""
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)).split())


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("code", catalogues())
def test_six_cards_are_two_pages(code: str, size: Paper) -> None:
    """Six cards of every kind stand on both sides of one sheet, of either paper."""
    with read(made(SIX, code, size)) as pdf:
        across, down = map(float, pdf.pages[0].MediaBox[2:])
        assert len(pdf.pages) <= 2
        assert [round(across), round(down)] == {"A4": [595, 842], "Letter": [612, 792]}[size]


def test_it_can_be_read_aloud() -> None:
    """It says that it is PDF/UA, has a title and a language, and every heading, table, list and drawing is tagged."""
    with read(made(SIX, "en", "A4")) as pdf:
        assert pdf.Root.MarkInfo.Marked and pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "en"
        title = whole().package.text("title", "en")
        assert str(pdf.docinfo.Title) == title
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1" and metadata["dc:title"] == title
        assert len(named(pdf, "/H1")) == 1
        assert len(named(pdf, "/H2")) == 11
        assert named(pdf, "/H3") and named(pdf, "/L") and named(pdf, "/Link")
        assert named(pdf, "/Table") and named(pdf, "/TH") and named(pdf, "/TD")
        assert all("/Headers" in cell.A for cell in named(pdf, "/TD"))
        figures = named(pdf, "/Figure")
        assert len(figures) == 2 and all(str(figure.get("/Alt", "")) for figure in figures)
        assert all(page.get("/Tabs") == "/S" for page in pdf.pages)
        assert all("/Contents" in note for page in pdf.pages for note in page.get("/Annots", []))


def test_headings_are_bookmarks() -> None:
    """Every heading can be gone to, those of a language under its title."""
    with read(made(SIX, "en", "A4")) as pdf, pdf.open_outline() as outline:
        [title] = outline.root
        assert title.title == whole().package.text("title", "en")
        assert [one.title for one in title.children][:2] == [
            "1. Figure of Prisoners Defenders",
            "2. May I compare these two figures?",
        ]


def test_each_language_has_its_pages(tiny_folder: Path) -> None:
    """Languages stand one after the other, each on pages of its own, and the tree of tags says which is which."""
    with read(made(SMALL, "es,en", "A4", tiny_folder)) as pdf:
        document = pdf.Root.StructTreeRoot.K[0]
        parts = [(pdf.pages.index(pikepdf.Page(kid.Pg)), str(kid.Lang)) for kid in document.K]
        assert str(pdf.Root.Lang) == "es"
        assert [code for _, code in parts] == ["es", "en"]
        assert parts[0][0] < parts[1][0] and len(named(pdf, "/H1")) == 2


def test_the_same_bytes_twice(tiny_folder: Path) -> None:
    """The same folder and data give the same bytes, and the dates of the document are those of the data."""
    first = made(SMALL, "en", "A4", tiny_folder)
    assert handout_of(*asked(SMALL, "en", tiny_folder), "A4") == first
    with read(first) as pdf:
        day = whole(tiny_folder).package.day.strftime("D:%Y%m%d")
        assert {str(pdf.docinfo.CreationDate), str(pdf.docinfo.ModDate)} == {day}


@pytest.mark.parametrize("code", catalogues())
def test_nothing_is_missing(code: str) -> None:
    """Every figure of a card stands there with its hedge, its date and the number of its document; so does the data's version."""
    html = page_of(SIX, code)
    text, language = words(html), language_of(code)
    folder, data = asked(SIX, code)
    cards = [one.first for one in cards_of(folder, data)[0]]
    part = part_of(cards, data.whole, language)
    assert len(part.figures) > 15
    table = html[html.index("<table>") : html.index("</table>")]
    rows = [words(row) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)][1:]
    assert len(rows) == len(part.figures)
    for figure, row in zip(part.figures, rows, strict=True):
        assert hedged(figure, language) in row
        assert re.search(r"\[\d+\]\Z", row)
    for card in cards[:2]:
        assert all(spoken(figure, language) in text for figure in card.figures)
    assert data.whole.package.version in text
    assert [card.why_under for card in cards if card.why_under not in text] == []
    assert language.text("verdict-not_comparable") in text
    foot = html[html.index("@bottom-left { content") :].split("}")[0]
    assert "counter(page)" in foot and "counter(pages)" in foot


def test_every_document_once() -> None:
    """Each document is one reference, each number leads to one, and addresses are links."""
    html = page_of(SIX, "en")
    cited = re.findall(r'<li id="en-(\d+)">', html)
    assert cited == [str(number) for number in range(1, len(cited) + 1)]
    assert set(re.findall(r'href="#en-(\d+)"', html)) == set(cited)
    folder, data = asked(SIX, "en")
    figures = part_of([one.first for one in cards_of(folder, data)[0]], data.whole, language_of("en")).figures
    urls = {figure.attributions[0].source.url for figure in figures if len(figure.attributions) == 1} - {""}
    assert urls and [url for url in urls if f'href="{url.replace("&", "&amp;")}"' not in html] == []


def test_words_of_whoever_made_it() -> None:
    """A name and a note stand with their card, marked as such; the address beside the code has neither."""
    html = page_of(f"{SMALL.split('~')[0]};as=For%20Ana;note=Say%20it%20slowly", "en", ROOT / "tests" / "data" / "tiny")
    text = words(html)
    assert "For Ana" in text and f"{language_of('en').text('deck-note')} Say it slowly" in text
    [address] = re.findall(r'<a class="url" href="(https://dashboard.example/present[^"]*)"', html)
    assert "Ana" not in address and "open-cells.people-held.2025-06-30" in address


def test_no_code_without_a_site(tiny_folder: Path) -> None:
    """Where nobody knows the address of the site there is no code that leads nowhere."""
    folder, data = asked(SMALL, "en", tiny_folder)
    html, _ = handout_page(folder, TalkData(data.whole, data.environment), "A4")
    assert 'class="code"' not in html and "present?" not in html


def test_what_there_is_not_is_told(tiny_folder: Path) -> None:
    """Cards there are not (any more) are named."""
    html = page_of(f"{SMALL}~figure:no-such.figure", "en", tiny_folder)
    assert f"{language_of('en').text('meeting-dropped')} figure:no-such.figure" in words(html)


def test_a_page_begins_with_its_cards() -> None:
    """Charts follow one another over the width of the page: the first page is not left empty for them."""
    charts = [f"chart:detentions:timeline;measure={name}" for name in ("women_listed", "minors_listed")]
    with read(made("~".join(["question:women", *charts, charts[0] + ";scope=all"]), "en", "Letter")) as pdf:
        first = pdf.pages[0].obj.objgen
        assert len([tag for tag in named(pdf, "/Figure") if tag.Pg.objgen == first]) >= 4


@pytest.mark.parametrize("code", catalogues())
def test_no_name_is_cut(code: str) -> None:
    """The names beside a chart end inside its drawing, however long they are in a language."""
    chart = "chart:detentions:timeline;measure=political_prisoners_listed;scope=all"
    html, drawings = handout_page(*asked(chart, code), "A4")
    drawing = drawings.drawn[re.search(r'class="chart" src="([^"]*)"', html)[1]]
    left, wide = map(float, re.search(r'viewBox="(\S+) \S+ (\S+)', drawing).groups())
    named_at = re.findall(r'<text x="([\d.]+)" y="[\d.]+" font-size="12">(.*?)</text>', drawing)
    assert len(named_at) > 5
    assert [words(said) for x, said in named_at if float(x) + width(words(said), 12) > left + wide] == []


def test_inks_are_those_of_paper() -> None:
    """No name of an ink is left: what sets paper does not know them."""
    html, drawings = handout_page(*asked(SIX, "en"), "A4")
    assert len(drawings.drawn) > 10
    assert [one for one in [html, *drawings.drawn.values()] if "var(--" in one or "light-dark" in one] == []
    assert any(f'stroke="{ink}"' in one for one in drawings.drawn.values() for ink in inks())


def inks() -> set[str]:
    return {entry.on("light") for entry in whole().package.settings.colours.organizations}


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Neither the network nor a file is asked for anything, and what sets paper has nothing to complain about."""
    made(SMALL, "en", "A4", ROOT / "tests" / "data" / "tiny")
    asked_for = []

    def refuse(_: object, address: object, *__: object, **___: object) -> None:
        asked_for.append(address)
        raise OSError("something is fetched")

    for opener in (OpenerDirector, socket):
        monkeypatch.setattr(opener, "open" if opener is OpenerDirector else "connect", refuse)
    with caplog.at_level(logging.WARNING, "weasyprint"):
        assert handout_of(*asked(SMALL, "en", ROOT / "tests" / "data" / "tiny"), "A4").startswith(b"%PDF-1.7")
    assert asked_for == []
    assert [record.getMessage() for record in caplog.records if record.name.startswith("weasyprint")] == []


@pytest.mark.parametrize(
    "address", ["https://evil.example/x.png", "file:///etc/hostname", "data:image/png;base64,AA", "x.png", "font:x"]
)
def test_no_address_is_followed(address: str, caplog: pytest.LogCaptureFixture) -> None:
    """An image that found its way into the page is not fetched: only drawings and fonts of the project are known."""
    html = f'<html lang="en"><title>x</title><body><p id="part-en">x<img src="{address}" alt="x">'
    with caplog.at_level(logging.ERROR, "weasyprint"):
        pdf = pdf_of(html, PaperDrawings(), {"part-en": "en"})
    assert pdf.startswith(b"%PDF") and b"/Subtype /Image" not in pdf
    assert any("Nothing is fetched" in record.getMessage() for record in caplog.records)


def test_hostile_cells_stay_text(tiny_folder: Path, tmp_path: Path) -> None:
    """HTML in a cell, a name or a note is text on paper too."""
    copy = Path(shutil.copytree(tiny_folder, tmp_path / "evil"))
    texts = {f"{name}_{code}": EVIL for name in ("name", "short", "in_text") for code in catalogues()}
    change(copy, "organizations", "open-cells", **texts)
    change(copy, "sources", "open-cells-2025-07-04-1", title=EVIL, note_en=EVIL)
    change(copy, "measures", "people_held", label_en=EVIL, definition_en=EVIL)
    change(copy, "definitions", "open-cells.people-on-list.2025-06", summary_en=EVIL, summary_es=EVIL)
    cards = f"{SMALL};note=%3Cimg src=x%3E~figure:open-cells.people-on-list.2025-06-30;as=%3Cb%3E~document:open-cells-2025-07-04-1"
    html, drawings = handout_page(*asked(cards, "en", copy), "A4")
    assert "&lt;img src=x" in html
    assert set(re.findall(r'<img (?:class="\w+" )?src="([^"]*?)\d*"', html)) == {"drawing:"}
    assert html.count("<img") == len(re.findall(r'<img class="(?:code|chart)"', html))
    assert [one for one in drawings.drawn.values() if "<img" in one] == []
    assert made(cards, "en", "A4", copy).startswith(b"%PDF")


def test_without_pango(monkeypatch: pytest.MonkeyPatch, each_language: Any) -> None:
    """Where text cannot be set it is said what is missing and how to install it."""

    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(NoPango, match="libpango") as told:
        pdf_of("<p>x", PaperDrawings(), {"part-en": "en"})
    assert NoPango.packages in told.value.said(each_language) and "Pango" in told.value.said(each_language)


def test_a_figure_as_of_two_days_is_told_twice() -> None:
    """Where it said something else on the earlier day; where it said the same once is enough."""
    folder, data = asked("figure:open-cells.people-held.2025-06-30", "en", ROOT / "tests" / "data" / "tiny")
    card = cards_of(folder, data)[0][0].first
    [figure] = card.figures
    then = replace(card, figures=(replace(figure, value=figure.value - 1),))
    assert [one.value for one in foremost_of([card, then, card])] == [figure.value, figure.value - 1]
    part = part_of([card, then], data.whole, card.language)
    assert [one.value for one in part.figures] == [figure.value, figure.value - 1]
    assert len(part.references) == 1
