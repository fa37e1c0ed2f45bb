"""For programs: the address of the figures, and the line that reads it in each program people use."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import site_of

FIGURES = "/data/figures"
_LINES = {
    "pandas": 'pandas.read_csv("{address}")',
    "R": 'read.csv("{address}", fileEncoding = "UTF-8-BOM")',
    "Google Sheets": '=IMPORTDATA("{address}")',
    "DuckDB": 'curl -s "{address}" | duckdb -c "FROM read_csv(\'/dev/stdin\')"',
}


def draw_programs(page: Page) -> None:
    """Draw the section, with the host this reader came by."""
    page.surface.html(_programs(page, site_of(page.surface.site)))


def lines(address: str) -> Mapping[str, str]:
    """What to write in each program to read the figures of an address."""
    return {program: line.format(address=address) for program, line in _LINES.items()}


@kept(16)
def _programs(page: Page, site: str) -> str:
    panel = next(iter(page.dataset.package.settings.panels), None)
    asked = {"measure": panel.measure_id, "scope": panel.scope_id} if panel else {}
    query = urlencode({**asked, "lang": page.language.code})
    addresses = {kind.upper(): f"{site}{FIGURES}.{kind}?{query}" for kind in ("csv", "json")}
    return page.html("method/programs", addresses=addresses, lines=lines(addresses["CSV"]))
