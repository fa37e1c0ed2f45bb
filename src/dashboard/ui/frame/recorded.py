"""A view drawn once for all readers who look at the same: what it put on its page, to be put there again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import cast

from dashboard.charts.figure import Chart
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.app_surface import AppSurface, as_sent, chart_html
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Choice, FileOffer, Search

MOST_RECORDED = 128
Step = Callable[[AppSurface], None]


@dataclass
class Recorder:
    """A surface that remembers what is drawn, each text as it is sent, for the app's surface to draw."""

    of: AppSurface
    steps: list[Step] = field(default_factory=list)

    @property
    def is_staff(self) -> bool:
        """Nobody is known here: one drawing is kept for every reader."""
        return False

    @property
    def site(self) -> str:
        return self.of.site

    @property
    def is_served(self) -> bool:
        return self.of.is_served

    def html(self, html: str) -> None:
        if sent := as_sent(html):
            self.steps.append(lambda surface: surface.send(sent))

    def chart(self, key: str, chart: Chart, alt: str) -> None:
        self.html(chart_html(chart, alt, self.of.address))

    def choice(self, choice: Choice) -> None:
        self.steps.append(lambda surface: surface.choice(choice))

    def search(self, search: Search) -> None:
        self.steps.append(lambda surface: surface.search(search))

    def file(self, offer: FileOffer) -> None:
        self.steps.append(lambda surface: surface.file(offer))

    @contextmanager
    def group(self, key: str) -> Iterator[None]:
        before, self.steps = self.steps, []
        yield
        inside, self.steps = self.steps, before
        self.steps.append(lambda surface: _draw_group(surface, key, inside))

    def change(self, changes: Mapping[str, str]) -> None:
        self.steps.append(lambda surface: surface.change(changes))


@dataclass(frozen=True)
class Recorded:
    """What a view put on its page, and its address as it was read: what it asks, and what was not understood."""

    steps: tuple[Step, ...]
    address: Address


def draw_kept(page: Page, draw: Callable[[Page], None]) -> None:
    """Draw a view that depends on its page and its address alone, as it was drawn for whoever looked at it before."""
    address, surface = page.address, cast(AppSurface, page.surface)
    recorded = _recorded(page, draw, list(address.asked.items()), surface.site)
    address.take(recorded.address)
    for step in recorded.steps:
        step(surface)


@kept(MOST_RECORDED)
def _recorded(page: Page, draw: Callable[[Page], None], asked: list[tuple[str, str]], site: str) -> Recorded:
    address = replace(page.address, asked=dict(asked), read=set(), unknown={}, dropped=[])
    recorder = Recorder(replace(cast(AppSurface, page.surface), address=address))
    draw(replace(page, address=address, surface=recorder))
    return Recorded(tuple(recorder.steps), address)


def _draw_group(surface: AppSurface, key: str, steps: list[Step]) -> None:
    with surface.group(key):
        for step in steps:
            step(surface)
