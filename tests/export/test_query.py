"""What a program asks for: the query of an address to figures, or to all that is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import make_dataset, make_figure
from tests.packages import ROOT, TODAY

from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure
from dashboard.export.query import LONGEST_QUERY, OF_MANY, OF_ONE, FigureQuery, read_query, select
from dashboard.export.tables import as_json
from dashboard.wording.language import Language, language_of
from dashboard.wording.problems import say_parts

TINY = load(ROOT / "tests" / "data" / "tiny")


def wrong(text: str) -> list[tuple[str, str | None]]:
    """Code and parameter of each problem."""
    return [(p.code.removeprefix("query-"), p.column) for p in read_query(text, TINY, TODAY)[1]]


def test_nothing_asked_is_everything_that_stands() -> None:
    """Without a parameter every figure that stands is given, the newest reference first, in the first language."""
    query, problems = read_query("", TINY, TODAY)
    found = select(query, TINY)
    assert (query, problems) == (FigureQuery("en"), [])
    assert {f.id for f in found} == {f.id for f in TINY.figures.values() if f.stands}
    assert [f.reference.latest for f in found] == sorted((f.reference.latest for f in found), reverse=True)


def test_what_does_not_stand_is_left_out() -> None:
    """An entry that was wrong and another reading of a count are no counts of their own: the table cannot tell them."""
    stands, other, mistake = (make_figure(f"f{n}") for n in range(3))
    figures = [stands, replace(other, variant_of="f0"), replace(mistake, status="entry_error")]
    assert select(FigureQuery("en"), make_dataset(figures)) == [stands]


def test_everything_asked_is_understood() -> None:
    """Ids come with commas, again, or both, each counts once; the rest is given once."""
    asked = "measure=people_held,people_on_list&measure=people_on_list&organization=open-cells&scope=all&from=2025&to=2025-06"
    query, problems = read_query(f"{asked}&known=2025-12-01&undated=1&lang=es", TINY, TODAY)
    wished = FigureQuery("es", ("people_held", "people_on_list"), ("all",), ("open-cells",), "2025", "2025-06")
    assert problems == []
    assert query == replace(wished, known=date(2025, 12, 1), with_undated=True)
    assert query.as_asked() == {
        "measure": ("people_held", "people_on_list"),
        "scope": ("all",),
        "organization": ("open-cells",),
        "from": "2025",
        "to": "2025-06",
        "known": "2025-12-01",
        "undated": "1",
        "lang": "es",
    }


@pytest.mark.parametrize("name", OF_MANY)
def test_each_parameter_restricts_by_its_own_ids(name: str) -> None:
    """Every figure of the ids asked for is given, and none of another."""
    everything = select(FigureQuery("en"), TINY)

    def own(figure: Figure) -> str:
        return {"measure": figure.measure.id, "scope": figure.scope.id, "organization": figure.organization.id}[name]

    asked = own(everything[0])
    query, _ = read_query(urlencode({name: asked}), TINY, TODAY)
    assert select(query, TINY) == [f for f in everything if own(f) == asked]


STOCK = make_figure("stock", as_of="2025-06")
SPAN = make_figure("span", start="2025-01-14", end="2025-03-10")
OPEN = make_figure("open", start="", end="2025-02-01")


@pytest.mark.parametrize(
    ("figure", "start", "end", "is_in"),
    [
        (STOCK, "2025-06-30", "", True),
        (STOCK, "2025-07-01", "", False),
        (STOCK, "", "2025-06-01", True),
        (STOCK, "", "2025-05", False),
        (STOCK, "2025", "2025", True),
        (SPAN, "2025-02", "2025-02", True),
        (SPAN, "2025-03-10", "", True),
        (SPAN, "2025-03-11", "", False),
        (SPAN, "", "2025-01-13", False),
        (SPAN, "", "2025-01-14", True),
        (OPEN, "", "2025-01", False),
        (OPEN, "2025-02", "", True),
    ],
)
def test_a_figure_is_in_when_its_reference_overlaps(figure: Figure, start: str, end: str, is_in: bool) -> None:
    """Days, months and years are read as references are; an end nobody stated reaches nowhere."""
    query = FigureQuery("en", start=start, end=end)
    assert select(query, make_dataset([figure])) == ([figure] if is_in else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mesure=people_on_list", [("unknown", "mesure")]),
        ("LANG=es", [("unknown", "LANG")]),
        ("=", [("unknown", "")]),
        ("measure=nothing", [("id", "measure")]),
        ("measure=people_on_list,nothing,nothing&measure=nothing", [("id", "measure")]),
        ("measure=people_on_list,", [("empty", "measure")]),
        ("scope", [("empty", "scope")]),
        ("from=&lang=", [("empty", "from"), ("empty", "lang")]),
        ("organization=open-cells%00", [("id", "organization")]),
        ("organization=%FF", [("id", "organization")]),
        ("from=2025-02-30", [("date", "from")]),
        ("to=0000", [("date", "to")]),
        ("from=20250101&to=tomorrow", [("date", "from"), ("date", "to")]),
        ("from=2025-06&to=2025-05-31", [("order", "from")]),
        ("from=2025&to=2024&to=2025", [("twice", "to")]),
        ("lang=en&lang=en", [("twice", "lang")]),
        ("lang=fr", [("language", "lang")]),
        ("known=2025-12", [("known", "known")]),
        ("known=2026-01-15", [("known", "known")]),
        ("known=1899-12-31", [("known", "known")]),
        ("undated=1", [("undated-alone", "undated")]),
        ("undated=yes&known=2025-12-01", [("undated", "undated")]),
        ("x=1&measure=y&from=z", [("unknown", "x"), ("id", "measure"), ("date", "from")]),
        ("measure=" + "a" * LONGEST_QUERY, [("long", "")]),
    ],
)
def test_all_that_is_wrong_is_told(text: str, told: list[tuple[str, str]]) -> None:
    """Nothing is guessed, dropped or half understood: every problem is told, each once, with its parameter."""
    assert wrong(text) == told


@pytest.mark.parametrize("text", ["from=2025&to=2025", "from=2025-06-30&to=2025-06", "from=9999&to=9999-12-31"])
def test_a_span_of_one_day_is_one(text: str) -> None:
    """What begins no later than it ends is understood."""
    assert wrong(text) == []


def test_a_mistyped_id_is_guessed(each_language: Language) -> None:
    """An id or a parameter that is nearly one comes with the one that was perhaps meant."""
    _, problems = read_query("measure=people_hold&orgnization=x", TINY, TODAY)
    guesses = [say_parts(problem, each_language).get("suggestion", "") for problem in problems]
    assert "organization" in guesses[0] and "people_held" in guesses[1]


@pytest.mark.parametrize(("text", "code"), [("lang=es&x=1", "es"), ("lang=xx&lang=es", "es"), ("lang=xx", "en")])
def test_problems_speak_the_language_asked_for(text: str, code: str) -> None:
    """What is wrong is told in the language of the address where it names one, else in the first."""
    query, problems = read_query(text, TINY, TODAY)
    assert problems and query == FigureQuery(code)


def is_plain(told: str) -> bool:
    return len(told) < 500 and all(sign not in told for sign in "\x00\n\r\u202e")


NAMES = st.sampled_from([*OF_MANY, *OF_ONE]) | st.text(max_size=20)
VALUES = st.text(max_size=200) | st.sampled_from(["all", "2025", "en", "1", "<script>", "'; --", "=cmd()", "a," * 90])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(NAMES, VALUES), max_size=6))
def test_anything_is_answered(pairs: list[tuple[str, str]]) -> None:
    """Whatever is asked, there are figures or problems; these are said in short plain lines, and in JSON no tag opens."""
    query, problems = read_query(urlencode(pairs), TINY, TODAY)
    for problem in problems:
        parts = say_parts(problem, language_of(query.language))
        assert parts.keys() >= {"found", "expected", "todo"}
        assert all(map(is_plain, parts.values()))
        assert not set(b"<>&") & set(as_json(parts))
    assert problems or all(figure.stands for figure in select(query, TINY))


@given(st.text(max_size=300))
def test_no_query_breaks_the_reading(text: str) -> None:
    """A query as it comes over the wire, of any signs, is read."""
    query, _ = read_query(text, TINY, TODAY)
    assert query.language in ("en", "es")


def test_real_figures_are_all_reached(dataset: Dataset, today: date) -> None:
    """The measures one by one give what is given at once, nothing twice and nothing lost."""
    whole = [f.id for f in select(FigureQuery("en"), dataset)]
    parts = [f.id for m in dataset.measures for f in select(read_query(f"measure={m}", dataset, today)[0], dataset)]
    assert sorted(parts) == sorted(whole) and len(whole) > 1000
