"""Whether a ``datapackage.json`` has the form that everything else relies on: ``descriptor.schema.json`` tells it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

DEEPEST = 30
_MOST_FAULTS = 20


def parse(content: bytes) -> Any:
    """The descriptor of these bytes.

    :raises ValueError: when it is no JSON, says a thing twice, holds what is no number or no letter, or is nested
        too deeply.
    """
    try:
        descriptor = json.loads(content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if _depth(descriptor) > DEEPEST:
        raise ValueError("nested too deeply")
    # Half a letter ("\\ud800") can be written in JSON and nowhere else.
    json.dumps(descriptor, ensure_ascii=False).encode()
    return descriptor


def faults(descriptor: Any) -> list[str]:
    """The places (``sources/path``) at which a descriptor has another form than it needs."""
    errors = _validator().iter_errors(descriptor)
    places = [_place(list(error.absolute_path), descriptor) or error.message for error in errors]
    found = places or _doubled(descriptor["resources"])
    return list(dict.fromkeys(found))[:_MOST_FAULTS]


def _place(path: list[str | int], descriptor: dict[str, Any]) -> str:
    """The way to a place, which begins with the names of its table and column where they have one."""
    match path:
        case ["resources", int(number), "schema", "fields", int(position), *rest]:
            table = descriptor["resources"][number]
            column = _name_of(table["schema"]["fields"][position], f"schema/fields/{position}")
            path = [_name_of(table, f"resources/{number}"), column, *rest]
        case ["resources", int(number), *rest]:
            path = [_name_of(descriptor["resources"][number], f"resources/{number}"), *rest]
    return "/".join(map(str, path))


def _name_of(part: Any, unnamed: str) -> str:
    name = part.get("name") if isinstance(part, dict) else None
    return name if isinstance(name, str) else unnamed


@cache
def _validator() -> Draft202012Validator:
    schema = json.loads((files("dashboard.dataset.files") / "descriptor.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def _doubled(resources: list[dict[str, Any]]) -> Iterator[str]:
    for key in ("name", "path"):
        yield from _twice(resource[key] for resource in resources)
    for resource in resources:
        names = _twice(field["name"] for field in resource["schema"]["fields"])
        yield from (f"{resource['name']}/{name}" for name in names)


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """:raises ValueError: for an object in which a name stands twice: nobody can tell which one is meant."""
    doubled = _twice(name for name, _ in pairs)
    if doubled:
        raise ValueError(f"twice: {doubled[0]}")
    return dict(pairs)


def _no_number(name: str) -> Any:
    raise ValueError(f"no number: {name}")


def _depth(value: Any) -> int:
    deep, level = 0, [value]
    while level:
        deep += 1
        nested = [list(v.values()) if isinstance(v, dict) else v for v in level if isinstance(v, dict | list)]
        level = [inner for values in nested for inner in values]
    return deep
