"""A table a reader takes away, opens in Excel, saves and sends back is the table it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.excel import saved_by_excel

from dashboard.__main__ import main
from dashboard.dataset.files.package import read_package
from dashboard.export.tables import for_spreadsheet

DATA = Path(__file__).parents[1] / "data" / "cuba"


def test_tables_through_excel_come_back_unchanged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Downloaded by their buttons, opened and saved in Excel and sent back, the tables change no letter and no date."""
    sent = []
    for table in read_package(DATA).tables.values():
        sent.append(tmp_path / table.path)
        sent[-1].write_bytes(saved_by_excel(for_spreadsheet((DATA / table.path).read_bytes())))
    assert main(["diff", *map(str, sent), "--to", str(DATA), "--mend"]) == 0
    *_, counted = capsys.readouterr().out.strip().splitlines()
    assert re.fullmatch(r"[\d,]+ rows unchanged", counted)
