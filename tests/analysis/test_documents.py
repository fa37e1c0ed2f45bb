"""A document's figures beside what the organizations published themselves."""

from __future__ import annotations

from dashboard.analysis.documents import own_nearest, stated_figures, statements_of
from factories import (
    make_attribution,
    make_dataset,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
    relayed_by,
)

PARTY = make_organization("party", kind="political")
LISTED = make_measure("people_listed")
PANELS = [{"measure_id": m, "scope_id": "all"} for m in ("people_listed", "people_held")]


def attributed(**changes):
    return make_figure("attributed", **{"attributions": (relayed_by(PARTY),), **changes})


def own(id, as_of, **changes):
    return make_figure(id, as_of=as_of, published="", **changes)


def nearest(figure, *others):
    return [f.id for f in own_nearest(figure, make_dataset([figure, *others], headline_panels=PANELS))]


def test_nearest_of_the_same_measure_first():
    """Beside a figure stands the counter's own nearest in time, of its measure first, then of the other panels."""
    others = [own("far", "2025-01"), own("near", "2025-08"), own("list", "2024-01", measure=LISTED)]
    assert nearest(attributed(), *others) == ["near", "list"]


def test_off_the_panels_only_the_same():
    """Beside a figure of a measure that has no panel stand only figures of that measure and scope."""
    women = make_scope("women")
    figure = attributed(scope=women)
    assert nearest(figure, own("women", "2025-01", scope=women), own("all", "2025-06")) == ["women"]


def test_what_is_not_its_own():
    """Another organization's figure, a variant, a slip and what others ascribe to it are not its own."""
    others = [
        own("other", "2025-06", organization=PARTY), own("variant", "2025-06", variant_of="x"),
        own("slip", "2025-06", status="entry_error"), attributed(attributions=(relayed_by(PARTY, number=2),)),
    ]  # fmt: skip
    assert nearest(make_figure("this"), *others) == []


def test_a_document_states_in_its_own_words():
    """Each figure of a document carries the hedge of that document."""
    source = make_source("daily-1", author=make_organization("daily", kind="media"))
    figure = make_figure(attributions=(make_attribution(), make_attribution(source, qualifier="about", first_hand=False)))
    [stated] = stated_figures(source, make_dataset([figure]))
    assert (stated.figure.qualifier, stated.qualifier) == ("exact", "about")


def test_figures_of_a_document_in_order_of_their_ids(tiny):
    """The figures of a document stand in one fixed order, each beside the counter's own and others'."""
    stated = stated_figures(tiny.sources["valdoria-daily-2025-07-05-1"], tiny)
    assert [item.figure.id for item in stated] == sorted(item.figure.id for item in stated)
    [daily] = [item for item in stated if item.figure.organization.id == "valdoria-daily"]
    assert "open-cells" in {f.organization.id for f in daily.others}


def test_claims_without_a_number(tiny):
    """A claim without a number keeps its words, its language and whom it names."""
    [statement] = statements_of(tiny.sources["open-cells-2025-07-04-1"], tiny)
    assert statement.quote == "Most of those let out must report to the police every week."
    assert (statement.language, [o.id for o in statement.organizations]) == ("en", ["lantern-committee", "open-cells"])


def test_a_document_without_claims(tiny):
    """A document without such claims has none."""
    assert statements_of(tiny.sources["valdoria-daily-2025-07-05-1"], tiny) == []
