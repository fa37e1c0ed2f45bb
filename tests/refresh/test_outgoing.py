"""The one request to a page: where it may go, how long and how much, and what it never does."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpcore
import pytest

from dashboard.refresh.outgoing import MOST_BYTES, Allowance, HtmlPage, Network, NotFetched, fetch_page, is_global

PUBLIC = "93.184.215.14"
PAGE = b"<title>List</title>"
Answer = Callable[[socket.socket], None]


class Redirected(Network):
    """A host that is looked up as told; a connection to its address arrives at a server of this machine."""

    def __init__(self, *addresses: str, port: int = 0) -> None:
        super().__init__()
        self.answers, self.port = list(addresses), port
        self.looked_up: list[str] = []
        self.connected: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        self.looked_up.append(host)
        return self.answers

    def connect(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        self.connected.append(f"{address}:{port}")
        return super().connect("127.0.0.1", self.port, timeout)


class Server:
    """A server that answers every connection as told, and keeps what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[bytes] = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            with connection:
                self.asked.append(connection.recv(65536))
                try:
                    self.answer(connection)
                except OSError:
                    continue

    def network(self) -> Redirected:
        return Redirected(PUBLIC, port=self.port)


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], Server]]:
    servers = []

    def make(answer: Answer) -> Server:
        servers.append(Server(answer))
        return servers[-1]

    yield make
    for server in servers:
        server.listening.close()


def saying(content: bytes = PAGE, status: str = "200 OK", **headers: str) -> Answer:
    named = {"Content-Type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    return lambda connection: connection.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content)


@contextmanager
def refused(code: str) -> Iterator[list[NotFetched]]:
    seen: list[NotFetched] = []
    with pytest.raises(NotFetched) as caught:
        yield seen
    assert caught.value.code == code, caught.value
    seen.append(caught.value)


def test_one_plain_request(serve: Any) -> None:
    """One GET to the address and its parameters, without cookies, login, referrer or what follows the #."""
    server = serve(saying(Set_Cookie="a=b"))
    network = server.network()
    assert fetch_page("http://Host.example/a%20b?c=d#e", network) == HtmlPage(PAGE, "utf-8")
    [asked] = server.asked
    line, *headers = asked.decode().strip().split("\r\n")
    assert line == "GET /a%20b?c=d HTTP/1.1"
    assert sorted(header.split(":")[0].lower() for header in headers) == [
        "accept",
        "accept-encoding",
        "connection",
        "host",
        "user-agent",
    ]
    assert "Host: host.example" in headers
    assert network.connected == [f"{PUBLIC}:80"]


def test_proxies_of_the_environment_are_ignored(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy the machine names, the checked address itself is asked."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server = serve(saying())
    assert fetch_page("http://host.example/", server.network()).content == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:93.184.215.14",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "::127.0.0.1",
        "100::1",
    ],
)
def test_addresses_that_are_not_the_open_internet(address: str) -> None:
    """No host of this machine or network, none that stands for another, none that is nobody's."""
    assert not is_global(address)
    network = Redirected(address)
    with refused("private") as seen:
        fetch_page("http://host.example/", network)
    assert seen[0].found == "host.example"
    assert network.connected == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_addresses_of_the_open_internet(address: str) -> None:
    """Hosts everybody can reach are asked."""
    assert is_global(address)


@pytest.mark.parametrize("answers", [(PUBLIC, "10.0.0.1"), ("::1", PUBLIC), (PUBLIC, "8.8.8.8", "169.254.169.254")])
def test_one_private_address_refuses_all(answers: Any) -> None:
    """A host with a single address inside is not asked at any of them."""
    network = Redirected(*answers)
    with refused("private"):
        fetch_page("http://host.example/", network)
    assert network.connected == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "[::ffff:7f00:1]", "0"]
)
def test_this_machine_under_every_name(host: str) -> None:
    """However this machine is written, the real look-up finds it out."""
    with pytest.raises(NotFetched) as caught:
        fetch_page(f"http://{host}/")
    assert caught.value.code in ("private", "address", "unknown-host")


def test_looked_up_once(serve: Any) -> None:
    """The address that was checked is the one connected to: a name that changes its mind is not asked again."""
    server = serve(saying())
    network = server.network()
    resolve = network.resolve

    def changing(host: str, port: int) -> list[str]:
        found: list[str] = resolve(host, port)
        network.answers = ["127.0.0.1"]
        return found

    network.resolve = changing
    fetch_page("http://host.example/", network)
    assert (network.looked_up, network.connected) == (["host.example"], [f"{PUBLIC}:80"])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "host.example",
        "//host.example/",
        "ftp://host.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://host.example:8080/",
        "https://host.example:80/",
        "http://host.example:443/",
        "http://a:b@host.example/",
        "http://a@host.example/",
        "https://[::1",
        "http:///x",
        "http://",
        "http://ho st/",
        "http://x/" + "a" * 3000,
        "http://host.example:99999/",
        "gopher://host.example/\r\nX: y",
    ],
)
def test_addresses_that_are_none(address: str) -> None:
    """Only plain addresses of the web, on its own ports, without a name and password."""
    network = Redirected(PUBLIC)
    with refused("address"):
        fetch_page(address, network)
    assert network.looked_up == []


