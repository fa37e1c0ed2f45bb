"""Letters that a wrong encoding has broken."""

from __future__ import annotations

import re
import unicodedata

from ftfy import fix_encoding
from ftfy.badness import is_bad

# UTF-8 read as Windows-1252 ("Ã©" for "é") or on an old Mac ("√©", "‚Äú" for a quote), also where ftfy is not sure.
_MISREAD = re.compile("Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€|\ufffd|√[^\\s\\d(]|¬[ø°∞]|‚Ä")
_MISREADINGS = ("cp1252", "mac_roman")


def is_garbled(text: str) -> bool:
    """Whether letters of a text were broken by reading its bytes in a wrong encoding."""
    return not text.isascii() and (_MISREAD.search(text) is not None or is_bad(text))


def undamaged(text: str) -> str:
    """What a broken text said before, where that is certain; ``""`` where letters are lost or ways differ.

    Every way in which programs misread UTF-8 that can be undone has to lead to the same text.
    """
    found = {_without_misreading(text, encoding) for encoding in _MISREADINGS} | {_mended(text)}
    found -= {""}
    return found.pop() if len(found) == 1 else ""


def _without_misreading(text: str, encoding: str) -> str:
    try:
        return _sound(text.encode(encoding).decode("utf-8"))
    except UnicodeError:
        return ""


def _mended(text: str) -> str:
    fixed = fix_encoding(text)
    return _sound(fixed) if fixed != text else ""


def _sound(text: str) -> str:
    """The text, if it is one that keyboards write: no accent without its letter, no sign that cannot be seen."""
    is_written = text.replace("\n", "").isprintable() and not any(unicodedata.combining(sign) for sign in text)
    return text if is_written and not is_garbled(text) else ""
