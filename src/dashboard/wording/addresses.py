"""What the address of a document tells a reader."""

from __future__ import annotations

import re
from textwrap import shorten
from urllib.parse import unquote, urlsplit

LONGEST_SLUG = 80
LEAST_WORDS = 3


def readable_part(address: str) -> tuple[str, str]:
    """The site of an address and the words in its path, where it has enough of them to be a title."""
    parts = urlsplit(address)
    site = (parts.hostname or "").removeprefix("www.")
    titles = [_as_words(segment) for segment in parts.path.split("/")]
    longest = max(titles, key=len)
    return site, shorten(" ".join(longest), LONGEST_SLUG, placeholder="…") if len(longest) >= LEAST_WORDS else ""


def _as_words(segment: str) -> list[str]:
    """The words of one step of an address, without file ending and the numbers it begins or ends with."""
    bare = re.sub(r"\.\w{1,5}$", "", unquote(segment))
    words = [word for word in re.split(r"[-_+\s]+", bare) if word.isprintable() and word]
    named = [i for i, word in enumerate(words) if word.isalpha()]
    return words[named[0] : named[-1] + 1] if named else []
