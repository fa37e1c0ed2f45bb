"""The language a reader is answered in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from operator import itemgetter

from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dashboard.ui.frame.html import render
from dashboard.ui.frame.parameters import reading
from dashboard.wording.language import catalogues, language_of, languages_of

_AGAIN_SECONDS = 30
_WISH = re.compile(r"\s*([a-z]+)[^;]*(?:;\s*q=([01](?:\.[0-9]*)?))?")


def chosen_language(asked: str, accepted: str, languages: Sequence[str]) -> str:
    """The language of the address, else the reader's best of an Accept-Language header, else the first."""
    if meant := reading(asked, languages.__contains__):
        return meant
    wishes = [_WISH.match(wish.lower()) for wish in accepted.split(",")]
    ranked = sorted(((-float(wish[2] or 1), wish[1]) for wish in wishes if wish), key=itemgetter(0))
    return next((code for weight, code in ranked if weight and code in languages), languages[0])


def too_long(request: Request, languages: Sequence[str]) -> Response:
    """414: an address that is not read, in the language of the reader."""
    code = chosen_language(request.query_params.get("lang", ""), request.headers.get("accept-language", ""), languages)
    return PlainTextResponse(language_of(code).text("address-too-long"), 414, {"Content-Language": code})


def no_data(request: Request, headers: Mapping[str, str] | None = None) -> Response:
    """503: there is nothing to show, in the language of the reader."""
    asked, accepted = request.query_params.get("lang", ""), request.headers.get("accept-language", "")
    code = chosen_language(asked, accepted, languages_of(None))
    told = {**(headers or {}), "Content-Language": code}
    return PlainTextResponse(language_of(code).text("data-unreadable"), 503, told)


def no_room(asked: HTTPConnection) -> HTMLResponse:
    """503: the page that says that there are too many readers, and asks again by itself."""
    wish, accepted = asked.query_params.get("lang", ""), asked.headers.get("accept-language", "")
    language = language_of(chosen_language(wish, accepted, catalogues()))
    headers = {"Retry-After": str(_AGAIN_SECONDS), "Cache-Control": "no-store", "Content-Language": language.code}
    return HTMLResponse(render("frame/no_room", language=language, seconds=_AGAIN_SECONDS), 503, headers)
