"""Our own routes: health, data files, feeds, and the HTML of every page before any script runs."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from dashboard.dataset.files.disk import read_file
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.package import DESCRIPTOR, read_package
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.environment import Environment
from dashboard.export.package import READMES
from dashboard.ui.frame.address import SUBJECT, asked_subject, meant_subject
from dashboard.ui.frame.html import script_files
from dashboard.ui.frame.parameters import LONGEST_FOLDER, LONGEST_QUERY, UNREAD, tidied
from dashboard.ui.frame.picks import CARDS
from dashboard.ui.frame.store import Loaded, current
from dashboard.ui.static.surface import DOWNLOAD
from dashboard.web.conditional import conditional
from dashboard.web.data_places import known_subject, to_right_place
from dashboard.web.drawing_queue import Draw, DrawingQueue
from dashboard.web.embeds import EMBED_PATH, LEAF_PATH, embed_route, leaf_route
from dashboard.web.feeds import feed, site_address
from dashboard.web.figures import FIGURE_PATHS, FIGURE_PATHS_OF_SUBJECTS, figures
from dashboard.web.index import Index
from dashboard.web.maker import Maker
from dashboard.web.meeting import DECK_PATH, FILE_PATHS, deck_route, file_route
from dashboard.web.pictures import PICTURE_PATHS, picture_route
from dashboard.web.spoken import chosen_language, no_data
from dashboard.web.views import ViewAsked, file_of, kept_page_of, page_of
from dashboard.wording.language import catalogues, languages_of

HOME, FOLDER = "home", "present"
MOST_PROBLEMS = 20
# What holds for the whole dashboard stays of an address that is too long to be read.
_LASTING = (SUBJECT, "lang", "known", "undated")
_LONGEST_LASTING = 40
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_DOCUMENTS = (*READMES, "CHANGELOG.md")
_ROBOTS = """User-agent: *
Disallow: /embed/
Disallow: /leaf/
Disallow: /deck
Disallow: /slides
Disallow: /handout
Disallow: /pack
Disallow: /present?
Disallow: /*download=
Disallow: /*known=
"""
_TYPES = {".csv": "text/csv", ".json": "application/json", ".md": "text/markdown"}


class Site:
    """Our own routes: health, data files, feeds, and the HTML of every page before any script runs."""

    def __init__(self, script: Path, environment: Environment, index: Index) -> None:
        self.environment = environment
        self.index = index
        self.maker = Maker(environment)
        self.queue = DrawingQueue(environment.bounds)
        self.pages = sorted(p.stem for p in (script.parent / "pages").glob("*.py") if p.stem[0] not in "._")

    def routes(self) -> list[Route]:
        """The routes, which stand before Streamlit's."""
        drawn = self.queue.in_turn
        pages = [Route(path, self.page) for path in ("/", *(f"/{page}" for page in self.pages))]
        tables = [Route(path, drawn(self.figures)) for path in (*FIGURE_PATHS, *FIGURE_PATHS_OF_SUBJECTS)]
        data = [*tables, Route("/data/{name:path}", self.data_file)]
        out = [Route(path, drawn(self.picture)) for path in PICTURE_PATHS] + [
            Route(EMBED_PATH, drawn(self.embed)),
            Route(LEAF_PATH, drawn(self.leaf)),
            Route(DECK_PATH, drawn(self.deck)),
            *(Route(path, self.file) for path in FILE_PATHS),
            Route("/script-{digest}.js", self.script),
        ]
        own = [*(Route(path, self.health) for path in ("/healthz", "/readyz")), Route("/livez", self.live)]
        own += [Route("/robots.txt", self.robots)]
        return [*own, *data, Route("/feed.atom", drawn(self.feed)), *out, *pages]

    def of(self, request: Request) -> Environment:
        """The settings for the subject an address asks for. 404 for one there is not: no other's figures are sent."""
        try:
            return asked_subject(request.query_params, self.environment)
        except LookupError:
            raise HTTPException(404) from None

    def health(self, request: Request) -> Response:
        """200 with the version that readers see, ``stale`` when a folder now holds something broken; 503 without any.

        Readers are served either way: taking this process away for a broken folder would take the last good data away.
        Of several subjects each is told, and the first once more where a single one stands.
        """
        subjects = self.environment.subjects()
        loaded = {subject.id: current(self.environment.of(subject.id)) for subject in subjects}
        told = {id: _health(one) for id, one in loaded.items()}
        whole = told[subjects[0].id]
        if len(subjects) > 1:
            states = {str(one["status"]) for one in told.values()}
            whole = {**whole, "status": "ok" if states == {"ok"} else "stale", "subjects": told}
        is_any = any(one.dataset for one in loaded.values())
        return JSONResponse(whole, 200 if is_any else 503, {"Cache-Control": "no-store"})

    def live(self, request: Request) -> Response:
        """200 as long as the process answers, whatever it has to show: only a process that does not is started anew."""
        return PlainTextResponse("ok", headers={"Cache-Control": "no-store"})

    def robots(self, request: Request) -> Response:
        """What a crawler is asked for: the pages and their pictures, and not each of their embeds, files and days."""
        return PlainTextResponse(_ROBOTS, headers={"Cache-Control": "no-cache"})

    def data_file(self, request: Request) -> Response:
        """A file the descriptor names, byte for byte; nothing else in the folder."""
        # A table lies in the folder of its subject: no other's is given to who names one in the query.
        environment, name = self._of_path(request.path_params["name"])
        if SUBJECT in (query := tidied(dict(request.query_params))):
            return self._elsewhere(request, known_subject(query[SUBJECT], environment), name)
        folder = locate(environment.data)
        path = folder / name
        try:
            named = name in _published(folder)
        except UnreadableDataset:
            return no_data(request)
        try:
            inside = named and path.resolve().is_relative_to(folder.resolve())
            content = read_file(path) if inside else None
        except (OSError, RuntimeError):  # gone, no ordinary file, or a link to itself
            content = None
        if content is None:
            return PlainTextResponse("Not Found", 404)
        headers = {"Content-Disposition": f'attachment; filename="{path.name}"'} if path.suffix == ".csv" else {}
        return conditional(request, content, _TYPES.get(path.suffix, "application/octet-stream"), headers)

    def _elsewhere(self, request: Request, subject: str, name: str) -> Response:
        """The right address of a file of a subject, where there are both; else 404."""
        with suppress(UnreadableDataset):
            if subject and name in _published(locate(self.environment.of(subject).data)):
                return to_right_place(request, subject, name)
        raise HTTPException(404)

    def figures(self, request: Request) -> Response:
        """The figures a program asks for."""
        environment, _ = self._of_path(request.url.path.removeprefix("/data/"))
        return figures(request, environment)

    def _of_path(self, path: str) -> tuple[Environment, str]:
        """The settings for the subject in whose folder a file of the data is asked for, and its name there."""
        subject, slash, name = path.partition("/")
        try:
            return (self.environment.of(subject), name) if slash else (self.environment.of(), path)
        except LookupError:
            raise HTTPException(404) from None

    def feed(self, request: Request) -> Response:
        """What changed in the data, or the figures of one organization, to follow in a feed reader."""
        return feed(request, self.of(request))

    def picture(self, request: Request) -> Response:
        """One chart of a view as a picture."""
        return picture_route(request, self.of(request), [HOME, *self.pages])

    def embed(self, request: Request) -> Response:
        """One chart or figure for a frame on a page of somebody else."""
        return embed_route(request, self.of(request), [HOME, *self.pages], self.index.sans)

    def leaf(self, request: Request) -> Response:
        """One page of paper of a view, to leave behind."""
        return leaf_route(request, self.of(request), [HOME, *self.pages], self.index.sans)

    async def file(self, request: Request) -> Response:
        """The folder of a meeting as a file."""
        return await file_route(request, self.of(request), self.maker, self.index.sans)

    def script(self, request: Request) -> Response:
        """A script of the pages: under its name for ever the same."""
        name = f"script-{request.path_params['digest']}.js"
        found = next((files[name] for files in map(script_files, catalogues()) if name in files), None)
        if found is None:
            return PlainTextResponse("Not Found", 404)
        return conditional(request, found.encode(), "text/javascript", _FOR_EVER)

    def deck(self, request: Request) -> Response:
        """The folder of a meeting as a presentation."""
        return deck_route(request, self.of(request), self.index.sans)

    async def page(self, request: Request) -> Response:
        """A view that can be read at once, with the app behind it; or a file that the view offers."""
        found = await run_in_threadpool(self._found, request)
        return found if isinstance(found, Response) else await self.queue.draw(request, found)

    def _found(self, request: Request) -> Response | Draw:
        """The answer where it is kept, else what draws it."""
        query = tidied(dict(request.query_params))
        name = request.url.path.strip("/") or HOME
        if len(request.url.query) > (LONGEST_FOLDER if name == FOLDER else LONGEST_QUERY):
            return _to_unread(name, query)
        environment = meant_subject(query, self.environment)
        loaded = current(environment)
        languages = languages_of(loaded.dataset.package if loaded.dataset else None)
        code = chosen_language(query.get("lang", ""), request.headers.get("accept-language", ""), languages)
        key = query.pop(DOWNLOAD, "")
        asked = ViewAsked(name, code, query, environment, loaded, site_address(request))
        if name == FOLDER and query.get(CARDS):
            self.maker.begin()
        if key:
            return lambda request: file_of(asked, key)
        return kept_page_of(asked, request) or partial(page_of, asked, self.index)


def _to_unread(page: str, query: dict[str, str]) -> Response:
    """To the page without what is too long: the app behind it is given the address too, and takes no such message."""
    lasting = {name: query[name] for name in _LASTING if len(query.get(name, "")) in range(1, _LONGEST_LASTING + 1)}
    return RedirectResponse(f"{'./' if page == HOME else page}?{urlencode(lasting | {UNREAD: '1'})}", 303)


def _health(loaded: Loaded) -> dict[str, object]:
    """What is told of the data of one subject."""
    if loaded.dataset is None:
        told: dict[str, object] = {"status": "unreadable data"}
    else:
        version = loaded.dataset.package.version
        told = {"status": "stale" if loaded.problems else "ok", "data_version": version}
    if loaded.problems:
        told["problems"] = len(loaded.problems)
        told["found"] = [_told(problem) for problem in loaded.problems[:MOST_PROBLEMS]]
    return told


def _told(problem: Problem) -> dict[str, str | int | None]:
    """A finding for whoever watches the server: where, and never what a cell says."""
    return {"code": problem.code, "file": Path(problem.file).name, "line": problem.line, "column": problem.column}


def _published(folder: Path) -> set[str]:
    return {DESCRIPTOR, *_DOCUMENTS, *(table.path for table in read_package(folder).tables.values())}
