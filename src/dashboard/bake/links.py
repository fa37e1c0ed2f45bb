"""Links between the pages of a baked site: relative, so that it works in any folder, from a disk and on any host."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

from dashboard.bake.views import ViewKey, key_of
from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.menu import SUBJECTS
from dashboard.ui.static.surface import DOWNLOAD
from dashboard.ui.views.subjects import PANEL

_LINK = re.compile(r' (href)="([^"]*)"')
# What only the app can do, and the words around it.
_NOWHERE = r"<a(?![^>]* href=)[^>]*>[^<]*</a>"
_DEAD = re.compile(rf'<p class="[^"]*needs-app">{_NOWHERE}</p>|<a class="beside"(?![^>]* href=)[^>]*>[^<]*</a>')
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|#|//)", re.IGNORECASE)
# What only brings something out in a view that is baked without it.
_EMPHASIS = ("org",)


def path_of_all(query: Mapping[str, str]) -> str:
    """Where the page of all subjects lies, without language and ending."""
    return "/".join([SUBJECTS, *filter(None, query.get(PANEL, "").split(":"))])


@dataclass(frozen=True)
class Links:
    """How the links of one page are written in the site, in a language of all its ``codes``.

    ``paths`` knows the views by key, ``files`` what the page offers to take away by its key, ``others`` further files
    by their address in the app. ``app`` is where the app runs, or nothing. ``subject`` is that of the page as addresses
    name it; ``beside`` knows the views of all others by theirs: the first lies in the folder of the site, each other
    one in a folder of its name there.
    """

    page: str
    code: str
    codes: Collection[str]
    path: str
    paths: Mapping[ViewKey, str]
    files: Mapping[str, str]
    others: Mapping[str, str]
    app: str = ""
    subject: str = ""
    beside: Mapping[str, Mapping[ViewKey, str]] = field(default_factory=dict)

    def rewritten(self, body: str) -> str:
        """A body with its links as they are in the site; what leads nowhere here is a link no more, or is gone."""
        return _DEAD.sub("", _LINK.sub(lambda found: self._attribute(html.unescape(found[2])), body))

    def _attribute(self, address: str) -> str:
        target = self.target(address)
        return f' href="{html.escape(target)}"' if target else ""

    def target(self, address: str) -> str:
        """Where an address of the app is in the site, from this page; in the app where it is not, else nothing."""
        if _ELSEWHERE.match(address):
            return address
        parts = urlsplit(address)
        query = dict(parse_qsl(parts.query))
        page = self.page if not parts.path else parts.path.lstrip("./") or "home"
        code, fragment = query.pop("lang", self.code), f"#{parts.fragment}" if parts.fragment else ""
        if DOWNLOAD in query:
            return self.from_here(self.files[query[DOWNLOAD]])
        if other := self.others.get(address):
            return self.from_here(other)
        subject = query.pop(SUBJECT, "")
        if page == SUBJECTS and self.beside and code in self.codes:
            return self.from_here(f"{self._root}{code}/{path_of_all(query)}.html")
        bare = {name: value for name, value in query.items() if name not in _EMPHASIS}
        paths = self.paths if subject == self.subject else self.beside.get(subject, {})
        found = paths.get(key_of(page, query)) or paths.get(key_of(page, bare))
        if found and code in self.codes:
            folder = "" if subject == self.subject else f"{self._root}{subject}/"
            return self.from_here(f"{folder}{code}/{found}.html") + fragment
        return self._in_app(page, {SUBJECT: subject} | query | {"lang": code}, fragment)

    @property
    def _root(self) -> str:
        """The way from the folder of this subject to that of the site."""
        return "../" if self.subject else ""

    def _in_app(self, page: str, query: Mapping[str, str], fragment: str) -> str:
        if not self.app:
            return ""
        asked = {name: value for name, value in query.items() if value}
        return f"{self.app.rstrip('/')}/{'' if page == 'home' else page}?{urlencode(asked)}{fragment}"

    def here_in_app(self, query: Mapping[str, str]) -> str:
        """This view in the app, or nothing where none runs."""
        return self._in_app(self.page, {SUBJECT: self.subject, **query, "lang": self.code}, "")

    def from_here(self, path: str) -> str:
        """A file of the site by its path, as it is reached from this page."""
        return posixpath.relpath(path, posixpath.dirname(self.path))
