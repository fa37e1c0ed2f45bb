"""Every state a place of publication may be found in: a sound publication or a clear refusal that changes nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tests.blows import INSTEAD, no_waiting
from tests.refresh.stores import TODAY, leftovers, note_of, put, variant

from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed
from dashboard.refresh.publishing.publication import RECORD
from dashboard.refresh.publishing.store import commit, current_version, history, read_version, undo
from dashboard.wording.language import Language, catalogues, language_of
from dashboard.wording.publishing import say_failure

TREASURE = "treasure"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A place with three versions, beside a folder that is none of its business."""
    (tmp_path / TREASURE).mkdir()
    (tmp_path / TREASURE / "kept.csv").write_bytes(b"kept")
    for number in (1, 2, 3):
        put(tmp_path / "published", number)
    return tmp_path / "published"


def state(top: Path) -> dict[str, tuple[int, str, bytes]]:
    """Everything that lies in a folder, links and odd files as what they are."""
    found = {}
    for place, folders, files in os.walk(top):
        for name in [*folders, *files]:
            path = Path(place, name)
            content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
            found[str(path)] = (path.lstat().st_mode, os.readlink(path) if path.is_symlink() else "", content)
    return found


def away(path: Path) -> Path:
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    return path


def to_treasure(path: Path) -> None:
    path.symlink_to(path.parent.parent / TREASURE)


def pointed(target: str) -> Callable[..., Any]:
    return lambda store: away(store / "current").symlink_to(target)


def record(put_there: Callable[..., Any]) -> Callable[..., Any]:
    return lambda store: put_there(away(store / "versions" / "3" / RECORD))


def written(content: bytes) -> Callable[..., Any]:
    return record(lambda path: path.write_bytes(content))


def emptied(store: Any) -> None:
    away(store / "versions" / "3")
    (store / "versions" / "3").mkdir()


REFUSED = {
    "current leads nowhere": (pointed("versions/7"), "pointer-lost"),
    "its version was removed": (lambda store: away(store / "versions" / "3"), "pointer-lost"),
    "its version is a file": (lambda store: away(store / "versions" / "3").write_bytes(b"x"), "pointer-lost"),
    "all versions were removed": (lambda store: away(store / "versions"), "pointer-lost"),
    "current names itself": (pointed("current"), "pointer"),
    "current leads in a circle": (lambda store: (pointed("a")(store), (store / "a").symlink_to("current")), "pointer"),
    "current leads elsewhere": (pointed(f"../{TREASURE}"), "pointer"),
    "current leads up and back": (pointed("versions/../versions/3"), "pointer"),
    "current is a folder": (lambda store: away(store / "current").mkdir(), "pointer"),
    "current is a file": (lambda store: away(store / "current").write_bytes(b"versions/3"), "pointer"),
    "current is a pipe": (lambda store: os.mkfifo(away(store / "current")), "pointer"),
    "current is gone": (lambda store: away(store / "current"), "pointer-gone"),
    "its version is empty": (emptied, "record-lost"),
    "the record is no JSON": (written(b"{"), "record-lost"),
    "the record is not UTF-8": (written(b'{"who": "\xff"}'), "record-lost"),
    "the record is nested": (written(b"[" * 100_000), "record-lost"),
    "the record is of another version": (
        lambda store: written((store / "versions" / "2" / RECORD).read_bytes())(store),
        "record-lost",
    ),
    **{f"the record is {name}": (record(thing), ("record-lost", "disk")) for name, thing in INSTEAD.items()},
    "staging is a link": (lambda store: to_treasure(away(store / "staging")), "odd-place"),
    "staging is a link to nothing": (lambda store: away(store / "staging").symlink_to("nothing"), "odd-place"),
    "staging is a link to the versions": (lambda store: away(store / "staging").symlink_to("versions"), "odd-place"),
    "staging is a file": (lambda store: away(store / "staging").write_bytes(b"x"), "odd-place"),
    "staging is a pipe": (lambda store: os.mkfifo(away(store / "staging")), "odd-place"),
    "versions is a file": (lambda store: away(store / "versions").write_bytes(b"x"), "odd-place"),
    "versions is a link": (
        lambda store: ((store / "versions").rename(store / "kept"), (store / "versions").symlink_to("kept")),
        "odd-place",
    ),
    "versions is a link to elsewhere": (lambda store: to_treasure(away(store / "versions")), "odd-place"),
    "the place is a file": (lambda store: away(store).write_bytes(b"x"), "no-place"),
    "the place is a link to itself": (lambda store: away(store).symlink_to(store.name), "no-place"),
    "the place is a link to nothing": (lambda store: away(store).symlink_to("nothing"), "no-place"),
    "the lock is a link": (lambda store: to_treasure(store / ".publishing.lock"), "disk"),
    "the lock is a folder": (lambda store: (store / ".publishing.lock").mkdir(), "disk"),
}


