"""Signing in as staff, in a real browser against an identity provider on loopback."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page
from tests.refresh.identity_provider import ANA, CLIENT, SECRET, STRANGER, Provider, run_provider

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
APP = Path(__file__).parent / "staff_app"
STAFF = '[staff]\naddresses = ["ana@example.org"]\n'
NOBODY = "To publish, sign in as staff:"
MAY = "You are signed in as Ana Pérez <Ana@Example.org> and may publish."
STRANGE = "You are signed in as mallory@example.net, but this account is not on the list of staff."
MEGABYTE = 1024 * 1024
NewVisit = Callable[..., Any]


@dataclass
class Desk:
    """A running desk: its address, its secrets, what it has logged, and the provider it trusts."""

    address: str
    secrets: Path
    output: Path
    provider: Provider

    def attempts(self) -> list[dict[str, str]]:
        """The log of attempts so far, without when and where they were logged."""
        lines = self.output.read_text(encoding="utf-8").splitlines()
        told = [json.loads(line) for line in lines if '"logger": "dashboard.refresh"' in line]
        return [{name: one[name] for name in one if name not in ("time", "level", "logger")} for one in told]


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with run_provider() as provider:
        yield provider


@contextmanager
def run_desk(folder: Path, provider: Provider, signs_in: bool) -> Iterator[Desk]:
    """A desk in a process of its own, with the settings of this repository and secrets of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address, output = f"http://127.0.0.1:{port}", folder / "output.txt"
    shutil.copytree(APP, folder / "app", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "app" / ".streamlit").mkdir()
    shutil.copy(ROOT / ".streamlit" / "config.toml", folder / "app" / ".streamlit")
    secrets = folder / "app" / ".streamlit" / "secrets.toml"
    if signs_in:
        secrets.write_text(auth(address, provider) + STAFF)
    environment = {"DASHBOARD_APP": str(folder / "app" / "app.py"), "DASHBOARD_DATA": str(ROOT / "data" / "cuba")}
    with output.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "dashboard", "serve", "--port", str(port)],
            cwd=folder,
            env=os.environ | environment,
            stdout=written,
            stderr=written,
        )
    try:
        wait_until_served(address, process, output)
        yield Desk(address, secrets, output, provider)
    finally:
        process.terminate()
        process.wait(10)


def auth(address: str, provider: Provider) -> str:
    """The ``[auth]`` table for a desk at this address."""
    return (
        f'[auth]\nredirect_uri = "{address}/oauth2callback"\ncookie_secret = "{"0123456789" * 4}"\n'
        f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
        f'server_metadata_url = "{provider.address}/.well-known/openid-configuration"\n'
    )


