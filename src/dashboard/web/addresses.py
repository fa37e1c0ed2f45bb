"""Readers of one address: how many there may be, and what they may keep busy together."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import Scope

from dashboard.bounds import Bounds
from dashboard.web.pace import Core
from dashboard.web.uploads import Clock

_NETWORK_OF_ONE = 64
"""Bits of an IPv6 address that one household or machine has."""


class TooManyOfOneAddress(Exception):
    """As many readers of this address as may be are here."""


@dataclass
class _Known:
    core: Core
    here: int = 0


class Addresses:
    """Whoever comes from one public address, counted while they are here and until what they spent is earned again.

    Behind an address may be a meeting room, or all subscribers of a provider, so the bounds are those of many. They
    are kept in memory and nowhere else.
    """

    def __init__(self, bounds: Bounds, clock: Clock = time.monotonic) -> None:
        self.bounds = bounds
        self.clock = clock
        self._known: dict[str, _Known] = {}

    @contextmanager
    def here(self, address: str) -> Iterator[list[Core]]:
        """Count a reader while here: what all of the address share, nothing where it is not known.

        :raises TooManyOfOneAddress: for one more than there may be.
        """
        if not address:
            yield []
            return
        self._known = {one: known for one, known in self._known.items() if known.here or not known.core.is_full()}
        core = Core(self.bounds.address_run_seconds, self.bounds.address_run_percent / 100, self.clock)
        known = self._known.setdefault(address, _Known(core))
        if known.here >= self.bounds.address_sessions:
            raise TooManyOfOneAddress
        known.here += 1
        try:
            yield [known.core]
        finally:
            known.here -= 1


def address_of(scope: Scope) -> str:
    """The public address somebody comes from, an IPv6 network for one of its addresses; empty where none is known."""
    found = next((one for one in _told(scope) if one.is_global), None)
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, _NETWORK_OF_ONE), False))
    return str(found or "")


def reader_of(scope: Scope) -> str:
    """The address to tell one reader from another by: the public one, else that of the house's own network."""
    told = list(_told(scope))
    return address_of(scope) or str(next((one for one in told if not one.is_loopback), told[0] if told else ""))


def _told(scope: Scope) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """Who is connected, and whom the proxies of the house say they speak for, from the server outwards.

    What was said before the first public address is anybody's word; what is no address ends the list.
    """
    peer = scope.get("client")
    named = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
    with suppress(ValueError):
        for written in [peer[0] if peer else "", *reversed(named.split(","))]:
            found = ipaddress.ip_address(written.strip())
            yield found.ipv4_mapped or found if isinstance(found, ipaddress.IPv6Address) else found
