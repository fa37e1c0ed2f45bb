"""A table, a workbook or the whole folder: what was read, what can be mended, what must be asked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Literal

import streamlit as st

from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import Cells, Key
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.again import Again, once, under_own_names
from dashboard.refresh.reading.sheets import Upload
from dashboard.refresh.staging import Wishes, known_share, missing_rows, rows_of_sheets
from dashboard.refresh.work import Work, read_over, work_of
from dashboard.ui.desk.holdings import keep_made, made, take_files, weight_of_sheets
from dashboard.ui.desk.inputs import EARLIER, FILES, draft_number, files_of_draft, key_of, key_of_suggestion
from dashboard.ui.desk.known import ask_of_rows
from dashboard.ui.desk.mend import Confirmations, choose
from dashboard.ui.desk.progress import at_work
from dashboard.ui.desk.reason import type_reason
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import States, name_key, title_of_table
from dashboard.wording.problems import say_finding, say_severity
from dashboard.wording.uploads import say_again

_UPLOADER = "draft-uploader"
_READ, _SHARES, _WORK = "draft-read", "draft-shares", "draft-upload-work"
_SINGLE = "single"
_MOST_MISSING = 40
Extent = Literal["whole", "part", "clearing part"]
_WHOLE = 0.5
"""From this part of the standing rows on, a table is taken for a whole one until the person says otherwise."""


def draw_upload(page: Page, base: Base) -> Work:
    """The files, their repairs and questions; the rows as confirmed and answered."""
    read = _read_files(page, base, _choose_files(page))
    for upload in read.values():
        page.show("desk/upload", upload=upload, say=say_finding, severity=say_severity, desk_of=partial(_desk_of, page))
    extents = _ask_extents(page, base, _shares(base, read))
    choices = {mark: choose(page, upload, mark, len(read) > 1) for mark, upload in read.items()}
    work = _as_chosen(page, read, choices, extents)
    instead = ask_of_rows(page, base, work.incoming)
    return replace(work, wishes=replace(_missing(page, base, work.incoming, work.wishes.whole), instead=instead))


def _desk_of(page: Page, problem: Problem) -> str:
    """The address of the desk that a file belongs to, where that is another subject's of this dashboard."""
    id = str(problem.parameters.get("subject", ""))
    if not id:
        return ""
    return replace(page.address, subject=page.environment.of(id).tag, known=None).to("refresh")


def _as_chosen(
    page: Page, read: Mapping[str, Upload], choices: Mapping[str, Confirmations], extents: Mapping[str, Extent]
) -> Work:
    """The rows as confirmed and answered; made once for the same choices, since a file may have 50,000."""
    asked = dict(choices), dict(extents)
    held: tuple[object, Work] | None = made(_WORK)
    if held is not None and held[0] == asked:
        return held[1]
    whole, clearing = ({n for n, one in extents.items() if one == extent} for extent in ("whole", "clearing part"))
    work = work_of([choices[mark].made(upload) for mark, upload in read.items()], whole, clearing)
    keep_made(_WORK, (asked, work), weight_of_sheets(work.sheets), page.environment.bounds)
    return work


def _choose_files(page: Page) -> Mapping[str, bytes]:
    """The files of this draft; those chosen before the person looked at another page are still among them."""
    key = key_of_box()
    earlier: dict[str, bytes] = st.session_state.setdefault(EARLIER, {})
    if key not in st.session_state:
        earlier |= files_of_draft()
    chosen = st.file_uploader(page.text("desk-files"), accept_multiple_files=True, key=key)
    given = [(file.name, file.getvalue()) for file in chosen]
    chosen_now, again = under_own_names(given)
    _tell_again(page, again)
    # One chosen now takes the place of one chosen earlier: that is a corrected file brought again.
    brought = {**earlier, **chosen_now}
    files = st.session_state[FILES] = take_files(brought, page.environment)
    if len(files) < len(brought):
        _tell_left_out(page, [name for name in brought if name not in files])
        earlier = st.session_state[EARLIER] = {name: files[name] for name in earlier if name in files}
    if earlier:
        page.show("desk/files", files={name: len(files[name]) for name in earlier})
    if files and st.button(page.text("desk-files-forget"), key="desk-do-forget-files"):
        for name, value in ((FILES, {}), (EARLIER, {}), (_UPLOADER, _number_of_box() + 1)):
            st.session_state[name] = value
        st.rerun()
    return files


def _tell_again(page: Page, again: list[Again]) -> None:
    if again:
        page.show("desk/again", again=again, say=say_again)


def _tell_left_out(page: Page, names: list[str]) -> None:
    """Files that are not read: the draft, or all drafts together, hold enough."""
    allowed = page.environment.bounds
    page.show("desk/left_out", names=names, files=allowed.session_files, together=allowed.session_megabytes)


def key_of_box() -> str:
    """The key of the box for files of this draft."""
    return f"desk-do-files-{draft_number()}-{_number_of_box()}"


