"""Folders that stand ready in the package, made of the data as they are today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from dashboard.analysis.accounts import account_of
from dashboard.dataset.files.settings import ReadyFolder
from dashboard.dataset.files.view_choices import NEWEST, RUNGS
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.picks import Pick, read_pick
from dashboard.ui.views.home import home_view


def picks_of(folder: ReadyFolder, page: Page) -> tuple[Pick, ...]:
    """What a ready-made folder holds today.

    Besides picks it may name ``newest:PANEL``, the newest own figure of a panel of Home, and ``rungs:EPISODE``, every
    step of a release that has figures; what there is not (any more) is left out.
    """
    return tuple(dict.fromkeys(pick for text in folder.cards for pick in _picked(text, page)))


def _picked(text: str, page: Page) -> Iterator[Pick]:
    kind, _, id = text.partition(":")
    if kind == NEWEST:
        panels = [view for view in home_view(page).panels if view.id == id]
        own = [group.figures[0] for view in panels for group in view.panel.groups if group.basis == "own"]
        yield from (Pick("figure", (figure.id,)) for figure in own[:1])
    elif kind == RUNGS:
        episode = page.dataset.episodes.get(id)
        rungs = account_of(episode, page.dataset).rungs if episode else ()
        yield from (Pick("rung", (id, rung.measure.id)) for rung in rungs if rung.figures)
    else:
        with suppress(ValueError):
            yield read_pick(text)
