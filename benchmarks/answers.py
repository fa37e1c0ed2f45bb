"""What the first answer of the server weighs and takes: each view whole, kept and made anew."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from itertools import product
from statistics import median

import pandas as pd
import streamlit as st
from starlette.requests import Request

from benchmarks.server import ROOT, data_folder
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment, read
from dashboard.ui.frame.store import current
from dashboard.web.index import Index, streamlit_index
from dashboard.web.views import ViewAsked, page_of
from dashboard.wording.language import languages_of

_READER = Request({"type": "http", "method": "GET", "headers": [(b"accept-encoding", b"br, gzip")]})
_OLDER = Request({"type": "http", "method": "GET", "headers": [(b"accept-encoding", b"gzip")]})
_KEPT = 20


def measure(rounds: int) -> pd.DataFrame:
    """A row for each view: its HTML as it travels, and how long it takes when kept and when made anew, in medians.

    Anew means that nothing of any view is kept; what holds for all of them (words, templates, the data) is.
    """
    environment, index = read(), streamlit_index(ROOT)
    dataset = current(environment).dataset
    if dataset is None:
        raise LookupError(str(data_folder()))
    asked = list(product(views(dataset).items(), languages_of(dataset.package)))
    for (_, view), code in asked:
        _answer(view, code, environment, index)
    # As the server does before it serves (``dashboard.server._warm_up``).
    gc.collect()
    gc.freeze()
    rows = [_row(name, view, code, rounds, environment, index) for (name, view), code in asked]
    return pd.DataFrame(rows).groupby("view", sort=False).max()


def views(dataset: Dataset) -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """Every page, and of what has a page of its own the one with most to show."""
    figure = max(dataset.figures.values(), key=lambda figure: (len(figure.attributions), figure.id))
    source = max(dataset.figures_of_source, key=lambda key: (len(dataset.figures_of_source[key]), key))
    counters = [figure.organization.id for figure in dataset.figures.values()]
    pages = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    return {
        "home": ("home", {}),
        **{page: (page, {}) for page in pages},
        "over time, all years": ("detentions", {"window": "all"}),
        "one figure": ("sources", {"figure": figure.id}),
        "one document": ("sources", {"source": source}),
        "one organization": ("sources", {"organization": max(sorted(set(counters)), key=counters.count)}),
    }


def _row(
    name: str, view: tuple[str, Mapping[str, str]], code: str, rounds: int, environment: Environment, index: Index
) -> Mapping[str, object]:
    anew = []
    for _ in range(rounds):
        st.cache_resource.clear()
        current(environment)
        gc.collect()  # the data that were there before are no part of the view
        anew.append(_timed(lambda: _answer(view, code, environment, index)))
    kept = [_timed(lambda: _answer(view, code, environment, index)) for _ in range(_KEPT)]
    body = _answer(view, code, environment, index)
    return {
        "view": name,
        "HTML, KiB (goal 40)": len(body) / 1024,
        "HTML with gzip, KiB": len(_answer(view, code, environment, index, _OLDER)) / 1024,
        "kept, ms (goal 5)": median(kept),
        "anew, ms (goal 60)": median(anew),
    }


def _answer(
    view: tuple[str, Mapping[str, str]], code: str, environment: Environment, index: Index, reader: Request = _READER
) -> bytes:
    page, query = view
    asked = ViewAsked(page, code, {**query, "lang": code}, environment, current(environment), "http://localhost/")
    return bytes(page_of(asked, index, reader).body)


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)
