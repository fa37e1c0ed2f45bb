"""Our own HTML: templates that escape every text, shown through one function."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from dashboard.charts import drawings, keys, symbols
from dashboard.dataset.checks.addresses import fault_of
from dashboard.wording import ages, announcements, comparisons, compilation, figures, names, timing, why
from dashboard.wording.language import language_of
from dashboard.wording.notes import note_of

HERE = Path(__file__).parents[1]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        words=figures,
        aging=ages,
        names=names,
        announcements=announcements,
        comparisons=comparisons,
        compilation=compilation,
        drawings=drawings,
        keys=keys,
        symbols=symbols,
        timing=timing,
        note_of=note_of,
        why_line=why.why_line,
        t=_text,
    )
    environment.filters |= {
        "link": safe_address,
        "readable": readable_address,
        "css": css_text,
        "rgb": as_rgb,
        "field": field_name,
    }
    return environment


@pass_context
def _text(context: Context, key: str, **values: str | int) -> str:
    """A catalogue text inside a template, in the language the template is rendered in."""
    return str(context["language"].text(key, **values))


def safe_address(address: str) -> str:
    """An address to link to, or nothing when it is none that leads where it seems to."""
    return "" if fault_of(address) else address


def css_text(text: str) -> str:
    """Text for a style sheet's string: letters and digits as they are, everything else as its number."""
    return "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)


def script_text(value: object) -> str:
    """A value inside a script of a page: no character of it can end the script."""
    return json.dumps(value).replace("<", "\\u003c")


def as_rgb(colour: str) -> str:
    """A colour like ``#1c1c1c`` as a browser writes it: ``rgb(28, 28, 28)``."""
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def field_name(parameter: str) -> str:
    """The name of a field of a form for a parameter: one that a form has itself (``form.lang``) Streamlit takes away.

    Addresses are read whatever the case of their names.
    """
    return parameter.capitalize() if parameter == "lang" else parameter


def readable_address(address: str) -> str:
    """The site and the end of an address, for a reader to recognise it."""
    bare = address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    site, _, path = bare.partition("/")
    last = path.rsplit("/", 1)[-1]
    return f"{site}/…/{last[:48]}" if "/" in path else bare[:60]


def render(template: str, **values: Any) -> str:
    """A template as HTML; it needs at least ``language``."""
    return _environment().get_template(f"{template}.html").render(**values)


def show(template: str, **values: Any) -> None:
    """Render a template into the page; nothing where it says nothing, which Streamlit refuses."""
    if (rendered := render(template, **values)).strip():
        st.html(rendered)


# Sheets that one page alone needs, by the page; all others are those of every page.
_OF_PAGES = {
    "compare": ("compare",),
    "detentions": ("detentions", "ends", "tables"),
    "home": ("home",),
    "method": ("method",),
    "present": ("present",),
    "refresh": ("desk",),
    "releases": ("ends", "releases"),
    "sources": ("sources",),
    "tables": ("detentions", "ends", "tables"),
}


@cache
def styles(page: str = "") -> str:
    """The style sheets of a page, of all of them where none is named."""
    others = {name for names in _OF_PAGES.values() for name in names} - set(_OF_PAGES.get(page, ()))
    left_out = others if page in _OF_PAGES else set[str]()
    found = (path for path in sorted((HERE / "assets").glob("*.css")) if path.stem not in left_out)
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


@cache
def script(name: str) -> str:
    """A script of the assets as it stands in every page: without lines of comment and without indentation."""
    lines = (HERE / "assets" / name).read_text(encoding="utf-8").splitlines()
    return "\n".join(line.strip() for line in lines if not line.lstrip().startswith("//"))


def page_scripts(code: str, page: str = "") -> list[str]:
    """The scripts of a page, all where none is named."""
    has_tables = page not in _OF_PAGES or "tables" in _OF_PAGES[page]
    return [page_script(code), tables_script()] if has_tables else [page_script(code)]


def script_files(code: str, page: str = "") -> dict[str, str]:
    """The same scripts by the names under which the server gives them: a name is that of one content for ever."""
    return {f"script-{sha256(written.encode()).hexdigest()[:12]}.js": written for written in page_scripts(code, page)}


@cache
def tables_script() -> str:
    """The script of pages with tables side by side: copying and sorting."""
    return f"{script('tables.js')}\nsortTables();"


@lru_cache(maxsize=4)
def page_script(code: str) -> str:
    """The script of every page (copy buttons, what marks say, language): the same bytes for a language."""
    language = language_of(code)
    words = {
        "skip": language.text("skip-to-content"),
        "files": language.text("desk-files-choose"),
        "line": language.text("line-words"),
        "alone": language.text("alone"),
    }
    return f"{script('folder.js')}\n{script('page.js')}\nstartPage({script_text(code)}, {script_text(words)});"


def show_assets(code: str, inks: str = "") -> None:
    """The style sheets and the small scripts of every page, with what its inks are as CSS."""
    st.html(f"<style>{inks}{styles()}</style>")
    # One element: each one more would move the page.
    st.html("".join(f"<script>{one}</script>" for one in page_scripts(code)), unsafe_allow_javascript=True)
