"""Who stands behind a figure."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import make_attribution, make_dataset, make_figure, make_organization, make_source, relayed_by

from dashboard.analysis.provenance import basis_of, best_attribution, confidence, distinct_texts, is_own_unread

PARTY = make_organization("party", kind="political")


def standing_of(**changes: Any) -> str:
    figure = make_figure(**changes)
    return basis_of(figure, make_dataset([figure]))


@pytest.mark.parametrize("kind", ["media", "agency", "research"])
def test_a_report_of_a_count_is_the_counters_own(kind: str) -> None:
    """A count that a newspaper, agency or researcher reports is the counter's own."""
    author = make_organization("reporter", kind=kind)
    assert standing_of(attributions=(relayed_by(author),)) == "own"


def test_own_text() -> None:
    """A count in the counter's own text is its own, whatever else repeats it."""
    assert standing_of(attributions=(make_attribution(), relayed_by(PARTY))) == "own"


@pytest.mark.parametrize("kind", ["political", "government", "international_ngo", "church", "human_rights_group"])
def test_attributed_by_another_party(kind: str) -> None:
    """A count that only other parties ascribe to a counter is attributed."""
    author = make_organization("other", kind=kind)
    assert standing_of(attributions=(relayed_by(author),)) == "attributed"


def test_repeating_comes_before_all() -> None:
    """Who repeats another's count repeats it even in a text of its own."""
    assert standing_of(rests_on="alpha") == "repeats"


def test_best_attribution() -> None:
    """The document to name is first-hand, then read surely, then early; an undated one comes last."""
    own = make_attribution(make_source("own", published_on="2025-09"))
    sure = relayed_by(number=1, source={"published_on": "2025-08-02"})
    early = relayed_by(number=2, source={"published_on": "2025-08-01"})
    undated = relayed_by(number=3, source={"published_on": ""})
    unsure = relayed_by(number=4, confidence="low", source={"published_on": "2025-01-01"})
    attributions = [unsure, undated, sure, early, own]
    for best in (own, early, sure, undated, unsure):
        assert best_attribution(make_figure(attributions=tuple(attributions))) is best
        attributions.remove(best)


def test_confidence_is_the_surest_reading() -> None:
    """The confidence of a figure is that of its surest reading."""
    readings = (make_attribution(confidence="low"), make_attribution(confidence="medium"))
    assert confidence(make_figure(attributions=readings)) == 1


def test_own_page_not_read() -> None:
    """A counter's own page that nobody read is told apart from a text that was read."""
    unread = make_attribution(make_source(read=False), first_hand=False)
    assert is_own_unread(make_figure(attributions=(unread,)))
    assert not is_own_unread(make_figure())


def test_an_agency_text_in_many_places_is_one_text() -> None:
    """One agency's text printed by many outlets is one text; other copies count for themselves."""
    agency = make_organization("agency", kind="agency")
    printed = [make_source(f"print-{n}", author=agency, copy="agency_text") for n in range(3)]
    others = [make_source("a"), make_source("b", copy="reprint")]
    assert distinct_texts([*printed, *others]) == 3
