"""Addresses of documents on the web: which texts are one, and which of them lead to the same page."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from w3lib.url import canonicalize_url, url_query_cleaner

_ON_THE_WEB = re.compile(r"https?://.+", re.DOTALL)
_SITE = re.compile(r"(?:[\w-]+\.)+[\w-]+\.?")
# Browsers read a backslash as a slash; the others end an address where it is written in a text.
_SIGNS = frozenset('\\<>"')

_TRACKING = ("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "igshid", "igsh", "mc_cid", "mc_eid", "ref_src")
_CAMPAIGN = "utm_"

Fault = Literal["form", "sign", "user", "site", "letters"]

_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "LATIN"})


def fault_of(address: str) -> Fault | None:
    """What keeps a text from being the address of a document; nothing where it is one.

    ``form``: not of the web; ``sign``: a blank, an invisible or a dangerous sign; ``user``: something before an
    ``@`` where the site should stand; ``site``: no name of a site with a dot; ``letters``: letters of two alphabets in
    one part of that name, such as a Cyrillic one that looks like a Latin one.
    """
    if not _ON_THE_WEB.fullmatch(address):
        return "form"
    if any(sign in _SIGNS or sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf") for sign in address):
        return "sign"
    try:
        parts = urlsplit(address)
        site, _ = parts.hostname or "", parts.port
    except ValueError:
        return "site"
    if "@" in parts.netloc:
        return "user"
    if not _SITE.fullmatch(site):
        return "site"
    return "letters" if any(map(_mixes_alphabets, site.split("."))) else None


def is_example(address: str) -> bool:
    """Whether an address is of a site that never can be (RFC 2606: ``.invalid``), as it stands in an example."""
    return (urlsplit(address).hostname or "").endswith(".invalid")


def _mixes_alphabets(label: str) -> bool:
    """Whether no one language is written with all letters of a part of a site's name, however that is encoded."""
    try:
        shown = label[4:].encode().decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return False
    if shown.isascii():
        return False
    # The first word of a letter's name is its alphabet.
    scripts = {unicodedata.name(sign, "?").split()[0] for sign in shown if sign.isalpha()}
    return len(scripts) > 1 and not scripts <= _EAST_ASIAN


@lru_cache(maxsize=65536)
def page_of(address: str) -> str:
    """What is left of an address without what only says how a reader came there; equal for the same page.

    Left out are ``http`` or ``https``, ``www``, the marks of social networks and newsletters, ``#`` with what follows
    and a closing stroke. Nothing for an address that cannot be read.
    """
    if not address:
        return ""
    try:
        names = {name for name, _ in parse_qsl(urlsplit(address).query, keep_blank_values=True)}
        marks = [name for name in names if name in _TRACKING or name.startswith(_CAMPAIGN)]
        page = canonicalize_url(url_query_cleaner(address, marks, remove=True, unique=False))
    except ValueError:
        return ""
    return page.partition("://")[2].removeprefix("www.").rstrip("/")
