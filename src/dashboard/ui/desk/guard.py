"""The parts of the desk, each drawn so that a fault in one leaves the others, the work and the ways out."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.ui.frame.page import Page

WAYS_IN = ("report", "upload", "correct")


@dataclass
class DeskParts:
    """The parts of one run of the desk; ``failed`` names those that could not be drawn to their end."""

    page: Page
    failed: list[str] = field(default_factory=list)

    @property
    def is_work_known(self) -> bool:
        """Whether every way in has told what came in by it; without one of them a check would leave it out."""
        return not any(name in self.failed for name in WAYS_IN)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Draw one part; a fault in it is told in its place and logged, and the desk goes on.

        Streamlit's own ways to stop or begin a run anew are no faults: they are no ``Exception`` and pass.
        """
        try:
            yield
        except Exception as error:
            self.failed.append(name)
            log_fault(name, error)
            self.page.show("desk/fault", part=name, is_way_in=name in WAYS_IN)


def log_fault(part: str, error: Exception) -> None:
    """One line: the part, the kind of error and its place; never its message, which can hold cells of a file."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    at = f"{Path(place.filename).name}:{place.lineno}"
    told = {"event": "fault", "part": part, "error": type(error).__name__, "at": at}
    logging.getLogger(__name__).error(json.dumps(told))
