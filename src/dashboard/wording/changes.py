"""Saying what changes between two states of the package: row by row, and in sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.checks.judgements import MARK, mark_of
from dashboard.dataset.checks.working_names import is_working_name
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Source
from dashboard.dataset.files.package import FIGURE_TABLES, JUDGEMENTS, REASON, Table
from dashboard.dataset.problems import Problem, ProblemMark
from dashboard.wording.figures import hedged, published, sentence, short_name, spoken, title_of
from dashboard.wording.language import Language, languages_of
from dashboard.wording.language import language_of as speak
from dashboard.wording.notes import note_of
from dashboard.wording.problems import clean, say_finding
from dashboard.wording.timing import when_short

ChangedRow = Any
"""A changed row as ``dashboard.refresh.difference`` finds it: table, key, kind, before, after, cells."""
LONGEST_CELL = 300
LONGEST_ANSWER = 600
_KINDS = ("added", "changed", "withdrawn", "removed")


@dataclass(frozen=True)
class States:
    """The package before and after; ``after`` is missing where it cannot be loaded yet.

    ``answered`` are the warnings that are answered between the two, by their marks; ``origins`` the rows that came in,
    by table and key.
    """

    before: Dataset
    after: Dataset | None
    answered: Mapping[ProblemMark, Problem] = field(default_factory=dict)
    origins: Mapping[tuple[str, tuple[str, ...]], ChangedRow] = field(default_factory=dict)
    # Whether a row can be said is found out by saying it; a document of a hundred figures is asked for a hundred times.
    _figures: dict[str, Figure | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sources: dict[str, Source | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that changes are told in."""
        return languages_of(self.before.package)

    def figure(self, figure_id: str) -> Figure | None:
        """The figure as it would be, else as it is; nothing where its cells make no sentence."""
        if figure_id not in self._figures:
            found = [state.figures.get(figure_id) for state in (self.after, self.before) if state]
            said = (f for f in found if f and _can_be_said(partial(_speak, f), self.languages))
            self._figures[figure_id] = next(said, None)
        return self._figures[figure_id]

    def source(self, source_id: str) -> Source | None:
        """The document as it would be, else as it is; nothing where its cells make no name."""
        if source_id not in self._sources:
            found = [state.sources.get(source_id) for state in (self.after, self.before) if state]
            said = (s for s in found if s and _can_be_said(partial(name_source, s), self.languages))
            self._sources[source_id] = next(said, None)
        return self._sources[source_id]

    def table(self, name: str) -> Table:
        """A table, which one of the states may not have."""
        return next(s.package.tables[name] for s in (self.after, self.before) if s and name in s.package.tables)


def _can_be_said(say: Callable[[Language], str], languages: Sequence[str]) -> bool:
    """Whether a row can be told in every language: a cell with an error may break the sentence made of it."""
    try:
        return all(say(speak(code)) for code in languages)
    except (KeyError, ValueError, IndexError, AttributeError, TypeError):
        return False


def _speak(figure: Figure, language: Language) -> str:
    """The claim in one sentence, after its name so that both are tried."""
    claim = sentence(figure, language) if figure.attributions else spoken(figure, language)
    return claim if name_figure(figure, language) else ""


def say_row(change: ChangedRow, states: States, language: Language) -> str:
    """One changed row as a sentence, without its cells."""
    figure = states.figure(change.key[0]) if change.table in FIGURE_TABLES else None
    if figure is not None and change.kind == "added":
        return _speak(figure, language)
    if change.table == JUDGEMENTS and change.kind != "removed":
        return _say_answer(change, states, language)
    name = name_row(change, states, language)
    if change.kind == "withdrawn":
        reason = change.after.get(f"{REASON}_{language.code}") or change.after.get(REASON, "")
        return language.text("change-withdrawn", name=name, reason=clean(reason, 2000))
    return language.text(f"change-{change.kind}", name=name, table=title_of_table(change.table, states, language))


def say_cells(change: ChangedRow, states: States, language: Language) -> list[str]:
    """Every changed cell of a changed row: column, what stood there, what stands there now."""
    table = states.table(change.table)
    titles = {field.name: note_of(field.title, language) for field in table.fields}
    empty = language.text("change-empty")
    return [
        language.text(
            "change-cell",
            column=titles.get(cell.column, cell.column),
            before=_excerpt(cell.before, cell.after) or empty,
            after=_excerpt(cell.after, cell.before) or empty,
        )
        for cell in change.cells
    ]


