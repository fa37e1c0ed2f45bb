"""Rows that came in under another name and say what stands already: documents by address, figures by what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from dashboard.dataset.checks.addresses import page_of
from dashboard.dataset.checks.rules.documents import day_and_author, page_of_document
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import FIGURE_TABLES, Package
from dashboard.refresh.difference import Cells, rows_of

_STATEMENT = (
    *("organization_id", "measure_id", "scope_id", "as_of", "period_start", "period_end", "hour", "episode_id"),
    *("qualifier", "value", "value_high"),
)
_USUAL = {"status": "active", "increment": "no", "variant_of": ""}
"""What a row says that leaves these columns out."""
_DOCUMENT = ("author_id", "title", "published_on")

ContentKey = tuple[str, ...]


class KnownContent:
    """The documents and figures that stand, to be found by what they are about."""

    def __init__(self, base: Contents, package: Package) -> None:
        self._base, self._tables = base, package.tables

    def of(self, table: str, cells: Cells) -> str:
        """The name of the row that says the same; nothing where none does, or more than one."""
        if table in FIGURE_TABLES:
            same = self._figures.get(content_of(cells), [])
        else:
            same = [id for id in self._by_content.get(_page_or_title(cells), []) if _agrees(cells, self._documents[id])]
        return same[0] if len(same) == 1 else ""

    def alike(self, cells: Cells) -> list[str]:
        """The documents that may be the one these cells are about: of the same page, or of its author's same day."""
        found = [*self._by_mark.get(page_of_document(cells), []), *self._by_mark.get(day_and_author(cells), [])]
        return list(dict.fromkeys(found))

    def unsure(self, cells: Cells) -> list[str]:
        """The documents that a new row may be about, where nobody can tell but a person."""
        is_told = cells.get("source_id", "").strip() in self._documents or self.of("sources", cells)
        return [] if is_told else self.alike(cells)

    @cached_property
    def _figures(self) -> Mapping[ContentKey, list[str]]:
        found: dict[ContentKey, list[str]] = defaultdict(list)
        for name in FIGURE_TABLES:
            for key, cells in self._rows(name):
                found[content_of(cells)].append(key)
        return found

    @cached_property
    def _documents(self) -> Mapping[str, Cells]:
        return dict(self._rows("sources"))

    @cached_property
    def _by_content(self) -> Mapping[ContentKey, list[str]]:
        found: dict[ContentKey, list[str]] = defaultdict(list)
        for id, cells in self._documents.items():
            found[_page_or_title(cells)].append(id)
        found.pop((), None)
        return found

    @cached_property
    def _by_mark(self) -> Mapping[ContentKey, list[str]]:
        found: dict[ContentKey, list[str]] = defaultdict(list)
        for id, cells in self._documents.items():
            for mark in (page_of_document(cells), day_and_author(cells)):
                found[mark].append(id)
        found.pop((), None)
        return found

    def _rows(self, name: str) -> Iterator[tuple[str, Cells]]:
        table = self._tables.get(name)
        yield from ((key[0], cells) for key, cells in (rows_of(self._base, table) if table else {}).items())


def content_of(cells: Cells) -> ContentKey:
    """Everything that makes one claim of a figure, as a key."""
    usual = (cells.get(column, "").strip() or value for column, value in _USUAL.items())
    return (*(cells.get(column, "").strip() for column in _STATEMENT), *usual)


def _page_or_title(cells: Cells) -> ContentKey:
    """What a document is recognised by; nothing for one that says too little of itself."""
    page = page_of(cells.get("url", "").strip())
    named = tuple(cells.get(column, "").strip() for column in _DOCUMENT)
    return (page,) if page else named if all(named) else ()


def _agrees(cells: Cells, row: Cells) -> bool:
    """Whether nothing that came in says otherwise; an address is compared by its page already."""
    told = {column: cell.strip() for column, cell in cells.items() if column not in ("source_id", "url")}
    return all(row.get(column, "") == cell for column, cell in told.items() if cell)
