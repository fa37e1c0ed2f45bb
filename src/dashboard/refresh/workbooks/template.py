"""The workbook that staff fill in when new figures have come out, made from what the package says of itself.

Each table has a sheet whose first row below the header is an example: a row of the package as it stands. It keeps
its id and its cells, so that an import finds it untouched and can never take it for something new.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.package import FIGURE_TABLES, JUDGEMENTS, Package, Table
from dashboard.dataset.files.schema import Field
from dashboard.dataset.files.workbook_bytes import to_bytes
from dashboard.refresh.workbooks.examples import ExampleCells, documents, examples_of
from dashboard.refresh.workbooks.guide import write_guide
from dashboard.refresh.workbooks.lists import Lists, rows_of, target_of, title_of_table
from dashboard.refresh.workbooks.notes import TemplateColumn, title_of_column
from dashboard.refresh.workbooks.sheet import write_sheet
from dashboard.refresh.workbooks.spreadsheet import new_workbook, sheet_names
from dashboard.wording.language import Language

LONGEST_RULE = 255


def template(dataset: Dataset, language: Language) -> bytes:
    """A workbook (.xlsx) with a sheet for every table, one of lists to choose from and one that says how to fill it in.

    Equal data give equal bytes.
    """
    package = dataset.package
    names = sheet_names_of(package, language)
    workbook = new_workbook(*(package.text(what, language.code) for what in ("title", "short_title")))
    guide = workbook.create_sheet(language.text("template-readme"))
    sheets = {name: workbook.create_sheet(sheet) for name, sheet in names.items()}
    lists = Lists(workbook.create_sheet(language.text("template-lists")), dataset, language)
    examples = examples_of(dataset)
    for name, sheet in sheets.items():
        example = examples.get(name, {})
        columns = list(_columns(package.tables[name], example, dataset, lists, language))
        write_sheet(sheet, columns, example, language)
    write_guide(guide, package, names, language)
    return to_bytes(workbook)


def sheet_names_of(package: Package, language: Language) -> dict[str, str]:
    """The name of each table's sheet, by table, in their order: the figures first, then as in the descriptor.

    Warnings are answered where they are told, not in a workbook.
    """
    given = (table for table in package.tables.values() if table.name != JUDGEMENTS)
    tables = sorted(given, key=lambda table: table.name not in FIGURE_TABLES)
    ours = [language.text("template-readme"), language.text("template-lists")]
    named = sheet_names([*ours, *(title_of_table(table, language) for table in tables)])
    return dict(zip((table.name for table in tables), named[len(ours) :], strict=True))


def _columns(
    table: Table, example: ExampleCells, dataset: Dataset, lists: Lists, language: Language
) -> Iterator[TemplateColumn]:
    """The columns of a table with what can be chosen in them and a cell of the data as an example."""
    named_by_us = table.name in {*FIGURE_TABLES, *(other.name for other in documents(dataset.package))}
    rows = [example, *rows_of(table.name, dataset)]
    for field in table.fields:
        name = field.name
        target = target_of(table, name, dataset.package)
        yield TemplateColumn(
            field,
            is_label=named_by_us and table.primary_key == [name],
            list_title=lists.title(target) if target else "",
            list_range=lists.range(target) if target else _long_choices(field, lists, language),
            example=next((row[name] for row in rows if row.get(name)), ""),
        )


def _long_choices(field: Field, lists: Lists, language: Language) -> str:
    """The place of allowed values that the rule of a cell has no room for: Excel gives it 255 characters."""
    if len(",".join(field.choices)) <= LONGEST_RULE and not any("," in c or '"' in c for c in field.choices):
        return ""
    return lists.range_of(title_of_column(TemplateColumn(field), language), list(field.choices))
