"""What a descriptor says of columns and keys, read into types."""

from __future__ import annotations

from typing import Any

import pytest
from tests.packages import TODAY, described, tiny

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.package import Table, read_package
from dashboard.dataset.files.schema import Field, ForeignKey, read_field


def table(**schema: Any) -> Table:
    fields = [{"name": name} for name in ("source_id", "source")]
    return Table("sources", "sources.csv", {"schema": {"fields": fields, **schema}}, ("en",))


def test_what_a_column_leaves_out_is_empty() -> None:
    """A column that states its name alone is text without limits."""
    assert read_field({"name": "note"}, "en") == Field("note", {}, {}, type="string")
    assert not read_field({"name": "note"}, "en").takes("abc")


def test_texts_stand_in_their_languages() -> None:
    """A title that states no language is in the first one of the package, unless one is stated for it; an empty one is none."""
    raw = {"name": "note", "title": "Note", "title_es": "Nota", "title_fr": "", "description_es": "Una nota"}
    field = read_field(raw, "en")
    assert (field.title, field.description) == ({"en": "Note", "es": "Nota"}, {"es": "Una nota"})
    assert read_field(raw | {"title_en": "A note"}, "en").title["en"] == "A note"


@pytest.mark.parametrize(
    ("pattern", "text", "takes"), [("[a-z]+", "abc", True), ("[a-z]+", "a b", False), ("[", "[", False)]
)
def test_what_a_pattern_takes(pattern: str, text: str, takes: bool) -> None:
    """A pattern takes a whole text; a broken one takes none."""
    assert read_field({"name": "id", "constraints": {"pattern": pattern}}, "en").takes(text) is takes


@pytest.mark.parametrize(
    ("fields", "resource", "key"),
    [
        ("source_id", "", ForeignKey(("source_id",), "sources", ("source_id",))),
        (["source_id"], "others", ForeignKey(("source_id",), "others", ("source_id",))),
    ],
)
def test_a_key_of_one_name(fields: str | list[str], resource: str, key: ForeignKey) -> None:
    """A key may state a single name without a list, and refers to its own table where it names none."""
    stated = {"fields": fields, "reference": {"resource": resource, "fields": fields}}
    assert table(foreignKeys=[stated]).foreign_keys == (key,)


def test_a_language_that_is_no_text() -> None:
    """The language of a column is a text: another thing is told, and does not break off the check."""
    contents = described(tiny(), lambda d: d["resources"][0]["schema"]["fields"][0].update(language=["en"]))
    assert {p.code for p in check(contents, TODAY)} == {"descriptor-invalid"}


@pytest.mark.parametrize(
    ("column", "limits"),
    [
        ("value", {"minimum": "x"}),
        ("value", {"minimum": []}),
        ("value", {"minimum": 0.5}),
        ("value", {"maximum": "100"}),
        ("figure_id", {"minimum": 3}),
        ("figure_id", {"required": "no"}),
        ("figure_id", {"maxLength": -1}),
        ("figure_id", {"pattern": "["}),
        ("scope_id", {"enum": [{}, [1]]}),
    ],
)
def test_a_limit_that_is_none(column: str, limits: dict[str, object]) -> None:
    """A limit of the wrong form is told of the descriptor, by table and column, and no cell is blamed for it."""

    def limit(descriptor: dict[str, Any]) -> None:
        table = next(table for table in descriptor["resources"] if table["name"] == "detentions")
        field = next(field for field in table["schema"]["fields"] if field["name"] == column)
        field["constraints"] = field.get("constraints", {}) | limits

    found = check(described(tiny(), limit), TODAY)
    assert {p.code for p in found} == {"descriptor-invalid"}
    assert all(str(p.value).split("/")[:2] == ["detentions", column] for p in found)


@pytest.mark.parametrize("fields", [["none"], ["source_id", "figure_id"]])
def test_a_key_that_leads_nowhere(fields: list[str]) -> None:
    """A key begins at columns of its table and leads to as many columns of the other."""
    key = {"fields": fields, "reference": {"resource": "sources", "fields": ["source_id"]}}

    def refer(descriptor: dict[str, Any]) -> None:
        table = next(table for table in descriptor["resources"] if table["name"] == "attributions")
        table["schema"]["foreignKeys"].append(key)

    found = check(described(tiny(), refer), TODAY)
    assert {p.code for p in found} == {"descriptor-invalid"}
    assert [str(p.value).split("/")[0] for p in found] == ["attributions"]


def test_columns_by_name() -> None:
    """Every column of a table is found by its name."""
    for found in read_package(tiny()).tables.values():
        assert [found.field(column).name for column in found.columns] == found.columns
