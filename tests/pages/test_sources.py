"""The page of all documents, in both languages and with any address."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest
from tests.visits import visit

from dashboard.analysis.relays import drifts
from dashboard.dataset.figures.load import Dataset, load
from dashboard.ui.views.finding import LONGEST_QUERY
from dashboard.ui.views.library import PER_PAGE
from dashboard.wording.addresses import readable_part
from dashboard.wording.language import language_of

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
HEADING = {"en": "Who says so?", "es": "¿Quién lo dice?"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "data" / "cuba")


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def html(at: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in at.get("html"))


def cards(at: AppTest) -> list[str]:
    """The ids of the documents shown as cards."""
    return re.findall(r'<h3>\s*<a href="sources\?source=([^"&]+)', html(at))


def parameters(at: AppTest) -> dict[str, str]:
    asked = {name: value if isinstance(value, str) else value[0] for name, value in at.query_params.items() if value}
    return {name: value for name, value in asked.items() if value}


def texts(at: AppTest) -> str:
    """The words a reader sees: no tags and no addresses."""
    return re.sub(r"<[^>]+>", " ", html(at))


@pytest.mark.parametrize("code", ["en", "es"])
def test_default_shows_the_newest_documents(dataset: Dataset, code: str) -> None:
    """Without a choice the newest documents stand as cards, a page of them, and an address left clean."""
    at = visit("sources", lang=code)
    assert HEADING[code] in html(at)
    shown = cards(at)
    dates = [dataset.sources[i].published_on for i in shown]
    assert len(shown) == PER_PAGE and dates == sorted(dates, reverse=True) and all(dates)
    assert parameters(at) == {"lang": code}


@pytest.mark.parametrize(("code", "translated"), [("en", 0), ("es", 5)])
def test_quoted_words_are_translated(code: str, translated: int) -> None:
    """Words quoted in another language stand as they are, with our translation marked as such below them."""
    shown = texts(visit("sources", source="idu-2025-12-05-1", lang=code))
    assert "with many labelled as prisoners of conscience" in shown
    assert shown.count("Traducción nuestra: «") == translated
    assert ("y a muchos se los califica de presos de conciencia" in shown) == bool(translated)


def test_pages_hold_every_document_once(dataset: Dataset) -> None:
    """Going through the pages shows each document once, the undated ones at the end."""
    pages = -(-len(dataset.sources) // PER_PAGE)
    shown = [i for number in range(1, pages + 1) for i in cards(visit("sources", page=str(number)))]
    assert sorted(shown) == sorted(dataset.sources)
    undated = [not dataset.sources[i].published_on for i in shown]
    assert undated == sorted(undated)


def test_card_is_whole(dataset: Dataset) -> None:
    """A card links its document, names the language of its title and says when there is no address."""
    titled = next(s for s in dataset.sources.values() if s.title and s.url.startswith("http://"))
    shown = html(visit("sources", q=titled.title[:80]))
    assert f'<a href="sources?source={titled.id}" lang="{titled.language}">' in shown
    assert "not secure" in shown
    bare = next(s for s in dataset.sources.values() if not s.url and s.title)
    assert "no web address" in html(visit("sources", q=bare.title[:80]))


def test_a_card_without_a_title_says_what_it_states(dataset: Dataset) -> None:
    """An untitled document is told from others of its outlet by what it states; a title is enough of the others."""
    shown = re.split("<article>", html(visit("sources", lang="en")))[1:]
    for card in shown:
        [id] = re.findall(r'<h3>\s*<a href="sources\?source=([^"&]+)', card)
        stated = {f.id for f in dataset.figures_of_source.get(id, []) if f.status == "active"}
        told = re.findall(r'class="says">\s*<a href="sources\?figure=([^"&]+)', card)
        assert set(told) <= stated and bool(told) == bool(stated and not dataset.sources[id].title)


def test_search_from_the_address(dataset: Dataset) -> None:
    """A number in the address finds exactly the documents that state it, however it is grouped."""
    value = 1339
    stating = {a.source.id for f in dataset.figures.values() if f.value == value for a in f.attributions}
    assert set(cards(visit("sources", q="1,339"))) == set(cards(visit("sources", q="1.339", lang="es"))) == stating


def test_search_by_the_reader() -> None:
    """What the reader types enters the address and takes him back to the first page."""
    at = visit("sources", page="3")
    at.text_input(key="ask-q").set_value("vaticano").run()
    assert not at.exception
    assert parameters(at) == {"q": "vaticano"} and "found" in texts(at)
    at.text_input(key="ask-q").set_value("").run()
    assert parameters(at) == {} and len(cards(at)) == PER_PAGE


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hand", "first_hand"),
        ("kind", "report"),
        ("language", "pt"),
        ("year", "2021"),
        ("year", "undated"),
    ],
)
def test_filters_write_ids(dataset: Dataset, name: str, value: str) -> None:
    """A filter writes its id, in either language, and shows only documents that pass."""
    at = visit("sources", lang="es", page="2")
    at.selectbox(key=f"choose-{name}").set_value(value).run()
    assert not at.exception
    assert parameters(at) == {"lang": "es", name: value}
    assert cards(at) == cards(visit("sources", **{name: value}))
    for source in (dataset.sources[i] for i in cards(at)):
        traits = {"kind": source.kind, "language": source.language, "year": source.published_on[:4] or "undated"}
        assert traits.get(name, value) == value


def test_pager_keeps_the_search() -> None:
    """Older and newer lead to the neighbouring page of the same search."""
    at = visit("sources", language="en", page="2")
    links = re.findall(r'<a rel="(prev|next)" href="([^"]+)"', html(at).replace("&amp;", "&"))
    asked = {rel: parse_qs(urlsplit(href).query) for rel, href in links}
    assert asked == {"prev": {"language": ["en"]}, "next": {"language": ["en"], "page": ["3"]}}


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ config }}",
        "${jndi:x}",
        "\u202e\x00",
    ],
)
@pytest.mark.parametrize("code", ["en", "es"])
def test_hostile_search_is_harmless(query: str, code: str) -> None:
    """Whatever is searched for is cut, compared and never shown as anything but text."""
    at = visit("sources", q=query, lang=code)
    assert not cards(at) and len(parameters(at).get("q", "")) <= LONGEST_QUERY
    shown = html(at)
    assert "<script>alert" not in shown and "<img" not in shown and "x" * 300 not in texts(at)


def test_unknown_values_are_dropped_with_a_word() -> None:
    """Unknown values leave the address and are named; the rest of the view stays."""
    at = visit("sources", view="zzz", hand="x", year="1066", page="-1", kind="report", measure="<b>")
    assert parameters(at).keys() == {"kind", "measure"}
    for word in ("view=zzz", "hand=x", "year=1066", "page=-1"):
        assert word in texts(at)


@pytest.mark.parametrize("code", ["en", "es"])
def test_counters_default_to_the_first_panel(dataset: Dataset, code: str) -> None:
    """Documents by organization begin with the first headline panel and say documents and organizations apart."""
    at = visit("sources", view="counters", lang=code)
    first = dataset.package.settings.panels[0]
    assert at.selectbox(key="choose-measure").value == first.measure_id
    assert at.selectbox(key="choose-scope").value == first.scope_id
    assert dataset.measures[first.measure_id].label[code].replace("'", "&#39;") in html(at)
    assert 'data-backing="repeats"' in html(at) and 'data-backing="unnamed"' in html(at)
    assert parameters(at) == {"lang": code, "view": "counters"}


def test_counters_show_a_register_as_one(dataset: Dataset) -> None:
    """Organizations of one register stand under one heading."""
    shown = html(
        visit("sources", view="counters", measure="political_prisoners_behind_bars", scope="july-2021-protests")
    )
    assert shown.count('data-backing="register"') == 1 and "One register, kept by" in shown
    widths = [float(width) for width in re.findall(r'class="bar"[^>]*width:([\d.]+)%', shown)]
    assert widths and max(widths) == 100 and all(0 < width <= 100 for width in widths)


def test_new_measure_clears_the_scope() -> None:
    """A scope belongs to its measure: another measure begins with its widest scope."""
    at = visit("sources", view="counters", measure="political_prisoners_behind_bars", scope="july-2021-protests")
    at.selectbox(key="choose-measure").set_value("released_official").run()
    assert not at.exception
    assert parameters(at) == {"view": "counters", "measure": "released_official"}


@pytest.mark.parametrize("code", ["en", "es"])
def test_drift_joins_back_to_figures(dataset: Dataset, code: str) -> None:
    """Every row of the departures belongs to a figure and links what stands and the document."""
    shown = html(visit("sources", view="drift", lang=code))
    told = [drift for counter in drifts(dataset) for drift in counter.drifts]
    assert sorted(re.findall(r'<tr data-figure="([^"]+)"', shown)) == sorted(d.said.id for d in told)
    for drift in told:
        assert f"sources?figure={drift.said.id}&" in shown.replace("&amp;", "&")
        assert f"sources?source={drift.attribution.source.id}&" in shown.replace("&amp;", "&")


def test_drift_of_one_organization(dataset: Dataset) -> None:
    """One organization is chosen by its id; its departures are open."""
    shown = html(visit("sources", view="drift", drift="justicia-11j"))
    ids = re.findall(r'<tr data-figure="([^"]+)"', shown)
    assert ids and {dataset.figures[i].organization.id for i in ids} == {"justicia-11j"}
    assert "<details open>" in shown


@pytest.mark.parametrize("view", ["documents", "counters", "drift"])
@pytest.mark.parametrize("known", ["", "1900-01-01", "2015-06-30"])
def test_every_view_of_another_day(view: str, known: str) -> None:
    """Each view stands as known on any day, also before the first document."""
    at = visit("sources", view=view, known=known)
    shown = [dated for i in cards(at) for dated in re.findall(r"\d{4}-\d{2}-\d{2}", i)]
    assert all(dated <= known for dated in shown if known)


@pytest.mark.parametrize("view", ["", "counters", "drift"])
@pytest.mark.parametrize("code", ["en", "es"])
def test_another_country(monkeypatch: pytest.MonkeyPatch, view: str, code: str) -> None:
    """The page knows nothing of the country it shows."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    at = visit("sources", view=view, lang=code)
    assert not re.search("cuba", texts(at), re.IGNORECASE)


