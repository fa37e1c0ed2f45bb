"""What the launcher puts around Streamlit's sign-in, and what it knows of the secrets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import config
from streamlit.runtime.secrets import Secrets

from dashboard.dataset.files.subjects import Subject
from dashboard.environment import Environment
from dashboard.ui.frame import staff
from dashboard.web.origin import SameOrigin
from dashboard.web.sign_in import SignIn

AUTH = {
    "redirect_uri": "https://example.org/oauth2callback",
    "cookie_secret": "x" * 32,
    "client_id": "us",
    "client_secret": "secret",
    "server_metadata_url": "https://id.example.org/.well-known/openid-configuration",
}


def streamlit_alone() -> Starlette:
    """Streamlit's routes as far as they matter here."""

    def callback(request: Request) -> Response:
        answer = RedirectResponse("/", 302)
        answer.set_cookie("_streamlit_user", "me", httponly=True, samesite="lax")
        answer.set_cookie("_streamlit_xsrf", "token")
        return answer

    async def stream(websocket: WebSocket) -> None:
        await websocket.accept()
        await websocket.close()

    leads = {"/auth/login": "https://id.example.org/authorize", "/auth/logout": "/"}
    moved = [Route(path, lambda request, to=to: RedirectResponse(to, 302)) for path, to in leads.items()]
    return Starlette(routes=[*moved, Route("/oauth2callback", callback), WebSocketRoute("/_stcore/stream", stream)])


def reader(over_https: bool = False) -> TestClient:
    around = SameOrigin(SignIn(streamlit_alone(), ["/", "/desk"], lambda: over_https))
    return TestClient(around, base_url="http://testserver", follow_redirects=False)


@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://testserver/desk?lang=es&figure=a%26b", "/desk?lang=es&figure=a%26b"),
        ("http://testserver/desk", "/desk"),
        ("http://testserver/", "/"),
        ("https://evil.net/desk?lang=es", "/desk?lang=es"),
        ("https://evil.net//evil.net/desk", "/"),
        ("https://evil.net/elsewhere", "/"),
        ("//evil.net", "/"),
        ("/\\evil.net", "/"),
        ("http://testserver/desk?a=%0d%0aSet-Cookie:x", "/desk?a=%0D%0ASet-Cookie%3Ax"),
        ("http://testserver/desk?" + "a" * 2000, "/"),
        ("http://[", "/"),
        ("", "/"),
    ],
)
def test_back_to_the_page_that_asked(referer: str, back: str) -> None:
    """Signing in and out leads back to a page of ours, and never to another host."""
    client = reader()
    client.get("/auth/login", headers={"Referer": referer})
    answer = client.get("/oauth2callback")
    assert answer.headers["location"] == back
    assert client.get("/oauth2callback").headers["location"] == "/"
    assert client.get("/auth/logout", headers={"Referer": referer}).headers["location"] == back


@pytest.mark.parametrize("value", ["https%3A%2F%2Fevil.net%2F", "%2F%2Fevil.net", "%2F%5Cevil.net", "%00", "x" * 5000])
def test_a_planted_cookie_leads_nowhere_else(value: str) -> None:
    """A cookie somebody else has set leads to a page of ours all the same."""
    answer = reader().get("/oauth2callback", headers={"Cookie": f"dashboard_return={value}"})
    assert answer.headers["location"] == "/"


def test_the_provider_keeps_its_place() -> None:
    """A way that leads to the provider is left alone."""
    assert reader().get("/auth/login").headers["location"] == "https://id.example.org/authorize"


@pytest.mark.parametrize("over_https", [True, False])
def test_cookies_are_kept_to_https(over_https: bool) -> None:
    """Where readers come over https, the cookies of the sign-in travel over https only."""
    cookies = reader(over_https).get("/oauth2callback").headers.get_list("set-cookie")
    secure = {cookie.split("=")[0] for cookie in cookies if cookie.endswith("; Secure")}
    assert secure == ({"_streamlit_user", "dashboard_return"} if over_https else set())


@pytest.mark.parametrize(
    ("site", "status"), [("same-origin", 302), ("none", 302), (None, 302), ("same-site", 403), ("cross-site", 403)]
)
@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout"])
def test_only_our_pages_sign_in_and_out(path: str, site: str | None, status: int) -> None:
    """What another site leads to is refused; the answer of the provider is not."""
    headers = {"Sec-Fetch-Site": site} if site else {}
    assert reader().get(path, headers=headers).status_code == status
    assert reader().get("/oauth2callback", headers=headers).status_code == 302


