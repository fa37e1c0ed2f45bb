"""How often the data are read for one check, one staging and one publication: ``python -m benchmarks.counts``.

It needs nothing of the other benchmarks, so that a copy of it can be run on any commit.
"""

from __future__ import annotations

import csv
import gc
import io
import json
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import _lru_cache_wrapper
from pathlib import Path
from unittest.mock import patch

import pandas as pd

from dashboard.__main__ import main as command
from dashboard.dataset.files.folder import read_contents
from dashboard.refresh.staging import Incoming, Wishes, stage

_CHANGE = {"note_en": "Counted once more.", "note_es": "Contado una vez más."}


def measure(data: Path) -> pd.DataFrame:
    """A row for each thing done."""
    with tempfile.TemporaryDirectory() as name, redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        upload, to = Path(name) / "detentions.csv", ["--to", f"{name}/published", "--why", "A measurement."]
        row = pd.read_csv(data / "detentions.csv", dtype=str, keep_default_na=False)[:1].assign(**_CHANGE)
        row.to_csv(upload, index=False)
        base, came = read_contents(data), Incoming("detentions", dict(row.iloc[0]), upload.name, 2)
        command(["publish", str(data), *to])
        works: dict[str, Callable[[], object]] = {
            "check": lambda: command(["check", str(data)]),
            "stage of one row": lambda: stage(base, [came], Wishes(), date.today()),
            "publish of one row": lambda: command(["publish", str(upload), *to]),
        }
        return pd.DataFrame({name: _counted(work) for name, work in works.items()}).T.rename_axis("done once")


def _counted(work: Callable[[], object]) -> dict[str, float]:
    make = zipfile.ZipFile.__init__
    with (
        patch.object(json, "loads", wraps=json.loads) as loads,
        patch.object(csv, "reader", wraps=csv.reader) as reader,
        patch.object(pd, "read_csv", wraps=pd.read_csv) as read_csv,
        patch.object(zipfile.ZipFile, "__init__", autospec=True, side_effect=make) as archive,
    ):
        _forget()
        began = time.process_time()
        work()
        spent = time.process_time() - began
    return {
        "descriptors parsed": sum('"resources": [' in str(call.args[0]) for call in loads.call_args_list),
        "tables parsed": reader.call_count + read_csv.call_count,
        "archives in memory": sum(isinstance(c.args[1], io.BytesIO) and "w" in c.args for c in archive.call_args_list),
        "processor, s": round(spent, 2),
    }


def _forget() -> None:
    """Empty what is kept of data that were read, as if the process had just begun.

    The type itself is asked: ``isinstance`` would follow a weak reference whose object is gone.
    """
    for kept in gc.get_objects():
        if type(kept) is _lru_cache_wrapper and kept.__module__.startswith("dashboard.dataset"):
            kept.cache_clear()


if __name__ == "__main__":
    print(measure(Path(sys.argv[1] if sys.argv[1:] else "data/cuba").resolve()).to_markdown())
