"""Downloads: made when they are asked for, and held until their reader has fetched them, within a bound."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock
from typing import Any

from cachetools import LRUCache
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorage
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.bounds import MEGABYTE, Bounds
from dashboard.web.uploads import Clock

ENDPOINT = "/media"
HELD_SECONDS = 60.0
_MOST_OFFERS = 4096


class Downloads(MemoryMediaFileStorage):
    """Streamlit's files to download, each for its time, and no more of them than the bound allows.

    Streamlit lets go of a file when two pages of anybody's have run since it was made: where many read, before the
    browser of its own reader has asked for it. Here it stays a while longer; :meth:`sweep` ends it.

    Safe to use from several threads: pages make downloads while the server sweeps.
    """

    def __init__(self, bounds: Bounds, clock: Clock = time.monotonic) -> None:
        super().__init__(ENDPOINT)
        self.bounds = bounds
        self.clock = clock
        self._ends: dict[str, float] = {}
        self._guard = Lock()

    def load_and_get_id(
        self, path_or_data: str | bytes, mimetype: str, kind: MediaFileKind, filename: str | None = None
    ) -> str:
        """Hold a file. :return: its id, the same for the same bytes."""
        with self._guard:
            file_id = super().load_and_get_id(path_or_data, mimetype, kind, filename)
            self._ends.pop(file_id, None)
            # Asked for again, it is the newest.
            self._files_by_id[file_id] = self._files_by_id.pop(file_id)
            size = sum(file.content_size for file in self._files_by_id.values())
            for oldest, file in list(self._files_by_id.items())[:-1]:
                if size <= self.bounds.download_megabytes * MEGABYTE:
                    break
                # A browser fetches a download as soon as it is ready, so the oldest are the ones nobody waits for.
                size -= file.content_size
                self._forget(oldest)
            return file_id

    def delete_file(self, file_id: str) -> None:
        """Let go of a file, in a while."""
        with self._guard:
            self._ends[file_id] = self.clock() + HELD_SECONDS

    def sweep(self) -> bool:
        """Forget the files whose time is over. :return: whether there were any."""
        with self._guard:
            now = self.clock()
            over = [file_id for file_id, end in self._ends.items() if end <= now]
            for file_id in over:
                self._forget(file_id)
            return bool(over)

    def _forget(self, file_id: str) -> None:
        self._ends.pop(file_id, None)
        super().delete_file(file_id)


class Offers(MediaFileManager):
    """Streamlit's downloads that are made when somebody asks for them: each button gives what it offers now.

    Every run offers them anew under other ids, and Streamlit forgets those of the run before, which a browser still
    has while it is being told: who typed something and pressed the button next got nothing, and no word.
    """

    def __init__(self, storage: MediaFileStorage) -> None:
        super().__init__(storage)
        self._buttons: LRUCache[str, tuple[str, str]] = LRUCache(_MOST_OFFERS)
        self._offered: LRUCache[tuple[str, str], str] = LRUCache(_MOST_OFFERS)
        self._guard = Lock()

    def add_deferred(
        self,
        data_callable: Callable[[], Any],
        mimetype: str | None,
        coordinates: str,
        file_name: str | None = None,
        *,
        element_id: str = "",
    ) -> str:
        """Offer a download as Streamlit does. :return: its id in this run."""
        file_id = super().add_deferred(data_callable, mimetype, coordinates, file_name, element_id=element_id)
        context = get_script_run_ctx()
        button = context.session_id if context else "", element_id
        with self._guard:
            self._buttons[file_id], self._offered[button] = button, file_id
        return file_id

    def execute_deferred(self, file_id: str) -> str:
        """Make what the button of an id offers now. :return: the address to fetch it from."""
        with self._guard:
            button = self._buttons.get(file_id)
            newest = self._offered.get(button, file_id) if button else file_id
        return super().execute_deferred(newest)