@pytest.mark.parametrize(
    "origin", ["https://evil.net", "http://testserver.evil.net", "http://testserver:81", "null", "", "http://["]
)
def test_foreign_websockets_are_closed(origin: str) -> None:
    """A page of another host, port or sandbox opens no websocket."""
    with pytest.raises(WebSocketDisconnect), reader().websocket_connect("/_stcore/stream", headers={"Origin": origin}):
        pass


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://testserver"}, {"Origin": "https://testserver"}])
def test_our_websockets_are_opened(headers: dict[str, str]) -> None:
    """Our own page is let in, behind a proxy that speaks https too; so is a program that is no browser."""
    with reader().websocket_connect("/_stcore/stream", headers=headers):
        pass


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only file secrets are read from; it does not exist yet."""
    file = tmp_path / "secrets.toml"
    monkeypatch.setattr(st, "secrets", Secrets())
    before = config.get_option("secrets.files")
    config.set_option("secrets.files", [str(file)])
    yield file
    config.set_option("secrets.files", before)


def written(auth: dict[str, str], more: str = "") -> str:
    return "[auth]\n" + "".join(f'{key} = "{value}"\n' for key, value in auth.items()) + more


def assert_closed() -> None:
    assert not staff.sign_in_possible()
    assert staff.rules(Environment()) is None
    assert staff.claims() is None


@pytest.mark.parametrize(
    "text", [None, "", "not toml [", "auth = 1\nstaff = 2\n", '[staff]\naddresses = ["a@b.c"]\n', b"\xff\xfe"]
)
def test_without_readable_secrets_nobody_signs_in(secrets: Path, text: str | bytes | None) -> None:
    """No file, an empty one, one that is no TOML, and one without [auth]: no sign-in, and no error."""
    if text is not None:
        secrets.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert_closed()
    assert not staff.served_over_https()


@pytest.mark.parametrize("missing", AUTH)
def test_half_a_provider_is_none(secrets: Path, missing: str) -> None:
    """Every part of [auth] is needed."""
    secrets.write_text(written({key: value for key, value in AUTH.items() if key != missing}))
    assert_closed()


def test_a_short_cookie_secret_is_none(secrets: Path) -> None:
    """Who can guess the secret can sign a cookie for anybody."""
    secrets.write_text(written(AUTH | {"cookie_secret": "x" * 31}))
    assert_closed()


def test_headers_do_not_say_who_it_is(secrets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Streamlit trusts a header, it overrides the signed cookie: then nobody signs in."""
    secrets.write_text(written(AUTH, '[staff]\naddresses = ["ana@example.org"]\n'))
    assert staff.sign_in_possible()
    assert staff.rules(Environment()) is not None
    monkeypatch.setattr(st, "get_option", lambda name: {"X-Email": "email"})
    assert_closed()


@pytest.mark.parametrize("table", ["", "[staff]\n", "[staff]\nadresses = []\n", '[staff]\naddresses = ["*"]\n'])
def test_rules_that_are_not_understood_are_none(secrets: Path, table: str) -> None:
    """A slip in [staff] lets nobody in, and does not break the page."""
    secrets.write_text(written(AUTH, table))
    assert staff.rules(Environment()) is None


@pytest.mark.parametrize(
    ("known", "signed_in"),
    [
        ({}, False),
        ({"is_logged_in": False, "aud": "us"}, False),
        ({"is_logged_in": "true", "aud": "us"}, False),
        ({"is_logged_in": True, "aud": "them"}, False),
        ({"is_logged_in": True}, False),
        ({"is_logged_in": True, "aud": ["us", "them"]}, True),
    ],
)
def test_only_a_sign_in_for_this_client_counts(
    secrets: Path, monkeypatch: pytest.MonkeyPatch, known: dict[str, object], signed_in: bool
) -> None:
    """What Streamlit knows of a reader counts when it comes from a sign-in meant for this dashboard."""
    secrets.write_text(written(AUTH))

    class Reader:
        def to_dict(self) -> dict[str, object]:
            return known

    monkeypatch.setattr(st, "user", Reader())
    assert (staff.claims() == known) is signed_in
    assert staff.served_over_https()


def roof(folder: Path, *, is_ordered: bool = True) -> tuple[Subject, ...]:
    """Two subjects in a folder, the order of which is stated or not."""
    if is_ordered:
        (folder / "subjects.txt").write_text("valdoria\notherland\n", encoding="utf-8")
    return Subject("valdoria", folder / "valdoria"), Subject("otherland", folder / "otherland")


@pytest.mark.parametrize(
    ("table", "of_first", "of_second"),
    [
        ('addresses = ["ana@example.org"]', ["ana@example.org"], None),
        (
            'addresses = ["ana@example.org"]\n[staff.otherland]\naddresses = ["eva@example.org"]',
            ["ana@example.org"],
            ["eva@example.org"],
        ),
        ('[staff.valdoria]\naddresses = ["ana@example.org"]', ["ana@example.org"], None),
        ('addresses = ["ana@example.org"]\n[staff.otherlands]\naddresses = ["eva@example.org"]', None, None),
        ('addresses = ["ana@example.org"]\n[staff.otherland]\naddresses = ["*"]', None, None),
    ],
)
def test_staff_of_each_subject(
    secrets: Path, tmp_path: Path, table: str, of_first: list[str] | None, of_second: list[str] | None
) -> None:
    """[staff] itself is for the first subject alone, [staff.ID] for each other; a slip lets nobody in anywhere."""
    secrets.write_text(written(AUTH, f"[staff]\n{table}\n"))
    subjects = roof(tmp_path)
    for subject, expected in zip(subjects, (of_first, of_second), strict=True):
        known = staff.rules(Environment(roof=subjects, subject=subject.id))
        listed = sorted(known.addresses) if known and not known.allow_nobody else None
        assert listed == expected, subject.id


def test_names_alone_hand_no_rights_on(secrets: Path, tmp_path: Path) -> None:
    """Where no order is stated a new folder may be the first by its name: [staff] itself is then for nobody."""
    one = 'addresses = ["ana@example.org"]\n[staff.otherland]\naddresses = ["eva@example.org"]\n'
    secrets.write_text(written(AUTH, f"[staff]\n{one}"))
    subjects = roof(tmp_path, is_ordered=False)
    first, second = (staff.rules(Environment(roof=subjects, subject=subject.id)) for subject in subjects)
    assert first and first.allow_nobody and second and second.addresses == {"eva@example.org"}
    alone = staff.rules(Environment(roof=subjects[1:], subject="otherland"))
    assert alone and alone.addresses == {"eva@example.org"}


def test_a_package_alone_has_no_tables_of_subjects(secrets: Path) -> None:
    """Where there is one package, a table for a subject is a slip."""
    secrets.write_text(written(AUTH, '[staff]\naddresses = ["ana@example.org"]\n[staff.cuba]\nhours = 1\n'))
    assert staff.rules(Environment()) is None
