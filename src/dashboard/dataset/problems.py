"""What a check finds: a code and its parameters, never a sentence (``wording.problems`` says it)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one place of a data folder.

    ``line`` is the line of the file as an editor or a spreadsheet numbers it (the header is 1);
    ``None`` for ``line``, ``column`` or ``value`` means that the finding concerns the whole.
    """

    code: str
    severity: Severity
    file: str
    line: int | None = None
    column: str | None = None
    value: str | None = None
    parameters: Mapping[str, str | int] = field(default_factory=dict)


class UnreadableDataset(Exception):
    """The folder cannot be loaded; ``problems`` says why, all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems, the first: {problems[0]}")
        self.problems = problems
