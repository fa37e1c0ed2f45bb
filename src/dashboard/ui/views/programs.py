"""For programs: the address of the figures, and the line that reads it in each program people use."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page

_LINES = {
    "pandas": 'pandas.read_csv("{address}")',
    "R": 'read.csv("{address}", fileEncoding = "UTF-8-BOM")',
    "Google Sheets": '=IMPORTDATA("{address}")',
    "DuckDB": 'curl -s "{address}" | duckdb -c "FROM read_csv(\'/dev/stdin\')"',
}


def draw_programs(page: Page) -> None:
    """Draw the section, with the host this reader came by; without a server the files that lie beside the pages."""
    if page.surface.is_served:
        page.surface.html(_programs(page, page.surface.site))
    else:
        place = f"{page.surface.site}/" if page.surface.site else ""
        addresses = {kind.upper(): place + figures_file(page.language.code, kind) for kind in ("csv", "json")}
        page.show("method/programs", addresses=addresses, lines=lines(addresses["CSV"]))


def figures_file(code: str, kind: str) -> str:
    """Where all figures lie among the files of a baked site, by language and kind."""
    return f"data/figures-{code}.{kind}"


def lines(address: str) -> Mapping[str, str]:
    """What to write in each program to read the figures of an address."""
    return {program: line.format(address=address) for program, line in _LINES.items()}


@kept(16)
def _programs(page: Page, site: str) -> str:
    panel = next(iter(page.dataset.package.settings.panels), None)
    asked = {"measure": panel.measure_id, "scope": panel.scope_id} if panel else {}
    query = urlencode({**asked, "lang": page.language.code})
    folder = f"{site}/data/{page.address.subject}".rstrip("/")
    addresses = {kind.upper(): f"{folder}/figures.{kind}?{query}" for kind in ("csv", "json")}
    return page.html("method/programs", addresses=addresses, lines=lines(addresses["CSV"]))
