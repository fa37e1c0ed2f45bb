"""Uploaded files: only under ids that were handed out, within bounds, and gone when their session is."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import uuid4

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec, UploadFileUrlInfo

from dashboard.bounds import MEGABYTE, Bounds

ENDPOINT = "/_stcore/upload_file"
_RUNS_WITHOUT = 2
Clock = Callable[[], float]


class UploadRefused(Exception):
    """An upload that is not taken: the HTTP status, and the key of the words for it."""

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status = status
        self.key = key


@dataclass
class UploadPlace:
    """The place of one file: its id was handed out, then the file arrives, then it is held.

    ``asked`` is when a page last asked for the file; ``runs`` counts the runs of the session until then.
    """

    state: Literal["handed out", "arriving", "held"]
    asked: float
    size: int = 0
    runs: int | None = None


class Uploads(MemoryUploadedFileManager):
    """Streamlit's uploaded files with a place for each, handed out once, and bounds for a session and for all.

    Safe to use from several threads, as Streamlit does.
    """

    def __init__(self, bounds: Bounds, is_staff: Callable[[str], bool], clock: Clock = time.monotonic) -> None:
        super().__init__(ENDPOINT)
        self.bounds = bounds
        self.is_staff = is_staff
        self.clock = clock
        self._places: dict[str, dict[str, UploadPlace]] = {}

    @property
    def size(self) -> int:
        """The bytes of all files that are held or arriving."""
        with self._lock:
            return self._size()

    @property
    def is_arriving(self) -> bool:
        """Whether a file is on its way."""
        with self._lock:
            return any(place.state == "arriving" for places in self._places.values() for place in places.values())

    def get_upload_urls(self, session_id: str, file_names: Sequence[str]) -> list[UploadFileUrlInfo]:
        """An address for each file; those beyond the bound lead to a refusal with its reason.

        Ids handed out earlier may still be used, for a browser sends six files at a time; but the oldest of them make
        room, for it asks anew for files it could not send.
        """
        ids = [str(uuid4()) for _ in file_names[: 2 * self.bounds.session_files]]
        with self._lock:
            places = self._places.get(session_id, {})
            unused = [file_id for file_id, place in places.items() if place.state == "handed out"]
            room = max(0, self.bounds.session_files - len(places) + len(unused))
            fresh = {file_id: UploadPlace("handed out", self.clock()) for file_id in ids[:room]}
            for oldest in unused[: max(0, len(places) + len(fresh) - self.bounds.session_files)]:
                del places[oldest]
            self._places[session_id] = places | fresh
        paths = [f"{self.endpoint}/{session_id}/{file_id}" for file_id in ids]
        return [UploadFileUrlInfo(file_id, path, path) for file_id, path in zip(ids, paths, strict=True)]

    def begin(self, session_id: str, file_id: str) -> None:
        """A file begins to arrive. :raises Refused: when its id was not handed out, or was used."""
        with self._lock:
            places = self._places.get(session_id, {})
            place = places.get(file_id)
            if place is None and len(places) >= self.bounds.session_files:
                raise UploadRefused(413, "upload-too-many")
            if place is None or place.state != "handed out":
                raise UploadRefused(404, "upload-not-expected")
            place.state, place.asked = "arriving", self.clock()

    def receive(self, session_id: str, file_id: str, count: int) -> None:
        """So many bytes more have arrived. :raises Refused: when they are too many for the session or for all."""
        staff = self.is_staff(session_id)
        with self._lock:
            places = self._places.get(session_id, {})
            if file_id not in places:
                raise UploadRefused(404, "upload-not-expected")
            if sum(place.size for place in places.values()) + count > self.bounds.session_megabytes * MEGABYTE:
                raise UploadRefused(413, "upload-too-much")
            kept_free = 0 if staff else self.bounds.staff_megabytes
            if self._size() + count > (self.bounds.upload_megabytes - kept_free) * MEGABYTE:
                raise UploadRefused(503, "upload-no-room")
            places[file_id].size += count

    def end(self, session_id: str, file_id: str) -> None:
        """No more arrives: what did not become a file leaves nothing behind."""
        with self._lock:
            place = self._places.get(session_id, {}).get(file_id)
            if place is not None and place.state != "held":
                self._forget(session_id, file_id)

    def add_file(self, session_id: str, file: UploadedFileRec) -> None:
        """Hold a file that arrived; one whose session has gone meanwhile is let go."""
        with self._lock:
            place = self._places.get(session_id, {}).get(file.file_id)
            if place is None or place.state != "arriving":
                return
            place.state, place.size, place.asked = "held", len(file.data), self.clock()
        super().add_file(session_id, file)

    def holds(self, session_id: str, file_id: str) -> bool:
        """Whether this file is one of the session's own."""
        with self._lock:
            place = self._places.get(session_id, {}).get(file_id)
            return place is not None and place.state == "held"

    def get_files(self, session_id: str, file_ids: Sequence[str]) -> list[UploadedFileRec]:
        """The files a page asks for, which shows that its box still has them."""
        with self._lock:
            for place in map(self._places.get(session_id, {}).get, file_ids):
                if place is not None:
                    place.asked, place.runs = self.clock(), None
        return super().get_files(session_id, file_ids)

    def remove_file(self, session_id: str, file_id: str) -> None:
        """Forget one file."""
        super().remove_file(session_id, file_id)
        with self._lock:
            self._forget(session_id, file_id)

    def remove_session_files(self, session_id: str) -> None:
        """Forget all files of a session and all ids it was given."""
        super().remove_session_files(session_id)
        with self._lock:
            self._places.pop(session_id, None)

    def sweep(self, runs: Mapping[str, int], may_return: Container[str]) -> None:
        """Forget what nobody can ask for any more: files of sessions that are gone, and those whose box is.

        :param runs: how often the pages of each connected session have run
        :param may_return: the sessions whose reader has gone and may still come back
        """
        with self._lock:
            gone = [one for one in self._places if one not in runs and one not in may_return]
            unused = [
                (session_id, file_id)
                for session_id, count in runs.items()
                for file_id, place in self._places.get(session_id, {}).items()
                if self._is_unused(place, count)
            ]
        for session_id in gone:
            self.remove_session_files(session_id)
        for session_id, file_id in unused:
            self.remove_file(session_id, file_id)

    def _is_unused(self, place: UploadPlace, runs: int) -> bool:
        """Whether the page has run on without asking for this file: its box has left it."""
        if place.runs is None:
            place.runs = runs
        waited = self.clock() - place.asked > self.bounds.unused_seconds
        return waited and place.state == "held" and runs >= place.runs + _RUNS_WITHOUT

    def _size(self) -> int:
        return sum(place.size for places in self._places.values() for place in places.values())

    def _forget(self, session_id: str, file_id: str) -> None:
        places = self._places.get(session_id, {})
        places.pop(file_id, None)
        if not places:
            self._places.pop(session_id, None)
