"""Whether each row of a table has a cell for each column, and each number a cell of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.sheets import EMPTY, GridRow
from dashboard.refresh.reading.signs import bare

AFTER_COMMA = re.compile(r" [^\W\d_]")
_SPLIT = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
# Decimals, which a whole number has only as zeros or by mistake.
_CUT = re.compile(r"[0-9][0-9.]*,[0-9]{1,2} ?%?")
# Decimals that no number beside another could be.
_CUT_OF_RANGE = re.compile(r"[0-9][0-9.]*,(?:0[0-9]?|[0-9]{1,2} ?%)|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")


def check_shapes(found: FoundTable, lines: list[GridRow]) -> None:
    """Tell of the filled lines those that are too short or too long, and numbers cut in two."""
    width = max(found.positions.values(), default=0)
    _say_short(found, [line for line in lines if len(line.cells) < width], width)
    integers = [f.name for f in found.table.fields if f.is_integer and found.grid.delimiter == ","]
    numbers = {found.positions[column]: column for column in integers if column in found.positions}
    splits = [_split_number(line, numbers) for line in lines]
    # Cells beyond the last column are a habit of a file where they stand in other rows as well.
    habits = {len(line.cells) for line, split in zip(lines, splits, strict=True) if not split} | {found.width}
    for line, split in zip(lines, splits, strict=True):
        if split and (split.is_certain or len(line.cells) not in habits):
            found.problem("upload-number-split", line.number, split.column, split.text, **split.meant)
        else:
            _check_long(found, line)


def _say_short(found: FoundTable, lines: list[GridRow], width: int) -> None:
    """A program that leaves out empty cells at the end of a row is common; one missing in the midst is a mistake."""
    required = {field.name for field in found.table.fields if field.is_required}
    last = max((position for column, position in found.positions.items() if column in required), default=0)
    for line in lines:
        if len(line.cells) < last:
            counts = {"cells": len(line.cells), "columns": width}
            found.problem("row-short", line.number, None, line.cells[0].text if line.cells else "", **counts)
    padded = [line for line in lines if len(line.cells) >= last]
    if padded:
        found.repair("short-rows", str(len(padded)), line=padded[0].number)


@dataclass(frozen=True)
class _Split:
    """Two cells that may be one number; ``is_certain`` where they can be nothing else, however long the row is."""

    column: str
    text: str
    is_certain: bool

    @property
    def meant(self) -> dict[str, str]:
        return {"suggestion": self.text.replace(",", "")} if _SPLIT.fullmatch(self.text) else {}


def _split_number(line: GridRow, numbers: Mapping[int, str]) -> _Split | None:
    """A number typed as 1,352 or 13,5% in a text whose commas separate cells: an empty last column hides that it moved.

    A second column of numbers may hold the end of a range.
    """
    for place, column in sorted(numbers.items()):
        text = ",".join(cell.text for cell in (*line.cells[place - 1 : place + 1], EMPTY, EMPTY)[:2])
        is_range = place + 1 in numbers
        if _SPLIT.fullmatch(text):
            return _Split(column, text, not is_range)
        if (_CUT_OF_RANGE if is_range else _CUT).fullmatch(text):
            return _Split(column, text, False)
    return None


def _check_long(found: FoundTable, line: GridRow) -> None:
    """Cells beyond the last column; empty ones where a text was cut at its comma, so that all has moved on."""
    is_moved = any(AFTER_COMMA.match(cell.text) for cell in line.cells[1:]) and not found.is_spaced
    if any(bare(cell.text) for cell in line.cells[found.width :]) or (is_moved and len(line.cells) > found.width):
        counts = {"cells": len(line.cells), "columns": found.width}
        found.problem("row-long", line.number, None, line.cells[0].text, **counts)
