"""Data that are published elsewhere: fetched whole, checked, and only then the version that is read."""

from __future__ import annotations

import gzip
import io
import json
import logging
import os
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.packages import rows, tiny, with_rows
from tests.subjects import FIGURE, other

from dashboard.__main__ import main
from dashboard.dataset.files.folder import Contents, read_contents
from dashboard.refresh.fetching import MOST_BYTES, GitBranch, NotThere, WebAddress, public_form
from dashboard.refresh.following import Round, follow_once
from dashboard.refresh.log import LOGGER, log_to_stderr
from dashboard.refresh.publishing.store import current_version, history, publish, read_version, undo

TODAY, NEXT = date(2026, 1, 15), date(2026, 1, 16)


def zipped(contents: Contents, folder: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents.items():
            archive.writestr(f"{folder}{name}", content)
    return out.getvalue()


def counted(value: str) -> Contents:
    """The package with another number in one figure, under another version."""
    contents = with_rows(tiny(), "detentions", {**rows(tiny(), "detentions")[(FIGURE,)], "value": value})
    descriptor = json.loads(contents["datapackage.json"])
    descriptor["version"] = f"2026.1.14.{value}"
    text = json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n"
    return {**contents, "datapackage.json": text.encode()}


class Site:
    """A plain file server with one file, and what it was asked for."""

    def __init__(self) -> None:
        self.content, self.status, self.tag, self.answers = b"", 200, "", list[int]()
        self.headers, self.pieces, self.asked = dict[str, str](), 0.0, list[str | None]()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                known = site.tag and self.headers.get("If-None-Match") == site.tag
                status = 304 if known else site.status
                site.answers.append(status)
                site.asked.append(self.headers.get("Accept-Encoding"))
                self.send_response(302 if self.path == "/moved.zip" else status)
                for name, value in site.headers.items():
                    self.send_header(name, value)
                if site.tag:
                    self.send_header("ETag", site.tag)
                content = b"" if known else site.content
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                if not site.pieces:
                    self.wfile.write(content)
                    return
                with suppress(OSError):
                    for start in range(0, len(content), 1 + len(content) // 40):
                        self.wfile.write(content[start : start + 1 + len(content) // 40])
                        time.sleep(site.pieces)

            def log_message(self, *_: Any) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/package.zip"


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    yield found
    found.server.shutdown()


def test_what_is_published_elsewhere_is_published_here(site: Site, tmp_path: Path) -> None:
    """First, again, and nothing where nothing is new; whoever serves the file is asked whether it is."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content, site.tag = zipped(tiny()), '"1"'
    assert follow_once(source, site.address, place, TODAY) == Round("published", 1)
    assert follow_once(source, site.address, place, TODAY) == Round("same")
    site.content, site.tag = zipped(counted("152"), "folder/"), '"2"'
    assert follow_once(source, site.address, place, TODAY) == Round("published", 2)
    assert site.answers == [200, 304, 200]
    assert b"152" in read_version(place, 2)["detentions.csv"]
    # Another process, or a server without tags: the same bytes are no new version.
    assert follow_once(WebAddress(site.address), site.address, place, TODAY) == Round("same", 2)


@pytest.mark.parametrize(
    ("content", "first"),
    [
        (
            zipped(
                {**tiny(), "detentions.csv": tiny()["detentions.csv"].replace(b"people_on_list", b"people_on_lists")}
            ),
            "",
        ),
        (zipped({name: text for name, text in tiny().items() if name != "datapackage.json"}), "descriptor-missing"),
        (zipped({**tiny(), "a/datapackage.json": b"{}"}), "descriptor-missing"),
        (zipped(tiny())[:2_000], "upload-zip-broken"),
        (b"<html>Sign in</html>", "upload-zip-broken"),
        (zipped({**tiny(), "../up.csv": b"x"}), "upload-zip-path"),
    ],
    ids=["an error", "no descriptor", "two packages", "cut off", "another page", "leads out"],
)
def test_what_is_wrong_is_not_shown(site: Site, tmp_path: Path, content: bytes, first: str) -> None:
    """The version before stays, and the first finding is named."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content = zipped(tiny())
    follow_once(source, site.address, place, TODAY)
    site.content = content
    done = follow_once(source, site.address, place, TODAY)
    assert done.result == "refused" and done.problems and done.problems[0].code == (first or done.problems[0].code)
    assert current_version(place) == 1


def test_another_package_takes_no_place(site: Site, tmp_path: Path) -> None:
    """A package of another name at the same address is another subject's."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content = zipped(tiny())
    follow_once(source, site.address, place, TODAY)
    site.content = zipped(other())
    assert follow_once(source, site.address, place, TODAY) == Round("refused", why="other-package")
    assert current_version(place) == 1


def test_what_is_not_there_is_told(site: Site, tmp_path: Path) -> None:
    """No server, an error of it, an endless file: said, and tried again the next time."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.status = 500
    assert follow_once(source, site.address, place, TODAY).result == "absent"
    site.status, site.content = 200, b"x" * (MOST_BYTES + 1)
    assert "bytes" in follow_once(source, site.address, place, TODAY).why
    assert follow_once(WebAddress("http://127.0.0.1:9/x.zip"), "", place, TODAY).result == "absent"
    site.content = zipped(tiny())
    assert follow_once(source, site.address, place, TODAY) == Round("published", 1)


def break_staging(place: Path) -> None:
    (place / "staging").rmdir()
    (place / "staging").write_text("in the way")


def mend_staging(place: Path) -> None:
    (place / "staging").unlink()
    (place / "staging").mkdir()


def lose_file(place: Path) -> None:
    (place / "current" / "detentions.csv").rename(place / "lost")


def mend_file(place: Path) -> None:
    (place / "lost").rename(place / "current" / "detentions.csv")


def lose_version(place: Path) -> None:
    (place / "versions" / "1").rename(place / "lost")


def mend_version(place: Path) -> None:
    (place / "lost").rename(place / "versions" / "1")


def lose_pointer(place: Path) -> None:
    (place / "current").unlink()
    (place / "current").write_text("1")


def mend_pointer(place: Path) -> None:
    (place / "current").unlink()
    (place / "current").symlink_to("versions/1")


@pytest.mark.parametrize(
    ("damage", "mend", "why"),
    [
        (break_staging, mend_staging, "odd-place"),
        (lose_file, mend_file, "damaged"),
        (lose_version, mend_version, "pointer-lost"),
        (lose_pointer, mend_pointer, "pointer"),
    ],
)
def test_a_place_in_disorder(
    site: Site, tmp_path: Path, damage: Callable[[Path], None], mend: Callable[[Path], None], why: str
) -> None:
    """It is said, and what is new is published as soon as the place is mended, though its server knows it was sent."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content, site.tag = zipped(tiny()), '"1"'
    follow_once(source, site.address, place, TODAY)
    site.content, site.tag = zipped(counted("152")), '"2"'
    damage(place)
    for _ in range(2):
        assert follow_once(source, site.address, place, TODAY) == Round("refused", why=why)
    mend(place)
    assert follow_once(source, site.address, place, TODAY) == Round("published", 2)
    assert follow_once(source, site.address, place, TODAY) == Round("same")


def test_what_has_errors_is_not_fetched_again(site: Site, tmp_path: Path) -> None:
    """Nothing here can change them."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content, site.tag = zipped(tiny()), '"1"'
    follow_once(source, site.address, place, TODAY)
    site.content, site.tag = b"no zip", '"2"'
    assert follow_once(source, site.address, place, TODAY).result == "refused"
    assert follow_once(source, site.address, place, TODAY) == Round("same")


def test_a_place_that_was_emptied(site: Site, tmp_path: Path) -> None:
    """It is filled again, though what is published elsewhere is what it was."""
    place, source = tmp_path / "place", WebAddress(site.address)
    site.content, site.tag = zipped(tiny()), '"1"'
    follow_once(source, site.address, place, TODAY)
    place.rename(tmp_path / "away")
    assert follow_once(source, site.address, place, TODAY) == Round("published", 1)


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def test_a_branch_of_a_repository(tmp_path: Path) -> None:
    """A folder of it is followed from commit to commit; one that changes nothing there is nothing new."""
    work, place, copy = tmp_path / "work", tmp_path / "place", tmp_path / "copy"
    (work / "data" / "valdoria").mkdir(parents=True)
    copy.mkdir()
    git(work, "init")

    def commit(contents: Contents) -> None:
        for name, content in contents.items():
            (work / "data" / "valdoria" / name).write_bytes(content)
        git(work, "add", "-A")
        git(work, "commit", "-m", "figures", "--allow-empty")

    commit(tiny())
    address = f"git+{work.as_uri()}#data/valdoria@main"
    source = GitBranch(address, copy)
    assert follow_once(source, address, place, TODAY) == Round("published", 1)
    (work / "README.md").write_text("words")
    commit({})
    assert follow_once(source, address, place, TODAY) == Round("same")
    commit(counted("152"))
    break_staging(place)
    assert follow_once(source, address, place, TODAY) == Round("refused", why="odd-place")
    mend_staging(place)
    assert follow_once(source, address, place, TODAY) == Round("published", 2)
    gone = GitBranch(f"git+{work.as_uri()}#nowhere", tmp_path)
    assert follow_once(gone, address, place, TODAY).result == "absent"


def test_the_command(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One look with --once: its exit code says whether the place is as it is there."""
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    site.content = zipped(tiny())
    assert main(["follow", site.address, "--to", str(tmp_path / "place"), "--once"]) == 0
    assert read_contents(tmp_path / "place" / "current")["detentions.csv"] == tiny()["detentions.csv"]
    site.content = b"no zip"
    assert main(["follow", site.address, "--to", str(tmp_path / "place"), "--once"]) == 1


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://host/a.zip", "https://host/a.zip"),
        ("http://bob:S3CRET@host:80/a.zip?token=S3CRET#S3CRET", "http://host:80/a.zip"),
        ("git+https://bob:S3CRET@host/a.git?key=S3CRET#data/cuba@main", "git+https://host/a.git#data/cuba@main"),
        ("git+ssh://git@host/a.git", "git+ssh://host/a.git"),
        ("git+git@host:a.git#data", "git+git@host:a.git#data"),
    ],
)
def test_the_public_form(address: str, shown: str) -> None:
    """What is written down of an address holds no secret of it."""
    assert public_form(address) == shown


def test_no_secret_is_written_down(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither in the history, which readers may see, nor in the log."""
    place = tmp_path / "place"
    address = site.address.replace("//", "//bob:S3CRET@") + "?token=S3CRET"
    site.content = zipped(tiny())
    assert main(["follow", address, "--to", str(place), "--once"]) == 0
    assert history(place)[0].why == f"As at {site.address}"
    site.status = 404
    assert main(["follow", address, "--to", str(place), "--once"]) == 1
    said = capsys.readouterr()
    assert "404" in said.err and "S3CRET" not in said.out + said.err
    repository = GitBranch("git+http://bob:S3CRET@127.0.0.1:9/a.git?token=S3CRET", tmp_path)
    absent = follow_once(repository, repository.address, place, TODAY)
    assert "127.0.0.1:9/a.git" in absent.why and "S3CRET" not in absent.why


@pytest.mark.parametrize(
    "address", ["notaurl", "ftp://host/a.zip", "https://", "https://bob:S3CRET#@host/", "git+", "git+https://#data"]
)
def test_what_cannot_be_followed(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the address is said at once, in a line."""
    assert main(["follow", address, "--to", str(tmp_path), "--once"]) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1 and "S3CRET" not in said.out and not said.err


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs are found first."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return folder


def script(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("  ", "git init"),
        ("ssh: no\\nfatal: Could not read http://bob:S3CRET@host/a?S3CRET.\\n\\nand it exists.", "read http://host/a"),
        ("error: odd", "error: odd"),
    ],
    ids=["blanks", "reason and advice", "no reason"],
)
def test_git_that_fails(programs: Path, tmp_path: Path, said: str, why: str) -> None:
    """Why is said in a line, or which of its commands it was."""
    script(programs / "git", f"printf '{said}' >&2; exit 1")
    with pytest.raises(NotThere, match=why) as absent:
        GitBranch("git+https://host/a.git", tmp_path).fetch()
    assert "S3CRET" not in str(absent.value)


def test_nothing_is_unpacked_on_the_way(site: Site, tmp_path: Path) -> None:
    """A zip is asked for as it is; what is packed once more could grow to any size before it is measured."""
    site.content, site.headers = gzip.compress(zipped(tiny())), {"Content-Encoding": "gzip"}
    done = follow_once(WebAddress(site.address), site.address, tmp_path / "place", TODAY)
    assert done == Round("absent", why="sent packed (Content-Encoding)")
    assert site.asked == ["identity"]


def test_a_page_that_leads_on_is_not_read(site: Site, tmp_path: Path) -> None:
    """It may be of any size, and packed in a way that nothing can unpack."""
    moved = site.address.replace("package.zip", "moved.zip")
    site.content, site.headers = zipped(tiny()), {"Location": "/package.zip"}
    source = WebAddress(moved)
    assert follow_once(source, moved, tmp_path / "place", TODAY) == Round("published", 1)
    site.headers = {"Location": "/moved.zip", "Content-Encoding": "gzip"}
    assert follow_once(source, moved, tmp_path / "place", TODAY) == Round("absent", why="more than 5 redirects")


def test_a_drop_at_a_time(site: Site, tmp_path: Path) -> None:
    """A server that never stops for long, and never ends, holds no round."""
    site.content, site.pieces = zipped(tiny()), 0.1
    slow = WebAddress(site.address, seconds=0.5)
    assert "not whole" in follow_once(slow, site.address, tmp_path / "place", TODAY).why
    site.pieces, slow.seconds = 0.0, 60.0
    assert follow_once(slow, site.address, tmp_path / "place", TODAY) == Round("published", 1)


def test_git_ends_with_all_it_started(programs: Path, tmp_path: Path) -> None:
    """What git has started for a fetch does not outlive it."""
    script(programs / "git", f"sleep 600 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(NotThere, match="TimeoutExpired"):
        GitBranch("git+https://host/a.git", tmp_path, seconds=1.0).fetch()
    child = int((tmp_path / "child").read_text())
    try:
        wait_until(lambda: not alive(child))
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def alive(process: int) -> bool:
    """Whether it still runs; one that has ended and that nobody asks for does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came true")


def test_what_git_fetches_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository that holds more than any package fills no disk."""
    work, copy = tmp_path / "work", tmp_path / "copy"
    for folder in (work, copy):
        folder.mkdir()
    git(work, "init")
    (work / "large.csv").write_bytes(os.urandom(600_000))
    git(work, "add", "-A")
    git(work, "commit", "-m", "figures")
    monkeypatch.setattr("dashboard.refresh.fetching.MOST_FETCHED", 400_000)
    with pytest.raises(NotThere):
        GitBranch(f"git+{work.as_uri()}", copy).fetch()
    monkeypatch.setattr("dashboard.refresh.fetching.MOST_FETCHED", 4_000_000)
    assert GitBranch(f"git+{work.as_uri()}", copy).fetch()
    monkeypatch.setattr("dashboard.refresh.fetching.MOST_BYTES", 400_000)
    with pytest.raises(NotThere, match="bytes"):
        GitBranch(f"git+{work.as_uri()}", copy).fetch()


def told(monkeypatch: pytest.MonkeyPatch, arguments: list[str], *between: Callable[[], object]) -> list[dict[str, Any]]:
    """What the log says of as many looks as there are things that happen between them, and one more."""
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    lines, left = list[str](), [*between]

    def happen(_: float) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    monkeypatch.setattr("dashboard.commands.following.sleep", happen)
    log_to_stderr()
    collector = Collector()
    logging.getLogger(LOGGER).addHandler(collector)
    try:
        with pytest.raises(KeyboardInterrupt):
            main(["follow", *arguments])
    finally:
        logging.getLogger(LOGGER).removeHandler(collector)
    return [json.loads(line) for line in lines]


def test_what_stays_is_one_line(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is tried; what was in order between is said again."""
    place = tmp_path / "place"
    site.content, site.tag = zipped(tiny()), '"1"'

    def nothing() -> None:
        return

    steps = [nothing, lambda: lose_file(place), nothing, lambda: mend_file(place), lambda: lose_file(place), nothing]
    lines = told(monkeypatch, [site.address, "--to", str(place)], *steps)
    assert [(line["result"], line.get("why")) for line in lines] == [
        ("published", None),
        ("refused", "damaged"),
        ("refused", "damaged"),
    ]


def test_a_new_day_is_a_new_look(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error may be one of the day alone."""
    site.content, site.tag, day = zipped(tiny()), '"1"', [TODAY]
    monkeypatch.setattr("dashboard.environment.Environment.today", lambda _: day[0])
    told(monkeypatch, [site.address, "--to", str(tmp_path / "place")], lambda: None, lambda: day.insert(0, NEXT))
    assert site.answers == [200, 304, 200]


@pytest.mark.parametrize("tag", ["", '"2"'], ids=["without tags", "with tags"])
def test_what_was_undone_stays_so(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str) -> None:
    """Also after a restart, and it is said once; another one is published, and then even the one that was undone."""
    place, arguments = tmp_path / "place", [site.address, "--to", str(tmp_path / "place")]

    def bring(contents: Contents) -> None:
        site.content, site.tag = zipped(contents), tag and f'"{len(site.answers)}"'

    def take_back() -> None:
        undo(place, "Ana", "a slip", TODAY)

    bring(tiny())
    told(monkeypatch, arguments, lambda: bring(counted("152")), take_back, lambda: None)
    assert current_version(place) == 3
    lines = told(monkeypatch, arguments, lambda: None, lambda: None)
    assert [(line["result"], line["version"]) for line in lines] == [("undone", "3")]
    lines = told(monkeypatch, arguments, lambda: bring(counted("153")), lambda: bring(counted("152")))
    assert [line["result"] for line in lines] == ["undone", "published", "published"]
    assert current_version(place) == 5


def test_an_undoing_that_was_undone(site: Site, tmp_path: Path) -> None:
    """What is followed is read again, and followed on; what only the desk put over it is none."""
    place = tmp_path / "place"
    site.content = zipped(counted("152"))
    follow_once(WebAddress(site.address), site.address, place, TODAY)
    publish(place, tiny(), 1, "Ana", "by hand", TODAY)
    undo(place, "Ana", "no", TODAY)
    assert follow_once(WebAddress(site.address), site.address, place, TODAY) == Round("same", 3)
    undo(place, "Ana", "yes", TODAY, to=2)
    assert follow_once(WebAddress(site.address), site.address, place, TODAY) == Round("undone", 4)
    site.content = zipped(counted("153"))
    assert follow_once(WebAddress(site.address), site.address, place, TODAY) == Round("published", 5)
    publish(place, tiny(), 5, "Ana", "by hand", TODAY)
    assert follow_once(WebAddress(site.address), site.address, place, TODAY) == Round("published", 7)
