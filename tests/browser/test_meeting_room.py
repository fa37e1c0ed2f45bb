"""From Home to a deck in a meeting room: few clicks, no network, every letter large enough, keys and a remote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import best_source, document, spoken
from dashboard.wording.language import language_of

HANDED = "() => !document.getElementById('first') && document.querySelector('.foot')"
PD = "prisoners-defenders.political-prisoners-listed.2026-08-31"
J11 = "justicia-11j.political-prisoners-behind-bars.2026-03-13"
CARDS = "~".join(
    [
        f"figure:{PD};note=Despacio",
        f"pair:{PD}:{J11}",
        "rung:vatican-2025:released_political",
        "question:held-now",
        "question:who-is-right",
        "chart:home:panel-listed",
        "chart:releases:vatican-2025;episode=vatican-2025",
        "chart:detentions:timeline",
        "chart:detentions:timeline;window=all",
        "document:idu-2025-12-05-1",
    ]
)
# What does not stand as it must on the slide that is shown.
FAULTS = """() => {
    const slide = document.querySelector("section.now"), edge = slide.getBoundingClientRect(), found = []
    const zoom = element => element ? (parseFloat(getComputedStyle(element).zoom) || 1) * zoom(element.parentElement) : 1
    const scale = zoom(slide)
    for (const element of slide.querySelectorAll("*")) {
        const box = element.getBoundingClientRect(), said = element.textContent.trim().slice(0, 40)
        if (!box.width || element.closest("aside, .unseen")) continue
        if (box.bottom > edge.bottom + 1 || box.right > edge.right + 1 || box.left < edge.left - 1) found.push("outside: " + said)
        const style = getComputedStyle(element)
        if (style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) found.push("cut: " + said)
        // Letters may run out of the box they belong to.
        const letters = document.createRange()
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
            letters.selectNodeContents(node)
            const ink = letters.getBoundingClientRect()
            if (ink.right > edge.right + 1 || ink.left < edge.left - 1 || ink.bottom > edge.bottom + 1) found.push("runs out: " + said)
        }
        if (!element.children.length && said && parseFloat(style.fontSize) * zoom(element) < 23.9 * scale) found.push("small: " + said)
    }
    const parts = [...slide.querySelectorAll("header, .names > p, .numbers, ol, .verdict, footer, .said")].filter(e => e.getClientRects().length)
    for (const [at, part] of parts.entries()) for (const other of parts.slice(at + 1)) {
        const [a, b] = [part.getBoundingClientRect(), other.getBoundingClientRect()]
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2)
            found.push("over one another: " + part.textContent.trim().slice(0, 30) + " | " + other.textContent.trim().slice(0, 30))
    }
    return found
}"""


# Long names and notes of whoever made the folder, without a place to break; charts of many names and signs.
LONG_WORDS = f"figure:{PD};as={'W' * 80};note={'N' * 300}"
FULL = [
    LONG_WORDS,
    "figure:ccdhrn.arbitrary-detentions.2018.2",
    "figure:ccdhrn.arbitrary-detentions.2010-01-to-2010-09",
    (
        "pair:cuba-supreme-court.released-under-conditions.awaiting-trial-at-home.2020-03-to-2020-04.2"
        ":cuba-supreme-court.released-under-conditions.parole-or-licence.2020-03-to-2020-04"
    ),
    "document:14ymedio-2022-12-09-1",
    "document:diario-de-cuba-2019-01-02-1",
    "chart:detentions:timeline;known=2024-01-01",
    "chart:detentions:timeline;measure=political_prisoners_listed;window=all",
    "chart:detentions:timeline;measure=political_prisoners_behind_bars",
    "chart:detentions:timeline;measure=protest_sentenced",
    "chart:detentions:timeline;measure=recruits_estimated",
    "chart:detentions:timeline;measure=recruits_serving",
]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 720}, locale="es-ES")
    yield made
    made.close()


def shown(page: Page) -> str:
    return page.locator("section.now").get_attribute("id") or ""


@pytest.mark.browser
def test_from_home_to_a_deck(context: BrowserContext, dashboard_server: str) -> None:
    """Three figures of Home are a deck after five clicks; with the network cut it goes on, in both languages."""
    page = context.new_page()
    page.goto(dashboard_server + "/?lang=es")
    page.wait_for_function(HANDED)
    clicks = 0
    for number in range(3):
        page.locator("#root button.add").nth(number).click()
        clicks += 1
    assert page.locator("#root button.add").nth(0).inner_text() == "Ya está en la reunión"
    page.locator(".st-key-menu a[href*=present]").click()
    page.wait_for_url("**/present?cards=*")
    with context.expect_page() as opened:
        page.get_by_text("Abrir la presentación").click()
    clicks += 2
    deck = opened.value
    deck.wait_for_load_state()
    assert clicks <= 6 and deck.locator("section").count() >= 3
    context.set_offline(True)
    asked: list[str] = []
    deck.on("request", lambda request: asked.append(request.url))
    title = deck.locator("section.now article[lang=es] h2")
    assert title.is_visible() and not deck.locator("section.now article[lang=en] h2").is_visible()
    deck.keyboard.press("l")
    assert not title.is_visible() and deck.locator("section.now article[lang=en] h2").is_visible()
    for _ in range(deck.locator("section").count()):
        assert deck.evaluate(FAULTS) == []
        deck.keyboard.press("ArrowRight")
    assert asked == []


@pytest.mark.browser
def test_the_folder_stays_in_the_browser(open_page: Callable[..., Any]) -> None:
    """What was picked is counted in the menu on every page, is kept after a card is taken out, and is gone when all are."""
    visit = open_page("/sources?lang=en", width=1280)
    page = visit.page
    page.goto(page.url.split("/sources")[0] + f"/sources?figure={PD}&lang=en")
    page.wait_for_function(HANDED)
    page.locator("#root button.add").first.click()
    page.goto(page.url.split("/sources")[0] + "/detentions?measure=women_listed&lang=en")
    page.wait_for_function(HANDED)
    page.locator("#root button.add").first.click()
    link = page.locator(".st-key-menu a[href*=present]").first
    assert link.get_attribute("data-count") == "2"
    link.click()
    page.wait_for_url("**/present?cards=*")
    page.wait_for_function(HANDED)
    entries = page.locator("#root ol.picked > li")
    assert entries.count() == 2
    entries.first.get_by_text("Take out").click()
    page.wait_for_function("() => document.querySelectorAll('#root ol.picked > li').length === 1")
    assert page.locator(".st-key-menu a[href*=present]").first.get_attribute("data-count") == "1"
    page.goto(page.url.split("/present")[0] + "/present?lang=en")
    page.wait_for_url("**/present?cards=*")
    page.wait_for_function(HANDED)
    page.locator("#root ol.picked > li").get_by_text("Take out").click()
    page.wait_for_function("() => !document.querySelector('#root ol.picked')")
    page.wait_for_function("() => !document.querySelector('.st-key-menu a[href*=present]').dataset.count")


@pytest.mark.browser
def test_ones_own_folder_is_not_lost(context: BrowserContext, dashboard_server: str) -> None:
    """Whoever opens the folder of a colleague finds the way back to the own one."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/present?cards=figure:{PD}&lang=es")
    page.wait_for_function(HANDED)
    page.goto("about:blank")
    page.goto(f"{dashboard_server}/present?cards=question:held-now&lang=es")
    page.wait_for_function(HANDED)
    page.locator("#root .before a").click()
    page.wait_for_url(f"**/present?cards=figure{'%3A'}{PD}*")
    page.wait_for_function(HANDED)
    assert page.locator("#root ol.picked > li").count() == 1


