"""The route of pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from itertools import product
from pathlib import Path
from urllib.parse import parse_qsl, urlencode
from zipfile import ZipFile

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.visits import visit

from dashboard.__main__ import main
from dashboard.analysis.accounts import account_of
from dashboard.charts.markup import AttributeValue, element
from dashboard.charts.picture import SIZES, png
from dashboard.charts.theme import SANS, SERIF
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.store import Loaded
from dashboard.ui.static.pictures import PictureAsked, caption_of, drawn_charts, figures_in, picture_of
from dashboard.ui.static.rendering import open_page, rendering
from dashboard.web import routes, shell
from dashboard.web.index import streamlit_index
from dashboard.wording.figures import best_source, hedged, sentence, title_of
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 23)
SVG = "http://www.w3.org/2000/svg"
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


def first_picture(client: TestClient, page: str) -> str:
    found = re.search(r'href="(picture/[^"]+)"', client.get(page).text)
    assert found
    return "/" + found[1].replace("&amp;", "&")


@pytest.mark.parametrize(
    "page",
    [
        "/?lang=es",
        "/detentions?measure=people_held&window=all",
        "/sources?organization=open-cells",
        f"/sources?figure={FIGURE}",
    ],
)
def test_the_link_under_a_chart_gives_its_picture(client: TestClient, page: str) -> None:
    """A PNG of the size the link says, kept by its ETag, and the same as SVG."""
    address = first_picture(client, page)
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 630)
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    svg = client.get(address.replace(".png", ".svg"))
    assert svg.headers["content-type"] == "image/svg+xml" and "figures.example" in svg.text


@pytest.mark.parametrize("family, weight", list(product((SANS, SERIF), (400, 700))))
def test_letters_are_drawn(family: str, weight: int) -> None:
    """Whatever family is asked for: where none of its names is known, letters would be missing without a word."""
    look: dict[str, AttributeValue] = {"font_family": family, "font_weight": weight, "font_size": 20}
    drawn, empty = (
        png(element("svg", element("text", text, x=5, y=25, **look), xmlns=SVG, width=90, height=30))
        for text in ("500", "")
    )
    assert drawn != empty


def test_the_preview_has_the_picture(client: TestClient) -> None:
    """Where a link is passed on its view's first chart is shown, at an absolute address."""
    html = client.get("/detentions?measure=people_held").text
    assert '<meta property="og:image" content="http://figures.example/picture/detentions/timeline.png?' in html
    assert "og:image" not in client.get("/method").text


@pytest.mark.parametrize("code", catalogues())
def test_a_figure_is_a_picture(tiny: Dataset, client: TestClient, code: str) -> None:
    """The picture of a figure has its number, what is counted, the whole claim, its document, address and edition."""
    figure, language = tiny.figures[FIGURE], language_of(code)
    svg = client.get(f"/picture/sources/figure.svg?figure={FIGURE}&lang={code}&size=square").text
    lines = [unescape(line) for line in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]
    said = " ".join(lines)
    assert (
        hedged(figure, language) in lines and figure.measure.label[code] in said and sentence(figure, language) in said
    )
    assert title_of(best_source(figure), language) in said and tiny.package.version in said
    assert f"sources?figure={FIGURE}&lang={code}" in "".join(lines)
    page = client.get(f"/sources?figure={FIGURE}&lang={code}").text
    shown = re.findall(r'og:image" content="http://figures.example/picture/sources/figure.png\?([^"]*)"', page)
    assert dict(parse_qsl(unescape(shown[0]))) == {"figure": FIGURE, "lang": code, "size": "wide"}
    assert f"/embed/sources?{urlencode({'lang': code, 'figure': FIGURE})}" in unescape(unescape(page))


