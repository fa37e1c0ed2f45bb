"""What kind of file somebody sent, judged by its bytes first: names lie and endings are hidden."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.refresh.reading.parts import WORKBOOK

KIND_BYTES = 64
"""The bytes at the start of a file that tell its kind."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A protected .xlsx is wrapped in the container of old .xls files, under this name.
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_STARTS = (
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"{\\rtf", b"mime-version:")
_TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")
_DOCUMENTS = {"word/document.xml": "document", "ppt/presentation.xml": "document", "xl/workbook.bin": "xlsb"}


def is_zip(content: bytes) -> bool:
    return content.startswith(_ZIP_STARTS)


def is_workbook(members: Collection[str]) -> bool:
    return "[Content_Types].xml" in members and WORKBOOK in members


def is_text_member(path: str) -> bool:
    """Whether a member of a zip may be a table, by its ending."""
    return path.casefold().endswith(_TEXT_ENDINGS)


def foreign_kind(content: bytes, members: Collection[str] = ()) -> str:
    """The kind of a file that is not read here, ``""`` for one that is; ``members`` are those of a zip."""
    if content.startswith(_OLE):
        return "protected" if _PROTECTED in content else "xls"
    start = content[:KIND_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kind = next((kind for mark, kind in _STARTS if content.startswith(mark)), "")
    if kind or start.startswith(_PAGE_STARTS):
        return kind or "page"
    if any(path.endswith((".iwa", "Index.zip")) for path in members):
        return "numbers"
    if "mimetype" in members and "content.xml" in members:
        return "ods"
    return next((kind for part, kind in _DOCUMENTS.items() if part in members), "")
