"""Letters that a wrong encoding has broken."""

from __future__ import annotations

import re

from ftfy.badness import is_bad

# UTF-8 read as Windows-1252 ("Ã©" for "é") or on an old Mac ("√©", "‚Äú" for a quote), also where ftfy is not sure.
_MISREAD = re.compile("Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€|\ufffd|√[^\\s\\d(]|¬[ø°∞]|‚Ä")


def is_garbled(text: str) -> bool:
    """Whether letters of a text were broken by reading its bytes in a wrong encoding."""
    return not text.isascii() and (_MISREAD.search(text) is not None or is_bad(text))
