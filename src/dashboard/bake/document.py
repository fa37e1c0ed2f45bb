"""One page of a baked site around the body of its view."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from dashboard.bake.along import STYLES, minified, script_of
from dashboard.bake.links import Links
from dashboard.dataset.files.package import Package
from dashboard.export.feeds import feed_address
from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.html import render
from dashboard.ui.static.rendering import Rendering
from dashboard.web.index import whole_document
from dashboard.wording.language import language_of

SEARCH = "assets/search.js"
_WAYS = "<!-- ways -->"
_ROW = re.compile(r' data-figure="[^"]*"')


@dataclass(frozen=True)
class About:
    """What a page says of itself to others: ``site`` is where it will lie, or nothing, ``facts`` are schema.org's.

    ``picture`` is the address of what stands beside a link to it, ``ways`` are how it is taken along, as safe HTML.
    """

    site: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    picture: str = ""
    ways: str = ""


def index_of(code: str) -> str:
    """What can be searched for in a language."""
    return f"assets/index-{code}.js"


def document(
    view: Rendering,
    links: Links,
    query: Mapping[str, str],
    package: Package | None,
    languages: Sequence[str],
    about: About,
) -> str:
    """A whole page around a view.

    :param package: the data it is from, nothing for a view of several
    """
    shown, code, site = view.preview, view.language, about.site
    title, description = html.escape(shown.title), html.escape(shown.description)
    others = {other: links.from_here(other + links.path.removeprefix(code)) for other in languages}
    # Who shows a link, and machines, come by the address of a site alone.
    told = ' property="og:description"' if site else ""
    head = [
        f"<title>{title}</title>",
        f'<meta name="description"{told} content="{description}">',
        f'<link rel="stylesheet" href="{links.from_here(STYLES)}">',
    ]
    if site:
        head.append(f'<meta property="og:title" content="{title}">')
    if about.picture:
        head.append(f'<meta property="og:image" content="{html.escape(about.picture)}">')
    if site:
        head.append(f'<link rel="canonical" href="{html.escape(f"{site}/{links.path}")}">')
    root = f"{site}/" if site else ""
    for other, path in others.items():
        address = f"{root}{other}{links.path.removeprefix(code)}" if site else path
        head.append(f'<link rel="alternate" hreflang="{other}" href="{html.escape(address)}">')
    if feed := links.others.get(feed_address(code, subject=links.subject)):
        head.append(f'<link rel="alternate" type="application/atom+xml" href="{links.from_here(feed)}">')
    if about.facts:
        head.append(f'<script type="application/ld+json">{_as_data(about.facts)}</script>')
    changes = f"method?{urlencode({SUBJECT: links.subject})}#changes" if links.subject else "method#changes"
    foot = render(
        "baked/foot", language=language_of(code), app=links.here_in_app(query), package=package, changes=changes
    )
    # Which row is of which figure is told by its links, too.
    body = _ROW.sub("", links.rewritten(view.body(foot=_WAYS + foot))).replace(_WAYS, about.ways)
    parts = [
        f'<div id="first" class="baked">{body}</div>',
        f'<script src="{links.from_here(script_of(code))}"></script>',
    ]
    if 'role="search"' in body:
        parts += [f'<script src="{links.from_here(name)}"></script>' for name in (index_of(code), SEARCH)]
    return minified(whole_document(code, head, parts))


def _as_data(facts: Mapping[str, object]) -> str:
    """JSON that cannot end the element it stands in."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
