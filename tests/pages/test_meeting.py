"""The folder of a meeting: its address, its cards, its deck, its page."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from hypothesis import given
from hypothesis import strategies as some
from lxml import html as lxml_html
from tests.packages import change
from tests.visits import visit

from dashboard.dataset.figures.load import load
from dashboard.environment import read
from dashboard.ui.frame.picks import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_PICKS,
    Pick,
    in_words,
    read_pick,
    read_picks,
    written,
)
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData, card_of
from dashboard.ui.meeting.deck import Deck, deck_of
from dashboard.ui.meeting.folder import MeetingFolder, cards_of, read_folder
from dashboard.ui.meeting.message import message_of
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.meeting.slides import MOST_ROWS_PX, paged, slides_of
from dashboard.ui.static.rendering import open_page
from dashboard.wording.figures import best_source, hedged_briefly, short_name, spoken
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
SITE = "https://figures.example"
PD = "prisoners-defenders.political-prisoners-listed.2026-08-31"
J11 = "justicia-11j.political-prisoners-behind-bars.2026-03-13"
REPLACED = "prisoners-defenders.political-prisoners-listed.2021-12"
TWELVE = [
    f"figure:{PD}",
    f"figure:{J11}",
    f"pair:{PD}:{J11}",
    "rung:vatican-2025:released_political",
    "rung:vatican-2025:released_official",
    "question:held-now",
    "question:over-july-2021",
    "question:who-is-right",
    "chart:home:panel-listed",
    "chart:detentions:timeline",
    "chart:detentions:timeline;measure=women_listed",
    "document:idu-2025-12-05-1",
]
EVIL = "<img src=x onerror=a(1)>"
WORDS = some.text(max_size=60)
pytestmark = pytest.mark.usefixtures("talk_day")


@pytest.fixture
def data(talk: TalkData) -> TalkData:
    return talk


def folder_of(*cards: str, **asked: str) -> MeetingFolder:
    return read_folder({"cards": "~".join(cards), **asked}, ["en", "es"], asked.get("lang", "en"))


def deck(data: TalkData, *cards: str, **asked: str) -> Deck:
    return deck_of(folder_of(*cards, **asked), data)


def tree(made: Deck) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(made.html)


@given(WORDS, WORDS)
def test_words_come_back_from_an_address(name: str, note: str) -> None:
    """Names and notes of any letters stand in an address and come back, on one line and not longer than allowed."""
    name, note = in_words(name, LONGEST_NAME), in_words(note, LONGEST_NOTE)
    picks = [Pick("figure", ("a.b",), name=name, note=note), Pick("chart", ("home", "panel"), (("org", "a,b"),))]
    assert read_picks(written(picks)) == (picks, [])


@pytest.mark.parametrize(
    "text",
    ["", "figure", "figure:", "figure:a:b", "pair:a", "person:a", "figure:a b", "figure:a;org=b", "chart:a:b;org=<b>"],
)
def test_what_is_no_card_is_refused(text: str) -> None:
    """A kind there is not, too few ids, signs that stand in no id."""
    with pytest.raises(ValueError):
        read_pick(text)


def test_a_folder_holds_each_card_once_and_forty() -> None:
    """What is named again is one card; after the fortieth the others are told, not dropped in silence."""
    many = [f"figure:f{number}" for number in range(MOST_PICKS + 2)]
    picks, dropped = read_picks("~".join([*many, many[0], "nonsense"]))
    assert len(picks) == MOST_PICKS and dropped == [*many[MOST_PICKS:], "nonsense"]


def test_no_words_are_lost_with_a_card_named_again() -> None:
    """The first has the first name and the first note there are, wherever they stand."""
    picks, dropped = read_picks("figure:a~figure:b~figure:a;as=b~figure:a;note=c~figure:a;as=other")
    assert [str(pick) for pick in picks] == ["figure:a;as=b;note=c", "figure:b"] and dropped == []


@pytest.mark.parametrize("code", catalogues())
def test_a_full_folder_says_so(data: TalkData, code: str) -> None:
    """A card too many was understood: it is told that there was no room; nonsense is told apart from it."""
    ids = list(data.whole.figures)[: MOST_PICKS + 1]
    page = html(visit("present", cards="~".join([*(f"figure:{id}" for id in ids), "nonsense"]), lang=code))
    room, dropped = (one.text_content() for one in page.cssselect(".notice[role=status]"))
    assert ids[-1] in dropped + room and str(MOST_PICKS) in room + dropped
    assert all(("nonsense" in one) != (ids[-1] in one) for one in (room, dropped))


@pytest.mark.parametrize(
    "card, to",
    [
        ("chart:home:panel-listed;as=A;note=B;known=2025-03-01", "figure:{newest};as=A;note=B;known=2025-03-01"),
        (
            f"figure:{J11};as=A;note=B;known=2026-04-01",
            "chart:detentions:timeline;measure={measure};scope={scope};as=A;note=B;known=2026-04-01",
        ),
        (f"figure:{REPLACED};as=A;note=B", "figure:{now};as=A;note=B"),
    ],
)
def test_another_card_in_its_place_keeps_words_and_day(data: TalkData, card: str, to: str) -> None:
    """The newest figure of a chart, the chart of a figure, what stands now: named, noted and as known as before."""
    page = html(visit("present", cards=card, lang="en"))
    figure, shown = data.whole.figures[J11], card_of(read_pick(card), "en", data)
    newest = shown.legend[0].id if shown.legend else ""
    named = {"measure": figure.measure.id, "scope": figure.scope.id, "now": data.whole.figures[REPLACED].superseded_by}
    links = [str(link.get("href")) for link in page.cssselect(".moves a")]
    assert any(link.startswith(f"present?cards={to.format(newest=newest, **named)}&") for link in links)


@pytest.mark.parametrize("cards", ["figure:nope", f"figure:{PD};known=2020-01-01"])
def test_nothing_there_is_told_apart_from_nothing_picked(cards: str) -> None:
    """A folder of which there is no card is told to the browser, which then leaves one's own as it is."""
    page = html(visit("present", cards=cards, lang="en"))
    assert page.cssselect("[data-refused]") and cards in page.cssselect(".notice")[0].text_content()
    assert not html(visit("present", lang="en")).cssselect("[data-refused]")


