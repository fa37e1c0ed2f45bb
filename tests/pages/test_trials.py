"""A check at the desk that takes long: told, bounded for strangers, and without a trace when it is left."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from streamlit.runtime.scriptrunner import StopException
from tests.desk import Desk, table

from dashboard.refresh.permission import StaffRules
from dashboard.ui.desk import progress
from dashboard.wording.language import catalogues, language_of

pytestmark = pytest.mark.usefixtures("at_the_desk")


@pytest.fixture
def desk() -> Desk:
    """A stranger who brought a changed table and has not checked it yet."""
    return Desk().bring(
        ("detentions.csv", table(change=lambda row: row.update(note_en="Counted again.", note_es="Otra vez.")))
    )


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that is reported is drawn."""
    monkeypatch.setattr(progress, "_SILENT", -1.0)
    monkeypatch.setattr(progress, "_INTERVAL", -1.0)


def test_steps_are_drawn(desk: Desk, at_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is told with its rows while it lasts; afterwards neither the bar nor the button to leave is there."""
    drawn: list[str] = []
    draw = progress._Meter._draw
    monkeypatch.setattr(
        progress._Meter, "_draw", lambda meter, text, share: (drawn.append(text), draw(meter, text, share))
    )
    desk.check()
    assert "What will change?" in desk.text
    for start in ("Naming new rows: ", "Checking cells: ", "Checking how rows fit together: "):
        assert any(text.startswith(start) for text in drawn), start
    assert not desk.has("desk-do-cancel")


def test_a_left_check_leaves_no_trace(desk: Desk, at_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that ends in the midst, as after Cancel or a closed tab, frees the turn and leaves the draft unchecked."""
    with monkeypatch.context() as patched:

        def stop(*_: object) -> None:
            raise StopException

        patched.setattr(progress._Meter, "_draw", stop)
        desk.press("check")
        assert "What will change?" not in desk.text
    desk.run()
    assert "What will change?" not in desk.text and "rows read" in desk.text
    desk.check()
    assert "What will change?" in desk.text


def test_a_trial_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stranger's check that takes too long is told with what to do; what was brought stays, and the turn is free."""
    with monkeypatch.context() as patched:
        patched.setattr(progress, "TRIAL_SECONDS", -1)
        desk.press("check")
        assert "seconds of computing" in desk.text and "Send fewer rows at a time" in desk.text
        assert "What will change?" not in desk.text and "rows read" in desk.text
    desk.check()
    assert "What will change?" in desk.text


def test_staff_are_not_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound is for strangers: a member of staff may check what takes long."""
    monkeypatch.setattr(progress, "TRIAL_SECONDS", -1)
    monkeypatch.setattr(
        "dashboard.ui.frame.staff.claims",
        lambda: {
            "email": "ana@example.org",
            "name": "Ana",
            "iat": int(datetime.now(UTC).timestamp()),
        },
    )
    monkeypatch.setattr("dashboard.ui.frame.staff.rules", lambda _: StaffRules(frozenset({"ana@example.org"})))
    assert "What will change?" in desk.check().text


@pytest.mark.parametrize("code", catalogues())
def test_waiting_is_told(code: str) -> None:
    """Who waits reads for what, in both languages, and that one can leave."""
    words = language_of(code)
    told = {words.text("progress-waiting", before=before) for before in (1, 2)} | {words.text("progress-giving-way")}
    assert len(told) == 3 and all(("leave" if code == "en" else "salir") in text for text in told)
