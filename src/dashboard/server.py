"""The launcher: Streamlit's app together with our own routes, headers and compression."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import pkgutil
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread

import uvicorn
from starlette.types import ASGIApp
from streamlit.watcher import LocalSourcesWatcher

from dashboard.bounds import MEGABYTE
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.refresh.log import log_to_stderr
from dashboard.ui.frame.staff import served_over_https
from dashboard.ui.frame.store import current
from dashboard.ui.static.rendering import rendering
from dashboard.web.app import BoundedApp
from dashboard.web.connections import ImpatientProtocol
from dashboard.web.ending import LONGEST_SECONDS, GoingOn, PatientServer
from dashboard.web.index import streamlit_index
from dashboard.web.log_lines import keep_log_short
from dashboard.web.maker import Maker
from dashboard.web.meeting import DECK_PATH
from dashboard.web.metrics import CountedAnswers, serve_metrics
from dashboard.web.missing import Missing
from dashboard.web.origin import SameOrigin
from dashboard.web.routes import HOME, Site
from dashboard.web.shell import Shell, prepare_assets, security_headers
from dashboard.web.sign_in import SignIn
from dashboard.web.upload_gate import UploadGate
from dashboard.web.visitors import Visitors
from dashboard.wording.language import language_of, languages_of
from dashboard.wording.problems import say


def __getattr__(name: str) -> ASGIApp:
    """``app`` for ``uvicorn dashboard.server:app``, made when asked for: an import does no work."""
    if name == "app":
        with _said():
            return create_app(read())
    raise AttributeError(name)


def create_app(environment: Environment) -> ASGIApp:
    """The whole site as one ASGI application; one per process, as Streamlit allows no more.

    :raises FileNotFoundError: when there is no ``app.py`` to serve.
    """
    return _create(environment)[0]


def _create(environment: Environment) -> tuple[ASGIApp, GoingOn]:
    """The site, and what goes on there when it is to end."""
    os.environ.setdefault("STREAMLIT_BROWSER_GATHER_USAGE_STATS", "false")
    script = find_script(environment.app).resolve()
    index = streamlit_index(script.parent)
    site = Site(script, environment, index)
    lasting = partial(_lifespan, environment, site.maker)
    app = BoundedApp(script, environment, routes=site.routes(), lifespan=lasting)
    paths = ["/", *(f"/{page}" for page in site.pages)]
    if environment.metrics:
        _serve_numbers(environment, app)
    guarded = Visitors(UploadGate(app, app.uploads), paths, environment.bounds)
    html = [*paths, DECK_PATH, *(f"/{kind}/{page}" for kind in ("embed", "leaf") for page in (HOME, *site.pages))]
    found = Missing(SameOrigin(SignIn(guarded, paths, served_over_https)), html, environment, index.sans)
    counted = CountedAnswers(Shell(found, security_headers(index)), paths)
    return counted, GoingOn(lambda: app.uploads.is_arriving or guarded.is_running, guarded.let_go)


def _serve_numbers(environment: Environment, app: BoundedApp) -> None:
    try:
        serve_metrics(environment.metrics, environment, app.held)
    except (OSError, OverflowError) as error:
        print(f"Cannot serve the numbers on {environment.metrics}: {error}", file=sys.stderr)
        raise SystemExit(2) from None


def find_script(asked: Path | None) -> Path:
    """The script asked for, or the ``app.py`` of the repository or of the current folder."""
    places = [asked] if asked else [Path(__file__).parents[2] / "app.py", Path.cwd() / "app.py"]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError(f"no app to serve: {' or '.join(map(str, places))} (set DASHBOARD_APP)")


@contextlib.contextmanager
def _said() -> Iterator[None]:
    """Whoever starts the server reads what keeps it from starting in words, with exit code 2."""
    try:
        yield
    except UnreadableEnvironment as error:
        language = language_of(languages_of(None)[0])
        print("\n".join(say(problem, language) for problem in error.problems), file=sys.stderr)
        raise SystemExit(2) from None
    except FileNotFoundError as error:
        print(f"Cannot serve: {error}", file=sys.stderr)
        raise SystemExit(2) from None


def serve(environment: Environment, host: str = "127.0.0.1", port: int = 8501) -> None:
    """Serve until interrupted; exit code 2 and one line when there is no address or no app to serve."""
    try:
        listening = _listen(host, port)
        app, going_on = _create(environment)
    except OSError as error:
        print(f"Cannot serve on {host}:{port}: {error.strerror or error}", file=sys.stderr)
        raise SystemExit(2) from None
    settings = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        ws="websockets-sansio",
        ws_ping_interval=30,
        ws_ping_timeout=30,
        timeout_graceful_shutdown=int(LONGEST_SECONDS),
        http=ImpatientProtocol,
        limit_concurrency=environment.bounds.connections,
        ws_max_size=environment.bounds.message_megabytes * MEGABYTE,
    )
    shown = "localhost" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host  # noqa: S104 - said of it, not bound
    address = f"http://{shown}:{listening.getsockname()[1]}"
    print(f"The dashboard is at {address} (stop it with Ctrl+C)", flush=True)
    server = PatientServer(settings, going_on)
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
    if not server.started:
        raise SystemExit(1)


def _listen(host: str, port: int) -> socket.socket:
    # The protocol is named because asyncio sets TCP_NODELAY only then: without it every rerun waits 40 ms.
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, proto=socket.IPPROTO_TCP)[0]
    listening = socket.socket(family, kind, protocol)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(2048)
    except OSError:
        listening.close()
        raise
    return listening


@contextlib.asynccontextmanager
async def _lifespan(environment: Environment, maker: Maker, app: BoundedApp) -> AsyncIterator[None]:
    # Streamlit turns uvicorn's access log, with readers' addresses, back on.
    for name in ("uvicorn.access", "uvicorn.error"):
        logging.getLogger(name).setLevel(logging.WARNING)
    log_to_stderr()
    keep_log_short()
    _skip_module_scan()
    _warm_up(environment)
    Thread(target=_prepare, args=(environment,), daemon=True).start()
    async with app.sweeping():
        yield
    maker.close()


def _prepare(environment: Environment) -> None:
    """What the first reader of the first subject does not wait for: the assets, and then the other subjects."""
    prepare_assets()
    for subject in environment.subjects()[1:]:
        _show_home_once(environment.of(subject.id))


def _show_home_once(environment: Environment) -> None:
    """Read and check the data and draw Home in every language, so that no reader waits for it."""
    loaded = current(environment)
    # Without data to show every page says so itself.
    for code in languages_of(loaded.dataset.package) if loaded.dataset else ():
        rendering("home", code, {}, loaded, environment)


def _skip_module_scan() -> None:
    # Streamlit looks through 1,400 modules when a reader reconnects, even when it watches no files.
    if hasattr(LocalSourcesWatcher, "update_watched_modules"):
        setattr(LocalSourcesWatcher, "update_watched_modules", lambda watcher: None)  # noqa: B010


def _warm_up(environment: Environment) -> None:
    """Import what the first reader would wait for, and spare later collections the walk through it."""
    for name in ("pandas", "dashboard.ui"):
        module = import_module(name)
    for found in pkgutil.walk_packages(module.__path__, "dashboard.ui."):
        import_module(found.name)
    _show_home_once(environment.chosen)
    # Streamlit collects all generations after each run: 30 ms on an empty page unless these are frozen.
    gc.collect()
    gc.freeze()
