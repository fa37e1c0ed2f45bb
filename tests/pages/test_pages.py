"""Every page as a reader meets it: both languages, hostile addresses, hostile data, another country, broken data."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, Placeable, TextElement
from streamlit.testing.v1 import AppTest
from tests.charts_shown import alts, specs
from tests.packages import change
from tests.visits import arrive, visit

from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.package import read_package
from dashboard.wording.language import CATALOGUE, catalogues, language_of

ROOT = Path(__file__).parents[2]
# The page of all subjects is no view of one: tests/test_subjects_served.py.
PAGES = ["home", *sorted({path.stem for path in (ROOT / "pages").glob("*.py")} - {"subjects"})]
NOTICE = 'role="status"'
# The desk shows nothing of the data before something comes in, and starts from whole data only: test_refresh.py.
READ = [page for page in PAGES if page != "refresh"]


def html(at: AppTest) -> str:
    """The HTML of a page, without its style sheets and its script."""
    bodies = [str(element.proto.body) for element in at.get("html")]
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def marks(spec: Mapping[str, Any]) -> Iterator[Any]:
    """The ids of the figures behind every point, line and arrow of a chart; ``None`` where there is none."""
    for trace in spec["data"]:
        ids = trace.get("customdata") or [[None]] * len(trace["x"])
        assert len(ids) == len(trace["x"])
        yield from (figure_id for figure_id, *_ in ids)
    yield from (note.get("name") for note in spec["layout"]["annotations"] if note["showarrow"])


class Visible(HTMLParser):
    """The texts a reader sees or hears; what is marked as being in another language is left out."""

    HEARD = ("alt", "title", "aria-label", "data-label", "data-copy", "data-done", "placeholder")
    VOID = ("br", "img", "input", "hr", "col", "wbr", "meta", "link", "area", "source")

    def __init__(self, code: Any) -> None:
        super().__init__()
        self.code = code
        self.open: list[bool] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        foreign = given.get("lang", self.code) != self.code
        if not (foreign or any(self.open)):
            self.texts += [said for name in self.HEARD if (said := given.get(name))]
        if tag not in self.VOID:
            self.open.append(foreign or tag in ("code", "pre"))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.texts.append(data)


def texts(at: AppTest, code: str) -> list[str]:
    """Everything a page says: our HTML, widgets, links, alternative texts and the texts inside charts."""
    parser = Visible(code)
    parser.feed(html(at))
    assert parser.open == []
    for spec in specs(at):
        parser.texts += [re.sub(r"<[^>]+>", "\n", note.get("text", "")) for note in spec["layout"]["annotations"]]
    parser.texts += alts(at)
    parser.texts += [element.proto.label for element in (*at.get("page_link"), *at.get("download_button"))]
    for box in at.selectbox:
        parser.texts += [box.label, *box.options]
    for field in at.text_input:
        parser.texts += [field.label, field.placeholder, field.proto.help]
    return [" ".join(text.split()) for text in parser.texts if text.strip()]


def variants(pattern: Pattern) -> Iterator[Any]:
    """The fixed texts of a message, split where something is set in."""
    text = ""
    for element in pattern.elements:
        match element:
            case TextElement(value=value):
                text += value
            case Placeable(expression=expression):
                text += "\0"
                for variant in getattr(expression, "variants", []):
                    yield from variants(variant.value)
    yield from (" ".join(piece.split()) for piece in text.split("\0"))


@cache
def pieces(code: Any) -> Any:
    """Every fixed text of a catalogue."""
    found = set()
    for path in (CATALOGUE / code).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message) and isinstance(entry.value, Pattern):
                found |= set(variants(entry.value))
    return found


@cache
def only_in(code: Any) -> Any:
    """Fixed texts of a language that no other language has and that are long enough to be told apart."""
    others = set().union(*(pieces(other) for other in catalogues() if other != code))
    return {piece for piece in pieces(code) - others if len(piece) > 3 and re.search(r"[^\W\d]{3}", piece)}


@cache
def dictionary(code: Any) -> Any:
    """What the descriptors say of their columns: they name the allowed values, which are English words."""
    folders = (ROOT / "data" / "cuba", ROOT / "tests" / "data" / "tiny")
    tables = [table for folder in folders for table in read_package(folder).tables.values()]
    found = {field.description[told] for table in tables for field in table.fields for told in (code, "en")}
    return {" ".join(text.split()) for text in found}


def foreign_texts(at: AppTest, code: str) -> list[str]:
    """Texts of another language's catalogue on a page: long ones anywhere, short ones standing alone."""
    other = next(other for other in catalogues() if other != code)
    said = [text for text in texts(at, code) if text not in dictionary(code)]
    alone = {part.strip() for text in said for part in re.split(r"[·:;(),\n]| – ", text)}
    return [p for p in only_in(other) if p in alone or (len(p) > 16 and any(p in text for text in said))]


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-30")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Show another data folder; what was read of one is kept under its own name, never shown for another."""

    def show(folder: Any) -> Any:
        monkeypatch.setenv("DASHBOARD_DATA", str(folder))
        return folder

    return show


