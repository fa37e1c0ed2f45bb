"""Streamlit's app as a surface: choices draw the page anew."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from html import escape
from pathlib import PurePath
from string import printable
from urllib.parse import quote

import streamlit as st

from dashboard.charts.figure import Chart
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.html import render
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.staff import is_staff_here
from dashboard.ui.frame.surface import Choice, FileOffer, Search, site_of

# Streamlit lets no drawing into a page, and no text that could end an element: page.js unpacks it.
_LEFT_AS_IT_IS = "".join(set(printable) - set("%<>"))
_SYMBOL = re.compile(r">\s*(<svg\b.*?</svg>)", re.DOTALL)
_PRE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
_LINES, _BREAK = re.compile(r">[^<>]*\n[^<>]*<"), re.compile(r"\s*\n\s*")
_KINDS = {
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def kind_of(file_name: str) -> str:
    """The media type of a file we offer, by its name."""
    return _KINDS.get(PurePath(file_name).suffix, "application/octet-stream")


@dataclass(frozen=True)
class AppSurface:
    """Draws into the running app; the address is the truth, and every widget is set from it on each run."""

    address: Address
    environment: Environment

    @property
    def is_staff(self) -> bool:
        return is_staff_here(self.environment)

    @property
    def site(self) -> str:
        return site_of(st.context.url or "")

    @property
    def is_served(self) -> bool:
        return True

    def html(self, html: str) -> None:
        if sent := as_sent(html):
            self.send(sent)

    def send(self, sent: str) -> None:
        """A piece of HTML as ``as_sent`` made it."""
        st.html(sent)

    def chart(self, key: str, chart: Chart, alt: str) -> None:
        self.html(chart_html(chart, alt, self.address))

    def choice(self, choice: Choice) -> None:
        key = f"choose-{choice.name}"
        st.session_state[key] = choice.chosen

        def write() -> None:
            self.change(choice.changes(st.session_state[key]))

        options = list(choice.options)
        label = choice.options.__getitem__
        st.selectbox(as_written(choice.label), options, format_func=label, key=key, on_change=write)

    def search(self, search: Search) -> None:
        key = f"ask-{search.name}"
        st.session_state[key] = search.asked

        def write() -> None:
            self.change({search.name: st.session_state[key].strip(), search.clears: ""})

        st.text_input(
            as_written(search.label),
            key=key,
            on_change=write,
            max_chars=search.longest,
            autocomplete="off",
            placeholder=search.example,
        )

    def file(self, offer: FileOffer) -> None:
        st.download_button(
            as_written(offer.label),
            key=offer.key,
            type=offer.type,
            on_click="ignore",
            mime=kind_of(offer.name),
            data=offer.make,
            file_name=offer.name,
        )

    def group(self, key: str) -> AbstractContextManager[object]:
        return st.container(key=key)

    def change(self, changes: Mapping[str, str]) -> None:
        """Write the address of the view with some parameters changed: all at once, one step for the Back button."""
        st.query_params.from_dict(self.address.with_changes(**changes))


def as_sent(html: str) -> str:
    """A piece of HTML as Streamlit lets it through, its drawings packed; nothing where it is blank, which it refuses.

    Streamlit takes the common indent off every line of every text on every run: it is one line.
    """
    packed_in = _SYMBOL.sub(lambda symbol: f' data-drawn="{escape(packed(symbol[1]))}">', html.strip())
    return "".join(
        part if part.startswith("<pre") else _LINES.sub(_in_one_line, part) for part in _PRE.split(packed_in)
    )


def _in_one_line(between: re.Match[str]) -> str:
    return _BREAK.sub(" ", between[0])


def chart_html(chart: Chart, alt: str, address: Address) -> str:
    """The place of a chart with its drawing packed; each of its marks leads to its figure."""
    drawn = chart.drawn(alt, address.link_to_figure)
    return render("frame/drawn", drawn=packed(drawn), height=chart.spec["layout"]["height"])


def packed(drawn: str) -> str:
    """A drawing as text that Streamlit lets through."""
    return quote(drawn, _LEFT_AS_IT_IS)
