"""One card of a meeting in one language: what stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from dashboard.analysis.comparability import Verdict
from dashboard.analysis.latest import newest_first
from dashboard.analysis.reasons import Reasons
from dashboard.charts.figure import Chart
from dashboard.charts.timeline import Timeline
from dashboard.dataset.figures.model import Figure, Source
from dashboard.ui.frame.picks import Pick
from dashboard.ui.static.rendering import StaticPage
from dashboard.wording.figures import best_source
from dashboard.wording.language import Language
from dashboard.wording.why import why_line


@dataclass(frozen=True)
class TalkRow:
    """A figure on its row, or with none the heading of those that follow."""

    figure: Figure | None
    heading: str = ""


@dataclass(frozen=True)
class TalkCard:
    """One card in one language.

    :ivar title: the question, or what the card is of; what whoever made the folder calls it stands in its pick
    :ivar what: what is counted, or whose document it is
    :ivar figures: the figures it states, of which it shows one or two large where it has no rows and no chart
    :ivar rows: its figures under one another; ``scale`` is the greatest number where they share one, else 0
    :ivar chart: a chart over time, as low as a slide needs it
    :ivar panel: what a chart over time draws, where an office program can draw it, too
    :ivar lines: an answer in words
    :ivar document: the document it is of
    :ivar reasons: why its figures may differ
    :ivar notices: what must not be overlooked: as of which day, what was corrected since
    :ivar view: the address of its view on the site
    """

    pick: Pick
    page: StaticPage
    title: str
    what: str
    figures: tuple[Figure, ...]
    rows: tuple[TalkRow, ...] = ()
    scale: int = 0
    chart: Chart | None = None
    panel: Timeline | None = None
    alt: str = ""
    lines: tuple[str, ...] = ()
    document: Source | None = None
    verdict: Verdict | None = None
    reasons: Reasons | None = None
    notices: tuple[str, ...] = ()
    view: str = ""

    @property
    def language(self) -> Language:
        return self.page.language

    @property
    def why(self) -> str:
        """Why its figures differ, in a line; nothing where they do not."""
        return why_line(self.reasons, self.language)

    @property
    def why_under(self) -> str:
        """The same under a heading that asks."""
        return why_line(self.reasons, self.language, alone=False)

    @property
    def place(self) -> str:
        """Its address as one reads it: without what every address begins with."""
        return unquote(self.view.split("://", 1)[-1])

    @property
    def legend(self) -> list[Figure]:
        """The newest figure of each organization in its chart: its own where it has one there."""
        if self.panel:
            drawn = [series for series in self.panel.series if self.panel.inside(series)]
            return list(newest_first([self.panel.last(series) for series in drawn]))
        newest: dict[str, Figure] = {}
        for figure in newest_first(self.figures):
            newest.setdefault(figure.organization.id, figure)
        return list(newest.values())

    @property
    def foremost(self) -> Sequence[Figure]:
        """The figures it states in words: of a chart the newest of each organization."""
        return self.legend if self.chart else self.figures

    @property
    def sources(self) -> list[Source]:
        """The document it is of, else the one to name for each of its figures, each once."""
        if self.document:
            return [self.document]
        return list({best_source(figure).id: best_source(figure) for figure in self.figures}.values())


def foremost_of(cards: Iterable[TalkCard]) -> list[Figure]:
    """What cards state in words, each once; a figure as of two days twice, where it said something else then."""
    found = (figure for card in cards for figure in card.foremost)
    return list({(f.id, f.value, f.value_high, f.qualifier, f.reference, best_source(f).id): f for f in found}.values())
