"""Which subject each address of a command line means."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from urllib.parse import parse_qsl, urlsplit

from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.parameters import reading, tidied


def subjects_meant(texts: Sequence[str], ids: Sequence[str], option: str) -> Mapping[str, tuple[str, ...]]:
    """What addresses of views and ids of folders that stand ready mean, and the option, each by itself.

    One that names no subject means the first, or that of the option. But a whole one, with its host, is of a page that
    somebody has seen: that was one of the first, whatever the option says.

    :param ids: the subjects there are, the first one first; that of a package alone is nothing
    """
    first = tuple(filter(None, ids[:1]))
    unnamed = {text: (option,) if option and not urlsplit(text.strip()).netloc else first for text in texts}
    meant = {text: _named(text, ids) or unnamed[text] for text in texts}
    return meant | ({f"--{SUBJECT}": (option,)} if option else {})


def _named(text: str, ids: Collection[str]) -> tuple[str, ...]:
    """The subjects that an address names, which may be two: as people pass them on, and as it stands otherwise."""
    given = parse_qsl(urlsplit(text.strip()).query or text)
    values = (value for name, value in given if SUBJECT in tidied({name: value}))
    return tuple(dict.fromkeys(reading(value, ids.__contains__) or value for value in values))