OWN = f"figure:{PD};as=Hoy;note=Despacio~question:women"
READY = "Lo que pasó con los 553"
FOCUSED = """wanted => {
    const focused = document.activeElement, entries = [...document.querySelectorAll("#root .picked > li")]
    return `${focused.textContent},${entries.indexOf(focused.closest("li"))}` === wanted
}"""
LISTED = "number => document.querySelectorAll('#root ol.picked > li').length === number"


def arrive(page: Page, address: str) -> None:
    """As by a link of somebody else: from no page of ours."""
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_function(HANDED)


def kept(page: Page) -> list[str]:
    """The cards of the folder that the browser keeps."""
    return str(
        page.evaluate("() => new URLSearchParams(localStorage.getItem('meeting') ?? '').get('cards') ?? ''")
    ).split("~")


@pytest.mark.browser
def test_a_ready_made_folder_takes_nothing_away(context: BrowserContext, dashboard_server: str) -> None:
    """After one and another that stand ready one's own cards with their words are a click away; nothing else is."""
    page = context.new_page()
    arrive(page, f"{dashboard_server}/present?cards={OWN}&lang=es")
    for number in (1, 0):
        with page.expect_navigation(wait_until="commit"):
            page.locator("#root .ready a").nth(number).click()
        page.wait_for_function(
            "() => !document.querySelector('#root [data-folder]').dataset.folder.includes('Despacio')"
        )
        page.locator("#root .before a").wait_for()
    assert page.locator("#root .before a").count() == 1
    assert page.locator("#root .before a").get_attribute("data-count") == "2"
    page.locator("#root .before a").click()
    page.wait_for_url("**Despacio**")
    page.wait_for_function(HANDED)
    assert kept(page) == OWN.split("~")
    assert not page.locator("#root .before").is_visible()


