"""The data that ships: its form, its sums and what must never be lost from it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import frictionless
import pytest

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.package import FIGURE_TABLES, read_package
from dashboard.wording.language import language_of
from dashboard.wording.notes import note_of

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data" / "cuba"
TABLES = sorted(read_package(DATA).tables)
RESEARCHED = {
    "detentions": 987,
    "releases": 158,
    "related": 83,
    "attributions": 1639,
    "sources": 664,
    "organizations": 390,
    "measures": 55,
    "scopes": 78,
    "episodes": 16,
    "definitions": 58,
    "events": 24,
    "registers": 26,
}
PD, COURT, PROSECUTOR = "prisoners-defenders", "cuba-supreme-court", "cuba-attorney-general"
BARS, OUTSIDE, LIST = (
    "political-prisoners-behind-bars",
    "political-prisoners-outside-prison",
    "political-prisoners-listed",
)
MASS = "2025-01-14-to-2025-03-10"
EVER = f"{PD}.ever-listed-since-july-2021.2021-07-to"
FINAL = f"{PROSECUTOR}.protest-final-sentences.july-2021"
SUMS = {
    "behind bars and outside, December 2024": (
        1161,
        f"{PD}.{LIST}.2024-12-31",
        [f"{PD}.{BARS}.2024-12-31", f"{PD}.{OUTSIDE}.2024-12-31"],
    ),
    "behind bars and outside, January 2025": (
        1150,
        f"{PD}.{LIST}.2025-01-31",
        [f"{PD}.{BARS}.2025-01-31", f"{PD}.{OUTSIDE}.2025-01-31"],
    ),
    "behind bars and outside, February 2025": (
        1150,
        f"{PD}.{LIST}.2025-02",
        [f"{PD}.{BARS}.2025-02", f"{PD}.{OUTSIDE}.2025-02"],
    ),
    "behind bars and outside, March 2025": (
        1152,
        f"{PD}.{LIST}.2025-03-31",
        [
            f"{PD}.{BARS}.2025-03-31",
            f"{PD}.{OUTSIDE}.vatican-2025-released.2025-03-31",
            f"{PD}.{OUTSIDE}.excl-vatican-2025-released.2025-03-31",
        ],
    ),
    "July 2021 cases, June 2025": (
        752,
        f"{PD}.{LIST}.july-2021-protests.2025-06",
        [f"{PD}.{BARS}.july-2021-protests.2025-06", f"{PD}.{OUTSIDE}.july-2021-protests.2025-06"],
    ),
    "requests of the court": (
        553,
        f"{COURT}.released-official.2025-01-14-to-2025-03-10",
        [f"{COURT}.release-requests.2025-01", f"{COURT}.release-requests.2025-02"],
    ),
    "parole and licence, January 2025": (
        127,
        f"{COURT}.released-official.2025-01-15-to-2025-01-16",
        [
            f"{COURT}.released-under-conditions.parole.2025-01-15-to-2025-01-16",
            f"{COURT}.released-under-conditions.extrapenal-licence.2025-01-15-to-2025-01-16",
        ],
    ),
    "releases of the pandemic": (
        6579,
        f"{COURT}.released-official.2020-03-to-2020-04",
        [
            f"{COURT}.released-under-conditions.parole-or-licence.2020-03-to-2020-04",
            f"{COURT}.released-under-conditions.awaiting-trial-at-home.2020-03-to-2020-04",
        ],
    ),
    "final sentences by June 2022": (
        488,
        f"{FINAL}-protests.2021-07-11-to-2022-06-22",
        [
            f"{FINAL}-protests.2021-07-11-to-2022-06-13",
            f"{FINAL}-protests.2022-06-14-to-2022-06-15",
            f"{FINAL}-protests.2022-06-16-to-2022-06-21",
        ],
    ),
    "prison terms and other sanctions": (
        381,
        f"{FINAL}-protests.2021-07-11-to-2022-06-13",
        [f"{FINAL}-prison-terms.2021-07-11-to-2022-06-13", f"{FINAL}-non-prison-sanctions.2021-07-11-to-2022-06-13"],
    ),
    "common and political prisoners let out": (
        553,
        f"{COURT}.released-official.{MASS}",
        [f"{PD}.released-political.{MASS}", f"{PD}.released-documented.common-prisoners.{MASS}"],
    ),
    "who was let out": (
        230,
        f"{PD}.released-political.{MASS}",
        [
            f"{PD}.released-political.{group}.{MASS}"
            for group in ("protest-participants", "human-rights-activists", "artists")
        ],
    ),
    "newly out and already out": (
        202,
        f"justicia-11j.released-political.{MASS}",
        [f"justicia-11j.released-political.newly-out.{MASS}", f"justicia-11j.released-already-out.{MASS}"],
    ),
    "women and men": (
        154,
        "defensacd.released-political.2025-01-14-to-2025-01-21",
        [f"defensacd.released-political.{who}.2025-01-14-to-2025-01-21" for who in ("women", "men")],
    ),
    "ever listed by November 2024": (1785, f"{EVER}-2024-11", [f"{EVER}-2024-10", f"{PD}.list-additions.2024-11"]),
    "ever listed by September 2025": (1895, f"{EVER}-2025-09", [f"{EVER}-2025-08", f"{PD}.list-additions.2025-09"]),
}


def rows_of(name: Any) -> Any:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", TABLES)
def test_canonical_bytes(name: str) -> None:
    """Every file stands in the one canonical form, so that a change of data is a small diff."""
    table = read_package(DATA).tables[name]
    assert serialize(table, rows_of(name)) == (DATA / table.path).read_bytes()


def counted() -> Any:
    totals = {(name, "", ""): len(rows_of(name)) for name in TABLES}
    return totals | {
        (name, *pair): count
        for name in FIGURE_TABLES
        for pair, count in Counter((r["measure_id"], r["organization_id"]) for r in rows_of(name)).items()
    }


def test_expected_counts() -> None:
    """The number of rows of every table, measure and organization changes only together with the file that expects it."""
    with (ROOT / "tests" / "expected_counts.csv").open(encoding="utf-8", newline="") as file:
        expected = {(r["table"], r["measure_id"], r["organization_id"]): int(r["count"]) for r in csv.DictReader(file)}
    assert counted() == expected


def test_frictionless_accepts_the_package() -> None:
    """A stranger's tool finds the package valid."""
    report = frictionless.Package(str(DATA / "datapackage.json")).validate()
    assert report.flatten(["path", "rowNumber", "fieldName", "type", "note"]) == []