def test_readable_part_of_an_address() -> None:
    """An untitled document is told by its site and by the words of its address, never by numbers alone."""
    assert readable_part("https://www.a.org/2026/01/02/tres-presos-mas_1_1123.html") == ("a.org", "tres presos mas")
    assert readable_part("https://a.org/?p=12914") == ("a.org", "")
    assert readable_part("https://a.org/noticias/450706.html") == ("a.org", "")
    site, part = readable_part("https://a.org/" + "-".join(["palabra"] * 40))
    assert site == "a.org" and len(part) <= 80 and part.endswith("…")
    assert "\u202e" not in readable_part("https://a.org/uno-dos-%E2%80%AEtres-cuatro-cinco")[1]


@pytest.mark.parametrize("query", ["more than 800", "over 800", "más de 800"])
def test_a_claim_as_the_page_words_it(query: str) -> None:
    """A number behind a hedge finds the figures of that number and the documents that state it."""
    found = html(visit("sources", q=query))
    named = re.findall(r'class="found-figures">.*?</ul>', found, re.DOTALL)[0]
    assert set(re.findall(r"<strong>([^<]+)</strong>", named)) == {"more than 800"}
    assert cards(visit("sources", q=query))


def test_a_slip_that_a_title_has_too() -> None:
    """The name that is meant is offered beside what was found by the slip."""
    at = visit("sources", q="prisioners defenders")
    assert cards(at) and "?q=prisoners+defenders" in html(at)
    right = language_of("en").text("found-meant")
    assert right in html(at) and right not in html(visit("sources", q="prisoners defenders"))
