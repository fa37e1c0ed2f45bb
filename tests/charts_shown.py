"""The charts of a page of the app, in their order: what each was made from, and what it says to who cannot see it.

A drawing stands packed in a piece of HTML; what it was made from is remembered when it is made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.charts import figure
from dashboard.charts.svg import plot

_PACKED = re.compile(r'<div data-drawn="([^"]*)"[^>]*></div>')
_PACKED_SYMBOL = re.compile(r' data-drawn="([^"]*)"></span>')
_REMEMBERED: dict[str, Any] = {}


@pytest.fixture(scope="session", autouse=True)
def remember_drawings() -> Iterator[None]:
    """Remember what each drawing is made from."""

    def remembering(spec: Any, alt: str, link: Any, ends: Any) -> str:
        drawn = plot(spec, alt, link, ends)
        _REMEMBERED[drawn] = spec
        return drawn

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figure, "plot", remembering)
        yield


def drawings(at: AppTest) -> list[str]:
    """The drawings of a page, unpacked."""
    packed = (found for element in at.get("html") for found in _PACKED.findall(str(element.proto.body)))
    return [unquote(unescape(one)) for one in packed]


def unpacked(html: str) -> str:
    """A piece of HTML as the reader's browser has it, with its drawings unpacked."""
    charts = _PACKED.sub(lambda found: f"<div>{unquote(unescape(found[1]))}</div>", html)
    return _PACKED_SYMBOL.sub(lambda found: f">{unquote(unescape(found[1]))}</span>", charts)


def specs(at: AppTest) -> list[Any]:
    """The dict of every chart, in plotly's words."""
    return [json.loads(json.dumps(_REMEMBERED[one.replace(' target="_blank"', "")])) for one in drawings(at)]


def alts(at: AppTest) -> list[str]:
    """The short alternative text of every chart, in the order of ``specs``."""
    return [unescape(re.findall(r'aria-label="([^"]*)"', one)[0]) for one in drawings(at)]
