"""The dashboard's command where every host of the web is one server of this machine, at the port in ``TEST_WEB``."""

from __future__ import annotations

import os
import sys

import httpcore

from dashboard.__main__ import main
from dashboard.refresh.outgoing import Network

ANY_HOST = "93.184.215.14"


def resolve(network: Network, host: str, port: int) -> list[str]:
    """A name that tells where it leads, for the tests of what is refused."""
    if host[0].isdigit():
        return [host]
    return ["10.0.0.1"] if host.startswith("inside.") else [ANY_HOST]


def connect(network: Network, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
    assert address == ANY_HOST
    return httpcore.SyncBackend().connect_tcp("127.0.0.1", int(os.environ["TEST_WEB"]), timeout)


if __name__ == "__main__":
    setattr(Network, "resolve", resolve)  # noqa: B010 - as a test does
    setattr(Network, "connect", connect)  # noqa: B010
    sys.exit(main())
