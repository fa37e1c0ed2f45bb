"""Our own routes: health, data files, and the HTML of every page before any script runs."""

from __future__ import annotations

import gzip
import hashlib
import html
import logging
import re
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path
from urllib.parse import urlencode

from babel.core import get_global
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard.dataset.files.disk import read_file
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.package import DESCRIPTOR, read_package
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.environment import Environment
from dashboard.ui.frame.parameters import reading, tidied
from dashboard.ui.frame.store import current
from dashboard.ui.views.preview import preview
from dashboard.wording.language import languages_of

HOME = "home"
MOST_PROBLEMS = 20
_DOCUMENTS = ("README.md", "CHANGELOG.md")
_TYPES = {".csv": "text/csv", ".json": "application/json", ".md": "text/markdown"}
_WISH = re.compile(r"\s*([a-z]+)[^;]*(?:;\s*q=([01](?:\.[0-9]*)?))?")


class Site:
    """Our own routes: health, data files, and the HTML of every page before any script runs."""

    def __init__(self, script: Path, environment: Environment, index: str) -> None:
        self.environment = environment
        self.index = index
        self.pages = sorted(p.stem for p in (script.parent / "pages").glob("*.py") if p.stem[0] not in "._")

    def routes(self) -> list[Route]:
        """The routes, which stand before Streamlit's."""
        pages = [Route(path, self.page) for path in ("/", *(f"/{page}" for page in self.pages))]
        return [Route("/healthz", self.health), Route("/data/{name:path}", self.data_file), *pages]

    def health(self, request: Request) -> Response:
        """200 with the version that readers see, ``stale`` when the folder now holds something broken; 503 without any.

        Readers are served either way: taking this process away for a broken folder would take the last good data away.
        """
        loaded = current(self.environment)
        told: dict[str, object] = {"status": "ok" if not loaded.problems else "stale"}
        if loaded.dataset is not None:
            told["data_version"] = loaded.dataset.package.version
        else:
            told["status"] = "unreadable data"
        if loaded.problems:
            told["problems"] = len(loaded.problems)
            told["found"] = [_told(problem) for problem in loaded.problems[:MOST_PROBLEMS]]
        return JSONResponse(told, 503 if loaded.dataset is None else 200, {"Cache-Control": "no-store"})

    def data_file(self, request: Request) -> Response:
        """A file the descriptor names, byte for byte; nothing else in the folder."""
        folder = locate(self.environment.data)
        path = folder / request.path_params["name"]
        try:
            named = request.path_params["name"] in _published(folder)
        except UnreadableDataset:
            return PlainTextResponse("The data cannot be read.", 503)
        try:
            inside = named and path.resolve().is_relative_to(folder.resolve())
            content = read_file(path) if inside else None
        except (OSError, RuntimeError):  # gone, no ordinary file, or a link to itself
            content = None
        if content is None:
            return PlainTextResponse("Not Found", 404)
        # Weak, because the same file also travels compressed.
        headers = {"ETag": f'W/"{hashlib.sha256(content).hexdigest()[:32]}"', "Cache-Control": "no-cache"}
        if _holds(request.headers.get("if-none-match", ""), headers["ETag"]):
            return Response(status_code=304, headers=headers)
        if path.suffix == ".csv":
            headers["Content-Disposition"] = f'attachment; filename="{path.name}"'
        kind = _TYPES.get(path.suffix, "application/octet-stream")
        return Response(content, headers=headers, media_type=kind)

    def page(self, request: Request) -> Response:
        """Streamlit's index with the language, title, preview and script-free text of this page."""
        accepted = request.headers.get("accept-language", "")
        query = tidied(dict(request.query_params))
        dataset = current(self.environment).dataset
        languages = languages_of(dataset.package if dataset else None)
        language = chosen_language(query.get("lang", ""), accepted, languages)
        name = request.url.path.strip("/") or HOME
        body = self._with_preview(name, language, query, languages).encode()
        headers = {"Cache-Control": "no-cache", "Content-Language": language}
        headers["Vary"] = "Accept-Language, Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            body, headers["Content-Encoding"] = gzip.compress(body, 6), "gzip"
        return Response(body, headers=headers, media_type="text/html")

    def _with_preview(self, page: str, code: str, query: dict[str, str], languages: Sequence[str]) -> str:
        """Streamlit's index in this language; the rest of it stays as it is when there is no preview."""
        index = re.sub(r'<html lang="[^"]*"', f'<html lang="{code}"', self.index, count=1)
        try:
            shown = preview(page, code, query, self.environment)
        except Exception:
            # A page without its preview is still the page; the log tells.
            logging.getLogger(__name__).exception("no preview of %s", page)
            return index
        head = _head(shown.title, shown.description, code, query, languages)
        index = re.sub(r"<title>.*?</title>", lambda _: head, index, count=1, flags=re.DOTALL)
        noscript = f"<noscript>{shown.noscript_html}</noscript>"
        return re.sub(r"<noscript>.*?</noscript>", lambda _: noscript, index, count=1, flags=re.DOTALL)


def chosen_language(asked: str, accepted: str, languages: Sequence[str]) -> str:
    """The language of the address, else the reader's best of an Accept-Language header, else the first."""
    if meant := reading(asked, languages.__contains__):
        return meant
    wishes = [_WISH.match(wish.lower()) for wish in accepted.split(",")]
    ranked = sorted(((-float(wish[2] or 1), wish[1]) for wish in wishes if wish), key=itemgetter(0))
    return next((code for weight, code in ranked if weight and code in languages), languages[0])


def _told(problem: Problem) -> dict[str, str | int | None]:
    """A finding for whoever watches the server: where, and never what a cell says."""
    return {"code": problem.code, "file": Path(problem.file).name, "line": problem.line, "column": problem.column}


def _published(folder: Path) -> set[str]:
    return {DESCRIPTOR, *_DOCUMENTS, *(table.path for table in read_package(folder).tables.values())}


def _holds(if_none_match: str, etag: str) -> bool:
    known = {known.strip().removeprefix("W/") for known in if_none_match.split(",")}
    return "*" in known or etag.removeprefix("W/") in known


def _head(title: str, description: str, code: str, query: dict[str, str], languages: Sequence[str]) -> str:
    territory = get_global("likely_subtags")[code].rsplit("_", 1)[1]
    names = {"og:title": title, "og:description": description, "og:locale": f"{code}_{territory}"}
    tags = [f"<title>{html.escape(title)}</title>"]
    tags += [f'<meta name="description" content="{html.escape(description)}">']
    tags += [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in names.items()]
    for other in languages:
        if other != code:
            address = html.escape(f"?{urlencode(query | {'lang': other})}")
            tags.append(f'<link rel="alternate" hreflang="{other}" href="{address}">')
    return "\n    ".join(tags)
