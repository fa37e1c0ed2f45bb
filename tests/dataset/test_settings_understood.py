"""What the pages would leave out or replace without a word is told: of questions, folders, colours and names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.dataset.conftest import Folder

from dashboard.dataset.files.view_choices import PARAMETERS, windows
from dashboard.ui.views.library import VIEWS
from dashboard.ui.views.tables import TABLES
from dashboard.ui.views.windows import Window

Settings = dict[str, Any]
Change = Callable[[Settings], object]
QUESTION = {"id": "held", "page": "detentions", "question_en": "How many?", "question_es": "¿Cuántos?"}
PLACE = {"measure": "people_held", "scope": "all"}
CHART = "chart:detentions:timeline;measure=people_held;scope=all"


def asking(**parameters: str) -> Change:
    return lambda settings: settings.update(questions=[{**QUESTION, "parameters": PLACE | parameters}])


def holding(*cards: str) -> Change:
    folder = {"id": "today", "title_en": "Today", "title_es": "Hoy", "cards": list(cards)}
    return lambda settings: settings.update(folders=[folder])


def coloured(**colours: str) -> Change:
    return lambda settings: settings["colours"]["organizations"][1].update(colours)


def panel(**changes: str) -> Change:
    return lambda settings: settings["headline_panels"][0].update(changes)


def doubled(part: str) -> Change:
    return lambda settings: settings[part].append(dict(settings[part][0]))


CASES: list[tuple[Change, str, list[tuple[str, str]]]] = [
    (asking(window="everything"), "settings-choice", [("questions.held.window", "everything")]),
    (asking(window="since-2015"), "settings-choice", [("questions.held.window", "since-2015")]),
    (asking(period="week"), "settings-choice", [("questions.held.period", "week")]),
    (asking(table="day"), "settings-choice", [("questions.held.table", "day")]),
    (asking(**{"from": "2025-13"}), "settings-day", [("questions.held.from", "2025-13")]),
    (asking(to="2031"), "settings-day", [("questions.held.to", "2031")]),
    (asking(known="2031-01-01"), "settings-day", [("questions.held.known", "2031-01-01")]),
    (asking(org="open-cells,nobody"), "settings-unknown-id", [("questions.held.org", "nobody")]),
    (asking(windows="all"), "settings-parameter", [("questions.held.windows", "windows")]),
    (asking(measure="exits_announced"), "settings-nothing-there", [("questions.held.measure", "exits_announced")]),
    (
        asking(scope="harbour-strike-women"),
        "settings-nothing-there",
        [("questions.held.scope", "harbour-strike-women")],
    ),
    (holding("newest:listed", "question:x"), "settings-unknown-id", [("folders.today.cards.2", "x")]),
    (
        holding("newest:none", "rungs:none"),
        "settings-unknown-id",
        [("folders.today.cards.1", "none"), ("folders.today.cards.2", "none")],
    ),
    (
        holding("figur:x", "pair:x", "="),
        "settings-card",
        [("folders.today.cards.1", "figur:x"), ("folders.today.cards.2", "pair:x"), ("folders.today.cards.3", "=")],
    ),
    (holding(f"{CHART};window=ever"), "settings-choice", [("folders.today.cards.1.window", "ever")]),
    (holding(CHART.replace("scope=all", "scope=x")), "settings-unknown-id", [("folders.today.cards.1.scope", "x")]),
    (holding("chart:timeline:x"), "settings-choice", [("folders.today.cards.1", "timeline")]),
    (holding("chart:home:panel-none"), "settings-unknown-id", [("folders.today.cards.1", "none")]),
    (lambda s: s.update(recent_month=9), "settings-name", [("recent_month", "recent_month")]),
    (lambda s: s["list_arithmetic"].update(gone="x"), "settings-name", [("list_arithmetic.gone", "gone")]),
    (panel(scope="x"), "settings-name", [("headline_panels.listed.scope", "scope")]),
    (lambda s: s["list_arithmetic"].pop("removals"), "settings-list-incomplete", [("list_arithmetic", "removals")]),
    (doubled("headline_panels"), "settings-doubled", [("headline_panels", "listed")]),
    (coloured(light="#5d81b1"), "settings-colours-alike", [("colours.lantern-committee.light", "#5d81b1")]),
    (coloured(dark="#ae8a6f"), "settings-colours-alike", [("colours.valdoria.dark", "#ae8a6f")]),
    (coloured(dark="#aeaeb4"), "settings-colours-alike", [("colours.other.dark", "#aeaeb4")]),
    (asking(window="all", period="other", known="2025-01-01", org="open-cells"), "", []),
    (holding("newest:listed", CHART, "chart:home:panel-held;as=Held"), "", []),
    (coloured(light="", dark="no colour"), "", []),
]


@pytest.mark.parametrize(("change", "code", "found"), CASES)
def test_what_a_page_passes_over_is_a_warning(
    folder: Folder, change: Change, code: str, found: list[tuple[str, str]]
) -> None:
    """The warning names the place in the settings and the value; what the pages understand has none."""
    folder.describe(lambda descriptor: change(descriptor["dashboard"]))
    told = [p for p in folder.check() if p.file == "datapackage.json" and p.severity == "warning"]
    assert [(p.code, p.column, p.value) for p in told] == [(code, *place) for place in found]


def test_a_choice_is_told_with_those_there_are(folder: Folder) -> None:
    """Whoever mistyped a window reads which there are, and which one was probably meant."""
    folder.describe(lambda d: (d["dashboard"].update(since="2015"), asking(window="since2015")(d["dashboard"])))
    [problem] = folder.check()
    assert problem.parameters == {"choices": "years-2, years-5, since-2015, all", "suggestion": "since-2015"}


@pytest.mark.parametrize("name", ["question", "page"])
def test_a_parameter_that_breaks_the_link_is_an_error(folder: Folder, name: str) -> None:
    """The link to a question has these itself: Home could not be drawn."""
    folder.describe(lambda d: asking(**{name: "x"})(d["dashboard"]))
    [problem] = folder.check()
    assert (problem.code, problem.column, problem.severity) == ("settings-parameter", f"questions.held.{name}", "error")


def test_every_unknown_id_of_a_kind_is_told(folder: Folder) -> None:
    """Two ids that resemble nothing are two findings."""
    cut = {"measure_id": "zzz", "scope_id": "all", "title_en": "x", "title_es": "x"}
    folder.describe(lambda d: d["dashboard"].update(cuts=[cut, cut | {"measure_id": "qqqqqq"}]))
    assert [p.value for p in folder.check() if p.code == "settings-unknown-id"] == ["zzz", "qqqqqq"]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (lambda s: s["colours"]["official"][0].pop("label_es"), "colours.valdoria.label_es"),
        (lambda s: s.update(folders=[{"id": "today", "title_en": "Today", "cards": ["newest:held"]}]), "folders.today.title_es"),
    ],
)  # fmt: skip
def test_a_text_that_a_page_cannot_do_without(folder: Folder, change: Change, missing: str) -> None:
    """Official bodies and folders have a name in every language."""
    folder.describe(lambda d: change(d["dashboard"]))
    assert [(p.code, p.column, p.severity) for p in folder.check()] == [("settings-text-missing", missing, "error")]


def test_a_word_the_pages_do_not_know_is_told(folder: Folder) -> None:
    """Also where the package itself states no list of words: it would be taken for another one."""

    def free(descriptor: dict[str, Any]) -> None:
        fields = [f for r in descriptor["resources"] for f in r["schema"]["fields"] if f["name"] == "nature"]
        fields[0]["constraints"].pop("enum")

    folder.describe(free)
    folder.set("measures", 2, "nature", "Statement")
    [problem] = folder.check()
    assert (problem.code, problem.line, problem.column, problem.value) == ("value-unknown", 2, "nature", "Statement")
    assert problem.parameters == {"choices": "count, statement", "suggestion": "statement"}


def test_the_pages_understand_what_the_check_lets_pass() -> None:
    """The words that settings may use are those of the views."""
    pages = {path.stem for path in (Path(__file__).parents[2] / "pages").glob("*.py")}
    assert set(PARAMETERS) - {"home"} <= pages
    assert (windows(""), Window().name) == (("years-2", "years-5", "all"), "years-5")
    assert (TABLES, VIEWS) == (("years", "months", "who"), ("documents", "counters", "drift"))
