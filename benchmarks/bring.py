"""One upload brought in once, in a process of its own: prints time and memory as JSON."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from pathlib import Path

from benchmarks.once import do
from benchmarks.server import data_folder
from dashboard.__main__ import main as run_command


def read_csv(upload: Path) -> int:
    """Nothing but Python's ``csv`` over every file of the zip: the floor."""
    with zipfile.ZipFile(upload) as archive:
        texts = (archive.read(name).decode("utf-8") for name in archive.namelist())
        return sum(len(list(csv.reader(io.StringIO(text, newline="")))) - 1 for text in texts)


def diff(upload: Path) -> int:
    """The whole way in, as ``python -m dashboard diff`` goes it, with everything it prints."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        run_command(["diff", str(upload), "--to", str(data_folder())])
    return printed.getvalue().count("\n")


STEPS: Mapping[str, Callable[[Path], int]] = {"csv": read_csv, "diff": diff}

if __name__ == "__main__":
    do(STEPS[sys.argv[1]], Path(sys.argv[2]))
