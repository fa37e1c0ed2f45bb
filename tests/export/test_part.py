"""A part of the package: exactly the figures asked for and what they need, valid by itself, every row as it stood."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import frictionless
import pytest

from dashboard.dataset.figures.load import load
from dashboard.dataset.files.package import FIGURE_TABLES, read_package
from dashboard.export.part import part_of

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data" / "cuba"
PD = "prisoners-defenders.political-prisoners-listed.2026-08-31"
REPLACED = "prisoners-defenders.political-prisoners-listed.2021-12"


def lines(content: bytes) -> list[str]:
    return content.decode().splitlines()


def ids(files: dict[str, bytes], name: str) -> set[str]:
    rows = csv.DictReader(io.StringIO(files[name].decode()))
    return {row["figure_id"] for row in rows}


@pytest.fixture(scope="module")
def released() -> str:
    return next(f.id for f in load(DATA).figures.values() if f.episode and f.table == "releases")


def test_the_figures_asked_for(released: str) -> None:
    """The figures asked for, the one that replaced another, their attributions, and no others."""
    package = read_package(DATA)
    files = part_of(package, [PD, REPLACED, released])
    now = load(DATA).figures[REPLACED].superseded_by
    found = {id for table in FIGURE_TABLES if f"{table}.csv" in files for id in ids(files, f"{table}.csv")}
    assert {PD, REPLACED, released, now} <= found and len(found) <= 6
    assert ids(files, "attributions.csv") == found
    for name, content in files.items():
        if name.endswith(".csv"):
            assert set(lines(content)) <= set(lines(package.files[name]))
    descriptor = json.loads(files["datapackage.json"])
    assert "dashboard" not in descriptor and descriptor["version"] == package.version
    assert {resource["path"] for resource in descriptor["resources"]} == set(files) - {"datapackage.json"}


def test_a_part_is_a_valid_package(tmp_path: Path, released: str) -> None:
    """A stranger's tool finds it valid: every key that is named is there."""
    for name, content in part_of(read_package(DATA), [PD, REPLACED, released]).items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["path", "rowNumber", "fieldName", "type", "note"]) == []


def test_the_whole_is_a_part_of_itself() -> None:
    """Of all figures each row that stands for one is there; an unknown figure is refused."""
    package = read_package(DATA)
    files = part_of(package, load(DATA).figures)
    for name in (*FIGURE_TABLES, "attributions", "relations", "completeness", "measures"):
        if f"{name}.csv" in files:
            missing = set(lines(package.files[f"{name}.csv"])) - set(lines(files[f"{name}.csv"]))
            assert name == "measures" or missing == set()
    with pytest.raises(KeyError):
        part_of(package, ["nobody.nothing"])
