"""A document's figures beside what the organizations published themselves."""

from __future__ import annotations

from typing import Any

from tests.factories import (
    make_attribution,
    make_dataset,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
    relayed_by,
)

from dashboard.analysis.documents import counted_by, foremost, neighbouring, own_nearest, stated_figures
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure

PARTY = make_organization("party", kind="political")
LISTED = make_measure("people_listed")
PANELS = [{"id": "panel", "measure_id": m, "scope_id": "all"} for m in ("people_listed", "people_held")]


def attributed(**changes: Any) -> Figure:
    return make_figure("attributed", **{"attributions": (relayed_by(PARTY),), **changes})


def own(id: str, as_of: str, **changes: Any) -> Figure:
    return make_figure(id, as_of=as_of, published="", **changes)


def nearest(figure: Figure, *others: Figure) -> list[str]:
    return [f.id for f in own_nearest(figure, make_dataset([figure, *others], headline_panels=PANELS))]


def test_nearest_of_the_same_measure_first() -> None:
    """Beside a figure stands the counter's own nearest in time, of its measure first, then of the other panels."""
    others = [own("far", "2025-01"), own("near", "2025-08"), own("list", "2024-01", measure=LISTED)]
    assert nearest(attributed(), *others) == ["near", "list"]


def test_neighbouring_measures() -> None:
    """Beside behind bars stands the list, beside everybody a part of them: every measure with every scope of the panels."""
    panels = [
        {"id": m, "measure_id": m, "scope_id": s} for m, s in (("listed", "all"), ("held", "all"), ("held", "strike"))
    ]
    expected = [("listed", "all"), ("held", "all"), ("listed", "strike"), ("held", "strike")]
    assert neighbouring(make_dataset(headline_panels=panels)) == expected
    strike = make_scope("strike")
    settings = [
        {"id": m, "measure_id": m, "scope_id": s} for m, s in (("people_listed", "all"), ("people_held", "strike"))
    ]
    beside = own("beside", "2025-06", measure=LISTED, scope=strike)
    dataset = make_dataset([attributed(), beside], headline_panels=settings)
    assert own_nearest(attributed(), dataset) == [beside]


def test_the_counter_behind() -> None:
    """Behind a repeated count stands its counter's own figure nearest in time, of the same measure and scope."""
    counter = make_organization("counter")
    figure = make_figure("this", rests_on="counter")
    others = [
        make_figure("near", organization=counter, as_of="2025-05"),
        make_figure("far", organization=counter, as_of="2024-05"),
        make_figure("listed", organization=counter, measure=LISTED),
        make_figure("own", as_of="2025-05"),
    ]
    found = counted_by(figure, make_dataset([figure, *others]))
    assert found is not None and found.id == "near"
    assert counted_by(make_figure("independent"), make_dataset(others)) is None
    assert counted_by(figure, make_dataset([figure], organizations=[counter])) is None


def test_own_are_not_others() -> None:
    """A body of the same government that speaks for the counter is not told a second time among the others."""
    state, ministry = (
        make_organization(id, kind="government", parent=parent) for id, parent in (("state", ""), ("ministry", "state"))
    )
    source = make_source("party-1", author=PARTY)
    figure = make_figure("state-says", organization=state, attributions=(make_attribution(source, first_hand=False),))
    [stated] = stated_figures(source, make_dataset([figure, make_figure("ministry-says", organization=ministry)]))
    assert ([f.id for f in stated.own], stated.others) == (["ministry-says"], ())


