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

from dashboard.dataset.figures.dates import first_day, precision
from dashboard.dataset.files.package import Package

CATALOGUE = Path(__file__).parent / "catalogue"
# The catalogue that the others are translated from.
_ORIGINAL = "en"
_REMEMBERED = 8192
# Longer than any word that decides a form; fluent.runtime refuses sentences with parts of over 2,500 characters.
_LONGEST_SET_IN = 80
# A sound of i at the beginning of a word; before another vowel it is none.
_SOUND_OF_I = re.compile("h?[ií](?![aeo])", re.IGNORECASE)
_HELD_BACK = re.compile("\ue000([a-z_]+)\ue001")


class Language:
    """Texts by key, numbers and dates as one language writes them."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.locale = Locale(code)
        # A table says the same few thousand numbers, dates and words again and again.
        self._number = lru_cache(maxsize=_REMEMBERED)(partial(format_decimal, locale=self.locale))
        self._date = lru_cache(maxsize=_REMEMBERED)(self._format_date)
        self._pattern = lru_cache(maxsize=_REMEMBERED)(self._format_pattern)
        self._bundle = FluentBundle([code], use_isolating=False)
        for path in sorted((CATALOGUE / code).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        self._contractions: list[tuple[str, re.Pattern[str], str]] = []
        self._contractions = [_contraction(line) for line in self.text("contractions").splitlines() if line]
        self._short_words = [_contraction(line) for line in self.text("short-date-words").splitlines() if line]

    def text(self, key: str, **values: str | int) -> str:
        """The text of a catalogue key with its values set in.

        :raises KeyError: when the catalogue has no such key or a value is missing.
        """
        if not values:
            return self._pattern(key)
        # A list or a note of any length: its place is kept, and it is set in when the sentence is made.
        held = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _LONGEST_SET_IN}
        text = self._pattern(key, **values | {name: f"\ue000{name}\ue001" for name in held})
        return self._contracted(_HELD_BACK.sub(lambda found: held.get(found[1], found[0]), text)) if held else text

    def _format_pattern(self, key: str, **values: str | int) -> str:
        """The text with values of a bounded length, which is remembered: no reader's long text is."""
        if not self._bundle.has_message(key):
            raise KeyError(f"{self.code} catalogue has no text {key!r}")
        pattern = self._bundle.get_message(key).value
        assert pattern is not None  # a message of ours is always a text, never attributes alone
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise KeyError(f"{self.code} text {key!r}: {errors}")
        return self._contracted(str(text))

    def _contracted(self, text: str) -> str:
        return _exchanged(text, self._contractions)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def number(self, value: int) -> str:
        """1150 as ``1,150`` or ``1.150``."""
        return str(self._number(value))

    def date(self, stated: str, short: bool = False) -> str:
        """A date of reduced precision as a reader writes it, no more precise than stated."""
        return self._date(stated, short)

    def beginning(self, start: str, end: str) -> str:
        """The start of a period without what its end says again: ``11`` of 11 to 13 July 2021."""
        if start[:4] != end[:4] or "year" in (precision(start), precision(end)):
            return self.date(start)
        if start[:7] != end[:7]:
            return self.within_year(start)
        return self._written(start, "date-format-same-month-day") if len(start) == len(end) else self.date(start)

    def within_year(self, stated: str) -> str:
        """A day or a month without its year."""
        return self._written(stated, f"date-format-same-year-{precision(stated)}")

    def _format_date(self, stated: str, short: bool) -> str:
        said = self._written(stated, f"date-format-{'short' if short else 'long'}-{precision(stated)}")
        return _exchanged(said, self._short_words) if short else said

    def _written(self, stated: str, form: str) -> str:
        return str(format_date(first_day(stated), self.text(form), locale=self.locale))

    def day(self, day: datetime.date, short: bool = False) -> str:
        return self.date(day.isoformat(), short)

    def join(self, items: Iterable[str]) -> str:
        """``a, b and c``."""
        listed = list(items)
        text = str(format_list(listed, locale=self.locale))
        usual, before_i = self.text("list-and"), self.text("list-and-before-i")
        end = f" {usual} {listed[-1]}" if len(listed) > 1 else ""
        if usual != before_i and end and text.endswith(end) and _SOUND_OF_I.match(listed[-1]):
            return f"{text[: -len(end)]} {before_i} {listed[-1]}"
        return text

    def name_of(self, code: str) -> str:
        """What a language is called in this one; its code where nobody knows."""
        return str(self.locale.languages.get(code, code))

    def country(self, code: str) -> str:
        """What a country is called (ISO 3166-1); its code where nobody knows."""
        return str(self.locale.territories.get(code, code))

    @property
    def own_name(self) -> str:
        """What its speakers call it, as a heading."""
        name = self.name_of(self.code)
        return name[:1].upper() + name[1:]

    def plural(self, number: int) -> str:
        """``one`` or ``other``: the form of a noun after this number."""
        return "one" if self.locale.plural_form(number) == "one" else "other"


def _contraction(line: str) -> tuple[str, re.Pattern[str], str]:
    """``de el = del`` of a catalogue: all but its first letter, of any case; the whole; what becomes of it."""
    apart, _, together = (part.strip() for part in line.partition("="))
    first, rest = re.escape(apart[0]), re.escape(apart[1:])
    return apart[1:], re.compile(rf"\b((?i:{first})){rest}\b"), rf"\g<1>{together[1:]}"


def _exchanged(text: str, exchanges: Iterable[tuple[str, re.Pattern[str], str]]) -> str:
    for rest, apart, together in exchanges:
        if rest in text:
            text = apart.sub(together, text)
    return text


def catalogues() -> tuple[str, ...]:
    """The languages we speak: each has a folder of texts, and nothing else needs to know of it."""
    codes = (path.name for path in CATALOGUE.iterdir() if path.is_dir())
    return tuple(sorted(codes, key=lambda code: (code != _ORIGINAL, code)))


def languages_of(package: Package | None) -> tuple[str, ...]:
    """The languages the pages of a package speak, its first one first; every one of ours where there is no package."""
    ours = catalogues()
    stated = package.languages if package else ours
    return tuple(code for code in stated if code in ours) or ours


@cache
def language_of(code: str) -> Language:
    """The language with this code, read once. :raises ValueError: for a language we do not speak."""
    if code not in catalogues():
        raise ValueError(f"no such language: {code!r}")
    return Language(code)
