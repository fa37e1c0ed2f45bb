"""What the look of a number says besides the number: a struck cell, a format that shows a date or words of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from openpyxl.cell.read_only import ReadOnlyCell

# What a number format shows nothing of: a colour, the language of names, room as wide as a sign, a sign that fills.
_UNSEEN = re.compile(r"\[(?:[A-Za-z]+[0-9]*|\$-[^\]]*)\]|_.|\*.")
# What it shows as it stands, in quotes or after a backslash, a currency; and the places of digits.
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|([0#?]|General)', re.IGNORECASE)
_DIGIT = "\0"
# Signs that part thousands, stand before decimals or show what is below zero, whichever a country uses.
_PLAIN = " \u00a0\u2007\u2009\u202f.,'’()-"
# Shares, powers of ten, fractions, thousands left away, a condition: the cell shows another number than it holds.
_TURNED = re.compile(r"%|E[+-]|\?/|[0#?],+(?![0#?,])|\[[<>=]", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """How the cells of one style show what they hold."""

    number_format: str = "General"
    is_date: bool = False
    is_struck: bool = False


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
        return Look(cell.number_format, is_date, bool(cell.font.strike))


def shown(number: str, number_format: str) -> str:
    """What a cell shows that holds a number: the number alone where the format adds and changes nothing of meaning.

    Signs between thousands and decimals that are not shown are left as they are; a format that shows something else
    than the number stands in brackets.
    """
    section = _UNSEEN.sub("", _section(number, number_format))
    if section.strip() in ("", "@"):
        return number if number_format.strip(";") else f"{number} [{number_format}]"
    spelt = _TOKEN.sub(lambda match: _DIGIT if match[4] else match[1] or match[2] or match[3] or "", section)
    if _DIGIT not in spelt and spelt.strip() and not spelt.strip(_PLAIN):
        # Accounts write a hyphen for zero.
        return number
    if _DIGIT not in spelt or _TURNED.search(re.sub(r'"[^"]*"|\\.', "", section)):
        return f"{number} [{number_format}]"
    before, after = spelt[: spelt.index(_DIGIT)], spelt[spelt.rindex(_DIGIT) + 1 :]
    return f"{before}{number}{after}".strip() if (before + after).strip(_PLAIN) else number


def _section(number: str, number_format: str) -> str:
    """The part of a format that is for numbers of this sign: positive; negative; zero."""
    sections: list[str] = re.findall(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|\Z)', number_format)
    if len(sections) > 2 and not number.strip("0."):
        return sections[2]
    if len(sections) > 1 and number.startswith("-"):
        return sections[1]
    return sections[0] if sections else ""
