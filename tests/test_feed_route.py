"""The launcher's own answers to who follows a feed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import feedparser
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.environment import Environment
from dashboard.web import feeds, routes, shell
from dashboard.web.index import streamlit_index

LOG = "## 2026-01-10\n\n### en\n\nFirst edition.\n\n### es\n\nPrimera edición.\n"


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    copy = shutil.copytree(tiny_folder, tmp_path / "data")
    (copy / "CHANGELOG.md").write_text(LOG, encoding="utf-8")
    return copy


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    site = routes.Site(
        folder.parent / "app.py", Environment(data=folder, stated_day=date(2026, 1, 15)), streamlit_index()
    )
    with TestClient(shell.Shell(Starlette(routes=site.routes()), {}), base_url="http://figures.example") as client:
        yield client


def test_what_changed(client: TestClient) -> None:
    """The feed is Atom in the first language of the package, whatever the browser wishes, with addresses of this host."""
    answer = client.get("/feed.atom", headers={"Accept-Language": "es"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml")
    assert (answer.headers["content-language"], answer.headers["cache-control"]) == ("en", "no-cache")
    parsed = feedparser.parse(answer.content)
    assert "First edition." in parsed.entries[0].content[0].value
    assert {link.href for link in parsed.feed.links} == {
        "http://figures.example/feed.atom?lang=en",
        "http://figures.example/method?lang=en#changes",
    }


@pytest.mark.parametrize(
    "query",
    ["organization=open-cells&lang=es", "organization=Open-Cells.&amp;lang=es", "Lang=ES,&organization=open-cells"],
)
def test_one_organization(client: TestClient, query: str) -> None:
    """The figures of an organization in the language asked for; parameters are read as pages read them."""
    parsed = feedparser.parse(client.get(f"/feed.atom?{query}").content)
    assert parsed.feed.language == "es" and parsed.entries
    assert parsed.feed.links[0].href == "http://figures.example/feed.atom?organization=open-cells&lang=es"
    assert all(
        entry.link.startswith("http://figures.example/sources?figure=open-cells.") and entry.link.endswith("&lang=es")
        for entry in parsed.entries
    )


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("organization=nobody", 404),
        ("organization=", 404),
        ("organization=<script>", 404),
        ("lang=fr", 400),
        ("lang=", 400),
        ("lang=<script>", 400),
        ("known=2025-01-01", 400),
        ("<script>=1", 400),
    ],
)
def test_what_there_is_none_of(client: TestClient, query: str, status: int) -> None:
    """What nobody offers is refused in plain text, and nothing of it is said again."""
    answer = client.get(f"/feed.atom?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert answer.text and not any(part in answer.text for part in ("script", "nobody", "fr", "known"))


@pytest.mark.parametrize("host", ["", "a b", 'a"><b', "a/b", "user@figures.example", "figures.example:x"])
def test_a_host_that_is_none(client: TestClient, host: str) -> None:
    """No address is made of a host that is none."""
    answer = client.get("/feed.atom", headers={"Host": host})
    assert answer.status_code == 400 and "<" not in answer.text


@pytest.mark.parametrize("host", ["figures.example", "127.0.0.1:8501", "[::1]:8501"])
@pytest.mark.parametrize(("forwarded", "scheme"), [("https", "https"), ("https, http", "https"), ("http", "http")])
def test_behind_a_proxy(client: TestClient, host: str, forwarded: str, scheme: str) -> None:
    """Addresses are those that the reader of a proxy sees."""
    answer = client.get("/feed.atom", headers={"Host": host, "X-Forwarded-Proto": forwarded})
    assert f'href="{scheme}://{host}/feed.atom?lang=en"' in answer.text


def test_https_of_the_sign_in(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy that says nothing ends https where the sign-in leads back to https."""
    monkeypatch.setattr(feeds, "served_over_https", lambda: True)
    assert 'href="https://figures.example/feed.atom?lang=en"' in client.get("/feed.atom").text


def test_an_unchanged_feed_is_not_sent_again(client: TestClient, folder: Path) -> None:
    """Who has the feed gets 304 until something changes; who asks for the head alone gets no body."""
    first = client.get("/feed.atom")
    known = {"If-None-Match": first.headers["etag"]}
    again = client.get("/feed.atom", headers=known)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get("/feed.atom?lang=es", headers=known).status_code == 200
    head = client.head("/feed.atom")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", first.headers["etag"])
    (folder / "CHANGELOG.md").write_text(LOG.replace("2026-01-10", "2026-01-11"), encoding="utf-8")
    assert "2026-01-11T" in client.get("/feed.atom", headers=known).text


def test_without_data(client: TestClient, folder: Path) -> None:
    """Where no data can be shown there is no feed either, and that is said."""
    (folder / "datapackage.json").write_text("{")
    assert client.get("/feed.atom").status_code == 503


def test_only_asked_for(client: TestClient) -> None:
    """A feed is read, never written."""
    assert client.post("/feed.atom").status_code == 405
