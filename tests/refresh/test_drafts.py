"""Drafts on the disk: what comes back, what is refused, what expires, and what damage does."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.refresh.drafts.deposits import NotKept, ShelfLimits
from dashboard.refresh.drafts.draft import Begun, Draft, Reply, bring_back, keep, kept_drafts
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.permission import person_of

ANA, EVA = person_of({"iss": "i", "sub": "1"}), person_of({"iss": "i", "sub": "2"})
BEGUN = Begun("d" * 64, "3 (2026.1.15)")
VALUES = st.one_of(
    st.text(max_size=40),
    st.integers(),
    st.booleans(),
    st.none(),
    st.lists(st.text(max_size=9), max_size=4),
    st.floats(allow_nan=False, allow_infinity=False),
)


def draft(**inputs: Any) -> Draft:
    return Draft(dict(inputs), {"mine.csv": b"a;b\n"}, BEGUN)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "drafts", ANA)


@settings(max_examples=40, deadline=None)
@given(
    inputs=st.dictionaries(st.text(max_size=20), VALUES, max_size=6),
    files=st.dictionaries(st.text(max_size=20), st.binary(max_size=60), max_size=4),
    answer=st.none() | st.builds(Reply, st.text(max_size=9), st.text(max_size=9)),
)
def test_what_was_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, inputs: Any, files: Mapping[str, bytes], answer: Any
) -> None:
    """Inputs of every kind, files of any name and bytes, base and answer come back as they were."""
    shelf, made = Shelf(tmp_path_factory.mktemp("place"), ANA), Draft(inputs, files, BEGUN, answer)
    kept = keep(shelf, made)
    found, back = bring_back(shelf, kept.id)
    assert back == made and found.mark == kept.mark
    assert [one.sizes for one in kept_drafts(shelf)] == [{name: len(content) for name, content in files.items()}]


def test_saving_again_replaces(shelf: Shelf) -> None:
    """A draft that goes on is one record; a file no longer in it leaves the disk."""
    first = keep(shelf, draft(title="One"))
    second = keep(shelf, Draft({"title": "Two"}, {}, BEGUN), first.id, first.mark)
    assert second.id == first.id and second.mark != first.mark
    assert [path.suffix for path in shelf.folder.iterdir()] == [".json"]
    assert bring_back(shelf, first.id)[1].inputs == {"title": "Two"}


def test_two_tabs_do_not_overwrite_each_other(shelf: Shelf) -> None:
    """Who saves over what has changed meanwhile, or is gone, gets a record of their own."""
    first = keep(shelf, draft(title="One"))
    keep(shelf, draft(title="Two"), first.id, first.mark)
    other = keep(shelf, draft(title="Three"), first.id, first.mark)
    assert other.id != first.id and len(kept_drafts(shelf)) == 2
    shelf.discard(other.id)
    assert keep(shelf, draft(title="Four"), other.id, other.mark).id != other.id


def test_nobody_sees_the_drafts_of_another(shelf: Shelf) -> None:
    """A draft is neither listed nor read nor removed under another person, though its id is known."""
    kept, other = keep(shelf, draft()), Shelf(shelf.place, EVA)
    assert kept_drafts(other) == []
    with pytest.raises(NotKept, match="gone"):
        bring_back(other, kept.id)
    other.discard(kept.id)
    assert bring_back(shelf, kept.id)[1] == draft()
    assert (shelf.folder.stat().st_mode & 0o777, [p.stat().st_mode & 0o777 for p in shelf.folder.iterdir()]) == (
        0o700,
        [0o600] * 2,
    )


@pytest.mark.parametrize("id", ["", "../" + "0" * 29, "0" * 31, "0" * 33, "0" * 32 + "\n", "G" * 32, "/etc/passwd"])
def test_an_id_is_no_path(shelf: Shelf, id: str) -> None:
    """What is no id of ours names no draft."""
    with pytest.raises(NotKept, match="gone"):
        bring_back(shelf, id)
    with pytest.raises(NotKept, match="gone"):
        shelf.discard(id)


@pytest.mark.parametrize("owner", ["", "..", "a/b", "A" * 64, "a" * 65, "a.b"])
def test_an_owner_is_no_path(tmp_path: Path, owner: str) -> None:
    """A shelf belongs to a name of ours."""
    with pytest.raises(ValueError, match="owner"):
        Shelf(tmp_path, owner)


def test_expiry(shelf: Shelf) -> None:
    """After thirty days without a change a draft is no longer listed, and the next one that is kept removes it."""
    old, later = keep(shelf, draft(title="old")), datetime.now(UTC) + timedelta(days=30, seconds=5)
    assert kept_drafts(shelf, later) == [] and len(kept_drafts(shelf)) == 1
    assert old.expires - old.saved == timedelta(days=30)
    back = datetime.now(UTC).timestamp() - 31 * 86400
    os.utime(shelf.folder / f"{old.id}.json", (back, back))
    keep(Shelf(shelf.place, EVA), Draft({}, {}, BEGUN))
    assert list(shelf.folder.iterdir()) == []


LIMITS = ShelfLimits(records=2, record=2000, file=1000, files=3, person=3500, overall=5000)


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("file-too-large", Draft({}, {"a": bytes(1001)}, BEGUN)),
        ("too-much", Draft({}, {str(n): b"" for n in range(4)}, BEGUN)),
        ("too-much", Draft({"note": "x" * 2000}, {}, BEGUN)),
        ("person-full", Draft({}, {str(n): bytes([n]) * 1000 for n in range(3)}, BEGUN)),
        ("no-plain-data", Draft({"day": datetime(2026, 1, 1)}, {}, BEGUN)),  # type: ignore[dict-item]
        ("no-plain-data", Draft({"number": float("nan")}, {}, BEGUN)),
        ("no-plain-data", Draft({str(n): "" for n in range(5001)}, {}, BEGUN)),
    ],
)
def test_limits(tmp_path: Path, code: str, made: Draft) -> None:
    """What is above a limit is refused by name, and what was kept before is as it was."""
    shelf = Shelf(tmp_path, ANA, LIMITS)
    first = keep(shelf, Draft({"title": "One"}, {"x": b"x" * 900}, BEGUN))
    with pytest.raises(NotKept) as refused:
        keep(shelf, made, first.id, first.mark)
    assert refused.value.code == code
    assert bring_back(shelf, first.id)[1].files == {"x": b"x" * 900}


def test_limits_of_number_and_of_everybody(tmp_path: Path) -> None:
    """A person keeps so many drafts, and all persons together so many bytes."""
    for number in range(2):
        keep(Shelf(tmp_path, ANA, LIMITS), Draft({}, {"a": bytes([number]) * 1000}, BEGUN))
    with pytest.raises(NotKept, match="too-many"):
        keep(Shelf(tmp_path, ANA, LIMITS), Draft({}, {}, BEGUN))
    with pytest.raises(NotKept, match="full"):
        keep(Shelf(tmp_path, EVA, LIMITS), Draft({}, {str(n): bytes([n]) * 900 for n in range(3)}, BEGUN))


def spoil_cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def spoil_large(path: Path) -> None:
    path.write_bytes(b" " * (1024 * 1024) + path.read_bytes())


def spoil_deep(path: Path) -> None:
    path.write_text("[" * 200_000)


def spoil_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def spoil_link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def spoil_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def spoil_values(path: Path) -> None:
    record = json.loads(path.read_text())
    record["body"]["inputs"] = {"title": {"nested": 1}}
    path.write_text(json.dumps(record))


def spoil_names(path: Path) -> None:
    record = json.loads(path.read_text())
    record["files"][0]["checksum"] = "../../secret"
    path.write_text(json.dumps(record))


@pytest.mark.parametrize(
    "spoil", [spoil_cut, spoil_large, spoil_deep, spoil_pipe, spoil_link, spoil_folder, spoil_values, spoil_names]
)
def test_a_damaged_record_is_told(shelf: Shelf, spoil: Any) -> None:
    """It is listed as damaged, is not brought back, hurts no other draft, and can be thrown away."""
    whole, broken = keep(shelf, draft(title="whole")), keep(shelf, draft(title="broken"))
    spoil(shelf.folder / f"{broken.id}.json")
    assert {one.id: one.draft is None for one in kept_drafts(shelf)} == {whole.id: False, broken.id: True}
    with pytest.raises(NotKept, match="damaged"):
        bring_back(shelf, broken.id)
    keep(shelf, draft(title="third"))
    assert bring_back(shelf, whole.id)[1] == draft(title="whole")
    shelf.discard(broken.id)
    assert broken.id not in [one.id for one in kept_drafts(shelf)]


@pytest.mark.parametrize("content", [b"a;b\r", b"", b"a;b\n" * 9])
def test_a_damaged_file_is_told(shelf: Shelf, content: bytes) -> None:
    """A file whose bytes are not those that were kept is not brought back; kept anew it is whole."""
    kept = keep(shelf, draft())
    [file] = shelf.folder.glob("*.file")
    file.write_bytes(content)
    with pytest.raises(NotKept, match="damaged"):
        bring_back(shelf, kept.id)
    file.unlink()
    with pytest.raises(NotKept, match="damaged"):
        bring_back(shelf, kept.id)
    assert bring_back(shelf, keep(shelf, draft(), kept.id, kept.mark).id)[1] == draft()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """What the system refuses is told with its words, for saving and for listing."""
    (tmp_path / "drafts").write_text("a file")
    with pytest.raises(NotKept, match="disk"):
        keep(Shelf(tmp_path / "drafts", ANA), draft())
    assert kept_drafts(Shelf(tmp_path / "nowhere", ANA)) == []


def test_half_written_files_go(shelf: Shelf) -> None:
    """What a killed process has left is removed by the next one that keeps something."""
    keep(shelf, draft())
    (shelf.folder / f"{'0' * 16}.part").write_bytes(b"half")
    keep(shelf, draft())
    assert list(shelf.folder.glob("*.part")) == []


def test_what_others_put_there_stays(shelf: Shelf, tmp_path: Path) -> None:
    """Wherever the folder is put, old files that are not ours are left alone, and no link is followed."""
    keep(shelf, draft())
    elsewhere = tmp_path / "elsewhere"
    (shelf.place / "backup").mkdir()
    elsewhere.mkdir()
    (shelf.place / ("f" * 64)).symlink_to(elsewhere)
    strange = [
        shelf.place / "backup" / f"{'0' * 32}.json",
        elsewhere / f"{'0' * 32}.json",
        shelf.folder / "notes.json",
        shelf.folder / "list.file",
        shelf.folder / "half.part",
    ]
    for path in strange:
        path.write_bytes(b"theirs")
        os.utime(path, (0, 0))
    keep(shelf, draft())
    assert all(path.read_bytes() == b"theirs" for path in strange) and len(kept_drafts(shelf)) == 2
    with pytest.raises(NotKept, match="disk"):
        keep(Shelf(shelf.place, "f" * 64), draft())


def test_another_draft_is_one_too_many_but_an_old_one_goes_on(tmp_path: Path) -> None:
    """At the greatest number of drafts, and above it, each of them can still be gone on with."""
    kept = [keep(Shelf(tmp_path, ANA), draft(title=str(number))) for number in range(3)]
    few = Shelf(tmp_path, ANA, ShelfLimits(records=2))
    assert keep(few, draft(title="more"), kept[0].id, kept[0].mark).id == kept[0].id
    with pytest.raises(NotKept, match="too-many"):
        keep(few, draft())


def save_many(place: Path, name: str) -> None:
    shelf, kept = Shelf(place, ANA), None
    for number in range(25):
        made = Draft({"title": f"{name} {number}"}, {"a": f"{name} {number}".encode()}, BEGUN)
        kept = keep(shelf, made, kept.id if kept else "", kept.mark if kept else "")


def test_two_processes(tmp_path: Path) -> None:
    """Two processes that save at the same time each keep their own, with its file."""
    writers = [multiprocessing.get_context("spawn").Process(target=save_many, args=(tmp_path, name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    shelf = Shelf(tmp_path, ANA)
    found = [bring_back(shelf, one.id)[1] for one in kept_drafts(shelf)]
    assert sorted(str(one.inputs["title"]) for one in found) == ["a 24", "b 24"]
    assert all(one.files["a"].decode() == one.inputs["title"] for one in found)


def test_a_person_is_known_again() -> None:
    """By issuer and subject; without a subject by the address, in whatever case."""
    assert person_of({"iss": "i", "sub": "1", "email": "a@x"}) == person_of({"iss": "i", "sub": "1", "email": "b@x"})
    assert person_of({"iss": "j", "sub": "1"}) != ANA
    assert person_of({"email": "Ana@Example.org"}) == person_of({"email": "ana@example.org"}) != ANA
