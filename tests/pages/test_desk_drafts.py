"""Drafts of staff at the desk: kept as they are typed, listed at the next visit, gone on with or thrown away."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.desk import FIGURE, LISTED, OWN, Desk, table

from dashboard.bounds import Bounds
from dashboard.dataset.files.folder import locate, read_contents
from dashboard.refresh.drafts.draft import bring_back, keep, kept_drafts
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.permission import StaffRules, person_of
from dashboard.refresh.publishing.store import current_version, history
from dashboard.ui.desk import browser

BOX = f"figure-{OWN}-{LISTED}-value"
ANA = {"email": "ana@example.org"}

pytestmark = pytest.mark.usefixtures("at_the_desk", "place", "ana")


def shelf_of(place: Path, person: dict[str, str] | None = None) -> Shelf:
    return Shelf(place / "drafts", person_of(person or ANA))


def the_draft(desk: Desk, way: str) -> Desk:
    """Press the one button of the list of drafts."""
    [button] = [b for b in desk.at.button if re.fullmatch(rf"desk-do-{way}-[0-9a-f]{{32}}", b.key or "")]
    button.click()
    return desk.run()


def is_listed(desk: Desk) -> bool:
    return any((b.key or "").startswith("desk-do-resume-") for b in desk.at.button)


def begun() -> Desk:
    part = table(change=lambda row: row.update(note_en="Looked at again."), keep=slice(5, 6))
    return Desk().bring(("mine.csv", part)).type_report(people_on_list="154")


def test_work_comes_back_in_another_session(place: Path) -> None:
    """What was typed, chosen and brought is listed for the same person, and taken up as it was, check and all."""
    desk = begun().check().set(**{"entry-en": "My own words."})
    assert "Your draft is kept on the server" in desk.text and not is_listed(desk)
    back = Desk()
    assert "Your drafts" in back.text and "“The list of July” · Open Cells · one number · mine.csv" in back.text
    the_draft(back, "resume")
    assert back.widget(BOX).value == "154" and back.widget(f"source-{OWN}-title").value == "The list of July"
    assert "mine.csv" in back.text and not is_listed(back) and "Meanwhile" not in back.text
    back.check()
    assert "Looked at again." in back.text and "open-cells.people-on-list.2025-07-31" in back.text
    assert back.widget("entry-en").value == "My own words."
    assert len(kept_drafts(shelf_of(place))) == 1


def test_nothing_is_kept_of_nothing(place: Path) -> None:
    """Looking around at the desk leaves no draft."""
    Desk(figure=FIGURE).run()
    Desk().run().visit("pages/sources.py").visit("pages/refresh.py")
    assert kept_drafts(shelf_of(place)) == []


def test_nobody_else_sees_it(place: Path, ana: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither another member of staff nor who is not signed in is shown a draft, and neither can take it up."""
    begun()
    everybody = StaffRules(frozenset({"ana@example.org", "eva@example.org"}))
    monkeypatch.setattr("dashboard.ui.frame.staff.rules", lambda _: everybody)
    ana["email"] = "eva@example.org"
    other = Desk()
    assert not is_listed(other) and "mine.csv" not in other.text and "You are signed in" in other.text
    ana["email"] = "nobody@example.org"
    assert not is_listed(Desk())
    ana["email"] = "ana@example.org"
    assert is_listed(Desk())


def test_a_draft_is_thrown_away_in_the_list_and_at_the_desk(place: Path) -> None:
    """Either way it is gone from the disk, files and all, and only after a second press."""
    begun()
    desk = the_draft(Desk(), "discard")
    assert len(kept_drafts(shelf_of(place))) == 1 and not is_listed(desk)
    assert is_listed(the_draft(desk, "spare"))
    assert not is_listed(the_draft(the_draft(desk, "discard"), "surely"))
    desk = begun().press("forget")
    assert desk.press("forget-spare").widget(BOX).value == "154" and not desk.has("desk-do-forget-surely")
    assert len(kept_drafts(shelf_of(place))) == 1
    desk.press("forget").press("forget-surely")
    assert list(shelf_of(place).folder.iterdir()) == []


def test_a_published_draft_is_finished(place: Path) -> None:
    """After publishing nothing of it is kept, and the store is as whole as without drafts in it."""
    begun().check().press("publish")
    assert current_version(place) == 2 and kept_drafts(shelf_of(place)) == [] and len(history(place)) == 2
    assert not any("draft" in name for name in read_contents(locate(place)))


def test_going_back_to_an_earlier_version_ends_no_draft(place: Path) -> None:
    """Who undoes a publication while at work keeps that work."""
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check().press("publish")
    desk = begun().set(**{"undo-why": "a mistake"}).press("undo")
    assert current_version(place) == 3 and desk.widget(BOX).value == "154"
    assert len(kept_drafts(shelf_of(place))) == 1


def test_another_version_meanwhile_is_told(place: Path) -> None:
    """A draft that is taken up lies over the newest version, says so until it was checked there, and loses nothing."""
    begun()
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check().press("publish")
    said = "You began this work on version 1 (2026.1.15). Meanwhile, version 2 (2026.1.15.2) was published"
    assert said in the_draft(Desk(), "resume").run().text
    desk = the_draft(Desk(), "resume")
    assert said in desk.text
    assert said not in desk.check().run().text
    desk.press("publish")
    now = read_contents(locate(place))["detentions.csv"].decode()
    assert f"{FIGURE},people_on_list,all,open-cells,153," in now and "2025-07-31" in now


