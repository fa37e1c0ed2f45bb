"""One publisher at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.refresh.publishing.durable import discard
from dashboard.refresh.publishing.failures import PublishFailed

LOCK = ".publishing.lock"
PATIENCE = 10.0


@contextmanager
def publishing_lock(folder: Path, patience: float | None = None) -> Iterator[None]:
    """Be the only one who publishes into a folder; the kernel frees the place of a process that was killed.

    :raises PublishFailed: ``busy`` after ``PATIENCE`` seconds.
    """
    path = folder / LOCK
    # A lock that only the holder's good manners free would stay for ever after a kill: rather fail.
    lock = FileLock(path, timeout=PATIENCE if patience is None else patience, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        raise PublishFailed("busy") from None
    try:
        yield
    finally:
        # While it is held: who waits for the file removed here notices and makes a new one.
        discard(path)
        lock.release()
