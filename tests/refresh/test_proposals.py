"""Proposals on the disk, and who may publish what somebody proposed."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.__main__ import main
from dashboard.dataset.files.folder import read_contents
from dashboard.dataset.problems import Problem
from dashboard.refresh.drafts.deposits import NotKept, ShelfLimits
from dashboard.refresh.drafts.draft import Begun, Draft, Reply, bring_back, keep, kept_drafts
from dashboard.refresh.drafts.proposals import (
    Proposal,
    Tray,
    finish,
    give_back,
    propose,
    read_proposal,
    waiting_proposals,
)
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.naming import Incoming
from dashboard.refresh.permission import (
    NotAllowed,
    Proposer,
    StaffRules,
    person_of,
    proposer_of,
    publish_as,
    read_rules,
)
from dashboard.refresh.publishing.publication import from_bytes, to_bytes
from dashboard.refresh.publishing.store import history, publish, read_publication
from dashboard.refresh.staging import Wishes
from dashboard.refresh.work import Work

TINY = Path(__file__).parents[1] / "data" / "tiny"
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
ANA = {"iss": "i", "sub": "1", "email": "ana@example.org", "name": "Ana", "iat": NOW.timestamp()}
EVA = ANA | {"sub": "2", "email": "eva@example.org", "name": "Eva"}
RULES = StaffRules(frozenset({"ana@example.org", "eva@example.org"}), two_people=True)
PROPOSER = Proposer(person_of(ANA), "Ana", "ana@example.org")
DRAFT = Draft({"title": "One"}, {"rows": b"a;b\n", "mine.csv": b""}, Begun("d", "1"))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
WORK = st.builds(
    Work,
    st.lists(
        st.builds(
            Incoming, TEXT, st.dictionaries(TEXT, TEXT, max_size=3), TEXT, st.none() | st.integers(1, 99), st.booleans()
        ),
        max_size=4,
    ).map(tuple),
    st.builds(
        Wishes,
        st.frozensets(TEXT, max_size=2),
        st.dictionaries(TEXT, st.dictionaries(TEXT, TEXT, max_size=2), max_size=2),
        st.frozensets(st.tuples(TEXT, st.tuples(TEXT, TEXT)), max_size=2),
        st.dictionaries(st.tuples(TEXT, TEXT, st.none() | st.integers(1, 99)), TEXT, max_size=2),
    ),
    st.lists(
        st.builds(
            Problem,
            TEXT,
            st.sampled_from(["error", "warning"]),
            TEXT,
            st.none() | st.integers(1, 9),
            st.none() | TEXT,
            st.none() | TEXT,
            st.dictionaries(TEXT, TEXT | st.integers(), max_size=2),
        ),
        max_size=2,
    ).map(tuple),
)


ONE_ROW = Work((Incoming("detentions", {"figure_id": "x", "value": "1"}, "mine.csv", 2),))


def proposal(work: Work = ONE_ROW) -> Proposal:
    return Proposal(PROPOSER, "The list of July", {"en": "New.", "es": "Nuevo."}, work, DRAFT)


@settings(max_examples=40, deadline=None)
@given(work=WORK)
def test_what_was_proposed_is_read(tmp_path_factory: pytest.TempPathFactory, work: Work) -> None:
    """Rows, wishes, findings, words and the draft with its files come back as they were handed over."""
    place, made = tmp_path_factory.mktemp("place"), proposal(work)
    waiting = propose(Tray(place), made)
    assert read_proposal(Tray(place), waiting.id) == made
    assert waiting.sizes == {"rows": 4, "mine.csv": 0} and waiting.proposal and waiting.proposal.proposer == PROPOSER


def test_a_bare_reason_is_read(tmp_path: Path) -> None:
    """A proposal from before reasons had languages still says why a figure is withdrawn."""
    id = propose(Tray(tmp_path), proposal()).id
    body = json.loads((tmp_path / "proposals" / f"{id}.json").read_text())["body"]
    told = {"incoming": [], "whole": [], "withdraw": {"x": "Old."}, "remove": [], "instead": [], "problems": []}
    made = Shelf(tmp_path, "proposals").save(body, {"rows": json.dumps(told).encode()})
    assert read_proposal(Tray(tmp_path), made.id).work.wishes.withdraw == {"x": {"status_reason": "Old."}}


def test_all_that_was_decided_is_handed_over() -> None:
    """What work, rows or wishes learn to hold has to be handed over too: the test above builds each but the sheets."""
    assert {field.name for field in fields(Work)} == {"incoming", "wishes", "problems", "sheets"}
    assert {field.name for field in fields(Incoming)} == {"table", "cells", "file", "line", "apart"}
    assert {field.name for field in fields(Wishes)} == {"whole", "withdraw", "remove", "instead"}


def test_sent_back_it_is_a_draft_again(tmp_path: Path) -> None:
    """Its proposer finds it among the drafts with the answer, nobody else, and nothing waits any more."""
    id = propose(Tray(tmp_path), proposal()).id
    give_back(Tray(tmp_path), id, Reply("Eva", "Which page?"))
    assert waiting_proposals(Tray(tmp_path)) == [] and kept_drafts(Shelf(tmp_path, person_of(EVA))) == []
    [kept] = kept_drafts(Shelf(tmp_path, PROPOSER.person))
    assert bring_back(Shelf(tmp_path, PROPOSER.person), kept.id)[1] == Draft(
        DRAFT.inputs, DRAFT.files, DRAFT.begun, Reply("Eva", "Which page?")
    )
    with pytest.raises(NotKept, match="proposal-gone"):
        give_back(Tray(tmp_path), id, None)


def test_a_finished_proposal_is_gone(tmp_path: Path) -> None:
    """What was published waits no longer."""
    id = propose(Tray(tmp_path), proposal()).id
    finish(Tray(tmp_path), id)
    with pytest.raises(NotKept, match="proposal-gone"):
        read_proposal(Tray(tmp_path), id)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        [],
        {
            "incoming": [["detentions", {"a": 1}, "f", 1, False]],
            "whole": [],
            "withdraw": {},
            "remove": [],
            "instead": [],
            "problems": [],
        },
        {"incoming": [], "whole": [], "withdraw": ["x"], "remove": [], "instead": [], "problems": []},
        {"incoming": [], "whole": [], "withdraw": {"x": ["y"]}, "remove": [], "instead": [], "problems": []},
        {
            "incoming": [[1, {}, "f", 1, False]],
            "whole": [],
            "withdraw": {},
            "remove": [],
            "instead": [],
            "problems": [],
        },
        {
            "incoming": [],
            "whole": [],
            "withdraw": {},
            "remove": [],
            "instead": [],
            "problems": [{"code": "x", "eval": "y"}],
        },
    ],
)
def test_damaged_rows_are_told(tmp_path: Path, wrong: object) -> None:
    """Rows that are none are not laid over anything."""
    id = propose(Tray(tmp_path), proposal()).id
    record = json.loads((tmp_path / "proposals" / f"{id}.json").read_text())
    content = json.dumps(wrong).encode()
    shelf = Shelf(tmp_path, "proposals")
    made = shelf.save(record["body"], {"rows": content})
    with pytest.raises(NotKept, match="damaged"):
        read_proposal(Tray(tmp_path), made.id)


@pytest.mark.parametrize(
    "body",
    [{}, {"proposer": {}, "why": "", "entry": {}, "draft": {}}, {"proposer": 1, "why": "", "entry": {}, "draft": 2}],
)
def test_a_damaged_proposal_is_told(tmp_path: Path, body: dict[str, object]) -> None:
    """A record that tells of no proposal is listed as damaged."""
    Shelf(tmp_path, "proposals").save(body, {"rows": b"{}"})
    [one] = waiting_proposals(Tray(tmp_path))
    assert one.proposal is None
    with pytest.raises(NotKept, match="damaged"):
        read_proposal(Tray(tmp_path), one.id)


@pytest.mark.parametrize(
    ("claims", "rules", "proposer", "code"),
    [
        (ANA, RULES, None, "not-proposed"),
        (ANA, RULES, PROPOSER, "own-proposal"),
        (ANA | {"sub": "3"}, RULES, PROPOSER, "own-proposal"),
        (ANA | {"email": "Ana@Example.org", "sub": "3"}, RULES, PROPOSER, "own-proposal"),
        (EVA | {"sub": "1"}, RULES, PROPOSER, "own-proposal"),
        (ANA, StaffRules(RULES.addresses), PROPOSER, "own-proposal"),
        (EVA, RULES, PROPOSER, ""),
        (ANA, StaffRules(RULES.addresses), None, ""),
    ],
)
def test_it_takes_two(claims: dict[str, object], rules: StaffRules, proposer: Proposer | None, code: str) -> None:
    """The publishing function itself refuses who proposed, and what nobody proposed where it takes two."""
    done: list[str] = []

    def publish_it() -> str:
        return publish_as(
            claims, rules, NOW, "publish", lambda staff, attempt: done.append(staff.name) or "done", proposer
        )

    if code:
        with pytest.raises(NotAllowed) as refused:
            publish_it()
        assert refused.value.code == code and done == []
    else:
        assert publish_it() == "done"


def test_proposing_and_undoing_take_one() -> None:
    """Whoever proposes is not asked for a second person, nor who goes back to what was published already."""
    for event in ("propose", "undo", "send-back", "take-back"):
        assert publish_as(ANA, RULES, NOW, event, lambda staff, attempt: proposer_of(staff, ANA)) == PROPOSER


@pytest.mark.parametrize("wrong", ["yes", 1, None])
def test_the_setting_is_true_or_false(wrong: object) -> None:
    """A slip in the setting lets nobody in, rather than one alone."""
    assert read_rules({"addresses": ["a@x"], "two_people": True}).two_people
    with pytest.raises(ValueError, match="two_people"):
        read_rules({"addresses": ["a@x"], "two_people": wrong})


def test_both_names_are_in_the_history(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The record says who published and who proposed; records from before are read, and those of one stay as they were."""
    store, contents = tmp_path / "store", read_contents(TINY)
    publish(store, contents, None, "Eva", "first", date(2026, 1, 15))
    publish(
        store,
        {**contents, "NEWS.md": b"x\n"},
        1,
        "Eva",
        "second",
        date(2026, 1, 15),
        proposed_by="Ana <ana@example.org>",
    )
    assert main(["history", "--to", str(store)]) == 0
    assert "Eva, proposed by Ana <ana@example.org>: second" in capsys.readouterr().out
    assert [(one.who, one.proposed_by) for one in history(store)] == [("Eva", "Ana <ana@example.org>"), ("Eva", None)]
    old = to_bytes(read_publication(store, 1))
    assert b"proposed_by" not in old and from_bytes(old, 1).proposed_by is None
    with pytest.raises(ValueError, match="texts"):
        from_bytes(to_bytes(read_publication(store, 2)).replace(b'"Ana <ana@example.org>"', b"7"), 2)


def test_what_comes_back_comes_back(tmp_path: Path) -> None:
    """A proposal is sent back to somebody who has as many drafts as one may have, and no further one waits beyond the most."""
    tray = Tray(tmp_path, ShelfLimits(records=1), most=1)
    keep(Shelf(tmp_path, PROPOSER.person, tray.limits), DRAFT)
    id = propose(tray, proposal()).id
    with pytest.raises(NotKept, match="tray-full"):
        propose(tray, proposal())
    give_back(tray, id, None)
    assert len(kept_drafts(Shelf(tmp_path, PROPOSER.person, tray.limits))) == 2 and waiting_proposals(tray) == []
