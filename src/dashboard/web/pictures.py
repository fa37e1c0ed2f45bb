"""The route of pictures: ``/picture/PAGE/CHART.png`` or ``.svg``, with the parameters of the view."""

from __future__ import annotations

from collections.abc import Collection

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.environment import Environment
from dashboard.ui.frame.parameters import LONGEST_QUERY, tidied
from dashboard.ui.frame.store import current
from dashboard.ui.static.pictures import SIZES, Form, NotPictured, PictureAsked, picture_of
from dashboard.web.conditional import conditional
from dashboard.web.feeds import site_address
from dashboard.web.spoken import no_data, too_long
from dashboard.wording.language import language_of, languages_of

PICTURE_PATHS = ("/picture/{page}/{key}.png", "/picture/{page}/{key}.svg")
_KINDS = {"png": "image/png", "svg": "image/svg+xml"}


def picture_route(request: Request, environment: Environment, pages: Collection[str]) -> Response:
    """A picture of one chart; 404 for a chart that the view does not have, 400 for a size that will not do."""
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    page, key = request.path_params["page"], request.path_params["key"]
    form: Form = "svg" if request.url.path.endswith(".svg") else "png"
    if len(request.url.query) > LONGEST_QUERY:
        return too_long(request, languages_of(dataset.package))
    query = tidied(dict(request.query_params))
    size, is_dark = query.pop("size", "wide"), query.pop("mode", "light") == "dark"
    languages = languages_of(dataset.package)
    code = query.get("lang", "") if query.get("lang", "") in languages else languages[0]
    if page not in pages:
        return PlainTextResponse("Not Found", 404)
    if size not in SIZES:
        return PlainTextResponse(language_of(code).text("picture-size", sizes=", ".join(SIZES)), 400)
    asked = PictureAsked(page, key, query, size, "dark" if is_dark else "light", form)
    try:
        content = picture_of(asked, dataset, code, environment, site_address(request))
    except LookupError:
        return PlainTextResponse("Not Found", 404)
    except NotPictured:
        return PlainTextResponse(language_of(code).text("picture-too-tall"), 400)
    named = {"Content-Disposition": f'inline; filename="{_name(key)}-{size}.{form}"', "X-Robots-Tag": "noindex"}
    return conditional(request, content, _KINDS[form], named)


def _name(key: str) -> str:
    """A key as part of the name of a file."""
    return "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in key)[:80]
