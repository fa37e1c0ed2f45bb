"""The refresh desk: what comes in by any way, what is said of it, and who may publish it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from tests.desk import FIGURE, LISTED, OWN, TINY, TODAY, Desk, table
from tests.packages import tiny, with_column

from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import locate, read_contents
from dashboard.export.package import archive, package_files, zipped
from dashboard.refresh.publishing.store import current_version, history
from dashboard.refresh.workbooks.template import template
from dashboard.wording.language import language_of

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("at_the_desk")
EVIL = '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) =HYPERLINK("x") {{ 7*7 }} $x^2$'


@pytest.mark.parametrize(("code", "heading"), [("en", "Refresh the figures"), ("es", "Actualizar las cifras")])
def test_nothing_typed_nothing_checked(code: str, heading: str) -> None:
    """In either language the desk offers its ways in, and no check and no publishing before something came in."""
    desk = Desk(lang=code)
    assert heading in desk.text
    assert len(desk.at.tabs) == 3
    assert not desk.has("desk-do-check") and not desk.has("desk-do-publish") and "data-unsaved" not in desk.html
    assert not desk.set(organization=OWN).has("desk-do-check")


def test_usual_measures_with_their_last_value() -> None:
    """The form shows what the organization usually states, each beside its last value; links open another tab."""
    desk = Desk().set(organization=OWN)
    assert desk.has(f"figure-{OWN}-{LISTED}-value") and desk.has(f"figure-{OWN}-people_held all-value")
    assert f'<a target="_blank" href="sources?figure={FIGURE}">152</a>, 30 Jun 2025' in desk.html
    assert desk.widget(f"as_of-{OWN}").value == "2025-07-31"
    assert desk.widget(f"source-{OWN}-author").value == OWN


@pytest.mark.parametrize(
    ("stock", "said"), [("154", "That is the number you typed."), ("160", "The number you typed is 160.")]
)
def test_arithmetic_is_shown_as_typed(stock: str, said: str) -> None:
    """Last list + in - out is shown beside the list that was typed, before any check."""
    desk = Desk().set(organization=OWN)
    if not desk.has(f"figure-{OWN}-list_entries all-value"):
        desk.set(**{f"others-{OWN}": ["list_entries all", "list_exits all"]})
    desk.type_report(people_on_list=stock, list_entries="5", list_exits="3")
    assert (
        "The list had 152 people (30 Jun 2025); 5 came in and 3 left, which makes 154." in desk.text
        and said in desk.text
    )


@pytest.mark.parametrize(("code", "said"), [("en", "do not fit"), ("es", "no concuerdan")])
def test_no_sum_across_the_wrong_months(code: str, said: str) -> None:
    """A period that does not end with the counts confirms no sum; where nobody typed it, it follows their date."""
    desk = Desk(lang=code).set(organization=OWN)
    if not desk.has(f"figure-{OWN}-list_entries all-value"):
        desk.set(**{f"others-{OWN}": ["list_entries all", "list_exits all"]})
    desk.set(**{f"as_of-{OWN}": "2025-08-31"})
    assert [desk.widget(f"period_{end}-{OWN}").value for end in ("start", "end")] == ["2025-08", "2025-08"]
    desk.type_report(people_on_list="154", list_entries="5", list_exits="3").set(**{f"as_of-{OWN}": "2025-08-31"})
    assert [desk.widget(f"period_{end}-{OWN}").value for end in ("start", "end")] == ["2025-08", "2025-08"]
    desk.set(**{f"period_start-{OWN}": "2025-07", f"period_end-{OWN}": "2025-07"})
    assert said in desk.text and "154." not in desk.text


def test_a_report_makes_figures_and_empty_rows_make_nothing() -> None:
    """Two numbers make two figures with their document; what was left empty makes nothing."""
    desk = Desk().type_report(people_on_list="154", people_held="99").check()
    assert "Nothing was found." in desk.text
    assert "5 rows added" in desk.text
    assert "open-cells.people-on-list.2025-07-31" in desk.text
    assert desk.text.count("154 people") >= 2 and "Before: According to Open Cells, 152" in desk.text


def test_a_bad_number_is_told_by_its_box() -> None:
    """A number that is none is an error with its place in the form; publishing waits."""
    desk = Desk().type_report(people_on_list="1.5x").check()
    row = re.search(r'<tr class="error">.*?</tr>', desk.html, re.DOTALL)
    assert row and "1. People on the list" in row[0] and ">Number<" in row[0] and "1.5x" in row[0]
    assert "You can publish once no error is left." in desk.text and not desk.has("entry-en")
    mended = desk.set(**{f"figure-{OWN}-{LISTED}-value": "154"})
    assert "You changed something since the last check" in mended.text and "1.5x" in mended.text
    assert "1.5x" not in mended.check().text and mended.has("entry-en")


def test_a_date_left_empty_is_told() -> None:
    """The date a person empties stays empty, and the check asks for it."""
    desk = Desk().type_report(people_on_list="154").set(**{f"as_of-{OWN}": ""})
    assert desk.run().widget(f"as_of-{OWN}").value == ""
    assert desk.check().html.count('<tr class="error">') >= 1 and not desk.has("entry-en")


@pytest.mark.parametrize("apart", [False, True])
def test_a_figure_that_stands_gains_the_document(apart: bool) -> None:
    """The same number for the same date is offered to join the figure that stands; a person may want it apart."""
    desk = Desk().type_report(people_on_list="152").set(**{f"as_of-{OWN}": "2025-06-30"})
    assert "This number is already there" in desk.text and f"figure={FIGURE}" in desk.html
    if apart:
        desk.set(**{f"apart-{OWN}-{LISTED}": True})
    desk.check()
    assert (f"{FIGURE}.2" in desk.text) == apart
    assert ("3 rows added" if apart else "2 rows added") in desk.text


def test_a_measure_the_organization_never_stated() -> None:
    """Any measure that somebody states can be added to the report."""
    desk = Desk().set(organization=OWN)
    place = next(key for key in desk.widget(f"others-{OWN}").options if "government" in key)
    assert place
    desk.set(**{f"others-{OWN}": ["held_denied all"]}).type_report(held_denied="0").check()
    assert "open-cells.held-denied.2025-07-31" in desk.text


def test_a_correction_is_told_field_by_field() -> None:
    """A corrected figure keeps its name; each changed cell is told with what stood there."""
    desk = Desk(figure=FIGURE)
    assert desk.widget("figure").value == FIGURE and not desk.has("desk-do-check")
    desk.set(**{f"correct-{FIGURE}-value": "153"}).check()
    assert "1 row changed" in desk.text and "Value: 152 → 153" in desk.text
    assert "153 people" in desk.text


def test_withdrawing_needs_a_reason() -> None:
    """Without a reason a withdrawal is an error; with one it is told with the reason."""
    desk = Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-way": "withdraw"}).check()
    assert desk.html.count('<tr class="error">') == 1
    desk.set(**{f"correct-{FIGURE}-reason": "Counted twice."}).check()
    assert "1 row withdrawn" in desk.text and "Counted twice." in desk.text and desk.has("entry-es")


def test_a_reason_in_each_language(plain_folder: Path) -> None:
    """Where the table has room for it there is a box for each language, for one figure and for those missing alike."""
    for name, content in with_column(tiny(), "detentions", "status_reason", "status_reason_es").items():
        (plain_folder / name).write_bytes(content)
    desk = Desk(figure=FIGURE, lang="es").set(
        **{f"correct-{FIGURE}-way": "withdraw", f"correct-{FIGURE}-reason": "Counted twice."}
    )
    assert [desk.widget(f"correct-{FIGURE}-reason{code}").label for code in ("", "-es")] == [
        f"Por qué, en {name} (lo ven los lectores)" for name in ("inglés", "español")
    ]
    desk.set(**{f"correct-{FIGURE}-reason-es": "Contada dos veces."}).check()
    assert "Contada dos veces." in desk.text
    desk = Desk(lang="es").bring(("detentions.csv", table(keep=slice(0, 10)))).set(**{f"withdraw-{FIGURE}": True})
    desk.set(**{f"reason-{FIGURE}": "Counted twice.", f"reason-{FIGURE}-es": "Contada dos veces."}).check()
    assert "Contada dos veces." in desk.text


def test_an_unknown_figure_in_the_address_is_dropped_with_a_word() -> None:
    """Nothing is chosen for an address that names no figure."""
    desk = Desk(figure="<b>x</b>")
    assert desk.widget("figure").value is None and "figure=<b>x</b>" in desk.text


def test_a_draft_survives_a_visit_to_another_page() -> None:
    """What was typed, brought, chosen and written is there after a look at another page, without a new check."""
    part = table(change=lambda row: row.update(note_en="Looked at again."), keep=slice(5, 6))
    desk = Desk().bring(("detentions.csv", part)).type_report(people_on_list="154").check()
    desk.set(**{"entry-en": "My own words."})
    desk.visit("pages/sources.py").visit("pages/refresh.py")
    assert desk.widget(f"figure-{OWN}-{LISTED}-value").value == "154"
    assert desk.widget("entry-en").value == "My own words." and "detentions.csv" in desk.text
    desk.visit("pages/method.py").visit("pages/refresh.py")
    assert "open-cells.people-on-list.2025-07-31" in desk.text and "Looked at again." in desk.text


def test_a_draft_thrown_away_is_gone() -> None:
    """Throwing the draft away empties every box and forgets every file."""
    desk = Desk().bring(("detentions.csv", table(keep=slice(2)))).type_report(people_on_list="154").check()
    desk.press("forget").press("forget-surely")
    assert desk.widget("organization").value is None and not desk.has("desk-do-check")
    assert "detentions.csv" not in desk.text and "data-unsaved" not in desk.html
    desk.set(organization=OWN)
    assert desk.widget(f"figure-{OWN}-{LISTED}-value").value == ""


def test_the_entry_is_drafted_in_both_languages_and_stays_as_edited() -> None:
    """Both entries follow the changes until a person edits one; that one stays as it was written."""
    desk = Desk().type_report(people_on_list="154").check()
    assert "154" in desk.widget("entry-en").value and "154" in desk.widget("entry-es").value
    assert "Se añade" in desk.widget("entry-es").value
    desk.set(**{"entry-en": "Edited."}).set(**{f"figure-{OWN}-people_held all-value": "99"}).check()
    assert desk.widget("entry-en").value == "Edited." and "99" in desk.widget("entry-es").value


def test_a_plain_folder_hands_the_package_over(plain_folder: Path) -> None:
    """A plain folder gives the package to take away and the words to commit it with, and is not touched."""
    before = read_contents(plain_folder)
    desk = Desk(lang="es").type_report(people_on_list="154").check()
    assert "desk-do-download" in [button.key for button in desk.at.get("download_button")]
    message = re.search(r"<pre[^>]*>(.*?)</pre>", desk.html, re.DOTALL)
    assert message and message[1].startswith("Add a figure of ") and "According to Open Cells, 154" in message[1]
    assert not desk.has("desk-do-publish") and read_contents(plain_folder) == before


def test_without_sign_in_nobody_publishes(place: Path) -> None:
    """Anyone may check; without sign-in there is no button to publish and none to undo, and the history names nobody."""
    desk = Desk().type_report(people_on_list="154").check()
    assert "Nobody can publish from this page" in desk.text and "154 people" in desk.text
    assert not desk.has("desk-do-publish") and not desk.has("desk-do-undo")
    assert "the first edition" in desk.text and "Eva" not in desk.text


def test_staff_publish_and_undo(place: Path, ana: dict[str, object]) -> None:
    """Staff publish their draft with its entry and reason, are told so, and bring the old figures back."""
    first = read_contents(locate(place))
    desk = Desk().type_report(people_on_list="154").check().set(**{"entry-es": "Se añade la lista de julio."})
    desk.press("publish")
    assert "Version 2 is published." in desk.text and not desk.has("desk-do-check") and "Eva" in desk.text
    now = read_contents(locate(place))
    assert b"open-cells.people-on-list.2025-07-31" in now["detentions.csv"]
    assert "Se añade la lista de julio." in now["CHANGELOG.md"].decode()
    assert history(place)[0].who == "Ana <ana@example.org>"
    assert desk.run().text.count("is published") == 0
    desk.press("undo")
    assert "reason" in desk.text and current_version(place) == 2
    desk.set(**{"undo-why": "a mistake"}).press("undo")
    assert "Version 3 is published." in desk.text and read_contents(locate(place)) == first
    desk.type_report(people_on_list="147").check().press("publish")
    assert "Version 4 is published." in desk.text
    assert load(locate(place)).package.version == "2026.1.15.3", "the version that was undone names other data"


def test_the_guard_stands_in_the_function_too(place: Path, ana: dict[str, object]) -> None:
    """Who loses the right between the page and the click publishes nothing and keeps the draft."""
    desk = Desk().type_report(people_on_list="154").check()
    ana["email"] = "mallory@example.net"
    button = desk.widget("desk-do-publish")
    ana["iat"] = 0
    button.click()
    desk.run()
    assert current_version(place) == 1 and "154 people" in desk.text


def test_a_stale_base_is_told_and_nothing_is_lost(place: Path, ana: dict[str, object]) -> None:
    """Somebody published meanwhile: told, refused, then laid over the new version and published with both."""
    desk = Desk().type_report(people_on_list="154").check().set(**{"entry-en": "Mine."})
    other = Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check().press("publish")
    assert current_version(place) == 2 and "Version 2" in other.text
    desk.press("publish")
    assert current_version(place) == 2 and "Meanwhile, version 2 (2026.1.15.2) was published." in desk.text
    desk.press("newer").check()
    assert "Meanwhile" not in desk.text and desk.widget("entry-en").value == "Mine."
    desk.press("publish")
    now = read_contents(locate(place))["detentions.csv"].decode()
    assert f"{FIGURE},people_on_list,all,open-cells,153," in now and "2025-07-31" in now


def test_a_version_is_told_before_anything_is_checked(place: Path, ana: dict[str, object]) -> None:
    """Who has only begun with the form is told of a version, by whom and why, and keeps to the one they began on."""
    desk = Desk().set(organization=OWN)
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check().press("publish")
    desk.set(**{f"source-{OWN}-title": "The list"})
    assert "Meanwhile, version 2 (2026.1.15.2) was published. It changes one row." in desk.text
    assert (
        "Ana <ana@example.org>, " in desk.text and "You start from version 1" in desk.text and "Last: 152" in desk.text
    )
    desk.press("newer")
    assert "Meanwhile" not in desk.text and "You start from version 2" in desk.text and "Last: 153" in desk.text
    assert desk.widget(f"source-{OWN}-title").value == "The list"
    assert "Meanwhile" not in Desk().text


def test_a_stranger_is_not_told_who(place: Path, ana: dict[str, object]) -> None:
    """Who is not signed in is told that something was published, not by whom."""
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check()
    ana["email"] = "nobody@example.org"
    stranger = Desk().set(organization=OWN)
    ana["email"] = "ana@example.org"
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "154"}).check().press("publish")
    ana["email"] = "nobody@example.org"
    said = stranger.run().text
    assert "Meanwhile, version 2" in said and "Ana <" not in said


def test_rows_both_changed_are_named(place: Path, ana: dict[str, object]) -> None:
    """A row that both changed is named before it would replace the other's."""
    desk = Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "151"}).check()
    Desk(figure=FIGURE).set(
        **{f"correct-{FIGURE}-note_en": "Theirs.", f"correct-{FIGURE}-note_es": "De otros."}
    ).check().press("publish")
    assert "again below: Open Cells, People on the list, 30 Jun 2025" in desk.run().text
    desk.press("newer").check()
    assert (
        "Value: 152 → 151" in desk.text
        and "Theirs." not in desk.text.split("What will change?")[1].split("What changed")[0]
    )