def test_an_address_says_only_what_is_not_usual() -> None:
    """The usual languages, ground and shape go without saying, and an address means what it is written from."""
    usual = folder_of("figure:a", lang="es")
    assert usual.languages == ("es", "en")
    assert usual.query("es", ["en", "es"]) == "cards=figure:a&lang=es"
    other = folder_of("figure:a;as=Hoy", lang="es", languages="es", mode="dark", ratio="4x3", made="2026-11-23")
    assert read_folder({**other.parameters(["en", "es"])}, ["en", "es"], "es") == other
    assert "Hoy" not in other.without_words().query("es", ["en", "es"])


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("text", [*TWELVE, "question:women", "chart:releases:vatican-2025;episode=vatican-2025"])
def test_every_kind_of_card(data: TalkData, text: str, code: str) -> None:
    """A card says what it is of, states its figures with their documents, and can be looked up."""
    card = card_of(read_pick(text), code, data)
    assert card.title and card.view.startswith(f"{SITE}/") and f"lang={code}" in card.view
    assert bool(card.figures) or card.lines
    assert len(card.sources) <= len(card.figures) or card.document
    if card.scale:
        assert any(row.figure for row in card.rows) and card.scale >= max(f.value for f in card.figures)


def test_measures_never_share_a_scale(data: TalkData) -> None:
    """Figures of two measures stand under their headings without marks; of one they have a scale."""
    card = card_of(read_pick("question:released-2025"), "en", data)
    assert len({figure.measure.id for figure in card.figures}) == 2 and card.scale == 0
    assert card_of(read_pick("question:held-now"), "en", data).scale


