"""Rules about the descriptor's own settings: what the pages are drawn from must exist in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from dashboard.dataset.checks.guesses import nearest
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.rows import Tables
from dashboard.dataset.files.schema import Text
from dashboard.dataset.files.settings import MODES, Question
from dashboard.dataset.problems import Problem, Severity

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_TEXTS = ("question", "short_title", "term_note", "growth_note", "released_note")


def check_ids(tables: Tables) -> list[Problem]:
    """Every id in the settings names a row: of panels, colours, list arithmetic and the first document."""
    settings = tables.package.settings
    sought = [
        *(("measures", panel.measure_id) for panel in settings.panels),
        *(("scopes", panel.scope_id) for panel in settings.panels),
        *(("measures", cut.measure_id) for cut in settings.cuts),
        *(("scopes", cut.scope_id) for cut in settings.cuts),
        *(("organizations", colour.id) for colour in settings.colours.organizations),
        *(("measures", name) for name in settings.list_arithmetic.measures),
        *(named for question in settings.questions for named in _named(question)),
        *([("sources", settings.introduced_by)] if settings.introduced_by else []),
        *([("scopes", settings.everyone)] if settings.everyone else []),
    ]
    keys = {
        "measures": "measure_id",
        "scopes": "scope_id",
        "organizations": "organization_id",
        "sources": "source_id",
        "episodes": "episode_id",
    }
    return [
        _problem("settings-unknown-id", keys[table], name, table=f"{table}.csv", **nearest(name, known))
        for table, name in sought
        if name not in (known := tables.ids(table, keys[table]))
    ]


def check_official(tables: Tables) -> list[Problem]:
    """Each colour of official bodies is of bodies there are."""
    known = tables.ids("organizations", "official_body_of")
    return [
        _problem("settings-unknown-id", "official_body_of", one.id, table="organizations.csv", **nearest(one.id, known))
        for one in tables.package.settings.colours.official
        if one.id not in known
    ]


def check_colours(tables: Tables) -> list[Problem]:
    """Every colour is written as six hexadecimal digits, for light and for dark."""
    return [
        _problem("settings-colour", mode, colour.on(mode))
        for colour in tables.package.settings.colours.all
        for mode in MODES
        if not _COLOUR.fullmatch(colour.on(mode))
    ]


def check_colours_alike(tables: Tables) -> list[Problem]:
    """No two have one colour, in light or in dark: readers would take the figures of one for those of the other."""
    problems = []
    colours = tables.package.settings.colours
    named = [(colour.id or "other", colour) for colour in colours.all]
    for mode in MODES:
        first: dict[str, str] = {}
        for name, colour in named:
            shown = colour.on(mode)
            other = first.setdefault(shown, name)
            if other != name and _COLOUR.fullmatch(shown):
                place, told = f"colours.{name}.{mode}", {"other": other}
                problems.append(Problem("settings-colours-alike", "warning", DESCRIPTOR, None, place, shown, told))
    return problems


def check_texts(tables: Tables) -> list[Problem]:
    """The texts of the pages stand in the settings in every language."""
    settings, languages = tables.package.settings, tables.package.languages
    missing = [f"{name}_{code}" for name in _TEXTS for code in languages if not settings.texts.get(f"{name}_{code}")]
    for panel in settings.panels:
        texts = {"title": panel.title, "note": panel.note}
        missing += [f"{panel.id}.{name}" for name in _unsaid(texts, languages)]
    for cut in settings.cuts:
        missing += [f"cuts.{cut.measure_id}.{name}" for name in _unsaid({"title": cut.title}, languages)]
    for colour in settings.colours.official:
        missing += [f"colours.{colour.id}.{name}" for name in _unsaid({"label": colour.label}, languages)]
    for folder in settings.folders:
        missing += [f"folders.{folder.id}.{name}" for name in _unsaid({"title": folder.title}, languages)]
    for question in settings.questions:
        stated = {"id": question.id, "page": question.page}
        unsaid = [*(name for name in stated if not stated[name]), *_unsaid({"question": question.text}, languages)]
        unsaid += _unsaid({"said": question.said}, languages) if question.said else []
        missing += [f"{question.id or '?'}.{name}" for name in unsaid]
    return [_problem("settings-text-missing", name, "") for name in missing]


def check_languages(tables: Tables) -> list[Problem]:
    """Each language of the package is one of the pages; they do without another, but not without any."""
    stated, spoken = tables.package.languages, tables.spoken
    severity: Severity = "warning" if set(stated) & set(spoken) else "error"
    known = {"spoken": ", ".join(spoken)}
    return [
        Problem("settings-language-unknown", severity, DESCRIPTOR, None, f"languages.{code}", code, known)
        for code in stated
        if spoken and code not in spoken
    ]


def _unsaid(texts: Mapping[str, Text], languages: Sequence[str]) -> list[str]:
    return [f"{name}_{code}" for name, text in texts.items() for code in languages if not text.get(code)]


def _named(question: Question) -> Iterator[tuple[str, str]]:
    tables = {"measure": "measures", "scope": "scopes", "episode": "episodes"}
    for parameter, value in question.parameters.items():
        if parameter in tables:
            yield tables[parameter], value
    yield from (("measures", measure) for measure in question.answers or ())


def _problem(code: str, column: str, value: str, **parameters: str) -> Problem:
    return Problem(code, "error", DESCRIPTOR, None, column, value, parameters)
