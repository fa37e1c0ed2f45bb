"""How the cells of a workbook show what they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from openpyxl.cell.read_only import ReadOnlyCell


@dataclass(frozen=True)
class Look:
    """How the cells of one style show what they hold."""

    number_format: str = "General"
    is_date: bool = False


@dataclass
class Looks:
    """The styles of a workbook, each looked up once."""

    workbook: Any
    _known: dict[int, Look] = field(default_factory=dict)

    def of(self, style: int) -> Look:
        """The look of a style by its number. :raises IndexError: when there is none."""
        if style not in self._known:
            self._known[style] = self._look_up(style)
        return self._known[style]

    def _look_up(self, style: int) -> Look:
        cell = ReadOnlyCell(SimpleNamespace(parent=self.workbook), 1, 1, None, "n", style)
        is_date = style in self.workbook._date_formats and style not in self.workbook._timedelta_formats
        return Look(cell.number_format, is_date)
