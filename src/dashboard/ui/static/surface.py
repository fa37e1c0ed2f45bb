"""A page as a document: choices are links, charts are drawings, nothing needs a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from dashboard.charts.figure import Chart
from dashboard.charts.picture import fitting
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.html import render
from dashboard.ui.frame.surface import Choice, FileOffer, Search
from dashboard.wording.language import Language

DOWNLOAD = "download"


@dataclass
class StaticSurface:
    """Collects the parts of a page as HTML, in their order, its files by their keys, and the keys of its charts with
    the sizes in which each can be a picture.

    They bear the marks by which the style sheets know Streamlit's own elements, so that one sheet serves both. A file
    is a link to the same view with its key under ``download``: it is made when somebody asks.
    """

    language: Language
    address: Address
    site: str = ""
    is_served: bool = True
    parts: list[str] = field(default_factory=list)
    files: dict[str, FileOffer] = field(default_factory=dict)
    drawn: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.site = self.site.rstrip("/")

    @property
    def is_staff(self) -> bool:
        """Nobody is known here: one document is kept for every reader."""
        return False

    def html(self, html: str) -> None:
        if html.strip():
            self.parts.append(f'<div class="stHtml" data-testid="stHtml">{html}</div>')

    def chart(self, key: str, chart: Chart, alt: str) -> None:
        self.drawn[key] = fitting(chart.spec)
        self.html(chart.drawn(alt, self.address.link_to_figure))

    def choice(self, choice: Choice) -> None:
        links = {option: self.address.here(**choice.changes(option)) for option in choice.options}
        self.parts.append(self._rendered("choice", choice=choice, links=links))

    def search(self, search: Search) -> None:
        hidden = self.address.with_changes(**{search.name: "", search.clears: ""})
        self.parts.append(self._rendered("search", search=search, hidden=hidden))

    def file(self, offer: FileOffer) -> None:
        self.files[offer.key] = offer
        self.parts.append(self._rendered("file", offer=offer, link=self.address.here(**{DOWNLOAD: offer.key})))

    @contextmanager
    def group(self, key: str) -> Iterator[None]:
        before, self.parts = self.parts, []
        yield
        inside, self.parts = self.parts, before
        self.parts.append(f'<div class="parts st-key-{key}" data-testid="stVerticalBlock">{"".join(inside)}</div>')

    def change(self, changes: Mapping[str, str]) -> None:
        """A document has one address; what was not understood is told on it."""

    def _rendered(self, template: str, **values: object) -> str:
        return render(f"static/{template}", language=self.language, **values)
