"""A chart on a page, and the ways to take a chart or a figure along."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from dashboard.charts.figure import Chart
from dashboard.charts.picture import SIZES, fitting
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.page import Page

CARD = "figure"
"""The key under which the one figure of a view is a picture, where charts have theirs."""


def show_chart(page: Page, key: str, chart: Chart, alt: str, *, has_leaf: bool = True) -> None:
    """Draw a chart, and under it the ways to take it along.

    :param has_leaf: whether the page of paper of the view is offered here: once in a view of many charts
    """
    page.surface.chart(key, chart, alt)
    show_ways(page, key, fitting(chart.spec), chart.title or alt, has_leaf=has_leaf)


def show_ways(page: Page, key: str, sizes: Iterable[str], title: str, *, has_leaf: bool = True) -> None:
    """Offer the pictures of a chart or a figure and the code of its embed; nothing where no server gives them."""
    if not page.surface.is_served:
        return
    site = page.surface.site
    pictures = {name: picture_address(page.name, page.address, page.language.code, key, name) for name in sizes}
    embed = _embed_code(page, site, key, title) if site else ""
    page.show("frame/take", pictures=pictures, sizes=SIZES, embed=embed, leaf=leaf_address(page) if has_leaf else "")


def leaf_address(page: Page, **changes: str) -> str:
    """Where the one page of paper of a view is, with some parameters changed."""
    return f"leaf/{page.name}?{urlencode(page.address.with_changes(lang=page.language.code, **changes))}"


def _embed_code(page: Page, site: str, key: str, title: str) -> str:
    """What to paste into a page to have the chart or the figure there."""
    here = page.address.with_changes(lang=page.language.code)
    frame = f"{site}/embed/{page.name}?{urlencode(here if key == CARD else {**here, 'chart': key})}"
    view = f"{site}/{'' if page.name == 'home' else page.name}?{urlencode(here)}"
    return page.html("static/embed_code", frame=frame, view=view, title=title).strip()


def picture_address(page: str, address: Address, code: str, key: str, size: str) -> str:
    """Where the picture of a chart or a figure of a view is, from its page; the language is always named."""
    return f"picture/{page}/{quote(key)}.png?{urlencode(address.with_changes(lang=code, size=size))}"
