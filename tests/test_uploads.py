"""Uploaded files: what is taken in, how much of it, and when it is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from tests.loops import run

from dashboard.bounds import MEGABYTE, Bounds
from dashboard.web.upload_gate import UploadGate
from dashboard.web.uploads import ENDPOINT, UploadRefused, Uploads

BOUNDS = Bounds(
    session_files=3,
    session_megabytes=3,
    upload_megabytes=6,
    staff_megabytes=2,
    upload_seconds=1,
    unused_seconds=600,
)


@dataclass
class Clock:
    now: float = 0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def uploads(clock: Clock) -> Uploads:
    return Uploads(BOUNDS, lambda session: session == "staff", clock)


def place(uploads: Uploads, session: str) -> str:
    """One id handed out to a session."""
    return uploads.get_upload_urls(session, ["a.csv"])[0].file_id


def send(uploads: Uploads, session: str, size: int = MEGABYTE) -> str:
    """One file sent as it should be."""
    file_id = place(uploads, session)
    uploads.begin(session, file_id)
    try:
        uploads.receive(session, file_id, size)
        uploads.add_file(session, UploadedFileRec(file_id, "a.csv", "text/csv", b"x" * size))
    finally:
        uploads.end(session, file_id)
    return file_id


def refusal(act: Callable[[], object]) -> tuple[int, str]:
    with pytest.raises(UploadRefused) as refused:
        act()
    return refused.value.status, refused.value.key


def test_an_id_nobody_handed_out_is_refused(uploads: Uploads) -> None:
    """A file comes in under an id that was handed out to this very session, once."""
    assert refusal(lambda: uploads.begin("me", "made-up")) == (404, "upload-not-expected")
    mine = send(uploads, "me")
    assert refusal(lambda: uploads.begin("me", mine)) == (404, "upload-not-expected")
    assert refusal(lambda: uploads.begin("you", place(uploads, "me"))) == (404, "upload-not-expected")
    uploads.add_file("me", UploadedFileRec("made-up", "a.csv", "text/csv", b"x"))
    assert [file.file_id for file in uploads.get_files("me", ["made-up", mine])] == [mine]


def test_a_session_has_so_many_files(uploads: Uploads) -> None:
    """Beyond its number a session is told so; a file taken away makes room."""
    mine = [send(uploads, "me", 1) for _ in range(3)]
    [more] = uploads.get_upload_urls("me", ["a.csv"])
    assert refusal(lambda: uploads.begin("me", more.file_id)) == (413, "upload-too-many")
    uploads.remove_file("me", mine[0])
    assert send(uploads, "me", 1)


def test_ids_that_are_not_used_do_not_fill_a_session(uploads: Uploads) -> None:
    """Asking for ids again and again holds nothing and takes nobody's room."""
    for _ in range(5):
        assert len(uploads.get_upload_urls("me", ["a.csv"] * 100_000)) == 6
    assert send(uploads, "me")
    assert sum(map(len, uploads._places.values())) <= 3


def test_files_chosen_while_others_wait_take_nobodys_place(uploads: Uploads) -> None:
    """A browser sends some files later than others; only beyond the bound the oldest that never came make room."""
    first, second, third = (place(uploads, "me") for _ in range(3))
    uploads.begin("me", first)
    fourth = place(uploads, "me")
    assert refusal(lambda: uploads.begin("me", second)) == (413, "upload-too-many")
    for file_id in (third, fourth):
        uploads.begin("me", file_id)


def test_a_session_has_so_many_bytes(uploads: Uploads) -> None:
    """What a session holds and what is arriving count together, as it arrives."""
    send(uploads, "me", 2 * MEGABYTE)
    late = place(uploads, "me")
    uploads.begin("me", late)
    uploads.receive("me", late, MEGABYTE)
    assert refusal(lambda: uploads.receive("me", late, 1)) == (413, "upload-too-much")
    uploads.end("me", late)
    assert uploads.size == 2 * MEGABYTE


def test_strangers_leave_room_for_staff(uploads: Uploads) -> None:
    """All sessions together are bounded, and a part of it is for staff alone."""
    for session in ("one", "two"):
        send(uploads, session, 2 * MEGABYTE)
    assert refusal(lambda: send(uploads, "three", 1)) == (503, "upload-no-room")
    assert send(uploads, "staff", 2 * MEGABYTE)
    assert refusal(lambda: send(uploads, "staff", 1)) == (503, "upload-no-room")
    assert uploads.size == 6 * MEGABYTE


def test_a_file_that_did_not_arrive_whole_leaves_nothing(uploads: Uploads) -> None:
    """An upload that broke off holds no bytes and its id is used up."""
    file_id = place(uploads, "me")
    uploads.begin("me", file_id)
    uploads.receive("me", file_id, MEGABYTE)
    uploads.end("me", file_id)
    assert uploads.size == 0
    assert refusal(lambda: uploads.begin("me", file_id)) == (404, "upload-not-expected")


