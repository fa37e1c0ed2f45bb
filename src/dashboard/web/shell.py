"""Around everything: security headers, compressed assets, no public metrics, no names that can be no file's."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.ui.frame.html import page_script
from dashboard.web.codings import CODINGS, accepted_coding, packed
from dashboard.web.index import STREAMLIT_FILES, Index
from dashboard.web.meeting import DECK_PATH
from dashboard.wording.language import catalogues

_ASSET_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_PIECE = 64 * 1024
_LONGEST_NAME = 255
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Streamlit (emotion) writes style elements at run time: styles cannot be hashed.
_POLICY = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; media-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)


class Shell:
    """Around everything: security headers, compressed assets, and no public metrics."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self.app = app
        self.headers = headers
        files = (p for p in (STREAMLIT_FILES / "static").rglob("*") if p.suffix in _ASSET_TYPES)
        self.assets = {f"/{path.relative_to(STREAMLIT_FILES).as_posix()}": path for path in files}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asset = self.assets.get(scope["path"])

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self._of(scope["path"]))
                if asset:
                    headers.add_vary_header("Accept-Encoding")
            for piece in _in_pieces(message):
                await send(piece)

        await (await self._own(scope, asset) or self.app)(scope, receive, send_guarded)

    def _of(self, path: str) -> Mapping[str, str]:
        if path.startswith("/embed/"):
            return _framed(self.headers)
        return _alone(self.headers) if path == DECK_PATH else self.headers

    async def _own(self, scope: Scope, asset: Path | None) -> Response | None:
        if scope["path"].endswith("/_stcore/metrics") or _names_no_file(scope["path"]):
            return PlainTextResponse("Not Found", 404)
        coding = accepted_coding(Headers(scope=scope))
        if not (asset and coding and scope["method"] in {"GET", "HEAD"}):
            return None
        # The names of these files carry a hash of their content: they never change.
        headers = {"Content-Encoding": coding, "Cache-Control": "public, max-age=31536000, immutable"}
        kind = _ASSET_TYPES[asset.suffix]
        return Response(await run_in_threadpool(_compressed, asset, coding), headers=headers, media_type=kind)


def security_headers(index: Index) -> dict[str, str]:
    """The headers of every response; scripts run only from files, from the index and from our page."""
    scripts = index.scripts + [page_script(language) for language in catalogues()]
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    policy = _POLICY.format(scripts=" ".join(f"'sha256-{digest}'" for digest in hashes))
    return _HEADERS | {"Content-Security-Policy": policy}


def _framed(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers of what may stand in a frame on any page; all else stays forbidden to it."""
    kept = {name: value for name, value in headers.items() if name != "X-Frame-Options"}
    policy = kept.get("Content-Security-Policy", "")
    return kept | {"Content-Security-Policy": policy.replace("frame-ancestors 'self'", "frame-ancestors *")}


def _alone(headers: Mapping[str, str]) -> Mapping[str, str]:
    """The headers of a page that states a stricter policy itself, by which it stands as a file, too."""
    return {**headers, "Content-Security-Policy": "frame-ancestors 'self'"}


def _names_no_file(path: str) -> bool:
    """Whether a part of a path is longer than any name a file system knows; asking it anyway raises."""
    return any(len(part.encode("utf-8", "surrogatepass")) > _LONGEST_NAME for part in path.split("/"))


def _in_pieces(message: Message) -> Iterator[Message]:
    """A long body piece by piece: what a slow reader has not taken yet is then not copied for him as a whole."""
    body = message.get("body", b"")
    if len(body) <= _PIECE:
        yield message
        return
    last = (len(body) - 1) // _PIECE * _PIECE
    for start in range(0, len(body), _PIECE):
        more = start < last or message.get("more_body", False)
        yield {**message, "body": body[start : start + _PIECE], "more_body": more}


@cache
def _compressed(path: Path, coding: str) -> bytes:
    # Brotli's level 11 takes 15 s for what a first reader loads, for a tenth less; 9 takes 1.4 s.
    return packed(path.read_bytes(), coding, 9)


def prepare_assets() -> None:
    """Compress what every first reader asks for before anybody does."""
    index = (STREAMLIT_FILES / "index.html").read_text(encoding="utf-8")
    for name in re.findall(r"\./(static/[^\"]+\.(?:js|css))", index):
        for coding in CODINGS:
            _compressed(STREAMLIT_FILES / name, coding)
