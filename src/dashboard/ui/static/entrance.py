"""The page of all subjects as a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.html import render
from dashboard.ui.frame.menu import other_languages
from dashboard.ui.frame.subjects import AllSubjects, open_subjects
from dashboard.ui.frame.surface import Surface
from dashboard.ui.static.preview import Preview
from dashboard.ui.static.rendering import Rendering
from dashboard.ui.static.surface import StaticSurface
from dashboard.ui.views.subjects import draw_subjects, inks_of, shared_places
from dashboard.wording.language import Language


def shared_panels(spoken: str, environment: Environment) -> list[str]:
    """What can be chosen on the page of all subjects, as its addresses name it."""
    opened = _opened(spoken, {}, environment, lambda address, language: StaticSurface(language, address))
    return list(shared_places(opened.open))


def _opened(
    spoken: str, query: Mapping[str, str], environment: Environment, surface: Callable[[Address, Language], Surface]
) -> AllSubjects:
    return open_subjects(query, lambda languages: spoken if spoken in languages else languages[0], environment, surface)


def entrance_rendering(
    spoken: str, query: Mapping[str, str], environment: Environment, site: str = "", *, is_served: bool = True
) -> Rendering:
    """All subjects, without scripts.

    :param spoken: the language of a reader who asks for none
    """
    parts: list[str] = []
    subjects = _opened(
        spoken, query, environment, lambda address, language: StaticSurface(language, address, site, is_served, parts)
    )
    language, address = subjects.language, subjects.address
    draw_subjects(subjects)
    told = {"language": language, "address": address}
    dropped = render("frame/dropped", dropped=address.dropped, **told) if address.dropped else ""
    menu = render("static/entrance_menu", others=other_languages(language, address, subjects.languages), **told)
    shown = Preview(language.text("page-subjects"), language.text("describe-subjects"))
    return Rendering(language.code, shown, inks_of(subjects), menu, dropped + "\n".join(parts), "", {})
