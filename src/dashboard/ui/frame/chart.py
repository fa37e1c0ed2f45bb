"""A chart on a page, with the ways to take it along."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from dashboard.charts.figure import Chart
from dashboard.charts.picture import SIZES
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.page import Page


def show_chart(page: Page, key: str, chart: Chart, alt: str) -> None:
    """Draw a chart, and under it the links to its pictures."""
    page.surface.chart(key, chart, alt)
    pictures = {name: picture_address(page.name, page.address, page.language.code, key, name) for name in SIZES}
    page.show("frame/take", pictures=pictures, sizes=SIZES)


def picture_address(page: str, address: Address, code: str, key: str, size: str) -> str:
    """Where the picture of a chart of a view is, from its page; the language is always named."""
    return f"picture/{page}/{quote(key)}.png?{urlencode(address.with_changes(lang=code, size=size))}"
