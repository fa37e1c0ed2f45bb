"""What a machine may lack to make a file, and how it is installed."""

from __future__ import annotations

from typing import ClassVar

from dashboard.wording.language import Language


class NotInstalled(Exception):
    """Something is not on this machine; ``packages`` are those of Debian that bring it."""

    key: ClassVar[str]
    packages: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(f"{type(self).__name__}: apt-get install {self.packages}")

    def said(self, language: Language) -> str:
        """What is missing and how to install it."""
        return language.text(self.key, packages=self.packages)


class NoPango(NotInstalled):
    """Pango, with which text is set on paper."""

    key, packages = "handout-no-pango", "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class NoLibreOffice(NotInstalled):
    """LibreOffice, which turns slides into those of OpenDocument."""

    key, packages = "odp-no-libreoffice", "libreoffice-impress"
