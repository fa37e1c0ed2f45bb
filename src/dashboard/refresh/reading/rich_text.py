"""The texts of a workbook: their runs, and the signs that XML cannot hold."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.elements import child, iterate_elements, local_name

_GUARDED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RETURNS = re.compile(r"\r\n?")


def read_texts(content: bytes, budget: Budget) -> list[str]:
    """The texts that cells share. :raises LimitReached: when there are more of them than cells may be."""
    found: list[str] = []
    for element in iterate_elements(content, ("si",), budget):
        found.append(read_text(element))
        budget.allow("cells", len(found))
    return found


def read_text(element: Element) -> str:
    """The text of a shared or an inline string; how it is pronounced in Japanese is left out."""
    parts: list[str] = []
    for part in element:
        text = part if local_name(part) == "t" else child(part, "t") if local_name(part) == "r" else None
        if text is not None:
            parts.append(text.text or "")
    return unguarded("".join(parts))


def unguarded(text: str) -> str:
    """A text with the signs that a workbook writes as ``_x000B_``, its line ends as usual."""
    if "_x" in text:
        signs = _GUARDED.sub(lambda match: chr(int(match[1], 16)), text)
        text = signs.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _RETURNS.sub("\n", text) if "\r" in text else text
