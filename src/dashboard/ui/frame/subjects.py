"""Several subjects on one page: what each of them is drawn from, one beside the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.theme import adaptable
from dashboard.dataset.problems import Problem
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address, read_address
from dashboard.ui.frame.around import as_known
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.store import Loaded, current
from dashboard.ui.frame.surface import Surface
from dashboard.wording.language import Language, language_of, languages_of


@dataclass(frozen=True)
class SubjectPage:
    """One subject: the page its Home is drawn from, nothing where its data cannot be shown."""

    id: str
    page: Page | None
    problems: tuple[Problem, ...]
    home: str


@dataclass(frozen=True)
class AllSubjects:
    """All subjects, in the language of the reader, and what the address asks of them.

    ``languages`` are those that one subject speaks at least; another one is told in the first of its own.
    """

    shown: Sequence[SubjectPage]
    language: Language
    languages: Sequence[str]
    address: Address
    surface: Surface

    @property
    def open(self) -> list[Page]:
        """The pages of those that can be shown."""
        return [one.page for one in self.shown if one.page]


def open_subjects(
    query: Mapping[str, str],
    spoken: Callable[[Sequence[str]], str],
    environment: Environment,
    surface: Callable[[Address, Language], Surface],
) -> AllSubjects:
    """Read every subject; one that cannot be read takes none of the others away.

    :param spoken: the language of a reader who asks for none, of those there are
    :param surface: what is drawn on, for an address and a language
    """
    settings = [environment.of(subject.id) for subject in environment.subjects()]
    found = [(one, current(one)) for one in settings]
    languages = _languages([loaded for _, loaded in found])
    code, first = spoken(languages), settings[0]
    plain = {name: value for name, value in query.items() if name.casefold() != "subject"}
    address = read_address(plain, code, first.today(), languages, first)
    shown = [_subject_page(one, loaded, address, surface) for one, loaded in found]
    language = language_of(address.language)
    return AllSubjects(shown, language, languages, address, surface(address, language))


def _languages(found: Sequence[Loaded]) -> list[str]:
    spoken = [code for loaded in found if loaded.dataset for code in languages_of(loaded.dataset.package)]
    return list(dict.fromkeys(spoken or languages_of(None)))


def _subject_page(
    environment: Environment, loaded: Loaded, address: Address, surface: Callable[[Address, Language], Surface]
) -> SubjectPage:
    of_one = replace(address, subject=environment.tag, asked={}, dropped=[])
    whole = loaded.dataset
    page = None
    if whole is not None:
        languages = languages_of(whole.package)
        code = address.language if address.language in languages else languages[0]
        language, theme, day = language_of(code), adaptable(whole.package), environment.today_of(whole.package)
        shown = as_known(whole, address)
        drawn_on = surface(of_one, language)
        page = Page("home", shown, language, theme, address.known or day, of_one, environment, drawn_on)
    return SubjectPage(environment.subject, page, loaded.problems, of_one.to(""))
