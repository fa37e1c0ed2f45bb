"""What a page is drawn from: the data, and how this reader looks at them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlencode

from dashboard.charts.theme import Theme
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.html import render
from dashboard.ui.frame.surface import Surface
from dashboard.wording.language import Language


@dataclass(frozen=True)
class Page:
    """What a page needs to draw itself."""

    name: str
    dataset: Dataset
    language: Language
    theme: Theme
    today: date
    address: Address
    environment: Environment
    surface: Surface

    @cached_property
    def key(self) -> str:
        """Everything a view depends on besides what the reader chose on it: the key of what is kept."""
        lasting = urlencode(self.address.lasting)
        asked = "asked" if self.is_asked else ""
        return f"{asked} {self.dataset.state} {self.language.code} {self.theme.mode} {self.today} {lasting}"

    @property
    def is_asked(self) -> bool:
        """Whether a plain question is the title of this view."""
        return bool(self.address.asked.get("question"))

    def text(self, key: str, **values: str | int) -> str:
        return self.language.text(key, **values)

    def html(self, template: str, **values: object) -> str:
        """A template as HTML; it knows this page, its language, its address, its day and its theme."""
        known = {"language": self.language, "address": self.address, "today": self.today, "theme": self.theme}
        return render(template, **{"page": self, **known, **values})

    def show(self, template: str, **values: object) -> None:
        """Draw a template into the page; nothing where it says nothing."""
        self.surface.html(self.html(template, **values))
