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
_WORDS_SHOWN = 6
_NOT_ASCII = re.compile(r"[^\W\d_]*[^\x00-\x7f][^\W\d_]*")
_MISREAD = re.compile("Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€")
_LETTERS = re.compile(r"[áéíóúüñçàèìòùâêîôûäëïöÁÉÍÓÚÑ“”‘’¿¡]")
# Signs that stand inside a word mostly when another encoding, as of a Mac, was read as Windows-1252.
_IN_WORDS = re.compile(r"(?<=[a-z])[‚„…†‡ˆ‰‹ŒŽ—–˜›¢£¤¥¦§©«¬®¯°±¶»¿\u0080-\u009f](?=[a-z])")


def read_text(content: bytes, file: str) -> tuple[str, list[Repair], list[Problem]]:
    """The text of a file, with how it was written where that is not UTF-8; ``""`` where it cannot be read.

    What a mark or the text itself proves is said; Windows-1252, which nothing proves, is shown by some words.
    """
    encoding, said = _proven(content)
    text = _decode(content, encoding) if encoding else _decode(content, "utf-8")
    if text is not None:
        text = text.lstrip("\ufeff")
        if not text.strip():
            return "", [], [Problem("file-empty", "error", file)]
        return text, [Repair("encoding", file, None, None, said, "UTF-8")] if said else [], []
    text = None if encoding or b"\x00" in content else _decode(content, "cp1252")
    if text is None or _MISREAD.search(text) or len(_IN_WORDS.findall(text)) > len(_LETTERS.findall(text)):
        return "", [], [_unknown(content, file)]
    return text, [Repair("encoding-guessed", file, None, None, _words(text), "UTF-8")], []


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
    found = dict.fromkeys(match[0] for match in _NOT_ASCII.finditer(text))
    telling = sorted(found, key=lambda word: not word.isalpha())
    return " · ".join(telling[:_WORDS_SHOWN])


def _unknown(content: bytes, file: str) -> Problem:
    position = next((place for place, byte in enumerate(content) if byte > 127), 0)
    around = content[max(0, position - 20) : position + 20].decode("cp1252", errors="replace")
    return Problem("encoding-unknown", "error", file, content.count(b"\n", 0, position) + 1, value=around)
