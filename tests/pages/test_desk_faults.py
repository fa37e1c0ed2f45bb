"""A fault in any part of the desk leaves the others, the work and the ways out of it."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from tests.desk import FIGURE, LISTED, OWN, Desk, table

from dashboard.dataset.files.folder import read_contents
from dashboard.refresh.publishing.store import current_version
from dashboard.ui.desk import guard, ways_out
from dashboard.wording.language import language_of

pytestmark = pytest.mark.usefixtures("at_the_desk")

BOX = f"figure-{OWN}-{LISTED}-value"
PARTS = {
    "done": "draw_done",
    "staff": "draw_staff",
    "report": "draw_report",
    "upload": "draw_upload",
    "correct": "draw_correct",
    "check": "draft_of",
    "newer": "draw_newer",
    "problems": "draw_problems",
    "changes": "draw_changes",
    "spoken": "draw_spoken",
    "charts": "draw_charts",
    "publish": "draw_publish",
    "history": "draw_history",
    "due": "draw_due",
    "desk": "base_of_draft",
}
"""Every part of the desk, with the function that draws it."""


class Broken:
    """A part that fails with the words of a cell in its message."""

    def __call__(self, *given: object) -> None:
        raise KeyError("a cell nobody should read in a log")


def buttons(desk: Desk) -> set[str | None]:
    return {element.key for kind in ("button", "download_button") for element in desk.at.get(kind)}


def checked() -> Desk:
    return Desk().bring(("detentions.csv", table(keep=slice(5, 6)))).type_report(people_on_list="154").check()


@pytest.mark.parametrize("part", PARTS)
def test_no_fault_takes_the_work_with_it(
    part: str,
    place: Path,
    ana: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The part is named, the ways out stay, and once it works again everything typed and brought is there."""
    desk = checked()
    with monkeypatch.context() as broken:
        broken.setattr(f"dashboard.ui.desk.refresh.{PARTS[part]}", Broken())
        for _ in range(2):
            desk.run()
            assert "there is a fault in the program, not in your work" in desk.text
            assert {"desk-do-take", "desk-do-forget"} <= buttons(desk)
    desk.run()
    assert "fault in the program" not in desk.text
    assert desk.widget(BOX).value == "154" and "detentions.csv" in desk.text and desk.has("desk-do-publish")
    [first, *_] = [json.loads(r.getMessage()) for r in caplog.records if r.name == guard.__name__]
    assert (first["event"], first["part"], first["error"]) == ("fault", part, "KeyError")
    assert not any("a cell" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("part", ["report", "upload", "correct"])
def test_nothing_is_published_while_a_way_in_is_broken(
    part: str,
    place: Path,
    ana: dict[str, object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without knowing what came in by each way nothing is checked or published: it might be left out."""
    desk = checked()
    monkeypatch.setattr(f"dashboard.ui.desk.refresh.{PARTS[part]}", Broken())
    desk.run()
    assert "nothing can be checked or published" in desk.text
    assert not desk.has("desk-do-publish") and not desk.has("desk-do-check") and current_version(place) == 1
    assert "open-cells.people-on-list.2025-07-31" in desk.text


@pytest.mark.parametrize(("name", "code"), [("draw_changes", "en"), ("draw_publish", "es")])
def test_the_other_parts_go_on(name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fail is drawn as always, in either language."""
    monkeypatch.setattr(f"dashboard.ui.desk.refresh.{name}", Broken())
    desk = Desk(lang=code).type_report(people_on_list="154").check()
    said = {"en": "What will change?” cannot be shown", "es": "No se puede mostrar la parte «Publicar»"}[code]
    assert said in desk.text and "154" in desk.text and 'id="charts"' in desk.html


def test_a_broken_desk_can_be_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out works while a part fails."""
    desk = checked()
    with monkeypatch.context() as broken:
        broken.setattr("dashboard.ui.desk.refresh.draw_upload", Broken())
        desk.run().press("forget").press("forget-surely")
    desk.run()
    assert "detentions.csv" not in desk.text and desk.widget("organization").value is None


def test_what_is_taken_along(tiny_folder: Path) -> None:
    """The files byte for byte, what was typed as text, and the whole package as it would be."""
    package = read_contents(tiny_folder)
    typed = {"organization": OWN, "others": ["a", "b"], BOX: "154"}
    made = ways_out.bundle({"mine.csv": b"\xff;1\r\n"}, typed, package, language_of("es"))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        names = set(file.namelist())
        assert names == {"escrito.txt", "archivos/mine.csv", *(f"paquete/{name}" for name in package)}
        assert file.read("archivos/mine.csv") == b"\xff;1\r\n"
        assert (
            f"{BOX}: 154" in file.read("escrito.txt").decode() and "others: a, b" in file.read("escrito.txt").decode()
        )


def test_nothing_to_take_nothing_offered() -> None:
    """An untouched desk offers no way out, also for a figure that the address chose."""
    assert not {"desk-do-take", "desk-do-forget"} & buttons(Desk())
    assert "desk-do-take" not in buttons(Desk(figure=FIGURE))
    assert "desk-do-take" in buttons(Desk().set(organization=OWN))
