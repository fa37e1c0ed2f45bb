"""A new subject: a whole package with the tables of another one, empty but for one example to write over or delete."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.package import DESCRIPTOR, Package, Table
from dashboard.dataset.files.snapshot import Cells, Snapshot, snapshot
from dashboard.refresh.edition import CHANGELOG, make_edition
from dashboard.wording.language import Language, language_of, languages_of

Rows = Mapping[str, Mapping[str, str]]
"""The one row of each table that has one."""
_EXAMPLE = "example-organization"
_SITE = "https://example.invalid"
# The same whatever the model: an id means the same in each subject, that of the example in each skeleton too.
_KIND = "human_rights_group"
# What the settings of a package say of its subject alone is not taken over; what holds anywhere is.
_KEPT = ("languages", "everyone")
_LICENSE = "LICENSE.md"


@dataclass(frozen=True)
class NewSubject:
    """What a subject is called: its id, and its name in each language of the package whose tables it has."""

    id: str
    names: Mapping[str, str]
    today: date


def new_package(subject: NewSubject, model: Snapshot) -> Mapping[str, bytes]:
    """The files of a package that passes the check: descriptor, tables, texts.

    Its example speaks of the quantity that the model puts first: what means the same has one id in all subjects.

    :raises LookupError: when the first panel of the model has no figure as of a day that a document of its own states.
    """
    languages = [language_of(code) for code in languages_of(model.package)]
    rows = _example(subject, model, languages)
    descriptor = _descriptor(subject, model.package, languages, rows.keys())
    tables = model.package.tables.values()
    files = {table.path: serialize(table, _full(table, rows.get(table.name))) for table in tables}
    files |= {DESCRIPTOR: (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()}
    files |= {_readme(language, languages[0]): _said(language, "readme", subject) for language in languages}
    if _LICENSE in model:
        files[_LICENSE] = model[_LICENSE]
    files[CHANGELOG] = _said(languages[0], "changelog", subject)
    entry = {language.code: language.text("new-subject-begun") for language in languages}
    return dict(make_edition(snapshot(files), subject.today, entry))


def _full(table: Table, row: Mapping[str, str] | None) -> list[dict[str, str]]:
    """A row with all columns of its table, which may have no use for some of what is known."""
    return [{column: row.get(column, "") for column in table.columns}] if row else []


def _readme(language: Language, first: Language) -> str:
    return "README.md" if language is first else f"README.{language.code}.md"


def _said(language: Language, key: str, subject: NewSubject) -> bytes:
    name = subject.names[language.code]
    title = language.text("new-subject-title", name=name)
    return f"# {title}\n\n{language.text(f'new-subject-{key}', name=name)}\n".encode()


def _descriptor(
    subject: NewSubject, package: Package, languages: Sequence[Language], filled: Container[str]
) -> dict[str, Any]:
    first = languages[0].code
    taken = {key: package.descriptor[key] for key in ("profile", "licenses", "resources") if key in package.descriptor}
    titles: dict[str, str] = {}
    for language in languages:
        ending = "" if language.code == first else f"_{language.code}"
        for key in ("title", "description"):
            titles[f"{key}{ending}"] = language.text(f"new-subject-{key}", name=subject.names[language.code])
    return {
        "profile": taken.pop("profile", "tabular-data-package"),
        "name": f"figures-{subject.id}",
        **titles,
        "version": "0",
        "created": f"{subject.today.isoformat()}T00:00:00Z",
        **{key: value for key, value in taken.items() if key == "licenses"},
        "dashboard": _settings(subject, package, languages),
        "resources": [one if one["name"] in filled else {**one, "mayBeEmpty": True} for one in taken["resources"]],
    }


def _settings(subject: NewSubject, package: Package, languages: Sequence[Language]) -> dict[str, Any]:
    before = package.descriptor["dashboard"]
    told = {key: before[key] for key in _KEPT if key in before}
    told["names"] = {language.code: [subject.names[language.code]] for language in languages}
    for language in languages:
        name, code = subject.names[language.code], language.code
        for key in ("question", "short_title", "term_note", "growth_note", "released_note"):
            told[f"{key}_{code}"] = language.text(f"new-subject-{key.replace('_', '-')}", name=name)
    first = before["headline_panels"][0]
    colour = {"organization_id": _EXAMPLE, **{mode: before["colours"]["other"][mode] for mode in ("light", "dark")}}
    of_first = next(iter(before["colours"]["organizations"]), colour)
    colours = {
        "organizations": [{**of_first, "organization_id": _EXAMPLE}],
        "official": [],
        "other": before["colours"]["other"],
    }
    return {**told, "headline_panels": [first], "colours": colours}


def _example(subject: NewSubject, model: Snapshot, languages: Sequence[Language]) -> Rows:
    """One figure that an invented organization states in one document, with the words of its measure and scope."""
    day, first, like = subject.today.isoformat(), languages[0], _pattern(model)
    names = {language.code: language.text("new-subject-organization") for language in languages}
    kinds = model.package.tables["organizations"].choices("kind")
    figure_id, source_id = f"{_EXAMPLE}.{like.measure['measure_id'].replace('_', '-')}.{day}", f"{_EXAMPLE}-{day}-1"
    return {
        "measures": {**like.measure, "part_of": "", "part_of_within": ""},
        "scopes": {**like.scope, "part_of": ""},
        "organizations": {
            "organization_id": _EXAMPLE,
            "kind": _KIND if _KIND in kinds else like.organization["kind"],
            "url": _SITE,
            "short_name": names.get(languages_of(None)[0], names[first.code]),
            **{f"{column}_{code}": name for code, name in names.items() for column in ("name", "short", "in_text")},
        },
        "sources": {
            **{column: like.source[column] for column in ("kind", "language", "copy", "read")},
            "source_id": source_id,
            "author_id": _EXAMPLE,
            "title": first.text("new-subject-document"),
            "url": f"{_SITE}/list",
            "published_on": day,
            "accessed_on": day,
        },
        "detentions": {
            **{column: like.figure[column] for column in ("measure_id", "scope_id", "status", "date_basis")},
            "figure_id": figure_id,
            "organization_id": _EXAMPLE,
            "value": "123",
            "qualifier": "exact",
            "as_of": day,
        },
        "attributions": {
            "figure_id": figure_id,
            "source_id": source_id,
            "qualifier_as_relayed": "exact",
            "confidence": "high",
        },
    }


@dataclass(frozen=True)
class _Pattern:
    """Rows of the model as the example follows them: a figure of its first panel, and what that refers to."""

    figure: Cells
    source: Cells
    organization: Cells
    measure: Cells
    scope: Cells


def _pattern(model: Snapshot) -> _Pattern:
    tables = model.package.tables
    figures, sources = model.rows(tables["detentions"]), model.rows(tables["sources"])
    place = model.package.settings.panels[0].place
    for figure_id, source_id in model.rows(tables["attributions"]):
        figure, source = figures.get((figure_id,), {}), sources[(source_id,)]
        is_plain = figure.get("as_of") and figure["status"] == "active" and not figure["variant_of"]
        if is_plain and (figure["measure_id"], figure["scope_id"]) == place and source["copy"] == "original":
            organization = model.rows(tables["organizations"])[(figure["organization_id"],)]
            measure, scope = (model.rows(tables[f"{name}s"])[(figure[f"{name}_id"],)] for name in ("measure", "scope"))
            return _Pattern(figure, source, organization, measure, scope)
    raise LookupError(place[0])
