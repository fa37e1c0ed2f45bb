"""What a page states of itself is found where it is stated; nothing is guessed, and nothing breaks the reading."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import make_organization

from dashboard.refresh.page_facts import Fact, PageFacts, organizations_named, read_facts

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The list of July",
    "datePublished": "2025-08-04T10:00:00+02:00",
    "author": {"@type": "Person", "name": "A. Reporter"},
    "publisher": {"@type": "Organization", "name": "Open Cells"},
}


def page(head: str = "", body: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def meta(name: str, content: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


def ld(content: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(content)}</script>'


def published(stated: str) -> PageFacts:
    return read_facts(page(meta("article:published_time", stated)))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (meta("og:title", "Of the graph") + "<title>Plain</title>", Fact("Of the graph", "og:title")),
        (
            meta("citation_title", "Of the paper", "name") + meta("og:title", "x"),
            Fact("Of the paper", "citation_title"),
        ),
        (ld(ARTICLE) + "<title>Plain</title>", Fact("The list of July", "JSON-LD headline")),
        (ld({"@graph": [{"@type": "WebSite"}, ARTICLE]}), Fact("The list of July", "JSON-LD headline")),
        ("<title> Plain\n  title </title>", Fact("Plain title", "<title>")),
        (meta("OG:Title", "Capitals"), Fact("Capitals", "og:title")),
        (meta("og:title", "A&amp;B &lt;b&gt;\u202e"), Fact("A&B <b>", "og:title")),
        ("", None),
    ],
)
def test_title(head: str, title: Fact | None) -> None:
    """The title is the one stated for citing or sharing, else the article's, else the window's."""
    assert read_facts(page(head)).title == title


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (meta("article:published_time", "2025-08-04T10:00:00Z"), "", Fact("2025-08-04", "article:published_time")),
        (meta("citation_publication_date", "2025/8/4", "name"), "", Fact("2025-08-04", "citation_publication_date")),
        (meta("citation_publication_date", "2025/08", "name"), "", Fact("2025-08", "citation_publication_date")),
        (ld([ARTICLE]), "", Fact("2025-08-04", "JSON-LD datePublished")),
        (ld({"@type": ["Thing", "BlogPosting"], "datePublished": "2025"}), "", Fact("2025", "JSON-LD datePublished")),
        ("", '<time datetime="2025-08-04">Monday</time>', Fact("2025-08-04", "<time datetime>")),
        (ld(ARTICLE), '<time datetime="2020-01-01">x</time>', Fact("2025-08-04", "JSON-LD datePublished")),
        ("", "<p>Published on 4 August 2025</p><time>4 August</time>", None),
        (meta("article:modified_time", "2025-08-04"), "", None),
        (ld({"@type": "WebSite", "datePublished": "2025-08-04"}), "", None),
    ],
)
def test_date(head: str, body: str, day: Fact | None) -> None:
    """The date of publication is one that is stated as such, no more precise than it is; never one of the text."""
    facts = read_facts(page(head, body))
    assert (facts.published_on, facts.unclear) == (day, ())


@pytest.mark.parametrize(
    "stated",
    [
        "2025-08-04T22:00:00.000Z",
        "2025-08-04T04:00:00+00:00",
        "2025-08-04T00:00:00Z",
        "04/08/2025",
        "4 August 2025",
        "2025-13-01",
        "2025-02-30",
        "20250804",
        "x",
    ],
)
def test_no_certain_day(stated: str) -> None:
    """Midnight somewhere written in UTC, a date of unclear order or of no calendar is told as it stands, not taken."""
    facts = published(stated)
    assert facts.published_on is None
    assert facts.unclear == (Fact(stated, "article:published_time"),)


@pytest.mark.parametrize(
    "stated", ["2025-08-04T23:30:00-04:00", "2025-08-04T00:10:00+02:00", "2025-08-04 23:59", "2025-08-04T21:59:00Z"]
)
def test_a_certain_day(stated: str) -> None:
    """The day in the page's own time, or an hour of UTC that is the same day everywhere, is certain."""
    assert published(stated).published_on == Fact("2025-08-04", "article:published_time")


def test_dates_that_differ() -> None:
    """Where a page states several days all are told and none is taken; the same day twice is one."""
    other = {**ARTICLE, "datePublished": "2025-08-05"}
    facts = read_facts(page(ld([ARTICLE, other])))
    assert facts.published_on is None
    assert [fact.value for fact in facts.unclear] == ["2025-08-04T10:00:00+02:00", "2025-08-05"]
    assert read_facts(page(meta("article:published_time", "2025-08-04") + ld(ARTICLE))).published_on is not None


def test_names() -> None:
    """Authors, sites and publishers are each told once with where they stand; an address is no name."""
    head = meta("og:site_name", "Open Cells") + meta("article:author", "https://social.example/x") + ld(ARTICLE)
    assert read_facts(page(head)).names == (
        Fact("Open Cells", "og:site_name"),
        Fact("A. Reporter", "JSON-LD author"),
    )


def test_known_organizations() -> None:
    """A known organization is proposed for its whole name or its site; a part of a name or of a site is another's."""
    cells = make_organization(
        "open-cells", name={"en": "Open Cells", "es": "Celdas Abiertas"}, url="https://www.open-cells.example"
    )
    other = make_organization("other", name={"en": "Open", "es": "Cells"}, url="https://cells.example/open")
    known = [cells, other]
    for name in ("OPEN CELLS", "Celdas abiertas"):
        facts = PageFacts(names=(Fact(name, "og:site_name"),))
        assert organizations_named(facts, "https://elsewhere.example/a", known) == [(cells, "og:site_name")]
    assert organizations_named(PageFacts(), "https://open-cells.example/list?x=1", known) == [(cells, "")]
    assert organizations_named(PageFacts(), "http://cells.example/open/day", known) == [(other, "")]
    for foreign in ("https://open-cells.example.org/a", "https://cells.example/opening", "https://[::1", "x"):
        assert organizations_named(PageFacts(names=(Fact("Open Cell", "author"),)), foreign, known) == []


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", ""),
        ("utf-8", "", "iso-8859-1"),
        ("utf-8", '<meta charset="windows-1252">', ""),
        ("cp1252", "", "windows-1252"),
        ("cp1252", '<meta charset="windows-1252">', ""),
        ("cp1252", '<meta charset="windows-1252">', "no-such-letters"),
    ],
)
def test_letters(encoding: str, declared: str, charset: str) -> None:
    """What is UTF-8 is read so, whatever is said of it; else the server's word goes before the page's."""
    content = f"<html><head>{declared}<title>Última lista pública</title></head></html>".encode(encoding)
    facts = read_facts(content, charset)
    assert facts.title == Fact("Última lista pública", "<title>")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"<",
        b"<!-- x",
        b"\xff\xfe<\x00",
        page("<title>" * 5000),
        page(ld("[") * 3),
        b"<div>" * 100_000,
        page('<script type="application/ld+json">' + "[" * 200_000 + "</script>"),
        page('<script type="application/ld+json">{"@type": 3, "@graph": 4}</script>'),
        page(ld({"@type": "Article", "headline": ["x"], "author": [None, 3, {}], "datePublished": {}})),
    ],
)
def test_odd_pages(content: bytes) -> None:
    """Whatever a server sends is read without an error, and states nothing it does not state."""
    facts = read_facts(content)
    assert facts.published_on is None and facts.names == ()


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_never_raises(content: bytes, charset: str) -> None:
    """Random bytes in any letters are read without an error."""
    read_facts(content, charset)
    read_facts(page(content.decode("latin-1")), charset)