def test_nobody_undoes_what_they_have_not_seen(place: Path, ana: dict[str, object]) -> None:
    """An undo of a history that has gone on meanwhile is refused, and done when asked again."""
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "153"}).check().press("publish")
    desk = Desk().set(**{"undo-why": "a mistake"})
    Desk(figure=FIGURE).set(**{f"correct-{FIGURE}-value": "155"}).check().press("publish")
    desk.press("undo")
    assert current_version(place) == 3 and "published version 3" in desk.text
    assert "Version 4 is published." in desk.press("undo").text


def test_a_plain_folder_that_changes_meanwhile(plain_folder: Path) -> None:
    """An edit of the folder while a draft is open is told, and the draft can be laid over it."""
    desk = Desk().type_report(people_on_list="154").check()
    (plain_folder / "detentions.csv").write_bytes(
        table(change=lambda row: row.update(note_en=row["note_en"] or "Seen."))
    )
    assert "Meanwhile, the data folder has changed." in desk.run().text
    assert "Meanwhile" not in desk.press("newer").check().text and "154 people" in desk.text


def test_a_folder_that_breaks_meanwhile(plain_folder: Path) -> None:
    """A folder broken while a draft is open is told by the frame; the draft stays."""
    desk = Desk().type_report(people_on_list="154").check()
    (plain_folder / "datapackage.json").write_text("{")
    assert "154 people" in desk.run().text


