"""The route of embeds: framed anywhere, whole, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from lxml import html as lxml_html
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.environment import Environment
from dashboard.web import routes, shell
from dashboard.web.index import streamlit_index
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
FIGURE = "open-cells.people-held.2025-06-30"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    site = routes.Site(ROOT / "app.py", Environment(data=TINY, stated_day=date(2026, 1, 15)), streamlit_index())
    inner = Starlette(routes=site.routes())
    with TestClient(
        shell.Shell(inner, shell.security_headers(site.index)), base_url="http://figures.example"
    ) as client:
        yield client


def pasted(client: TestClient, page: str) -> lxml_html.HtmlElement:
    """What a page gives to paste, as the page it is pasted into reads it."""
    code = lxml_html.fromstring(client.get(page).text).cssselect("details.take pre")[0].text_content()
    return lxml_html.fromstring(f"<div>{code}</div>")


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("page", ["/", "/detentions?measure=people_held&window=all"])
def test_what_is_pasted_shows_the_chart(client: TestClient, page: str, code: str) -> None:
    """The frame of the code is the chart with its key, sources and version, and links to absolute addresses."""
    found = pasted(client, f"{page}{'&' if '?' in page else '?'}lang={code}")
    (frame,), (fallback,) = found.cssselect("iframe"), found.cssselect("p a")
    assert fallback.get("href").startswith("http://figures.example/")
    answer = client.get(frame.get("src"))
    tree = lxml_html.fromstring(answer.text)
    assert answer.status_code == 200 and answer.headers["content-language"] == code
    assert len(tree.cssselect(".plot > svg")) == 1 and tree.cssselect(".key")
    assert language_of(code).text("key-heading") in tree.text_content()
    assert tree.cssselect("base")[0].get("target") == "_blank"
    assert all(link.get("target") == "_blank" for link in tree.cssselect("svg a"))
    links = [link.get("href") for link in tree.cssselect("a")]
    assert links and all(link.startswith("http://figures.example/") for link in links)


def test_a_figure_as_a_card(client: TestClient) -> None:
    """One figure in a frame is its hedged number, its sentence and its document."""
    tree = lxml_html.fromstring(client.get(f"/embed/sources?figure={FIGURE}&lang=en").text)
    assert "Open Cells" in tree.text_content() and tree.cssselect(".lede")
    address = urlsplit(tree.cssselect(".what a")[0].get("href"))
    assert (address.netloc, dict(parse_qsl(address.query))) == ("figures.example", {"figure": FIGURE, "lang": "en"})


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_an_appearance_can_be_asked_for(client: TestClient, mode: str) -> None:
    """Light or dark holds whatever the reader's screen is."""
    html = client.get(f"/embed/home?chart=panel-held&mode={mode}").text
    if 'class="plot"' not in html:
        key = re.search(r"chart=(panel-[\w-]+)", client.get("/").text)
        assert key
        html = client.get(f"/embed/home?chart={key[1]}&mode={mode}").text
    assert f"color-scheme: {mode}" in html and "prefers-color-scheme: dark) { :root" not in html
    assert ("@media screen { :root { --ink: #ececec" in html) == (mode == "dark")


def test_frames_are_allowed_here_alone(client: TestClient) -> None:
    """An embed may stand in any page; a view of the dashboard may not, and scripts stay listed."""
    framed, view = client.get(f"/embed/sources?figure={FIGURE}"), client.get("/")
    assert "frame-ancestors *" in framed.headers["content-security-policy"]
    assert "x-frame-options" not in framed.headers
    assert "frame-ancestors 'self'" in view.headers["content-security-policy"]
    assert view.headers["x-frame-options"] == "SAMEORIGIN"
    scripts = framed.headers["content-security-policy"].split("script-src")[1].split(";")[0]
    assert "unsafe" not in scripts and "*" not in scripts


@pytest.mark.parametrize(
    "address",
    [
        "/embed/home?chart=nothing",
        "/embed/home",
        "/embed/nowhere?chart=timeline",
        "/embed/refresh?chart=timeline",
        "/embed/sources?figure=nothing",
        "/embed/sources?figure=%3Cscript%3E",
        "/embed/detentions?chart=%3Cscript%3E",
    ],
)
def test_what_there_is_not(client: TestClient, address: str) -> None:
    """A chart or figure there is not is refused, and nothing of the address comes back."""
    answer = client.get(address)
    assert answer.status_code == 404 and "script" not in answer.text


def test_hostile_parameters_are_texts(client: TestClient) -> None:
    """Parameters of the view come back in links only, as part of an address."""
    evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
    html = client.get(f"/embed/detentions?measure=people_held&window=all&chart=timeline&x={evil}").text
    assert "<script>alert" not in html and html.count("<script>") == 2


def test_what_was_not_understood_is_told(client: TestClient) -> None:
    """An embed whose quantity is gone, or of a past day, says so where it stands."""
    wrong = client.get("/embed/detentions?chart=timeline&measure=nowhere&lang=es").text
    assert "measure=nowhere" in wrong and 'class="notice"' in wrong
    past = client.get("/embed/detentions?chart=timeline&measure=people_held&window=all&known=2025-12-01&lang=es").text
    assert language_of("es").text("known-on", date=language_of("es").day(date(2025, 12, 1))) in past
