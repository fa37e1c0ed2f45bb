"""The ways out of a draft: take it with you, or throw it away. They need no other part of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from dashboard.export.package import zipped
from dashboard.ui.desk.browser import end_draft_here
from dashboard.ui.desk.inputs import draft_number, files_of_draft, is_begun, typed_inputs
from dashboard.ui.desk.kept_ways import ask, is_asked, spare
from dashboard.ui.desk.work import last_checked
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer
from dashboard.wording.language import Language


def has_draft() -> bool:
    """Whether there is anything that could be lost."""
    return is_begun() or last_checked() is not None


def draw_ways_out(page: Page) -> None:
    """Both ways, wherever there is something to take or to throw away."""
    if not has_draft():
        return
    checked = last_checked()
    held = files_of_draft(), typed_inputs(), checked.staged.contents if checked else {}
    with st.container(horizontal=True, key="desk-do-ways-out"):
        make = partial(bundle, *held, page.language)
        name = page.environment.file_name(page.text("desk-take-file"))
        page.surface.file(FileOffer("desk-do-take", page.text("desk-take"), name, make))
        _offer_end(page)


def _offer_end(page: Page) -> None:
    """The way to throw the draft away, which takes a second press as in the list of drafts."""
    here = str(draft_number())
    if not is_asked(here):
        st.button(page.text("desk-forget"), key="desk-do-forget", on_click=ask, args=(here,))
        return
    st.button(page.text("drafts-surely"), key="desk-do-forget-surely", on_click=end_draft_here)
    st.button(page.text("drafts-spare"), key="desk-do-forget-spare", on_click=spare, args=(here,))


def bundle(
    files: Mapping[str, bytes], typed: Mapping[str, object], package: Mapping[str, bytes], language: Language
) -> bytes:
    """A zip of the files as they were brought, of what was typed and chosen as text, and of the checked package."""
    folder, checked = language.text("desk-take-files"), language.text("desk-take-package")
    lines = [language.text("desk-take-head"), "", *(f"{name}: {_said(value)}" for name, value in typed.items())]
    text = "\n".join(lines) + "\n"
    return zipped(
        {
            language.text("desk-take-typed"): text.encode(),
            # A name is no path: it may be two points.
            **{f"{folder}/{name if name.strip('.') else '-'}": content for name, content in files.items()},
            **{f"{checked}/{name}": content for name, content in package.items()},
        }
    )


def _said(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
