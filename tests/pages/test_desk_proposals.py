"""Where it takes two: one member of staff hands over, another sees all of it and publishes or sends back."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.desk import FIGURE, LISTED, OWN, Desk, table

from dashboard.dataset.files.folder import locate, read_contents
from dashboard.refresh.drafts.draft import kept_drafts
from dashboard.refresh.drafts.proposals import Tray, waiting_proposals
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.permission import StaffRules, person_of
from dashboard.refresh.publishing.store import current_version, history, publish

pytestmark = pytest.mark.usefixtures("at_the_desk")

BOX = f"figure-{OWN}-{LISTED}-value"
RULES = StaffRules(frozenset({"ana@example.org", "eva@example.org"}), two_people=True)


class Staff:
    """Who is signed in now, and the rules, as a test changes them."""

    def __init__(self) -> None:
        self.rules = RULES
        self.be("ana")

    def be(self, name: str) -> None:
        self.claims = {"email": f"{name}@example.org", "name": name.title(), "iat": int(datetime.now(UTC).timestamp())}


@pytest.fixture(autouse=True)
def staff(monkeypatch: pytest.MonkeyPatch, at_the_desk: None, place: Path) -> Staff:
    signed_in = Staff()
    for module in ("dashboard.ui.frame.staff", "dashboard.ui.desk.publish", "dashboard.ui.desk.keeping"):
        monkeypatch.setattr(f"{module}.claims", lambda: dict(signed_in.claims))
    for module in ("dashboard.ui.frame.staff", "dashboard.ui.desk.publish"):
        monkeypatch.setattr(f"{module}.rules", lambda _: signed_in.rules)
    return signed_in


def push(desk: Desk, name: str) -> Desk:
    [button] = [b for b in desk.at.button if re.fullmatch(rf"desk-do-{name}(-[0-9a-f]{{32}})?", b.key or "")]
    button.click()
    return desk.run()


def offers(desk: Desk, name: str) -> bool:
    return any(re.fullmatch(rf"desk-do-{name}(-[0-9a-f]{{32}})?", b.key or "") for b in desk.at.button)


def proposed() -> Desk:
    """Ana has handed over a report with a file."""
    part = table(change=lambda row: row.update(note_en="Looked at again."), keep=slice(5, 6))
    desk = Desk().bring(("mine.csv", part)).type_report(people_on_list="154").check()
    desk.set(**{"entry-en": "My own words.", "why": "The list of July"})
    assert not desk.has("desk-do-publish")
    return desk.press("propose")


def test_one_proposes_another_publishes(place: Path, staff: Staff) -> None:
    """The other sees changes, findings, sentences and charts, publishes, and both names are in the history."""
    desk = proposed()
    assert "Your work is handed over" in desk.text and "proposed by you" in desk.text
    assert desk.widget("organization").value is None and current_version(place) == 1
    assert kept_drafts(Shelf(place / "drafts", person_of(staff.claims))) == []
    staff.be("eva")
    eva = Desk()
    assert "Ana <ana@example.org>: The list of July “The list of July” · Open Cells · one number · mine.csv" in eva.text
    push(eva, "look")
    assert "154 people" in eva.text and "Looked at again." in eva.text and "My own words." in eva.text
    assert all(f'id="{part}"' in eva.html for part in ("problems", "changes", "spoken", "charts"))
    push(eva, "publish-proposal")
    assert "Version 2 is published." in eva.text and not offers(eva, "look")
    assert "Eva <eva@example.org>, proposed by Ana <ana@example.org>" in eva.text
    assert (history(place)[0].who, history(place)[0].why) == ("Eva <eva@example.org>", "The list of July")
    now = read_contents(locate(place))
    assert b"My own words." in now["CHANGELOG.md"] and b"Looked at again." in now["detentions.csv"]


def test_what_was_answered_is_seen_by_the_other(staff: Staff) -> None:
    """The answers of a proposal are told in words; a warning nobody answered has no box, for it is not the other's."""

    def answers(desk: Desk) -> list[str]:
        return [b.key for b in desk.at.button if b.key and b.key.startswith("desk-do-answer-draft")]

    desk = (
        Desk().bring(("mine.csv", table(change=lambda row: row.update(as_of="1970-01-01"), keep=slice(5, 7)))).check()
    )
    first, *_ = answers(desk)
    [why] = [t for t in desk.at.text_input if (t.key or "").endswith(first.removeprefix("desk-do-answer-"))]
    why.set_value("Page <b>3</b> says so.")
    next(b for b in desk.at.button if b.key == first).click()
    desk.run().check()
    desk.set(why="Two old ones").press("propose")
    staff.be("eva")
    eva = push(Desk(), "look")
    assert "One warning is answered in this draft" in eva.text and "Warning answered: " in eva.text
    assert eva.text.count("Answered: Page <b>3</b> says so.") == 2 and "<b>3" not in eva.html
    assert "No errors, 4 warnings" in eva.text and answers(eva) == []