@pytest.mark.browser
def test_every_way_to_lose_a_folder_leads_back(context: BrowserContext, dashboard_server: str) -> None:
    """Other cards from elsewhere, also none, also one after another: every former folder is offered."""
    page = context.new_page()
    for cards in (OWN, "question:held-now", "", "figure:" + J11):
        arrive(page, f"{dashboard_server}/present?cards={cards}&lang=es")
    assert kept(page) == [f"figure:{J11}"]
    assert [link.get_attribute("data-count") for link in page.locator("#root .before a").all()] == ["1", "2"]


@pytest.mark.browser
def test_two_tabs_are_one_folder(context: BrowserContext, dashboard_server: str) -> None:
    """A card added in one tab is seen in the other, and is still there after a move, also where it came unseen."""
    one, other = context.new_page(), context.new_page()
    arrive(one, f"{dashboard_server}/present?cards=figure:{PD}~question:held-now&lang=es")
    arrive(other, f"{dashboard_server}/releases?lang=es")
    other.locator("#root button.add").first.click()
    one.wait_for_function(LISTED, arg=3)
    assert one.locator(".st-key-menu a[href*=present]").first.get_attribute("data-count") == "3"
    one.wait_for_function(HANDED)
    added = kept(one)[2]
    # Somebody is writing a note: the page stays as it is until it is sent, and loses neither.
    one.locator("#root ol.picked summary").first.click()
    one.locator("#root ol.picked textarea").first.fill("Despacio")
    other.goto(f"{dashboard_server}/detentions?lang=es")
    other.wait_for_function(HANDED)
    other.locator("#root button.add").first.click()
    one.wait_for_function("() => document.querySelector('.st-key-menu a[href*=present]').dataset.count === '4'")
    assert one.locator("#root ol.picked > li").count() == 3
    one.locator("#root ol.picked button[type=submit]").first.click()
    one.wait_for_function(LISTED, arg=4)
    assert kept(one)[:3] == [f"figure:{PD};note=Despacio", "question:held-now", added] and len(kept(one)) == 4
    one.wait_for_function(HANDED)
    one.locator("#root .moves a").first.click()
    one.wait_for_function("() => localStorage.getItem('meeting').includes('cards=question')")
    assert sorted(kept(one)) == sorted(kept(other)) and len(kept(one)) == 4


@pytest.mark.browser
@pytest.mark.parametrize("cards", ["figure:nope", f"figure:{PD};known=2020-01-01", "long"])
def test_an_address_of_nothing_leaves_ones_own(context: BrowserContext, dashboard_server: str, cards: str) -> None:
    """Unknown cards, a day before all, an address too long to be read: told, the app takes over, one's own is offered."""
    page = context.new_page()
    arrive(page, f"{dashboard_server}/present?cards={OWN}&lang=es")
    asked = "~".join(f"figure:{PD}{n};note={'x' * 220}" for n in range(60)) if cards == "long" else cards
    arrive(page, f"{dashboard_server}/present?cards={asked}&lang=es")
    page.wait_for_timeout(500)
    assert page.locator("#root .notice").first.is_visible()
    assert "De esa dirección no se tomó ninguna tarjeta" in page.locator("#root [data-folder]").inner_text()
    assert kept(page) == OWN.split("~")
    page.locator("#root .before a").click()
    page.wait_for_url("**Despacio**")
    page.wait_for_function(LISTED, arg=2)


