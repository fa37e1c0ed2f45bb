"""Slides for LibreOffice, by LibreOffice itself, where it is on the machine."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.ui.meeting.not_installed import NoLibreOffice

PATIENCE_S = 120


def has_libreoffice() -> bool:
    """Whether slides can be turned into those of OpenDocument here."""
    return bool(shutil.which("soffice"))


def odp_of(slides: bytes) -> bytes:
    """The slides (``.pptx``) as OpenDocument (``.odp``); LibreOffice numbers its fonts anew each time.

    :raises NoLibreOffice: where it is not on the machine, or ends without a file.
    """
    office = shutil.which("soffice")
    if office is None:
        raise NoLibreOffice
    with TemporaryDirectory() as name:
        place = Path(name)
        (place / "slides.pptx").write_bytes(slides)
        # A profile of its own: another one of this user may be in use, and is left as it is.
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        asked = [office, profile, "--headless", "--convert-to", "odp", "--outdir", name, str(place / "slides.pptx")]
        try:
            # Its arguments are ours: nothing of a reader but the content of the slides.
            subprocess.run(  # noqa: S603
                asked, check=True, capture_output=True, timeout=PATIENCE_S
            )
            return (place / "slides.odp").read_bytes()
        except (subprocess.SubprocessError, FileNotFoundError) as reason:
            raise NoLibreOffice from reason
