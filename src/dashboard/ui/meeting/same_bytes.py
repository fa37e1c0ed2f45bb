"""Files of an office program that are the same bytes on every day: without the time at which they were written."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WRITTEN = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_PROPERTIES = "docProps/core.xml"
_WORKBOOK = ".xlsx"


def settled(packed: bytes, day: date) -> bytes:
    """A file of an office program, and the workbooks inside it, as if they had been written on a day."""
    out = BytesIO()
    with ZipFile(BytesIO(packed)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            part.compress_type, part.external_attr = ZIP_DEFLATED, 0o600 << 16
            made.writestr(part, _settled_part(name, given.read(name), day), compresslevel=9)
    return out.getvalue()


def _settled_part(name: str, content: bytes, day: date) -> bytes:
    if name.endswith(_WORKBOOK):
        return settled(content, day)
    if name == _PROPERTIES:
        return _WRITTEN.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<3>", content)
    return content