@pytest.mark.parametrize("code", catalogues())
def test_an_answer_tells_whose_count_a_figure_is(data: TalkData, code: str) -> None:
    """What repeats another count or is put in somebody's mouth stands under its heading, as in the panel of Home."""
    question, panel = (
        card_of(read_pick(text), code, data) for text in ("question:held-now", "chart:home:panel-behind-bars")
    )
    assert question.rows == panel.rows and len([row for row in question.rows if row.figure is None]) == 2
    released = card_of(read_pick("question:released-2025"), code, data)
    above, heading = dict[str, str](), ""
    for row in released.rows:
        heading = row.heading if row.figure is None else heading
        if row.figure is not None:
            above[row.figure.organization.id] = heading
            assert row.figure.measure.label[code] in heading
    assert "Prisoners Defenders" in above["us-department-of-state"] and "Prisoners Defenders" not in above["cubalex"]


@pytest.mark.parametrize("code", catalogues())
def test_a_document_says_what_it_counts_in_its_own_words(data: TalkData, code: str) -> None:
    """Each number under what it counts and of whom, hedged as the document hedges it, told by its author alone."""
    card = card_of(read_pick("document:idu-2025-12-05-1"), code, data)
    assert card.document is not None
    heading = ""
    for row in card.rows:
        heading = row.heading if row.figure is None else heading
        if row.figure is not None:
            assert row.figure.measure.label[code] in heading
            assert best_source(row.figure).id == card.document.id
            assert not row.figure.scope.is_restricted or row.figure.scope.label[code] in heading
    [announced] = [f for f in card.figures if f.measure.id == "released_announced"]
    assert (announced.qualifier, data.whole.figures[announced.id].qualifier) == ("about", "exact")


@pytest.mark.parametrize(
    "text",
    [
        "figure:nope",
        "chart:home.x:y",
        "chart:..:y",
        "chart:present:y",
        f"figure:{PD};known=yesterday",
        f"pair:{PD}:{PD}",
        "rung:vatican-2025:nope",
        "chart:home:nope",
        "chart:nope:a",
    ],
)
def test_no_card_of_what_there_is_not(data: TalkData, text: str) -> None:
    """An unknown id is left out and told; the rest of the folder stands."""
    shown, dropped = cards_of(folder_of(text, f"figure:{PD}"), data)
    assert [one.pick.ids for one in shown] == [(PD,)] and dropped == [text]


def test_a_figure_that_was_replaced_says_so(data: TalkData) -> None:
    """A number that no longer stands is shown with what stands now."""
    card = card_of(read_pick(f"figure:{REPLACED}"), "en", data)
    now = data.whole.figures[data.whole.figures[REPLACED].superseded_by]
    assert spoken(now, language_of("en")) in card.notices[0]


def test_a_correction_since_the_folder_was_made(data: TalkData) -> None:
    """The log of the data names the figure on a later day: the card says when and what."""
    card_id = "figure:human-rights-watch.political-prisoners-listed.2025"
    (shown,), _ = cards_of(folder_of(card_id, made="2026-11-29"), data)
    assert "corrected on 30 November 2026" in " ".join(shown.first.notices)
    (later,), _ = cards_of(folder_of(card_id, made="2026-11-30"), data)
    assert later.first.notices == ()


def test_a_document_without_figures_is_a_card(data: TalkData) -> None:
    """A document that states no number is shown by its title, and breaks no deck."""
    empty = next(id for id in data.whole.sources if not data.whole.figures_of_source.get(id))
    made = deck(data, f"document:{empty}", f"figure:{PD}")
    assert made.slides == 2 and not made.dropped


def test_one_figure_as_of_two_days(data: TalkData) -> None:
    """As it was known on a day a figure is another card, which says so."""
    shown, dropped = cards_of(folder_of(f"figure:{J11}", f"figure:{J11};known=2026-04-01"), data)
    assert len(shown) == 2 and dropped == []
    assert shown[0].first.notices == () and "1 April 2026" in shown[1].first.notices[0]


