"""Figures a program asks for: the query of its address to a selection, or to all that is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from dashboard.dataset.checks.guesses import Guesses, nearest
from dashboard.dataset.figures.dates import first_day, is_date, last_day
from dashboard.dataset.figures.known import is_known_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.problems import Problem
from dashboard.wording.language import languages_of

LONGEST_QUERY = 4_000
"""Characters of a query, as it stands in the address: room for some hundred ids."""
MOST_GUESSES = 20
OF_MANY = ("measure", "scope", "organization")
OF_ONE = ("from", "to", "known", "undated", "lang")
GivenParameters = Mapping[str, Sequence[str]]
"""What each parameter was given, in the order of the address."""


@dataclass(frozen=True)
class FigureQuery:
    """Which figures are asked for, by ids; what is empty restricts nothing.

    ``start`` and ``end`` are dates of reduced precision, ``language`` is one the package is spoken in.
    """

    language: str
    measures: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    known: date | None = None
    with_undated: bool = False

    def as_asked(self) -> dict[str, object]:
        """The parameters that were given, by their names in the address."""
        known = self.known.isoformat() if self.known else ""
        undated = "1" if self.with_undated else ""
        many = {"measure": self.measures, "scope": self.scopes, "organization": self.organizations}
        one = {"from": self.start, "to": self.end, "known": known, "undated": undated, "lang": self.language}
        return {name: value for name, value in {**many, **one}.items() if value}


def read_query(text: str, dataset: Dataset, today: date) -> tuple[FigureQuery, list[Problem]]:
    """What the query of an address (without its ``?``) asks for, or what is wrong there, each once.

    With problems the selection has nothing but the language to tell them in.
    """
    asked: dict[str, list[str]] = defaultdict(list)
    for name, value in parse_qsl(text, keep_blank_values=True):
        asked[name].append(value)
    languages = languages_of(dataset.package)
    language = next((code for code in asked.get("lang", ()) if code in languages), languages[0])
    if len(text) > LONGEST_QUERY:
        return FigureQuery(language), [_problem("long", "", text, most=LONGEST_QUERY)]
    problems: dict[tuple[str, str | None, str | None], Problem] = {}
    for problem in (*_wrong_names(asked), *_wrong_ids(asked, dataset), *_wrong_values(asked, languages, today)):
        problems.setdefault((problem.code, problem.column, problem.value), problem)
    if problems:
        return FigureQuery(language), list(problems.values())
    one = {name: values[0] for name, values in asked.items() if name in OF_ONE}
    measures, scopes, organizations = (tuple(dict.fromkeys(_listed(asked.get(name, ())))) for name in OF_MANY)
    return FigureQuery(
        language,
        measures,
        scopes,
        organizations,
        start=one.get("from", ""),
        end=one.get("to", ""),
        known=date.fromisoformat(one["known"]) if "known" in one else None,
        with_undated="undated" in one,
    ), []


def select(query: FigureQuery, dataset: Dataset) -> list[Figure]:
    """The figures that stand and are asked for, the newest reference first as on the pages.

    ``dataset`` is as it was known on the day asked for. A figure is in when its reference overlaps the days asked for;
    an end of a period that nobody stated reaches no further than the one that is.
    """
    first = first_day(query.start) if query.start else date.min
    last = last_day(query.end) if query.end else date.max
    found = (f for f in dataset.figures.values() if f.stands and _is_of(f, query))
    overlapping = (f for f in found if _begins(f) <= last and f.reference.latest >= first)
    return sorted(overlapping, key=lambda f: (f.reference.lateness, f.id), reverse=True)


def _is_of(figure: Figure, query: FigureQuery) -> bool:
    wishes = (query.organizations, query.measures, query.scopes)
    return all(not wish or own in wish for own, wish in zip(figure.series, wishes, strict=True))


def _begins(figure: Figure) -> date:
    reference = figure.reference
    return (reference.begins if reference.is_period else None) or reference.earliest


def _listed(values: Sequence[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split(",")]


def _problem(code: str, parameter: str, value: str, **parameters: str | int) -> Problem:
    return Problem(f"query-{code}", "error", "", column=parameter, value=value, parameters=parameters)


def _wrong_names(asked: GivenParameters) -> Iterator[Problem]:
    """Parameters there are none of, and those given more than once where one value is meant."""
    names = (*OF_MANY, *OF_ONE)
    guess = Guesses(names, MOST_GUESSES)
    for name, values in asked.items():
        if name not in names:
            yield _problem("unknown", name, values[0], choices=", ".join(names), **guess(name))
        elif name in OF_ONE and len(values) > 1:
            yield _problem("twice", name, ", ".join(values))


def _wrong_ids(asked: GivenParameters, dataset: Dataset) -> Iterator[Problem]:
    known = {"measure": dataset.measures, "scope": dataset.scopes, "organization": dataset.organizations}
    for name, ids in known.items():
        guess = Guesses(ids, MOST_GUESSES)
        place = {"table": dataset.package.tables[f"{name}s"].path, "id": f"{name}_id"}
        for value in _listed(asked.get(name, ())):
            if not value:
                yield _problem("empty", name, value)
            elif value not in ids:
                yield _problem("id", name, value, **place, **guess(value))


def _wrong_values(asked: GivenParameters, languages: Sequence[str], today: date) -> Iterator[Problem]:
    """What is wrong with the parameters of one value that are given once."""
    one = {name: asked[name][0] for name in OF_ONE if len(asked.get(name, ())) == 1}
    given = {name: value for name, value in one.items() if value}
    yield from (_problem("empty", name, "") for name in one if name not in given)
    dates = {name: given[name] for name in ("from", "to") if name in given}
    wrong = [name for name, value in dates.items() if not is_date(value)]
    yield from (_problem("date", name, dates[name]) for name in wrong)
    if len(dates) == 2 and not wrong and first_day(dates["from"]) > last_day(dates["to"]):
        yield _problem("order", "from", dates["from"], end=dates["to"])
    if "known" in given and not is_known_day(given["known"], today):
        yield _problem("known", "known", given["known"], today=today.isoformat())
    if given.get("undated", "1") != "1":
        yield _problem("undated", "undated", given["undated"])
    elif "undated" in given and "known" not in asked:
        yield _problem("undated-alone", "undated", given["undated"])
    if "lang" in given and given["lang"] not in languages:
        guess = nearest(given["lang"], languages)
        yield _problem("language", "lang", given["lang"], choices=", ".join(languages), **guess)