def test_a_broken_base_is_told(plain_folder: Path) -> None:
    """Over a folder that cannot be read there is no desk, but a clear word."""
    Desk()
    (plain_folder / "detentions.csv").unlink()
    desk = Desk()
    assert "nothing can be added to them" in desk.text and not desk.at.tabs


def test_over_a_base_with_errors_nothing_is_laid(plain_folder: Path) -> None:
    """Over a folder with a wrong cell there is no desk either, since nothing could be published over it."""
    Desk()
    path = plain_folder / "detentions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("140,160,between", "140,160,roughly"), encoding="utf-8")
    desk = Desk()
    assert "roughly" in desk.text and "nothing can be added to them" in desk.text and not desk.at.tabs


def test_figures_without_a_document_do_not_break_the_review() -> None:
    """New rows that no document states are errors, and make neither sentence nor chart nor a broken page."""
    rows = table(
        change=lambda row: row.update(figure_id="", as_of="2025-09-30", period_start="", period_end=""),
        keep=slice(8, 10),
    )
    desk = Desk().bring(("detentions.csv", rows)).check()
    assert '<tr class="error">' in desk.html and "appear once the errors are corrected" in desk.text


@pytest.mark.parametrize("kind", ["plain_folder", "place"])
def test_nothing_is_published_by_a_clock_behind(
    kind: str, ana: dict[str, object], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk says why instead of offering to publish, or to take away, an edition of a day before the data's."""
    request.getfixturevalue(kind)
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-10")
    desk = Desk().type_report(people_on_list="154").check()
    assert "Nothing was published, because the clock of the server says" in desk.text and "154 people" in desk.text
    assert not desk.has("desk-do-publish")
    assert "desk-do-download" not in [button.key for button in desk.at.get("download_button")]


def test_a_clock_behind_the_data_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff read that the clock is behind before they begin, not when they publish."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2020-01-01")
    assert "The clock of the server says 2020-01-01, but the data are of 2026-01-15" in Desk().text


