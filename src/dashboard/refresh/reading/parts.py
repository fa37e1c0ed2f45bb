"""The parts of a workbook: what openpyxl reads of them within bounds, and where its sheets and texts are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl.reader.workbook import WorkbookParser
from openpyxl.styles.stylesheet import apply_stylesheet

from dashboard.refresh.reading.archive import Archive
from dashboard.refresh.reading.rich_text import StruckText, read_texts

WORKBOOK = "xl/workbook.xml"
# Excel's "Strict Open XML" differs in the names it gives to the vocabularies.
_STRICT = re.compile(rb'(?<=["\'])http://purl\.oclc\.org/ooxml/(spreadsheetml|officeDocument)/')

# A text, or the attributes of one element, beyond what the longest cell of a spreadsheet takes in any spelling.
_LONG = re.compile(rb"<[^<]{400000}")


@dataclass(frozen=True)
class SheetPart:
    """One sheet: its name, whether a person sees it, and the path of its XML."""

    name: str
    is_hidden: bool
    path: str


class WorkbookParts:
    """The parts of a workbook by their paths, each paid for when it is read; to openpyxl they are its archive."""

    def __init__(self, archive: Archive) -> None:
        self.budget = archive.budget
        self._archive = archive
        self._parser = WorkbookParser(self, WORKBOOK, keep_links=False)
        self._parser.parse()
        apply_stylesheet(self, self._parser.wb)

    @property
    def workbook(self) -> Any:
        """What openpyxl knows of the styles and of the day from which the workbook counts."""
        return self._parser.wb

    def read(self, path: str) -> bytes:
        """A part beside the sheets and texts, in the vocabulary openpyxl knows.

        :raises KeyError: when there is none of this path
        """
        content = self._archive.read(path)
        self.budget.spend("styling", _count_marks(content))
        return _STRICT.sub(_transitional, content)

    def read_sheet(self, part: SheetPart) -> bytes:
        """The XML of a sheet."""
        return self._read_cells(part.path)

    def sheets(self) -> Iterator[SheetPart]:
        """The sheets of cells, in their order; one of which nothing is there, or which is a chart, is none."""
        for sheet, relation in self._parser.find_sheets():
            path = relation.target.replace("\\", "/")
            if path in self._archive.members and relation.Type.endswith("/worksheet"):
                yield SheetPart(str(sheet.name), sheet.state != "visible", path)

    def texts(self) -> list[StruckText]:
        """The texts that the cells of all sheets share."""
        targets = (r.target.replace("\\", "/") for r in self._parser.rels.values() if r.Type.endswith("/sharedStrings"))
        path = next((target for target in targets if target in self._archive.members), "")
        return read_texts(self._read_cells(path), self.budget) if path else []

    def _read_cells(self, path: str) -> bytes:
        content = self._archive.read(path)
        self.budget.spend("marks", _count_marks(content))
        if _LONG.search(content):
            raise self.budget.reached("cell")
        return content


def _count_marks(content: bytes) -> int:
    """How much an XML parser has to make of some bytes, in whatever encoding: its tags and attributes."""
    return content.count(b"<") + content.count(b"=")


def _transitional(match: re.Match[bytes]) -> bytes:
    if match[1] == b"spreadsheetml":
        return b"http://schemas.openxmlformats.org/spreadsheetml/2006/"
    return b"http://schemas.openxmlformats.org/officeDocument/2006/"
