"""What changed, for those who read about it later: the entry in the log of changes, the reason in the history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.dataset.figures.model import Figure, Organization, Source
from dashboard.dataset.files.package import FIGURE_TABLES, JUDGEMENTS
from dashboard.wording.changes import ChangedRow, States, name_row, name_source, say_cells, say_row, title_of_table
from dashboard.wording.figures import in_text, short_name, spoken
from dashboard.wording.language import Language

MOST_TOLD = 12
"""Rows that an entry tells one by one; of more a reader wants to know whose they are, not each sentence."""
_KINDS = ("added", "changed", "withdrawn", "removed")


def draft(rows: Sequence[ChangedRow], states: States, language: Language) -> str:
    """A first version of the entry in the log of changes, for a person to correct: paragraphs of plain text.

    Answers to warnings are told where nothing else changed.
    """
    rows, answers = _apart(rows)
    if answers and not rows:
        return language.text("change-log-answers", count=len(answers), kind=_kind(answers))
    paragraphs = [*_added(rows, states, language), *_further_documents(rows, states, language)]
    paragraphs += _corrected(rows, states, language)
    # Nobody's figure leaves the charts without a word of its own.
    gone = [*_figures(rows, "withdrawn"), *_figures(rows, "removed")]
    paragraphs += [say_row(row, states, language) for row in gone]
    # Who adds a figure adds its document: that is told with the figure.
    told = (*FIGURE_TABLES, "attributions", "sources") if paragraphs else ()
    others = Counter((row.table, row.kind) for row in rows if row.table not in told)
    paragraphs += [
        language.text("change-others", count=count, kind=kind, table=title_of_table(table, states, language))
        for (table, kind), count in others.items()
    ]
    return "\n\n".join(paragraphs)


def subject(rows: Sequence[ChangedRow], states: States, language: Language, longest: int = 60) -> str:
    """What happened in one line, for a commit or a history: what became of figures, else of which table."""
    rows, answers = _apart(rows)
    if answers and not rows:
        return language.text("change-subject-answers", count=len(answers), kind=_kind(answers))
    kinds = {kind: _figures(rows, kind) for kind in _KINDS}
    parts = [_figures_done(kind, found, states, language) for kind, found in kinds.items() if found]
    if parts and len(_in_one(parts)) <= longest:
        return _in_one(parts)
    if parts:
        return _in_one([language.text(f"change-subject-{kind}", count=len(f)) for kind, f in kinds.items() if f])
    tables = list(dict.fromkeys(row.table for row in rows))
    title = next((title_of_table(table, states, language) for table in tables), "")
    return language.text("change-subject", count=len(rows), tables=len(tables), table=title, kind=_kind(rows))


def message(rows: Sequence[ChangedRow], states: States, language: Language) -> str:
    """The words to commit a change with: the subject, then every row in prose; of many rows the entry for readers."""
    few = len(rows) <= MOST_TOLD
    body = "\n".join(f"- {say_row(row, states, language)}" for row in rows) if few else draft(rows, states, language)
    return "\n".join([subject(rows, states, language), "", body])


def _kind(rows: Sequence[ChangedRow]) -> str:
    """What became of all of these rows; changed, where it was not the same."""
    done = {row.kind for row in rows}
    return done.pop() if len(done) == 1 else "changed"


def _apart(rows: Sequence[ChangedRow]) -> tuple[list[ChangedRow], list[ChangedRow]]:
    """What readers see of a change, and the answers to warnings, which are the staff's."""
    answers = [row for row in rows if row.table == JUDGEMENTS]
    return [row for row in rows if row.table != JUDGEMENTS], answers


def _in_one(parts: Sequence[str]) -> str:
    first, *others = parts
    return "; ".join([first, *(part[0].lower() + part[1:] for part in others)])


def _figures_done(kind: str, rows: Sequence[ChangedRow], states: States, language: Language) -> str:
    """``add 3 figures of OCDH``; of several organizations, how many."""
    organizations = {o.id: o for row in rows if (o := _organization(row, states))}
    text = language.text(f"change-subject-{kind}", count=len(rows))
    if len(organizations) == 1:
        (only,) = organizations.values()
        return language.text("change-subject-of", text=text, organization=short_name(only, language))
    return language.text("change-subject-of-many", text=text, count=len(organizations)) if organizations else text


def _figures(rows: Sequence[ChangedRow], kind: str) -> list[ChangedRow]:
    return [row for row in rows if row.table in FIGURE_TABLES and row.kind == kind]


def _organization(row: ChangedRow, states: States) -> Organization | None:
    figure = states.figure(row.key[0])
    return figure.organization if figure else None


def _by_organization(rows: Sequence[ChangedRow], states: States) -> Mapping[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in (states.figure(row.key[0]) for row in rows):
        if figure is not None:
            found.setdefault(figure.organization.id, []).append(figure)
    return found


def _added(rows: Sequence[ChangedRow], states: States, language: Language) -> list[str]:
    """One paragraph for the new figures of each organization, with the documents they were read in; of many figures
    one for all, with the number of each organization's."""
    groups = _by_organization(_figures(rows, "added"), states)
    if sum(map(len, groups.values())) > MOST_TOLD:
        documents = {a.source.id for figures in groups.values() for figure in figures for a in figure.attributions}
        text = language.text(
            "change-log-added-many",
            whose=_whose(groups, language),
            documents=len(documents),
            count=sum(map(len, groups.values())),
        )
        return [text]
    return [_added_of_one(figures, language) for figures in groups.values()]


def _added_of_one(figures: Sequence[Figure], language: Language) -> str:
    documents: dict[str, Source] = {a.source.id: a.source for figure in figures for a in figure.attributions}
    return language.text(
        "change-log-added",
        count=len(figures),
        organization=short_name(figures[0].organization, language),
        documents=language.join(name_source(source, language) for source in documents.values()),
        claims=" ".join(spoken(figure, language) for figure in figures),
    )


def _further_documents(rows: Sequence[ChangedRow], states: States, language: Language) -> list[str]:
    """How many figures that stood already are stated by a document more."""
    new = {row.key[0] for row in _figures(rows, "added")}
    stated = {row.key[0] for row in rows if row.table == "attributions" and row.kind == "added"} - new
    return [language.text("change-log-further", count=len(stated))] if stated and new else []


def _corrected(rows: Sequence[ChangedRow], states: States, language: Language) -> list[str]:
    corrected = _figures(rows, "changed")
    groups = _by_organization(corrected, states)
    if len(corrected) > MOST_TOLD:
        return [language.text("change-log-changed-many", count=len(corrected), whose=_whose(groups, language))]
    return [
        language.text("change-log-changed", name=name_row(row, states, language), cells="; ".join(cells))
        for row in corrected
        if (cells := say_cells(row, states, language))
    ]


def _whose(groups: Mapping[str, Sequence[Figure]], language: Language) -> str:
    """``30 of A, 12 of B and 8 of C``: most first, then by name."""
    named = [(-len(figures), in_text(figures[0].organization, language)) for figures in groups.values()]
    return language.join(
        language.text("change-log-whose", count=-count, organization=name) for count, name in sorted(named)
    )
