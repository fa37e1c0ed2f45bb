"""How long a connection is waited for."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from tests.loops import run
from websockets.asyncio.client import connect

from dashboard.web import connections
from dashboard.web.connections import ImpatientProtocol

HEAD = b"GET /%s HTTP/1.1\r\nHost: here\r\n"
PATIENCE = 0.5


async def answer(request: Request) -> Response:
    return Response("page")


async def endless(request: Request) -> Response:
    return StreamingResponse(b"x" * 65536 for _ in range(10_000))


async def later(request: Request) -> Response:
    await asyncio.sleep(3 * PATIENCE)
    return Response("late page")


async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(await websocket.receive_text())


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", PATIENCE)


@asynccontextmanager
async def served() -> AsyncIterator[int]:
    """A small site behind the protocol of the launcher; its port."""
    routes = [Route("/", answer, methods=["GET", "PUT"]), Route("/endless", endless), Route("/later", later)]
    site = Starlette(routes=[*routes, WebSocketRoute("/stream", stream)])
    config = uvicorn.Config(site, http=ImpatientProtocol, ws="websockets-sansio", log_level="critical")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        serving = asyncio.create_task(server.serve([listening]))
        while not server.started:
            await asyncio.sleep(0.01)
        yield listening.getsockname()[1]
        server.should_exit = server.force_exit = True
        await serving


def visited(visit: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[object]]) -> object:
    """What a visit over a connection of its own comes to."""

    async def play() -> object:
        async with served() as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**16)
            try:
                return await asyncio.wait_for(visit(reader, writer), 20 * PATIENCE)
            finally:
                writer.close()

    return run(play())


@pytest.mark.parametrize("first", [b"", HEAD % b"", b"PUT / HTTP/1.1\r\nHost: here\r\nContent-Length: 9999\r\n\r\n"])
def test_who_dribbles_a_request_is_let_go(first: bytes) -> None:
    """A connection that never comes to the end of a request is closed, however often it sends a little."""

    async def dribble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        writer.write(first)
        while True:
            await asyncio.sleep(PATIENCE / 10)
            try:
                writer.write(b"X" if first else b"")
                await writer.drain()
            except ConnectionError:
                return True
            if reader.at_eof() or isinstance(reader.exception(), ConnectionError):
                return True
            reader._buffer.clear()  # type: ignore[attr-defined]

    assert visited(dribble)


def test_who_takes_nothing_of_an_answer_is_let_go() -> None:
    """A connection that asks and then does not read is closed, and what was to be sent goes with it."""

    async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        writer.write(HEAD % b"endless" + b"\r\n")
        transport: Any = writer.transport
        transport.pause_reading()
        await asyncio.sleep(4 * PATIENCE)
        transport.resume_reading()
        try:
            size = len(await reader.read(-1))
        except ConnectionError:
            return True
        return size < 65536 * 10_000

    assert visited(wait)


def test_who_reads_slowly_is_waited_for() -> None:
    """A slow reader who goes on reading gets all, however long it takes."""

    async def read(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        writer.write(HEAD % b"endless" + b"\r\n")
        taken = 0
        for _ in range(20):
            await asyncio.sleep(PATIENCE / 5)
            taken += len(await reader.readexactly(1_000_000))
        return taken

    assert visited(read) == 20_000_000


def test_an_answer_may_take_its_time() -> None:
    """A request that is being answered is not due: the server is at work, and the next request is heard."""

    async def ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[bytes, bytes]:
        texts = []
        for path, end in ((b"later", b"late page"), (b"", b"page")):
            writer.write(HEAD % path + b"\r\n")
            texts.append((await reader.readuntil(end))[-len(end) :])
        return texts[0], texts[1]

    assert visited(ask) == (b"late page", b"page")


def test_a_websocket_is_not_due() -> None:
    """A websocket may be silent for longer than a request may be late."""

    async def play() -> str:
        async with served() as port, connect(f"ws://127.0.0.1:{port}/stream") as websocket:
            await asyncio.sleep(3 * PATIENCE)
            await websocket.send("still here")
            return str(await websocket.recv())

    assert run(play()) == "still here"
