"""A process beside the server that makes files of folders: what takes seconds keeps no other reader waiting."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context, parent_process
from threading import Lock, Thread

from dashboard.environment import Environment
from dashboard.ui.frame import store
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder, folder_of
from dashboard.ui.meeting.making import Kind, make
from dashboard.ui.meeting.not_installed import NotInstalled
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.static.rendering import open_page
from dashboard.wording.language import language_of, languages_of

MOST_WAITING = 8
"""How many files may be asked for at a time, the one in the making among them."""
_BEHIND = 10
_LOG = logging.getLogger(__name__)


class Busy(Exception):
    """No file can be asked for just now."""


class StillMaking(Busy):
    """It is this reader's own file that is waited for."""


class Unmade(Exception):
    """The machine cannot make this kind of file; its text says why, in the reader's language."""


class Maker:
    """Makes one file at a time, one for a reader at a time; the process starts when it is first needed, and stays."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._pool: ProcessPoolExecutor | None = None
        self._starting = Lock()
        self._readers: list[str] = []

    def begin(self) -> None:
        """Have the process ready, from any thread: somebody looks at a folder, and may ask for a file of it."""
        with suppress(BrokenProcessPool):
            self._begun()

    def _begun(self) -> ProcessPoolExecutor:
        with self._starting:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(
                    1, mp_context=get_context("spawn"), initializer=_get_ready, initargs=(self.environment.chosen,)
                )
                # A process starts with the first that is asked of it.
                self._pool.submit(os.getpid)
            return self._pool

    async def make(
        self, kind: Kind, query: Mapping[str, str], spoken: str, site: str, reader: str, environment: Environment
    ) -> bytes:
        """A file of a folder of the subject that ``environment`` is for.

        :raises StillMaking: when the reader waits for one already
        :raises Busy: when too many do
        :raises LookupError: for a folder without a card
        :raises Unmade: when the machine cannot make this kind of file
        """
        if reader in self._readers:
            raise StillMaking
        if len(self._readers) >= MOST_WAITING:
            raise Busy
        self._readers.append(reader)
        try:
            return await self._made(kind, dict(query), spoken, site, environment)
        except BrokenProcessPool:
            # The process was ended from outside, for want of memory for instance: once more in a new one.
            return await self._made(kind, dict(query), spoken, site, environment)
        finally:
            self._readers.remove(reader)

    async def _made(self, kind: Kind, query: dict[str, str], spoken: str, site: str, environment: Environment) -> bytes:
        pool, loop = self._begun(), asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pool, made, kind, query, spoken, site, environment)
        except BrokenProcessPool:
            # Who else waited for it may have begun a new one.
            if self._pool is pool:
                self.close()
            raise

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _get_ready(environment: Environment) -> None:
    """Before the first file: behind the readers, with everything read that takes a while to read."""
    os.nice(_BEHIND)
    # What becomes of the data the server tells, once.
    logging.getLogger(store.__name__).disabled = True
    Thread(target=_end_with_server, daemon=True).start()
    try:
        _make_once(environment)
    except Exception:
        # Whoever asks for a file of other cards may well get it: what fails here is no reason to end.
        _LOG.exception("The trial before the first file failed")
    # What is there now stays: to look again and again for some of it that could go took a tenth of the time.
    gc.freeze()


def _make_once(environment: Environment) -> None:
    """Two cards in all languages: the first reader then waits no longer than the second."""
    dataset = current(environment).dataset
    if dataset is None:
        return
    languages = languages_of(dataset.package)
    page = open_page("present", languages[0], {}, dataset, environment)
    picks = tuple(pick for folder in dataset.package.settings.folders for pick in picks_of(folder, page))[:2]
    if picks:
        make("pack", MeetingFolder(picks, languages), TalkData(dataset, environment))


def _end_with_server() -> None:
    """A server that is ended, however that is done, has no time to end this process."""
    server = parent_process()
    if server is not None:
        server.join()
        os._exit(0)


def made(kind: Kind, query: dict[str, str], spoken: str, site: str, environment: Environment) -> bytes:
    """A file of a folder, of the data as they are now. :raises LookupError: without data or without a card."""
    dataset = current(environment).dataset
    if dataset is None:
        raise LookupError("no data")
    data = TalkData(dataset, environment, site)
    try:
        return make(kind, folder_of(query, data, spoken), data, query.get("paper", ""))
    except NotInstalled as missing:
        # It has to travel from one process to another.
        raise Unmade(missing.said(language_of(spoken))) from None
