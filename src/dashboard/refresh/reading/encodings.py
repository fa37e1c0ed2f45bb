"""The bytes of a text file as text, whatever a spreadsheet program made of its letters."""

from __future__ import annotations

import codecs
import re

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.sheets import Repair

# The longer marks first: UTF-32 begins like UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 BOM"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 4000
# In bytes, from the first that is not ASCII: more words than are needed to tell which encoding reads them.
_JUDGED = 200_000
_WORDS_SHOWN = 6
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WORD = re.compile(r"(?:[^\W\d_]|[^\x00-\x7f])+")
_MISREAD = re.compile("Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€")
_END_OF_FILE = "\x1a"
"""DOS programs end a text with it."""
# In the order of how often spreadsheets write them.
_OLD = ("cp1252", "mac_roman", "cp850")
# Letters and signs where Spanish and English have them: áé in words, ÁÉ not after small letters, quotes around words.
_IN_PLACE = re.compile(
    r"(?<=[a-zA-Z])[áéíóúüñ]|[áéíóúüñ](?=[a-z])|(?<![a-zà-ÿ])[ÁÉÍÓÚÜÑ](?=[A-Za-z])|(?<=[A-Z])[ÁÉÍÓÚÜÑ]"
    r"|(?<!\w)[“‘«¿¡](?=\w)|(?<=[\w.,;:!?)])[”»](?!\w)|(?<=[a-z])’(?=(?:s|t|ll|re|ve|d|m)\b|\W)"
)
# Signs inside words, capitals after small letters, many accents together, pieces of frames: another was meant.
_OUT_OF_PLACE = re.compile(
    r"(?<=[a-zA-Z])(?!’)[^\x00-\x7f\w\s·](?=[a-zA-Z])|(?<=[a-z])(?:[À-ÖØ-ÞŒŸŠŽ])(?![À-Þ])"
    r"|(?<=[a-zA-Z])[†‡ˆ˜¯˘˙˚¸˝˛ˇ√∞∂∑∏π∫Ω≈∆◊ıƒ⁄¤£¥§¶]|[^\W\d_a-zA-Z]{3}"
    r"|[\u0080-\u009f\u2017\u2500-\u259f]|(?<!\w)[“«¿¡](?!\w)"
)


def read_text(content: bytes, file: str) -> tuple[str, list[Repair], list[Problem]]:
    """The text of a file, with how it was written where that is not UTF-8; ``""`` where it cannot be read.

    What a mark or the text itself proves is said; what only its words speak for is shown by some of them.
    """
    encoding, said = _proven(content)
    text = _decode(content, encoding) if encoding else _decode(content, "utf-8")
    if text is not None:
        text = text.lstrip("\ufeff").rstrip(_END_OF_FILE)
        if not text.strip():
            return "", [], [Problem("file-empty", "error", file)]
        return text, [Repair("encoding", file, None, None, said, "UTF-8")] if said else [], []
    name, text = ("", "") if encoding or b"\x00" in content else _likeliest(content)
    if not text:
        return "", [], [_unknown(content, file)]
    return text.rstrip(_END_OF_FILE), [Repair("encoding-guessed", file, None, None, _words(text), name)], []


def _likeliest(content: bytes) -> tuple[str, str]:
    """The old encoding whose words look most like words, with the text; nothing where none does."""
    texts = {name: text for name in _OLD if (text := _decode(content, name)) is not None}
    if _MISREAD.search(texts.get("cp1252", "")):
        # UTF-8 in parts: no one encoding reads it.
        return "", ""
    first = _BEYOND_ASCII.search(content)
    part = slice(max(0, first.start() - _SAMPLE), first.start() + _JUDGED) if first else slice(0)
    scores = {name: _score(text[part]) for name, text in texts.items()}
    best = max(scores, key=lambda name: scores[name])
    return (best, texts[best]) if scores[best] >= 0 else ("", "")


def _score(text: str) -> int:
    return len(_IN_PLACE.findall(text)) - 2 * len(_OUT_OF_PLACE.findall(text))


def _proven(content: bytes) -> tuple[str, str]:
    for mark, encoding, said in _MARKS:
        if content.startswith(mark):
            return encoding, said
    return _unmarked_utf16(content[:_SAMPLE])


def _unmarked_utf16(sample: bytes) -> tuple[str, str]:
    """UTF-16 without a mark: every second byte of plain letters is NUL, and only every second."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 3 > len(sample) and min(even, odd) * 20 < max(even, odd):
        return ("utf-16-le" if odd > even else "utf-16-be"), "UTF-16"
    return "", ""


def _decode(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _words(text: str) -> str:
    """Some of the words that show whether the letters were read rightly."""
    found = dict.fromkeys(match[0] for match in _WORD.finditer(text) if not match[0].isascii())
    telling = sorted(found, key=lambda word: not word.isalpha())
    return " · ".join(telling[:_WORDS_SHOWN])


def _unknown(content: bytes, file: str) -> Problem:
    first = _BEYOND_ASCII.search(content)
    position = first.start() if first else 0
    around = content[max(0, position - 20) : position + 20].decode("cp1252", errors="replace")
    return Problem("encoding-unknown", "error", file, content.count(b"\n", 0, position) + 1, value=around)
