"""What the charts of the desk hold: only figures that may be seen side by side."""

from __future__ import annotations

from datetime import date

from tests.factories import make_dataset, make_figure, make_measure, make_organization

from dashboard.analysis.latest import headline_panel
from dashboard.analysis.periods import period_length
from dashboard.dataset.figures.model import Figure
from dashboard.refresh.difference import RowChange
from dashboard.ui.desk.review import Charted, touched_places

TODAY = date(2026, 11, 23)
DETAINED = make_measure("people_detained", kind="flow")
A, B = make_organization("alpha"), make_organization("beta")
YEAR = make_figure("a.year", organization=A, measure=DETAINED, start="2025", end="2025", published="2026-01-10")
MONTH = make_figure("b.month", organization=B, measure=DETAINED, start="2025-11", end="2025-11", published="2025-12-04")
SPAN = make_figure(
    "a.span", organization=A, measure=DETAINED, start="2025-03-02", end="2025-05-17", published="2025-06-01"
)
STOCK = make_figure("a.held", organization=A, as_of="2025-11-30", published="2025-12-04")


def added(*figures: Figure) -> list[RowChange]:
    return [RowChange("detentions", (figure.id,), {}, {"figure_id": figure.id}) for figure in figures]


def test_unlike_periods_have_charts_of_their_own() -> None:
    """A year and a month of one flow are two charts, and each holds periods of its own length alone."""
    after = make_dataset([YEAR, MONTH, STOCK])
    places = touched_places(added(YEAR, MONTH, STOCK), make_dataset([]), after)
    assert set(places) == {
        Charted("people_detained", "all", "year"),
        Charted("people_detained", "all", "month"),
        Charted("people_held", "all", ""),
    }
    for place in places:
        drawn = headline_panel(after, place.measure_id, place.scope_id, TODAY, period=place.period).figures
        assert drawn
        assert {period_length(figure) if figure.measure.kind == "flow" else "" for figure in drawn} == {place.period}


def test_a_later_month_hides_no_year() -> None:
    """The latest of an organization is sought among periods of one length."""
    month = make_figure(
        "a.month", organization=A, measure=DETAINED, start="2026-02", end="2026-02", published="2026-03-04"
    )
    after = make_dataset([YEAR, month])
    shown = [headline_panel(after, "people_detained", "all", TODAY, period=p).figures for p in ("year", "month")]
    assert shown == [[YEAR], [month]]


def test_a_period_that_was_mended_changes_two_charts() -> None:
    """A month that becomes a year leaves one chart and comes into another."""
    mended = make_figure("b.month", organization=B, measure=DETAINED, start="2025", end="2025", published="2025-12-04")
    change = RowChange("detentions", ("b.month",), {"period_start": "2025-11"}, {"period_start": "2025"})
    places = touched_places([change], make_dataset([MONTH]), make_dataset([mended]))
    assert [place.period for place in places] == ["month", "year"]


def test_other_lengths_are_in_no_chart() -> None:
    """Periods of no usual length are like no other: they are drawn beside none."""
    assert touched_places(added(SPAN), make_dataset([]), make_dataset([SPAN])) == []
