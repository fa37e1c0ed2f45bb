"""Documents by organization, and where documents of one count disagree."""

from __future__ import annotations

from dashboard.analysis.counters import counted_documents, tally
from dashboard.analysis.relays import CounterDrift, drifts
from dashboard.ui.frame.choices import choose
from dashboard.ui.frame.kept import kept, kept_with_data
from dashboard.ui.frame.page import Page
from dashboard.wording.addresses import readable_part
from dashboard.wording.figures import short_name


def draw_counters(page: Page) -> None:
    """Draw how many documents each counter stands in, for one measure and scope."""
    counted = counted_documents(page.dataset)
    if not counted:
        page.show("sources/none")
        return
    code = page.language.code
    headline = page.dataset.package.settings.panels[0]
    measures = sorted({m for m, _ in counted}, key=lambda m: _rank(page, m))
    labels = {m: page.dataset.measures[m].label[code] for m in measures}
    first = headline.measure_id if headline.measure_id in labels else measures[0]
    measure = choose(page, "measure", page.text("choose-measure"), labels, first, ("scope",))
    most = sorted(((-n, s) for (m, s), n in counted.items() if m == measure))
    scopes = {s: page.text("sources-counted", label=page.dataset.scopes[s].label[code], count=-n) for n, s in most}
    whole = headline.scope_id if measure == headline.measure_id else ""
    default = whole if whole in scopes else next(iter(scopes))
    scope = choose(page, "scope", page.text("choose-scope"), scopes, default)
    page.surface.html(_counters_html(page, measure, scope))


def _rank(page: Page, measure_id: str) -> tuple[int, int]:
    measure = page.dataset.measures[measure_id]
    return measure.group_rank, measure.rank


@kept(64)
def _counters_html(page: Page, measure: str, scope: str) -> str:
    return page.html(
        "sources/counters",
        tally=tally(page.dataset, measure, scope),
        measure=page.dataset.measures[measure],
        scope=page.dataset.scopes[scope],
    )


def draw_drift(page: Page) -> None:
    """Draw where documents of one count disagree."""
    labels = {
        c.organization.id: page.text(
            "sources-drift-of", organization=short_name(c.organization, page.language), count=len(c.drifts)
        )
        for c in _drifts_by_name(page)
    }
    every = {"": page.text("sources-drift-all")}
    chosen = choose(page, "drift", page.text("col-organization"), every | labels, "")
    page.surface.html(_drift_html(page, chosen))


def _drifts_by_name(page: Page) -> list[CounterDrift]:
    return sorted(_drifts(page), key=lambda c: short_name(c.organization, page.language).casefold())


@kept_with_data
def _drifts(page: Page) -> list[CounterDrift]:
    return drifts(page.dataset)


@kept(64)
def _drift_html(page: Page, chosen: str) -> str:
    return page.html(
        "sources/drift",
        counters=[c for c in _drifts_by_name(page) if chosen in ("", c.organization.id)],
        chosen=chosen,
        readable_part=readable_part,
    )
