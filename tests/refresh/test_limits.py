"""Hostile and oversized uploads are refused before they cost anything, each with its reason."""

from __future__ import annotations

import io
import stat
import struct
import tomllib
import zipfile
from pathlib import Path

import pytest
from tests.refresh.test_upload import codes, read, say_all
from tests.refresh.variants import TINY, as_text, rows_of, zipped

from dashboard.refresh.reading.limits import LIMITS, MEGABYTE

ROWS = rows_of("detentions", TINY)
TABLE = as_text(ROWS).encode()
ROOT = Path(__file__).parents[2]


def named(name: str, attributes: int = 0) -> bytes:
    """A zip with one member of a given name and given attributes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("detentions.csv")
        info.filename = name
        info.external_attr = attributes
        archive.writestr(info, TABLE)
    return buffer.getvalue()


def patched(content: bytes, place: int, value: bytes, record: bytes) -> bytes:
    """A zip with some bytes of its first record of a kind changed."""
    start = content.index(record) + place
    return content[:start] + value + content[start + len(value) :]


def test_upload_size_is_the_servers() -> None:
    """The limit said here is the one the browser is told."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"].get("maxUploadSize", 5) * MEGABYTE == LIMITS.upload


def test_too_large() -> None:
    """A file above the limit is not looked into."""
    upload = read("detentions.csv", b"a" * (LIMITS.upload + 1))
    assert codes(upload) == ["upload-too-large"]
    assert upload.problems[0].parameters == {"size": 6, "most": 5}


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../detentions.csv", "a/../../detentions.csv", "C:/detentions.csv", "a\\..\\detentions.csv", ".."],
)
def test_names_that_lead_out(name: str) -> None:
    """Absolute names, backslashes and names that climb are refused."""
    upload = read("data.zip", named(name))
    assert codes(upload) == ["upload-zip-path"]
    say_all(upload)


def test_links() -> None:
    """A member that is a link is refused."""
    upload = read("data.zip", named("detentions.csv", (stat.S_IFLNK | 0o777) << 16))
    assert codes(upload) == ["upload-zip-link"]
    say_all(upload)


def test_encrypted() -> None:
    """A member under a password is named."""
    content = patched(zipped({"detentions.csv": TABLE}), 8, b"\x01\x00", b"PK\x01\x02")
    upload = read("data.zip", content)
    assert codes(upload) == ["upload-zip-encrypted"]
    say_all(upload)


def test_doubled_names() -> None:
    """The same name twice is refused, also when only capitals differ."""
    upload = read("data.zip", zipped({"detentions.csv": TABLE, "Detentions.csv": TABLE}))
    assert codes(upload) == ["upload-zip-doubled"]
    say_all(upload)


def test_nested() -> None:
    """A zip inside a zip is not opened; the tables beside it are read."""
    upload = read("data.zip", zipped({"detentions.csv": TABLE, "more.zip": zipped({"sources.csv": b"x"})}))
    assert codes(upload) == ["upload-zip-nested"]
    assert len(upload.sheets) == 1
    say_all(upload)


def test_all_are_told() -> None:
    """Everything wrong with a zip is told at once."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in ("../a.csv", "/b.csv", "c.csv", "C.csv"):
            archive.writestr(name, TABLE)
    assert sorted(codes(read("data.zip", buffer.getvalue()))) == [
        "upload-zip-doubled",
        "upload-zip-path",
        "upload-zip-path",
    ]


def test_too_many_members() -> None:
    """A zip of more files than a package could have is refused."""
    upload = read("data.zip", zipped({f"{n}.csv": b"" for n in range(LIMITS.members + 1)}))
    assert codes(upload) == ["upload-members"]
    say_all(upload)


@pytest.mark.parametrize(
    ("name", "code"), [("detentions.csv", "upload-too-large"), ("xl/workbook.xml", "upload-expanded")]
)
def test_bursting(name: str, code: str) -> None:
    """A zip or a workbook that would burst memory is refused by what it says of itself, before it is unpacked."""
    members = {name: bytes(LIMITS.expanded + 1), "[Content_Types].xml": b""}
    upload = read("data.zip", zipped(members))
    assert codes(upload) == [code]
    say_all(upload)


@pytest.mark.parametrize("size", [10, len(TABLE) - 1, len(TABLE) + 1, 2**31])
def test_lies_about_size(size: int) -> None:
    """A member that holds more or less than its headers say is refused, whichever header lies."""
    honest = zipped({"detentions.csv": TABLE})
    central = patched(honest, 24, struct.pack("<I", size), b"PK\x01\x02")
    both = patched(central, 22, struct.pack("<I", size), b"PK\x03\x04")
    for content in (central, both):
        upload = read("data.zip", content)
        assert codes(upload) in (["upload-zip-member"], ["upload-too-large"], ["upload-zip-broken"])
        assert upload.sheets == ()
        say_all(upload)


def test_damaged_member() -> None:
    """A member whose bytes were changed on the way is named."""
    honest = zipped({"detentions.csv": TABLE}, zipfile.ZIP_STORED)
    assert codes(read("data.zip", honest.replace(b"lantern", b"lantarn", 1))) == ["upload-zip-member"]


def test_unknown_compression() -> None:
    """A member packed in a way nobody reads is named."""
    content = patched(zipped({"detentions.csv": TABLE}), 10, b"\x63\x00", b"PK\x01\x02")
    assert codes(read("data.zip", content)) == ["upload-zip-member"]


def test_too_many_rows() -> None:
    """More rows than an upload may have are refused as a whole."""
    content = b"figure_id,value\n" + b"a,1\n" * (LIMITS.rows + 1)
    upload = read("detentions.csv", content)
    assert codes(upload) == ["upload-rows"] and upload.sheets == ()
    say_all(upload)


def test_too_many_columns() -> None:
    """A header wider than any table is refused."""
    columns = ",".join(["figure_id", "value", *(f"c{n}" for n in range(LIMITS.columns))])
    upload = read("detentions.csv", f"{columns}\na,1\n")
    assert codes(upload) == ["upload-columns"]
    say_all(upload)


@pytest.mark.parametrize(
    "content",
    [b"," * LIMITS.upload, b"\n" * LIMITS.upload, b'"' * LIMITS.upload, b"figure_id,value\n" + b"," * 4_000_000],
)
def test_dull_but_large(content: bytes) -> None:
    """The largest upload of nothing but commas, line ends or quotes is read in seconds."""
    assert codes(read("detentions.csv", content[: LIMITS.upload]))
