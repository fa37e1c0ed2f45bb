"""What is no page: 404 in the reader's words, for whoever opens it."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.environment import Environment
from dashboard.web.missing import Missing
from dashboard.wording.language import catalogues, language_of

SHELL = "<html>the app of every address</html>"


async def shell(request: Request) -> Response:
    return HTMLResponse(SHELL)


async def nothing(request: Request) -> Response:
    return PlainTextResponse("Not Found", 404)


async def leaf(request: Request) -> Response:
    return await (shell if request.path_params["name"] == "releases" else nothing)(request)


async def data(request: Request) -> Response:
    return JSONResponse({"status": "ok"})


@pytest.fixture
def client() -> TestClient:
    routes = [
        Route("/picture/none.png", nothing),
        Route("/leaf/{name}", leaf),
        Route("/healthz", data),
        Route("/{any:path}", shell),
    ]
    return TestClient(
        Missing(Starlette(routes=routes), ["/", "/releases", "/leaf/releases"], Environment(), "./static/sans.woff2")
    )


@pytest.mark.parametrize(
    "path", ["/nope", "/a/b/c", "/static/none.js", "/Release", "/%3Cscript%3E", "/releases/x", "/auth/x"]
)
@pytest.mark.parametrize("code", catalogues())
def test_an_address_that_is_no_page(client: TestClient, path: str, code: str) -> None:
    """404 in words and a way home, in the reader's language; nothing of the address is said back."""
    got, words = client.get(path, headers={"Accept-Language": code, "Accept": "text/html"}), language_of(code)
    assert got.status_code == 404 and SHELL not in got.text
    assert got.text.count(words.text("missing-title")) == 2 and words.text("missing-text") in got.text
    home = "../" * (path.count("/") - 1) or "./"
    assert f'href="{home}?lang={code}"' in got.text
    assert "<script" not in got.text and got.headers["content-language"] == code


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/Releases", "/releases"),
        ("/releases,", "/releases"),
        ("/releases).", "/releases"),
        ("/RELEASES.?lang=es&q=a%26b", "/releases?lang=es&q=a%26b"),
        ("/releases%E2%80%9D", "/releases"),
        ("/leaf/Releases?x=1", "/leaf/releases?x=1"),
        ("/leaf/releases.", "/leaf/releases"),
        ("/).", "/"),
    ],
)
@pytest.mark.parametrize("accept", ["text/html", "*/*"])
def test_a_slip_in_a_path_leads_to_the_page(client: TestClient, asked: str, leads: str, accept: str) -> None:
    """Capitals and the signs of a sentence around an address lead to the page that is meant, with the query."""
    got = client.get(asked, headers={"Accept": accept}, follow_redirects=False)
    assert got.status_code == 301 and got.headers["location"].startswith("." + ("./" if "leaf" in asked else "/"))
    followed = client.get(asked, headers={"Accept": accept})
    assert followed.text == SHELL and str(followed.url) == f"http://testserver{leads}"
    assert client.post(asked, follow_redirects=False).status_code != 301


def test_the_address_can_name_the_language(client: TestClient) -> None:
    """The language of a link is that of the page that says it leads nowhere."""
    got = client.get("/nope?lang=es", headers={"Accept-Language": "en"})
    assert language_of("es").text("missing-title") in got.text


def test_what_there_is_stays_as_it_is(client: TestClient) -> None:
    """Pages and data are passed on; a program that asked for no page is told as before."""
    assert client.get("/").text == client.get("/releases?x=1").text == SHELL
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/picture/none.png", headers={"Accept": "image/*"}).text == "Not Found"


def test_a_missing_picture_is_told_to_whoever_opens_it(client: TestClient) -> None:
    """Whoever opens the address of a picture that is none reads words, too."""
    got = client.get("/picture/none.png", headers={"Accept": "text/html,*/*", "Accept-Language": "es"})
    assert got.status_code == 404 and language_of("es").text("missing-title") in got.text
    assert 'href="../?lang=es"' in got.text
