"""Answers that a reader keeps and asks for again only to hear whether they have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response


def tagged(request: Request, content: bytes, kind: str, more: Mapping[str, str]) -> Response:
    """The content under an ETag, with ``more`` headers; 304 without it for whoever has it already."""
    # Weak, because the same content also travels compressed.
    headers = {"ETag": f'W/"{hashlib.sha256(content).hexdigest()[:32]}"', "Cache-Control": "no-cache"}
    if _holds(request.headers.get("if-none-match", ""), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers | dict(more), media_type=kind)


def _holds(if_none_match: str, etag: str) -> bool:
    known = {known.strip().removeprefix("W/") for known in if_none_match.split(",")}
    return "*" in known or etag.removeprefix("W/") in known
