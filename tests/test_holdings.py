"""What the drafts of all sessions hold."""

from __future__ import annotations

import gc

from dashboard.bounds import MEGABYTE, Bounds
from dashboard.ui.desk.holdings import Drafts, Holding, MadeCache

BOUNDS = Bounds(session_files=3, session_megabytes=3, upload_megabytes=6, staff_megabytes=2)


def files(*sizes: int) -> dict[str, bytes]:
    return {f"{number}.csv": b"x" * size for number, size in enumerate(sizes)}


def test_a_draft_holds_so_many_files_and_bytes() -> None:
    """Files beyond the bounds of a draft are left out, and those that fit are in."""
    drafts, mine = Drafts(), Holding()
    assert list(drafts.take(files(1, 1, 1, 1), mine, BOUNDS, False)) == ["0.csv", "1.csv", "2.csv"]
    assert list(drafts.take(files(2 * MEGABYTE, 2 * MEGABYTE, 1), mine, BOUNDS, False)) == ["0.csv", "2.csv"]
    assert mine.size == 2 * MEGABYTE + 1


def test_all_drafts_together_are_bounded() -> None:
    """Strangers leave room for staff; what a draft holds it keeps; who goes makes room."""
    drafts, first, second, third = Drafts(), Holding(), Holding(), Holding()
    big = files(2 * MEGABYTE)
    assert drafts.take(big, first, BOUNDS, False) and drafts.take(big, second, BOUNDS, False)
    assert drafts.take(big, third, BOUNDS, False) == {}
    assert drafts.take(big, third, BOUNDS, True) == big
    assert drafts.take(big, first, BOUNDS, False) == big
    assert drafts.take(files(2 * MEGABYTE, 1), first, BOUNDS, False) == big
    del second
    gc.collect()
    assert drafts.take(files(1, 1), Holding(), BOUNDS, False) == {}
    del third
    gc.collect()
    assert len(drafts.take(files(1, 1), Holding(), BOUNDS, False)) == 2


def test_room_is_asked_for_without_taking_it() -> None:
    """Whether files fit in place of those of a draft is known before; what the draft holds stays as it is."""
    drafts, mine, other = Drafts(), Holding(), Holding()
    drafts.take(files(2 * MEGABYTE), mine, BOUNDS, False)
    assert drafts.has_room(files(3 * MEGABYTE), mine, BOUNDS, False)
    assert not drafts.has_room(files(1, 1, 1, 1), mine, BOUNDS, False)
    assert not drafts.has_room(files(3 * MEGABYTE), other, BOUNDS, False)
    assert mine.size == 2 * MEGABYTE and other.size == 0


def test_what_was_made_is_let_go_by_last_use() -> None:
    """Beyond the weight what was used least is let go; the newest stays however heavy it is."""
    shelf = MadeCache()
    one, two = shelf.put("one", 5, 10), shelf.put("two", 5, 10)
    assert shelf.use(one) == "one"
    three = shelf.put("three", 5, 10)
    assert [shelf.use(made) for made in (one, two, three)] == ["one", None, "three"]
    heavy = shelf.put("heavy", 50, 10)
    assert [shelf.use(made) for made in (one, three, heavy)] == [None, None, "heavy"]


def test_what_goes_with_its_session_weighs_nothing() -> None:
    """A value whose session is gone is not counted."""
    shelf = MadeCache()
    held = shelf.put("mine", 10, 10)
    assert shelf.weight == 10
    del held
    gc.collect()
    assert shelf.weight == 0