def test_an_earlier_day_of_knowledge_does_not_date_the_draft(plain_folder: Path) -> None:
    """Who looks at the data of an earlier day still works on today's package, on today's date."""
    desk = Desk(known="2025-08-01").type_report(people_on_list="154")
    assert desk.widget(f"source-{OWN}-accessed_on").value == TODAY
    assert "Nothing was found." in desk.check().text


@pytest.mark.parametrize("kind", ["zip", "download", "template-en", "template-es"])
def test_what_we_hand_out_changes_nothing(kind: str) -> None:
    """The package itself, the download of the Method page and the template as it comes change nothing."""
    dataset = load(TINY)
    ways: dict[str, Callable[[], bytes]] = {
        "zip": partial(zipped, read_contents(TINY)),
        "download": lambda: archive(package_files(dataset.package), dataset.package),
        "template-en": lambda: template(dataset, language_of("en")),
        "template-es": lambda: template(dataset, language_of("es")),
    }
    desk = Desk().bring(("it.xlsx" if "template" in kind else "it.zip", ways[kind]())).check()
    assert "Nothing would change" in desk.text and "Nothing was found." in desk.text


def test_repairs_wait_for_a_yes() -> None:
    """Dates with the day first are shown cell by cell and changed only when confirmed; a question wants an answer."""

    def clumsy(row: dict[str, str]) -> None:
        row["as_of"] = {"2025-06-30": "30/06/2025", "2024-12-31": "03/04/2024"}.get(row["as_of"], row["as_of"])

    desk = Desk().bring(("detentions.csv", table(change=clumsy, keep=slice(5, 7)).replace(b",120,", b",121,")))
    assert "30/06/2025 → 2025-06-30" in desk.text and "How is it meant?" in [r.label for r in desk.at.radio]
    assert "The order of day and month is not certain. 3 April 2024 (day first) / 4 March" in desk.text
    assert desk.check().html.count('<tr class="error">') == 2
    [confirm] = [box for box in desk.at.checkbox if box.key and "repair-all" in box.key]
    confirm.check()
    [question] = [radio for radio in desk.at.radio if radio.key and "question" in radio.key]
    question.set_value("month_first")
    desk.run().check()
    assert '<tr class="error">' not in desk.html and "→ 2024-03-04" in desk.text


