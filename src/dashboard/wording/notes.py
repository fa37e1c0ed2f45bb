"""Saying a note that may stand in another language than the reader's."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.wording.language import Language


def note_of(note: Mapping[str, str], language: Language) -> str:
    """A note in the reader's language; one that exists in another language only is shown with that named."""
    if language.code in note:
        return note[language.code]
    for code, text in note.items():
        return language.text("other-language", language=language.name_of(code), text=text)
    return ""
