"""A workbook as bytes: equal content gives equal bytes, on every day."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

MOMENT = datetime(1980, 1, 1)
"""The oldest time a zip can hold."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def to_bytes(workbook: Workbook) -> bytes:
    """The workbook as .xlsx."""
    workbook.properties.created = MOMENT
    saved, fixed = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            # openpyxl writes the time of saving over whatever the properties say.
            content = _MODIFIED.sub(rb"\g<1>" + f"{MOMENT:%Y-%m-%dT%H:%M:%SZ}".encode(), source.read(name))
            entry = zipfile.ZipInfo(name, MOMENT.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return fixed.getvalue()
