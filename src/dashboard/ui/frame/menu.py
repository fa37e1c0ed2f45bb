"""The pages of the dashboard, in the order of the menu."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dashboard.ui.frame.address import Address
from dashboard.wording.language import Language, language_of

SUBJECTS = "subjects"
ROOT = Path(__file__).parents[4]
_ALL_PAGES = {
    "home": "app.py",
    "detentions": "pages/detentions.py",
    "tables": "pages/tables.py",
    "releases": "pages/releases.py",
    "sources": "pages/sources.py",
    "compare": "pages/compare.py",
    "present": "pages/present.py",
    "method": "pages/method.py",
    "refresh": "pages/refresh.py",
    "subjects": "pages/subjects.py",
}
# Written down in the order of the menu; a page that does not exist (yet) is not offered.
PAGES = {name: path for name, path in _ALL_PAGES.items() if (ROOT / path).exists()}
# The desk of the staff is offered in the foot, all subjects before the title of the one that is shown.
_NOT_IN_MENU = {"home", "refresh", SUBJECTS}


def in_menu() -> list[str]:
    """The pages that stand in the menu beside Home."""
    return [name for name in PAGES if name not in _NOT_IN_MENU]


def other_languages(language: Language, address: Address, languages: Sequence[str]) -> dict[Language, str]:
    """The addresses of this view in the other languages."""
    return {language_of(code): address.here(lang=code) for code in languages if code != language.code}
