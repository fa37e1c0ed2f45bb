"""Reading, checking and bringing in, each in a process of its own, at growing sizes."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import redirect_stdout
from multiprocessing import get_context
from pathlib import Path

import pandas as pd

from benchmarks.server import data_folder
from dashboard.__main__ import main as command
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.package import FIGURE_TABLES, read_package

# What tells a copy from its row, by table. Scopes are copied too: one organization counts one thing at one time
# once, so its copies must count other people.
_COPIED = {
    **dict.fromkeys(FIGURE_TABLES, ("figure_id", "scope_id", "superseded_by", "variant_of")),
    "attributions": ("figure_id", "source_id"),
    "relations": ("figure_id", "other_figure_id"),
    "sources": ("source_id", "title", "url"),
    "scopes": ("scope_id", "part_of", "label_en", "label_es"),
}
_NUMBERS = ("value", "value_high")
_DATES = ("as_of", "period_start", "period_end", "published_on", "accessed_on")
STEPS: Mapping[str, Callable[[Path], object]] = {
    "read_csv": lambda folder: [pd.read_csv(path, dtype=str) for path in folder.glob("*.csv")],
    "load": load,
    "check": lambda folder: command(["check", str(folder)]),
    "diff": lambda folder: command(["diff", *map(str, folder.glob("*.csv")), "--to", str(data_folder())]),
}


def measure_load(scales: Sequence[int], repeats: int) -> pd.DataFrame:
    """A row for each step on the data as they are and multiplied; ``read_csv`` is the floor."""
    with tempfile.TemporaryDirectory() as name:
        made = {f"{scale}x": multiply(data_folder(), Path(name) / str(scale), scale) for scale in scales}
        return _measured(made, ("read_csv", "load", "check"), repeats)


def measure_incoming(scales: Sequence[int], repeats: int) -> pd.DataFrame:
    """A row for each step on uploads: copies of all that is counted as new rows, and tables full of errors."""
    data = data_folder()
    with tempfile.TemporaryDirectory() as name:
        made = {f"{n}x, all new": write_copies(data, Path(name) / str(n), range(1, n + 1)) for n in scales}
        for table in ("detentions", "attributions"):
            made[f"{table}, all wrong"] = write_errors(data, Path(name) / table, table)
        return _measured(made, ("read_csv", "diff"), repeats)


def _measured(folders: Mapping[str, Path], steps: Iterable[str], repeats: int) -> pd.DataFrame:
    rows = {title: sum(len(pd.read_csv(path)) for path in folder.glob("*.csv")) for title, folder in folders.items()}
    # A fresh process for each, that has imported what it needs and nothing else.
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        runs = [
            {"step": step, "data": title, "rows": rows[title], **pool.apply(once, [step, folder])}
            for step in steps
            for title, folder in folders.items()
            for _ in range(repeats)
        ]
    return pd.DataFrame(runs).groupby(["step", "data", "rows"], sort=False).median()


def once(step: str, folder: Path) -> dict[str, float]:
    """Seconds of the processor without the imports, and the most memory held."""
    began = time.process_time()
    with redirect_stdout(io.StringIO()):
        STEPS[step](folder)
    spent = time.process_time() - began
    # The peak that the module resource gives may be that of the process that started this one.
    [peak] = re.findall(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    return {"processor, s": spent, "MiB": int(peak) / 1024}


def multiply(source: Path, target: Path, times: int) -> Path:
    """Write a package with ``times`` the rows of ``source``: each row itself and its copies."""
    shutil.copytree(source, target)
    return write_copies(source, target, range(times))


def write_copies(source: Path, target: Path, numbers: Iterable[int]) -> Path:
    """Write these copies of all figures, attributions, relations, documents and scopes; 0 is the rows themselves."""
    target.mkdir(exist_ok=True)
    tables, made = read_package(source).tables, list(numbers)
    for name, columns in _COPIED.items():
        rows = _read(source / tables[name].path)
        pd.concat([_copy(rows, columns, number) for number in made]).to_csv(target / tables[name].path, index=False)
    return target


def write_errors(source: Path, target: Path, name: str, count: int = 9_990) -> Path:
    """Write rows of a table of which every id is another unknown one and every date and number wrong."""
    target.mkdir()
    path = read_package(source).tables[name].path
    rows = _read(source / path).sample(count, replace=True, random_state=0, ignore_index=True)
    places = rows.index.astype(str)
    wrong = dict.fromkeys(rows.columns.intersection([*_DATES, "value"]), places + " or so")
    unknown = {column: rows[column].str[:40] + places for column in rows.columns if column.endswith("_id")}
    rows.assign(**wrong, **unknown).to_csv(target / path, index=False)
    return target


def _copy(rows: pd.DataFrame, columns: Iterable[str], number: int) -> pd.DataFrame:
    """A copy has greater values, too: one number everywhere would be one group of look-alikes."""
    if number == 0:
        return rows
    copied = {column: rows[column].map(lambda cell: cell and f"{cell}.x{number}") for column in columns}
    values = {c: rows[c].map(lambda cell: cell and str(int(cell) + number)) for c in _NUMBERS if c in rows}
    return rows.assign(**copied, **values)


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)