@pytest.mark.parametrize("number", ["0", "3", "-1", "9" * 5000, "٣"])
def test_a_form_for_a_card_there_is_not(number: str) -> None:
    """A number that is none of a card changes nothing."""
    page = html(visit("present", **{"cards": f"figure:{PD}", "card": number, "as": "Hoy", "lang": "es"}))
    assert "Hoy" not in page.cssselect("[data-folder]")[0].get("data-folder")


def test_words_too_many_for_an_address(data: TalkData) -> None:
    """Where a note would make the address too long it is not kept, and the page says so; nothing else is lost."""
    ids = list(data.whole.figures)[:40]
    cards = "~".join(f"figure:{id};note={'x' * 90}" for id in ids)
    page = html(visit("present", cards=cards, card="1", note="ñ" * 300, lang="es"))
    assert "demasiado larga" in page.text_content() and len(page.cssselect("ol.picked > li")) == len(ids)


def test_a_message_loses_nothing(data: TalkData) -> None:
    """What is sent as text says the same as the card: that a number was replaced, that two cannot be compared."""
    cards = [card_of(read_pick(text), "en", data) for text in (f"figure:{REPLACED}", f"pair:{PD}:{J11}")]
    said = message_of(cards, SITE)
    assert "error in the document" in said and "Not comparable" not in said and data.whole.package.version in said
    assert "They do not answer the same question" in said


def test_each_scale_of_a_release_is_a_card(data: TalkData) -> None:
    """Steps of another kind are a card of their own, on their own scale: no slide holds both."""
    amnesty = replace(data, whole=load(Path(__file__).parents[2] / "data" / "venezuela"))
    keys = ("amnesty-2026", "amnesty-2026-2")
    picks = [read_pick(f"chart:releases:{key};episode=amnesty-2026") for key in keys]
    requests, releases = (card_of(pick, "en", amnesty) for pick in picks)
    assert not {f.id for f in requests.figures} & {f.id for f in releases.figures}
    assert max(f.value for f in requests.figures) <= requests.scale and requests.scale > 1000
    assert max(f.value for f in releases.figures) <= releases.scale < 1000


def test_rows_break_with_their_heading(data: TalkData) -> None:
    """A long card goes on over several slides, the same rows in both languages, its heading said again."""
    (shown,), _ = cards_of(folder_of("chart:releases:vatican-2025;episode=vatican-2025"), data)
    slides = slides_of(shown, 1280)
    assert len(slides) > 1 and all(len(slide) == 2 for slide in slides)
    for english, spanish in slides:
        assert [row.figure and row.figure.id for row in english.rows] == [
            r.figure and r.figure.id for r in spanish.rows
        ]
        assert english.rows[0].figure is None and english.rows[-1].figure is not None
    stated = [row.figure for slide in slides for row in slide[0].rows if row.figure]
    assert stated == [row.figure for row in shown.first.rows if row.figure]
    assert list(paged((), MOST_ROWS_PX)) == []


@pytest.mark.parametrize("ratio", ["16x9", "4x3"])
def test_a_deck_states_every_figure_in_both_languages(data: TalkData, ratio: str) -> None:
    """Each number with its hedge stands on a slide, its sentence in the notes; the data version on every slide."""
    made = deck(data, *TWELVE, ratio=ratio)
    page = tree(made)
    assert made.slides == len(page.cssselect("section")) and not made.dropped
    for code in catalogues():
        language = language_of(code)
        articles = page.cssselect(f'article[lang="{code}"]')
        assert len(articles) == made.slides
        version = data.whole.package.version
        assert all(version in one.cssselect("footer")[0].text_content() for one in articles)
        said = " ".join(" ".join(one.text_content().split()) for one in articles)
        for text in TWELVE:
            card = card_of(read_pick(text), code, data)
            for figure in card.foremost if card.chart else card.figures:
                assert hedged_briefly(figure, language) in said and spoken(figure, language) in said


