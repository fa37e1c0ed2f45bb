"""An OpenID Connect provider on loopback that signs in whoever the test says, or lies as the test says."""

from __future__ import annotations

import base64
import hashlib
import secrets
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "dashboard-trial", "not-a-secret-but-long-enough-for-it"
ANA = {"sub": "1", "name": "Ana Pérez", "email": "Ana@Example.org", "email_verified": True}
STRANGER = {"sub": "2", "name": "Mallory", "email": "mallory@example.net", "email_verified": True}
_HOUR = 3600


@dataclass
class Provider:
    """What it answers can be changed between two sign-ins: ``person`` and ``lie``."""

    port: int
    person: dict[str, Any] = field(default_factory=lambda: dict(ANA))
    lie: str = ""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    other_key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    held: list[str] = field(default_factory=list)
    signed_out: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def metadata(self, request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/jwks",
                "end_session_endpoint": f"{self.address}/logout",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    def authorize(self, request: Request) -> Response:
        """Sign ``person`` in without asking anybody."""
        asked = dict(request.query_params)
        assert asked["client_id"] == CLIENT and asked["response_type"] == "code" and asked["nonce"]
        assert asked["code_challenge_method"] == "S256" and asked["redirect_uri"].endswith("/oauth2callback")
        code = secrets.token_urlsafe()
        self.asked[code] = asked
        state = "another-state" if self.lie == "state" else asked["state"]
        answer = {"error": "access_denied", "state": state} if self.lie == "denied" else {"code": code, "state": state}
        address = f"{asked['redirect_uri']}?{urlencode(answer)}"
        if self.lie == "hold":
            self.held.append(address)
            return PlainTextResponse("held")
        return RedirectResponse(address)

    async def token(self, request: Request) -> Response:
        """Change a code for a token, once, for the client that asked and nobody else."""
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        asked = self.asked.pop(form["code"])
        user, _, password = base64.b64decode(request.headers["authorization"].split()[1]).decode().partition(":")
        proof = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        assert (user, password) == (CLIENT, SECRET)
        assert proof == asked["code_challenge"] and form["redirect_uri"] == asked["redirect_uri"]
        return JSONResponse(
            {
                "access_token": secrets.token_urlsafe(),
                "token_type": "Bearer",
                "expires_in": 300,
                "id_token": self.id_token(asked["nonce"]),
            }
        )

    def id_token(self, nonce: str) -> str:
        """A token for ``person``, wrong in the one way ``lie`` names."""
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + _HOUR, "nonce": nonce, **self.person}
        lies: dict[str, dict[str, object]] = {
            "expired": {"iat": now - 2 * _HOUR, "exp": now - _HOUR},
            "audience": {"aud": "another-client"},
            "audience-azp": {"aud": "another-client", "azp": CLIENT},
            "nonce": {"nonce": "another-nonce"},
            "issuer": {"iss": "http://127.0.0.1:1"},
            "old": {"iat": now - 13 * _HOUR},
        }
        claims |= lies.get(self.lie, {})
        if self.lie == "unsigned":
            return jwt.encode({"alg": "none"}, claims, None, algorithms=["none"])  # type: ignore[arg-type]
        if self.lie == "symmetric":
            return jwt.encode({"alg": "HS256", "kid": "one"}, claims, OctKey.import_key(SECRET))
        key = self.other_key if self.lie == "forged" else self.key
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, key)

    def jwks(self, request: Request) -> Response:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})

    def logout(self, request: Request) -> Response:
        self.signed_out.append(request.query_params.get("id_token_hint", ""))
        return RedirectResponse(request.query_params["post_logout_redirect_uri"])

    def routes(self) -> list[Route]:
        return [
            Route("/.well-known/openid-configuration", self.metadata),
            Route("/authorize", self.authorize),
            Route("/token", self.token, methods=["POST"]),
            Route("/jwks", self.jwks),
            Route("/logout", self.logout),
        ]


@contextmanager
def run_provider() -> Iterator[Provider]:
    """A provider that answers until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        provider = Provider(listening.getsockname()[1])
        server = uvicorn.Server(uvicorn.Config(Starlette(routes=provider.routes()), log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.should_exit = True
            thread.join(10)