@pytest.mark.browser
def test_moves_by_keys(context: BrowserContext, dashboard_server: str) -> None:
    """After each move the focus is on the same control of the same card, else on the one beside it."""
    page = context.new_page()
    arrive(page, f"{dashboard_server}/present?cards=figure:{PD}~question:held-now~question:women&lang=en")
    links = page.locator("#root ol.picked > li").nth(2).locator(".moves a")
    links.filter(has_text="Move up").focus()
    for wanted in ("Move up,1", "Move down,0", "Move down,1"):
        page.keyboard.press("Enter")
        page.wait_for_function(FOCUSED, arg=wanted)
    page.locator("#root ol.picked > li").nth(1).locator(".moves a").filter(has_text="Take out").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(LISTED, arg=2)
    page.wait_for_function(FOCUSED, arg="Take out,1")
    page.locator("#root .shown a").filter(has_text="dark").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.ariaCurrent === 'true'")
    assert page.evaluate("() => document.activeElement.textContent") == "dark"


@pytest.mark.browser
def test_a_button_says_what_is_in_the_folder(context: BrowserContext, dashboard_server: str) -> None:
    """After a reload too, and in another tab; where the card is taken out it can be added again."""
    page, other = context.new_page(), context.new_page()
    for tab in (page, other):
        arrive(tab, f"{dashboard_server}/releases?lang=en")
    page.locator("#root button.add").first.click()
    other.wait_for_function("() => document.querySelector('#root button.add').textContent === 'In the meeting'")
    page.reload()
    page.wait_for_function(HANDED)
    said = [button.text_content() for button in page.locator("#root button.add").all()]
    assert said.count("In the meeting") == 1 and said[0] == "In the meeting"
    other.evaluate("() => localStorage.setItem('meeting', '')")
    page.wait_for_function("() => document.querySelector('#root button.add').textContent === 'Add to the meeting'")


@pytest.mark.browser
@pytest.mark.parametrize("ratio", ["16x9", "4x3"])
@pytest.mark.parametrize("code", ["en", "es"])
def test_every_slide_can_be_read(
    context: BrowserContext, dashboard_server: str, tmp_path: Path, code: str, ratio: str
) -> None:
    """As a file with the network off: nothing is cut, covered, outside or under 24 pixels, on every kind of card."""
    answer = context.request.get(f"{dashboard_server}/deck?cards={CARDS}&lang={code}&ratio={ratio}&mode=dark")
    assert answer.ok
    file = tmp_path / "deck.html"
    file.write_bytes(answer.body())
    context.set_offline(True)
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    if ratio == "4x3":
        page.set_viewport_size({"width": 1024, "height": 768})
    page.goto(file.as_uri())
    for number in range(page.locator("section").count()):
        assert shown(page) == f"s{number + 1}"
        assert page.evaluate(FAULTS) == []
        page.keyboard.press("PageDown")
    assert troubles == []


def wordiest(whole: Dataset, most: int) -> list[str]:
    """The cards of figures whose sentence, document and address are longest."""

    def long(figure: Figure) -> int:
        source = best_source(figure)
        said = (spoken(figure, language_of("es")), document(source, language_of("es")), source.url[:60], figure.id)
        return sum(map(len, said))

    return [f"figure:{figure.id}" for figure in sorted(whole.figures.values(), key=long)[-most:]]


@pytest.mark.browser
@pytest.mark.parametrize("ratio", ["16x9", "4x3"])
def test_what_says_most_can_be_read(
    context: BrowserContext, dashboard_server: str, dataset: Dataset, ratio: str
) -> None:
    """Long sentences, documents, notices, names and keys hold on their slides, in every language and either shape."""
    cards = "~".join([*FULL, *wordiest(dataset, 40 - len(FULL))])
    page = context.new_page()
    page.set_viewport_size({"width": 1280 if ratio == "16x9" else 1024, "height": 720 if ratio == "16x9" else 768})
    page.goto(f"{dashboard_server}/deck?cards={cards}&lang=es&ratio={ratio}")
    page.evaluate("() => document.fonts.ready")
    number = page.locator("section").count()
    assert number >= 40
    found = {}
    for _ in range(2):
        page.keyboard.press("l")
        page.keyboard.press("Home")
        for _ in range(number):
            found[page.evaluate("document.documentElement.lang"), shown(page)] = page.evaluate(FAULTS)
            page.keyboard.press("PageDown")
    assert len(found) == 2 * number
    assert {place: faults for place, faults in found.items() if faults} == {}


