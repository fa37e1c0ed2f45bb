"""How much an upload may be, and why: anybody may try a file, so none may cost more than a moment and some memory."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.dataset.files.hygiene import LONGEST_CELL

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class UploadLimits:
    """The bounds of one upload as a whole, in bytes where nothing else is said.

    The first three are known before anything is read; the others are counted while reading, which stops there.
    """

    # The same as server.maxUploadSize, which the browser is told, and for each table of a zip: seven times the whole
    # folder as CSV.
    upload: int = 5 * MEGABYTE
    # A workbook with a sheet and its notes for each table has under a hundred parts.
    members: int = 500
    # Characters of a file's or sheet's name that are shown.
    name: int = 120
    # All that is unpacked, and the texts of a workbook each time a cell shows them: ten times the whole folder as a
    # workbook.
    expanded: int = 24 * MEGABYTE
    # Lines and rows, empty ones among them: a spreadsheet may save some thousand of these.
    lines: int = 100_000
    # Rows with content: five times the whole folder; the check of this many takes some ten seconds.
    rows: int = 21_000
    # The widest table has 22 columns; beyond this it is no table of ours.
    columns: int = 200
    # Cells with content: all rows filled in the widest table.
    cells: int = 500_000
    # In characters; a longer cell is passed on untouched, and the check of the data refuses it.
    cell: int = LONGEST_CELL
    # Merged ranges, each of which is named to whoever has to part them.
    merges: int = 1_000
    # Tags and attributes of a workbook's sheets and texts: five times those of 9,000 rows of figures.
    marks: int = 4_000_000
    # Tags and attributes of its styles and names, each of which costs fifty times one of a cell: a usual workbook has
    # some hundred, one in which styles were copied for years some ten thousand.
    styling: int = 100_000
    # Processor time; 9,000 rows of a workbook take three of them.
    seconds: int = 20


LIMITS = UploadLimits()