def test_a_yes_does_not_hold_for_other_bytes() -> None:
    """What was confirmed for one file is asked again for another of the same name."""

    def bring(desk: Desk, day: str) -> Desk:
        return desk.bring(("detentions.csv", table(change=lambda row: row.update(as_of=day), keep=slice(6, 7))))

    desk = bring(Desk(), "30/06/2025")
    [confirm] = [box for box in desk.at.checkbox if box.key and "repair-all" in box.key]
    confirm.check()
    desk.run()
    [again] = [box for box in bring(desk, "29/06/2025").at.checkbox if box.key and "repair-all" in box.key]
    assert not again.value


def test_missing_rows_are_asked_about_for_a_whole_table() -> None:
    """Rows a whole table lacks stay unless withdrawn with a reason or taken out one by one."""
    desk = Desk().bring(
        ("detentions.csv", table(keep=slice(0, 10))), ("definitions.csv", table("definitions", keep=slice(1, None)))
    )
    assert desk.widget("whole-all").value == "whole" and "4 rows are not in the whole table" in desk.text
    assert "Nothing would change" in desk.check().text
    desk.set(**{f"withdraw-{FIGURE}": True}).set(**{f"reason-{FIGURE}": "Counted twice."})
    [remove] = [box for box in desk.at.checkbox if box.key and "-remove-" in box.key]
    remove.check()
    desk.run().check()
    assert "1 row withdrawn" in desk.text and "1 row removed" in desk.text
    desk.set(**{"whole-all": "part"}).check()
    assert "Nothing would change" in desk.text