@pytest.mark.browser
def test_words_that_run_out_are_found(context: BrowserContext, dashboard_server: str) -> None:
    """A long word that were not broken would be told; it is broken in the window of notes, too."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={LONG_WORDS}&lang=en")
    assert page.evaluate(FAULTS) == []
    with context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    assert "N" * 300 in notes.locator("aside").inner_text()
    assert notes.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    page.evaluate("() => { document.body.style.overflowWrap = 'normal' }")
    assert any("WWW" in fault for fault in page.evaluate(FAULTS))


@pytest.mark.browser
def test_a_deck_is_printed_dark_on_white(context: BrowserContext, dashboard_server: str) -> None:
    """Whatever it is shown on, and while the screen is black: the inks of paper, and the dots of organizations stay."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={CARDS}&lang=es&mode=dark")
    page.keyboard.press("b")
    page.emulate_media(media="print")
    assert page.evaluate("() => getComputedStyle(document.querySelector('h2')).color") == "rgb(28, 28, 28)"
    assert page.evaluate("() => getComputedStyle(document.querySelector('figure text')).fill") == "rgb(28, 28, 28)"
    assert page.evaluate("() => getComputedStyle(document.querySelector('main')).visibility") == "visible"
    dots = "() => [...new Set([...document.querySelectorAll('i')].map(dot => getComputedStyle(dot).printColorAdjust))]"
    assert page.evaluate(dots) == ["exact"]


@pytest.mark.browser
def test_one_list_of_keys_where_it_was_asked_for(context: BrowserContext, dashboard_server: str) -> None:
    """The list follows the language, one at a time, and opens in the window of notes when it is asked for there."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={CARDS}&lang=es")
    page.keyboard.press("?")
    page.keyboard.press("l")
    assert page.locator("dialog[open]").count() == 1 and page.locator("dialog[open][lang=en]").is_visible()
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 0
    with context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    notes.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 0 and notes.locator("dialog[open][lang=en]").is_visible()
    notes.keyboard.press("l")
    assert notes.locator("dialog[open]").count() == 1 and notes.locator("dialog[open][lang=es]").is_visible()
    notes.keyboard.press("n")
    notes.keyboard.press("?")
    notes.locator("dialog[open] button").click()
    assert notes.locator("dialog[open]").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize(("key", "wanted"), [("ArrowRight", "s2"), ("ArrowLeft", "s1"), ("End", "last"), ("3", "s3")])
def test_any_move_ends_the_black(context: BrowserContext, dashboard_server: str, key: str, wanted: str) -> None:
    """Whoever goes on while the screen is black sees where."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={CARDS}&lang=es")
    page.keyboard.press("b")
    assert not page.locator("section.now").is_visible()
    page.keyboard.press(key)
    last = f"s{page.locator('section').count()}"
    assert page.locator("section.now").is_visible() and shown(page) == (last if wanted == "last" else wanted)


@pytest.mark.browser
def test_keys_of_a_deck(context: BrowserContext, dashboard_server: str) -> None:
    """Space, arrows, Home, End, numbers, black, help, the line of ways for a finger and the window of notes."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={CARDS}&lang=es")
    last = page.locator("section").count()
    for key, wanted in [(" ", 2), ("ArrowLeft", 1), ("End", last), ("Home", 1), ("3", 3), ("PageUp", 2)]:
        page.keyboard.press(key)
        assert shown(page) == f"s{wanted}", key
        page.wait_for_timeout(1300)
    page.keyboard.press("b")
    assert not page.locator("section.now").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("dialog[open]").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    with context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    assert "Despacio" in notes.locator("aside").inner_text() and "1.339" in notes.locator("aside").inner_text()
    assert "Sigue:" in notes.locator("aside").inner_text()
    notes.keyboard.press("ArrowRight")
    assert shown(page) == "s2"
    page.bring_to_front()
    page.mouse.click(640, 300)
    assert shown(page) == "s3"


@pytest.mark.browser
def test_a_deck_without_scripts_and_on_paper(browser: Browser, dashboard_server: str) -> None:
    """Without scripts it is a document of cards with their notes; on paper one slide a page."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.goto(f"{dashboard_server}/deck?cards={CARDS}&lang=es")
    number = page.locator("section").count()
    assert page.locator("article[lang=es] h2").first.is_visible()
    assert page.locator("article[lang=es] aside").first.is_visible()
    assert not page.locator("article[lang=en] h2").first.is_visible()
    printed = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(printed) == number
    context.close()
