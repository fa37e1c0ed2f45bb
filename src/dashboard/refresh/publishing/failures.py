"""Why something was not published: a code and its parameters, never a sentence (``wording.publishing`` says it)."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from dashboard.dataset.problems import Problem
from dashboard.refresh.publishing.publication import Publication

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-rights",
    errno.EPERM: "no-rights",
}


class PublishFailed(Exception):
    """Nothing was published, and nothing of what was to be published is lost: the caller still has it."""

    def __init__(self, code: str, **parameters: str | int) -> None:
        super().__init__(f"{code} {parameters}" if parameters else code)
        self.code = code
        self.parameters: Mapping[str, str | int] = parameters


class StaleBase(PublishFailed):
    """Somebody else published meanwhile; ``current`` is what stands now, unknown for a plain folder."""

    def __init__(self, current: Publication | None = None) -> None:
        if current is None:
            super().__init__("stale-folder")
        else:
            number = str(current.number)
            super().__init__("stale", number=number, who=current.who, why=current.why, when=current.when)
        self.current = current


class Refused(PublishFailed):
    """The package has errors; ``problems`` are all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("refused", errors=len(problems))
        self.problems = list(problems)


class DamagedVersion(PublishFailed):
    """A published version is not as it was published: ``file`` was changed, added, or is gone."""

    def __init__(self, number: int, file: str) -> None:
        super().__init__("damaged", number=str(number), file=file)
        self.number, self.file = number, file


@contextmanager
def as_publish_failure(folder: Path) -> Iterator[None]:
    """Turn what the system says into a failure with a code. :raises PublishFailed: for every OSError inside."""
    try:
        yield
    except OSError as error:
        raise failure_of(error, folder) from error


def failure_of(error: OSError, folder: Path) -> PublishFailed:
    """What an error of the system means for whoever publishes into ``folder``."""
    code = _CODES.get(error.errno or 0)
    if code is not None:
        return PublishFailed(code, folder=str(folder))
    place = str(error.filename or folder)
    return PublishFailed("disk", folder=str(folder), place=place, reason=error.strerror or str(error))
