"""The address of a view: language-neutral ids, defaults left out, unknown values dropped with a word."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from urllib.parse import urlencode

import streamlit as st

from dashboard.wording.language import LANGUAGES

LONGEST_SHOWN = 60


@dataclass
class Address:
    """What the reader asked for. ``dropped`` collects what was not understood."""

    language: str
    language_asked: bool
    dropped: list[str] = field(default_factory=list)

    def choice(self, name: str, known: Container[str], default: str = "") -> str:
        """The value of a parameter when it is known, else the default; an unknown one leaves the address."""
        asked = st.query_params.get(name, "")
        if not asked or asked in known:
            return asked or default
        self.dropped.append(f"{name}={asked[:LONGEST_SHOWN]}")
        del st.query_params[name]
        return default

    def parameters(self, **values: str) -> dict[str, str]:
        """Query parameters for a link, with the language when the reader chose one."""
        chosen = {name: value for name, value in values.items() if value}
        return chosen | ({"lang": self.language} if self.language_asked else {})

    def to(self, page: str, **values: str) -> str:
        """A relative link to a page (``""`` is Home)."""
        query = urlencode(self.parameters(**values))
        return f"{page or './'}{'?' + query if query else ''}"


def read_address() -> Address:
    """The language of the address, else of the browser, else English."""
    asked = st.query_params.get("lang", "")
    if asked in LANGUAGES:
        return Address(asked, language_asked=True)
    browser = (st.context.locale or "").split("-")[0]
    address = Address(browser if browser in LANGUAGES else LANGUAGES[0], language_asked=False)
    if asked:
        address.dropped.append(f"lang={asked[:LONGEST_SHOWN]}")
        del st.query_params["lang"]
    return address
