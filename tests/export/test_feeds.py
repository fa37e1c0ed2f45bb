"""Atom feeds: valid, dated as the data say, and with ids that stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import feedparser
import pytest
from lxml import etree
from tests.factories import make_attribution, make_dataset, make_figure, make_organization, make_source

from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.change_log import entries
from dashboard.export.feeds import MOST_ENTRIES, changes_feed, feed_address, figures_feed
from dashboard.wording.compilation import compilers
from dashboard.wording.figures import sentence, spoken
from dashboard.wording.language import Language

BASE = "https://figures.example/"
TODAY = date(2026, 12, 1)
COUNTER = make_organization()
A = "{http://www.w3.org/2005/Atom}"
FIRST = "## 2026-01-10\n\n### en\n\nFirst edition.\n\n### es\n\nPrimera edición.\n"
LOG = f"""# Changes

## Some day

### en

Nobody knows when.

## 2026-01-15

### en

Two told apart.

- 115 < 116 & more.

### es

Dos separadas.

{FIRST}"""


def figure(id: str, published: str, **changes: Any) -> Figure:
    source = make_source(f"{id}-source", published_on=published)
    return make_figure(id, published=published, attributions=(make_attribution(source),), **changes)


def with_log(dataset: Dataset, log: str, **descriptor: str) -> Dataset:
    package = replace(
        dataset.package,
        files={"CHANGELOG.md": log.encode()},
        descriptor=dataset.package.descriptor | {"short_title": "Valdoria", "name": "valdoria"} | descriptor,
    )
    return replace(dataset, package=package)


def made(figures: list[Figure], **descriptor: str) -> Dataset:
    return with_log(make_dataset(figures, [COUNTER]), LOG, **descriptor)


def read(content: bytes) -> Any:
    """The feed as a feed reader reads it; what the standard requires is looked at first."""
    feed = etree.fromstring(content)
    assert feed.tag == f"{A}feed" and feed.get("{http://www.w3.org/XML/1998/namespace}lang")
    for element in (feed, *feed.iter(f"{A}entry")):
        for name in ("id", "title", "updated"):
            [found] = element.findall(f"{A}{name}")
            assert found.text.strip()
        assert [link.get("href")[: len(BASE)] for link in element.findall(f"{A}link[@rel='alternate']")] == [BASE]
    assert feed.findtext(f"{A}author/{A}name").strip()
    assert len(feed.findall(f"{A}link[@rel='self']")) == 1
    ids = [element.text for element in feed.iter(f"{A}id")]
    assert len(ids) == len(set(ids))
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def ids(content: bytes) -> Mapping[str, str]:
    """The id of each entry by its text."""
    return {entry.content[0].value: entry.id for entry in read(content).entries}


def days(parsed: Any) -> list[str]:
    return [entry.updated[:10] for entry in parsed.entries]


def test_changes(english: Language) -> None:
    """Each edition of the log is an entry of its day with its paragraphs; one without a day is left out."""
    dataset = made([])
    parsed = read(changes_feed(dataset, english, BASE, TODAY))
    assert days(parsed) == ["2026-01-15", "2026-01-10"]
    assert (parsed.feed.title, parsed.feed.updated) == ("Valdoria: what changed", "2026-01-15T12:00:00Z")
    assert parsed.feed.author == compilers(dataset.package, english)
    links = {link.rel: link.href for link in parsed.feed.links}
    assert links == {"self": f"{BASE}feed.atom?lang=en", "alternate": f"{BASE}method?lang=en#changes"}
    newest = parsed.entries[0]
    assert newest.title == "Changes: 15 January 2026"
    assert newest.content[0].type == "application/xhtml+xml"
    assert newest.content[0].value == "<p>Two told apart.</p><p>115 &lt; 116 &amp; more.</p>"


def test_each_language_has_its_own(english: Language, spanish: Language) -> None:
    """A feed speaks its language throughout, and no entry of one language is taken for that of another."""
    dataset = made([figure("a", "2026-01-02")])
    for make in (changes_feed, lambda d, *rest: figures_feed(d, COUNTER, *rest)):
        one, other = (read(make(dataset, language, BASE, TODAY)) for language in (english, spanish))
        assert (one.feed.language, other.feed.language) == ("en", "es")
        assert one.feed.title != other.feed.title
        assert not {e.id for e in one.entries} & {e.id for e in other.entries}
    assert read(changes_feed(dataset, spanish, BASE, TODAY)).entries[0].title == "Cambios: 15 de enero de 2026"


def test_a_second_edition_of_a_day_is_new(english: Language) -> None:
    """What a later version tells on the same day is an entry of its own, the first one there; the others keep their ids."""
    before = ids(changes_feed(made([]), english, BASE, TODAY))
    later = LOG.replace("## 2026-01-15", "## 2026-01-15\n\n### en\n\nOne more.\n\n## 2026-01-15", 1)
    content = changes_feed(with_log(made([]), later, version="2026.1.15.2"), english, BASE, TODAY)
    assert before.items() < ids(content).items()
    assert next(iter(ids(content))) == "<p>One more.</p>"


def test_figures(english: Language) -> None:
    """The figures of one organization are entries with their sentence and the address of their page, newest first."""
    other = make_organization("the-daily")
    newest = figure("open-cells.b", "2026-02")
    figures = [
        figure("open-cells.a", "2026-02-27"),
        newest,
        figure("open-cells.undated", ""),
        figure("open-cells.reading", "2026-03-01", variant_of="open-cells.a"),
        figure("open-cells.slip", "2026-03-01", status="entry_error"),
        figure("open-cells.this-year", "2026"),
        figure("the-daily.c", "2026-03-01", organization=other),
    ]
    dataset = made(figures)
    parsed = read(figures_feed(dataset, COUNTER, english, BASE, TODAY))
    assert days(parsed) == ["2026-02-28", "2026-02-27"]
    assert (parsed.feed.title, parsed.feed.author) == (
        "Figures of Open Cells · Valdoria",
        compilers(dataset.package, english),
    )
    first = parsed.entries[0]
    assert first.link == f"{BASE}sources?figure=open-cells.b&lang=en"
    assert (first.title, first.content[0].value) == (spoken(newest, english), f"<p>{sentence(newest, english)}</p>")
    assert {link.rel: link.href for link in parsed.feed.links}["self"] == f"{BASE}{feed_address('en', 'open-cells')}"


def test_figures_keep_their_ids(english: Language) -> None:
    """Another version, another host and another day leave the ids and days of figures as they were."""
    figures = [figure("a", "2026-01-02"), figure("b", "2026-01-03", value=7)]
    before = read(figures_feed(made(figures), COUNTER, english, BASE, TODAY))
    grown = made([*figures, figure("c", "2026-01-04", value=9)], version="2026.2.1")
    content = figures_feed(grown, COUNTER, english, "http://other.example:81/", date(2027, 1, 1))
    after = feedparser.parse(content)
    known = [(entry.id, entry.updated) for entry in before.entries]
    assert [(entry.id, entry.updated) for entry in after.entries][1:] == known
    assert after.feed.id == before.feed.id


def test_another_package_has_other_ids(english: Language) -> None:
    """The same id in the package of another country is another figure."""
    one, other = (made([figure("a", "2026-01-02")], name=name) for name in ("valdoria", "elsewhere"))
    [first], [second] = (read(figures_feed(d, COUNTER, english, BASE, TODAY)).entries for d in (one, other))
    assert first.id != second.id


def test_at_most_so_many(english: Language) -> None:
    """Only the newest are told, whatever their order in the tables."""
    figures = [figure(f"f{day}", date.fromordinal(TODAY.toordinal() - day).isoformat()) for day in range(60)]
    parsed = read(figures_feed(made(figures[::-1]), COUNTER, english, BASE, TODAY))
    assert days(parsed) == [f.published for f in figures[:MOST_ENTRIES]]


def test_nothing_yet(english: Language) -> None:
    """An organization without a dated figure has an empty feed of the day of the edition; without a day there is none."""
    parsed = read(figures_feed(made([]), COUNTER, english, BASE, TODAY))
    assert (parsed.entries, parsed.feed.updated) == ([], "2026-01-15T12:00:00Z")
    with pytest.raises(LookupError):
        figures_feed(made([], version="1.0"), COUNTER, english, BASE, TODAY)


@pytest.mark.parametrize("text", ["</name><script>a()</script>", "]]> & <b>", "\"'>&amp;", "a\x00\x08\x1b\ufffeb"])
def test_hostile_texts(text: str, english: Language) -> None:
    """Whatever stands in a cell or in the log is text, and what XML cannot hold is left out."""
    both = {"en": text, "es": text}
    hostile = make_organization("hostile", name=both, in_text=both)
    dataset = with_log(
        make_dataset([figure("a&b=<c>", "2026-01-02", organization=hostile)]),
        LOG.replace("Two told apart.", text),
        short_title=text,
    )
    kept = "ab" if text.startswith("a\x00") else text
    for content in (
        figures_feed(dataset, hostile, english, BASE, TODAY),
        changes_feed(dataset, english, BASE, TODAY),
    ):
        read(content)
        feed = etree.fromstring(content)
        assert kept in feed.findtext(f"{A}title")
        assert kept in "".join(feed.find(f"{A}entry/{A}content").itertext())
        assert {element.tag.split("}")[1] for element in feed.find(f"{A}entry/{A}content").iter()} == {
            "content",
            "div",
            "p",
        }
    assert "figure=a%26b%3D%3Cc%3E&lang" in etree.fromstring(figures_feed(dataset, hostile, english, BASE, TODAY)).find(
        f"{A}entry/{A}link"
    ).get("href")


def test_real_changes(dataset: Dataset, each_language: Language) -> None:
    """Every edition of the real log is told whole."""
    told = read(changes_feed(dataset, each_language, BASE, TODAY)).entries
    logged = entries(dataset.package.change_log, each_language.code)
    assert [entry.updated[:10] for entry in told] == [change.heading for change in logged]
    for entry, change in zip(told, logged, strict=True):
        assert entry.content[0].value.count("<p>") == len(change.paragraphs)


def test_real_figures(dataset: Dataset, each_language: Language) -> None:
    """Every organization has a valid feed, of its own dated figures, the newest first."""
    for organization in dataset.organizations.values():
        parsed = read(figures_feed(dataset, organization, each_language, BASE, TODAY))
        own = [f for f in dataset.figures.values() if f.organization == organization and f.stands and f.published]
        expected = sorted((last_day(f.published).isoformat() for f in own), reverse=True)
        assert days(parsed) == expected[:MOST_ENTRIES]
        said = {f"<p>{sentence(f, each_language)}</p>" for f in own}
        assert {" ".join(e.content[0].value.replace("&amp;", "&").split()) for e in parsed.entries} <= said
