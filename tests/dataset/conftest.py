"""A small valid package to spoil, one cell at a time."""

from __future__ import annotations

import builtins
import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.dataset.checks.check import check
from dashboard.dataset.problems import Problem

TINY = Path(__file__).parent.parent / "data" / "tiny"
TODAY = date(2026, 1, 15)


@dataclass(frozen=True)
class Folder:
    """A copy of the small package; lines count as in the file, the header is line 1."""

    path: Path

    def read(self, name: str) -> list[list[str]]:
        with open(self.path / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def write(self, name: str, rows: list[list[str]], **dialect: Any) -> None:
        with open(self.path / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, **{"lineterminator": "\n", **dialect}).writerows(rows)

    def bytes(self, name: str) -> bytes:
        return (self.path / f"{name}.csv").read_bytes()

    def replace(self, name: str, change: Callable[[builtins.bytes], builtins.bytes]) -> None:
        (self.path / f"{name}.csv").write_bytes(change(self.bytes(name)))

    def set(self, name: str, line: int, column: str, value: str) -> None:
        rows = self.read(name)
        rows[line - 1][rows[0].index(column)] = value
        self.write(name, rows)

    def delete(self, name: str, line: int) -> None:
        rows = self.read(name)
        del rows[line - 1]
        self.write(name, rows)

    def copy_row(self, name: str, line: int, **cells: str) -> int:
        """Add a changed copy of a row at the end and return its line."""
        rows = self.read(name)
        copy = dict(zip(rows[0], rows[line - 1], strict=True)) | cells
        self.write(name, [*rows, [copy[column] for column in rows[0]]])
        return len(rows) + 1

    def describe(self, change: Callable[[dict[str, Any]], object]) -> None:
        path = self.path / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        change(descriptor)
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    def check(self) -> list[Problem]:
        return check(self.path, TODAY)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(Path(shutil.copytree(TINY, tmp_path / "tiny")))


def places(problems: list[Problem]) -> list[tuple[str, str, int | None, str | None]]:
    """Code, file, line and column of each finding: what a test compares."""
    return [(p.code, p.file, p.line, p.column) for p in problems]