def test_a_host_that_does_not_exist() -> None:
    """A name nobody has is told with the name."""

    class Nowhere(Redirected):
        def resolve(self, host: str, port: int) -> list[str]:
            raise socket.gaierror(-2, "Name or service not known")

    with refused("unknown-host") as seen:
        fetch_page("http://host.example/", Nowhere())
    assert seen[0].found == "host.example"


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent", "303 See Other"])
def test_redirects_are_told_not_followed(serve: Any, status: str) -> None:
    """Where an address sends on, the new one is told and not asked."""
    server = serve(saying(status=status, Location="http://127.0.0.1/secret"))
    with refused("redirect") as seen:
        fetch_page("http://host.example/", server.network())
    assert seen[0].found == "http://127.0.0.1/secret"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "status", ["404 Not Found", "500 Error", "403 Forbidden", "204 No Content", "206 Partial Content"]
)
def test_other_answers(serve: Any, status: str) -> None:
    """Any answer but the page itself is told by its number."""
    with refused("status") as seen:
        fetch_page("http://host.example/", serve(saying(status=status)).network())
    assert seen[0].found == status[:3]


@pytest.mark.parametrize("kind", ["application/pdf", "text/plain", "application/xhtml+xml", "text/html2", "", "x"])
def test_only_pages(serve: Any, kind: str) -> None:
    """What does not say that it is HTML is not read."""
    with refused("kind"):
        fetch_page("http://host.example/", serve(saying(Content_Type=kind)).network())


def test_a_page_too_large(serve: Any) -> None:
    """Reading stops where there is more than the limit; a page just within it is read."""
    with refused("large"):
        fetch_page("http://host.example/", serve(saying(b"x" * (MOST_BYTES + 1))).network())
    assert len(fetch_page("http://host.example/", serve(saying(b"x" * MOST_BYTES)).network()).content) == MOST_BYTES


def test_an_endless_page_is_left(serve: Any) -> None:
    """Of a page that does not end no more is taken than the limit and what is on its way."""
    sent = []

    def endless(connection: socket.socket) -> None:
        saying(b"")(connection)
        while True:
            sent.append(connection.send(b"x" * 65536))

    with refused("large"):
        fetch_page("http://host.example/", serve(endless).network())
    assert sum(sent) < 20 * MOST_BYTES


def test_packed_pages(serve: Any) -> None:
    """A packed page is unpacked; one that unpacks to more than the limit is left, whatever it weighed."""
    packed = serve(saying(gzip.compress(PAGE), Content_Encoding="gzip"))
    assert fetch_page("http://host.example/", packed.network()).content == PAGE
    bomb = gzip.compress(b"\0" * 200 * MOST_BYTES)
    assert len(bomb) < MOST_BYTES
    with refused("large"):
        fetch_page("http://host.example/", serve(saying(bomb, Content_Encoding="gzip")).network())
    with refused("packed"):
        fetch_page("http://host.example/", serve(saying(b"x", Content_Encoding="br")).network())


def drip(connection: socket.socket) -> None:
    saying(b"")(connection)
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.05)


def drip_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.05)


def drip_handshake(connection: socket.socket) -> None:
    connection.sendall(b"\x16\x03\x03\x40\x00")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.05)


def silence(connection: socket.socket) -> None:
    connection.settimeout(5)
    connection.recv(1)


@pytest.mark.parametrize(
    ("scheme", "answer"),
    [("http", drip), ("http", drip_head), ("http", silence), ("https", silence), ("https", drip_handshake)],
)
def test_slow_pages(serve: Any, scheme: str, answer: Answer) -> None:
    """The time holds for all of it, however small the steps, agreeing on encryption too; then nothing goes on."""
    with refused("slow"):
        fetch_page(f"{scheme}://host.example/", serve(answer).network(), seconds=0.3)
    for thread in (t for t in threading.enumerate() if t.name == "fetch"):
        thread.join(2)
        assert not thread.is_alive()


def test_a_slow_look_up() -> None:
    """A name that is being looked up for too long is not waited for, and not connected to when it comes."""
    found = threading.Event()

    class Slow(Redirected):
        def resolve(self, host: str, port: int) -> list[str]:
            found.wait(5)
            return super().resolve(host, port)

    network = Slow(PUBLIC)
    with refused("slow"):
        fetch_page("http://host.example/", network, seconds=0.2)
    found.set()
    time.sleep(0.3)
    assert network.connected == []


def test_a_host_that_does_not_prove_itself(serve: Any, tmp_path: Path) -> None:
    """A page over https whose certificate is nobody's is not read."""
    certificate, key = self_signed(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    listening = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = listening.accept()
        with connection:
            try:
                context.wrap_socket(connection, server_side=True).recv(10)
            except OSError:
                return

    threading.Thread(target=answer, daemon=True).start()
    with listening, refused("certificate"):
        fetch_page("https://host.example/", Redirected(PUBLIC, port=listening.getsockname()[1]))


def self_signed(folder: Any) -> tuple[str, str]:
    """A certificate for host.example that nobody vouches for."""
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "host.example")])
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("host.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "c.pem").write_bytes(built.public_bytes(serialization.Encoding.PEM))
    (folder / "k.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return str(folder / "c.pem"), str(folder / "k.pem")


@pytest.mark.parametrize(
    "answer", [b"", b"nonsense", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nx"]
)
def test_answers_that_are_none(serve: Any, answer: bytes) -> None:
    """A connection that breaks off or speaks something else gives no page."""
    with refused("unreachable"):
        fetch_page("http://host.example/", serve(lambda connection: connection.sendall(answer)).network())


def test_ten_a_minute_a_person() -> None:
    """Each person has their own allowance, which comes back as time goes by."""
    allowance = Allowance(10, 60)
    assert [allowance.take("ana", second) for second in range(11)] == [True] * 10 + [False]
    assert allowance.take("eva", 10)
    assert not allowance.take("ana", 59.9)
    assert allowance.take("ana", 60)