@pytest.mark.parametrize("ratio", ["16x9", "4x3"])
@pytest.mark.parametrize("code", catalogues())
def test_what_a_chart_draws_is_explained(data: TalkData, ratio: str, code: str) -> None:
    """Every organization by the name it is known by, every sign in the key, at the latest on the slide after the chart."""
    for text in ("", ";window=all", ";measure=political_prisoners_behind_bars", ";measure=recruits_estimated"):
        made = deck(data, f"chart:detentions:timeline{text}", lang=code, languages=code, ratio=ratio)
        card = card_of(read_pick(f"chart:detentions:timeline{text}"), code, data)
        page = tree(made)
        said = " ".join(" ".join(part.text_content() for part in page.cssselect("figure, .said")).split())
        assert card.chart and made.slides <= 2
        for figure in card.legend:
            assert f"{short_name(figure.organization, card.language)} {hedged_briefly(figure, card.language)}" in said
        for symbol in card.chart.symbols:
            assert language_of(code).text(f"key-{symbol.id}") in said
        notes = " ".join(" ".join(part.text_content() for part in page.cssselect("aside")).split())
        assert all(spoken(figure, card.language) in notes for figure in card.legend)


def test_one_document_is_not_many() -> None:
    """Where all figures of a slide are from one document it says so in the singular."""
    said = {code: language_of(code).text("deck-sources", figures=1, sources=1) for code in catalogues()}
    assert said["en"] == "One figure from one document; it stands in the notes."
    assert said["es"] == "Una cifra de un documento, que figura en las notas."
    there = {code: language_of(code).text("deck-sources-there", figures=2, sources=1) for code in catalogues()}
    assert there["en"] == "2 figures from one document; all of them stand at this address."
    assert there["es"] == "2 cifras de un documento; todas figuran en esta dirección."
    one = {key: language_of("en").text(key, figures=1, sources=1) for key in ("picture-sources", "embed-sources")}
    assert one["picture-sources"] == "One figure from one document; with its source at:"
    assert one["embed-sources"] == "One figure from one document: with its source"


def test_a_deck_needs_nothing_else(data: TalkData) -> None:
    """Twelve cards with fonts in one file that asks nobody for anything, and whose script the policy names."""
    made = deck(data, *TWELVE)
    assert len(made.html.encode()) <= 150_000
    page = tree(made)
    asked = [*page.xpath("//@src"), *re.findall(r"url\((?!data:)[^)]*\)", made.html), *page.xpath("//link")]
    assert asked == []
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    written_script = re.search(r"<script>(.*)</script>", made.html, re.DOTALL)[1]
    assert base64.b64encode(hashlib.sha256(written_script.encode()).digest()).decode() in policy
    assert "default-src 'none'" in policy


def test_what_was_left_out_is_told_where_it_is_spoken(data: TalkData) -> None:
    """Whoever presents reads in the notes of the first slide, in every language, which card there is not."""
    page = tree(deck(data, f"figure:{PD}", "figure:nope", f"figure:{J11}"))
    told = ["figure:nope" in aside.text_content() for aside in page.cssselect("aside")]
    assert told == [True, True, False, False]


def test_the_same_folder_is_the_same_deck(data: TalkData) -> None:
    """Reproducible: the same cards and data give the same bytes, whatever was made before."""
    first = deck(data, *TWELVE).html
    st.cache_resource.clear()
    assert deck(data, *TWELVE).html == first


def test_the_words_of_whoever_made_it(data: TalkData) -> None:
    """A name stands above the title, never instead of it; a note is marked as one, and no text is markup."""
    made = deck(data, f"figure:{PD};as={EVIL.replace(' ', '%20')};note=say%20it%20slowly")
    assert "<img" not in made.html
    article = tree(made).cssselect("article")[0]
    assert EVIL in article.text_content() and "1,339" in article.text_content()
    assert "Note: say it slowly" in " ".join(article.cssselect("aside")[0].text_content().split())