@pytest.mark.parametrize(("name", "least"), RESEARCHED.items())
def test_no_researched_row_is_lost(name: str, least: Any) -> None:
    """No row of the research is lost: what is wrong gets a status, it is not deleted."""
    assert len(rows_of(name)) >= least


@pytest.mark.parametrize(("total", "whole", "parts"), SUMS.values(), ids=SUMS)
def test_stated_sums(dataset: Any, total: Any, whole: Any, parts: Any) -> None:
    """What one organization states as parts adds up to the whole stated with it."""
    assert dataset.figures[whole].value == total
    assert sum(dataset.figures[part].value for part in parts) == total


@pytest.fixture(scope="module")
def introduced_by(dataset: Any) -> Any:
    return dataset.sources[dataset.package.settings.introduced_by]


def test_figures_of_the_first_document(dataset: Any, introduced_by: Any) -> None:
    """The six figures of the document this dashboard started from are there, hedged as that document has them."""
    found = [
        (f.organization.id, f.value, a.qualifier)
        for f in dataset.figures_of_source[introduced_by.id]
        for a in f.attributions
        if a.source is introduced_by
    ]
    assert sorted(found) == [
        ("cuba-government", 553, "about"),
        ("cuba-government", 10000, "more_than"),
        ("freedom-house", 1100, "more_than"),
        ("human-rights-watch", 1100, "more_than"),
        ("ocdh", 600, "more_than"),
        ("prisoners-defenders", 600, "more_than"),
    ]


@pytest.mark.parametrize(
    "beginning",
    [
        "Despite promises of releases following talks with the Vatican and American announcements",
        "with many labelled as prisoners of conscience",
        "Several of these detainees have died or faced brutal treatment",
        "including peaceful protesters, journalists, and activists, many subjected to inhumane conditions",
        "credible investigations document Cuba's involvement in the recruitment, coercion, and trafficking",
    ],
)
def test_claims_without_a_number(dataset: Any, introduced_by: Any, beginning: Any) -> None:
    """What that document claims without a number is kept word for word, and translated into the other language."""
    claims = [one for one in dataset.statements_of(introduced_by.id) if one.quote.startswith(beginning)]
    assert [(one.language, list(one.translation)) for one in claims] == [("en", ["es"])]


def test_every_text_is_in_spanish(dataset: Any) -> None:
    """No note, reason or summary on a Spanish page is marked as being in English."""
    figures, documents = dataset.figures.values(), dataset.sources.values()
    texts = [text for f in figures for text in (f.note, f.status_reason, f.completeness, *f.look_alikes)]
    texts += [a.note for f in figures for a in f.attributions] + [s.note for s in documents]
    texts += [d.summary for d in dataset.definitions] + [r.note for r in dataset.relations]
    spanish = language_of("es")
    assert [text for text in texts if note_of(text, spanish) != text.get("es", "")] == []


def test_every_figure_has_a_document(dataset: Any) -> None:
    """No figure stands without a document that states it."""
    assert [f.id for f in dataset.figures.values() if not f.attributions] == []


def test_reference_never_lies_after_publication(dataset: Any) -> None:
    """No figure refers to a day after its earliest publication."""
    late = [
        f.id
        for f in dataset.figures.values()
        if f.published and f.reference.latest.isoformat()[: len(f.published)] > f.published
    ]
    assert late == []
