"""What a hand, a copy program or a full disk may leave of a data folder: each of them keeps a package from loading."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Blow = Callable[[Path], object]
HUGE = 100 * 1024 * 1024


def replaced(name: str, put: Callable[[Path], object]) -> Blow:
    def strike(folder: Path) -> None:
        path = folder / name
        path.unlink()
        put(path)

    return strike


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.getcwd()
        # The path of a socket may not be long.
        os.chdir(path.parent)
        try:
            bound.bind(path.name)
        finally:
            os.chdir(here)


def _large(path: Path) -> None:
    path.touch()
    os.truncate(path, HUGE)


INSTEAD: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
    "a folder": Path.mkdir,
    "a socket": _socket,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nothing": lambda path: path.symlink_to("nothing"),
    "100 MB": _large,
}


def written(content: bytes) -> Blow:
    return lambda folder: (folder / "datapackage.json").write_bytes(content)


def described(change: Callable[[dict[str, Any]], object]) -> Blow:
    def strike(folder: Path) -> None:
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_bytes())
        change(descriptor)
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return strike


def _nested(depth: int) -> Any:
    value: Any = "deep"
    for _ in range(depth):
        value = [value]
    return value


def _table(**changes: Any) -> Blow:
    return described(lambda d: d["resources"][1].update(changes))


def _settings(**changes: Any) -> Blow:
    return described(lambda d: d["dashboard"].update(changes))


def _without(name: str) -> Blow:
    return described(lambda d: d["dashboard"].pop(name))


def _in_schema(**changes: Any) -> Blow:
    return described(lambda d: d["resources"][0]["schema"].update(changes))


DESCRIPTORS: dict[str, Blow] = {
    "empty": written(b""),
    "no JSON": written(b"{"),
    "not UTF-8": written(b'{"version": "\xff"}'),
    "a list": written(b"[]"),
    "100,000 brackets": written(b"[" * 100_000),
    "100,000 objects": written(b'{"a":' * 100_000),
    "nested 200 deep": described(lambda d: d["dashboard"].update(more=_nested(200))),
    "no number": written(b'{"version": NaN}'),
    "a number without end": described(lambda d: d["dashboard"].update(more=float("inf"))),
    "half a letter": described(lambda d: d.update(title="\ud800")),
    "a thing twice": written(b'{"version": "1", "version": "2"}'),
    "a number of 5,000 digits": written(b'{"version": ' + b"9" * 5000 + b"}"),
    "tables: a number": described(lambda d: d.update(resources=3)),
    "tables: an object": described(lambda d: d.update(resources={"detentions": {}})),
    "tables: numbers": described(lambda d: d.update(resources=[1, 2])),
    "tables: lists": described(lambda d: d.update(resources=[[{}]])),
    "tables: none": described(lambda d: d.update(resources=[])),
    "two tables of one name": _table(name="detentions"),
    "two tables of one file": _table(path="detentions.csv"),
    "a table's name: a number": _table(name=3),
    "a table's name: a list": _table(name=["releases"]),
    "a path upwards": _table(path="../releases.csv"),
    "an absolute path": _table(path="/etc/passwd"),
    "a path into a folder": _table(path="more/releases.csv"),
    "a path with NUL": _table(path="releases\0.csv"),
    "a path: a number": _table(path=3),
    "a path: a list": _table(path=["releases.csv"]),
    "a path: nothing": _table(path=None),
    "a path that is no table": _table(path="datapackage.json"),
    "a path of 5,000 letters": _table(path="x" * 5000 + ".csv"),
    "a schema: text": _table(schema="releases"),
    "a title: an object": _table(title={"en": "x"}),
    "columns: an object": _in_schema(fields={"name": "value"}),
    "columns: text": _in_schema(fields=["value"]),
    "columns: none": _in_schema(fields=[]),
    "a column twice": described(lambda d: d["resources"][0]["schema"]["fields"].append({"name": "value"})),
    "a column's name: a number": described(lambda d: d["resources"][0]["schema"]["fields"][0].update(name=1)),
    "a column's type: a list": described(lambda d: d["resources"][0]["schema"]["fields"][0].update(type=["x"])),
    "a column's values: a number": described(
        lambda d: d["resources"][0]["schema"]["fields"][0].update(constraints={"enum": 3})
    ),
    "a key: a number": _in_schema(primaryKey=3),
    "a reference: text": _in_schema(foreignKeys=["scopes"]),
    "a reference to nothing": _in_schema(
        foreignKeys=[{"fields": "scope_id", "reference": {"resource": "none", "fields": "scope_id"}}]
    ),
    "the version: a number": described(lambda d: d.update(version=3)),
    "the version: an address": described(lambda d: d.update(version="../../x")),
    "settings: a list": described(lambda d: d.update(dashboard=[1])),
    "panels: a number": _settings(headline_panels=3),
    "panels: none": _settings(headline_panels=[]),
    "panels: missing": _without("headline_panels"),
    "panels: text": _settings(headline_panels=["listed"]),
    "panels: numbers in them": _settings(headline_panels=[{"id": 1, "measure_id": 2, "scope_id": 3}]),
    "colours: missing": _without("colours"),
    "colours: nothing": _settings(colours=None),
    "colours: a list": _settings(colours=[]),
    "colours: numbers": _settings(colours={"organizations": [1], "official": [2], "other": 3}),
    "questions: a number": _settings(questions=3),
    "questions: numbers": _settings(questions=[3]),
    "questions: their parameters": _settings(questions=[{"id": "a", "page": "detentions", "parameters": [1]}]),
    "questions: their page": _settings(questions=[{"id": "a", "page": "//evil.example"}]),
    "sums: a list": _settings(list_arithmetic=["people_on_list"]),
    "the first document: a list": _settings(introduced_by=["x"]),
    "a text: a number": _settings(short_title_en=3),
    "licences: text": described(lambda d: d.update(licenses=["CC0"])),
    "people: text": described(lambda d: d.update(contributors=["somebody"])),
}

FOLDERS: dict[str, Blow] = {
    "no folder": shutil.rmtree,
    "a file": lambda folder: (shutil.rmtree(folder), folder.write_bytes(b"x")),
    "a pipe": lambda folder: (shutil.rmtree(folder), os.mkfifo(folder)),
    "a link to itself": lambda folder: (shutil.rmtree(folder), folder.symlink_to(folder.name)),
    "current names itself": lambda folder: (folder / "current").symlink_to("current"),
    "current names nothing": lambda folder: (folder / "current").symlink_to("versions/7"),
    "current names a file": lambda folder: (folder / "current").symlink_to("scopes.csv"),
    "current names a circle": lambda folder: (
        (folder / "current").symlink_to("next"),
        (folder / "next").symlink_to("current"),
    ),
}

BLOWS: dict[str, Blow] = {
    **{f"table: {name}": replaced("detentions.csv", put) for name, put in INSTEAD.items()},
    **{f"descriptor: {name}": replaced("datapackage.json", put) for name, put in INSTEAD.items()},
    **{f"descriptor: {name}": strike for name, strike in DESCRIPTORS.items()},
    **{f"folder: {name}": strike for name, strike in FOLDERS.items()},
}


@contextmanager
def no_waiting(seconds: int = 30) -> Iterator[None]:
    """What reads a pipe waits for ever: here it fails."""

    def give_up(*_: object) -> None:
        raise TimeoutError(f"still waiting after {seconds} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
