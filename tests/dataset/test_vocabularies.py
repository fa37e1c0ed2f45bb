"""Topics are words of a package, languages those of the world."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.packages import ROOT, TODAY, described, rows, tiny, with_rows

from dashboard.analysis.events import events_of
from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents
from dashboard.wording.language import language_of

FREE = "^[a-z]+(?:;[a-z]+)*$"
DAY = load(ROOT / "tests" / "data" / "tiny").events[0].day


def free(topics: str) -> Contents:
    """The invented country with topics of its own: "harvest" is the one of its first measure."""

    def change(descriptor: Any) -> None:
        fields = {(r["name"], f["name"]): f for r in descriptor["resources"] for f in r["schema"]["fields"]}
        fields["measures", "topic"]["constraints"] = {"required": True}
        fields["events", "topics"]["constraints"] = {"required": True, "pattern": FREE}

    contents = described(tiny(), change)
    measures = [row | {"topic": "harvest"} for row in rows(contents, "measures").values()]
    events = [row | {"topics": topics} for row in rows(contents, "events").values()]
    return with_rows(with_rows(contents, "measures", *measures), "events", *events)


def found(contents: Contents) -> Mapping[str, str]:
    return {p.code: str(p.parameters.get("suggestion", "")) for p in check(contents, TODAY)}


def test_topics_are_those_of_the_package() -> None:
    """A topic no other package has chooses the events beside its measures."""
    own = load(free("harvest"))
    assert "topic-unknown" not in found(free("harvest"))
    assert {event.topics for event in events_of(own, "harvest", DAY, DAY)} == {("harvest",)}
    assert events_of(own, "held", DAY, DAY) == []


def test_a_topic_that_no_measure_has() -> None:
    """An event of a mistyped topic would be shown nowhere: the check says so, and what was meant."""
    assert found(free("harvest;harvst"))["topic-unknown"] == "harvest"


@pytest.mark.parametrize(("code", "names"), [("is", ("Icelandic", "islandés")), ("nl", ("Dutch", "neerlandés"))])
def test_every_language_has_its_name(code: str, names: tuple[str, str]) -> None:
    """Any language of the world is called by its name, and its letters are no finding."""
    assert (language_of("en").name_of(code), language_of("es").name_of(code)) == names
    [first, *_] = rows(tiny(), "sources").values()
    assert "language-unknown" not in found(with_rows(tiny(), "sources", first | {"language": code}))
