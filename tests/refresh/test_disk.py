"""A disk that is really full, really read only, and really somebody else's.

Each case runs in a child process with a small file system of its own that nobody else sees and that vanishes with
the child. Where the system does not let tests mount one they are skipped, and ``test_crash`` plays every refusal of
every step instead.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
from pathlib import Path
from typing import Any

import pytest
from tests.refresh.stores import TODAY, Child, leftovers, put, variant, verify

from dashboard.dataset.files.folder import digest, read_contents
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.plain import export_plain
from dashboard.refresh.publishing.store import current_version

NEWNS, NEWUSER = 0x20000, 0x10000000
RDONLY, REMOUNT, PRIVATE = 1, 32, 0x44000
PLACE = Path("/mnt")
LIBC = ctypes.CDLL(None, use_errno=True)


def system(function: Any, *arguments: Any) -> None:
    if getattr(LIBC, function)(*arguments):
        raise OSError(ctypes.get_errno(), function)


def mount_small(options: Any) -> None:
    """A file system of our own on ``PLACE``, for this process alone."""
    user, group, is_root = os.getuid(), os.getgid(), os.geteuid() == 0
    system("unshare", NEWNS if is_root else NEWNS | NEWUSER)
    if not is_root:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    system("mount", b"none", b"/", None, PRIVATE, None)
    system("mount", b"tmpfs", os.fsencode(PLACE), b"tmpfs", 0, options.encode())


def make_read_only() -> None:
    system("mount", None, os.fsencode(PLACE), None, REMOUNT | RDONLY, None)


def on_small_disk(act: Any, options: str = "size=700k,mode=755") -> Any:
    """What comes of an act in a process that has such a disk."""

    def run() -> Any:
        try:
            mount_small(options)
        except OSError as error:
            return "cannot mount", str(error)
        return "done", act()

    state, result = Child(run).result()
    if state != "done":
        pytest.skip(f"no file system of our own: {result}")
    return result


def refusal(act: Any, *arguments: Any) -> Any:
    try:
        act(*arguments)
    except PublishFailed as failure:
        return failure.code
    return None


def fill(path: Any, leave: Any) -> None:
    """Fill the disk up to so many bytes."""
    free = os.statvfs(path.parent)
    path.write_bytes(bytes(free.f_bavail * free.f_frsize - leave))


def publish_on_full_disk(leave: Any) -> Any:
    store, filler = PLACE / "store", PLACE / "filler"
    put(store, 1)
    fill(filler, leave)
    code, left = refusal(put, store, 2), leftovers(store)
    stands = [p.number for p in verify(store)]
    filler.unlink()
    return code, left, stands, put(store, 2).number


@pytest.mark.parametrize("leave", [0, 8192, 65536, 131072])
def test_full_disk(leave: Any) -> None:
    """On a full disk the version before stays, nothing is left about, and with room again the same package is published."""
    code, left, stands, number = on_small_disk(lambda: publish_on_full_disk(leave))
    assert (code, left, stands) == ("disk-full", [], [1]) and number == 2


def publish_without_inodes() -> Any:
    store = PLACE / "store"
    put(store, 1)
    free = os.statvfs(PLACE).f_favail
    [(PLACE / str(number)).touch() for number in range(free - 7)]
    return refusal(put, store, 2), leftovers(store), [p.number for p in verify(store)]


def test_no_more_files() -> None:
    """On a disk that takes no more files the version before stays."""
    assert on_small_disk(publish_without_inodes, "size=2m,mode=755,nr_inodes=60") == ("disk-full", [], [1])


def publish_read_only() -> Any:
    store = PLACE / "store"
    put(store, 1)
    make_read_only()
    return refusal(put, store, 2), refusal(put, PLACE / "other", 2), leftovers(store), [p.number for p in verify(store)]


def test_read_only_disk() -> None:
    """On a disk that can only be read this is said, of the place itself and of one to be made."""
    assert on_small_disk(publish_read_only) == ("read-only", "read-only", [], [1])


def publish_as_nobody() -> Any:
    store = PLACE / "store"
    put(store, 1)
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    return refusal(put, store, 2), refusal(put, PLACE / "other", 2), leftovers(store), [p.number for p in verify(store)]


def test_missing_rights(tmp_path: Path) -> None:
    """Where the user may not write this is said; root, who may write everywhere, becomes somebody else for it."""
    if os.geteuid() == 0:
        assert on_small_disk(publish_as_nobody) == ("no-rights", "no-rights", [], [1])
        return
    put(tmp_path / "store", 1)
    (tmp_path / "store").chmod(0o555)
    assert refusal(put, tmp_path / "store", 2) == "no-rights"
    (tmp_path / "store").chmod(0o755)
    assert [p.number for p in verify(tmp_path / "store")] == [1]


@pytest.mark.parametrize(("name", "code"), [("staging", "odd-place"), ("versions", "odd-place"), ("", "no-place")])
def test_a_file_where_a_folder_should_be(tmp_path: Path, name: str, code: str) -> None:
    """A file in the place of a folder is told with its name."""
    store = tmp_path / "store"
    taken = store / name
    taken.parent.mkdir(exist_ok=True)
    taken.write_bytes(b"")
    with pytest.raises(PublishFailed) as caught:
        put(store, 1)
    assert caught.value.code == code and caught.value.parameters.get("name", "") == name


def publish_above_the_limit(store: Any) -> Any:
    """The kernel refuses in the middle of the largest file: no mount is needed for this."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    return refusal(put, store, 2), leftovers(store)


def test_refused_in_the_middle_of_a_file(tmp_path: Path) -> None:
    """A file of which only a part can be written is no part of a version."""
    assert max(map(len, variant(2).values())) > 40_000
    put(tmp_path / "store", 1)
    assert Child(lambda: publish_above_the_limit(tmp_path / "store")).result() == ("disk", [])
    assert current_version(tmp_path / "store") == 1 and len(verify(tmp_path / "store")) == 1


def export_on_full_disk(leave: Any) -> Any:
    folder, filler = PLACE / "data", PLACE / "filler"
    folder.mkdir()
    for name, content in variant(1).items():
        (folder / name).write_bytes(content)
    fill(filler, leave)
    code = refusal(export_plain, folder, variant(2), digest(variant(1)), TODAY)
    stands, left = read_contents(folder) == variant(1), [path.name for path in folder.glob(".*")]
    filler.unlink()
    return code, stands, left, export_plain(folder, variant(2), digest(variant(1)), TODAY)


@pytest.mark.parametrize("leave", [0, 8192, 65536, 131072])
def test_export_on_a_full_disk(leave: Any) -> None:
    """On a full disk an export leaves every file as it was."""
    code, stands, left, changed = on_small_disk(lambda: export_on_full_disk(leave))
    assert (code, stands, left) == ("disk-full", True, []) and len(changed) == 3
