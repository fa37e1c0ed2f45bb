"""Downloads made ready: within a bound, the oldest make room."""

from __future__ import annotations

from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from dashboard.bounds import MEGABYTE, Bounds

ENDPOINT = "/media"


class Downloads(MemoryMediaFileStorage):
    """Streamlit's files to download, no more of them than the bound allows.

    A browser fetches a download as soon as it is ready, so the oldest are the ones nobody waits for.
    """

    def __init__(self, bounds: Bounds) -> None:
        super().__init__(ENDPOINT)
        self.bounds = bounds

    def load_and_get_id(
        self, path_or_data: str | bytes, mimetype: str, kind: MediaFileKind, filename: str | None = None
    ) -> str:
        """Hold a file. :return: its id, the same for the same bytes."""
        file_id = super().load_and_get_id(path_or_data, mimetype, kind, filename)
        # Asked for again, it is the newest.
        self._files_by_id[file_id] = self._files_by_id.pop(file_id)
        size = sum(file.content_size for file in self._files_by_id.values())
        for oldest, file in list(self._files_by_id.items())[:-1]:
            if size <= self.bounds.download_megabytes * MEGABYTE:
                break
            size -= file.content_size
            self.delete_file(oldest)
        return file_id
