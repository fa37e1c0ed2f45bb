"""Rules about every cell: nothing a spreadsheet would run, nothing invisible, nothing garbled."""

from __future__ import annotations

import unicodedata

from dashboard.dataset.checks.addresses import fault_of, is_example
from dashboard.dataset.checks.cells import is_address_column
from dashboard.dataset.files.letters import is_garbled, undamaged
from dashboard.dataset.files.rows import Tables
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def check_formulas(tables: Tables) -> list[Problem]:
    """No cell begins with a character that makes a spreadsheet calculate it."""
    return [
        row.problem("cell-formula", column, sign=cell[0])
        for _, row in tables.every_row()
        for column, cell in row.cells.items()
        if cell.startswith(_FORMULA)
    ]


def check_characters(tables: Tables) -> list[Problem]:
    """No cell holds control or invisible characters, nor letters broken by a wrong encoding."""
    problems = []
    for _, row in tables.every_row():
        for column, cell in row.cells.items():
            if is_garbled(cell):
                # A broken letter may look like an invisible sign: "Ã" and a soft hyphen for "í".
                problems.append(row.problem("text-garbled", column, **_meant(cell)))
            elif not cell.isprintable() and (invisible := _invisible(cell)):
                problems.append(row.problem("control-character", column, name=invisible))
    return problems


def check_addresses(tables: Tables) -> list[Problem]:
    """A column of addresses leads to the web, to the very site it names, whatever its pattern lets through."""
    problems = []
    for row, column in tables.cells(_holds_addresses):
        fault = fault_of(row[column])
        if fault == "form":
            problems.append(row.problem("address-format", column))
        elif fault:
            problems.append(row.problem("address-odd", column, fault=fault))
        elif is_example(row[column]):
            problems.append(row.warning("address-example", column))
    return problems


def _holds_addresses(field: Field) -> bool:
    return field.name == "url" or is_address_column(field)


def _meant(cell: str) -> dict[str, str]:
    text = undamaged(cell)
    return {"suggestion": text} if text else {}


def _invisible(cell: str) -> str:
    for character in cell:
        if character not in "\n\r" and unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn"):
            return f"U+{ord(character):04X}"
    return ""
