"""A chart on a page, with the ways to take it along."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from dashboard.charts.figure import Chart
from dashboard.charts.picture import SIZES, fitting
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import site_of


def show_chart(page: Page, key: str, chart: Chart, alt: str) -> None:
    """Draw a chart, and under it the links to its pictures."""
    page.surface.chart(key, chart, alt)
    pictures = {
        name: picture_address(page.name, page.address, page.language.code, key, name) for name in fitting(chart.spec)
    }
    page.show("frame/take", pictures=pictures, sizes=SIZES, embed=_embed_code(page, key, chart.title or alt))


def _embed_code(page: Page, key: str, title: str) -> str:
    """What to paste into a page to have the chart there; nothing where this site's own address is not known."""
    site = site_of(page.surface.site)
    if not site:
        return ""
    here = page.address.with_changes(lang=page.language.code)
    address = f"{site}/embed/{page.name}?{urlencode({**here, 'chart': key})}"
    view = f"{site}/{'' if page.name == 'home' else page.name}?{urlencode(here)}"
    return page.html("static/embed_code", frame=address, view=view, title=title).strip()


def picture_address(page: str, address: Address, code: str, key: str, size: str) -> str:
    """Where the picture of a chart of a view is, from its page; the language is always named."""
    return f"picture/{page}/{quote(key)}.png?{urlencode(address.with_changes(lang=code, size=size))}"
