"""Routes of what is made of the folder of a meeting: its deck, and its files (``/slides`` ...)."""

from __future__ import annotations

import html

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dashboard.environment import Environment
from dashboard.ui.frame.html import render
from dashboard.ui.frame.parameters import LONGEST_FOLDER
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import folder_of
from dashboard.ui.meeting.making import MAKINGS, Kind, make
from dashboard.web.addresses import reader_of
from dashboard.web.feeds import site_address
from dashboard.web.index import alone
from dashboard.web.maker import Busy, Maker, StillMaking, Unmade
from dashboard.web.spoken import chosen_language, no_data
from dashboard.wording.language import language_of, languages_of

DECK_PATH = "/deck"
FILE_PATHS: dict[str, Kind] = {f"/{kind}": kind for kind in MAKINGS if kind != "deck"}
_LASTING = {"Cache-Control": "no-cache", "X-Robots-Tag": "noindex"}


def deck_route(request: Request, environment: Environment, sans: str) -> Response:
    """The deck of a folder as one page; 404 for a folder of which there is no card."""
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    query, spoken = _asked(request, environment)
    if len(request.url.query) > LONGEST_FOLDER:
        return _word(request, spoken, language_of(spoken).text("address-too-long"), 414, sans)
    data = TalkData(dataset, environment, site_address(request))
    try:
        deck = make("deck", folder_of(query, data, spoken), data)
    except LookupError:
        return PlainTextResponse("Not Found", 404)
    return HTMLResponse(deck, headers={**_LASTING, "Content-Language": spoken})


async def file_route(request: Request, environment: Environment, maker: Maker, sans: str) -> Response:
    """A file of a folder, made in the process beside the server; 503 with a word where too many are asked for."""
    kind = FILE_PATHS[request.url.path]
    query, spoken = _asked(request, environment)
    if len(request.url.query) > LONGEST_FOLDER:
        return _word(request, spoken, language_of(spoken).text("address-too-long"), 414, sans)
    language, making = language_of(spoken), MAKINGS[kind]
    try:
        content = await maker.make(kind, query, spoken, site_address(request), reader_of(request.scope), environment)
    except Busy as busy:
        told = "meeting-still-making" if isinstance(busy, StillMaking) else "meeting-busy"
        return _word(request, spoken, language.text(told), 503, sans)
    except Unmade as why:
        return _word(request, spoken, str(why), 501, sans)
    except LookupError:
        return PlainTextResponse("Not Found", 404)
    name = environment.file_name(f"{language.text('meeting-file')}.{making.ending}")
    headers = {**_LASTING, "Content-Language": spoken, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, headers=headers, media_type=making.media_type)


def _word(request: Request, code: str, text: str, status: int, sans: str) -> Response:
    """Why there is no file: to somebody with a browser as a page that leads back to the folder."""
    headers = {**_LASTING, "Content-Language": code, "Vary": "Accept, Accept-Language"}
    if status == 503:
        headers["Retry-After"] = "10"
    if "text/html" not in request.headers.get("accept", ""):
        return PlainTextResponse(text, status, headers)
    language, again = language_of(code), request.url.path.strip("/") if status == 503 else ""
    query = "" if status == 414 else request.url.query
    body = render("static/no_file", language=language, text=text, again=again, query=query)
    title = f"<title>{html.escape(language.text('page-present'))}</title>"
    return HTMLResponse(alone(code, title, body, "", sans), status, headers)


def _asked(request: Request, environment: Environment) -> tuple[dict[str, str], str]:
    """What is asked for, and the language that goes first."""
    dataset, query = current(environment).dataset, dict(request.query_params)
    languages = languages_of(dataset.package if dataset else None)
    return query, chosen_language(query.get("lang", ""), request.headers.get("accept-language", ""), languages)