def wait_until_served(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            pytest.fail(f"the desk ended: {output.read_text()}")
        try:
            httpx.get(f"{address}/healthz", timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the desk does not answer")


@pytest.fixture(scope="module")
def running(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with run_desk(tmp_path_factory.mktemp("desk"), provider, signs_in=True) as desk:
        yield desk


@pytest.fixture
def desk(running: Desk) -> Desk:
    """The desk that staff can sign in to; the provider tells the truth about Ana."""
    running.provider.person, running.provider.lie = dict(ANA), ""
    return running


@pytest.fixture(scope="module")
def closed(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk without any secrets."""
    with run_desk(tmp_path_factory.mktemp("closed"), provider, signs_in=False) as desk:
        yield desk


@pytest.fixture
def visit(new_visit: NewVisit, desk: Desk) -> Any:
    """A reader at the desk, not signed in."""
    made = new_visit(desk.address)
    made.go("/desk")
    return made


def sign_in(visit: Any, path: str = "/desk") -> Any:
    """Press the button, wherever the reader is led, until the desk is drawn again."""
    with visit.page.expect_navigation(url=lambda url: url.startswith(visit.address), timeout=20000):
        visit.page.get_by_test_id("stMain").get_by_role("button", name=re.compile("^Sign in$|^Iniciar sesión$")).click()
    visit.page.wait_for_url(re.compile(f"{re.escape(visit.address)}(?!/auth|/oauth2callback)"))
    visit.settle()
    return visit.page if visit.page.url.startswith(visit.address + path) else visit.go(path)


def says(page: Page) -> str:
    return page.locator(".notice").inner_text()


def publish(visit: Any) -> str:
    """Press the button the page should not have offered."""
    visit.page.get_by_role("button", name="Publish anyway").click()
    return str(visit.page.locator('[data-testid="stText"]').first.inner_text())


def identity(page: Page) -> list[Any]:
    return [cookie for cookie in page.context.cookies() if cookie["name"].startswith("_streamlit_user")]


def test_without_sign_in_publishing_is_off(new_visit: NewVisit, closed: Desk) -> None:
    """No secrets: the page says that nobody publishes from here, offers no sign-in, and the function refuses."""
    visit = new_visit(closed.address)
    page = visit.go("/desk")
    assert "Nobody can publish from this page" in says(page)
    assert "python -m dashboard publish" in says(page)
    assert page.get_by_role("button", name="Sign in").count() == 0
    assert publish(visit) == "refused: not-configured"
    visit.assert_quiet()
    assert closed.attempts() == [
        {"event": "publish", "who": "", "version": "", "result": "not-configured", "subject": ""}
    ]


def test_staff_sign_in_and_publish(visit: Any, desk: Desk) -> None:
    """A member of staff signs in, comes back to the desk, and publishes; the log has one line of it."""
    assert NOBODY in says(visit.page)
    assert publish(visit) == "refused: not-signed-in"
    before = len(desk.attempts())
    page = sign_in(visit)
    assert says(page) == MAY
    assert publish(visit) == "published for Ana Pérez <Ana@Example.org>"
    assert desk.attempts()[before:] == [
        {"event": "publish", "who": "Ana Pérez <Ana@Example.org>", "version": "7", "result": "done", "subject": ""}
    ]


def test_nothing_secret_is_logged(desk: Desk) -> None:
    """No token, secret or cookie stands in what the process writes."""
    written = desk.output.read_text()
    assert not re.search(r"eyJ[\w-]{10,}", written)
    assert SECRET not in written


@pytest.mark.parametrize("language", ["en", "es"])
def test_back_to_the_desk_in_the_same_language(new_visit: NewVisit, desk: Desk, language: str) -> None:
    """Signing in and out leads back to the page that asked, with its address."""
    visit = new_visit(desk.address)
    visit.go(f"/desk?lang={language}")
    page = sign_in(visit, f"/desk?lang={language}")
    assert page.url == f"{desk.address}/desk?lang={language}"
    assert "Ana Pérez" in says(page)
    page.get_by_role("button", name=re.compile("Sign out|Cerrar sesión")).click()
    page.get_by_role("button", name=re.compile("Sign in|Iniciar sesión")).wait_for()
    assert page.url == f"{desk.address}/desk?lang={language}"


def test_a_stranger_may_not(visit: Any, desk: Desk) -> None:
    """Whoever is not on the list is told so, with the address, and the function refuses too."""
    desk.provider.person = STRANGER
    page = sign_in(visit)
    assert STRANGE in says(page)
    assert page.get_by_role("button", name="Sign in", exact=True).count() == 0
    assert publish(visit) == "refused: not-listed"
    assert desk.attempts()[-1] == {
        "event": "publish",
        "who": "mallory@example.net",
        "version": "",
        "result": "not-listed",
        "subject": "",
    }


def test_an_unverified_address_may_not(visit: Any, desk: Desk) -> None:
    """An address the provider has not verified is nobody's, though it is on the list."""
    desk.provider.person = ANA | {"email_verified": False}
    assert "has not confirmed" in says(sign_in(visit))
    assert publish(visit) == "refused: not-verified"


def test_an_old_sign_in_is_asked_again(visit: Any, desk: Desk) -> None:
    """A sign-in of 13 hours ago no longer publishes; signing in again does."""
    desk.provider.lie = "old"
    assert "too long ago" in says(sign_in(visit))
    assert publish(visit) == "refused: too-old"
    desk.provider.lie = ""
    assert says(sign_in(visit)) == MAY


LIES = {
    "forged": "BadSignatureError",
    "unsigned": "Algorithm of 'none' is not allowed",
    "symmetric": "Algorithm of 'HS256' is not allowed",
    "expired": "The token is expired",
    "audience": "Missing claim: 'azp'",
    "nonce": "Invalid claim: 'nonce'",
    "issuer": "Invalid claim: 'iss'",
    "state": "Missing provider for OAuth callback",
    "denied": "access_denied",
    # Streamlit takes this one for signed in; the rules do not.
    "audience-azp": "",
}


@pytest.mark.filterwarnings("ignore:JWS algorithm")
@pytest.mark.parametrize("lie", LIES)
def test_a_false_token_signs_nobody_in(visit: Any, desk: Desk, lie: str) -> None:
    """A token that is forged, stale, or meant for another client, session or request signs nobody in."""
    desk.provider.lie = lie
    before = len(desk.output.read_text())
    assert NOBODY in says(sign_in(visit))
    assert LIES[lie] in desk.output.read_text()[before:]
    assert publish(visit) == "refused: not-signed-in"


def test_an_answer_for_another_browser_signs_nobody_in(visit: Any, new_visit: NewVisit, desk: Desk) -> None:
    """Who is led to the provider's answer for somebody else's sign-in is not signed in by it."""
    desk.provider.lie = "hold"
    visit.page.get_by_role("button", name="Sign in").click()
    visit.page.wait_for_selector("text=held")
    other = new_visit(desk.address)
    other.page.goto(desk.provider.held.pop())
    assert identity(other.page) == []
    assert NOBODY in says(other.go("/desk"))


def test_sign_out(visit: Any, desk: Desk) -> None:
    """Signing out ends the session here and at the provider, and takes the cookies away."""
    page = sign_in(visit)
    before = len(desk.provider.signed_out)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert identity(page) == []
    assert len(desk.provider.signed_out) == before + 1
    assert NOBODY in says(visit.go("/desk"))
    assert publish(visit) == "refused: not-signed-in"


def test_a_name_taken_off_the_list_is_off_at_once(visit: Any, desk: Desk) -> None:
    """Taking somebody off the list takes effect in a page that is already open."""
    before = desk.secrets.read_text()
    sign_in(visit)
    try:
        desk.secrets.write_text(before.replace("ana@example.org", "eva@example.org"))
        assert publish_until(visit, "refused: not-listed")
    finally:
        desk.secrets.write_text(before)
    assert publish_until(visit, "published for Ana Pérez <Ana@Example.org>")


def publish_until(visit: Any, answer: str) -> bool:
    """Whether trying to publish is answered so within ten seconds."""
    for _ in range(40):
        if publish(visit) == answer:
            return True
        visit.page.wait_for_timeout(250)
    return False


def test_identity_cookies(visit: Any) -> None:
    """No script reads the cookies of the sign-in, and no other site's form sends them."""
    cookies = [
        c for c in sign_in(visit).context.cookies() if c["name"].startswith(("_streamlit_user", "_streamlit_session"))
    ]
    assert cookies
    assert {(c["httpOnly"], c["sameSite"]) for c in cookies} == {(True, "Lax")}
    assert not any(c["name"] == "dashboard_return" for c in visit.page.context.cookies())


def test_a_changed_cookie_signs_nobody_in(visit: Any) -> None:
    """An identity cookie whose content was changed is no identity."""
    page = sign_in(visit)
    [cookie] = [c for c in identity(page) if c["name"] == "_streamlit_user"]
    page.context.add_cookies([cookie | {"value": "x" + cookie["value"][1:]}])
    assert NOBODY in says(visit.go("/desk"))


def open_websocket(address: str, **headers: str) -> httpx.Response:
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    with httpx.stream("GET", f"{address}/_stcore/stream", headers=handshake | headers, timeout=5) as answer:
        return answer


def test_foreign_websockets_are_refused(desk: Desk) -> None:
    """A page of another site, port or sandbox opens no websocket here; our own does."""
    for origin in ("https://example.net", "http://localhost:1", "null", "http://127.0.0.1", "http://["):
        assert open_websocket(desk.address, Origin=origin).status_code == 403, origin
    assert open_websocket(desk.address, Origin=desk.address).status_code == 101


def test_another_site_neither_signs_in_nor_out(visit: Any, desk: Desk) -> None:
    """A link of another site cannot sign a member of staff out."""
    page = sign_in(visit)
    page.goto(desk.provider.address + "/jwks")
    page.evaluate(f"location.href = '{desk.address.replace('127.0.0.1', 'localhost')}/auth/logout'")
    page.wait_for_selector("text=Forbidden")
    page.goto("data:text/html,<a href='%s/auth/logout'>win a prize</a>" % desk.address)  # noqa: UP031
    page.click("a")
    page.wait_for_selector("text=Forbidden")
    assert says(visit.go("/desk")) == MAY


def handed_out(visit: Any) -> tuple[str, dict[str, str]]:
    """The address and headers of a file the page asked for, which the browser is kept from sending."""
    page = visit.page
    page.route("**/_stcore/upload_file/**", lambda route: route.abort())
    with page.expect_request(lambda request: request.method == "PUT") as waiting:
        page.locator('input[type="file"]').set_input_files(
            {"name": "small.csv", "mimeType": "text/csv", "buffer": b"a\n1\n"}
        )
    request = waiting.value
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in page.context.cookies())
    # A request that is not sent has no headers of the network; the token is the cookie's own.
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "_streamlit_xsrf")
    return request.url, {"Cookie": cookies, "X-Xsrftoken": token}


def put(address: str, headers: dict[str, str], size: int, counted: bool = True) -> int:
    """Put a file of this size past the browser; without its length said beforehand when not ``counted``."""
    body = b'--x\r\nContent-Disposition: form-data; name="f"; filename="f.csv"\r\n\r\n' + b"a" * size + b"\r\n--x--\r\n"
    content = body if counted else (body[at : at + 65536] for at in range(0, len(body), 65536))
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    return httpx.put(address, headers=headers | kind, content=content, timeout=20).status_code


@pytest.mark.parametrize(("size", "counted"), [(6 * MEGABYTE, True), (5 * MEGABYTE + 1, False), (12 * MEGABYTE, False)])
def test_uploads_over_the_limit_are_refused(visit: Any, size: int, counted: bool) -> None:
    """A file that was asked for is refused over 5 MB, whether or not its length was said beforehand."""
    address, headers = handed_out(visit)
    assert put(address, headers, size, counted) == 413


def test_an_upload_is_taken_once(visit: Any) -> None:
    """Only the file that was asked for is taken, and only once; under an id that was made up nothing is."""
    address, headers = handed_out(visit)
    assert put(re.sub(r"[^/]+$", "made-up", address), headers, 1000) == 404
    assert put(address, headers, 1000) == 204
    assert put(address, headers, 1000) == 404


@pytest.mark.parametrize("token", [None, "2|0000|0000|0"])
def test_uploads_without_the_token_are_refused(visit: Any, token: str | None) -> None:
    """A file that was asked for is not taken from elsewhere: without the page's own token, or with another."""
    address, headers = handed_out(visit)
    sent = {"Cookie": headers["Cookie"], **({"X-Xsrftoken": token} if token else {})}
    assert put(address, sent, 10) == 403


def test_uploads_into_no_session_are_refused(visit: Any) -> None:
    """Into a session that is none nothing is taken."""
    address, headers = handed_out(visit)
    assert put(re.sub(r"upload_file/[^/]+", "upload_file/no-session", address), headers, 10) == 404
