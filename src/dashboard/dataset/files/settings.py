"""The settings of a package, the ``dashboard`` object of its descriptor: what its pages ask, draw and colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from dashboard.dataset.files.schema import Text, by_language

Mode = Literal["light", "dark"]
RECENT_MONTHS = 24
"""How old a figure may be beside newer ones where a package says nothing."""
MODES: tuple[Mode, ...] = ("light", "dark")
_IDENTITY_DIGITS = (9, 10, 11, 12, 13)
"""The lengths of identity numbers where a package names none: longer than a date without hyphens."""


@dataclass(frozen=True)
class HeadlinePanel:
    """A panel of the first page: the measure and scope it shows, its title and its note by language."""

    id: str
    measure_id: str
    scope_id: str
    title: Text
    note: Text

    @property
    def place(self) -> tuple[str, str]:
        """The measure and the scope."""
        return (self.measure_id, self.scope_id)


@dataclass(frozen=True)
class Cut:
    """A column of the table of who says what: a measure and a scope under a short title by language."""

    measure_id: str
    scope_id: str
    title: Text


@dataclass(frozen=True)
class ReadyFolder:
    """A folder for a meeting that stands ready: its title by language, and what it picks, as text."""

    id: str
    title: Text
    cards: tuple[str, ...]


@dataclass(frozen=True)
class Colour:
    """Whose colour it is (the id of an organization or a state, "" for all others), as it is on light and on dark."""

    id: str
    light: str
    dark: str
    label: Text

    def on(self, mode: Mode) -> str:
        """The colour on a background."""
        return self.light if mode == "light" else self.dark


@dataclass(frozen=True)
class Colours:
    """The colours of organizations, of the official bodies of states, and the one of everybody else."""

    organizations: tuple[Colour, ...]
    official: tuple[Colour, ...]
    other: Colour

    @property
    def all(self) -> tuple[Colour, ...]:
        return (*self.organizations, *self.official, self.other)


@dataclass(frozen=True)
class Question:
    """A plain question of the public: the view that answers it, and the measures stated to be an answer, if any are.

    ``said`` is an answer in words, line by line, for what no figure answers.
    """

    id: str
    text: Text
    page: str
    parameters: Mapping[str, str]
    answers: tuple[str, ...] | None
    said: Text = field(default_factory=dict)

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that are an answer: those stated, else the one that the view shows."""
        shown = self.parameters.get("measure")
        return self.answers if self.answers is not None else (shown,) if shown is not None else ()


@dataclass(frozen=True)
class ListArithmetic:
    """The measures of an organization's own list, what is added to it and what removed; "" for one unstated."""

    stock: str = ""
    additions: str = ""
    removals: str = ""

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that are stated."""
        return tuple(filter(None, (self.stock, self.additions, self.removals)))

    @property
    def is_whole(self) -> bool:
        """Whether all three are stated: only then can a list be followed."""
        return len(self.measures) == 3


@dataclass(frozen=True)
class Persons:
    """How persons are told in texts: digits of an identity number, and small words inside a name."""

    identity_digits: tuple[int, ...] = _IDENTITY_DIGITS
    name_particles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """What a package says to its pages; ``texts`` are by name and language (``question_en``), "" is nothing stated.

    ``recent_months`` is how far apart in time figures may stand beside each other on the first page.
    ``names`` are what its texts call the subject, by language, in the order of those of other packages.
    """

    panels: tuple[HeadlinePanel, ...]
    colours: Colours
    questions: tuple[Question, ...] = ()
    cuts: tuple[Cut, ...] = ()
    folders: tuple[ReadyFolder, ...] = ()
    list_arithmetic: ListArithmetic = ListArithmetic()
    persons: Persons = Persons()
    languages: tuple[str, ...] = ()
    everyone: str = ""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    recent_months: int = RECENT_MONTHS
    introduced_by: str = ""
    texts: Text = field(default_factory=dict)


def read_settings(raw: Mapping[str, Any]) -> Settings:
    """The settings of a descriptor that has the form of ``descriptor.schema.json``; what it leaves out stays empty."""
    return Settings(
        panels=tuple(map(_panel, raw["headline_panels"])),
        colours=_colours(raw["colours"]),
        questions=tuple(map(_question, raw.get("questions", []))),
        cuts=tuple(map(_cut, raw.get("cuts", []))),
        folders=tuple(map(_folder, raw.get("folders", []))),
        list_arithmetic=_list_arithmetic(raw.get("list_arithmetic", {})),
        persons=_persons(raw.get("persons", {})),
        languages=tuple(raw.get("languages", [])),
        everyone=raw.get("everyone", ""),
        names={code: tuple(names) for code, names in raw.get("names", {}).items()},
        since=raw.get("since", ""),
        recent_months=raw.get("recent_months", RECENT_MONTHS),
        introduced_by=raw.get("introduced_by", ""),
        texts={name: text for name, text in raw.items() if isinstance(text, str)},
    )


def _panel(raw: Mapping[str, str]) -> HeadlinePanel:
    title, note = (by_language(name, raw) for name in ("title", "note"))
    return HeadlinePanel(raw["id"], raw["measure_id"], raw["scope_id"], title, note)


def _cut(raw: Mapping[str, str]) -> Cut:
    return Cut(raw["measure_id"], raw["scope_id"], by_language("title", raw))


def _folder(raw: Mapping[str, Any]) -> ReadyFolder:
    return ReadyFolder(raw["id"], by_language("title", raw), tuple(raw["cards"]))


def _colours(raw: Mapping[str, Any]) -> Colours:
    return Colours(
        tuple(_colour(entry["organization_id"], entry) for entry in raw["organizations"]),
        tuple(_colour(entry["official_body_of"], entry) for entry in raw["official"]),
        _colour("", raw["other"]),
    )


def _colour(id: str, raw: Mapping[str, str]) -> Colour:
    return Colour(id, raw.get("light", ""), raw.get("dark", ""), by_language("label", raw))


def _question(raw: Mapping[str, Any]) -> Question:
    answers = tuple(raw["answers"]) if "answers" in raw else None
    text, parameters = by_language("question", raw), dict(raw.get("parameters", {}))
    return Question(raw.get("id", ""), text, raw.get("page", ""), parameters, answers, by_language("said", raw))


def _list_arithmetic(raw: Mapping[str, str]) -> ListArithmetic:
    return ListArithmetic(*(raw.get(role, "") for role in ("stock", "additions", "removals")))


def _persons(raw: Mapping[str, Any]) -> Persons:
    return Persons(tuple(map(int, raw.get("identity_digits", _IDENTITY_DIGITS))), tuple(raw.get("name_particles", ())))