@pytest.mark.parametrize("base", [3, 7, None])
@pytest.mark.parametrize(("strike", "codes"), REFUSED.values(), ids=REFUSED)
def test_an_odd_place_is_refused(
    store: Path, strike: Callable[..., Any], codes: str | tuple[str, str], base: int | None
) -> None:
    """Nothing is published in a place that is not sound, nothing there or elsewhere is changed, and words say why."""
    strike(store)
    before = state(store.parent)
    with no_waiting(), pytest.raises(PublishFailed) as caught:
        commit(store, variant(4), base, note_of(4))
    assert caught.value.code in ([codes] if isinstance(codes, str) else codes)
    assert state(store.parent) == before
    for code in catalogues():
        said = say_failure(caught.value.code, caught.value.parameters, language_of(code))
        assert len(said) > 40 and "none" not in said


@pytest.mark.parametrize("strike", [strike for strike, _ in REFUSED.values()], ids=REFUSED)
def test_an_odd_place_is_never_undone(store: Path, strike: Callable[..., Any]) -> None:
    """Undo and the history tell what is wrong, or leave it alone where it does not concern them."""
    strike(store)
    before = state(store.parent)
    with no_waiting():
        with suppress(PublishFailed):
            history(store)
        with pytest.raises(PublishFailed):
            undo(store, "Ana", "a trial", TODAY)
    assert state(store.parent) == before


def test_a_dangling_pointer_names_what_is_there(store: Path, english: Language) -> None:
    """Who has to mend a pointer reads where it leads and what there is instead."""
    pointed("versions/7")(store)
    with pytest.raises(PublishFailed) as caught:
        current_version(store)
    said = say_failure(caught.value.code, caught.value.parameters, english)
    assert "leads to version 7, which is not there. The newest version that is there is 3." in said


def loose(store: Any) -> None:
    (store / "versions" / "x").write_bytes(b"x")
    (store / "versions" / "99999999999999999999").symlink_to("3")
    (store / "versions" / "007").mkdir()


SOUND = {
    "staging was removed": lambda store: away(store / "staging"),
    "something lies in staging": lambda store: to_treasure(store / "staging" / "link"),
    "other things lie about": loose,
    "the place is reached through a link": lambda store: (
        store.rename(store.parent / "elsewhere"),
        store.symlink_to("elsewhere"),
    ),
    "the lock is a pipe": lambda store: os.mkfifo(store / ".publishing.lock"),
    "an older version was removed": lambda store: away(store / "versions" / "1"),
}


@pytest.mark.parametrize("strike", SOUND.values(), ids=SOUND)
def test_what_does_no_harm_is_no_hindrance(store: Path, strike: Callable[..., Any]) -> None:
    """What a hand left beside a sound history keeps nobody from publishing, and nothing elsewhere is touched."""
    strike(store)
    with no_waiting():
        made = commit(store, variant(4), 3, note_of(4))
    assert history(store)[0] == made and read_version(store, made.number) == variant(4)
    assert leftovers(store) == []
    assert (store.parent / TREASURE / "kept.csv").read_bytes() == b"kept"


@pytest.mark.parametrize("left", ["nothing", "an orphan", "an empty folder of versions"])
def test_the_first_publication(tmp_path: Path, left: str) -> None:
    """Where nothing was ever published, what a killed first publication left is no hindrance."""
    store = tmp_path / "published"
    if left != "nothing":
        put(store, 1)
        away(store / "current")
    if left == "an empty folder of versions":
        away(store / "versions" / "1")
    made = commit(store, variant(2), None, note_of(2))
    assert [p.number for p in history(store)] == [made.number]


def test_a_damaged_older_version_is_told(store: Path) -> None:
    """A record that is lost farther back stops the history there with its number."""
    away(store / "versions" / "1" / RECORD)
    assert commit(store, variant(4), 3, note_of(4)).number == 4
    with pytest.raises(DamagedVersion) as caught:
        history(store)
    assert caught.value.number == 1
