"""Keys on the pages: beside each chart stand the symbols it draws, as pictures and in words."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest
from tests.charts_shown import specs, unpacked
from tests.drawn import drawn_in
from tests.visits import visit

from dashboard.charts.symbols import SYMBOLS
from dashboard.wording.language import Language

ROOT = Path(__file__).parents[2]
SYMBOL = re.compile(r'data-symbol="([a-z-]+)"[^>]*>(<svg.*?</svg>)', re.DOTALL)
TWO = {
    "a": "justicia-11j.political-prisoners-behind-bars.july-2021-protests.2024-11-27",
    "b": "prisoners-defenders.political-prisoners-behind-bars.july-2021-protests.2025-11",
}


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")


def opened(page: str, code: str, **parameters: str) -> AppTest:
    return visit(page, lang=code, **parameters)


def html(at: AppTest) -> str:
    return unpacked("\n".join(str(element.proto.body) for element in at.get("html")))


def keys_in(text: str) -> list[str]:
    """The HTML of every key."""
    return re.findall(r'<p class="key">.*?</p>', text, re.DOTALL)


@pytest.mark.parametrize(
    ("page", "parameters"),
    [
        ("home", {}),
        ("releases", {}),
        ("detentions", {}),
        ("detentions", {"measure": "arbitrary_detentions"}),
        ("compare", TWO),
    ],
)
def test_every_symbol_has_its_key(page: str, parameters: dict[str, str], each_language: Language) -> None:
    """What the charts of a page draw is in its keys, and the keys hold nothing else."""
    at = opened(page, each_language.code, **parameters)
    charts, keys = specs(at), keys_in(html(at))
    assert charts and len(keys) == (1 if page == "home" else len(charts))
    drawn = [drawn_in(chart) for chart in charts]
    shown = [{symbol for symbol, _ in SYMBOL.findall(key)} for key in keys]
    assert shown == (drawn if page != "home" else [set().union(*drawn)])
    for key, symbols in zip(keys, shown, strict=True):
        assert all(f"<span>{each_language.text(f'key-{symbol}')}</span>" in unescape(key) for symbol in symbols)


def test_method_names_every_symbol(each_language: Language) -> None:
    """Method shows the whole table of symbols, in its order, as pictures that can be read."""
    pictures = SYMBOL.findall(html(opened("method", each_language.code)))
    assert [symbol for symbol, _ in pictures] == [symbol.id for symbol in SYMBOLS]
    for _, picture in pictures:
        assert list(ElementTree.fromstring(picture).iter())[-1].tag in {"path", "text"}
