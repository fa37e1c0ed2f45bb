"""One chart of a view as a picture, without a server."""

from __future__ import annotations

from urllib.parse import parse_qsl

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.settings import Mode
from dashboard.environment import Environment
from dashboard.ui.frame.menu import PAGES
from dashboard.ui.static.pictures import Form, PictureAsked, charts_of_view, picture_of

Wanted = tuple[str, str, str, Mode, Form]
"""The address of a view without its host, the key of a chart or nothing for the first, size, appearance and form."""


class NoChart(LookupError):
    """A view has no such chart; ``charts`` are the keys of those it has."""

    def __init__(self, charts: list[str]) -> None:
        super().__init__(", ".join(charts))
        self.charts = charts


def image(dataset: Dataset, environment: Environment, code: str, wanted: Wanted, base: str) -> bytes:
    """The picture. :raises NoChart: for a chart there is not. :raises NotPictured: for one with too many rows."""
    view, key, size, mode, form = wanted
    page, _, text = view.strip().lstrip("/").partition("?")
    query = {"lang": code, **dict(parse_qsl(text))}
    name = page or "home"
    there = charts_of_view(name, query, dataset, environment) if name in PAGES else []
    if not there or (key and key not in there):
        raise NoChart(there)
    asked = PictureAsked(name, key or there[0], query, size, mode, form)
    return picture_of(asked, dataset, code, environment, f"{base.rstrip('/')}/" if base else "")
