"""What a web page states about itself in its metadata: title, date, who wrote it. Nothing is guessed from its text."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

from dashboard.dataset.figures.dates import is_date
from dashboard.dataset.figures.model import Organization
from dashboard.wording.problems import clean

LONGEST = 300
_TITLES = ("citation_title", "og:title")
_DATES = ("article:published_time", "citation_publication_date", "citation_date")
_NAMES = ("citation_author", "author", "article:author", "og:site_name", "citation_publisher")
_ARTICLES = ("Article", "Posting", "Report")
_STATED = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ](.+))?)?)?")
_UTC = re.compile(r"(\d\d):.*(?:Z|[+-]00:?00)")
# Between these hours of UTC it is the same day from the Caribbean to Madrid.
_SAME_DAY = range(5, 22)


@dataclass(frozen=True)
class Fact:
    """What is stated, and where: a name of metadata as it stands in the page."""

    value: str
    where: str


@dataclass(frozen=True)
class PageFacts:
    """Title and day of publication where they are stated, and every name given as author, site or publisher.

    ``unclear`` are dates as they stand that give no certain day: several that differ, or an hour that is another day
    elsewhere.
    """

    title: Fact | None = None
    published_on: Fact | None = None
    unclear: tuple[Fact, ...] = ()
    names: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.title or self.published_on or self.unclear or self.names)


def read_facts(content: bytes, charset: str = "") -> PageFacts:
    """The facts of an HTML page; ``charset`` is what its server says of its letters. It never raises."""
    root = _parse(content, charset)
    if root is None:
        return PageFacts()
    metas, articles = list(_metas(root)), list(_articles(root))
    certain, unclear = _dates(root, metas, articles)
    return PageFacts(
        next(_titles(root, metas, articles), None),
        certain,
        unclear,
        tuple(_names(metas, articles)),
    )


def organizations_named(
    facts: PageFacts, address: str, organizations: Iterable[Organization]
) -> list[tuple[Organization, str]]:
    """The known organizations the page names, each with where, then those whose site the address is of.

    Names are compared whole, whatever their capitals; where ``where`` is empty it was the address.
    """
    known = [one for one in organizations if not one.is_unnamed]
    found: dict[str, tuple[Organization, str]] = {}
    for fact in facts.names:
        for one in known:
            if fact.value.casefold() in {name.casefold() for name in (*one.name.values(), *one.short.values())}:
                found.setdefault(one.id, (one, fact.where))
    for one in known:
        if one.url and _site(address).startswith(_site(one.url)):
            found.setdefault(one.id, (one, ""))
    return list(found.values())


def _site(address: str) -> str:
    """Host and path, so that one site's address is the beginning of its pages' addresses and of no other's."""
    try:
        parts = urlsplit(address)
        return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}/"
    except ValueError:
        return "/"


def _parse(content: bytes, charset: str) -> Any:
    """The root of a page, or nothing. Servers are often wrong about letters: what is UTF-8 is read as that."""
    try:
        content.decode("utf-8")
        charset = "utf-8"
    except UnicodeDecodeError:
        pass
    for encoding in dict.fromkeys((charset, "")):
        try:
            return html.document_fromstring(content, html.HTMLParser(encoding=encoding or None))
        except (LookupError, ValueError, AssertionError, etree.LxmlError):
            continue
    return None


def _metas(root: Any) -> Iterator[Fact]:
    """The named texts of the page's ``meta`` elements, in their order; names in small letters."""
    for meta in root.iter("meta"):
        name, value = (meta.get("property") or meta.get("name") or "").strip().casefold(), _text(meta.get("content"))
        if name and value:
            yield Fact(value, name)


def _articles(root: Any) -> Iterator[dict[str, Any]]:
    """The articles described in the page's JSON-LD."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().casefold() != "application/ld+json":
            continue
        try:
            waiting = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.popleft()
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                if any(str(kind).endswith(_ARTICLES) for kind in _listed(node.get("@type"))):
                    yield node
                waiting += _listed(node.get("@graph"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A text on one line without signs that cannot be seen; nothing for what is none."""
    return clean(value, LONGEST) if isinstance(value, str) else ""


def _named(facts: Iterable[Fact], names: Iterable[str]) -> Iterator[Fact]:
    """The facts under these names, in the order of the names."""
    stated = list(facts)
    return (fact for name in names for fact in stated if fact.where == name)


def _titles(root: Any, metas: list[Fact], articles: list[dict[str, Any]]) -> Iterator[Fact]:
    yield from _named(metas, _TITLES)
    yield from (Fact(title, "JSON-LD headline") for one in articles if (title := _text(one.get("headline"))))
    yield from (Fact(title, "<title>") for one in root.iter("title") if (title := _text(one.text_content())))


def _dates(root: Any, metas: list[Fact], articles: list[dict[str, Any]]) -> tuple[Fact | None, tuple[Fact, ...]]:
    """The one day that is stated; else every statement there is. ``time`` elements speak where nothing else does."""
    published = (Fact(day, "JSON-LD datePublished") for one in articles if (day := _text(one.get("datePublished"))))
    stated = [*_named(metas, _DATES), *published]
    if not stated:
        stated = [Fact(day, "<time datetime>") for one in root.iter("time") if (day := _text(one.get("datetime")))]
    days = {_day(fact.value) for fact in stated}
    if len(days) == 1 and (day := days.pop()):
        return Fact(day, stated[0].where), ()
    return None, tuple(dict.fromkeys(stated))[:5]


def _day(stated: str) -> str:
    """A date as the data write it, as precise as it is stated; nothing when the day is not certain or none is meant."""
    found = _STATED.fullmatch(stated)
    if not found:
        return ""
    *parts, hour = found.groups()
    utc = _UTC.fullmatch(hour or "")
    if utc and int(utc[1]) not in _SAME_DAY:
        return ""
    day = "-".join(part.zfill(2) for part in parts if part)
    return day if is_date(day) else ""


def _names(metas: list[Fact], articles: list[dict[str, Any]]) -> Iterator[Fact]:
    """Every name once; an address in place of a name is none."""
    of_articles = (
        Fact(name, f"JSON-LD {role}")
        for one in articles
        for role in ("author", "publisher")
        for who in _listed(one.get(role))
        if (name := _text(who.get("name") if isinstance(who, dict) else who))
    )
    stated = chain(_named(metas, _NAMES), of_articles)
    named: dict[str, Fact] = {}
    for fact in stated:
        if "://" not in fact.value:
            named.setdefault(fact.value.casefold(), fact)
    yield from named.values()