def _number_of_box() -> int:
    return int(st.session_state.get(_UPLOADER, 0))


def _read_files(page: Page, base: Base, files: Mapping[str, bytes]) -> dict[str, Upload]:
    """What the files hold, each under a mark of its bytes; of the readings only these are kept.

    A copy of a file counts no second time.
    """
    held: dict[str, Upload] = made(_READ) or {}
    read: dict[str, Upload] = {}
    for name, content in files.items():
        mark = hashlib.sha256(f"{name} {base.digest} ".encode() + content).hexdigest()[:20]
        read[mark] = held[mark] if mark in held else _read(page, base, name, content)
    weight = weight_of_sheets(sheet for upload in read.values() for sheet in upload.sheets)
    keep_made(_READ, read, weight, page.environment.bounds)
    uploads, again = once(zip(files.values(), read.values(), strict=True))
    _tell_again(page, again)
    return {mark: upload for mark, upload in read.items() if upload in uploads}


def _read(page: Page, base: Base, name: str, content: bytes) -> Upload:
    with at_work(page, "desk-reading") as progress:
        return read_over(base.contents, name, content, progress, page.environment.roof)


def _shares(base: Base, read: Mapping[str, Upload]) -> dict[str, float]:
    """Which part of the standing rows of each table came in; counted once for the same files."""
    held: tuple[list[str], dict[str, float]] = st.session_state.get(_SHARES, ([], {}))
    if held[0] != list(read):
        rows = rows_of_sheets(sheet for upload in read.values() for sheet in upload.sheets)
        tables = dict.fromkeys(row.table for row in rows)
        held = list(read), {name: known_share(rows, base.contents, base.package.tables[name]) for name in tables}
        st.session_state[_SHARES] = held
    return held[1]


def _ask_extents(page: Page, base: Base, shares: Mapping[str, float]) -> dict[str, Extent]:
    """The first question after an upload: are these whole tables, or only new and changed rows?

    Of several tables it is asked once, and of each only where they are not all alike. Of a part, an empty cell
    leaves what stands, unless the person says that it clears it.
    """
    titles = {name: title_of_table(name, States(base.dataset, None), page.language) for name in shares}
    if not shares:
        return {}
    page.show("desk/whole", shares={titles[n]: round(s * 100) for n, s in shares.items()})
    presets = {name: "whole" if share >= _WHOLE else "part" for name, share in shares.items()}
    alike = next(iter(presets.values())) if len(set(presets.values())) == 1 else _SINGLE
    asked = page.text("desk-whole", count=len(shares), table=next(iter(titles.values())))
    chosen = _ask_extent(page, asked, "all", alike, [_SINGLE] if len(shares) > 1 else [])
    if chosen != _SINGLE:
        return dict.fromkeys(shares, _extent(page, chosen, "all"))
    extents = {}
    for name, title in titles.items():
        asked = page.text("desk-whole", count=1, table=title)
        extents[name] = _extent(page, _ask_extent(page, asked, name, presets[name], []), name)
    return extents


def _ask_extent(page: Page, asked: str, name: str, preset: str, more: list[str]) -> str:
    return st.radio(
        as_written(asked),
        ["whole", "part", *more],
        key=key_of_suggestion(f"whole-{name}", preset),
        horizontal=True,
        format_func=lambda way: page.text(f"desk-whole-{way}"),
    )


def _extent(page: Page, chosen: str, name: str) -> Extent:
    if chosen == "whole":
        return "whole"
    return "clearing part" if st.checkbox(page.text("desk-clear"), key=key_of(f"clear-{name}")) else "part"


def _missing(page: Page, base: Base, incoming: tuple[Incoming, ...], whole: frozenset[str]) -> Wishes:
    """What becomes of the rows a whole table no longer holds: kept, unless the person says otherwise of each."""
    missing = missing_rows(incoming, base.contents, whole)
    if not missing:
        return Wishes(whole)
    page.show("desk/missing", count=len(missing), more=max(0, len(missing) - _MOST_MISSING))
    withdraw: dict[str, Cells] = {}
    remove: set[tuple[str, Key]] = set()
    states = States(base.dataset, None)
    for table, key in missing[:_MOST_MISSING]:
        name = name_key(table, key, states, page.language)
        if table in FIGURE_TABLES:
            if _is_withdrawn(page, name, key):
                withdraw[key[0]] = type_reason(page, base.package.tables[table], f"reason-{key[0]}")
        elif _removal(page, name, table, key):
            remove.add((table, key))
    return Wishes(whole, withdraw, frozenset(remove))


def _removal(page: Page, name: str, table: str, key: Key) -> bool:
    label = as_written(page.text("desk-missing-remove", name=name))
    return st.checkbox(label, key=key_of(f"remove-{table}-{'-'.join(key)}"))


def _is_withdrawn(page: Page, name: str, key: Key) -> bool:
    label = as_written(page.text("desk-missing-withdraw", name=name))
    return st.checkbox(label, key=key_of(f"withdraw-{key[0]}"))
