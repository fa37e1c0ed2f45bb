"""One vocabulary over a folder of packages: an id means the same in each, in the same words, and one thing has one id.

The findings concern the folder: no page of a package depends on them.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from dashboard.dataset.checks.addresses import page_of
from dashboard.dataset.checks.judgements import answered
from dashboard.dataset.checks.structure import check_descriptor
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.rows import Row, TableRows, split
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.problems import FILE_OF_FIRST, Problem, UnreadableDataset

_BEFORE, _NOTHING = 3, "–"


@dataclass(frozen=True)
class Agreement:
    """The columns of a table that say the same wherever one of its ids stands; texts without their language.

    Another ``meaning`` is another thing; ``related`` are ids of the same table, compared as far as both packages have
    them; of the ``telling`` ones among the ``words`` no other id has the same. ``may_name`` says whether each package
    may name its own subject in them. What is left out is each package's own: how it arranges its pages, and its notes.
    """

    meaning: tuple[str, ...]
    related: tuple[str, ...]
    words: tuple[str, ...]
    telling: tuple[str, ...]
    may_name: bool = True


AGREEMENTS = {
    "measures": Agreement(
        ("kind", "nature"), ("part_of",), ("label", "definition", "sentence"), ("label", "definition")
    ),
    "scopes": Agreement((), ("part_of",), ("label", "definition", "sentence", "noun"), ("label", "definition")),
    "organizations": Agreement(
        ("kind", "country", "official_body_of"),
        ("parent", "members"),
        ("name", "short_name", "short", "in_text", "url"),
        ("name", "url"),
        may_name=False,
    ),
    "sources": Agreement(("url",), (), (), (), may_name=False),
}


@dataclass(frozen=True)
class SubjectVocabulary:
    """The vocabulary of one package of a folder: the rows of each table that could be read, by their id."""

    subject: str
    package: Package
    tables: Mapping[str, TableRows]
    rows: Mapping[str, Mapping[str, Row]]

    def neutral(self, text: str, table: str, language: str) -> str:
        """A text with what it calls the subject told by number, and words that a scope may leave out told in full."""
        whole = re.sub(r"[\[\]]", "", text)
        names = self.package.settings.names.get(language, ()) if AGREEMENTS[table].may_name else ()
        if not names:
            return whole
        longest = sorted(map(re.escape, names), key=len, reverse=True)
        return re.sub(rf"\b(?:{'|'.join(longest)})\b", lambda found: f"\0{names.index(found[0])}\0", whole)


def check_vocabulary(packages: Mapping[str, Contents | Path]) -> list[Problem]:
    """Where packages, by subject, use one id for two things, word one thing differently, or have two ids for it.

    Each is held against those before it, its files named ``subject/file``. One that cannot be read is left out:
    its own check says why.
    """
    known = list(filter(None, (_read(subject, source) for subject, source in packages.items())))
    problems: list[Problem] = []
    for number, later in enumerate(known):
        found = [problem for table in AGREEMENTS for problem in _held(later, known[:number], table)]
        found.sort(key=lambda problem: (problem.file, problem.line or 0))
        told = answered(found, later.tables)
        problems += (replace(problem, file=f"{later.subject}/{problem.file}") for problem in told)
    return problems


def _read(subject: str, source: Contents | Path) -> SubjectVocabulary | None:
    try:
        state = snapshot(source)
        if check_descriptor(state.package):
            return None
        tables = state.tables[0]
        rows = {name: _by_id(tables[name]) for name in AGREEMENTS if name in tables}
        return SubjectVocabulary(subject, state.package, tables, rows)
    except UnreadableDataset:
        return None
    except Exception:
        # Whatever one folder holds that nobody thought of, the others are compared.
        logging.getLogger(__name__).exception("a package was left out of the comparison")
        return None


def _by_id(table: TableRows) -> Mapping[str, Row]:
    """The rows that can be trusted; of an id that is there twice the first."""
    [key] = table.table.primary_key
    return {row[key]: row for row in reversed(table.rows) if row[key] and row.line not in table.damaged}


def _held(later: SubjectVocabulary, earlier: Sequence[SubjectVocabulary], table: str) -> Iterator[Problem]:
    earlier = [one for one in earlier if table in one.rows and table in later.rows]
    for id, row in later.rows[table].items() if earlier else ():
        first = next((one for one in earlier if id in one.rows[table]), None)
        if first:
            yield from _differences(row, id, later, first, table)
    for one in earlier:
        yield from _two_names(later, one, table)


def _differences(
    row: Row, id: str, later: SubjectVocabulary, first: SubjectVocabulary, table: str
) -> Iterator[Problem]:
    stated, agreement = first.rows[table][id], AGREEMENTS[table]
    place = _place(first, stated)
    for column in agreement.meaning:
        if row[column] != stated[column]:
            yield row.problem("vocabulary-meaning", column, id=id, **_told(row[column], stated[column]), **place)
    both = later.rows[table].keys() & first.rows[table].keys()
    for column in agreement.related:
        here, there = (";".join(sorted(both & set(split(cell[column])))) for cell in (row, stated))
        if here != there:
            yield row.problem("vocabulary-meaning", column, id=id, **_told(here, there), **place)
    for column, language in _columns(agreement.words, later, first, table):
        if later.neutral(row[column], table, language) != first.neutral(stated[column], table, language):
            yield row.warning("vocabulary-words", column, id=id, **_told(row[column], stated[column]), **place)


def _two_names(later: SubjectVocabulary, earlier: SubjectVocabulary, table: str) -> Iterator[Problem]:
    """What one package calls as another calls something else; of two ids that both have, each has its own words."""
    told: set[tuple[str, str]] = set()
    theirs, ours = earlier.rows[table], later.rows[table]
    for column, language in _columns(AGREEMENTS[table].telling, later, earlier, table):
        called = {_folded(earlier.neutral(row[column], table, language)): id for id, row in theirs.items()}
        for id, row in ours.items():
            other = called.get(_folded(later.neutral(row[column], table, language))) if row[column] else None
            is_of_both = id in theirs and other in ours
            if other and other != id and not is_of_both and (id, other) not in told:
                told.add((id, other))
                place = _place(earlier, theirs[other])
                yield row.warning("vocabulary-two-names", column, id=id, other=other, here=row[column], **place)


def _columns(
    stems: Sequence[str], one: SubjectVocabulary, other: SubjectVocabulary, table: str
) -> Iterator[tuple[str, str]]:
    """The columns of these texts that one of two packages has, each with its language, which both have, or with ""."""
    there = {*one.tables[table].table.columns, *other.tables[table].table.columns}
    languages = [code for code in one.package.languages if code in other.package.languages]
    for stem in stems:
        named = [(stem, ""), *((f"{stem}_{code}", code) for code in languages)]
        yield from ((column, language) for column, language in named if column in there)


def _folded(text: str) -> str:
    """A text without what tells no two things apart: capitals, accents, blanks and marks; of an address its page."""
    if "://" in text:
        return page_of(text)
    letters = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", "", "".join(c for c in letters if not unicodedata.combining(c)))


def _told(here: str, there: str) -> dict[str, str]:
    """Both texts from a few words before they part: their beginnings are often alike and long."""
    words = here.split(), there.split()
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False))))
    begin = max(0, alike - _BEFORE)
    parted = (" ".join([*(["…"] if begin else []), *text[begin:]]) or _NOTHING for text in words)
    return dict(zip(("here", "there"), parted, strict=True))


def _place(vocabulary: SubjectVocabulary, row: Row) -> dict[str, str]:
    return {"first": str(row.line), FILE_OF_FIRST: f"{vocabulary.subject}/{row.file}"}
