"""What the drafts of all sessions hold: files within bounds, and what was made of them only while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any
from weakref import ReferenceType, WeakSet, ref

import streamlit as st

from dashboard.bounds import MEGABYTE, Bounds
from dashboard.environment import Environment
from dashboard.refresh.reading.sheets import Sheet
from dashboard.ui.frame.staff import is_any_staff_here

_HOLDING = "draft-holding"
_CELL = 100
"""The bytes one cell of a reading takes, as measured."""
_PACKAGE = 10
"""How many times its files a loaded package takes."""


class Made:
    """Something made of a draft, which can be made again: its value may be gone."""

    def __init__(self, value: Any) -> None:
        self.value: Any = value


class MadeCache:
    """What was made of all drafts, by last use, up to a weight in bytes; what is used least is let go."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[int, tuple[ReferenceType[Made], int]] = OrderedDict()

    def put(self, value: Any, weight: int, most: int) -> Made:
        """Keep a value of so many bytes for as long as its place is held, and all together weigh no more than most."""
        made = Made(value)
        with self._lock:
            self._made.pop(id(made), None)
            self._made[id(made)] = ref(made), weight
            self._let_go(made, most)
        return made

    def use(self, made: Made) -> Any:
        """The value, nothing when it was let go."""
        with self._lock:
            if id(made) in self._made:
                self._made.move_to_end(id(made))
            return made.value

    @property
    def weight(self) -> int:
        """The bytes of all that is kept."""
        with self._lock:
            self._forget_dropped()
            return sum(weight for _, weight in self._made.values())

    def _let_go(self, newest: Made, most: int) -> None:
        self._forget_dropped()
        total = sum(weight for _, weight in self._made.values())
        for key, (place, weight) in list(self._made.items()):
            made = place()
            if total <= most or made is newest:
                break
            del self._made[key]
            total -= weight
            if made is not None:
                made.value = None

    def _forget_dropped(self) -> None:
        for key in [key for key, (place, _) in self._made.items() if place() is None]:
            del self._made[key]


@dataclass(eq=False)
class Holding:
    """The bytes of the files of one draft; it goes with its session."""

    size: int = 0


class Drafts:
    """The holdings of all drafts there are."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._holdings: WeakSet[Holding] = WeakSet()

    def take(self, files: Mapping[str, bytes], holding: Holding, allowed: Bounds, staff: bool) -> dict[str, bytes]:
        """Those files, in their order, that keep a draft and all drafts together within bounds; they count from now.

        What a draft holds already it may go on holding, whatever others have taken since.
        """
        with self._lock:
            self._holdings.add(holding)
            taken = self._fitting(files, holding, allowed, staff)
            holding.size = sum(map(len, taken.values()))
            return taken

    def has_room(self, files: Mapping[str, bytes], holding: Holding, allowed: Bounds, staff: bool) -> bool:
        """Whether ``take`` would take every one of these files."""
        with self._lock:
            return len(self._fitting(files, holding, allowed, staff)) == len(files)

    def _fitting(self, files: Mapping[str, bytes], holding: Holding, allowed: Bounds, staff: bool) -> dict[str, bytes]:
        others = sum(one.size for one in self._holdings if one is not holding)
        kept_free = 0 if staff else allowed.staff_megabytes
        free = (allowed.upload_megabytes - kept_free) * MEGABYTE - others
        room = min(allowed.session_megabytes * MEGABYTE, max(free, holding.size))
        fitting: dict[str, bytes] = {}
        for name, content in files.items():
            if len(content) <= room and len(fitting) < allowed.session_files:
                fitting[name] = content
                room -= len(content)
        return fitting


def keep_made(name: str, value: Any, weight: int, allowed: Bounds) -> None:
    """Keep what was made of this session's draft under a name; it may be let go when others need the room."""
    st.session_state[name] = _shelf().put(value, weight, allowed.drafts_megabytes * MEGABYTE)


def made(name: str) -> Any:
    """What was made of this session's draft, nothing when it was let go or never made."""
    held = st.session_state.get(name)
    return _shelf().use(held) if isinstance(held, Made) else None


def weight_of_sheets(sheets: Iterable[Sheet]) -> int:
    """The bytes that sheets as read take, about."""
    return sum(len(sheet.rows) * max(1, len(sheet.table.fields)) for sheet in sheets) * _CELL


def weight_of_package(contents: Mapping[str, bytes]) -> int:
    """The bytes that a package takes once it is loaded, about."""
    return sum(map(len, contents.values())) * _PACKAGE


def take_files(files: Mapping[str, bytes], environment: Environment) -> dict[str, bytes]:
    """Those of this draft's files that there is room for, in their order."""
    return _drafts().take(files, _holding(), environment.bounds, is_any_staff_here(environment))


def has_room(files: Mapping[str, bytes], environment: Environment) -> bool:
    """Whether there is room for all of these files in place of those of this draft."""
    return _drafts().has_room(files, _holding(), environment.bounds, is_any_staff_here(environment))


def _holding() -> Holding:
    holding: Holding = st.session_state.setdefault(_HOLDING, Holding())
    return holding


@st.cache_resource(show_spinner=False)
def _drafts() -> Drafts:
    return Drafts()


@st.cache_resource(show_spinner=False)
def _shelf() -> MadeCache:
    return MadeCache()
