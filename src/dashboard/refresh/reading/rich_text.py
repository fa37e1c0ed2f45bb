"""The texts of a workbook: their runs, what is struck out in them, and the signs that XML cannot hold."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.elements import child, is_on, iterate_elements, local_name

_GUARDED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BREAKS = re.compile(r"\r\n?")


class StruckText(NamedTuple):
    """A text without what is struck out in it, and that; both are the whole where nothing else is left."""

    value: str
    struck: str = ""


def read_texts(content: bytes, budget: Budget) -> list[StruckText]:
    """The texts that cells share. :raises LimitReached: when there are more of them than cells may be."""
    found: list[StruckText] = []
    for element in iterate_elements(content, ("si",), budget):
        found.append(read_text(element))
        budget.allow("cells", len(found))
    return found


def read_text(element: Element) -> StruckText:
    """The text of a shared or an inline string; how it is pronounced in Japanese is left out."""
    standing: list[str] = []
    struck: list[str] = []
    for part in element:
        match local_name(part):
            case "t":
                standing.append(part.text or "")
            case "r":
                run = child(part, "t")
                (struck if _is_struck(part) else standing).append((run.text or "") if run is not None else "")
    out = unguarded("".join(struck))
    return StruckText(unguarded("".join(standing)) or out, out)


def unguarded(text: str) -> str:
    """A text with the signs that a workbook writes as ``_x000B_``; its line ends are the usual ones."""
    if "_x" in text:
        signs = _GUARDED.sub(lambda match: chr(int(match[1], 16)), text)
        text = signs.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _BREAKS.sub("\n", text)


def _is_struck(run: Element) -> bool:
    look = child(run, "rPr")
    strike = child(look, "strike") if look is not None else None
    return strike is not None and is_on(strike, "val", "1")
