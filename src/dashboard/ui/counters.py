"""Documents per counter, and where documents of one count disagree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import streamlit as st

from dashboard.analysis.counters import counted_documents, tally
from dashboard.analysis.relays import CounterDrift, drifts
from dashboard.dataset.folder import State
from dashboard.ui.choices import choose
from dashboard.ui.frame import Page
from dashboard.ui.html import render, show
from dashboard.wording.addresses import readable_part
from dashboard.wording.figures import short_name


def draw_counters(page: Page) -> None:
    """Draw how many documents each counter stands in, for one measure and scope."""
    counted = counted_documents(page.dataset)
    if not counted:
        show("sources_none", language=page.language)
        return
    code = page.language.code
    headline = page.dataset.package.settings["headline_panels"][0]
    measures = sorted({m for m, _ in counted}, key=lambda m: _rank(page, m))
    labels = {m: page.dataset.measures[m].label[code] for m in measures}
    first = headline["measure_id"] if headline["measure_id"] in labels else measures[0]
    measure = choose(page, "measure", page.text("choose-measure"), labels, first, ("scope",))
    most = sorted(((-n, s) for (m, s), n in counted.items() if m == measure))
    scopes = {s: page.text("sources-counted", label=page.dataset.scopes[s].label[code], count=-n) for n, s in most}
    whole = headline["scope_id"] if measure == headline["measure_id"] else ""
    default = whole if whole in scopes else next(iter(scopes))
    scope = choose(page, "scope", page.text("choose-scope"), scopes, default)
    st.html(_counters_html(page.dataset.state, code, page.today, page.address.language_asked, measure, scope, page))


def _rank(page: Page, measure_id: str) -> tuple[int, int]:
    measure = page.dataset.measures[measure_id]
    return measure.group_rank, measure.rank


@st.cache_resource(max_entries=64, show_spinner=False)
def _counters_html(
    state: State, code: str, today: date, language_asked: bool, measure: str, scope: str, _page: Page
) -> str:
    return render(
        "sources_counters",
        language=_page.language,
        address=_page.address,
        tally=tally(_page.dataset, measure, scope),
        measure=_page.dataset.measures[measure],
        scope=_page.dataset.scopes[scope],
    )


def draw_drift(page: Page) -> None:
    """Draw where documents of one count disagree."""
    found = _drifts(page.dataset.state, page.today, page)
    named = sorted(found, key=lambda c: short_name(c.organization, page.language).casefold())
    labels = {
        c.organization.id: page.text(
            "sources-drift-of", organization=short_name(c.organization, page.language), count=len(c.drifts)
        )
        for c in named
    }
    every = {"": page.text("sources-drift-all")}
    chosen = choose(page, "drift", page.text("col-organization"), every | labels, "")
    shown = [c for c in named if chosen in ("", c.organization.id)]
    st.html(
        _drift_html(
            page.dataset.state, page.language.code, page.today, page.address.language_asked, chosen, page, shown
        )
    )


@st.cache_resource(max_entries=8, show_spinner=False)
def _drifts(state: State, today: date, _page: Page) -> list[CounterDrift]:
    return drifts(_page.dataset)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drift_html(
    state: State,
    code: str,
    today: date,
    language_asked: bool,
    chosen: str,
    _page: Page,
    _shown: Iterable[CounterDrift],
) -> str:
    return render(
        "sources_drift",
        language=_page.language,
        address=_page.address,
        counters=_shown,
        chosen=chosen,
        readable_part=readable_part,
    )
