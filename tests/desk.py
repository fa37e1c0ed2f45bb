"""A person at the desk, as the pages' tests drive it, and what that person brings."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.visits import arrive

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
TODAY = "2026-01-15"
OWN, LISTED = "open-cells", "people_on_list all"
FIGURE = "open-cells.people-on-list.2025-06-30"


class Desk:
    """A person at the desk, by the keys of its widgets."""

    def __init__(self, **address: str) -> None:
        self.at = arrive("refresh", **address)
        self.run()

    def run(self) -> Desk:
        self.at.run()
        assert not self.at.exception, self.at.exception
        assert not self.at.warning
        return self

    def visit(self, page: str) -> Desk:
        self.at.switch_page(page)
        return self.run()

    def widget(self, name: str) -> Any:
        """The one widget whose key ends so."""
        elements = [
            e
            for kind in ("text_input", "text_area", "selectbox", "radio", "checkbox", "multiselect", "button")
            for e in getattr(self.at, kind)
        ]
        [found] = [e for e in elements if re.fullmatch(rf"(draft-input-\d+-)?{re.escape(name)}", e.key or "")]
        return found

    def has(self, name: str) -> bool:
        try:
            return bool(self.widget(name))
        except ValueError:
            return False

    def set(self, **values: object) -> Desk:
        """``set(**{"figure-x-value": "3"})``, one run for each."""
        for name, value in values.items():
            self.widget(name).set_value(value)
            self.run()
        return self

    def press(self, name: str) -> Desk:
        self.widget(f"desk-do-{name}").click()
        return self.run()

    def check(self) -> Desk:
        return self.press("check")

    def bring(self, *files: tuple[str, bytes]) -> Desk:
        self.at.file_uploader[0].set_value([(name, content, "") for name, content in files])
        return self.run()

    @property
    def html(self) -> str:
        bodies = (str(element.proto.body) for element in self.at.get("html"))
        return "\n".join(body for body in bodies if "<style" not in body and "<script" not in body)

    @property
    def text(self) -> str:
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    def type_report(self, **numbers: str) -> Desk:
        """A new document of Open Cells with these numbers, by measure."""
        if not self.has(f"source-{OWN}-title"):
            self.set(organization=OWN)
        self.set(
            **{
                f"source-{OWN}-title": "The list of July",
                f"source-{OWN}-url": "https://open-cells.example/july",
                f"source-{OWN}-published_on": "2025-08-04",
                f"as_of-{OWN}": "2025-07-31",
                f"period_start-{OWN}": "2025-07",
                f"period_end-{OWN}": "2025-07",
            }
        )
        return self.set(**{f"figure-{OWN}-{measure} all-value": number for measure, number in numbers.items()})


def table(
    name: str = "detentions", change: Callable[[dict[str, str]], object] = bool, keep: slice = slice(None)
) -> bytes:
    """A table of the invented country as CSV, with its rows changed."""
    rows = list(csv.DictReader((TINY / f"{name}.csv").open(encoding="utf-8", newline="")))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    for row in rows[keep]:
        change(row)
        writer.writerow(row)
    return written.getvalue().encode()
