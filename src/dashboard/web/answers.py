"""What is on its way to a reader, of which the beginning of a run takes away no answer."""

from __future__ import annotations

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

_ANSWERS = {"file_urls_response", "backend_operation_response", "heartbeat_ack"}


class AnswersKept(ForwardMsgQueue):
    """Streamlit's queue of messages to one reader, which keeps what answers a question of their browser.

    When a run begins Streamlit throws away what it is about to draw anew, and with that the place for a file or the
    address of a download that was asked for a few milliseconds before; the browser would wait for it in vain.
    """

    def clear(self, retain_lifecycle_msgs: bool = False, fragment_ids_this_run: list[str] | None = None) -> None:
        """Throw away what Streamlit does, but for answers where anything is to be kept."""
        before = list(self._queue)
        super().clear(retain_lifecycle_msgs, fragment_ids_this_run)
        if retain_lifecycle_msgs:
            # By identity and in the order of before: what is left of it, and the answers among it.
            left = set(map(id, self._queue))
            self._queue = [message for message in before if id(message) in left or _is_answer(message)]


def _is_answer(message: ForwardMsg) -> bool:
    return message.WhichOneof("type") in _ANSWERS
