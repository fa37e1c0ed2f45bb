"""A subject that moves fast: which figures of the second real package stand, are awaited, and are shown first."""

from __future__ import annotations

from datetime import date

import pytest
from tests.packages import ROOT

from dashboard.analysis.choices import period_lengths, usual_length
from dashboard.analysis.episodes import ladder
from dashboard.analysis.latest import headline_panel, recent_start
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.series import series_of
from dashboard.analysis.silence import empty_months
from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset, load

TODAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def fast() -> Dataset:
    return load(ROOT / "data" / "venezuela")


def test_an_exact_total_is_kept(fast: Dataset) -> None:
    """Of an amnesty the exact running total stands, not the rough and lower ones told some days later."""
    # Before the press conference of 12 March gave a later one.
    then = known_on(fast, date(2026, 3, 5), False)
    standing = {f.id for rung in ladder(then.episodes["amnesty-2026"], then) for f in rung.figures}
    assert "foro-penal.released-political.2026-02-20-to-2026-02-24" in standing
    assert "foro-penal.released-political.2026-02-20-to-2026-02-28" not in standing


def test_no_silence_after_one_event(fast: Dataset) -> None:
    """Nobody is said to be silent on arrests after one election, told in its first months."""
    series = series_of(fast, "protest_ever_detained", "post-election-2024")
    assert len(series) > 5 and not any(empty_months(one, fast, TODAY) for one in series)


def test_nothing_old_beside_the_newest(fast: Dataset) -> None:
    """Beside the newest numbers stand only those of the months the package calls recent, the others are kept."""
    panel = headline_panel(fast, "political_prisoners_behind_bars", "all", TODAY)
    assert panel.figures and panel.earlier
    assert min(f.reference.latest for f in panel.figures) >= recent_start(fast, TODAY) > date(2026, 2, 20)


def test_most_deaths_are_shown_first(fast: Dataset) -> None:
    """Deaths counted since one year or another are shown first where one alone is of a year."""
    lengths = period_lengths(panel_figures(fast, "deaths_political_prisoners", "all"))
    assert lengths["year"] == 1 and usual_length(lengths) == "other"


def test_the_newest_date_is_no_later_than_it_was_read(fast: Dataset) -> None:
    """The latest date of the package is stated in it and over by the day its documents were read."""
    assert any(f.reference.stated == fast.newest_reference for f in fast.figures.values())
    assert max(f.reference.latest for f in fast.figures.values()) <= date(2026, 11, 28)
