"""All documents: finding one, documents per counter, and where documents of one count disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from textwrap import shorten
from urllib.parse import unquote, urlsplit

import streamlit as st

from dashboard.analysis.counters import counted_documents, tally
from dashboard.analysis.library import UNDATED, Document, Filters, library, search
from dashboard.analysis.relays import CounterDrift, drifts
from dashboard.dataset.load import State
from dashboard.ui.choices import choose
from dashboard.ui.frame import Page
from dashboard.ui.html import render, show
from dashboard.wording.figures import short_name

DOCUMENTS, COUNTERS, DRIFT = "documents", "counters", "drift"
VIEWS = (DOCUMENTS, COUNTERS, DRIFT)
PER_PAGE = 20
LONGEST_QUERY = 200
LONGEST_SLUG = 80
LEAST_WORDS = 3


def draw_sources(page: Page) -> None:
    """Draw the page in the view the address asks for."""
    view = page.address.choice("view", VIEWS, DOCUMENTS)
    documents = _library(page.dataset.state, page.today, page)
    st.html(_head(page.key, view, len(documents), page))
    draw = {COUNTERS: _draw_counters, DRIFT: _draw_drift}
    if view in draw:
        draw[view](page)
    else:
        _draw_documents(page, documents)


@st.cache_resource(max_entries=32, show_spinner=False)
def _head(key: str, view: str, documents: int, _page: Page) -> str:
    return render(
        "sources", language=_page.language, address=_page.address, view=view, views=VIEWS, default=DOCUMENTS,
        documents=documents, figures=len(_page.dataset.figures),
    )  # fmt: skip


@st.cache_resource(max_entries=8, show_spinner=False)
def _library(state: State, today: date, _page: Page) -> list[Document]:
    address = _page.address
    return library(_page.dataset, address.known, address.known is None or address.with_undated)


def _draw_documents(page: Page, documents: list[Document]) -> None:
    query = _ask(page)
    with st.container(key="sources-filters"):
        filters = _choose_filters(page, documents)
    found = _found(page.key, query, filters, documents)
    pages = max(1, -(-len(found) // PER_PAGE))
    number = int(page.address.choice("page", {str(n) for n in range(1, pages + 1)}, "1"))
    st.html(_list_html(page.key, query, filters, number, pages, page, documents, found))


@st.cache_resource(max_entries=64, show_spinner=False)
def _found(key: str, query: str, filters: Filters, _documents: list[Document]) -> list[Document]:
    return search(_documents, query, filters)


@st.cache_resource(max_entries=64, show_spinner=False)
def _list_html(
    key: str, query: str, filters: Filters, number: int, pages: int,
    _page: Page, _documents: list[Document], _found: list[Document],
) -> str:  # fmt: skip
    """One page of cards; what was asked goes along in its links."""
    asked = {"q": query, **asdict(filters)}
    first = _page.dataset.package.settings.get("introduced_by", "")
    return render(
        "sources_list", language=_page.language, address=_page.address, asked=asked, is_asked=any(asked.values()),
        found=len(_found), pages=pages, number=number, per_page=PER_PAGE, readable_part=readable_part,
        shown=_found[(number - 1) * PER_PAGE : number * PER_PAGE],
        first=next((d.source for d in _documents if d.source.id == first), None),
    )  # fmt: skip


def _ask(page: Page) -> str:
    """The words the reader searches for; the address is the truth, as in ``choose``."""
    asked = str(st.query_params.get("q", ""))
    query = asked[:LONGEST_QUERY].strip()
    if len(asked) > LONGEST_QUERY:
        page.address.dropped.append(page.text("sources-query-cut", count=LONGEST_QUERY))
        st.query_params["q"] = query
    st.session_state["ask-q"] = query

    def write() -> None:
        for name in ("q", "page"):
            st.query_params.pop(name, None)
        if st.session_state["ask-q"].strip():
            st.query_params["q"] = st.session_state["ask-q"].strip()

    st.text_input(
        page.text("sources-search"), key="ask-q", on_change=write, max_chars=LONGEST_QUERY, autocomplete="off",
        placeholder=page.text("sources-search-example"),
    )  # fmt: skip
    return query


def _choose_filters(page: Page, documents: list[Document]) -> Filters:
    options = _options(page.key, page, documents)
    return Filters(*(_filter(page, name, options[name]) for name in ("hand", "kind", "language", "year")))


@st.cache_resource(max_entries=16, show_spinner=False)
def _options(key: str, _page: Page, _documents: list[Document]) -> dict[str, dict[str, str]]:
    """What there is to filter by, id to label."""
    kinds = {kind: _page.text(f"kind-{kind}") for kind in {d.source.kind for d in _documents}}
    languages = {code: _page.text(f"language-{code}") for code in {d.source.language for d in _documents}}
    years = sorted({d.year for d in _documents} - {UNDATED}, reverse=True)
    undated = {UNDATED: _page.text("undated")} if any(d.year == UNDATED for d in _documents) else {}
    return {
        "hand": {hand: _page.text(f"sources-hand-{hand}") for hand in ("first_hand", "relayed")},
        "kind": _by_label(kinds),
        "language": _by_label(languages),
        "year": {year: year for year in years} | undated,
    }


def _filter(page: Page, name: str, options: dict[str, str]) -> str:
    """One filter; without a choice every document passes. A new choice begins on the first page."""
    every = {"": page.text(f"sources-any-{name}")}
    return choose(page, name, page.text(f"sources-filter-{name}"), every | options, "", ("page",))


def _by_label(labels: dict[str, str]) -> dict[str, str]:
    return dict(sorted(labels.items(), key=lambda item: item[1].casefold()))


def readable_part(address: str) -> tuple[str, str]:
    """The site of an address and the words in its path, where it has enough of them to be a title."""
    parts = urlsplit(address)
    site = (parts.hostname or "").removeprefix("www.")
    titles = [_as_words(segment) for segment in parts.path.split("/")]
    longest = max(titles, key=len)
    return site, shorten(" ".join(longest), LONGEST_SLUG, placeholder="…") if len(longest) >= LEAST_WORDS else ""


def _as_words(segment: str) -> list[str]:
    """The words of one step of an address, without file ending and the numbers it begins or ends with."""
    bare = re.sub(r"\.\w{1,5}$", "", unquote(segment))
    words = [word for word in re.split(r"[-_+\s]+", bare) if word.isprintable() and word]
    named = [i for i, word in enumerate(words) if word.isalpha()]
    return words[named[0] : named[-1] + 1] if named else []


def _draw_counters(page: Page) -> None:
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
    scopes = {
        s: page.text("sources-counted", label=page.dataset.scopes[s].label[code], count=-n) for n, s in most
    }  # fmt: skip
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
        "sources_counters", language=_page.language, address=_page.address,
        tally=tally(_page.dataset, measure, scope), measure=_page.dataset.measures[measure],
        scope=_page.dataset.scopes[scope],
    )  # fmt: skip


def _draw_drift(page: Page) -> None:
    found = _drifts(page.dataset.state, page.today, page)
    named = sorted(found, key=lambda c: short_name(c.organization, page.language).casefold())
    labels = {
        c.organization.id: page.text(
            "sources-drift-of", organization=short_name(c.organization, page.language), count=len(c.drifts)
        )
        for c in named
    }
    every = {"": page.text("sources-drift-all")}
    chosen = choose(page, DRIFT, page.text("col-organization"), every | labels, "")
    shown = [c for c in named if chosen in ("", c.organization.id)]
    st.html(_drift_html(page.dataset.state, page.language.code, page.today, page.address.language_asked, chosen,
                        page, shown))  # fmt: skip


@st.cache_resource(max_entries=8, show_spinner=False)
def _drifts(state: State, today: date, _page: Page) -> list[CounterDrift]:
    return drifts(_page.dataset)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drift_html(
    state: State, code: str, today: date, language_asked: bool, chosen: str, _page: Page,
    _shown: Iterable[CounterDrift],
) -> str:  # fmt: skip
    return render(
        "sources_drift", language=_page.language, address=_page.address, counters=_shown, chosen=chosen,
        readable_part=readable_part,
    )  # fmt: skip
