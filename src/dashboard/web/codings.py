"""In which form an answer travels: brotli or gzip, where the reader takes them."""

from __future__ import annotations

import gzip
import re

import pyarrow
from starlette.datastructures import Headers

# pyarrow comes with Streamlit and brings brotli: a sixth less than gzip, of pages a quarter.
CODINGS = ("br", "gzip") if pyarrow.Codec.is_available("brotli") else ("gzip",)


# A coding of this weight is refused.
_NOTHING = re.compile(r"q=0(?:\.0*)?")


def accepted_coding(headers: Headers) -> str:
    """The best coding that a reader takes, or nothing."""
    offered = ([part.strip() for part in one.split(";")] for one in headers.get("accept-encoding", "").split(","))
    taken = [coding for coding, *weight in offered if not any(map(_NOTHING.fullmatch, weight))]
    return next((coding for coding in CODINGS if coding in taken), "")


def packed(content: bytes, coding: str, level: int) -> bytes:
    """A content in a coding, the same bytes for the same content; as it is where there is none."""
    if coding == "br":
        return bytes(pyarrow.Codec("brotli", compression_level=level).compress(content, asbytes=True))
    return gzip.compress(content, level, mtime=0) if coding else content
