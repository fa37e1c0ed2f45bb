"""Where the dashboard or its pages are, as a command is told."""

from __future__ import annotations

import re

from dashboard.wording.language import Language
from dashboard.wording.problems import clean

# A host of one word and a port are fine: a site may be for one house.
_ADDRESS = re.compile(r"https?://[\w.\-:\[\]]+(/[\w.~\-/%]*)?", re.IGNORECASE)


class NoSite(Exception):
    """Addresses that are none of a site."""

    def __init__(self, addresses: list[str]) -> None:
        super().__init__(", ".join(addresses))
        self.addresses = addresses


def sites(*addresses: str) -> list[str]:
    """Addresses of sites as they are used, without a slash at the end; one that is not given is empty.

    :raises NoSite: with all that are none.
    """
    given = [address.strip() for address in addresses]
    if wrong := [address for address in given if address and not _ADDRESS.fullmatch(address)]:
        raise NoSite(wrong)
    return [address.rstrip("/") for address in given]


def say_no_site(error: NoSite, language: Language) -> str:
    """Each address that is none, on a line."""
    return "\n".join(language.text("bake-address", address=clean(address)) for address in error.addresses)
