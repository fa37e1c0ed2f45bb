"""Streamlit's app with what it holds for its visitors kept within bounds, and given back when they have gone."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import gc
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import streamlit
from streamlit.runtime import Runtime, RuntimeConfig
from streamlit.web.cache_storage_manager_config import create_default_cache_storage_manager

from dashboard.environment import Environment
from dashboard.ui.frame.staff import is_staff
from dashboard.web.media import Downloads, Offers
from dashboard.web.sessions import Departed, Sessions
from dashboard.web.uploads import Uploads

_SWEEP_SECONDS = 5.0


class BoundedApp(streamlit.App):
    """Streamlit's app with stores of our own for uploads, downloads and the sessions of readers who have gone."""

    def __init__(self, script: Path, environment: Environment, **streamlits: Any) -> None:
        super().__init__(script, **streamlits)
        bounds = environment.bounds
        self.environment = environment
        self.departed = Departed(bounds)
        self.downloads = Downloads(bounds)
        self.uploads = Uploads(bounds, lambda session_id: self.sessions.is_staff(session_id))

    def _create_runtime(self) -> Runtime:
        is_known = partial(is_staff, environment=self.environment)
        # Streamlit's own, which has no way to be given others, differs in three stores and in what offers downloads.
        config = RuntimeConfig(
            script_path=str(self.script_path),
            media_file_storage=self.downloads,
            uploaded_file_manager=self.uploads,
            session_storage=self.departed,
            session_manager_class=cast(type[Sessions], partial(Sessions, is_known)),
            cache_storage_manager=create_default_cache_storage_manager(),
        )
        runtime = Runtime(config)
        runtime._media_file_mgr = Offers(self.downloads)
        return runtime

    @property
    def runtime(self) -> Runtime:
        """What runs the pages. :raises RuntimeError: before the app has answered anything."""
        if self._runtime is None:
            raise RuntimeError("not started")
        return self._runtime

    @property
    def sessions(self) -> Sessions:
        """The sessions of the readers."""
        return cast(Sessions, self.runtime._session_mgr)

    def held(self) -> dict[str, float]:
        """What is held for readers now, for whoever looks after the server."""
        active = len(self.sessions.runs()) if self._runtime is not None else 0
        return {"sessions": active, "sessions_departed": len(self.departed.ids()), "upload_bytes": self.uploads.size}

    @contextlib.asynccontextmanager
    async def sweeping(self) -> AsyncIterator[None]:
        """Sweep from time to time, whether or not anybody asks for anything."""
        sweeper = asyncio.create_task(self._sweep_on_and_on())
        try:
            yield
        finally:
            sweeper.cancel()

    async def _sweep_on_and_on(self) -> None:
        while True:
            await asyncio.sleep(_SWEEP_SECONDS)
            if self.sweep():
                give_back()

    def sweep(self) -> bool:
        """End what is over. :return: whether anything was."""
        before, over = self.uploads.size, self.departed.over()
        for session_id in over:
            self.runtime.close_session(session_id)
        self.uploads.sweep(self.sessions.runs(), self.departed.ids())
        self.sessions.forget_staff({*self.sessions.runs(), *self.departed.ids()})
        return self.downloads.sweep() or bool(over) or self.uploads.size < before


def give_back() -> None:
    """Give the memory of what is gone back to the system, which neither Python nor the C library does by itself."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):  # another C library than glibc
        ctypes.CDLL("libc.so.6").malloc_trim(0)
