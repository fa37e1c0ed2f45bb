"""One request to a page on the web: bounded in time and size, and only to addresses the whole internet shares."""

from __future__ import annotations

import ipaddress
import os
import socket
import ssl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from functools import cache
from queue import Empty, Queue
from threading import Lock, Thread
from typing import Any

import httpcore
import httpx

from dashboard.dataset.checks.addresses import fault_of

SECONDS = 5.0
"""For all of it: finding the host, connecting, asking and reading."""
MOST_BYTES = 1_000_000
"""As they come, and as they are once unpacked."""
LONGEST_ADDRESS = 2000
_PORTS = {"http": 80, "https": 443}
# Nothing says who asks but that it is a program.
_HEADERS = [
    ("User-Agent", "dashboard"),
    ("Accept", "text/html"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
]
_MOVED = range(300, 400)


class NotFetched(Exception):
    """The page was not read; ``code`` says why, ``found`` what there was instead."""

    def __init__(self, code: str, found: str = "") -> None:
        super().__init__(f"{code} {found}".strip())
        self.code = code
        self.found = found


@dataclass(frozen=True)
class HtmlPage:
    """The bytes of an HTML page, and the letters its server says they are in, if it does."""

    content: bytes
    charset: str


class Allowance:
    """So many requests in so many seconds for each person; others' do not count."""

    def __init__(self, most: int = 10, seconds: float = 60.0) -> None:
        self._most, self._seconds = most, seconds
        self._asked: dict[str, list[float]] = {}
        self._turn = Lock()

    def take(self, who: str, now: float) -> bool:
        """Whether this person may ask at this second (of any clock that only goes forward)."""
        with self._turn:
            recent = [then for then in self._asked.get(who, []) if now - then < self._seconds]
            allowed = len(recent) < self._most
            self._asked[who] = [*recent, now] if allowed else recent
            return allowed


class Network(httpcore.NetworkBackend):
    """Connects to the checked address itself: the host's name is looked up once, and every answer must be global."""

    def __init__(self) -> None:
        self._open: socket.socket | None = None
        self._given_up = False

    def resolve(self, host: str, port: int) -> list[str]:
        """The numeric addresses of a host. :raises OSError: when it has none."""
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

    def connect(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        """A connection to a numeric address."""
        return httpcore.SyncBackend().connect_tcp(address, port, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Any = None,
    ) -> httpcore.NetworkStream:
        """A connection to a host, as httpcore asks for it. :raises NotFetched: when it is not of the open internet."""
        addresses = list(dict.fromkeys(self._looked_up(host, port)))
        if not all(map(is_global, addresses)):
            raise NotFetched("private", host)
        failure: Exception = httpcore.ConnectError("no address")
        for address in addresses:
            if self._given_up:
                break
            try:
                return self._kept(self.connect(address, port, timeout))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def give_up(self) -> None:
        """End the connection, whatever it is waiting for."""
        self._given_up = True
        if self._open is not None:
            with suppress(OSError):
                self._open.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        if self._open is not None:
            self._open.close()

    def _looked_up(self, host: str, port: int) -> list[str]:
        try:
            return self.resolve(host, port)
        except (OSError, UnicodeError):
            raise NotFetched("unknown-host", host) from None

    def _kept(self, stream: httpcore.NetworkStream) -> httpcore.NetworkStream:
        # A handle of our own: encryption takes the socket over, and hides it while it is being agreed upon.
        self._open = socket.socket(fileno=os.dup(stream.get_extra_info("socket").fileno()))
        if self._given_up:
            self.give_up()
        return stream


def is_global(address: str) -> bool:
    """Whether a numeric address is one host's of the open internet, and cannot stand for one that is not."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if ip.is_multicast or ip.is_reserved or not ip.is_global:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return True
    return not (ip.is_site_local or ip.ipv4_mapped or ip.sixtofour or ip.teredo)


def fetch_page(address: str, network: Network | None = None, seconds: float = SECONDS) -> HtmlPage:
    """The HTML page at an address, asked for once. :raises NotFetched: when it is not read, whatever the reason."""
    url, network = _checked(address), network or Network()
    outcome: Queue[HtmlPage | NotFetched] = Queue()
    # Looking a host up and agreeing on encryption know no time limit of their own.
    Thread(target=_ask, args=(url, network, seconds, outcome), name="fetch", daemon=True).start()
    try:
        found = outcome.get(timeout=seconds)
    except Empty:
        network.give_up()
        raise NotFetched("slow") from None
    if isinstance(found, NotFetched):
        raise found
    return found


def _checked(address: str) -> httpx.URL:
    """The address, where it is a plain one of the web."""
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or fault_of(address):
        raise NotFetched("address")
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError):
        raise NotFetched("address") from None
    if url.scheme not in _PORTS or not url.host or url.userinfo or url.port is not None:
        raise NotFetched("address")
    return url


def _ask(url: httpx.URL, network: Network, seconds: float, outcome: Queue[HtmlPage | NotFetched]) -> None:
    try:
        outcome.put(_request(url, network, seconds))
    except NotFetched as refused:
        outcome.put(refused)
    except httpcore.TimeoutException:
        outcome.put(NotFetched("slow"))
    except Exception as error:
        # Whatever a foreign server does, the person is told, and this thread leaves no trace of its own.
        # httpcore drops the cause where it lets an error through its pool; the context stays.
        unproven = isinstance(error.__context__, ssl.SSLCertVerificationError)
        outcome.put(NotFetched("certificate" if unproven else "unreachable", url.host))
    finally:
        network.close()


def _request(url: httpx.URL, network: Network, seconds: float) -> HtmlPage:
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=_PORTS[url.scheme], target=url.raw_path)
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
    with (
        httpcore.ConnectionPool(ssl_context=_encryption(), network_backend=network) as pool,
        pool.stream("GET", target, headers=_HEADERS, extensions={"timeout": timeouts}) as response,
    ):
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        charset = _charset_of_html(response.status, headers)
        return HtmlPage(_read(response.iter_stream(), headers.get("content-encoding", "").strip().lower()), charset)


@cache
def _encryption() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _charset_of_html(status: int, headers: Mapping[str, str]) -> str:
    """What the head of an answer says of its letters. :raises NotFetched: when no HTML page follows."""
    if status in _MOVED:
        raise NotFetched("redirect", headers.get("location", ""))
    if status != 200:
        raise NotFetched("status", str(status))
    kind = Message()
    kind["content-type"] = headers.get("content-type", "")
    if not headers.get("content-type") or kind.get_content_type() != "text/html":
        raise NotFetched("kind", headers.get("content-type", ""))
    return kind.get_content_charset("")


def _read(chunks: Iterator[bytes], coding: str) -> bytes:
    """The content, unpacked; reading stops where it gets too much, packed or unpacked."""
    if coding not in ("", "identity", "gzip"):
        raise NotFetched("packed", coding)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16) if coding == "gzip" else None
    read, content = 0, bytearray()
    for chunk in chunks:
        read += len(chunk)
        content += unpacker.decompress(chunk, MOST_BYTES + 1 - len(content)) if unpacker else chunk
        if max(read, len(content)) > MOST_BYTES:
            raise NotFetched("large")
    return bytes(content)
