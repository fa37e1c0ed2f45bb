"""Proposals: drafts that one member of staff has handed over for another to publish or to send back."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from dashboard.dataset.files.package import REASON
from dashboard.dataset.problems import Problem
from dashboard.refresh.drafts.deposits import Body, Deposit, NotKept, ShelfLimits
from dashboard.refresh.drafts.draft import Draft, Reply, from_body, keep, to_body
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.naming import Incoming, RowPlace
from dashboard.refresh.permission import Proposer
from dashboard.refresh.reading.limits import MEGABYTE
from dashboard.refresh.staging import Wishes
from dashboard.refresh.work import Work

_OWNER, _ROWS, _FILE = "proposals", "rows", "file "
# The rows of the largest upload take some twelve times its bytes, since each cell is told with its column.
_LARGEST_ROWS = 64 * MEGABYTE


@dataclass(frozen=True)
class Tray:
    """Where at most so many proposals wait: below ``place``, beside the drafts of persons and their ``limits``."""

    place: Path
    limits: ShelfLimits = field(default_factory=ShelfLimits)
    most: int = 100

    @property
    def shelf(self) -> Shelf:
        """All proposals; half of all room, so that they leave some for drafts."""
        room = self.limits.overall // 2
        largest = max(_LARGEST_ROWS, self.limits.file)
        most = replace(self.limits, records=self.most, file=largest, files=self.limits.files + 1, person=room)
        return Shelf(self.place, _OWNER, most)

    def shelf_of(self, proposer: Proposer) -> Shelf:
        """The drafts of who proposed: what comes back to them comes back however many they have."""
        return Shelf(self.place, proposer.person, replace(self.limits, records=sys.maxsize, person=self.limits.overall))


@dataclass(frozen=True)
class Proposal:
    """What is proposed: work, the entry for readers by language, the reason; and the draft it was made from.

    The sheets of the work are left out: the files lie with the draft.
    """

    proposer: Proposer
    why: str
    entry: Mapping[str, str]
    work: Work
    draft: Draft


@dataclass(frozen=True)
class Queued:
    """A proposal on the list, without rows and the bytes of files; ``None`` when it is damaged."""

    id: str
    saved: datetime
    expires: datetime
    proposal: Proposal | None
    sizes: Mapping[str, int]


def propose(tray: Tray, proposal: Proposal) -> Queued:
    """Hand a draft over. :raises NotKept: when it cannot be kept; the draft is then where it was."""
    files = {f"{_FILE}{name}": content for name, content in proposal.draft.files.items()}
    body = {
        "proposer": asdict(proposal.proposer),
        "why": proposal.why,
        "entry": dict(proposal.entry),
        "draft": to_body(proposal.draft),
    }
    shelf = tray.shelf
    try:
        return _waiting(shelf.save(body, {_ROWS: _to_bytes(proposal.work), **files}), shelf)
    except NotKept as error:
        # What is said of a person's drafts is not true of those of everybody that wait.
        raise NotKept("tray-full") if error.code in {"too-many", "person-full"} else error from error


def waiting_proposals(tray: Tray, now: datetime | None = None) -> list[Queued]:
    """What waits for somebody else, newest first. :raises NotKept: when the system refuses."""
    shelf = tray.shelf
    return [_waiting(record, shelf) for record in shelf.records(now)]


def read_proposal(tray: Tray, id: str) -> Proposal:
    """A proposal with its rows and files. :raises NotKept: when it is ``proposal-gone`` or damaged."""
    try:
        record, files = tray.shelf.read(id)
    except NotKept as error:
        # What becomes of a proposal is not what becomes of a draft.
        raise NotKept("proposal-gone") if error.code == "gone" else error from error
    try:
        head = _from_body(record.body or {})
        work = _from_bytes(files.pop(_ROWS))
    except (KeyError, TypeError, ValueError, RecursionError):
        raise NotKept("damaged") from None
    own = {name.removeprefix(_FILE): content for name, content in files.items()}
    draft = Draft(head.draft.inputs, own, head.draft.begun, head.draft.answer)
    return Proposal(head.proposer, head.why, head.entry, work, draft)


def give_back(tray: Tray, id: str, answer: Reply | None) -> None:
    """Make a proposal a draft of its proposer again, with what is answered. :raises NotKept: when that fails.

    The draft is there before the proposal goes, so that no moment loses both.
    """
    proposal = read_proposal(tray, id)
    draft = proposal.draft
    keep(tray.shelf_of(proposal.proposer), Draft(draft.inputs, draft.files, draft.begun, answer))
    finish(tray, id)


def finish(tray: Tray, id: str) -> None:
    """Take a proposal off the list. :raises NotKept: when the system refuses."""
    tray.shelf.discard(id)


def _waiting(record: Deposit, shelf: Shelf) -> Queued:
    sizes = {n.removeprefix(_FILE): file.size for n, file in record.files.items() if n.startswith(_FILE)}
    try:
        proposal = _from_body(record.body or {})
    except ValueError:
        proposal = None
    return Queued(record.id, record.saved, record.saved + timedelta(days=shelf.limits.days), proposal, sizes)


def _from_body(body: Body) -> Proposal:
    """:raises ValueError: when a record tells of no proposal."""
    if body.keys() != {"proposer", "why", "entry", "draft"} or not isinstance(body["draft"], dict):
        raise ValueError("not the fields of a proposal")
    proposer, entry = _texts(body["proposer"]), _texts(body["entry"])
    if proposer.keys() != {"person", "name", "address"} or not isinstance(body["why"], str):
        raise ValueError("not the texts of a proposal")
    return Proposal(Proposer(**proposer), body["why"], entry, Work(), from_body(body["draft"]))


def _texts(given: object) -> dict[str, str]:
    if not isinstance(given, dict) or not all(isinstance(text, str) for text in given.values()):
        raise ValueError("not texts")
    return given


def _to_bytes(work: Work) -> bytes:
    told = {
        "incoming": [[row.table, dict(row.cells), row.file, row.line, row.apart] for row in work.incoming],
        "whole": sorted(work.wishes.whole),
        "withdraw": {figure: dict(reasons) for figure, reasons in work.wishes.withdraw.items()},
        "remove": sorted([table, list(key)] for table, key in work.wishes.remove),
        "instead": [[*place, standing] for place, standing in work.wishes.instead.items()],
        "problems": [_told(problem) for problem in work.problems],
    }
    return json.dumps(told).encode()


def _from_bytes(content: bytes) -> Work:
    """:raises ValueError: (or KeyError, TypeError) when the bytes are no rows."""
    told: dict[str, Any] = json.loads(content)
    incoming = tuple(_row(*one) for one in told["incoming"])
    remove = frozenset((str(table), tuple(map(str, key))) for table, key in told["remove"])
    instead = {_place(*place): str(standing) for *place, standing in told["instead"]}
    wishes = Wishes(frozenset(map(str, told["whole"])), _reasons(told["withdraw"]), remove, instead)
    return Work(incoming, wishes, tuple(Problem(**one) for one in told["problems"]))


def _reasons(given: object) -> dict[str, dict[str, str]]:
    """The reason for each withdrawal by column; in a proposal that was kept for long it may be a bare text."""
    if not isinstance(given, dict):
        raise ValueError("not reasons")
    return {figure: {REASON: one} if isinstance(one, str) else _texts(one) for figure, one in given.items()}


def _row(table: object, cells: object, file: object, line: object, apart: object) -> Incoming:
    if not isinstance(apart, bool):
        raise ValueError("not a row")
    place = _place(table, file, line)
    return Incoming(place[0], _texts(cells), place[1], place[2], apart)


def _place(table: object, file: object, line: object) -> RowPlace:
    if not (isinstance(table, str) and isinstance(file, str) and isinstance(line, int | None)):
        raise ValueError("not the place of a row")
    return table, file, line


def _told(problem: Problem) -> dict[str, object]:
    """A finding of reading; what answers it, if anything does, is told by the check of the day it is looked at."""
    kept = asdict(problem) | {"parameters": dict(problem.parameters)}
    return {name: value for name, value in kept.items() if name not in {"mark", "answer"}}