def test_a_part_with_empty_cells_clears_nothing_unless_asked() -> None:
    """In a part, an empty cell leaves what stands; a person may say that it clears."""
    desk = Desk().bring(
        ("detentions.csv", table(change=lambda row: row.update(note_en="", note_es=""), keep=slice(6, 7)))
    )
    assert desk.widget("whole-all").value == "part"
    assert "Nothing would change" in desk.check().text
    assert "Note (English)" in desk.set(**{"clear-all": True}).check().text


def test_a_file_that_is_none_of_ours_is_told_at_once() -> None:
    """What cannot be read is said without waiting for the check."""
    desk = Desk().bring(("report.pdf", b"%PDF-1.7 ..."))
    assert "report.pdf" in desk.text and "PDF" in desk.text and "Error." in desk.text


def test_the_same_figure_twice_is_told() -> None:
    """The same row in two files of one name, or in the report and a file, is told and never doubled in silence."""
    rows = table(keep=slice(5, 6))
    other = table(change=lambda row: row.update(note_en="x", note_es="x"), keep=slice(5, 6))
    desk = Desk().bring(("detentions.csv", rows), ("detentions.csv", other)).check()
    assert "detentions (2).csv" in desk.text and "is already in" in desk.text
    new = table(change=lambda row: row.update(figure_id="", as_of="2025-07-31", value="154"), keep=slice(10, 11))
    desk = Desk().type_report(people_on_list="154").bring(("detentions.csv", new)).check()
    assert not desk.has("entry-en") or "Warning" in desk.text


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("detentions.csv", "“detentions.csv” was chosen more than once; it counts once."),
        ("detentions (copy).csv", "“detentions (copy).csv” is the same file as “detentions.csv”; it counts once."),
    ],
)
def test_the_same_file_twice_counts_once(second: str, said: str) -> None:
    """Picked twice, or with a copy of it under another name, a file makes no double, and one line says so."""
    rows = table(change=lambda row: row.update(value="154"), keep=slice(5, 6))
    desk = Desk().bring(("detentions.csv", rows), (second, rows)).check()
    assert desk.text.count(said) == 1
    assert "is already in" not in desk.text and "(2)" not in desk.text
    assert desk.html.count("<h3>detentions") == 1


