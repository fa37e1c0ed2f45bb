"""Where the desk's tests stand: on the day of the invented country, over its package, signed in or not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import streamlit as st
from tests.desk import TINY, TODAY

from dashboard.dataset.files.folder import read_contents
from dashboard.environment import read
from dashboard.refresh.permission import StaffRules
from dashboard.refresh.publishing.store import publish
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData


@pytest.fixture
def at_the_desk(monkeypatch: pytest.MonkeyPatch, plain_folder: Path) -> None:
    """On the day of the invented country, over a plain folder of it."""
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY)
    monkeypatch.setenv("DASHBOARD_DATA", str(plain_folder))


@pytest.fixture
def plain_folder(tmp_path: Path) -> Path:
    """A plain folder of the invented country."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of publication with one version of the invented country."""
    place = tmp_path / "store"
    publish(place, read_contents(TINY), None, "Eva", "the first edition", date.fromisoformat(TODAY))
    monkeypatch.setenv("DASHBOARD_DATA", str(place))
    return place


@pytest.fixture
def ana(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A signed-in member of staff; what the provider says of her can be changed."""
    known: dict[str, object] = {"email": "ana@example.org", "name": "Ana", "iat": int(datetime.now(UTC).timestamp())}
    for module in ("dashboard.ui.frame.staff", "dashboard.ui.desk.publish"):
        monkeypatch.setattr(f"{module}.claims", lambda: dict(known))
        monkeypatch.setattr(f"{module}.rules", lambda _: StaffRules(frozenset({"ana@example.org"})))
    return known


@pytest.fixture
def talk_day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """On a day on which the data of this repository stand, nothing kept of another."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-30")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def talk(talk_day: None) -> TalkData:
    """What cards of a meeting are made of: the data of this repository, at a made-up address."""
    environment = read()
    whole = current(environment).dataset
    assert whole
    return TalkData(whole, environment, "https://figures.example")
