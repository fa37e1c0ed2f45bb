"""The desk of one subject and that of another: drafts, staff and publications of each stay apart."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from tests.desk import LISTED, OWN, TODAY, Desk
from tests.packages import described, tiny
from tests.subjects import FIRST, SECOND, other

from dashboard.environment import Environment
from dashboard.export.package import zipped
from dashboard.refresh.drafts.draft import kept_drafts
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.permission import StaffRules, person_of
from dashboard.refresh.publishing.store import current_version, publish
from dashboard.ui.desk.keeping import drafts_folder

BOX = f"figure-{OWN}-{LISTED}-value"
ANA = {"email": "ana@example.org"}

pytestmark = pytest.mark.usefixtures("ana")


@pytest.fixture(autouse=True)
def places(at_the_desk: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of publication for each of two subjects."""
    for subject, contents in ((FIRST, tiny()), (SECOND, other())):
        publish(tmp_path / subject, contents, None, "Eva", "the first edition", date.fromisoformat(TODAY))
    (tmp_path / "subjects.txt").write_text(f"{FIRST}\n{SECOND}\n")
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


def drafts(places: Path, subject: str) -> int:
    return len(kept_drafts(Shelf(places / subject / "drafts", person_of(ANA))))


def at(desk: Desk, subject: str) -> Desk:
    """The same session, at the desk of another subject."""
    desk.at.query_params["subject"] = subject
    return desk.run()


def test_a_draft_is_of_one_subject(places: Path) -> None:
    """What was typed for one is not there at the desk of the other, and is there again on the way back."""
    desk = Desk().type_report(people_on_list="154")
    assert "Prisoners in Valdoria." in desk.text
    at(desk, SECOND)
    assert "Otherland." in desk.text and not desk.has(BOX)
    assert not desk.has(f"source-{OWN}-title") or not desk.widget(f"source-{OWN}-title").value
    desk.type_report(people_on_list="200")
    at(desk, FIRST)
    assert desk.widget(BOX).value == "154"
    assert desk.widget(f"source-{OWN}-title").value == "The list of July"
    at(desk, SECOND)
    assert desk.widget(BOX).value == "200"
    assert (drafts(places, FIRST), drafts(places, SECOND)) == (1, 1)


def test_a_package_of_another_subject_is_told_once(places: Path) -> None:
    """One sentence and the way to the desk it belongs to; what its title holds is text, and nothing can be published."""
    evil = described(other(), lambda descriptor: descriptor.update(title="<img src=x onerror=alert(1)> {{ 7*7 }}"))
    desk = Desk().bring(("other.zip", zipped(evil)))
    assert desk.text.count("This is the package of another subject") == 1
    assert "&lt;img src=x onerror=alert(1)&gt; {{ 7*7 }}" in desk.html and "<img" not in desk.html
    assert f'href="refresh?subject={SECOND}" target="_blank"' in desk.html
    assert not desk.check().has("desk-do-publish")
    back = Desk(subject=SECOND).bring(("ours.zip", zipped(tiny())))
    assert 'href="refresh" target="_blank"' in back.html


def test_drafts_are_listed_with_their_subject(places: Path) -> None:
    """At the next visit the list of each desk holds its own."""
    Desk(subject=SECOND).type_report(people_on_list="154")
    assert (drafts(places, FIRST), drafts(places, SECOND)) == (0, 1)
    listed = {subject: "Your drafts" in Desk(subject=subject).text for subject in (FIRST, SECOND)}
    assert listed == {FIRST: False, SECOND: True}


def test_each_publishes_its_own(places: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A publication at the desk of the second subject is one there, and leaves the first as it is; the log says so."""
    desk = Desk(subject=SECOND).type_report(people_on_list="154").check()
    with caplog.at_level(logging.INFO, "dashboard.refresh"):
        desk.press("publish")
    assert (current_version(places / FIRST), current_version(places / SECOND)) == (1, 2)
    [line] = [json.loads(record.getMessage()) for record in caplog.records if record.name == "dashboard.refresh"]
    assert (line["event"], line["subject"], line["result"]) == ("publish", SECOND, "done")


def test_staff_of_one_do_not_publish_another(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is on the list of the first subject alone is a stranger at the desk of the second, to the last step."""
    listed = StaffRules(frozenset({"ana@example.org"}))

    def rules(environment: Environment) -> StaffRules:
        return listed if environment.subject == FIRST else StaffRules(frozenset({"eva@example.org"}))

    desk = Desk(subject=SECOND).type_report(people_on_list="154").check()
    # The list changes while the page stands open: the last step asks once more.
    for module in ("dashboard.ui.frame.staff", "dashboard.ui.desk.publish"):
        monkeypatch.setattr(f"{module}.rules", rules)
    desk.press("publish")
    assert current_version(places / SECOND) == 1
    said = {subject: Desk(subject=subject).text for subject in (FIRST, SECOND)}
    assert "and may publish" in said[FIRST] and "not on the list of staff" in said[SECOND]


def test_where_drafts_lie(tmp_path: Path) -> None:
    """A folder that is set stays that of the first subject, and has one for each other: no draft of before is lost."""
    environment = Environment(data=tmp_path, drafts=tmp_path / "kept")
    found: Mapping[str, Path] = {id: drafts_folder(environment.of(id)) for id in (FIRST, SECOND)}
    assert found == {FIRST: tmp_path / "kept", SECOND: tmp_path / "kept" / SECOND}
    st.cache_resource.clear()


def test_a_desk_names_the_command_for_its_subject(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody can sign in, whoever works on the machine copies a command that does not ask for more."""
    for module in ("dashboard.ui.frame.staff", "dashboard.ui.desk.publish"):
        monkeypatch.setattr(f"{module}.rules", lambda environment: None)
    for subject in (FIRST, SECOND):
        assert f"python -m dashboard publish --subject {subject}</code>" in Desk(subject=subject).html
