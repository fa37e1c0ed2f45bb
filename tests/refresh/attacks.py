"""Uploads made to keep the machine busy: each small, and inside every limit that can be read off it beforehand.

``python tests/refresh/attacks.py [FILE ...]`` reads each of them, or other files, in a process of its own and prints
what that costs.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024
HEADER = b"figure_id,value\n"
CSV, ZIP, BOOK, SHEET = "detentions.csv", "data.zip", "libro.xlsx", "libro.xlsx › detentions"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<row r="1"><c t="inlineStr"><is><t>figure_id</t></is></c><c t="inlineStr"><is><t>value</t></is></c></row>'
_STYLES = (
    "<fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders>"
    "<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>{more}</cellXfs>"
)


@dataclass(frozen=True)
class Attack:
    """A file, and the limit at which reading it has to stop in a line of a file or sheet."""

    name: str
    limit: str
    file: str
    line: int | None
    make: Callable[[], bytes]


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of some members and a picture of noise: how far the rest shrank cannot be told from its size."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
        archive.writestr("xl/media/noise.png", Random(1).randbytes(250_000))
    return buffer.getvalue()


def book(rows: str = "", after: str = "", texts: str = "", styles: str = "", names: str = "", sheets: int = 1) -> bytes:
    """A workbook by hand: ``after`` stands below the rows of its sheet, which may stand in it many times."""
    listed = "".join(f'<sheet name="{n or "detentions"}" sheetId="{n + 1}" r:id="r1"/>' for n in range(sheets))
    parts = {
        "sheet.main": (
            "workbook",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets>{names}</workbook>',
        ),
        "worksheet": ("sheet", f'<worksheet xmlns="{_MAIN}"><sheetData>{_HEAD}{rows}</sheetData>{after}</worksheet>'),
        "sharedStrings": ("texts", f'<sst xmlns="{_MAIN}">{texts}</sst>'),
        "styles": ("styles", f'<styleSheet xmlns="{_MAIN}">{_STYLES.format(more=styles)}</styleSheet>'),
    }
    types = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
        for kind, (name, _) in parts.items()
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/{kind}" Target="{parts[kind][0]}.xml"/>'
        for n, kind in enumerate(parts)
        if kind != "sheet.main"
    )
    return zipped(
        [
            ("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>'.encode()),
            (
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'.encode(),
            ),
            *((f"xl/{name}.xml", content.encode()) for name, content in parts.values()),
        ]
    )


def one_cell(text: str) -> str:
    return f'<row><c t="inlineStr"><is>{text}</is></c></row>'


_SHARED = '<row><c t="s"><v>0</v></c></row>'
_LEANING = '<row><c><f t="shared" si="0"/></c></row>'

ATTACKS = [
    Attack(
        "members of many short lines",
        "rows",
        f"{ZIP} › 0.csv",
        21_001,
        lambda: zipped((f"{n}.csv", HEADER + b"a\n" * 300_000) for n in range(15)),
    ),
    Attack("line ends", "lines", CSV, 100_001, lambda: HEADER + b"\n" * 3_000_000),
    Attack("returns", "lines", CSV, 100_001, lambda: HEADER + b"\r" * 3_000_000),
    Attack("commas", "columns", CSV, 1, lambda: b"," * 3_000_000),
    Attack("a million columns", "columns", CSV, 1, lambda: b"ab," * 1_700_000),
    Attack("a million columns of a quoted row", "columns", CSV, 1, lambda: b'"' + b"ab," * 1_700_000 + b'"'),
    Attack("a cell far to the right", "columns", CSV, 2, lambda: HEADER + b"," * 16_000 + b"x\n" + b"a,1\n" * 9_000),
    Attack("a quote that is never closed", "lines", CSV, 100_001, lambda: HEADER + b'"' + b"\n" * 3_000_000),
    Attack("a row of many lines", "lines", CSV, 100_001, lambda: HEADER + b'"\n",' * 1_000_000),
    Attack("stray quotes", "rows", CSV, 21_001, lambda: HEADER + b'"a"b\n' * 1_000_000),
    Attack("cells to mend", "rows", CSV, 21_001, lambda: HEADER + b" a ,1.150\n" * 400_000),
    Attack(
        "a row of 60 MB in a zip",
        "too-large",
        f"{ZIP} › detentions.csv",
        None,
        lambda: zipped([("detentions.csv", HEADER + b"ab," * 19_000_000)]),
    ),
    Attack("a thousand members", "members", ZIP, None, lambda: zipped((f"{n}", b"") for n in range(1_000))),
    Attack("a sheet of 60 MB", "expanded", SHEET, None, lambda: book("<row/>" * 10_000_000)),
    Attack(
        "one long text in many cells",
        "expanded",
        SHEET,
        83,
        lambda: book(_SHARED * 9_000, texts=f"<si><t>{' ' * 300_000}</t></si>"),
    ),
    Attack("empty rows", "lines", SHEET, 100_001, lambda: book("<row/>" * 200_000)),
    Attack("sheets that are all the same", "lines", f"{BOOK} › 10", 1, lambda: book("<row/>" * 9_999, sheets=1_000)),
    Attack("filled cells", "cells", SHEET, 2_501, lambda: book(("<row>" + "<c><v>1</v></c>" * 200 + "</row>") * 2_600)),
    Attack(
        "formulas that lean on one",
        "rows",
        SHEET,
        21_001,
        lambda: book(f'<row><c><f t="shared" si="0">{"A1+" * 2_000}1</f></c></row>{_LEANING * 30_000}'),
    ),
    Attack("a million cells in a row", "columns", SHEET, 1, lambda: book(f"<row>{'<c/>' * 300_000}</row>")),
    Attack("a cell of many runs", "columns", SHEET, 1, lambda: book(one_cell("<r><t>a</t></r>" * 100_000))),
    Attack("a cell of half a million letters", "cell", SHEET, None, lambda: book(one_cell(f"<t>{'a' * 500_000}</t>"))),
    Attack(
        "merged cells",
        "merges",
        SHEET,
        1,
        lambda: book(after="<mergeCells>" + '<mergeCell ref="A1:B1"/>' * 300_000 + "</mergeCells>"),
    ),
    Attack("cells without rows", "marks", SHEET, None, lambda: book(after="<a/>" * 4_100_000)),
    Attack("styles", "styling", BOOK, None, lambda: book(styles="<xf/>" * 200_000)),
    Attack(
        "names",
        "styling",
        BOOK,
        None,
        lambda: book(names="<definedNames>" + '<definedName name="n">1</definedName>' * 100_000 + "</definedNames>"),
    ),
]


def cost(path: Path) -> dict[str, object]:
    """What reading a file takes: processor seconds, and by how many megabytes memory grows at most."""
    from dashboard.dataset.files.package import read_package
    from dashboard.refresh.reading.upload import read_upload

    content, package = path.read_bytes(), read_package(ROOT / "data" / "cuba")
    name = path.name if path.suffix else "data.zip" if content.startswith(b"PK") else "detentions.csv"
    before, began = _peak(), time.process_time()
    upload = read_upload(name, content, package)
    seconds = round(time.process_time() - began, 1)
    codes = sorted({problem.code for problem in upload.problems})[:4]
    return {"seconds": seconds, "mb": (_peak() - before) // 1024, "kb": len(content) // 1024, "codes": codes}


def _peak() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def _measure(path: Path, name: str) -> None:
    run = subprocess.run([sys.executable, __file__, "--one", str(path)], capture_output=True, text=True, check=False)
    print(f"{name:36}", run.stdout.strip() or run.stderr.strip()[-100:] or f"ended with {run.returncode}", flush=True)


def _measure_all() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for attack in ATTACKS:
            path = Path(folder) / attack.file.partition(" ")[0]
            path.write_bytes(attack.make())
            _measure(path, attack.name)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(cost(Path(sys.argv[2]))))
    elif sys.argv[1:]:
        for given in map(Path, sys.argv[1:]):
            _measure(given, given.name)
    else:
        _measure_all()
