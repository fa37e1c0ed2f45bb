"""A process beside the server that makes files of folders: what takes seconds keeps no other reader waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from dashboard.environment import Environment
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import folder_of
from dashboard.ui.meeting.making import MAKINGS, paper_of
from dashboard.ui.meeting.paper import NoPango
from dashboard.wording.language import language_of

MOST_WAITING = 8
"""How many files may be asked for at a time, the one in the making among them."""


class Busy(Exception):
    """Too many files are asked for, or this reader waits for one already."""


class Unmade(Exception):
    """The machine cannot make this kind of file; its text says why, in the reader's language."""


class Maker:
    """Makes one file at a time, one for a reader at a time; the process starts with the first and stays."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self._pool: ProcessPoolExecutor | None = None
        self._readers: list[str] = []

    async def make(self, kind: str, query: Mapping[str, str], spoken: str, site: str, reader: str) -> bytes:
        """A file of a folder.

        :raises Busy: when the reader waits for one already, or too many do
        :raises LookupError: for a folder without a card
        :raises Unmade: when the machine cannot make this kind of file
        """
        if reader in self._readers or len(self._readers) >= MOST_WAITING:
            raise Busy
        self._readers.append(reader)
        try:
            return await self._made(kind, dict(query), spoken, site)
        except BrokenProcessPool:
            # The process was ended from outside, for want of memory for instance: once more in a new one.
            return await self._made(kind, dict(query), spoken, site)
        finally:
            self._readers.remove(reader)

    async def _made(self, kind: str, query: dict[str, str], spoken: str, site: str) -> bytes:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        pool, loop = self._pool, asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(pool, made, kind, query, spoken, site, self.environment)
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


def made(kind: str, query: dict[str, str], spoken: str, site: str, environment: Environment) -> bytes:
    """A file of a folder, of the data as they are now. :raises LookupError: without data or without a card."""
    dataset = current(environment).dataset
    if dataset is None:
        raise LookupError("no data")
    data = TalkData(dataset, environment, site)
    try:
        return MAKINGS[kind].make(folder_of(query, data, spoken), data, paper_of(query.get("paper", "")))
    except NoPango as missing:
        # It has to travel from one process to another.
        raise Unmade(missing.said(language_of(spoken))) from None
