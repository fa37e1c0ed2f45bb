"""Sessions: whose they are, that none loses an answer, and a real end for those whose reader has gone."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Container, Mapping
from typing import Any

from streamlit.runtime.session_manager import SessionInfo, SessionStorage
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from dashboard.bounds import Bounds
from dashboard.web.answers import AnswersKept
from dashboard.web.uploads import Clock


class Departed(SessionStorage):
    """The sessions whose reader has gone and may come back, each with the moment it is over.

    Streamlit's own storage looks at the clock only when somebody else leaves.
    """

    def __init__(self, bounds: Bounds, clock: Clock = time.monotonic) -> None:
        self.bounds = bounds
        self.clock = clock
        self._held: OrderedDict[str, tuple[float, SessionInfo]] = OrderedDict()

    def get(self, session_id: str) -> SessionInfo | None:
        """The session, which a reader may take up again."""
        found = self._held.get(session_id)
        return found[1] if found else None

    def save(self, session_info: SessionInfo) -> None:
        """Keep a session from now on for its time."""
        self._held[session_info.session.id] = self.clock() + self.bounds.return_seconds, session_info
        self._held.move_to_end(session_info.session.id)

    def delete(self, session_id: str) -> None:
        """Let go of a session; of one that is not here nothing happens."""
        self._held.pop(session_id, None)

    def list(self) -> list[SessionInfo]:
        """All of them."""
        return [info for _, info in self._held.values()]

    def ids(self) -> set[str]:
        """The ids of all of them."""
        return set(self._held)

    def over(self) -> set[str]:
        """Those whose time is over, and the oldest of those that are too many."""
        too_many = list(self._held)[: max(0, len(self._held) - self.bounds.departed)]
        now = self.clock()
        return {*too_many, *(session_id for session_id, (end, _) in self._held.items() if end <= now)}


class Sessions(WebsocketSessionManager):
    """Streamlit's sessions, which also tell whose are the staff's and how often their pages ran.

    :param knows: whether what the sign-in says of a reader makes them staff
    """

    def __init__(self, knows: Callable[[Mapping[str, Any]], bool], **streamlits: Any) -> None:
        super().__init__(**streamlits)
        self.knows = knows
        self._staff: set[str] = set()

    def connect_session(self, *arguments: Any, **named: Any) -> str:
        """Connect a reader as Streamlit does. :return: the id of the session, new or taken up again."""
        session_id = super().connect_session(*arguments, **named)
        found = self.get_active_session_info(session_id)
        if found is not None and not isinstance(found.session._browser_queue, AnswersKept):
            # Streamlit has no way to be given another one; that of a session just made is empty.
            found.session._browser_queue = AnswersKept()
        if self.knows(named["user_info"]):
            self._staff.add(session_id)
        return session_id

    def is_staff(self, session_id: str) -> bool:
        """Whether this is the session of a member of staff."""
        return session_id in self._staff

    def runs(self) -> dict[str, int]:
        """How often the pages of each connected session have run."""
        return {info.session.id: info.script_run_count for info in self.list_active_sessions()}

    def forget_staff(self, but: Container[str]) -> None:
        """Forget the staff whose sessions are over."""
        self._staff = {session_id for session_id in self._staff if session_id in but}
