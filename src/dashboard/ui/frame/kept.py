"""What is made once and kept, for every reader who looks at the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from operator import attrgetter
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from dashboard.ui.frame.page import Page

Of = TypeVar("Of")
Ids = ParamSpec("Ids")
Made = TypeVar("Made")

BY_KEY = attrgetter("key")


def kept(
    entries: int, by: Callable[[Any], object] = BY_KEY
) -> Callable[[Callable[Concatenate[Of, Ids], Made]], Callable[Concatenate[Of, Ids], Made]]:
    """Keep what a function makes of a page and of ids: the newest ``entries`` of it, in one place for all sessions.

    ``by`` says what of the page tells one result from another: all that a view depends on. Something other than a page
    brings a ``by`` of its own. Every argument after it is part of the key as it is written out (``repr``).
    """

    def keep(make: Callable[Concatenate[Of, Ids], Made]) -> Callable[Concatenate[Of, Ids], Made]:
        # Streamlit tells apart what it keeps by the name and the text of the function.
        @st.cache_resource(max_entries=entries, show_spinner=False)
        @wraps(make)
        def made(key: str, _make: Callable[[], Made]) -> Made:
            return _make()

        @wraps(make)
        def find(of: Of, *ids: Ids.args, **named: Ids.kwargs) -> Made:
            # By name: what is given by place Streamlit looks up anew on every run.
            return made(key=f"{by(of)} {ids} {named}", _make=partial(make, of, *ids, **named))

        # A wrapped function names its first argument, which a callable does not.
        return cast(Callable[Concatenate[Of, Ids], Made], find)

    return keep


def kept_with_data(
    make: Callable[Concatenate[Page, Ids], Made],
) -> Callable[Concatenate[Page, Ids], Made]:
    """Keep what a function makes of the data of a page alone, whatever the language, the theme and the day.

    It is kept with the data: readers of one subject never push out what those of another look at, and nothing of an
    edition stays when it is no longer shown.
    """

    @wraps(make)
    def find(page: Page, *ids: Ids.args, **named: Ids.kwargs) -> Made:
        key = (make.__module__, make.__qualname__, repr(ids), repr(named))
        made = page.dataset.made
        # Two readers may come at once: both then make the same.
        return cast(Made, made[key] if key in made else made.setdefault(key, make(page, *ids, **named)))

    return cast(Callable[Concatenate[Page, Ids], Made], find)
