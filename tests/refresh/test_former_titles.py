"""Titles a column had: a template that was taken away long ago is still understood."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from dashboard.dataset.figures.load import Dataset
from dashboard.refresh.reading.recognition import columns_of, fold, official_titles


def test_real_former_titles_name_their_column(dataset: Dataset) -> None:
    """Every former title of the real tables leads to its column, and none has become that of another."""
    former = [
        (table, field, title)
        for table in dataset.package.tables.values()
        for field in table.fields
        for title in field.former
    ]
    assert len(former) > 20
    for table, field, title in former:
        assert columns_of(table)[fold(title)] == field.name
        assert title in official_titles(table)


def test_a_title_goes_before_a_former_one(tiny: Dataset) -> None:
    """Where a column now bears what another one was called, a file means the column that bears it."""
    table = tiny.package.tables["detentions"]
    descriptor = deepcopy(table.descriptor)
    value, other = descriptor["schema"]["fields"][0], descriptor["schema"]["fields"][1]
    other["former_titles"] = [value["title"], "Long ago"]
    columns = columns_of(replace(table, descriptor=descriptor))
    assert (columns[fold(value["title"])], columns["long ago"]) == (value["name"], other["name"])
