"""A folder of two invented subjects: one country, and the same under another name with another number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests import packages

from dashboard.dataset.files.folder import Contents

FIRST, SECOND = "valdoria", "otherland"
FIGURE = "open-cells.people-on-list.2025-06-30"
OTHER_NUMBER = "777"


def other() -> Contents:
    """The invented package with another name, version and number: whoever mixes the two is seen."""

    def rename(descriptor: dict[str, Any]) -> None:
        descriptor |= {"name": "prisoner-figures-otherland", "version": "2026.1.14", "title": "Otherland: figures"}
        for code in ("en", "es"):
            descriptor["dashboard"][f"short_title_{code}"] = "Otherland"

    contents = packages.described(packages.tiny(), rename)
    row = packages.rows(contents, "detentions")[(FIGURE,)]
    return packages.with_rows(contents, "detentions", {**row, "value": OTHER_NUMBER})


def two_subjects(folder: Path) -> Path:
    """Write both; the second would be the first by its name."""
    write(folder / FIRST, packages.tiny())
    write(folder / SECOND, other())
    (folder / "subjects.txt").write_text(f"{FIRST}\n{SECOND}\n", encoding="utf-8")
    return folder


def write(folder: Path, contents: Contents) -> None:
    folder.mkdir(parents=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