def _excerpt(cell: str, other: str) -> str:
    """A cell as far as it is shown; of a long one, from shortly before it differs."""
    if len(cell) <= LONGEST_CELL and len(other) <= LONGEST_CELL:
        return clean(cell, LONGEST_CELL)
    differs = next((i for i, (a, b) in enumerate(zip(cell, other, strict=False)) if a != b), min(len(cell), len(other)))
    start = max(0, differs - LONGEST_CELL // 3)
    return ("…" if start and cell else "") + clean(cell[start:], LONGEST_CELL)


def name_row(change: ChangedRow, states: States, language: Language) -> str:
    return name_key(change.table, change.key, states, language)


def name_key(table: str, key: Sequence[str], states: States, language: Language) -> str:
    """What a row is called in a sentence: the figure or the document it is about, else its id."""
    if table in FIGURE_TABLES:
        figure = states.figure(key[0])
        return name_figure(figure, language) if figure else _name_untold(table, key, states, language)
    if table == "attributions":
        return _name_attribution(key, states, language)
    if table == JUDGEMENTS:
        return _name_judged(key, states, language)
    source = states.source(key[0]) if table == "sources" else None
    return name_source(source, language) if source else _name_untold(table, key, states, language)


def permanent(key: Sequence[str]) -> list[str]:
    """The parts of a key that are names to stay."""
    return [part for part in key if not is_working_name(part)]


def name_figure(figure: Figure, language: Language) -> str:
    """Who, what, when and how many, as a name: ``OCDH, arbitrary detentions, Feb 2026: 120``."""
    what = figure.measure.label[language.code]
    if figure.scope.is_restricted:
        what = f"{what} · {figure.scope.label[language.code]}"
    return language.text(
        "change-figure",
        organization=short_name(figure.organization, language),
        what=what,
        when=when_short(figure, language),
        number=hedged(figure, language),
    )


def name_source(source: Source, language: Language) -> str:
    return language.text("change-source", title=title_of(source, language), date=published(source, language))


def title_of_table(name: str, states: States, language: Language) -> str:
    return note_of(states.table(name).title, language)


def say_sum(rows: Sequence[ChangedRow], untouched: int, language: Language) -> str:
    """How many rows are added, changed, withdrawn, removed and left as they are."""
    kinds = Counter(row.kind for row in rows)
    parts = [language.text(f"change-count-{kind}", count=kinds[kind]) for kind in _KINDS if kinds[kind]]
    return language.join([*parts, language.text("change-count-untouched", count=untouched)])


def _name_attribution(key: Sequence[str], states: States, language: Language) -> str:
    tables = [next((t for t in FIGURE_TABLES if (t, (key[0],)) in states.origins), FIGURE_TABLES[0]), "sources"]
    figure, source = (name_key(table, [id], states, language) for table, id in zip(tables, key, strict=False))
    return language.text("change-attribution", figure=figure, source=source)


def _name_untold(table: str, key: Sequence[str], states: States, language: Language) -> str:
    """A row of which no sentence can be made: a figure, a document or what has no name yet by what it says, as typed;
    else by its key."""
    row = states.origins.get((table, tuple(key)))
    is_spoken_of = table in (*FIGURE_TABLES, "sources")
    if row is None or (not is_spoken_of and len(permanent(key)) == len(key)):
        return _join(key)
    if said := [clean(part) for part in _said(row.cells, states.before, language) if part]:
        return ", ".join(said)
    if len(permanent(key)) == len(key):
        return _join(key)
    return language.text("place-line", file=clean(row.file), line=str(row.line or ""))


def _said(cells: Mapping[str, str], dataset: Dataset, language: Language) -> list[str]:
    """What a row says of itself: its title; or who counted, what, when, and how many."""
    who, what = cells.get("organization_id", ""), cells.get("measure_id", "")
    organization, measure = dataset.organizations.get(who), dataset.measures.get(what)
    return [
        cells.get("title", ""),
        short_name(organization, language) if organization else who,
        measure.label[language.code] if measure else what,
        *_when(cells, language),
        cells.get("value", ""),
    ]


def _when(cells: Mapping[str, str], language: Language) -> list[str]:
    """The dates a row states, each as people write it, or as typed where it is none."""
    stated = [cells.get(column, "") for column in ("as_of", "period_start", "period_end")]
    dates = dict.fromkeys(language.date(cell) if cell and stands_in_calendar(cell) else cell for cell in stated)
    return [" – ".join(filter(None, dates))]


def _say_answer(change: ChangedRow, states: States, language: Language) -> str:
    """The warning that was answered, in its own words where they are known, and why it is right."""
    name, why = name_row(change, states, language), clean(change.after.get("why", ""), LONGEST_ANSWER)
    problem = states.answered.get(mark_of(change.after))
    if problem is None:
        return language.text("change-answer-gone", name=name, why=why)
    return language.text("change-answer", name=name, finding=say_finding(problem, language), why=why)


def _name_judged(key: Sequence[str], states: States, language: Language) -> str:
    """The row a warning is about, and the title of its column."""
    judged = dict(zip(MARK, key, strict=False))
    known = {table.name: table for s in (states.after, states.before) if s for table in s.package.tables.values()}
    table = known.get(judged.get("table", ""))
    parts = judged.get("key", "").split(" ")
    if table is None or table.name == JUDGEMENTS or len(parts) != len(table.primary_key):
        return _join(key)
    name = name_key(table.name, parts, states, language)
    if judged["column"] not in table.columns:
        return name
    title = table.field(judged["column"]).title
    return language.text("change-judged", name=name, column=note_of(title, language))


def _join(key: Sequence[str]) -> str:
    return clean(" · ".join(key), LONGEST_CELL)
