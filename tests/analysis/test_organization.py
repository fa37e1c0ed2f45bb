"""One organization's record, over every organization of the real data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dashboard.analysis.organization import organization_record
from dashboard.dataset.figures.load import load

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("folder", ["data/cuba", "data/venezuela", "tests/data/tiny"])
def test_every_figure_and_document_has_its_place(folder: str) -> None:
    """All figures stand once under their organization, newest first, and repeating is told from both sides."""
    dataset = load(ROOT / folder)
    records = {i: organization_record(o, dataset, TODAY) for i, o in dataset.organizations.items()}
    told = [f.id for r in records.values() for count in r.counts for f in count.figures]
    assert sorted(told) == sorted(dataset.figures)
    for i, record in records.items():
        for count in record.counts:
            for stands in (True, False):
                days = [f.reference.lateness for f in count.figures if f.stands is stands]
                assert days == sorted(days, reverse=True)
            assert [f.stands for f in count.figures] == sorted((f.stands for f in count.figures), reverse=True)
            assert count.newest is None or (count.newest.stands and count.newest in count.figures)
            assert {f.series for f in count.figures} == {(i, count.measure.id, count.scope.id)}
        assert i not in {o.id for o in (*record.repeats, *record.repeated_by)}
        assert all(record.organization in records[o.id].repeated_by for o in record.repeats)
        assert all(record.organization in records[o.id].repeats for o in record.repeated_by)
    authors = {s.id: i for i, r in records.items() for s in r.written}
    assert authors == {a.source.id: a.source.author.id for f in dataset.figures.values() for a in f.attributions}