def test_hostile_texts_are_shown_as_text() -> None:
    """Tags, markdown, formulas and templates in cells, names and boxes are shown as they were written."""

    def spoil(row: dict[str, str]) -> None:
        row.update(note_en=EVIL, value="<b>9</b>")

    desk = Desk().bring((f"{EVIL}.csv", table(change=spoil, keep=slice(5, 6)))).type_report(people_on_list=EVIL)
    desk.set(**{f"source-{OWN}-title": EVIL}).check()
    assert "<img" not in desk.html and "<b>" not in desk.html and "{{ 7*7 }}" in desk.text
    assert "<img src=x onerror=alert(1)>" in desk.text and not desk.has("entry-en")
    widgets = [*desk.at.checkbox, *desk.at.radio, *desk.at.text_input, *desk.at.button]
    assert not any("onerror" in widget.label for widget in widgets)


def test_huge_texts_are_cut() -> None:
    """A cell of a million letters neither breaks nor fills the page."""
    desk = Desk().type_report(people_on_list="9" * 100_000)
    desk.set(**{f"source-{OWN}-title": "x" * 1_000_000}).check()
    assert len(desk.html) < 200_000


def test_the_real_data_open_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rerun of the form over the real data takes well under a second."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "cuba"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    desk = Desk()
    desk.set(organization=next(iter(load(ROOT / "data" / "cuba").figures.values())).organization.id)
    started = datetime.now()
    desk.run()
    assert (datetime.now() - started).total_seconds() < 1


def test_a_number_beyond_any_bound_is_told() -> None:
    """Thirty nines are told like any wrong number, and neither the review nor the way to throw the draft away is lost."""
    desk = Desk().type_report(people_on_list="9" * 30).check()
    assert "A number from 0 to 1000000 was expected." in desk.text
    assert desk.has("desk-do-forget")


