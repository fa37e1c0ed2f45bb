"""What is new, as Atom feeds (RFC 4287): what changed in the data, and the figures of one organization."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from lxml import etree
from lxml.builder import ElementMaker

from dashboard.dataset.figures.dates import is_date, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Organization
from dashboard.dataset.files.change_log import entries
from dashboard.dataset.files.package import Package
from dashboard.wording.compilation import compilers, dated
from dashboard.wording.figures import sentence, spoken
from dashboard.wording.language import Language

MEDIA_TYPE = "application/atom+xml"
MOST_ENTRIES = 50
_ATOM, _XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
_A, _H = (ElementMaker(namespace=space, nsmap={None: space}) for space in (_ATOM, _XHTML))
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class FeedEntry:
    """One thing that is new: an id that stays, its day, the address of its page after the host, and its text."""

    id: str
    title: str
    day: date
    page: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class FeedHead:
    """What a feed says of itself; its addresses are those after the host."""

    id: str
    title: str
    author: str
    address: str
    page: str


def feed_address(code: str, organization_id: str = "", subject: str = "") -> str:
    """The address after the host of the feed of changes, or of that of one organization, in a language.

    :param subject: as addresses name it, nothing for the first
    """
    return _address("feed.atom", code, subject, organization=organization_id)


def _address(page: str, code: str, subject: str, **chosen: str) -> str:
    asked = {"subject": subject, **chosen, "lang": code}
    return f"{page}?{urlencode({name: value for name, value in asked.items() if value})}"


def changes_feed(dataset: Dataset, language: Language, base: str, today: date, subject: str = "") -> bytes:
    """The log of changes, an entry for each edition; ``base`` is the address of the site.

    An edition is told apart by its place among those of its day, the first one first. One under a heading that is no
    date is left out.

    :raises LookupError: when neither the log nor the package says a day.
    """
    package, code = dataset.package, language.code
    title = language.text("feed-changes", title=package.text("short_title", code))
    page = f"{_address('method', code, subject)}#changes"
    address = feed_address(code, subject=subject)
    head = FeedHead(_id(package, code), title, compilers(package, language), address, page)
    return _atom(head, _changes(package, language, page), package, language, base, today)


def figures_feed(
    dataset: Dataset, organization: Organization, language: Language, base: str, today: date, subject: str = ""
) -> bytes:
    """The figures of an organization that stand, each on the day on which a document first stated it.

    A month or a year counts from its last day, as where the data are read as known on a day; a figure that no dated
    document states is left out.

    :raises LookupError: when neither a figure nor the package says a day.
    """
    package, code = dataset.package, language.code
    name = organization.in_text[code]
    title = language.text("feed-figures", organization=name, title=package.text("short_title", code))
    page = _address("sources", code, subject, organization=organization.id)
    id, address = _id(package, code, "organization", organization.id), feed_address(code, organization.id, subject)
    head = FeedHead(id, title, compilers(package, language), address, page)
    return _atom(head, _figures(dataset, organization, language, subject), package, language, base, today)


def _changes(package: Package, language: Language, page: str) -> Iterator[FeedEntry]:
    # Newest first: the first edition of a day stands last.
    of_day: Counter[str] = Counter()
    for change in reversed(entries(package.change_log, language.code)):
        heading = change.heading
        of_day[heading] += 1
        if is_date(heading):
            id = _id(package, language.code, "change", heading, str(of_day[heading]))
            title = language.text("feed-change", date=dated(heading, language))
            yield FeedEntry(id, title, last_day(heading), page, change.paragraphs)


def _figures(dataset: Dataset, organization: Organization, language: Language, subject: str) -> Iterator[FeedEntry]:
    for figure in dataset.figures.values():
        if figure.organization.id == organization.id and figure.stands and figure.published:
            id = _id(dataset.package, language.code, "figure", figure.id)
            page = _address("sources", language.code, subject, figure=figure.id)
            said = (sentence(figure, language),)
            yield FeedEntry(id, spoken(figure, language), last_day(figure.published), page, said)


def _id(package: Package, *parts: str) -> str:
    """An id made of the name of the package and of ids of the data: the same in every edition and on every host."""
    name = package.descriptor.get("name", "figures")
    return uuid5(NAMESPACE_URL, "/".join((name, *parts))).urn


def _atom(
    head: FeedHead, found: Iterable[FeedEntry], package: Package, language: Language, base: str, today: date
) -> bytes:
    """The feed with its newest entries; what is dated after today is left out until then."""
    known = [entry for entry in found if entry.day <= today]
    base = f"{base.rstrip('/')}/"
    # Of one day, what came later first.
    newest = sorted(known, key=attrgetter("day"))[::-1][:MOST_ENTRIES]
    updated = newest[0].day if newest else package.day
    if updated is None:
        raise LookupError(head.id)
    feed = _A.feed(
        _A.id(head.id),
        _A.title(_fit(head.title)),
        _A.updated(_noon(updated)),
        _A.author(_A.name(_fit(head.author))),
        _A.link(rel="self", type=MEDIA_TYPE, href=base + head.address),
        _A.link(rel="alternate", type="text/html", hreflang=language.code, href=base + head.page),
        *(_entry(entry, language, base) for entry in newest),
    )
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", language.code)
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8"))


def _entry(entry: FeedEntry, language: Language, base: str) -> etree._Element:
    paragraphs = (_H.p(_fit(paragraph)) for paragraph in entry.paragraphs)
    return _A.entry(
        _A.id(entry.id),
        _A.title(_fit(entry.title)),
        _A.updated(_noon(entry.day)),
        _A.link(rel="alternate", type="text/html", hreflang=language.code, href=base + entry.page),
        _A.content(_H.div(*paragraphs), type="xhtml"),
    )


def _noon(day: date) -> str:
    """The day as the time that Atom wants: noon of UTC is on the same day for readers from UTC-12 to UTC+11."""
    return f"{day.isoformat()}T12:00:00Z"


def _fit(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NO_XML.sub("", text)