def test_no_card_has_more_than_it_can_hold(dataset: Dataset) -> None:
    """Every figure fits on every size of picture, in both languages: the longest claims among them."""
    longest = sorted(dataset.figures.values(), key=lambda f: len(sentence(f, language_of("es"))))[-12:]
    for figure in longest:
        for code, size in product(catalogues(), SIZES):
            asked = PictureAsked("sources", "figure", {"figure": figure.id, "lang": code}, size, "dark", "svg")
            assert picture_of(asked, dataset, code, Environment(stated_day=DAY), "https://figures.example/")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/picture/home/nothing.png", 404),
        ("/picture/nowhere/timeline.png", 404),
        ("/picture/refresh/timeline.png", 404),
        ("/picture/home/panel-held.png?size=huge", 400),
        ("/picture/home/%3Cscript%3E.png", 404),
        ("/picture/method/x.svg", 404),
        ("/picture/sources/figure.png", 404),
        ("/picture/sources/figure.png?figure=none", 404),
        (f"/picture/home/figure.png?figure={FIGURE}", 404),
    ],
)
def test_what_there_is_not(client: TestClient, address: str, status: int) -> None:
    """A chart, page or size there is not is refused, and nothing of the address comes back."""
    answer = client.get(address)
    assert answer.status_code == status and "<" not in answer.text and "huge" not in answer.text


def test_hostile_parameters_are_texts(client: TestClient) -> None:
    """What stands in the address of the view never comes back as markup."""
    address = first_picture(client, "/detentions?measure=people_held").replace(".png", ".svg")
    shown = client.get(address + "&x=%3Cscript%3Ealert(1)%3C/script%3E")
    assert shown.status_code == 200 and "script" not in shown.text


def test_nothing_can_be_written_on_a_picture(client: TestClient) -> None:
    """A parameter that means nothing to the view does not come onto its picture, which stays the same."""
    address = first_picture(client, "/detentions?measure=people_held")
    assert client.get(address + "&note=a+lie").content == client.get(address).content
    assert "a+lie" not in client.get(address.replace(".png", ".svg") + "&note=a+lie").text


def test_the_app_offers_the_same_pictures(monkeypatch: pytest.MonkeyPatch, client: TestClient) -> None:
    """Under each chart of the app stand the links of the page without scripts."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    app = "".join(str(element.proto.body) for element in visit("home", lang="en").get("html"))
    found = re.findall(r'href="(picture/[^"]+)"', app)
    assert found and found == re.findall(r'href="(picture/[^"]+)"', client.get("/?lang=en").text)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """``image VIEW OUT`` writes a picture; a view without one is told with the charts there are."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    out = tmp_path / "chart.png"
    assert main(["image", "detentions?measure=people_held", str(out), "--size", "square", "--dark"]) == 0
    assert Image.open(out).size == (1080, 1080)
    assert main(["image", "home", str(tmp_path / "x.svg"), "--lang", "es"]) == 0
    assert main(["image", f"sources?figure={FIGURE}", str(tmp_path / "y.svg")]) == 0
    assert (tmp_path / "x.svg").read_text(encoding="utf-8").startswith("<svg")
    capsys.readouterr()
    assert main(["image", "home", str(out), "--chart", "nothing"]) == 1
    assert "panel" in capsys.readouterr().out
    assert main(["image", "method", str(out)]) == 1
    assert main(["image", "home", str(out), "--data", str(tmp_path / "nowhere")]) == 2


def test_the_command_takes_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``image FOLDER... OUT`` writes the pictures that the pack of the folder holds; what cannot be written is told."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    folder, out = f"cards=figure:{FIGURE}~figure:nope~question:x", tmp_path / "pictures"
    assert main(["image", folder, "https://figures.example/present?cards=chart:detentions:timeline", str(out)]) == 0
    assert "nope" in capsys.readouterr().out
    assert sorted(path.name for path in out.iterdir()) == ["01-figure.png", "02-chart.png"]
    assert main(["pack", folder, "cards=chart:detentions:timeline", "--out", str(tmp_path / "all.zip")]) == 0
    with ZipFile(tmp_path / "all.zip") as pack:
        assert {path.name: path.read_bytes() for path in out.iterdir()} == {
            name.removeprefix("pictures/"): pack.read(name) for name in pack.namelist() if name.startswith("pictures/")
        }
    capsys.readouterr()
    assert main(["image", "cards=figure:nope", str(out)]) == 1
    assert "nope" in capsys.readouterr().out
    plain = tmp_path / "all.zip"
    for command in (["image", folder, str(plain)], ["deck", folder, "--out", str(plain / "deck.html")]):
        assert main(command) == 2
        assert str(plain) in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["measure=nowhere", "known=9999", "lang=fr", "scope=%3Cscript%3E"])
