"""Reading a data folder into linked records."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

import pandas as pd

from dashboard.dataset.files import problem_of, read_file
from dashboard.dataset.folder import digest, read_contents
from dashboard.dataset.link import Row, link, rows_of
from dashboard.dataset.model import Episode, Figure, Measure, Organization, Scope, Source
from dashboard.dataset.package import Package, Table, read_package
from dashboard.dataset.problems import Problem, UnreadableDataset

State = str
_PACKAGE_FILES = (".csv", ".json", ".md")


@dataclass(frozen=True)
class Dataset:
    """A whole data package, read and linked. Tables keep every cell as the text it is."""

    package: Package
    state: State
    tables: Mapping[str, pd.DataFrame]
    organizations: Mapping[str, Organization]
    measures: Mapping[str, Measure]
    scopes: Mapping[str, Scope]
    episodes: Mapping[str, Episode]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table as named tuples of text cells."""
        return rows_of(self.tables, table)

    @cached_property
    def figures_of_source(self) -> Mapping[str, list[Figure]]:
        """The figures each document states, by ``source_id``."""
        stated: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            for attribution in figure.attributions:
                stated[attribution.source.id].append(figure)
        return stated

    @cached_property
    def variants(self) -> Mapping[str, list[Figure]]:
        """The variants of each figure that stands, by its ``figure_id``."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            if figure.variant_of:
                found[figure.variant_of].append(figure)
        return found

    @cached_property
    def newest_reference(self) -> date | None:
        """The greatest reference day of an active figure; nothing where there is none."""
        return max((f.reference.latest for f in self.figures.values() if f.status == "active"), default=None)


def load(folder: Traversable) -> Dataset:
    """Read a folder that passes its checks.

    :raises UnreadableDataset: when a table or a key is missing or a cell has the wrong type.
        ``check`` tells all that is wrong; this only refuses to guess.
    """
    package = read_package(folder)
    tables = _read_tables(package)
    try:
        records = link(tables)
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        found = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableDataset([Problem("not-linked", "error", "datapackage.json", value=found)]) from error
    return Dataset(package, state_of(folder), tables, **vars(records))


def _read_tables(package: Package) -> dict[str, pd.DataFrame]:
    """Every table of the package. :raises UnreadableDataset: with the problems of all of them."""
    tables, problems = {}, []
    for name, table in package.tables.items():
        try:
            tables[name] = _read_table(package.folder, table)
        except UnreadableDataset as error:
            problems += error.problems
    if problems:
        raise UnreadableDataset(problems)
    return tables


def _read_table(folder: Traversable, table: Table) -> pd.DataFrame:
    try:
        content = io.BytesIO(read_file(folder / table.path))
        frame = pd.read_csv(content, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableDataset([problem_of(error, table.path)]) from None
    except (ValueError, csv.Error) as error:
        found = str(error)[:200]
        raise UnreadableDataset([Problem("file-unreadable", "error", table.path, value=found)]) from None
    missing = [column for column in table.columns if column not in frame.columns]
    if missing:
        problems = [Problem("column-missing", "error", table.path, line=1, column=c) for c in missing]
        raise UnreadableDataset(problems)
    return frame


def state_of(folder: Traversable) -> State:
    """The state of a folder on disk by its files' stamps, of one in memory by its bytes."""
    return fingerprint(folder) if isinstance(folder, Path) else digest(read_contents(folder))


def fingerprint(folder: Path) -> State:
    """What tells one state of a folder from another without reading it: a digest of the name, inode, time
    and size of every file of the package. A folder that is not there is an empty one."""
    entries = list(os.scandir(folder)) if folder.is_dir() else []
    kept = [(entry.name, _stat(entry)) for entry in entries if entry.name.endswith(_PACKAGE_FILES)]
    states = sorted((name, stat.st_ino, stat.st_mtime_ns, stat.st_size) for name, stat in kept)
    return hashlib.sha256(repr(states).encode()).hexdigest()


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """The stamp of a file, of a link that leads nowhere that of the link itself."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)
