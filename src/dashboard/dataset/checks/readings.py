"""What a date or a number typed into a spreadsheet can mean: every reading that exists, none preferred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError

LONGEST = 60
_LANGUAGES = ("en", "es")  # of months where no package says another
_REMEMBERED = 16
_FILLERS = {"de", "del", "of", "st", "nd", "rd", "th"}
_SHORTEST_MONTH = 3
# Spreadsheets count days from here; the day before it makes up for a leap day of 1900 that never was.
_SERIAL_ZERO = datetime(1899, 12, 30)
_SERIALS = range(21_000, 73_051)  # 1957 to 2099: below them are years with a digit too many, such as 20266
_CENTURY_ENDS = 30  # spreadsheets read 29 as 2029 and 30 as 1930

MonthNames = frozenset[tuple[str, int]]
"""The names of months in small letters, each with its number."""

_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_TIME = re.compile(rf"(?:T|,? +)(?:{_CLOCK}(?: ?[ap]\.? ?m\.?)?)(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?\Z", re.IGNORECASE)
_UTC = re.compile(r"([0-9]{1,2}):([0-9:.,]+)(?:Z|[+-]00:?00)\Z", re.IGNORECASE)
_EVENING, _NIGHT = 20, 6  # hours of UTC at which it may be another day in Europe or America
_ZERO = re.compile(r".*[^0-9]0{1,2}", re.DOTALL)
_YEAR_FIRST = re.compile(r"([0-9]{4}) ?[-/.] ?([0-9]{1,2})(?: ?[-/.] ?([0-9]{1,2}))?")
_YEAR_LAST = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?([-/.]) ?([0-9]{4}|[0-9]{2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{4})")
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_WORDS = re.compile(r"[^\W\d_]+|[0-9]+")
_ONLY_WORDS = re.compile(r"[\w\s.,/'’º°-]+")

_BLANKS = " \u00a0\u2007\u2009\u202f'’"
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:(?:[{_BLANKS}][0-9]{{3}})+|(?:\.[0-9]{{3}}){{2,}}|(?:,[0-9]{{3}}){{2,}})")
_ONE_GROUP = re.compile(r"([1-9][0-9]{0,2})([.,])([0-9]{3})")
_DECIMAL = re.compile(r"([0-9]+)([.,])([0-9]+)")
_GROUPED_DECIMAL = re.compile(r"([0-9]{1,3}(?:([., \u00a0\u202f])[0-9]{3})(?:\2[0-9]{3})*)([.,])([0-9]+)")


def date_readings(text: str, languages: Sequence[str] = ()) -> dict[str, str]:
    """The dates a text can mean, by the way of writing: ``{"day_first": "2025-04-03", "month_first": "2025-03-04"}``.

    A date of the calendar stands once; nothing that does not exist in it stands here. Months may be named in any of
    the languages, which are those of the package.
    """
    if not text or len(text) > LONGEST:
        return {}
    day = _TIME.sub("", text)
    readings: dict[str, str] = {}
    for way, reading in _ways(day, languages):
        if reading and reading not in readings.values():
            readings[way] = reading
    if day != text and len(readings) == 1:
        # One day and a clock: the clock is what has to go.
        return _at_clock(next(iter(readings.values())), text)
    return readings


def _at_clock(day: str, text: str) -> dict[str, str]:
    """The day, and its neighbour where the clock is that of UTC: midnight in Madrid is the evening before."""
    match = _UTC.search(text)
    hour = int(match[1]) if match else _NIGHT
    if match is None or _NIGHT <= hour < _EVENING or not (hour or match[2].strip("0:.,")):
        return {"time": day}
    way, step = ("utc_next", 1) if hour >= _EVENING else ("utc_before", -1)
    return {"utc_day": day, way: (date.fromisoformat(day) + timedelta(days=step)).isoformat()}


def is_zero_as_date(text: str, reading: str) -> bool:
    """Whether a date of January 2000 may be an empty cell or a small number shown as one: ``ene-00``."""
    return reading.startswith("2000-01") and _ZERO.fullmatch(text) is not None


def _ways(text: str, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups("")
        # A number column turns 2025.10 into 2025.1: only two digits are surely a month.
        if day or len(month) == 2 or "." not in text:
            yield "year_first", _iso(year, month, day)
    elif match := _YEAR_LAST.fullmatch(text):
        first, second, separator, year = match.groups()
        yield "day_first", _iso(_full(year), second, first)
        yield "month_first", _iso(_full(year), first, second)
        if len(year) == 2 and separator == "-":
            yield "year_first", _iso(_full(first.zfill(2)), second, year)
    elif match := _MONTH_YEAR.fullmatch(text):
        yield "month_year", _iso(match[2], match[1])
    elif match := _SERIAL.fullmatch(text):
        yield from _serial(int(match[1]))
    else:
        yield from _in_words(text, _month_names(tuple(languages) or _LANGUAGES))


def _serial(number: int) -> Iterator[tuple[str, str]]:
    if number in _SERIALS:
        day = (_SERIAL_ZERO + timedelta(days=number)).date()
        yield "serial", day.isoformat()
        if day.day == 1:
            # A spreadsheet keeps a month as its first day.
            yield "serial_month", day.isoformat()[:7]


def _in_words(text: str, names: MonthNames) -> Iterator[tuple[str, str]]:
    """``31 de diciembre de 2025``, ``Dec-25``, ``December 31, 2025``; nothing where a part is missing or unknown."""
    words = [word for word in _WORDS.findall(text.casefold()) if word not in _FILLERS]
    if not _ONLY_WORDS.fullmatch(text) or len(words) not in (2, 3):
        return
    months = [number for word in words if (number := _month(word, names))]
    digits = [word for word in words if word.isdecimal() and word.isascii()]
    if len(months) != 1 or len(digits) != len(words) - 1:
        return
    month = str(months[0])
    if len(digits) == 1:
        # "Dec 25" may be a day; only a hyphen, stroke or apostrophe makes 25 a year.
        year = digits[0] if len(digits[0]) == 4 or re.search(r"[-/'’]", text) else ""
        if not words[0].isdecimal() or len(words[0]) == 4:
            yield "words", _iso(_full(year), month)
        return
    first, second = digits
    year, day = (first, second) if len(first) == 4 else (second, first)
    yield "words", _iso(_full(year), month, day)
    if len(first) == len(second) == 2 and int(first) < _CENTURY_ENDS:
        yield "year_first", _iso(_full(first), month, second)


def _month(word: str, names: MonthNames) -> int:
    """The number of the one month that a word begins the name of, 0 for none."""
    if len(word) < _SHORTEST_MONTH or word.isdecimal():
        return 0
    found = {number for name, number in names if name.startswith(word)}
    return found.pop() if len(found) == 1 else 0


@lru_cache(maxsize=_REMEMBERED)
def _month_names(languages: tuple[str, ...]) -> MonthNames:
    return frozenset(named for code in languages for named in _months_of(code))


def _months_of(code: str) -> Iterator[tuple[str, int]]:
    """The months as a language writes them in a date; none of a language that nobody has described."""
    try:
        # Not the names alone: babel takes those of another language where it has read that one before.
        names = Locale(code).months["format"]["wide"]
    except (UnknownLocaleError, ValueError):
        return
    yield from ((name.casefold(), number) for number, name in names.items())


def _full(year: str) -> str:
    if len(year) != 2:
        return year
    return f"20{year}" if int(year) < _CENTURY_ENDS else f"19{year}"


def _iso(year: str, month: str, day: str = "") -> str:
    if year[:1] == "0":
        return ""
    try:
        found = date(int(year), int(month), int(day or 1)).isoformat()
    except ValueError:
        return ""
    return found if day else found[:7]


def number_readings(text: str) -> dict[str, str]:
    """The whole numbers a text can mean, by what its point or comma does: ``grouping``, ``decimal``.

    ``1.150`` reads 1150 as ``grouping`` and as ``decimal`` what it says, which is no whole number; ``1.000`` is
    1000 or 1. A text that names a number but no whole one has no reading.
    """
    if not text or len(text) > LONGEST:
        return {}
    if match := _ONE_GROUP.fullmatch(text):
        return {"grouping": match[1] + match[3], "decimal": match[1] if match[3] == "000" else text}
    if _GROUPED.fullmatch(text):
        return {"grouping": re.sub(r"[^0-9]", "", text)}
    match = _DECIMAL.fullmatch(text)
    if match and not match[3].strip("0"):
        return {"decimal": match[1]}
    match = _GROUPED_DECIMAL.fullmatch(text)
    if match and match[2] != match[3] and not match[4].strip("0"):
        return {"grouping": re.sub(r"[^0-9]", "", match[1])}
    return {}


def decimal_mark(text: str) -> str:
    """The mark, ``.`` or ``,``, that a number proves to stand before decimals where it was written; ``""`` for none."""
    if len(text) > LONGEST or _ONE_GROUP.fullmatch(text):
        return ""
    if match := _DECIMAL.fullmatch(text):
        # Programs that keep counts as decimals write 1352.0: nobody typed that.
        return match[2] if match[3] != "0" else ""
    match = _GROUPED_DECIMAL.fullmatch(text)
    if match and match[2] != match[3]:
        return match[3]
    if _GROUPED.fullmatch(text):
        return {".": ",", ",": "."}.get(re.sub(r"[0-9]", "", text)[0], "")
    return ""
