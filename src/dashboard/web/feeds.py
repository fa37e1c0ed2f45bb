"""The route of the feeds: ``/feed.atom``, with ``?organization=`` for the figures of one."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.environment import Environment
from dashboard.export.feeds import MEDIA_TYPE, changes_feed, figures_feed
from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.parameters import reading, tidied
from dashboard.ui.frame.staff import served_over_https
from dashboard.ui.frame.store import current
from dashboard.web.conditional import conditional
from dashboard.web.spoken import no_data
from dashboard.wording.language import language_of, languages_of

_PARAMETERS = {SUBJECT, "lang", "organization"}
_HOST = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")


def feed(request: Request, environment: Environment) -> Response:
    """A feed of the data that readers see, in the first language of the package unless the address names another.

    400 for a language, a parameter or a host that is none, 404 for an unknown organization, 503 without data.
    """
    query = tidied(dict(request.query_params))
    base = site_address(request)
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    languages = languages_of(dataset.package)
    code = reading(query["lang"], languages.__contains__) if "lang" in query else languages[0]
    if not base:
        return PlainTextResponse("A feed names addresses: ask for it under the name of the site.", 400)
    if not query.keys() <= _PARAMETERS or not code:
        return PlainTextResponse(
            f"A feed has the parameters subject, lang ({', '.join(languages)}) and organization.", 400
        )
    language, today = language_of(code), environment.today_of(dataset.package)
    try:
        if "organization" in query:
            organization = dataset.organizations[reading(query["organization"], dataset.organizations.__contains__)]
            content = figures_feed(dataset, organization, language, base, today, environment.tag)
        else:
            content = changes_feed(dataset, language, base, today, environment.tag)
    except LookupError:
        return PlainTextResponse("There is no such feed.", 404)
    return conditional(request, content, MEDIA_TYPE, {"Content-Language": code})


def site_address(request: Request) -> str:
    """The address of the site as the reader wrote it, with its last slash; nothing when the host is none.

    A proxy that ends https says so; else the address to which a sign-in leads back does.
    """
    host = request.headers.get("host", "")
    is_https = request.headers.get("x-forwarded-proto", request.url.scheme).startswith("https") or served_over_https()
    return f"{'https' if is_https else 'http'}://{host}/" if _HOST.fullmatch(host) else ""
