"""What a page is drawn on: Streamlit's app, or a document that needs no script."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from dashboard.charts.figure import Chart

# A host that stands in a line of code as it is: nothing that could end a string in it.
_SITE = re.compile(r"(https?://[A-Za-z0-9.:\[\]-]+)(?:/|$)")


@dataclass(frozen=True)
class Choice:
    """Something to choose: ``options`` by id with their labels, and how the address changes by a choice."""

    name: str
    label: str
    options: Mapping[str, str]
    chosen: str
    changes: Callable[[str], Mapping[str, str]]


@dataclass(frozen=True)
class Search:
    """Words to search for, under a parameter of the address; a search begins anew by clearing ``clears``."""

    name: str
    label: str
    example: str
    asked: str
    longest: int
    clears: str


@dataclass(frozen=True)
class FileOffer:
    """A file to take away, made when somebody asks for it."""

    key: str
    label: str
    name: str
    make: Callable[[], bytes | str]
    type: Literal["secondary", "tertiary"] = "secondary"


class Surface(Protocol):
    """Takes the parts of a page in their order, and knows who looks at it."""

    @property
    def is_staff(self) -> bool:
        """Whether the reader is known as staff."""

    @property
    def site(self) -> str:
        """The address of the site, as the reader came, without a slash at its end; nothing where none is known."""

    @property
    def is_served(self) -> bool:
        """Whether a server answers what the page asks for, or it is a file among others."""

    def html(self, html: str) -> None:
        """A piece of safe HTML; nothing where it is blank."""

    def chart(self, key: str, chart: Chart, alt: str) -> None:
        """A chart with its short alternative text; each of its marks leads to its figure."""

    def choice(self, choice: Choice) -> None:
        """A choice; what it chooses is in the address."""

    def search(self, search: Search) -> None:
        """A field for words."""

    def file(self, offer: FileOffer) -> None:
        """A button that gives a file."""

    def group(self, key: str) -> AbstractContextManager[object]:
        """Parts that stand together, for the style sheet to place."""

    def change(self, changes: Mapping[str, str]) -> None:
        """Correct the address of the view: what was not understood leaves it."""


def site_of(address: str) -> str:
    """Scheme and host of an address, without a slash; nothing where it has none that can be set into code."""
    found = _SITE.match(address)
    return found[1] if found else ""