def test_files_of_a_session_that_is_gone_are_forgotten(uploads: Uploads) -> None:
    """A sweep forgets what belongs to nobody who is here or may come back, whatever Streamlit still keeps."""
    here, back, gone = (send(uploads, session) for session in ("here", "back", "gone"))
    uploads.sweep({"here": 1}, {"back"})
    held = [uploads.holds("here", here), uploads.holds("back", back), uploads.holds("gone", gone)]
    assert held == [True, True, False]
    assert uploads.size == 2 * MEGABYTE
    assert uploads.get_files("gone", [gone]) == []


def test_a_file_whose_box_has_gone_is_forgotten(uploads: Uploads, clock: Clock) -> None:
    """A page that ran on without asking for a file has no box for it any more; one that waits still has."""
    mine = send(uploads, "me")
    uploads.get_files("me", [mine])
    uploads.sweep({"me": 5}, set())
    clock.now += BOUNDS.unused_seconds + 1
    uploads.sweep({"me": 5}, set())
    assert uploads.holds("me", mine), "nothing ran: the page still shows the file"
    uploads.get_files("me", [mine])
    uploads.sweep({"me": 9}, set())
    clock.now += BOUNDS.unused_seconds + 1
    uploads.get_files("me", [mine])
    uploads.sweep({"me": 30}, set())
    assert uploads.holds("me", mine), "it was asked for a moment ago"
    clock.now += BOUNDS.unused_seconds + 1
    uploads.sweep({"me": 32}, set())
    assert not uploads.holds("me", mine)


@pytest.fixture
def client(uploads: Uploads) -> Iterator[TestClient]:
    """The gate, with a route behind it that reads all and holds it, as Streamlit's does."""

    async def take(request: Request) -> Response:
        session, file_id = request.path_params["session"], request.path_params["file"]
        if request.method == "DELETE":
            uploads.remove_file(session, file_id)
        else:
            uploads.add_file(session, UploadedFileRec(file_id, "a.csv", "text/csv", await request.body()))
        return Response(status_code=204)

    inner = Starlette(routes=[Route(ENDPOINT + "/{session}/{file}", take, methods=["PUT", "DELETE"])])
    with TestClient(UploadGate(inner, uploads)) as client:
        yield client


def test_the_gate_takes_what_was_asked_for(client: TestClient, uploads: Uploads) -> None:
    """A file that was asked for comes in, and goes out again once."""
    address = uploads.get_upload_urls("me", ["a.csv"])[0].upload_url
    assert client.put(address, content=b"x" * 1000).status_code == 204
    assert uploads.size == 1000
    assert [client.delete(address).status_code, client.delete(address).status_code] == [204, 404]
    assert uploads.size == 0


def test_nobody_removes_a_file_of_another(client: TestClient, uploads: Uploads) -> None:
    """A file is removed under its own session and id alone."""
    mine = send(uploads, "me")
    assert client.delete(f"{ENDPOINT}/you/{mine}").status_code == 404
    assert uploads.holds("me", mine)


def sent_slowly(uploads: Uploads, pause: float, accept_language: str = "en") -> tuple[int, str, int]:
    """Send 100 pieces of 64 KB through the gate: status and text of the answer, and how many pieces were read."""
    read, answer = 0, []

    async def receive() -> Message:
        nonlocal read
        await asyncio.sleep(pause)
        read += 1
        return {"type": "http.request", "body": b"x" * 65536, "more_body": read < 100}

    async def keep(message: Message) -> None:
        answer.append(message)

    async def take(request: Request) -> Response:
        return Response(str(len(await request.body())))

    path = uploads.get_upload_urls("me", ["a.csv"])[0].upload_url
    headers = [(b"accept-language", accept_language.encode())]
    scope = {"type": "http", "method": "PUT", "path": path, "headers": headers, "query_string": b""}
    inner = Starlette(routes=[Route(path, take, methods=["PUT"])])
    run(UploadGate(inner, uploads)(scope, receive, keep))
    return answer[0]["status"], answer[1]["body"].decode(), read


def test_the_gate_stops_while_bytes_arrive(uploads: Uploads) -> None:
    """Beyond the bound nothing more is read, and the reader is told in the language of the browser."""
    status, text, read = sent_slowly(uploads, 0, "es")
    assert (status, read) == (413, 3 * 16 + 1)
    assert "pueden sumar 3 MB" in text
    assert uploads.size == 0


def test_the_gate_does_not_wait_for_ever(clock: Clock) -> None:
    """A file that dribbles in is cut off, whatever it has sent."""
    briefly: Any = 0.2
    uploads = Uploads(replace(BOUNDS, upload_seconds=briefly), lambda session: False, clock)
    status, text, read = sent_slowly(uploads, 0.05)
    assert (status, read < 100) == (408, True)
    assert "too long to arrive" in text
    assert uploads.size == 0


def test_a_made_up_id_is_told(client: TestClient) -> None:
    """A refusal says what to do."""
    answer = client.put(f"{ENDPOINT}/me/made-up", content=b"x")
    assert answer.status_code == 404
    assert "Reload the page" in answer.text
