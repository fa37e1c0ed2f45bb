"""Text in the labels of Streamlit's elements, which read Markdown: what comes from data stays text there."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*\[\]<$~]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w]+;)|^[-+=#>]")
_NUMBERED = re.compile(r"^(\d+)(?=[.)])")
# Streamlit makes icons, emoji, links and arrows of these after the signs are read: a backslash before them is gone
# by then, so what no reader sees (U+2060, which joins words) takes them apart.
_JOINED = re.compile(r"(?<=[:@])(?=\S)|(?<=\bwww)(?=\.)|(?<=[-<>~=])(?=[-=>])", re.IGNORECASE)
_JOINER = "\u2060"


def as_written(text: str) -> str:
    """A text of one line that a label shows as it is written."""
    line = _JOINED.sub(_JOINER, " ".join(text.split()))
    return _NUMBERED.sub(rf"\1{_JOINER}", _SIGNS.sub(r"\\\g<0>", line))
