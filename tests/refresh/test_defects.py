"""Defective inputs on their whole way in: each gets its finding in its cell, and nothing of it can be published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest
from tests.packages import ROOT, rows
from tests.refresh.defects import LINE, Defect, among, base, defects, file, has_note, is_stock, pick, standing

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import digest
from dashboard.dataset.files.package import Package
from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import package_of, rows_of
from dashboard.refresh.publishing.acceptance import accept
from dashboard.refresh.publishing.failures import Refused
from dashboard.refresh.reading.sheets import KnownRows
from dashboard.refresh.reading.upload import apply, read_upload
from dashboard.refresh.staging import Staged
from dashboard.refresh.work import lay, work_of
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.problems import say

TODAY = date(2026, 11, 28)
ALL = defects()


@cache
def found_before() -> list[Problem]:
    return check(base(), TODAY)


@cache
def package() -> Package:
    return package_of(base())


@cache
def known() -> KnownRows:
    return {name: rows_of(base(), table) for name, table in package().tables.items()}


def bring_in(files: Mapping[str, bytes]) -> tuple[list[Problem], Staged]:
    """The whole way in: read, repairs confirmed, questions left unanswered, laid over the base, checked."""
    uploads = [apply(read_upload(name, content, package(), known()), "all", {}) for name, content in files.items()]
    staged = lay(work_of(uploads, clearing=package().tables), base(), TODAY, found_before())
    return list(staged.problems), staged


def test_base_is_sound() -> None:
    """The base has no error, so that every error is one of the input; only warnings need no answers."""
    assert [p for p in found_before() if p.severity == "error"] == []
    assert all(len(rows(base(), name)) >= 2 for name in package_of(base()).tables if name != "judgements")


def test_enough() -> None:
    """At least 120 defects, each of another name, and as many as the documentation says."""
    assert len(ALL) >= 120 and len({defect.name for defect in ALL}) == len(ALL)
    text = (
        (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
        if (ROOT / "docs" / "reliability.md").exists()
        else ""
    )
    _, mark, section = text.partition("## Defective inputs")
    if mark:
        counts = {
            kind: int(number) for kind, number in re.findall(r"^\| ([^|]+?) \| ([0-9]+) \|", section, re.MULTILINE)
        }
        assert counts == {**Counter(defect.kind for defect in ALL), "all": len(ALL)}


@pytest.mark.parametrize("defect", ALL, ids=lambda defect: f"{defect.kind}: {defect.name}"[:90])
def test_defect(defect: Defect) -> None:
    """The defect is found in its cell, told in both languages, blocks publishing if it is an error, and changes nothing else."""
    before = digest(base())
    problems, staged = bring_in(defect.files)
    expected = (defect.code, defect.severity, *defect.place)
    assert expected in [(p.code, p.severity, p.file, p.line, p.column) for p in problems]
    assert all(say(problem, language_of(code)) for problem in problems for code in catalogues())
    errors = [p for p in problems if p.severity == "error"]
    assert bool(errors) == (defect.severity == "error")
    foreign = [
        (p.code, p.file, p.line, p.column)
        for p in errors
        if (p.file, p.line) != defect.place[:2] and p.code not in defect.also
    ]
    assert foreign == []
    if defect.kind == "pointers":
        # The same check decides again when somebody publishes; for one kind that is seen here.
        with pytest.raises(Refused):
            accept(staged.contents, TODAY)
    assert digest(base()) == before and staged.base is base()


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b> <script>alert(1)</script>", "{n} { $value } {{ x }} %s", "R$ 5; 10 % · «a» “b”", "line\nbreak"],
)
def test_harmless_text(text: str) -> None:
    """Markup, braces and quotes in a note are words: kept as they are, without a finding."""
    row = pick("detentions", lambda row: is_stock(row) and has_note(row)) | {"note_en": text, "note_es": text}
    problems, staged = bring_in(among("detentions", row))
    assert problems == []
    assert rows(staged.contents, "detentions")[row["figure_id"],]["note_en"] == text


def test_undamaged() -> None:
    """The same files without a defect get no finding: the rows around each defect are good ones."""
    for name in package_of(base()).tables:
        problems, staged = bring_in(file(name, *standing(name)[:LINE]))
        assert problems == [] and not staged.difference
