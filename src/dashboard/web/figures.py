"""The figures for programs: a long table as CSV or JSON, or all that is wrong with what was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from pathlib import PurePosixPath
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.problems import Problem
from dashboard.environment import Environment
from dashboard.export.query import LONGEST_QUERY, FigureQuery, read_query, select
from dashboard.export.tables import as_json, figures_csv, figures_json
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.download import versioned
from dashboard.ui.frame.frame import as_known
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.store import current
from dashboard.web.conditional import READABLE_ANYWHERE, conditional
from dashboard.web.data_places import split_subject, wrong_place
from dashboard.web.spoken import no_data
from dashboard.wording.language import Language, language_of
from dashboard.wording.problems import clean, say_parts

FIGURE_PATHS = ("/data/figures.csv", "/data/figures.json")
FIGURE_PATHS_OF_SUBJECTS = ("/data/{subject}/figures.csv", "/data/{subject}/figures.json")
MOST_TOLD = 20
_KINDS = {".csv": "text/csv", ".json": "application/json"}
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9._-]")


def figures(request: Request, environment: Environment) -> Response:
    """The figures asked for; 400 with every problem of what was asked, 503 without data to show."""
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request, READABLE_ANYWHERE)
    today = environment.today_of(dataset.package)
    # As it stands in the address: a byte that is no letter of any alphabet is no reason to fail.
    text, path = request.scope["query_string"].decode("latin-1"), PurePosixPath(request.scope["path"])
    named, rest = split_subject(text) if environment.roof and len(text) <= LONGEST_QUERY else ("", ())
    query, problems = read_query(urlencode(rest) if named else text, dataset, today)
    if named:
        problems = [wrong_place(named, path.name, rest, environment), *problems]
    if problems:
        return _refusal(problems, language_of(query.language))
    ending = path.suffix
    name = environment.file_name(versioned("figures", dataset.package, ending, query.known))
    name = _NOT_IN_A_NAME.sub("_", name)
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Content-Language": query.language}
    shown = as_known(dataset, Address(query.language, True, query.known, query.with_undated))
    return conditional(request, _table(shown, query, ending), _KINDS[ending], headers)


@kept(16, by=attrgetter("state"))
def _table(dataset: Dataset, query: FigureQuery, ending: str) -> bytes:
    """The table as it is sent. ``dataset`` is as it was known on the day asked for."""
    package, language, found = dataset.package, language_of(query.language), select(query, dataset)
    if ending == ".csv":
        return figures_csv(found, package, language)
    return figures_json(found, package, language, query.as_asked())


def _refusal(problems: Sequence[Problem], language: Language) -> Response:
    told = {
        "error": language.text("query-refused", count=len(problems)),
        "language": language.code,
        "problems": [_told(problem, language) for problem in problems[:MOST_TOLD]],
        "count": len(problems),
    }
    headers = {**READABLE_ANYWHERE, "Cache-Control": "no-store", "Content-Language": language.code}
    return Response(as_json(told), 400, headers, "application/json")


def _told(problem: Problem, language: Language) -> dict[str, str]:
    """Which parameter, what it was given, and the words: found, expected, a suggestion if there is one, todo."""
    place = {"parameter": clean(problem.column or ""), "value": clean(problem.value or "")}
    return {**place, **say_parts(problem, language)}
