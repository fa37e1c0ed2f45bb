"""Plain questions and everybody's answer: whose figures, of what, how late, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.factories import (
    make_dataset,
    make_episode,
    make_figure,
    make_measure,
    make_organization,
    make_package,
    make_scope,
    relayed_by,
)

from dashboard.analysis.answers import answers, questions_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.settings import Question

TODAY = date(2026, 1, 15)
A, B, C = (make_organization(id) for id in ("alpha", "beta", "gamma"))
PARTY = make_organization("party", kind="political")
NOBODY = make_organization("nobody", kind="unnamed")
FLOW = make_measure("deaths", kind="flow")


def question(**changes: Any) -> Question:
    setting = {
        "id": "held",
        "page": "detentions",
        "question_en": "How many?",
        "question_es": "¿Cuántos?",
        "parameters": {"measure": "people_held", "scope": "all"},
    }
    return questions_of(make_package(questions=[setting | changes]))["held"]


def answered(figures: Sequence[Figure], today: Any = TODAY, **changes: Any) -> dict[str, list[str]]:
    found = answers(question(**changes), make_dataset(figures), today)
    return {answer.measure.id: [figure.id for figure in answer.figures] for answer in found}


def test_a_package_without_questions() -> None:
    """A package needs no questions."""
    assert questions_of(make_package()) == {}


def test_what_answers() -> None:
    """The measure of the view answers its question, unless the package names the measures that do."""
    assert question().measures == ("people_held",)
    assert question(answers=["women_held", "women_listed"]).measures == ("women_held", "women_listed")
    assert question(parameters={}).measures == ()
    assert question().text == {"en": "How many?", "es": "¿Cuántos?"}


def test_the_latest_of_each_newest_first() -> None:
    """Every named organization answers with its latest figure, the newest first, whatever the values; then who repeats, then what is ascribed."""
    figures = [
        make_figure("old", organization=A, as_of="2025-01-31", value=900),
        make_figure("a", organization=A, as_of="2025-03-31"),
        make_figure("b", organization=B, as_of="2025-05-31", value=1),
        make_figure("c", organization=C, rests_on="alpha"),
        make_figure("d", organization=make_organization("delta"), attributions=(relayed_by(PARTY),)),
        make_figure("n", organization=NOBODY),
        make_figure("women", organization=C, scope=make_scope("women")),
        make_figure("variant", organization=B, variant_of="b"),
        make_figure("slip", organization=C, status="entry_error"),
    ]
    assert answered(figures) == {"people_held": ["b", "a", "c", "d"]}


def test_only_recent_answers() -> None:
    """Figures of more than 24 months ago answer nothing where somebody has a later one; else they are all there is."""
    old, new = make_figure("old", organization=A, as_of="2021-12-31", published=""), make_figure("new", organization=B)
    assert answered([old, new]) == {"people_held": ["new"]}
    assert answered([old]) == {"people_held": ["old"]}


def test_flows_of_one_length() -> None:
    """Flows answer with one length of period: the one asked for, else the commonest."""
    figures = [
        make_figure("year", organization=A, measure=FLOW, start="2024", end="2024", published=""),
        make_figure("month", organization=A, measure=FLOW, start="2025-05", end="2025-05"),
        make_figure("another", organization=B, measure=FLOW, start="2025-04", end="2025-04"),
    ]
    parameters = {"measure": "deaths", "scope": "all"}
    assert answered(figures, parameters=parameters) == {"deaths": ["month", "another"]}
    assert answered(figures, parameters=parameters | {"period": "year"}) == {"deaths": ["year"]}


def test_the_widest_scope_where_none_is_named() -> None:
    """Without a scope the one with most figures answers, as on the page."""
    women = make_scope("women")
    figures = [
        make_figure("a", scope=women),
        make_figure("b", scope=women, as_of="2025-01"),
        make_figure("all", organization=B),
    ]
    assert answered(figures, parameters={"measure": "people_held"}) == {"people_held": ["a"]}


def test_what_became_of_a_release() -> None:
    """A question about an announced release is answered by the totals of its ladder, measure by measure."""
    measure = make_measure("let_out", kind="flow", ladder_rank=2)
    thaw = make_episode()
    told = {"measure": measure, "episode": thaw, "start": "2025-01-14", "table": "releases"}
    figures = [
        make_figure("total", organization=A, end="2025-03-10", **told),
        make_figure("step", organization=B, end="2025-02", increment=True, **told),
        make_figure("others", organization=B, end="2025-02", **{**told, "episode": make_episode("spring")}),
    ]
    asked = {"page": "releases", "parameters": {"episode": "thaw"}, "answers": ["let_out", "announced"]}
    dataset = make_dataset(figures, measures=[make_measure("announced", kind="flow", ladder_rank=1)])
    assert [[f.id for f in answer.figures] for answer in answers(question(**asked), dataset, TODAY)] == [["total"]]


def test_what_is_said_of_a_release_stays_recent_as_an_announcement_does() -> None:
    """Fewer months hold for the panels of a subject; of one release every official figure would have gone first."""
    told = {
        "measure": make_measure("let_out", kind="flow", ladder_rank=2),
        "start": "2025-01-14",
        "table": "releases",
        "published": "",
    }
    figures = [
        make_figure("official", organization=A, end="2025-02-25", episode=make_episode(), **told),
        make_figure("documented", organization=B, end="2025-12-10", episode=make_episode(), **told),
    ]
    asked = question(page="releases", parameters={"episode": "thaw"}, answers=["let_out"])
    dataset = make_dataset(figures, recent_months=9)
    assert [f.id for answer in answers(asked, dataset, TODAY) for f in answer.figures] == ["documented", "official"]
    later = answers(asked, dataset, date(2027, 3, 1))
    assert [f.id for answer in later for f in answer.figures] == ["documented"]


@pytest.mark.parametrize("id", ["held-now", "released-2025", "women", "deaths", "over-july-2021", "who-counts"])
def test_the_questions_of_the_public(dataset: Dataset, today: date, id: str) -> None:
    """The questions people ask are there, and each is answered by what it asks for: several organizations, dated."""
    asked = questions_of(dataset.package)[id]
    found = [figure for answer in answers(asked, dataset, today) for figure in answer.figures]
    if id == "who-counts":
        assert (asked.page, found) == ("method", [])
        return
    assert len({figure.organization.id for figure in found}) > 1
    scopes = {figure.scope.id for figure in found}
    assert scopes == {"july-2021-protests" if id == "over-july-2021" else "all"}
    if id == "released-2025":
        assert {figure.reference.latest.year for figure in found} == {2025}
        assert {figure.measure.id for figure in found} == {"released_official", "released_political"}


def test_answers_as_known_then(dataset: Dataset, today: date) -> None:
    """Questions are answered from the dataset that is given: that of a past day knows less."""
    asked = questions_of(dataset.package)["held-now"]
    none = replace(dataset, figures={})
    assert answers(asked, none, today) == []
