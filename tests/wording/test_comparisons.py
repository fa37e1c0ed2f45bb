"""Saying a comparison and what is due: a plain sentence for every axis and state, in both languages."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from tests.factories import (
    make_attribution,
    make_episode,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
    relayed_by,
)

from dashboard.analysis.comparability import Axis, Comparison, compare
from dashboard.analysis.silence import Due
from dashboard.dataset.figures.model import Figure
from dashboard.wording.comparisons import column_title, sentence, shared
from dashboard.wording.due import awaits
from dashboard.wording.figures import hand_note
from dashboard.wording.language import Language, catalogues, language_of

CASES = {
    ("measure", "same"),
    ("measure", "differs"),
    ("kind", "same"),
    ("kind", "differs"),
    ("scope", "same"),
    ("scope", "differs"),
    ("date", "same"),
    ("date", "differs"),
    ("date", "not_stated"),
    ("date", "unequal"),
    ("definition", "same"),
    ("definition", "differs"),
    ("definition", "not_stated"),
    ("hand", "same"),
    ("hand", "differs"),
}
# No two real series answer one question of the definitions with an opposing yes and no.
MADE_UP = {("definition", "differs"): Axis("definition", "differs", {"stated": 4, "opposed": 1})}
UNFIT = re.compile(r"[{}|]|  |\s[,.;:]|\bNone\b|^\s|\s$|\$")


def case_of(axis: Any) -> Any:
    return axis.name, "unequal" if "unequal" in axis.facts else axis.state


@pytest.fixture(scope="module")
def real(dataset: Any) -> Any:
    """A few real pairs for every axis and state."""
    figures = [f for f in dataset.figures.values() if f.stands]
    panels: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        panels.setdefault((figure.measure.id, figure.scope.id), []).append(figure)
    pairs = [pair for found in list(panels.values())[::4] for pair in list(combinations(found[:9:2], 2))[:4]]
    pairs += list(zip(figures[::101], figures[5::101], strict=False))
    found: dict[Any, Any] = {}
    for pair in pairs:
        comparison = compare(*pair, dataset)
        for axis in comparison.axes:
            found.setdefault(case_of(axis), []).append((axis, comparison))
    for case, axis in MADE_UP.items():
        found.setdefault(case, [(axis, comparison)])
    return found


def test_every_case_is_met(real: Any) -> None:
    """The pairs of this test meet every state that an axis can have."""
    assert set(real) == CASES


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("case", sorted(CASES), ids="-".join)
def test_every_state_has_a_sentence(real: Any, case: Any, code: str) -> None:
    """Every axis says its state in a whole sentence, without a brace, a double blank or a loose comma."""
    for axis, comparison in real[case]:
        said = sentence(axis, comparison, language_of(code))
        assert len(said) > 15 and said.endswith(".")
        assert UNFIT.search(said) is None, said


@pytest.mark.parametrize("case", sorted(CASES), ids="-".join)
def test_languages_differ(real: Any, case: Any) -> None:
    """What is said in one language is not what is said in the other."""
    axis, comparison = real[case][0]
    assert sentence(axis, comparison, language_of("en")) != sentence(axis, comparison, language_of("es"))


@pytest.mark.parametrize("code", catalogues())
def test_every_verdict_is_said(code: str) -> None:
    """Every verdict and every state has a text."""
    keys = [
        f"verdict-{v}{end}"
        for v in ("one_count", "not_comparable", "comparable", "with_care")
        for end in ("", "-means")
    ]
    keys += ["state-same", "state-differs", "state-not_stated", "answer-yes", "answer-no"]
    for key in keys:
        assert UNFIT.search(language_of(code).text(key)) is None


@pytest.mark.parametrize("code", catalogues())
def test_questions_have_titles(dataset: Any, code: str) -> None:
    """Every question of the definitions has a title in both languages, no two alike."""
    table = dataset.package.tables["definitions"]
    columns = [c for c in table.columns if "unstated" in table.choices(c)]
    titles = [column_title(c, table, language_of(code)) for c in columns]
    assert len(set(titles)) == len(titles) > 5
    assert not set(titles) & set(columns)


def test_questions_speak_the_language(dataset: Any) -> None:
    """The titles of the questions are translated."""
    table = dataset.package.tables["definitions"]
    assert column_title("in_prison", table, language_of("en")) != column_title("in_prison", table, language_of("es"))


def made(one: Any, other: Any, name: Any, state: Any, **facts: Any) -> Any:
    axis = Axis(name, state, facts)
    return axis, Comparison(one, other, (axis,), (), "", "with_care")


@pytest.mark.parametrize(("days", "said"), [(0, "same day"), (1, "1 day apart"), (31, "31 days apart")])
def test_days_apart(english: Language, days: Any, said: Any) -> None:
    """The distance of two dates is told in days, in the singular for one."""
    assert said in sentence(*made(make_figure("a"), make_figure("b"), "date", "same", days=days), english)


def test_both_dates_are_told(english: Language) -> None:
    """The sentence about time names both references."""
    said = sentence(*made(make_figure("a", as_of="2025-03-31"), make_figure("b"), "date", "differs", days=91), english)
    assert "31 Mar 2025" in said and "30 Jun 2025" in said and "91 days" in said


def test_both_scopes_are_named(english: Language) -> None:
    """Where two figures cover different people both are named."""
    said = sentence(*made(make_figure("a"), make_figure("b", scope=make_scope("women")), "scope", "differs"), english)
    assert "“all”" in said and "“women”" in said


def test_nobody_is_left_out(english: Language) -> None:
    """Two figures of everybody are said to have no limit, not to cover a label."""
    assert (
        sentence(*made(make_figure("a"), make_figure("b"), "scope", "same"), english)
        == "Neither is limited to a group of people."
    )


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            make_episode(),
            make_episode("x", label={"en": "Spring", "es": "Primavera"}),
            ["first belongs to “The thaw”", "second to “Spring”"],
        ),
        (make_episode(), None, ["Only the first belongs to “The thaw”"]),
        (None, make_episode(), ["Only the second belongs to “The thaw”"]),
    ],
    ids=["two", "first", "second"],
)
def test_announcements_are_named(english: Language, first: Any, second: Any, said: Any) -> None:
    """Where two figures belong to different announced releases these are named, not their equal scopes."""
    pair = make_figure("a", episode=first), make_figure("b", episode=second)
    found = sentence(*made(*pair, "scope", "differs", episode=1), english)
    assert all(text in found for text in said) and "“all”" not in found


def test_lengths_of_periods_are_told(english: Language) -> None:
    """Unequal periods are told with their ends and the days of each."""
    one, other = (
        make_figure(id, start="2025-06-01", end=end) for id, end in (("a", "2025-06-30"), ("b", "2025-06-01"))
    )
    said = sentence(*made(one, other, "date", "differs", days=29, unequal=1, one_days=30, other_days=1), english)
    assert "Jun 2025 (30 days)" in said and "1 Jun 2025 (1 day)" in said


@pytest.mark.parametrize(("days", "said"), [(0, "end on the same day"), (1, "1 day apart"), (5, "5 days apart")])
def test_periods_are_no_days(english: Language, days: Any, said: Any) -> None:
    """Two periods are not said to refer to one day; what is told is how far their ends are apart."""
    one, other = (make_figure(id, start="2025-01-14", end="2025-03-10") for id in ("a", "b"))
    found = sentence(*made(one, other, "date", "same", days=days), english)
    assert said in found and found.startswith("Periods of the figures: 14 Jan 2025 – 10 Mar 2025 and")


def test_only_of_a_moment_people_come_and_go(english: Language) -> None:
    """That people came and left in between is said of two moments, not of two periods."""
    moments = [make_figure(id, as_of=day) for id, day in (("a", "2025-01-01"), ("b", "2025-06-01"))]
    flow = make_measure("detentions", kind="flow")
    periods = [
        make_figure(id, start=month, end=month, measure=flow) for id, month in (("a", "2025-01"), ("b", "2025-06"))
    ]
    said = [sentence(*made(*pair, "date", "differs", days=151), english) for pair in (moments, periods)]
    assert ["released" in text for text in said] == [True, False] and all("151 days" in text for text in said)


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (("people", "people"), "Both are a number of people in a period."),
        (("events", "events"), "Both are a number of events in a period."),
        (("people", "events"), "Both are a number of events or people in a period."),
        (("", ""), "Both are a number of events or people in a period."),
    ],
)
def test_people_and_events(english: Language, counted: tuple[str, str], said: str) -> None:
    """Of two flows is said whether they count people or events, where that holds for both."""
    measures = [make_measure(what or "unsaid", kind="flow", counted=what) for what in counted]
    one, other = (make_figure(f"{n}", measure=measure) for n, measure in enumerate(measures))
    assert sentence(*made(one, other, "kind", "same"), english) == said


def test_events_are_no_different_people(english: Language) -> None:
    """Arrests added up are not called different people."""
    arrests = make_measure("arrests", kind="ever_in_period", counted="events")
    one, other = make_figure("a", measure=arrests), make_figure("b")
    said = sentence(*made(one, other, "kind", "differs"), english)
    assert "events added up" in said and "different people" not in said


@pytest.mark.parametrize("code", catalogues())
def test_whose_count_it_is(code: str) -> None:
    """Of one count in two mouths it is said who repeats whom, whichever stands first."""
    words = language_of(code)
    state = make_organization("state", in_text={"en": "the Government of Valdoria", "es": "el Gobierno de Valdoria"})
    counter = make_figure("a", organization=state)
    repeats = make_figure("b", organization=make_organization("party"), rests_on="state")
    found = {
        shared(Comparison(*pair, (), (), "rests", "one_count", state), words)
        for pair in ((counter, repeats), (repeats, counter))
    }
    expected = {
        "en": "It is a single count: Party repeats that of the Government of Valdoria.",
        "es": "Es un solo recuento: Party repite el del Gobierno de Valdoria.",
    }
    assert found == {expected[code]}
    third = Comparison(
        repeats,
        make_figure("c", organization=make_organization("c"), rests_on="state"),
        (),
        (),
        "third",
        "one_count",
        state,
    )
    assert shared(third, words).endswith(
        {"en": "count of the Government of Valdoria.", "es": "recuento del Gobierno de Valdoria."}[code]
    )


def test_sharing_is_said_in_every_comparison(english: Language) -> None:
    """The last axis says whether two rest on one count; of one organization's own figures there is nothing to say."""
    own, party = make_figure("a"), make_figure("b", organization=make_organization("party"))
    said = {reason: shared(Comparison(own, party, (), (), reason, "with_care"), english) for reason in ("", "register")}
    assert said == {
        "": "Nothing we read says that one rests on the other.",
        "register": "Both come from one shared record of cases.",
    }
    assert sentence(*made(own, party, "hand", "same"), english).endswith(said[""])
    assert shared(Comparison(own, make_figure("c"), (), (), "", "with_care"), english) == ""