@pytest.fixture(scope="module", autouse=True)
def forget() -> Iterator[None]:
    """What other tests have read is not what these tests read."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def copy(tiny_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(tiny_folder, tmp_path / "tiny")


def views_of(dataset: Any) -> Any:
    """Every page, the page of one figure of each kind, and that of a document."""
    figures = dataset.figures.values()
    chosen = {
        next((f.id for f in figures if f.qualifier == "between"), ""),
        next((f.id for f in figures if f.variant_of), ""),
        next((f.id for f in figures if f.status != "active"), ""),
        next((f.id for f in figures if f.rests_on), ""),
        next((f.id for f in figures if f.episode), ""),
        next((relation.figure_id for relation in dataset.relations), ""),
    } - {""}
    first = dataset.package.settings.introduced_by
    documents = [first, next(s.id for s in dataset.sources.values() if not s.read)]
    return [
        *((page, {"cards": f"document:{first}"} if page == "present" else {}) for page in PAGES),
        *(("sources", {"figure": figure_id}) for figure_id in sorted(chosen)),
        *(("sources", {"source": source_id}) for source_id in documents),
    ]


REAL_VIEWS = views_of(load(ROOT / "data" / "cuba"))
TINY_VIEWS = views_of(load(ROOT / "tests" / "data" / "tiny"))


def name_of(view: Any) -> Any:
    return "-".join([view[0], *view[1].values()])


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("view", REAL_VIEWS, ids=name_of)
def test_every_view(dataset: Dataset, view: tuple[str, dict[str, str]], code: str) -> None:
    """Every page opens in both languages, speaks only that language, and its marks lead back to figures of the data."""
    at = visit(view[0], **view[1], lang=code)
    assert not at.exception
    assert not at.error
    assert NOTICE not in html(at)
    assert html(at).count("<h1") == 1
    assert foreign_texts(at, code) == []
    for spec in specs(at):
        assert set(marks(spec)) <= set(dataset.figures)
    assert all(len(alt) > 40 for alt in alts(at))


@pytest.mark.parametrize("code", catalogues())
def test_reader_of_foreign_texts_can_fail(code: str) -> None:
    """A page that speaks the other language is noticed."""
    other = next(other for other in catalogues() if other != code)
    assert len(foreign_texts(visit("home", lang=other), code)) > 20


def test_headline_charts(dataset: Dataset) -> None:
    """Home draws one chart for each headline panel."""
    assert len(specs(visit("home", lang="en"))) == len(dataset.package.settings.panels)


def test_links_keep_the_language(dataset: Dataset) -> None:
    """Every link on a page of a chosen language leads on in that language, but for the one that changes it."""
    links = re.findall(r'href="([^"]*\?[^"]*)"', html(visit("home", lang="es")))
    assert len(links) > 10
    assert [link for link in links if "lang=es" not in link] == ["?lang=en"]


def test_links_on_home_join_back(dataset: Dataset) -> None:
    """Every figure and document a link on Home names is in the data."""
    text = html(visit("home", lang="en"))
    figures, sources = (set(re.findall(rf"[?;]{name}=([^&\"]+)", text)) for name in ("figure", "source"))
    assert figures and figures <= set(dataset.figures)
    assert sources and sources <= set(dataset.sources)


PARAMETERS = {
    "home": ["lang", "known"],
    "detentions": ["measure", "scope", "window", "org", "lang"],
    "sources": ["figure", "source", "lang", "known"],
}
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)',
    "path": "../../etc/passwd",
    "template": "{{ 7 * 7 }}{x}",
    "long": "<img src=x>" * 1000,
    "unknown": "xx",
}


HOSTILE_ADDRESSES = [(page, name, HOSTILE["script"]) for page in PARAMETERS for name in PARAMETERS[page]]
HOSTILE_ADDRESSES += [(page, PARAMETERS[page][0], value) for page in PARAMETERS for value in HOSTILE.values()]


@pytest.mark.parametrize(("page", "name", "value"), HOSTILE_ADDRESSES, ids=lambda item: item[:12])
def test_hostile_addresses(page: str, name: str, value: str) -> None:
    """An address that asks for nonsense gives the page, a word to the reader, and never echoes it unescaped."""
    at = visit(page, **{name: value})
    text = html(at)
    assert not at.exception
    assert NOTICE in text
    assert not re.search(r"<script|<img|<[^>]* onmouseover=", text, re.IGNORECASE)
    assert "{{ 7" in text or "49{x}" not in text
    assert len(re.search(rf"{NOTICE}>(.*?)</p>", text, re.DOTALL)[1]) < 1000


def test_invisible_characters_are_not_echoed() -> None:
    """A character that turns the reading direction is not shown back to the reader."""
    text = html(visit("sources", figure="a\u202eb\x00c"))
    assert NOTICE in text
    assert "\u202e" not in text and "\x00" not in text


@pytest.mark.parametrize(("page", "names"), PARAMETERS.items(), ids=PARAMETERS)
def test_repeated_keys(page: str, names: Sequence[str]) -> None:
    """A key that stands in an address several times does not break the page."""
    for name in names:
        several: dict[str, Any] = {name: ["<b>one</b>", "<b>two</b>"]}
        at = visit(page, **several)
        assert not at.exception
        assert NOTICE in html(at)
        assert "<b>one" not in html(at) and "<b>two" not in html(at)


def test_unknown_keys_are_ignored() -> None:
    """A key no page knows changes nothing."""
    at = visit("home", utm_source="<script>", lang="en")
    assert not at.exception
    assert "<script" not in html(at)


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("view", TINY_VIEWS, ids=name_of)
def test_another_country(
    use: Callable[..., Any], tiny_folder: Path, tiny: Dataset, view: tuple[str, dict[str, str]], code: str
) -> None:
    """Another data folder is another country: every page works and nothing is left of the first one."""
    use(tiny_folder)
    at = visit(view[0], **view[1], lang=code)
    assert not at.exception
    said = texts(at, code)
    assert any("Valdoria" in text for text in said)
    assert [text for text in said if re.search("cuba|habana|havana", text, re.IGNORECASE)] == []
    assert foreign_texts(at, code) == []
    for spec in specs(at):
        assert set(marks(spec)) <= set(tiny.figures)


EVIL = "<img src=x onerror=a()>"


@pytest.fixture(scope="module")
def evil_folder(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented country with hostile HTML in every text a reader sees."""
    copy = shutil.copytree(tiny_folder, tmp_path_factory.mktemp("evil") / "tiny")
    texts = {f"{name}_{code}": EVIL for name in ("name", "short", "in_text") for code in catalogues()}
    translations = {f"translation_{code}": EVIL for code in catalogues()}
    change(copy, "organizations", "open-cells", **texts)
    change(copy, "sources", "open-cells-2025-07-04-1", title=EVIL, note_en=EVIL)
    change(copy, "detentions", "open-cells.people-held.2025-06-30", note_en=EVIL, note_es=EVIL)
    change(copy, "statements", "open-cells-2025-07-04-1.statement-1", quote=EVIL, **translations)
    change(copy, "definitions", "open-cells.people-on-list.2025-06", summary_en=EVIL, summary_es=EVIL)
    change(copy, "scopes", "harbour-strike", label_en=EVIL, definition_en=EVIL)
    change(copy, "events", "harbour-strike-2024", label_en=EVIL)
    change(copy, "episodes", "thaw-2025", label_en=EVIL, description_en=EVIL)
    change(copy, "measures", "people_held", label_en=EVIL, definition_en=EVIL)
    return copy


