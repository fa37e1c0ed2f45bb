"""Where a file of the data lies: in the folder of its subject, which is no parameter of its address."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.dataset.problems import Problem
from dashboard.environment import Environment
from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.parameters import reading, tidied
from dashboard.web.spoken import chosen_language
from dashboard.wording.language import language_of, languages_of

Pairs = Sequence[tuple[str, str]]


def split_subject(query: str) -> tuple[str, Pairs]:
    """The subject that a query names, and its other parameters."""
    pairs = parse_qsl(query, keep_blank_values=True)
    named = [value for name, value in pairs if SUBJECT in tidied({name: value})]
    return next(iter(named), ""), [(name, value) for name, value in pairs if SUBJECT not in tidied({name: value})]


def known_subject(named: str, environment: Environment) -> str:
    """The id of the subject that is meant by a name; nothing where there is none, or one package alone."""
    return reading(named, {subject.id for subject in environment.roof}.__contains__)


def place_of(subject: str, name: str, rest: Pairs = ()) -> str:
    """The address of a file of the data of a subject, after the host."""
    return f"/data/{subject}/{name}{'?' if rest else ''}{urlencode(rest, safe=',')}"


def wrong_place(named: str, name: str, rest: Pairs, environment: Environment) -> Problem:
    """What is wrong with an address that names the subject as a parameter, with the right one."""
    subject, ids = known_subject(named, environment), [one.id for one in environment.roof]
    told = {"address": place_of(subject or ids[0], name, rest), "choices": ", ".join(ids)}
    return Problem(
        f"query-subject{'' if subject else '-unknown'}", "error", "", column=SUBJECT, value=named, parameters=told
    )


def to_right_place(request: Request, subject: str, name: str) -> Response:
    """404 with the right address, in the language of the reader: no other subject's file is given."""
    asked, accepted = request.query_params.get("lang", ""), request.headers.get("accept-language", "")
    code = chosen_language(asked, accepted, languages_of(None))
    said = language_of(code).text("data-of-subject", file=name, subject=subject, address=place_of(subject, name))
    return PlainTextResponse(said, 404, {"Content-Language": code})
