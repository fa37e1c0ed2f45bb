"""Where documents of one count do not say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.analysis.relays import Drift, drifts
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure, Qualifier

ROOT = Path(__file__).parents[2]
STANDS, OTHER = "open-cells.people-held.2025-06-30", "open-cells.people-held.2025-06-30.2"
SLIP = "lantern-committee.people-held.2025-06.2"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "tests" / "data" / "tiny")


@pytest.fixture(scope="module")
def real() -> Dataset:
    return load(ROOT / "data" / "cuba")


def with_figure(dataset: Dataset, figure: Figure) -> Dataset:
    return replace(dataset, figures={**dataset.figures, figure.id: figure})


def of(dataset: Dataset, figure_id: str) -> list[Drift]:
    return [drift for counter in drifts(dataset) for drift in counter.drifts if drift.said.id == figure_id]


def relayed_as(figure: Figure, qualifier: Qualifier) -> Figure:
    first, *others = figure.attributions
    return replace(figure, attributions=(replace(first, qualifier=qualifier), *others))


def test_slip_points_to_what_stands(dataset: Dataset) -> None:
    """A slip is told with the number that stands instead, or with none where none is known."""
    (slip,) = of(dataset, SLIP)
    assert slip.kind == "slip" and slip.stands is dataset.figures["lantern-committee.people-held.2025-06"]
    alone = replace(dataset.figures[SLIP], superseded_by="")
    assert of(with_figure(dataset, alone), SLIP)[0].stands is None


@pytest.mark.parametrize("kind", ["other_cut", "revision"])
def test_another_cut_is_no_drift(dataset: Dataset, kind: str) -> None:
    """Another cut and an earlier state are other things said, not the same said otherwise."""
    assert of(with_figure(dataset, replace(dataset.figures[OTHER], variant_kind=kind)), OTHER) == []


def test_another_number(dataset: Dataset) -> None:
    """Another reading with another value is another number; a rounded one is called rounded."""
    reading = replace(dataset.figures[OTHER], variant_kind="other_reading")
    (drift,) = of(with_figure(dataset, reading), OTHER)
    assert (drift.kind, drift.stands) == ("number", dataset.figures[STANDS])
    assert drift.attribution.source.id == "valdoria-daily-2025-07-06-1"
    rounded = replace(reading, variant_kind="rounded")
    assert of(with_figure(dataset, rounded), OTHER)[0].kind == "rounded"


def test_same_number_of_other_people(dataset: Dataset) -> None:
    """The same number over other people or another time is neither another number nor another hedge."""
    scope = dataset.scopes["harbour-strike"]
    reading = replace(dataset.figures[OTHER], variant_kind="other_reading", value=98, scope=scope)
    assert of(with_figure(dataset, reading), OTHER)[0].kind == "subject"


@pytest.mark.parametrize(
    ("stands", "said", "kind"),
    [
        ("at_least", "exact", "hedge_lost"),
        ("exact", "about", "hedge_added"),
        ("about", "at_least", "hedge_changed"),
    ],
)
def test_hedges(dataset: Dataset, stands: Qualifier, said: Qualifier, kind: str) -> None:
    """A document that words the hedge otherwise is told, with what became of the hedge."""
    figure = relayed_as(replace(dataset.figures[STANDS], qualifier=stands), said)
    figure = replace(figure, attributions=figure.attributions[:1])
    (drift,) = of(with_figure(dataset, figure), STANDS)
    assert (drift.kind, drift.attribution.qualifier, drift.stands) == (kind, said, figure)


def test_agreeing_documents_are_silent(dataset: Dataset) -> None:
    """Documents that say the same make no row."""
    assert [c.organization.id for c in drifts(dataset)] == ["lantern-committee"]


def test_real_drift_is_complete(real: Dataset) -> None:
    """Every reading, rounding, slip and changed hedge of the package is told, each document once."""
    told = [d for counter in drifts(real) for d in counter.drifts]
    pairs = [(d.said.id, d.attribution.source.id) for d in told]
    expected = set()
    for figure in real.figures.values():
        is_reading = figure.variant_kind in ("other_reading", "rounded") or figure.status == "entry_error"
        changed = [a for a in figure.attributions if figure.stands and a.qualifier != figure.qualifier]
        expected |= {(figure.id, a.source.id) for a in (figure.attributions if is_reading else changed)}
    assert set(pairs) == expected and len(pairs) == len(set(pairs)) and expected


def test_rows_belong_to_their_counter(real: Dataset) -> None:
    """What stands and what a document says are counts of the organization they stand under."""
    for counter in drifts(real):
        figures = [f for d in counter.drifts for f in (d.said, d.stands) if f]
        assert {f.organization.id for f in figures} == {counter.organization.id}
