"""Signs that nobody sees or that look like others: pasted from a PDF, a messenger, a web page, another program."""

from __future__ import annotations

import html
import re
import unicodedata

# Soft hyphens, joiners and marks of direction; not the two that turn the order of letters one sees round.
_HIDDEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202c\u2060-\u206f\ufeff"
_HIDDEN_SIGNS = re.compile(f"[{_HIDDEN}]")
# Each run of blanks is looked through once: a cell may hold millions of them.
_HIDDEN_ENDS = re.compile(rf"\A[\s{_HIDDEN}]+|(?<![\s{_HIDDEN}])[\s{_HIDDEN}]++\Z")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_DEEPEST = 3
_GUARD = re.compile(r'="([^"]*)"')
# Word processors break a line within a paragraph with the first, a page with the second.
_BREAKS = re.compile("[\v\f]")
_UNUSUAL = re.compile(f'[{_HIDDEN}\v\f]|\\A="')
_ERROR_NAMES = (
    "REF",
    "DIV/0",
    "VALUE",
    "VALOR",
    "NAME",
    "NOMBRE",
    "NUM",
    "NULL",
    "NULO",
    "SPILL",
    "DESBORDAMIENTO",
    "CALC",
    "FIELD",
    "CAMPO",
    "GETTING_DATA",
    "BLOCKED",
    "BUSY",
)
_ERROR = re.compile(rf"#N/[AD]|#[¡¿]?(?:{'|'.join(_ERROR_NAMES)})[!?]?|#{{3,}}|Err:[0-9]{{3}}")
_NOTHING = {"null", "NULL", "Null", "(null)", "nan", "NaN", "NAN", "NaT", "None", "<NA>", "undefined"}


def bare(text: str) -> str:
    """A cell without blanks around it, also those that cannot be seen."""
    return _HIDDEN_ENDS.sub("", text)


def without_hidden(text: str) -> str:
    """The text without the signs that cannot be seen and change nothing one sees."""
    return text if text.isascii() else _HIDDEN_SIGNS.sub("", text)


def with_hyphens(text: str) -> str:
    """The text with every kind of dash and minus as the hyphen of the keyboard."""
    return text if text.isascii() else text.translate(_DASHES)


def without_entities(text: str) -> str:
    """The text with signs written as in the source of a web page, ``&iacute;``, as the signs they stand for."""
    for _ in range(_DEEPEST):
        plain = _ENTITY.sub(lambda match: html.unescape(match[0]).replace("\u00a0", " "), text)
        if plain == text:
            break
        text = plain
    return text


def with_line_ends(text: str) -> str:
    """The text with the vertical tabs and page breaks in it as ends of lines, which is what they look like."""
    return _BREAKS.sub("\n", text)


def within_guard(text: str) -> str:
    """What stands in ``="…"``, which programs write so that a spreadsheet keeps it as text."""
    match = _GUARD.fullmatch(text)
    return match[1] if match else text


def composed(text: str) -> str:
    """The text with each accent and its letter as one sign, as keyboards write them."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_unusual(text: str) -> bool:
    """Whether any of the signs above stands in a text, entities left aside."""
    return _UNUSUAL.search(text) is not None


def word_of_programs(text: str) -> str:
    """``error`` for a spreadsheet's error word, ``nothing`` for a program's word for an empty cell, else ``""``."""
    if _ERROR.fullmatch(text):
        return "error"
    return "nothing" if text in _NOTHING else ""