@pytest.mark.parametrize("view", [view for view in TINY_VIEWS if view[0] in READ], ids=name_of)
def test_hostile_cells(use: Callable[..., Any], evil_folder: Path, view: tuple[str, dict[str, str]]) -> None:
    """HTML in a cell is shown as text, on every page and in every chart."""
    use(evil_folder)
    at = visit(view[0], **view[1], lang="en")
    assert not at.exception
    assert "&lt;img src=x" in html(at)
    assert "<img" not in html(at)
    for spec in specs(at):
        shown = [trace.get("hovertext") for trace in spec["data"]]
        shown += [note.get("text") for note in spec["layout"]["annotations"]]
        assert "<img" not in json.dumps(shown)


@pytest.fixture(scope="module")
def broken(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A folder in which a figure has no number, and the line of it."""
    copy = shutil.copytree(tiny_folder, tmp_path_factory.mktemp("broken") / "tiny")
    return copy, change(copy, "detentions", "lantern-committee.people-held.2025-06", value="<b>many</b>")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", catalogues())
def test_broken_data_on_a_first_visit(use: Callable[..., Any], broken: tuple[Path, int], page: str, code: str) -> None:
    """Data that cannot be shown are told by file, line and column, in the reader's language, on every page."""
    use(broken[0])
    at = visit(page, lang=code)
    text = html(at)
    place = language_of(code).text("place-line-column", file="detentions.csv", line=str(broken[1]), column="value")
    assert not at.exception
    assert language_of(code).text("no-data-title") in text
    assert place in text
    assert "<b>many" not in text
    assert specs(at) == []
    assert foreign_texts(at, code) == []


@pytest.mark.parametrize("page", READ)
def test_broken_data_after_good_ones(use: Callable[..., Any], copy: Path, page: str) -> None:
    """Data that break later are told, and the last good state is still shown."""
    use(copy)
    before = visit(page, lang="es")
    line = change(copy, "detentions", "lantern-committee.people-held.2025-06", value="many")
    at = visit(page, lang="es")
    heading = language_of("es").text("broken-heading", version=load(ROOT / "tests" / "data" / "tiny").package.version)
    assert not at.exception
    assert heading in html(at)
    assert language_of("es").text("place-line-column", file="detentions.csv", line=str(line), column="value") in html(
        at
    )
    assert specs(at) == specs(before)
    assert html(before).split("<footer")[0].strip()[-200:] in html(at)


def test_mended_data_are_shown_again(use: Callable[..., Any], copy: Path) -> None:
    """Once the mistake is put right the notice is gone and the new number is shown."""
    use(copy)
    visit("home", lang="en")
    change(copy, "detentions", "lantern-committee.people-held.2025-06", value="many")
    assert NOTICE in html(visit("home", lang="en"))
    change(copy, "detentions", "lantern-committee.people-held.2025-06", value="117")
    text = html(visit("home", lang="en"))
    assert NOTICE not in text
    assert "about 117" in text


def test_missing_folder(use: Callable[..., Any], tmp_path: Path) -> None:
    """A folder that is not there is told without an error page."""
    use(tmp_path / "nowhere")
    at = visit("home", lang="en")
    assert not at.exception
    assert language_of("en").text("no-data-title") in html(at)


@pytest.mark.parametrize(("locale", "code"), [("es-MX", "es"), ("es", "es"), ("en-GB", "en"), ("de-DE", "en")])
def test_language_of_the_browser(locale: str, code: str) -> None:
    """Without a wish in the address the page speaks the browser's language, and English where it cannot."""
    at = arrive()
    at.context["locale"] = locale
    assert language_of(code).text("promise") in html(at.run())


def test_day_of_knowledge(dataset: Dataset) -> None:
    """As known on a past day, no figure published later is on the page."""
    at = visit("home", lang="en", known="2025-06-30")
    assert not at.exception
    shown = {figure_id for spec in specs(at) for figure_id in marks(spec)}
    assert shown
    assert [i for i in shown if not dataset.figures[i].published or dataset.figures[i].published > "2025-06-30"] == []