def test_ready_made_folders(data: TalkData) -> None:
    """Every folder of the package holds cards of the data, each of them there is."""
    page = open_page("present", "en", {}, data.whole, data.environment)
    ready = data.whole.package.settings.folders
    assert len(ready) >= 4
    for one in ready:
        assert all(one.title[code] for code in catalogues())
        picks = picks_of(one, page)
        shown, dropped = cards_of(MeetingFolder(picks, ("en", "es")), data)
        assert len(shown) == len(picks) >= 4 and dropped == []


def html(at: Any) -> lxml_html.HtmlElement:
    return lxml_html.fromstring("<div>" + "".join(str(one.proto.body) for one in at.get("html")) + "</div>")


@pytest.mark.parametrize("code", catalogues())
def test_the_page_of_the_folder(code: str) -> None:
    """The cards in their order, each to be moved, left out, shown otherwise and named."""
    page = html(visit("present", cards=f"figure:{PD}~question:held-now~figure:nope", lang=code))
    entries = page.cssselect("ol.picked > li")
    assert len(entries) == 2
    moves = {link.text_content(): link.get("href") for link in entries[1].cssselect(".moves a")}
    language = language_of(code)
    assert moves[language.text("meeting-up")].startswith(f"present?cards=question:held-now~figure:{PD}&")
    assert moves[language.text("meeting-out")].startswith(f"present?cards=figure:{PD}&")
    assert language.text("meeting-down") not in moves
    assert "figure:nope" in page.text_content()
    deck_link = page.cssselect(".out a")[0].get("href")
    assert deck_link.startswith("deck?cards=") and "made=" in deck_link


def test_both_are_offered_where_a_figure_was_replaced(data: TalkData) -> None:
    """A card whose figure no longer stands says what stands, and leads to a folder with that one in its place."""
    page = html(visit("present", cards=f"figure:{REPLACED}", lang="en"))
    now = data.whole.figures[REPLACED].superseded_by
    links = {link.text_content(): link.get("href") for link in page.cssselect(".moves a")}
    assert links["Take the figure that stands now"].startswith(f"present?cards=figure:{now}&")
    assert page.cssselect("ol.picked .notice")


def test_a_card_is_named(data: TalkData) -> None:
    """What the form sends stands in the folder afterwards, within its limits."""
    page = html(
        visit("present", **{"cards": f"figure:{PD}", "card": "1", "as": "Hoy " * 40, "note": EVIL, "lang": "es"})
    )
    shown = page.cssselect("[data-folder]")[0].get("data-folder")
    assert "as=Hoy" in shown
    (entry,) = page.cssselect("ol.picked > li")
    assert len(entry.cssselect("strong")[0].text_content()) <= LONGEST_NAME and EVIL in entry.text_content()


def test_nothing_is_picked_yet() -> None:
    """An empty folder says how to fill it and offers those that stand ready."""
    page = html(visit("present", lang="en"))
    assert page.cssselect("[data-folder]")[0].get("data-folder") == ""
    assert len(page.cssselect(".ready a")) >= 4


def test_hostile_cells_stay_text(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """HTML in the cells of a package is text on every card."""
    copy = shutil.copytree(tiny_folder, tmp_path / "tiny")
    texts = {f"{name}_{code}": EVIL for name in ("name", "short", "in_text") for code in catalogues()}
    change(copy, "organizations", "open-cells", **texts)
    change(copy, "sources", "open-cells-2025-07-04-1", title=EVIL)
    change(copy, "measures", "people_held", label_en=EVIL)
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    environment = read()
    whole = current(environment).dataset
    assert whole
    made = deck(
        TalkData(whole, environment, SITE),
        "figure:open-cells.people-held.2025-06-30",
        "document:open-cells-2025-07-04-1",
        "chart:detentions:timeline;measure=people_held",
    )
    assert made.slides >= 3 and "<img" not in made.html and "&lt;img" in made.html