def test_two_windows_on_one_draft(place: Path) -> None:
    """Both windows say so; who goes on in the other overwrites nothing, and is told that there are two drafts now."""
    first = begun()
    assert "open in another tab" not in first.run().text
    second = the_draft(Desk(), "resume")
    assert "open in another tab" in second.text and "open in another tab" in first.run().text
    second.set(**{BOX: "155"})
    first.set(**{BOX: "156"})
    found = sorted(str(kept.draft.inputs[BOX]) for kept in kept_drafts(shelf_of(place)) if kept.draft)
    assert found == ["155", "156"] and second.widget(BOX).value == "155"
    assert "changed in another tab" in first.text and "changed in another tab" in first.run().text
    assert not [desk for desk in (first, second) if "open in another tab" in desk.run().text]


def test_a_draft_that_another_window_ended(place: Path) -> None:
    """Who goes on with what was thrown away elsewhere keeps it, and is told what became of it."""
    first = begun()
    the_draft(Desk(), "resume").press("forget").press("forget-surely")
    assert "discarded in another tab" in first.set(**{BOX: "156"}).text
    assert [kept.draft.inputs[BOX] for kept in kept_drafts(shelf_of(place)) if kept.draft] == ["156"]


def test_a_damaged_draft_is_told(place: Path) -> None:
    """It is listed with a word, offers no way on, and can be thrown away."""
    begun()
    [record] = shelf_of(place).folder.glob("*.json")
    record.write_text("{")
    desk = Desk()
    assert "This draft is damaged" in desk.text and not is_listed(desk)
    assert "damaged" not in the_draft(the_draft(desk, "discard"), "surely").text


def test_a_draft_that_went_meanwhile_is_told(place: Path) -> None:
    """A draft thrown away in another window is no longer there, and the desk says so."""
    begun()
    desk = Desk()
    the_draft(the_draft(Desk(), "discard"), "surely")
    assert "no longer there" in the_draft(desk, "resume").text


def test_a_draft_is_opened_whole_or_not_at_all(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for the files of a draft it stays kept as it was, files and all, and the desk says so."""
    begun()
    monkeypatch.setenv("DASHBOARD_BOUNDS", "session_megabytes=1")
    large = b"x" * 1_100_000
    [kept] = kept_drafts(shelf_of(place))
    assert kept.draft
    keep(shelf_of(place), replace(kept.draft, files={"mine.csv": b"", "large.csv": large}), kept.id, kept.mark)
    desk = the_draft(Desk(), "resume")
    assert "there is no room for its files" in desk.text and is_listed(desk)
    assert bring_back(shelf_of(place), kept.id)[1].files["large.csv"] == large


@pytest.mark.parametrize(
    ("code", "said"), [("en", "Your work cannot be kept"), ("es", "Tu trabajo no se puede guardar")]
)
def test_what_is_not_kept_is_told(code: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a limit the desk says so and goes on; the work can be taken along."""
    monkeypatch.setenv("DASHBOARD_BOUNDS", "person_drafts=1")
    begun()
    desk = Desk(lang=code).type_report(people_on_list="154")
    assert said in desk.text
    assert "154" in desk.check().widget("entry-es").value


def test_values_that_fit_no_box_do_not_break_the_desk(place: Path) -> None:
    """A draft with an organization that is gone, or a value of another kind, leaves a desk with its ways out."""
    begun()
    [record] = shelf_of(place).folder.glob("*.json")
    text = record.read_text().replace(f'"organization": "{OWN}"', '"organization": "gone"')
    record.write_text(text.replace('"figure": null', '"figure": 7'))
    desk = the_draft(Desk(), "resume")
    assert "mine.csv" in desk.text and "desk-do-forget" in [b.key for b in desk.at.button]


HANDED = {
    "id": "0" * 32,
    "inputs": {"organization": OWN, BOX: "154"},
    "begun": {"digest": "d", "version": "1"},
    "files": [["mine.csv", 4, 7]],
}


def test_what_a_browser_hands_over_is_read() -> None:
    """A draft as we put it there comes back with its inputs and the names of its files."""
    id, inputs, begun, files = browser.read_handed_over(HANDED, Bounds())
    assert (id, inputs[BOX], begun.version, files) == ("0" * 32, "154", "1", [("mine.csv", 4, 7)])


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "../x"},
        {"id": 7},
        {"id": "<b>" * 4},
        {"inputs": []},
        {"inputs": {"a": {}}},
        {"inputs": {"a": "x" * 200_000}},
        {"inputs": {str(n): "" for n in range(6000)}},
        {"begun": {}},
        {"begun": {"digest": "d", "version": 1}},
        {"files": [["a", 1]]},
        {"files": [["a", True, 1]]},
        {"files": [["a", 1, 1]] * 51},
        {"files": {}},
        {"more": 1},
    ],
)
def test_what_anybody_may_have_written_is_refused(wrong: dict[str, object]) -> None:
    """Whatever else a browser hands over or tells of is no draft."""
    with pytest.raises(ValueError, match="draft"):
        browser.read_handed_over(HANDED | wrong, Bounds())
    told = {"id": "0" * 32, "when": "2026-01-15T10:00", "inputs": {}, "files": []}
    if "begun" not in wrong:
        with pytest.raises(ValueError, match="draft"):
            browser.read_found(told | wrong, Bounds())


@pytest.mark.parametrize("when", ["yesterday", "2026-01-15T10:00<b>", 7, None])
def test_a_time_is_a_time(when: object) -> None:
    """What is shown of the time is a time."""
    with pytest.raises(ValueError, match="time"):
        browser.read_found({"id": "0" * 32, "when": when, "inputs": {}, "files": []}, Bounds())
