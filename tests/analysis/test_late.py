"""Which figures are so old that their age must be said beside them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories import make_dataset, make_figure, make_organization

from dashboard.analysis.latest import headline_panel
from dashboard.analysis.silence import is_late, late_figures
from dashboard.dataset.figures.model import Figure


def on(day: str) -> Figure:
    return make_figure(f"on-{day}", as_of=day, published="")


MONTHLY = [on(f"2025-0{month}") for month in (1, 2, 3, 5, 6, 7)]


@pytest.mark.parametrize(
    ("every", "today", "late"),
    [
        (31, "2025-08-31", False),
        (31, "2025-09-01", True),
        (190, "2026-07-15", False),
        (190, "2026-07-16", True),
        (None, "2025-12-29", False),
        (None, "2025-12-30", True),
        (None, "2025-06-30", False),
        (31, "2025-06-01", False),
    ],
)
def test_late(every: int | None, today: str, late: bool) -> None:
    """A figure is old after two rhythms of its series, without a rhythm after six months."""
    assert is_late(on("2025-06-30"), every, date.fromisoformat(today)) is late


def test_late_by_its_own_rhythm() -> None:
    """Each figure of a panel is judged by the rhythm of its own series: a monthly counter is old sooner."""
    single = make_figure("single", as_of="2025-07-31", published="", organization=make_organization("beta"))
    dataset = make_dataset([*MONTHLY, single])
    for day, expected in [
        ("2025-10-01", set()),
        ("2025-10-02", {"on-2025-07"}),
        ("2026-01-31", {"on-2025-07", "single"}),
    ]:
        today = date.fromisoformat(day)
        assert late_figures(headline_panel(dataset, "people_held", "all", today), dataset, today) == expected
