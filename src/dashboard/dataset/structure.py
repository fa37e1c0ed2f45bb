"""Types, constraints and keys: the descriptor is the schema and frictionless reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import frictionless
from frictionless import Resource, Schema
from frictionless.errors import BlankRowError, ForeignKeyError, PrimaryKeyError, UniqueError

from dashboard.dataset.cells import GREATEST, explain, nearest
from dashboard.dataset.package import DESCRIPTOR, Package, Table
from dashboard.dataset.problems import Problem
from dashboard.dataset.records import Records, Row

_NO_LIMIT = 10**9
_READ = ("name", "type", "format", "constraints", "trueValues", "falseValues", "bareNumber")


def check_descriptor(package: Package) -> list[Problem]:
    """Whether every table of the descriptor is described well enough to be read."""
    if not isinstance(package.descriptor["dashboard"], dict):
        return [_invalid_descriptor("dashboard")]
    try:
        names = [_check_resource(resource) for resource in package.descriptor["resources"]]
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        return [_invalid_descriptor(str(error))]
    if len(set(names)) < len(names):
        return [_invalid_descriptor("name")]
    return _check_schemas(package)


def _check_resource(resource: Any) -> str:
    fields = resource["schema"]["fields"]
    if not isinstance(resource["path"], str) or not all(isinstance(field["name"], str) for field in fields):
        raise TypeError(str(resource["name"]))
    return str(resource["name"])


def _check_schemas(package: Package) -> list[Problem]:
    problems = []
    for table in package.tables.values():
        try:
            Schema.from_descriptor(deepcopy(table.descriptor["schema"]))
            known = all(
                _is_known(key, table, package) for key in table.descriptor["schema"].get("foreignKeys", [])
            )
            patterns = [field.get("constraints", {}).get("pattern", "") for field in table.fields]
            sound = known and all(re.compile(pattern) for pattern in patterns)
        except (
            frictionless.FrictionlessException,
            re.error,
            TypeError,
            KeyError,
            AttributeError,
            ValueError,
        ):
            sound = False
        if not sound:
            problems.append(_invalid_descriptor(table.name))
    return problems


def _is_known(key: Mapping[str, Any], table: Table, package: Package) -> bool:
    target = package.tables.get(_target(key, table))
    return target is not None and set(_listed(key["reference"]["fields"])) <= set(target.columns)


def _invalid_descriptor(place: str) -> Problem:
    return Problem("descriptor-invalid", "error", DESCRIPTOR, value=place)


def check_structure(records: Mapping[str, Records]) -> list[Problem]:
    """Every cell and key that does not fit the descriptor; the lines found go into ``damaged``."""
    report = _as_package(records).validate(limit_errors=_NO_LIMIT)
    problems: dict[tuple[object, ...], Problem] = {}
    for task in (task for task in report.tasks if task.name in records):
        table = records[task.name]
        damaged = set(table.damaged)
        for error in task.errors:
            for problem in _translate(error, table, records):
                if problem.line not in damaged:
                    # One cell often breaks several rules; the first said is the most telling.
                    problems.setdefault((problem.file, problem.line, problem.column), problem)
                    _mark(table, problem)
    return list(problems.values())


def _mark(table: Records, problem: Problem) -> None:
    # An unknown id is readable as it stands; what a cell says in a wrong form is not.
    if problem.line is not None and problem.code not in ("reference-unknown", "key-doubled", "value-doubled"):
        table.damaged.add(problem.line)


def _as_package(records: Mapping[str, Records]) -> frictionless.Package:
    resources = [_as_resource(table, records) for table in records.values()]
    keys = {
        _lookup_name(key, table.table): key for table in records.values() for key in _keys(table, records)
    }
    lookups = [_as_lookup(name, key["reference"]["fields"], records) for name, key in keys.items()]
    return frictionless.Package(resources=resources + lookups)


def _as_resource(records: Records, others: Mapping[str, Records]) -> Resource:
    descriptor = deepcopy(records.table.descriptor["schema"])
    # Titles and descriptions play no part and cost a third of the time.
    descriptor["fields"] = [_bounded({key: f[key] for key in _READ if key in f}) for f in records.table.fields]
    keys = [_as_key(key, records.table) for key in _keys(records, others)]
    descriptor.pop("foreignKeys", None)
    schema = Schema.from_descriptor({**descriptor, "foreignKeys": keys} if keys else descriptor)
    return _inline(records.table.name, records.table.columns, records, schema)


def _bounded(field: dict[str, Any]) -> dict[str, Any]:
    """A column of whole numbers with a greatest one, also where the package states none."""
    if field.get("type") != "integer":
        return field
    return {**field, "constraints": {"maximum": GREATEST, **field.get("constraints", {})}}


def _as_lookup(name: str, columns: Any, records: Mapping[str, Records]) -> Resource:
    """A table of nothing but the ids others refer to: frictionless copies it once for each reference."""
    target, fields = records[name.split("/")[0]], _listed(columns)
    types = {field["name"]: field.get("type", "string") for field in target.table.fields}
    described = [{"name": field, "type": types.get(field, "string")} for field in fields]
    return _inline(name, fields, target, Schema.from_descriptor({"fields": described}))


def _inline(name: str, columns: list[str], records: Records, schema: Schema) -> Resource:
    rows = [columns, *([row[column] for column in columns] for row in records.rows)]
    # frictionless copies inline rows with every table; a function is not copied.
    return Resource(name=name, data=lambda: rows, schema=schema)


def _keys(records: Records, others: Mapping[str, Records]) -> list[dict[str, Any]]:
    """The foreign keys of a table whose target could be read."""
    keys = records.table.descriptor["schema"].get("foreignKeys", [])
    return [key for key in keys if _target(key, records.table) in others]


def _as_key(key: Mapping[str, Any], table: Table) -> dict[str, Any]:
    reference = {"resource": _lookup_name(key, table), "fields": key["reference"]["fields"]}
    return {"fields": key["fields"], "reference": reference}


def _lookup_name(key: Mapping[str, Any], table: Table) -> str:
    return "/".join([_target(key, table), *_listed(key["reference"]["fields"])])


def _listed(fields: Any) -> list[str]:
    return [fields] if isinstance(fields, str) else list(fields)


def _target(key: Mapping[str, Any], table: Table) -> str:
    return str(key["reference"].get("resource") or table.name)


def _translate(error: Any, table: Records, records: Mapping[str, Records]) -> Iterator[Problem]:
    number = getattr(error, "row_number", None)
    if number is None:
        yield Problem("table-invalid", "error", table.table.path)
        return
    row = table.rows[number - 2]
    if isinstance(error, ForeignKeyError):
        yield _unknown_reference(error, row, table, records)
    elif isinstance(error, PrimaryKeyError):
        yield from _doubled_key(row, table)
    elif isinstance(error, UniqueError):
        yield _doubled_value(row, error.field_name, table)
    elif getattr(error, "field_name", None):
        field = next(field for field in table.table.fields if field["name"] == error.field_name)
        yield explain(row, field)
    elif not isinstance(error, BlankRowError):
        yield Problem("row-invalid", "error", row.file, row.line)


def _unknown_reference(
    error: ForeignKeyError, row: Row, table: Records, records: Mapping[str, Records]
) -> Problem:
    column, target = error.field_names[0], error.reference_name.split("/")[0]
    known = (other[error.reference_field_names[0]] for other in records[target].rows)
    suggestion = nearest(row[column], known)
    place = records[target].table.path
    return row.problem("reference-unknown", column, table=place, **suggestion)


def _doubled_key(row: Row, table: Records) -> Iterator[Problem]:
    columns = table.table.primary_key
    if all(row[column] for column in columns):
        first = _first_line(row, columns, table)
        yield row.problem("key-doubled", columns[0], first=str(first), columns=", ".join(columns))


def _doubled_value(row: Row, column: str, table: Records) -> Problem:
    if [column] == table.table.primary_key:
        return next(_doubled_key(row, table))
    return row.problem("value-doubled", column, first=str(_first_line(row, [column], table)))


def _first_line(row: Row, columns: list[str], table: Records) -> int:
    wanted = [row[column] for column in columns]
    return next(other.line for other in table.rows if [other[column] for column in columns] == wanted)
