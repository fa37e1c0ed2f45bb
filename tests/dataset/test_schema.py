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


def test_columns_by_name() -> None:
    """Every column of a table is found by its name."""
    for found in read_package(tiny()).tables.values():
        assert [found.field(column).name for column in found.columns] == found.columns