def test_the_document_it_began_with(dataset: Dataset) -> None:
    """Beside its two claims stand what the counters it names published, the list they draw on, and 409 of 743."""
    source = dataset.sources[dataset.package.settings.introduced_by]
    stated = {(s.figure.organization.id, s.figure.value): s for s in stated_figures(source, dataset)}
    watch = stated["human-rights-watch", 1100]
    [held] = [f for f in watch.own if f.value == 700]
    assert (held.qualifier, held.measure.id, held.reference.end) == (
        "about",
        "political_prisoners_behind_bars",
        "2025-10",
    )
    assert counted_by(held, dataset).organization.id == "prisoners-defenders"
    assert ("prisoners-defenders", 1192) in {(f.organization.id, f.value) for f in watch.others}
    defenders = stated["prisoners-defenders", 600]
    july = {(f.measure.id, f.value) for f in defenders.own if f.scope.id == "july-2021-protests"}
    assert july == {("political_prisoners_behind_bars", 409), ("political_prisoners_listed", 743)}


def test_off_the_panels_only_the_same() -> None:
    """Beside a figure of a measure that has no panel stand only figures of that measure and scope."""
    women = make_scope("women")
    figure = attributed(scope=women)
    assert nearest(figure, own("women", "2025-01", scope=women), own("all", "2025-06")) == ["women"]


def test_what_is_not_its_own() -> None:
    """Another organization's figure, a variant, a slip and what others ascribe to it are not its own."""
    others = [
        own("other", "2025-06", organization=PARTY),
        own("variant", "2025-06", variant_of="x"),
        own("slip", "2025-06", status="entry_error"),
        attributed(attributions=(relayed_by(PARTY, number=2),)),
    ]
    assert nearest(make_figure("this"), *others) == []


def test_a_document_states_in_its_own_words() -> None:
    """Each figure of a document carries the hedge of that document."""
    source = make_source("daily-1", author=make_organization("daily", kind="media"))
    figure = make_figure(
        attributions=(make_attribution(), make_attribution(source, qualifier="about", first_hand=False))
    )
    [stated] = stated_figures(source, make_dataset([figure]))
    assert (stated.figure.qualifier, stated.qualifier) == ("exact", "about")


def test_figures_of_a_document_in_order_of_their_ids(tiny: Dataset) -> None:
    """The figures of a document stand in one fixed order, each beside the counter's own and others'."""
    stated = stated_figures(tiny.sources["valdoria-daily-2025-07-05-1"], tiny)
    assert [item.figure.id for item in stated] == sorted(item.figure.id for item in stated)
    [daily] = [item for item in stated if item.figure.organization.id == "valdoria-daily"]
    assert "open-cells" in {f.organization.id for f in daily.others}


def test_claims_without_a_number(tiny: Dataset) -> None:
    """A claim without a number keeps its words, its language and whom it names."""
    [statement] = tiny.statements_of("open-cells-2025-07-04-1")
    assert statement.quote == "Most of those let out must report to the police every week."
    assert (statement.language, [o.id for o in statement.organizations]) == ("en", ["lantern-committee", "open-cells"])


def test_a_document_without_claims(tiny: Dataset) -> None:
    """A document without such claims has none."""
    assert tiny.statements_of("valdoria-daily-2025-07-05-1") == []


def test_what_a_document_says_first() -> None:
    """Headline panels in their order, then measures in theirs; of each its newest, the whole before a part, hedged as there."""
    paper = make_attribution(make_source("paper"), qualifier="more_than")
    stated: dict[str, Any] = {"attributions": (paper,)}
    dead = make_measure("deaths", group_rank=6)
    figures = [
        make_figure("dead", measure=dead, **stated),
        make_figure("held-old", as_of="2025-01-31", **stated),
        make_figure("held", as_of="2025-05-31", **stated),
        make_figure("women", as_of="2025-06-30", scope=make_scope("women"), **stated),
        make_figure("listed", measure=LISTED, **stated),
        make_figure("slip", as_of="2025-07-01", status="entry_error", **stated),
    ]
    data = make_dataset(figures, headline_panels=PANELS)
    found = foremost(paper.source, data, 9)
    assert [(figure.id, hedge) for figure, hedge in found] == [(id, "more_than") for id in ("listed", "held", "dead")]
    assert foremost(paper.source, data, 1) == found[:1]
    assert foremost(make_source("silent"), data, 9) == []
