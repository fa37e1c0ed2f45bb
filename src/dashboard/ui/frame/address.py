"""The address of a view: language-neutral ids, defaults left out, unknown values dropped with a word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from urllib.parse import urlencode

from dashboard.dataset.figures.dates import first_day, is_date
from dashboard.dataset.figures.known import is_known_day
from dashboard.environment import Environment
from dashboard.ui.frame.parameters import UNREAD, reading, tidied

SUBJECT = "subject"
"""The parameter that names the subject; the first has none."""
LONGEST_SHOWN = 60
OLDEST = date(1900, 1, 1)


@dataclass
class Address:
    """What the reader asked for. ``dropped`` collects what was not understood, ``asked`` holds the rest.

    ``read`` are the parameters that the view has looked at: others stand in the address without meaning anything.
    ``unread`` is whether it stands for another address that was too long. ``subject`` is nothing for the first.
    ``unknown`` are the values of choices that this subject does not know: another one may.
    """

    language: str
    language_asked: bool
    known: date | None = None
    with_undated: bool = False
    dropped: list[str] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    unread: bool = False
    subject: str = ""
    unknown: dict[str, str] = field(default_factory=dict)

    def choice(self, name: str, known: Container[str], default: str = "") -> str:
        """The value of a parameter when it is known, else the default; an unknown one leaves the address."""
        self.read.add(name)
        given = self.asked.get(name, "")
        found = _taken(name, known.__contains__, self.asked, self.dropped)
        if given and not found:
            self.unknown[name] = given
        return found or default

    def several(self, name: str, known: Collection[str]) -> tuple[str, ...]:
        """The known ids of a list (``a,b``), each once; none where no list or all of them are asked for."""
        self.read.add(name)
        given = self.asked.pop(name, "").split(",")
        found = [_taken(name, known.__contains__, {name: one}, self.dropped) for one in given]
        chosen = tuple(dict.fromkeys(filter(None, found)))
        if not chosen or set(chosen) == set(known):
            return ()
        self.asked[name] = ",".join(chosen)
        return chosen

    def stated_date(self, name: str, today: date) -> str:
        """A date of reduced precision that has begun, else nothing; one that is none leaves the address."""
        self.read.add(name)
        return _taken(name, lambda text: is_date(text) and OLDEST <= first_day(text) <= today, self.asked, self.dropped)

    def take(self, read: Address) -> None:
        """Be read as another one of the same parameters was by the same view."""
        self.asked, self.read, self.unknown = dict(read.asked), self.read | read.read, self.unknown | read.unknown
        self.dropped += read.dropped

    @cached_property
    def lasting(self) -> dict[str, str]:
        """What the reader chose for all pages: subject, language, the day of knowledge, undated documents."""
        subject = {SUBJECT: self.subject} if self.subject else {}
        language = {"lang": self.language} if self.language_asked else {}
        known = {"known": self.known.isoformat()} if self.known else {}
        return subject | language | known | ({"undated": "1"} if self.with_undated else {})

    def to(self, page: str, /, **values: str) -> str:
        """A relative link to a page (``""`` is Home)."""
        query = _encoded(tuple(values.items()), tuple(self.lasting.items()))
        return f"{page or './'}{'?' + query if query else ''}"

    def link_to_figure(self, figure_id: str) -> str:
        """A relative link to the page of a figure."""
        return self.to("sources", figure=figure_id)

    def with_changes(self, **changes: str) -> dict[str, str]:
        """What was asked, with some parameters changed; an empty one is left out."""
        return {name: value for name, value in (self.asked | changes).items() if value}

    def meant(self, code: str) -> dict[str, str]:
        """The parameters that say which view this is, once it is drawn, with its language."""
        chosen = {name: value for name, value in self.asked.items() if name in self.read}
        return chosen | self.lasting | {"lang": code}

    def here(self, **changes: str) -> str:
        """The address of this view with some parameters changed; an empty one is left out."""
        return "?" + urlencode(self.with_changes(**changes), safe=",")


def asked_subject(parameters: Mapping[str, str], environment: Environment) -> Environment:
    """The settings for the subject that an address names, for the first where it names none.

    :raises LookupError: when it names one that there is not.
    """
    asked, ids = tidied(parameters).get(SUBJECT, ""), {subject.id for subject in environment.subjects()}
    return environment.of(reading(asked, ids.__contains__) or asked)


def meant_subject(parameters: Mapping[str, str], environment: Environment) -> Environment:
    """The settings for the subject that an address names, else for the first: the page says what it did not know."""
    try:
        return asked_subject(parameters, environment)
    except LookupError:
        return environment.of()


def read_address(
    parameters: Mapping[str, str], spoken: str, today: date, languages: Sequence[str], environment: Environment
) -> Address:
    """The language of the address, else the one the reader speaks; and the day of knowledge, if any.

    :param environment: the settings for the subject of the address, as ``meant_subject`` finds them
    """
    asked = tidied(parameters)
    dropped: list[str] = []
    _taken(SUBJECT, {subject.id for subject in environment.roof}.__contains__, asked, dropped)
    asked.pop(SUBJECT, "")
    if environment.tag:
        asked[SUBJECT] = environment.tag
    language = _taken("lang", languages.__contains__, asked, dropped)
    known = _taken("known", lambda text: is_known_day(text, today), asked, dropped)
    with_undated = bool(_taken("undated", lambda text: text == "1" and bool(known), asked, dropped))
    day = date.fromisoformat(known) if known else None
    unread = bool(asked.pop(UNREAD, ""))
    chosen = (language or spoken, bool(language), day, with_undated)
    return Address(*chosen, dropped, asked, unread=unread, subject=environment.tag)


def without_subject(address: Address) -> Address:
    """The same for the page of all subjects."""
    return replace(address, subject="")


def way_to_all(address: Address, environment: Environment) -> str:
    """The address of the page of all subjects; nothing where there is one alone."""
    return without_subject(address).to("subjects") if len(environment.roof) > 1 else ""


@lru_cache(maxsize=8192)
def _encoded(chosen: tuple[tuple[str, str], ...], lasting: tuple[tuple[str, str], ...]) -> str:
    """As a query; a page names the same few thousand addresses again and again."""
    return urlencode({name: value for name, value in chosen if value} | dict(lasting), safe=",")


def _taken(name: str, accepts: Callable[[str], bool], asked: dict[str, str], dropped: list[str]) -> str:
    """A parameter as it is meant when that is acceptable; one that is not is no longer asked."""
    given = asked.pop(name, "")
    meant = reading(given, accepts)
    if meant:
        asked[name] = meant
    elif given:
        readable = "".join(character for character in given[:LONGEST_SHOWN] if character.isprintable())
        dropped.append(f"{name}={readable}")
    return meant
