"""Whatever lies where the data should: who has seen good data keeps seeing them, and everybody is told."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Self

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.blows import BLOWS, INSTEAD, no_waiting, replaced
from tests.visits import visit

from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.web.index import streamlit_index
from dashboard.web.routes import Site
from dashboard.wording.language import language_of

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
# One of each kind: the others are the same to a page.
DRAWN = [
    "table: a pipe",
    "table: a link to itself",
    "descriptor: 100 MB",
    "descriptor: colours: missing",
    "descriptor: panels: none",
    "folder: no folder",
    "folder: current names itself",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    return Path(shutil.copytree(TINY, tmp_path / "data"))


def health() -> Any:
    site = Site(ROOT / "app.py", read(), streamlit_index())
    with TestClient(Starlette(routes=site.routes())) as client:
        answers = [client.get(f"/data/{name}") for name in ("detentions.csv", "datapackage.json", "scopes.csv")]
        assert {answer.status_code for answer in answers} <= {200, 404, 503}
        return client.get("/healthz")


def html(page: Any) -> Any:
    at = visit(page, lang="es")
    return "\n".join(str(element.proto.body) for element in at.get("html"))


@pytest.mark.parametrize("blow", BLOWS)
def test_the_last_good_data_stay(folder: Path, blow: Any) -> None:
    """After any blow readers keep the last good data, and whoever watches the server learns what is wrong."""
    good = current(read()).dataset
    assert good is not None
    BLOWS[blow](folder)
    with no_waiting():
        after, answer = current(read()), health()
    assert after.dataset is good and after.problems
    assert (answer.status_code, answer.json()["status"]) == (200, "stale")
    assert answer.json()["data_version"] == good.package.version
    assert answer.json()["found"]


@pytest.mark.parametrize("blow", BLOWS)
def test_without_good_data_there_are_none(folder: Path, blow: Any) -> None:
    """Where no good data were seen there are none, with the problems; the server says that it is not healthy."""
    BLOWS[blow](folder)
    with no_waiting():
        found, answer = current(read()), health()
    assert found.dataset is None and found.problems
    assert (answer.status_code, answer.json()["status"]) == (503, "unreadable data")


@pytest.mark.parametrize("page", ["home", "method", "refresh"])
@pytest.mark.parametrize("blow", DRAWN)
def test_pages_are_drawn(folder: Path, blow: Any, page: str) -> None:
    """Pages are drawn from the last good data, and say what is wrong; the desk says that it cannot start."""
    version = current(read()).dataset.package.version
    BLOWS[blow](folder)
    with no_waiting():
        assert language_of("es").text("broken-heading", version=version) in html(page)


@pytest.mark.parametrize("blow", DRAWN)
def test_the_page_without_data_is_drawn(folder: Path, blow: Any) -> None:
    """Without good data there is the plain page that says so."""
    BLOWS[blow](folder)
    with no_waiting():
        assert language_of("es").text("no-data-title") in html("home")


@pytest.mark.parametrize("put", INSTEAD.values(), ids=INSTEAD)
def test_the_log_of_changes_keeps_no_page_away(folder: Path, put: Any) -> None:
    """A log of changes that cannot be read, or is in no known letters, is left out; the page is whole."""
    (folder / "CHANGELOG.md").write_bytes(b"## 2026-01-15\n\n### es\n\nM\xe1s.\n")
    assert language_of("es").text("promise") in html("home")
    replaced("CHANGELOG.md", put)(folder)
    with no_waiting():
        assert language_of("es").text("promise") in html("home")
        assert current(read()).problems == ()


def test_a_check_that_breaks_off_is_a_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of a rule itself takes nobody's page away."""
    good = current(read()).dataset
    monkeypatch.setattr("dashboard.dataset.checks.check.check_rules", lambda *_: 1 / 0)
    os.utime(folder / "scopes.csv", ns=(1, 1))
    after = current(read())
    assert after.dataset is good
    assert [(p.code, p.value) for p in after.problems] == [("check-failed", "ZeroDivisionError")]


class Behind(date):
    """A clock that has lost its day."""

    @classmethod
    def today(cls) -> Self:
        return cls(2020, 1, 1)


def test_a_clock_behind_the_data_hides_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """With a clock of 2020 readers see what they see on the day of the data, and the log tells once of the clock."""
    today = html("home")
    monkeypatch.delenv("DASHBOARD_TODAY")
    monkeypatch.setattr("dashboard.environment.date", Behind)
    os.utime(folder / "scopes.csv", ns=(1, 1))
    assert current(read()).problems == ()
    assert html("home") == html("home") == today
    assert health().json()["status"] == "ok"
    told = [record.getMessage() for record in caplog.records if record.name == "dashboard.ui.frame.store"]
    assert told == ["clock-behind: {'today': '2020-01-01', 'data': '2026-01-15'}"]


def test_a_stated_day_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day an operator has stated is the day of the pages, also one before the data."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2025-12-01")
    assert read().today_of(current(read()).dataset.package) == date(2025, 12, 1)


@pytest.mark.parametrize("stated", [True, False], ids=["stated folder", "folder of the default"])
def test_the_server_tells_what_the_pages_show(folder: Path, monkeypatch: pytest.MonkeyPatch, stated: Any) -> None:
    """What watches the server and who reads a page are told of the same folder, and both follow what happens in it."""
    if not stated:
        # The folder `data` of the current folder was another one in other tests, and its good data are remembered.
        st.cache_resource.clear()
        monkeypatch.delenv("DASHBOARD_DATA")
        monkeypatch.chdir(folder.parent)
    no_data, promise = (language_of("es").text(key) for key in ("no-data-title", "promise"))
    descriptor = (folder / "datapackage.json").read_text(encoding="utf-8")
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    assert (health().status_code, no_data in html("home")) == (503, True)
    (folder / "datapackage.json").write_text(descriptor, encoding="utf-8")
    assert health().json() == {"status": "ok", "data_version": "2026.1.15"}
    assert promise in html("home") and no_data not in html("home")
    (folder / "datapackage.json").write_text(descriptor.replace("2026.1.15", "2026.1.16"), encoding="utf-8")
    assert health().json()["data_version"] == "2026.1.16"
    assert "2026.1.16" in html("home")
    (folder / "scopes.csv").unlink()
    assert health().json()["status"] == "stale"
    assert language_of("es").text("broken-heading", version="2026.1.16") in html("home")
