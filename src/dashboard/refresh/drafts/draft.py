"""A draft as plain data: what was typed and chosen, the files that were brought, and the package it was begun on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from dashboard.dataset.files.hygiene import LONGEST_CELL
from dashboard.refresh.drafts.deposits import Body, Deposit, NotKept
from dashboard.refresh.drafts.shelf import Shelf

Value = str | int | float | bool | None | list[str]
MOST_INPUTS, LONGEST_NAME = 5_000, 5_000


@dataclass(frozen=True)
class Begun:
    """The package a draft was begun on: its digest, and its version as the desk names it."""

    digest: str
    version: str


@dataclass(frozen=True)
class Reply:
    """What somebody wrote who sent a draft back."""

    who: str
    word: str


@dataclass(frozen=True)
class Draft:
    """Unfinished work. ``inputs`` are the values of the boxes by their names."""

    inputs: Mapping[str, Value]
    files: Mapping[str, bytes]
    begun: Begun
    answer: Reply | None = None


@dataclass(frozen=True)
class Kept:
    """A draft that lies on the shelf, without the bytes of its files; ``None`` for ``draft`` when it is damaged."""

    id: str
    mark: str
    saved: datetime
    expires: datetime
    draft: Draft | None
    sizes: Mapping[str, int] = field(default_factory=dict)


def keep(shelf: Shelf, draft: Draft, id: str = "", mark: str = "") -> Kept:
    """Put a draft on the shelf, as ``Shelf.save`` does. :raises NotKept: when it cannot be kept."""
    try:
        return _kept(shelf.save(to_body(draft), draft.files, id, mark), shelf)
    except (TypeError, ValueError) as error:
        raise NotKept("no-plain-data") from error


def kept_drafts(shelf: Shelf, now: datetime | None = None) -> list[Kept]:
    """The drafts on a shelf, newest first. :raises NotKept: when the system refuses."""
    return [_kept(record, shelf) for record in shelf.records(now)]


def bring_back(shelf: Shelf, id: str) -> tuple[Kept, Draft]:
    """A draft with its files. :raises NotKept: when it is gone or damaged."""
    record, files = shelf.read(id)
    kept = _kept(record, shelf)
    if kept.draft is None:
        raise NotKept("damaged")
    return kept, Draft(kept.draft.inputs, files, kept.draft.begun, kept.draft.answer)


def to_body(draft: Draft) -> Body:
    """What a record says of a draft; its files lie beside it. :raises ValueError: for inputs that are no plain data."""
    answer = asdict(draft.answer) if draft.answer else None
    return {"inputs": demand_inputs(dict(draft.inputs)), "begun": asdict(draft.begun), "answer": answer}


def from_body(body: Body) -> Draft:
    """The draft a record tells of, without its files. :raises ValueError: when it tells of none."""
    if body.keys() != {"inputs", "begun", "answer"}:
        raise ValueError("not the fields of a draft")
    answer = body["answer"]
    begun = Begun(**_texts(body["begun"], ("digest", "version")))
    return Draft(demand_inputs(body["inputs"]), {}, begun, Reply(**_texts(answer, ("who", "word"))) if answer else None)


def demand_inputs(given: object) -> dict[str, Value]:
    """The inputs of a draft, from wherever they come. :raises ValueError: when they are anything else."""
    if not isinstance(given, dict) or len(given) > MOST_INPUTS:
        raise ValueError("not the inputs of a draft")
    for name, value in given.items():
        if not isinstance(name, str) or len(name) > LONGEST_NAME or not _is_value(value):
            raise ValueError("not an input of a draft")
    return given


def _is_value(value: object) -> bool:
    if isinstance(value, list):
        return len(value) <= MOST_INPUTS and all(isinstance(one, str) and len(one) <= LONGEST_NAME for one in value)
    if isinstance(value, str):
        return len(value) <= LONGEST_CELL
    return value is None or isinstance(value, bool | int | float)


def _texts(given: object, names: tuple[str, ...]) -> dict[str, str]:
    if not isinstance(given, dict) or given.keys() != set(names):
        raise ValueError("not the texts of a draft")
    if not all(isinstance(text, str) and len(text) <= LONGEST_CELL for text in given.values()):
        raise ValueError("not the texts of a draft")
    return given


def _kept(record: Deposit, shelf: Shelf) -> Kept:
    sizes = {name: file.size for name, file in record.files.items()}
    expires = record.saved + timedelta(days=shelf.limits.days)
    try:
        draft = from_body(record.body) if record.body is not None else None
    except ValueError:
        draft = None
    return Kept(record.id, record.mark, record.saved, expires, draft, sizes)