def test_another_chart_is_never_passed_on(client: TestClient, wrong: str) -> None:
    """Where a part of the address is not understood there is no picture: it would be of something else."""
    assert client.get(f"/picture/detentions/timeline.png?{wrong}").status_code == 404


def test_a_picture_of_a_past_day_says_so(client: TestClient) -> None:
    """The day of knowledge stands on the picture in words."""
    svg = client.get("/picture/detentions/timeline.svg?measure=people_held&window=all&known=2025-12-01&lang=en")
    assert svg.status_code == 200
    assert language_of("en").text("known-on", date=language_of("en").day(date(2025, 12, 1))) in svg.text


def test_an_endless_address_is_refused(client: TestClient) -> None:
    """What is too long is not read as if it asked for nothing."""
    for path in ("/picture/detentions/timeline.png", "/embed/detentions"):
        assert client.get(f"{path}?chart=timeline&x={'x' * 3000}").status_code == 414


@pytest.mark.parametrize(
    "path", ["/deck", "/slides", "/handout", "/pack", "/embed/home", "/leaf/home", "/picture/home/a.png"]
)
def test_too_long_in_ones_language(client: TestClient, path: str) -> None:
    """What is too long to be read is told in the language it asks for, else in that of the browser."""
    long = "x" * 8000
    assert client.get(f"{path}?lang=es&cards={long}").text == "La dirección es demasiado larga."
    assert client.get(f"{path}?cards={long}", headers={"Accept-Language": "es"}).status_code == 414
    assert client.get(f"{path}?lang=en&cards={long}").text == "The address is too long."


@pytest.mark.parametrize("path", ["/", "/detentions", "/present"])
def test_a_page_says_that_its_address_was_too_long(client: TestClient, path: str) -> None:
    """The app could not be given it either: both are at an address that says so, and keep the language."""
    answer = client.get(f"{path}?lang=es&known={'9' * 9000}&x=y")
    assert (answer.status_code, answer.url.path, answer.url.query) == (200, path, b"lang=es&unread=1")
    assert "Esa dirección era demasiado larga" in answer.text
    assert "demasiado larga" not in client.get(f"{path}?lang=es").text


@pytest.mark.parametrize("code", catalogues())
def test_a_picture_counts_every_claim(dataset: Dataset, code: str) -> None:
    """A mark that stands for equal claims of bodies of one government counts as so many, with all their documents."""
    environment = Environment(stated_day=DAY)
    for episode in dataset.episodes.values():
        account = account_of(episode, dataset)
        if not account.has_ladder:
            continue
        opened = open_page("releases", code, {"episode": episode.id, "lang": code}, dataset, environment)
        page, surface = drawn_charts(opened)
        found = figures_in(page, surface.charts[episode.id])
        readings = {reading.id for read in account.readings.values() for reading in read}
        assert {figure.id for figure in found} - readings == {figure.id for figure in account.drawn} - readings
        assert str(len(found)) in " ".join(caption_of(page, surface.charts[episode.id]).below)


def test_only_pictures_that_can_be_read_are_offered(dataset: Dataset) -> None:
    """A long ladder is offered upright, not flat, in its links and as preview; each that is offered is drawn."""
    view = rendering("releases", "en", {"episode": "vatican-2025"}, Loaded(dataset, ()), Environment(stated_day=DAY))
    ladder = re.findall(r"picture/releases/vatican-2025\.png\?[^\"]*size=(\w+)", view.main)
    assert ladder and "wide" not in ladder
    assert f"size={ladder[0]}" in view.picture
    for size in ladder:
        asked = PictureAsked("releases", "vatican-2025", {"episode": "vatican-2025"}, size, "light", "svg")
        assert picture_of(asked, dataset, "en", Environment(stated_day=DAY), "")