def test_first_and_second(english: Language) -> None:
    """Which of the two was relayed is said, in their order."""
    own, relayed = make_figure("a"), make_figure("b", attributions=(relayed_by(),))
    assert sentence(*made(own, relayed, "hand", "differs"), english).startswith(
        "The first was read in a text of the organization"
    )
    assert sentence(*made(relayed, own, "hand", "differs"), english).startswith(
        "The first is known only from texts of others"
    )


def test_an_unread_page_is_not_said_of_both(english: Language) -> None:
    """That a counter's own page was not read is said of the figure it holds for, not of both."""
    author = make_organization()
    unread = make_source("unread", author=author, read=False)
    one = make_figure("a", attributions=(make_attribution(unread, first_hand=False),))
    other = make_figure("b", attributions=(relayed_by(),))
    assert (one.hand, other.hand) == ("relayed", "relayed")
    assert hand_note(one, english) != hand_note(other, english)
    said = sentence(*made(one, other, "hand", "same"), english)
    assert said != f"Both are {hand_note(one, english)}."


@pytest.mark.parametrize("code", catalogues())
def test_what_is_due(code: str) -> None:
    """One line names whose figure of what is expected when, the last one, and where it was read."""
    figure = make_figure("a", as_of="2025-06-30", scope=make_scope("women"))
    said = awaits(Due(figure, 31, date(2025, 7, 31)), language_of(code))
    assert UNFIT.search(said) is None
    expected = {
        "en": ("July 2025", "30 Jun 2025", "People held"),
        "es": ("julio de 2025", "30 jun 2025", "Personas presas"),
    }
    for text in (*expected[code], "women", "Open Cells", "https://open-cells.example/list"):
        assert text in said


def test_due_without_an_address(english: Language) -> None:
    """Where a document has no address its title is named."""
    source = make_source(url="", title="The list of June")
    figure = make_figure("a", attributions=(make_attribution(source),))
    assert "The list of June" in awaits(Due(figure, 31, date(2025, 7, 31)), english)
