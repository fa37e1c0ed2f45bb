"""Rules about the views that a package prepares, its questions and ready folders: what a page would not understand.

A page shows something else then, or leaves it out, and says nothing: readers need not know. So these are warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.dataset.checks.guesses import nearest
from dashboard.dataset.figures.dates import first_day, is_date
from dashboard.dataset.figures.known import is_known_day
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.rows import Tables, stands
from dashboard.dataset.files.settings import Settings
from dashboard.dataset.files.view_choices import (
    CARD_KINDS,
    COUNTERS,
    DOCUMENTS,
    DRIFT,
    EVERYWHERE,
    MONTHS,
    NEWEST,
    PARAMETERS,
    PERIODS,
    RUNGS,
    WHO,
    YEARS,
    windows,
)
from dashboard.dataset.problems import Problem, Severity

_FIGURES = "figures"
_IDS = {
    "org": "organizations",
    "organization": "organizations",
    "list": "organizations",
    "drift": "organizations",
    "source": "sources",
    "figure": _FIGURES,
    "a": _FIGURES,
    "b": _FIGURES,
}
"""The parameters that name rows, besides those that ``settings.check_ids`` holds to the tables."""
_OF_CARDS = {
    "figure": (_FIGURES,),
    "pair": (_FIGURES, _FIGURES),
    "rung": ("episodes", "measures"),
    "rungs": ("episodes",),
    "newest": ("headline_panels",),
    "question": ("questions",),
    "document": ("sources",),
    "chart": (),
}
_KEYS = {
    "measures": "measure_id",
    "scopes": "scope_id",
    "organizations": "organization_id",
    "sources": "source_id",
    "episodes": "episode_id",
}
_COLLIDING = {"question", "page", "self"}
"""Parameters that the link to a view has already: one of a package of the same name breaks the page."""
_CARDS = ", ".join((*CARD_KINDS, NEWEST, RUNGS))
_OF_PANEL = "panel-"


@dataclass(frozen=True)
class _PreparedView:
    """A prepared view: where the settings have it, its page and its parameters."""

    place: str
    page: str
    parameters: Mapping[str, str]


def check_questions(tables: Tables) -> list[Problem]:
    """The view of each question is one that its page understands, and shows what is asked for."""
    questions = [question for question in tables.package.settings.questions if question.page in PARAMETERS]
    views = [_PreparedView(f"questions.{one.id or '?'}", one.page, one.parameters) for one in questions]
    return [problem for view in views for problem in _of_view(view, tables)]


def check_cards(tables: Tables) -> list[Problem]:
    """Each card of a ready folder is one that can be picked, and names what there is."""
    return [
        problem
        for folder in tables.package.settings.folders
        for number, card in enumerate(folder.cards, 1)
        for problem in _of_card(card, f"folders.{folder.id}.cards.{number}", tables)
    ]


def _of_view(view: _PreparedView, tables: Tables) -> Iterator[Problem]:
    known = (*PARAMETERS[view.page], *EVERYWHERE)
    for name, value in view.parameters.items():
        place = f"{view.place}.{name}"
        if name not in known:
            severity: Severity = "error" if name in _COLLIDING else "warning"
            told = {"page": view.page, "choices": ", ".join(known), **nearest(name, known)}
            yield Problem("settings-parameter", severity, DESCRIPTOR, None, place, name, told)
        elif name in _IDS:
            yield from (_unknown(place, id, _IDS[name], tables) for id in _missing(value, name, tables))
        elif name in _CHOICES:
            choices = _CHOICES[name](tables)
            if value not in choices:
                yield _warning("settings-choice", place, value, choices=", ".join(choices), **nearest(value, choices))
        elif name in _DAYS and not _DAYS[name](value, tables):
            yield _warning("settings-day", place, value)
    if view.page in ("detentions", "tables"):
        yield from _of_place(view, tables)


def _of_place(view: _PreparedView, tables: Tables) -> Iterator[Problem]:
    """What is asked for over time has a figure there; an unknown id is told elsewhere."""
    measure, scope = (view.parameters.get(name, "") for name in ("measure", "scope"))
    figures = [row for row in tables.figures if stands(row) and not row["episode_id"]]
    if measure not in _ids("measures", tables):
        return
    scopes = {row["scope_id"] for row in figures if row["measure_id"] == measure}
    if not scopes:
        yield _warning("settings-nothing-there", f"{view.place}.measure", measure)
    elif scope not in scopes and scope in _ids("scopes", tables):
        yield _warning("settings-nothing-there", f"{view.place}.scope", scope)


def _of_card(card: str, place: str, tables: Tables) -> Iterator[Problem]:
    first, *options = card.strip().split(";")
    kind, *ids = first.split(":")
    sizes = {**CARD_KINDS, NEWEST: 1, RUNGS: 1}
    if len(ids) != sizes.get(kind) or not all(ids):
        yield _warning("settings-card", place, card, choices=_CARDS)
        return
    for table, id in zip(_OF_CARDS[kind], ids, strict=False):
        if id not in _ids(table, tables):
            yield _unknown(place, id, table, tables)
    if kind == "chart":
        yield from _of_chart(place, ids, options, tables)


def _of_chart(place: str, ids: Sequence[str], options: Sequence[str], tables: Tables) -> Iterator[Problem]:
    page, key = ids
    if page not in PARAMETERS:
        yield _warning("settings-choice", place, page, choices=", ".join(PARAMETERS), **nearest(page, PARAMETERS))
        return
    panel = key.removeprefix(_OF_PANEL)
    if page == "home" and panel != key and panel not in _ids("headline_panels", tables):
        yield _unknown(place, panel, "headline_panels", tables)
    # The words of whoever made a folder are no part of the view.
    given = dict(option.partition("=")[::2] for option in options)
    parameters = {name: value for name, value in given.items() if name not in ("as", "note")}
    for name in ("measure", "scope", "episode"):
        if (id := parameters.get(name, "")) and id not in _ids(f"{name}s", tables):
            yield _unknown(f"{place}.{name}", id, f"{name}s", tables)
    yield from _of_view(_PreparedView(place, page, parameters), tables)


def _missing(value: str, name: str, tables: Tables) -> list[str]:
    known = _ids(_IDS[name], tables)
    return [id for id in (value.split(",") if name == "org" else [value]) if id not in known]


def _ids(table: str, tables: Tables) -> set[str]:
    settings: Settings = tables.package.settings
    if table == "headline_panels":
        return {panel.id for panel in settings.panels}
    if table == "questions":
        return {question.id for question in settings.questions}
    return tables.figure_ids if table == _FIGURES else tables.ids(table, _KEYS[table])


def _unknown(place: str, id: str, table: str, tables: Tables) -> Problem:
    """An id that is none of a table, of the tables of figures, or of a part of the settings."""
    named = f"{table}.csv" if table in _KEYS else table
    return _warning("settings-unknown-id", place, id, table=named, **nearest(id, _ids(table, tables)))


def _warning(code: str, column: str, value: str, **parameters: str) -> Problem:
    return Problem(code, "warning", DESCRIPTOR, None, column, value, parameters)


def _has_begun(value: str, tables: Tables) -> bool:
    return is_date(value) and first_day(value) <= tables.today


_CHOICES: Mapping[str, Callable[[Tables], Sequence[str]]] = {
    "window": lambda tables: windows(tables.package.settings.since),
    "period": lambda _: PERIODS,
    "table": lambda _: (YEARS, MONTHS, WHO),
    "view": lambda _: (DOCUMENTS, COUNTERS, DRIFT),
    "hand": lambda _: ("first_hand", "relayed"),
    "undated": lambda _: ("1",),
    "lang": lambda tables: tables.package.languages,
}
_DAYS: Mapping[str, Callable[[str, Tables], bool]] = {
    "from": _has_begun,
    "to": _has_begun,
    "known": lambda value, tables: is_known_day(value, tables.today),
}
