"""How much an upload may be, and why: anybody may try a file, so none may cost more than a moment and some memory."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.dataset.hygiene import LONGEST_CELL

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """The bounds of one upload, in bytes where nothing else is said."""

    # The same as server.maxUploadSize, which the browser is told: seven times the whole folder as CSV.
    upload: int = 5 * MEGABYTE
    # A workbook with a sheet and its notes for each table has under a hundred parts.
    members: int = 500
    # Unpacked; a workbook of the largest upload that holds text is about 40 MB.
    expanded: int = 64 * MEGABYTE
    # Text tables shrink to a fifth, workbooks to a thirtieth; only made-up content shrinks to a five-hundredth.
    ratio: int = 300
    # The largest table has 1,449 rows; to check this many takes some seconds.
    rows: int = 10_000
    # The widest table has 22 columns; beyond this it is no table of ours.
    columns: int = 200
    # Cells of one sheet, empty ones between others included: what is walked through.
    cells: int = 3_000_000
    # In characters; a longer cell is passed on untouched, and the check of the data refuses it.
    cell: int = LONGEST_CELL
    # Characters of a file's or sheet's name that are shown.
    name: int = 120


LIMITS = Limits()