def test_a_proposal_waits_for_the_clock(place: Path, staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the clock behind the data a proposal is not published, is told why, and goes on waiting."""
    proposed()
    staff.be("eva")
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-10")
    eva = push(push(Desk(), "look"), "publish-proposal")
    assert "the clock of the server says" in eva.text and current_version(place) == 1
    assert len(waiting_proposals(Tray(place / "drafts"))) == 1


def test_nobody_publishes_what_they_proposed(place: Path, staff: Staff) -> None:
    """Not on the page, and not in the function, whoever the page took the reader for."""
    desk = push(proposed(), "look")
    assert "You proposed this yourself" in desk.text and not offers(desk, "publish-proposal")
    staff.be("eva")
    eva = push(Desk(), "look")
    staff.be("ana")
    # The click of a page that was drawn for another person.
    [button] = [b for b in eva.at.button if b.key == "desk-do-publish-proposal"]
    button.click()
    eva.run()
    assert current_version(place) == 1 and len(waiting_proposals(Tray(place / "drafts"))) == 1


def test_nobody_publishes_alone(place: Path, staff: Staff) -> None:
    """A page drawn before the setting was made publishes nothing, and keeps the draft."""
    staff.rules = StaffRules(RULES.addresses)
    desk = Desk().type_report(people_on_list="154").check()
    button = desk.widget("desk-do-publish")
    staff.rules = RULES
    button.click()
    desk.run()
    assert current_version(place) == 1 and "154 people" in desk.text and offers(desk, "propose")


def test_sent_back_with_a_word(place: Path, staff: Staff) -> None:
    """Sending back needs a word; its proposer reads it, goes on with everything, and hands it over again."""
    proposed()
    staff.be("eva")
    eva = push(Desk(), "look")
    assert "has to know why" in push(eva, "send-back").text
    [word] = [area for area in eva.at.text_area if (area.key or "").startswith("desk-do-word-")]
    word.set_value("Which <b>page</b>?")
    assert "It was sent back" in push(eva, "send-back").text and not offers(eva, "look")
    assert not offers(Desk(), "resume")
    staff.be("ana")
    desk = Desk()
    assert "Eva <eva@example.org> sent this back: Which <b>page</b>?" in desk.text and "<b>page" not in desk.html
    push(desk, "resume")
    assert "Which <b>page</b>?" in desk.text and desk.widget(BOX).value == "154" and "mine.csv" in desk.text
    desk.check().press("propose")
    assert "sent this back" not in desk.text
    assert len(waiting_proposals(Tray(place / "drafts"))) == 1 and "sent this back" not in Desk().text


def test_taken_back(place: Path, staff: Staff) -> None:
    """Who proposed takes it back and finds it among the drafts; nobody else can, and who looks at it is told."""
    desk = proposed()
    staff.be("eva")
    eva = push(Desk(), "look")
    assert not offers(eva, "take-back")
    staff.be("ana")
    assert "You took it back" in push(desk, "take-back").text and offers(desk, "resume")
    staff.be("eva")
    assert "its proposer took it back" in push(eva, "publish-proposal").text and current_version(place) == 1
    assert not offers(push(eva, "leave"), "look")


def test_laid_over_what_was_published_since(place: Path, staff: Staff) -> None:
    """A proposal is laid over the newest version, says so, and loses nothing of either."""
    proposed()
    files = read_contents(locate(place))
    other = files["detentions.csv"].replace(b",active,,,,,inferred,", b",active,,,Theirs.,De otros.,inferred,", 1)
    version = files["datapackage.json"].replace(b'"version": "2026.1.15"', b'"version": "2026.1.15.2"')
    publish(
        place,
        {**files, "detentions.csv": other, "datapackage.json": version},
        1,
        "Luis",
        "a note",
        datetime(2026, 1, 15).date(),
    )
    staff.be("eva")
    eva = push(Desk(), "look")
    assert "It was made on version 1 (2026.1.15). Meanwhile, version 2 (2026.1.15.2) was published" in eva.text
    assert "Version 3 is published." in push(eva, "publish-proposal").text
    now = read_contents(locate(place))["detentions.csv"].decode()
    assert "Theirs." in now and "Looked at again." in now and "2025-07-31" in now


def correct(words: str = "") -> None:
    """Ana proposes another number for a figure, with the drafted words for readers or her own."""
    desk = Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check()
    desk.set(**({"entry-en": words} if words else {})).press("propose")


def publish_150(place: Path) -> None:
    """A colleague corrects the same figure from 152 to 150."""
    files = read_contents(locate(place))
    row = f"{FIGURE},people_on_list,all,open-cells,".encode()
    assert row + b"152," in files["detentions.csv"]
    other = files["detentions.csv"].replace(row + b"152,", row + b"150,")
    version = files["datapackage.json"].replace(b'"version": "2026.1.15"', b'"version": "2026.1.15.2"')
    publish(
        place,
        {**files, "detentions.csv": other, "datapackage.json": version},
        1,
        "Luis",
        "a slip",
        datetime(2026, 1, 15).date(),
    )


def test_nobody_publishes_over_what_they_have_not_seen(place: Path, staff: Staff) -> None:
    """A version published while a proposal is looked at refuses it, names the rows, and is shown before it goes."""
    correct()
    staff.be("eva")
    eva = push(Desk(), "look")
    assert "152" in eva.text
    publish_150(place)
    push(eva, "publish-proposal")
    assert current_version(place) == 2 and "Meanwhile, Luis published version 2" in eva.text
    assert "both change these rows" in eva.text and "Open Cells, People on the list, 30 Jun 2025" in eva.text
    push(eva, "newer")
    assert "Meanwhile Luis" not in eva.text and "150 → 153" in eva.text
    assert "Version 3 is published." in push(eva, "publish-proposal").text


def test_readers_are_told_no_number_that_did_not_stand(place: Path, staff: Staff) -> None:
    """The drafted words for readers are drafted anew over what was published since."""
    correct()
    publish_150(place)
    staff.be("eva")
    push(push(Desk(), "look"), "publish-proposal")
    newest = read_contents(locate(place))["CHANGELOG.md"].decode()
    assert newest.startswith("## ") and newest.count("\n## ") == 0
    assert current_version(place) == 3 and "150" in newest and "152" not in newest


def test_own_words_on_other_changes_are_sent_back(place: Path, staff: Staff) -> None:
    """What the proposer wrote for readers is neither changed nor published when the changes are others now."""
    correct("Not 152: 153.")
    staff.be("eva")
    assert offers(push(Desk(), "look"), "publish-proposal")
    publish_150(place)
    eva = push(Desk(), "look")
    assert "it may no longer be true" in eva.text and not offers(eva, "publish-proposal") and offers(eva, "send-back")
    assert "puede que ya no sea cierto" in push(Desk(lang="es"), "look").text


def test_looking_costs_no_work(place: Path, staff: Staff) -> None:
    """Who looks at a proposal while at work of their own finds that as it was."""
    proposed()
    staff.be("eva")
    eva = Desk().bring(("hers.csv", table(keep=slice(3, 4)))).type_report(people_on_list="155")
    push(push(eva, "look"), "leave")
    assert eva.widget(BOX).value == "155" and "hers.csv" in eva.text
    push(push(eva, "look"), "publish-proposal")
    assert current_version(place) == 2 and eva.widget(BOX).value == "155" and "hers.csv" in eva.text


def test_a_broken_proposal_can_be_left(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in looking at a proposal leaves the way back."""
    proposed()
    staff.be("eva")
    eva = Desk()

    def fail(*given: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("dashboard.ui.desk.refresh.draw_decision", fail)
    assert "fault in the program" in push(eva, "look").text
    assert "fault in the program" not in push(eva, "leave").text and offers(eva, "look")


def test_strangers_see_no_proposals(staff: Staff) -> None:
    """Who is not staff is shown none, in either language."""
    proposed()
    staff.be("mallory")
    for code in ("en", "es"):
        desk = Desk(lang=code)
        assert "The list of July" not in desk.text and not offers(desk, "look")


def test_in_spanish(staff: Staff) -> None:
    """The words of both people are there in Spanish."""
    proposed()
    staff.be("eva")
    eva = Desk(lang="es")
    assert "A la espera de otra persona del equipo" in eva.text
    assert "Propuesta de Ana <ana@example.org>" in push(eva, "look").text and "Publicarla o devolverla" in eva.text
    push(eva, "publish-proposal")
    assert "Eva <eva@example.org>, a propuesta de Ana <ana@example.org>" in eva.text


def test_switched_off_again(place: Path, staff: Staff) -> None:
    """What waits when the setting is taken away can still be published by another, or taken back."""
    proposed()
    staff.rules = StaffRules(RULES.addresses)
    assert offers(Desk(figure=FIGURE), "take-back")
    staff.be("eva")
    push(push(Desk(), "look"), "publish-proposal")
    assert current_version(place) == 2
