"""A language of the dashboard: its texts (Fluent), its numbers and its dates (Babel)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache, lru_cache, partial
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from dashboard.dataset.dates import first_day, precision

CATALOGUE = Path(__file__).parent / "catalogue"
LANGUAGES = ("en", "es")
_DATE_FORMATS = {
    "en": {"day": "d MMMM y", "month": "MMMM y", "year": "y"},
    "es": {"day": "d 'de' MMMM 'de' y", "month": "MMMM 'de' y", "year": "y"},
}
# A name that is set in may begin with an article: "de" + "el Gobierno".
_CONTRACTED = {"es": (re.compile(r"\b([Dd]e|[Aa]) el\b"), {"de": "del", "a": "al", "De": "Del", "A": "Al"})}
_REMEMBERED = 8192
_SHORT_DATE_FORMATS = {"day": "d MMM y", "month": "MMM y", "year": "y"}
# Longer than any word that decides a form; fluent.runtime refuses sentences with parts of over 2,500 characters.
_LONGEST_SET_IN = 80
_HELD_BACK = re.compile("\ue000([a-z_]+)\ue001")


class Language:
    """Texts by key, numbers and dates as one language writes them."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.locale = Locale(code)
        # A table says the same few thousand numbers and dates again and again.
        self._number = lru_cache(maxsize=_REMEMBERED)(partial(format_decimal, locale=self.locale))
        self._date = lru_cache(maxsize=_REMEMBERED)(self._format_date)
        self._bundle = FluentBundle([code], use_isolating=False)
        for path in sorted((CATALOGUE / code).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def text(self, key: str, **values: str | int) -> str:
        """The text of a catalogue key with its values set in.

        :raises KeyError: when the catalogue has no such key or a value is missing.
        """
        if not self._bundle.has_message(key):
            raise KeyError(f"{self.code} catalogue has no text {key!r}")
        pattern = self._bundle.get_message(key).value
        assert pattern is not None  # a message of ours is always a text, never attributes alone
        # A list or a note of any length: its place is kept, and it is set in when the sentence is made.
        held = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _LONGEST_SET_IN}
        text, errors = self._bundle.format_pattern(pattern, values | {name: f"\ue000{name}\ue001" for name in held})
        if errors:
            raise KeyError(f"{self.code} text {key!r}: {errors}")
        return self._contracted(_HELD_BACK.sub(lambda found: held.get(found[1], found[0]), str(text)))

    def _contracted(self, text: str) -> str:
        if self.code not in _CONTRACTED:
            return text
        apart, together = _CONTRACTED[self.code]
        return apart.sub(lambda found: together[found.group(1)], text)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def number(self, value: int) -> str:
        """1150 as ``1,150`` or ``1.150``."""
        return str(self._number(value))

    def date(self, stated: str, short: bool = False) -> str:
        """A date of reduced precision as a reader writes it, no more precise than stated."""
        return self._date(stated, short)

    def _format_date(self, stated: str, short: bool) -> str:
        formats = _SHORT_DATE_FORMATS if short else _DATE_FORMATS[self.code]
        return str(format_date(first_day(stated), formats[precision(stated)], locale=self.locale))

    def day(self, day: datetime.date, short: bool = False) -> str:
        return self.date(day.isoformat(), short)

    def join(self, items: Iterable[str]) -> str:
        """``a, b and c``."""
        return str(format_list(list(items), locale=self.locale))

    def plural(self, number: int) -> str:
        """``one`` or ``other``: the form of a noun after this number."""
        return "one" if self.locale.plural_form(number) == "one" else "other"


@cache
def language(code: str) -> Language:
    """The language with this code, read once. :raises ValueError: for a language we do not speak."""
    if code not in LANGUAGES:
        raise ValueError(f"no such language: {code!r}")
    return Language(code)
