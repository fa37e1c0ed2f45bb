"""How far a long piece of work is: told to whoever asked for it, who may draw it, slow it down or end it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

Phase = Literal["reading", "naming", "cells", "rules", "places", "pages", "files"]
Progress = Callable[[Phase, int, int], None]
"""Called with a step, how many of its rows (of its rules) are done, and how many there are.

It comes several times a second. Whatever it raises ends the work, and nothing of it stays.
"""
Item = TypeVar("Item")
_EVERY = 200


class Ended(Exception):
    """The work was ended by whoever asked for it; that says nothing about the data."""


def silent(step: Phase, done: int, total: int) -> None:
    """Tell nobody."""


def each(items: Sequence[Item], step: Phase, progress: Progress) -> Iterator[Item]:
    """The items of a step, told now and then how many have been taken."""
    for number, item in enumerate(items):
        if number % _EVERY == 0:
            progress(step, number, len(items))
        yield item
    progress(step, len(items), len(items))
