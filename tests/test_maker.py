"""The process that makes files of folders: one at a time for a reader, a queue with an end, another process after a fall."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar
from zipfile import ZipFile

import pytest

from dashboard.bake.meeting import NoCards, folder_given
from dashboard.dataset.figures.load import load
from dashboard.environment import Environment
from dashboard.web import maker as maker_of_files
from dashboard.web.maker import MOST_WAITING, Busy, Maker, StillMaking

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
T = TypeVar("T")
FOLDER = {"cards": "figure:open-cells.people-held.2025-06-30", "lang": "en", "languages": "en"}


def run(made: Coroutine[Any, Any, T]) -> T:
    """In a thread of its own: where a browser is driven a loop is running already."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, made).result()


def make(maker: Maker, reader: str = "a", **query: str) -> bytes:
    return run(maker.make("slides", FOLDER | query, "en", "", reader, maker.environment))


def test_a_file_is_made_in_another_process() -> None:
    """The bytes are those of the command; the process stays for the next, and one that fell is replaced."""
    maker = Maker(Environment(data=TINY))
    try:
        # Whoever opens a folder has the process begin; twice is once.
        maker.begin()
        begun = maker._pool
        maker.begin()
        assert begun is not None and begun is maker._pool and len(begun._processes) == 1
        content = make(maker)
        assert maker._pool is begun
        assert "ppt/presentation.xml" in ZipFile(BytesIO(content)).namelist()
        query = "&".join(f"{name}={value}" for name, value in FOLDER.items())
        assert folder_given([query], load(TINY), Environment(data=TINY), "en").made("slides") == content
        assert maker._pool is not None
        (process,) = maker._pool._processes
        os.kill(process, signal.SIGKILL)
        assert make(maker) == content
        with pytest.raises(LookupError):
            make(maker, cards="figure:nope")
    finally:
        maker.close()


def test_the_process_ends_with_its_server(tmp_path: Path) -> None:
    """Also with one that is killed and can end nothing itself."""
    code = "\n".join(
        [
            "import sys, time; from pathlib import Path",
            "from dashboard.environment import Environment; from dashboard.web.maker import Maker",
            "if __name__ == '__main__':",
            f"    maker = Maker(Environment(data=Path({str(TINY)!r}))); maker.begin()",
            "    print(*maker._pool._processes, flush=True); time.sleep(60)",
        ]
    )
    script = tmp_path / "server.py"
    script.write_text(code, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        process = int(server.stdout.readline())
        assert Path(f"/proc/{process}").exists()
        # It has to be far enough to look after its server.
        wait_until(lambda: len(list(Path(f"/proc/{process}/task").iterdir())) > 1)
        server.kill()
    wait_until(lambda: not Path(f"/proc/{process}/exe").exists())


def wait_until(holds: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_who_waits_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second file of one reader, and one more than may wait, are refused at once; afterwards there is room again."""

    async def ask() -> list[object]:
        maker, gate = Maker(Environment(data=TINY)), asyncio.Event()

        async def wait(*_: object) -> bytes:
            await gate.wait()
            return b"made"

        monkeypatch.setattr(maker, "_made", wait)
        asked = [
            asyncio.create_task(maker.make("slides", {}, "en", "", f"r{n}", maker.environment))
            for n in range(MOST_WAITING)
        ]
        await asyncio.sleep(0)
        told: list[object] = []
        for reader in ("r0", "another"):
            try:
                await maker.make("slides", {}, "en", "", reader, maker.environment)
            except Busy as busy:
                told.append(type(busy))
        gate.set()
        told += await asyncio.gather(*asked)
        told.append(await maker.make("slides", {}, "en", "", "r0", maker.environment))
        return told

    assert run(ask()) == [StillMaking, Busy, *[b"made"] * MOST_WAITING, b"made"]


def test_no_card_is_told() -> None:
    """A folder of nothing that there is names what it asked for."""
    with pytest.raises(NoCards) as told:
        folder_given(["cards=figure:nope"], load(TINY), Environment(data=TINY), "en")
    assert told.value.dropped == ("figure:nope",)


def test_what_fails_before_the_first_file_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial that goes wrong is told in the log; files of other cards are made all the same."""

    def fail(*_: object) -> None:
        raise RuntimeError("a card of the trial")

    told: list[str] = []
    monkeypatch.setattr(maker_of_files, "_make_once", fail)
    monkeypatch.setattr(maker_of_files.os, "nice", lambda _: None)
    monkeypatch.setattr(maker_of_files, "Thread", lambda **_: SimpleNamespace(start=lambda: None))
    monkeypatch.setattr(maker_of_files.gc, "freeze", lambda: told.append("ready"))
    monkeypatch.setattr(maker_of_files, "_LOG", SimpleNamespace(exception=told.append))
    maker_of_files._get_ready(Environment(data=TINY))
    assert len(told) == 2 and told[-1] == "ready"
