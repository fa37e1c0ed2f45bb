"""Which texts are addresses of documents on the web: those that lead where they seem to lead."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal
from urllib.parse import urlsplit

_ON_THE_WEB = re.compile(r"https?://.+", re.DOTALL)
_SITE = re.compile(r"(?:[\w-]+\.)+[\w-]+\.?")
# Browsers read a backslash as a slash; the others end an address where it is written in a text.
_SIGNS = frozenset('\\<>"')

Fault = Literal["form", "sign", "user", "site"]


def fault_of(address: str) -> Fault | None:
    """What keeps a text from being the address of a document; nothing where it is one.

    ``form``: not of the web; ``sign``: a blank, an invisible or a dangerous sign; ``user``: something before an
    ``@`` where the site should stand; ``site``: no name of a site with a dot.
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
    return None if _SITE.fullmatch(site) else "site"