def test_files_beyond_the_bounds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files a draft has no room for are named and not read, also when they were brought before."""
    monkeypatch.setenv("DASHBOARD_BOUNDS", "session_files=2")
    sheets = [(f"sources{number}.csv", (TINY / "sources.csv").read_bytes() + b"\n" * number) for number in range(4)]
    desk = Desk().bring(*sheets[:3])
    assert "This file is not part of your draft: sources2.csv" in desk.text
    assert "A draft may hold 2 files" in desk.text
    assert "sources1.csv" in desk.html and "<h3>sources2.csv</h3>" not in desk.html
    desk.visit("pages/sources.py").visit("pages/refresh.py").bring(("sources9.csv", sheets[3][1]))
    assert "This file is not part of your draft: sources9.csv" in desk.text
    assert "<h3>sources1.csv</h3>" in desk.html


def test_what_was_let_go_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """When others needed the room for a reading and a check, the file is read again and the check is offered again."""
    desk = Desk().bring(("sources.csv", (TINY / "sources.csv").read_bytes() + b"\r\n")).check()
    assert desk.has("desk-do-check") is False
    state = desk.at.session_state
    for name in ("draft-read", "draft-upload-work", "draft-checked"):
        state[name].value = None
    desk.run()
    assert "<h3>sources.csv</h3>" in desk.html
    assert desk.has("desk-do-check")
    desk.check()
    assert desk.has("desk-do-check") is False


def test_a_document_that_may_stand_already_is_asked_about() -> None:
    """Typed or brought, a document of the same page or day is asked about; taken for the standing one it makes no second."""
    june = "open-cells-2025-06-03-1"
    desk = Desk().set(organization=OWN)
    desk.set(**{f"source-{OWN}-url": f"http://www.open-cells.example/{june}?utm_source=x"})
    assert "may be there already" in desk.text
    assert not desk.has(f"source-{OWN}-none")
    desk.type_report(people_on_list="150").set(**{f"source-{OWN}-url": f"https://open-cells.example/{june}/"})
    desk.set(**{f"same-{OWN}-{june}": True}).check()
    assert "The list of May" in desk.text
    assert "The list of July" not in desk.text


def test_a_brought_document_that_may_stand_already() -> None:
    """A row of an upload of the same page as a standing document can be said to be that one."""
    june = "open-cells-2025-06-03-1"

    def again(row: dict[str, str]) -> None:
        row |= {"source_id": "again", "title": "Once more", "published_on": "2025-06-05"}

    desk = Desk().bring(("sources.csv", table("sources", again, slice(2, 3))))
    assert "may be there already" in desk.text
    desk.check()
    assert "Once more" in desk.text
    # The warning leads to the box, and names the document as a person knows it.
    assert "“The list of May” by Open Cells" in desk.text
    assert "tick “It is …” with its title above" in desk.text
    assert "write open-cells" not in desk.text
    desk.set(**{f"same-sources.csv-2-{june}": True}).check()
    assert "Once more" not in desk.text


def test_another_number_can_be_a_reading_of_the_one_that_stands() -> None:
    """Where the check would ask for the columns of variants, the form has a box for them."""
    desk = Desk().type_report(people_on_list="150").set(**{f"as_of-{OWN}": "2025-06-30"})
    variant = f"variant-{OWN}-{LISTED}"
    assert desk.has(variant)
    assert "of two numbers for one count" in desk.check().text.lower()
    assert "of two numbers for one count" not in desk.set(**{variant: "other_reading"}).check().text.lower()


def test_a_warning_is_answered_with_a_reason(
    place: Path, ana: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One press and a reason: the warning is gone, and the answer is published with the draft, of the day it was given."""
    desk = Desk(figure="open-cells.people-held.2025-06-30")
    desk.set(**{"correct-open-cells.people-held.2025-06-30-as_of": "1970-01-01"}).check()
    (press,) = [b for b in desk.at.button if (b.key or "").startswith("desk-do-answer-draft")]
    press.click()
    assert "Nothing was answered, because there was no reason" in desk.run().text
    (why,) = [t for t in desk.at.text_input if "-why-draft" in (t.key or "")]
    why.set_value("The report says so.")
    next(b for b in desk.at.button if (b.key or "").startswith("desk-do-answer-draft")).click()
    desk.run().check()
    # That another date makes it a figure of another time is said of the draft, and cannot be answered.
    assert "No errors, one warning." in desk.text and "One warning is answered in this draft" in desk.text
    assert "This is the figure of 30 June 2025 (98)." in desk.text
    assert desk.text.count("Answered: The report says so.") == 2 and "date-far ·" not in desk.text
    assert "Warning answered: Open Cells, People behind bars, 1 Jan 1970: 98, column “Date of the count”. " in desk.text
    assert not [b for b in desk.at.button if (b.key or "").startswith("desk-do-answer-draft")]
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-20")
    desk.run().check().press("publish")
    kept = read_contents(locate(place))["judgements.csv"].decode()
    # Readers get the answer, not the name: it stands in the history of publications.
    assert (
        "date-far,detentions,open-cells.people-held.2025-06-30,as_of,1970-01-01,2026-01-15,The report says so." in kept
    )


def test_a_standing_warning_is_answered(plain_folder: Path) -> None:
    """A warning about what is published already can be answered by itself."""
    name = "open-cells.people-held.2025-06-30"
    path = plain_folder / "detentions.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            f"{name},people_held,all,open-cells,98,,exact,2025-06-30",
            f"{name},people_held,all,open-cells,98,,exact,1970-01-01",
        ),
        encoding="utf-8",
    )
    desk = Desk()
    [toggle] = [t for t in desk.at.toggle if t.key == "desk-do-standing"]
    toggle.set_value(True)
    assert "One warning about what is published, one not answered" in desk.run().text
    (why,) = [t for t in desk.at.text_input if "-why-standing" in (t.key or "")]
    why.set_value("Looked up.")
    next(b for b in desk.at.button if (b.key or "").startswith("desk-do-answer-standing")).click()
    told = desk.run().check().text
    assert (
        "One warning is answered in this draft" in told and "Warning answered: Open Cells, People behind bars" in told
    )


@pytest.mark.parametrize(
    ("code", "heading"), [("en", "regular figures are overdue"), ("es", "cifras periódicas que faltan")]
)
def test_what_to_look_for_next(code: str, heading: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk lists what is overdue, with the calendar to keep and the mail to copy."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "cuba"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2027-06-30")
    desk = Desk(lang=code)
    assert heading in desk.at.expander[0].label
    [calendar] = [element for element in desk.at.get("download_button") if element.key == "desk-do-calendar"]
    assert calendar.label == language_of(code).text("desk-due-calendar")
    assert language_of(code).text("desk-due-mail") in desk.text and heading.split()[-1] in desk.text
