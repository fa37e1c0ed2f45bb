"""The dataset as it was known on a day: only what a dated document had already said."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from dashboard.dataset.figures.dates import is_date, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Source


def is_known_day(text: str, today: date) -> bool:
    """Whether a text is a day, after 1899 and before today, as of which the data can be looked at."""
    return len(text) == 10 and is_date(text) and date(1900, 1, 1) <= date.fromisoformat(text) < today


def known_on(dataset: Dataset, day: date, with_undated: bool = False) -> Dataset:
    """The figures and claims stated by a document published by ``day`` (a month counts from its last day).

    Figures that no dated document states are left out, or kept when ``with_undated``: nobody can
    tell when they became known.
    """
    figures = {}
    for figure in dataset.figures.values():
        known = tuple(a for a in figure.attributions if _is_known(a.source, day, with_undated))
        if any(a.source.published_on for a in known) or (with_undated and known and is_undated(figure)):
            figures[figure.id] = replace(figure, attributions=known)
    state = f"{dataset.state}@{day}{'+undated' if with_undated else ''}"
    statements = tuple(s for s in dataset.statements if _is_known(s.source, day, with_undated))
    return replace(dataset, figures=_restore_first_states(figures), statements=statements, state=state)


def _restore_first_states(figures: dict[str, Figure]) -> dict[str, Figure]:
    """A reading stood for the count as long as the one that replaced it later was not known.

    Where several are left of one count the one with most documents stands.
    """
    orphans: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures.values():
        if figure.variant_of and figure.variant_of not in figures:
            orphans[figure.variant_of].append(figure)
    restored = dict(figures)
    for variants in orphans.values():
        first, *others = sorted(variants, key=lambda f: (-len(f.attributions), f.id))
        restored[first.id] = replace(first, variant_of="", variant_kind="")
        restored |= {other.id: replace(other, variant_of=first.id) for other in others}
    return restored


def _is_known(source: Source, day: date, with_undated: bool) -> bool:
    return last_day(source.published_on) <= day if source.published_on else with_undated


def is_undated(figure: Figure) -> bool:
    """Whether no document that states the figure has a publication date."""
    return not any(a.source.published_on for a in figure.attributions)


def dated_only(dataset: Dataset) -> Dataset:
    """The part whose publication is dated."""
    return _part(dataset, [f for f in dataset.figures.values() if not is_undated(f)])


def undated_only(dataset: Dataset) -> Dataset:
    """The part whose publication date is not established."""
    return _part(dataset, [f for f in dataset.figures.values() if is_undated(f)])


def _part(dataset: Dataset, figures: list[Figure]) -> Dataset:
    return replace(dataset, figures=_restore_first_states({figure.id: figure for figure in figures}))


def undated(dataset: Dataset) -> list[Figure]:
    """The figures whose publication date is not established."""
    return [figure for figure in dataset.figures.values() if is_undated(figure)]
