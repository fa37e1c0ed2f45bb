"""What is made of the folder of a meeting: its deck."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dashboard.environment import Environment
from dashboard.ui.frame.parameters import LONGEST_FOLDER
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import folder_of
from dashboard.web.feeds import site_address
from dashboard.web.spoken import chosen_language, no_data
from dashboard.wording.language import languages_of

DECK_PATH = "/deck"


def deck_route(request: Request, environment: Environment) -> Response:
    """The deck of a folder as one page; 404 for a folder of which there is no card."""
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    if len(request.url.query) > LONGEST_FOLDER:
        return PlainTextResponse("The address is too long.", 414)
    query = dict(request.query_params)
    languages = languages_of(dataset.package)
    spoken = chosen_language(query.get("lang", ""), request.headers.get("accept-language", ""), languages)
    data = TalkData(dataset, environment, site_address(request))
    deck = deck_of(folder_of(query, data, spoken), data)
    if not deck.slides:
        return PlainTextResponse("Not Found", 404)
    headers = {"Cache-Control": "no-cache", "Content-Language": spoken, "X-Robots-Tag": "noindex"}
    return HTMLResponse(deck.html, headers=headers)
