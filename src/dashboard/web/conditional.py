"""An answer of data that a reader who has it is not sent again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from dashboard.web.codings import accepted_coding, packed

READABLE_ANYWHERE = {"Access-Control-Allow-Origin": "*"}
"""The data are public: a page of another site may read them."""


def conditional(request: Request, content: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """200 with the content, compressed where the reader takes that, or 304 to one whose copy is the same.

    The ETag is strong: each coding has its own, and equal content the same bytes.
    """
    coding = accepted_coding(request.headers)
    etag = etag_of(content, f"-{coding}" if coding else "")
    sent = {**READABLE_ANYWHERE, "ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if is_held(request, etag):
        return Response(status_code=304, headers=sent)
    if coding:
        sent["Content-Encoding"] = coding
    return Response(packed(content, coding, 6), headers={**sent, **headers}, media_type=media_type)


def etag_of(content: bytes, coding: str = "") -> str:
    """What tells one content, in one coding, from every other."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}{coding}"'


def is_held(request: Request, etag: str) -> bool:
    """Whether the reader has this already."""
    named = {known.strip().removeprefix("W/") for known in request.headers.get("if-none-match", "").split(",")}
    return "*" in named or etag in named
