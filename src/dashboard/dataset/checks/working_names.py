"""Names that rows bear until they say enough to be named: a person never sees one."""

from __future__ import annotations

import re

STEM = "unnamed."
_NAME = re.compile(rf"{re.escape(STEM)}[0-9]+")


def is_working_name(name: str) -> bool:
    """Whether a row bears this name for the time being only."""
    return _NAME.fullmatch(name) is not None
