"""Rules about documents that may be one and the same, entered twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from dashboard.dataset.checks.addresses import page_of
from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.figures.dates import precision
from dashboard.dataset.files.rows import Row, Tables
from dashboard.dataset.problems import OF_DOCUMENT, Problem

DocumentMark = tuple[str, ...]
"""What documents that may be one have in common; nothing for a document that says too little of itself."""


def page_of_document(cells: Mapping[str, str]) -> DocumentMark:
    """The page a document stands on, whatever hangs on its address and whoever wrote it."""
    page = page_of(cells.get("url", "").strip())
    return (page,) if page else ()


def day_and_author(cells: Mapping[str, str]) -> DocumentMark:
    """Who published a document on which day, in which language and through whom; nothing without a whole day."""
    author, day = cells.get("author_id", "").strip(), cells.get("published_on", "").strip()
    is_day = stands_in_calendar(day) and precision(day) == "day"
    return (author, day, cells.get("language", ""), cells.get("carrier_id", "")) if author and is_day else ()


def describe(document: Mapping[str, str], organizations: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """What a person knows a document by, as parameters of a finding: its title, its author in each language, its day.

    ``organizations`` are their rows by id.
    """
    author = document.get("author_id", "")
    named = organizations.get(author, {})
    told = zip(OF_DOCUMENT, (document.get("title", ""), document.get("published_on", ""), author), strict=True)
    names = {column: name for column, name in named.items() if column.startswith("short_") and name}
    return dict(told) | {f"document_author_{column.removeprefix('short_')}": name for column, name in names.items()}


def check_pages(tables: Tables) -> list[Problem]:
    """No two documents stand on one page, but one of whoever publishes it and one that is carried there."""
    organizations = _organizations(tables)
    return [
        row.warning("document-known", "url", **_told(first, organizations))
        for first, row in _alike(tables.rows("sources"), page_of_document)
        if not (_carries(first, row) or _carries(row, first))
    ]


def check_days(tables: Tables) -> list[Problem]:
    """A second document of one author on one day, in the same language and through the same carrier, is asked about."""
    organizations = _organizations(tables)
    return [
        row.warning("document-same-day", "published_on", **_told(first, organizations))
        for first, row in _alike(tables.rows("sources"), day_and_author)
        if page_of(row["url"]) != page_of(first["url"]) or not row["url"]
    ]


def _told(document: Row, organizations: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    known = {"other": document["source_id"], "first": str(document.line)}
    return known | describe(document.cells, organizations)


def _organizations(tables: Tables) -> Mapping[str, Mapping[str, str]]:
    found = tables.by_name.get("organizations")
    return {row["organization_id"]: row.cells for row in found.rows} if found else {}


def _carries(one: Row, other: Row) -> bool:
    """Whether the author of one document is said to carry the other, which somebody else wrote."""
    return one["author_id"] == other["carrier_id"] != "" and one["author_id"] != other["author_id"]


def _alike(rows: list[Row], mark: Callable[[Mapping[str, str]], DocumentMark]) -> Iterator[tuple[Row, Row]]:
    """Each later row with the first of the same mark."""
    groups: dict[DocumentMark, list[Row]] = defaultdict(list)
    for row in rows:
        groups[mark(row.cells)].append(row)
    groups.pop((), None)
    for first, *others in groups.values():
        yield from ((first, other) for other in others)
