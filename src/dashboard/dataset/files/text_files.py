"""The bytes of a file as text, or what keeps them from being text."""

from __future__ import annotations

import codecs
from functools import cached_property

from dashboard.dataset.files.quoting import RawRow, read_lines
from dashboard.dataset.problems import Problem

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class TextFile:
    """One file of a package as text: what it says, the lines of its table, and what keeps it from being read."""

    def __init__(self, name: str, content: bytes | Problem) -> None:
        self.name = name
        self._content = content

    @cached_property
    def text(self) -> str:
        """Without byte order mark; ``""`` when it cannot be read as text."""
        return self._read[0]

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong with the bytes."""
        return self._read[1]

    @cached_property
    def lines(self) -> list[RawRow]:
        """The rows of a table with their true lines, header first, up to the first quote that is never closed."""
        return self._parsed[0]

    @cached_property
    def broken(self) -> list[Problem]:
        """The quotes that break the table."""
        return self._parsed[1]

    @cached_property
    def _read(self) -> tuple[str, list[Problem]]:
        content = self._content
        return ("", [content]) if isinstance(content, Problem) else decode(content, self.name)

    @cached_property
    def _parsed(self) -> tuple[list[RawRow], list[Problem]]:
        return read_lines(self.text, self.name)


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """UTF-8 bytes as text; other encodings are named, never guessed at and read on."""
    if not data.strip():
        return "", [Problem("file-empty", "error", name)]
    if data.startswith(_WORKBOOK_MARKS):
        return "", [Problem("file-workbook", "error", name)]
    if data.startswith(_UTF16_MARKS) or _every_second_is_nul(data[:2000]):
        return "", [Problem("encoding-utf16", "error", name)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(data, error.start, name)]
    if not text.strip("\ufeff \t\r\n"):
        return "", [Problem("file-empty", "error", name)]
    return text, _nul_bytes(text, name)


def _every_second_is_nul(start: bytes) -> bool:
    return start.count(0) > len(start) // 3


def _not_utf8(data: bytes, position: int, name: str) -> Problem:
    begin = data.rfind(b"\n", 0, position) + 1
    line = data.count(b"\n", 0, position) + 1
    encoding = _legacy_encoding(data)
    around = data[max(begin, position - 20) : position + 20].split(b"\n")[0]
    value = around.decode(encoding or "cp1252", errors="replace")
    if encoding is None:
        return Problem("encoding-unknown", "error", name, line, value=value)
    shown = {"cp1252": "Windows-1252", "latin-1": "ISO-8859-1 (Latin-1)"}[encoding]
    return Problem("encoding-legacy", "error", name, line, value=value, parameters={"encoding": shown})


def _legacy_encoding(data: bytes) -> str | None:
    # The codes 80 to 9F are letters and quotes in Windows-1252 and control codes in Latin-1.
    if not any(0x80 <= byte <= 0x9F for byte in data):
        return "latin-1"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "cp1252"


def _nul_bytes(text: str, name: str) -> list[Problem]:
    if "\x00" not in text:
        return []
    lines = [number for number, line in enumerate(text.split("\n"), 1) if "\x00" in line]
    return [Problem("nul-byte", "error", name, line) for line in lines]
