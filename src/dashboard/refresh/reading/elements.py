"""The elements of an XML part one after the other, without the rest of it in memory."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from dashboard.refresh.reading.budget import Budget

# Elements and their attributes: a row filled to the edge of the widest spreadsheet has fewer.
_MOST_HELD = 100_000
# No part of a workbook nests its elements so deep.
_DEEPEST = 100


def iterate_elements(content: bytes, wanted: Collection[str], budget: Budget) -> Iterator[Element]:
    """The elements of some local names, each whole, in the order of their ends; none of them inside another.

    :raises LimitReached: when more would have to be held at once than stands in a row, or the time is up
    :raises ValueError: when elements are nested as in no workbook, or declare a document type
    :raises ParseError: when the XML is broken
    """
    path: list[Element] = []
    inside = held = 0
    for event, element in iterparse(io.BytesIO(content), events=("start", "end"), forbid_dtd=True):
        is_wanted = local_name(element) in wanted
        if event == "start":
            budget.keep_time()
            path.append(element)
            inside += is_wanted
            held += 1 + len(element.attrib)
            if held > _MOST_HELD:
                raise budget.reached("columns")
            if len(path) > _DEEPEST:
                raise ValueError(element.tag)
            continue
        path.pop()
        inside -= is_wanted
        if is_wanted:
            yield element
        if not inside and path:
            path[-1].clear()
            held = 0


def local_name(element: Element) -> str:
    """The name of an element without its vocabulary, which has two forms."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element, name: str) -> Element | None:
    """The first child of a local name, if there is one."""
    return next((one for one in element if local_name(one) == name), None)


def is_on(element: Element, attribute: str, default: str = "0") -> bool:
    """Whether an attribute that can be on or off is on."""
    return element.get(attribute, default) in ("1", "true", "on")
