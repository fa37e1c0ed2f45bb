"""What a person reads about a column of a template: its name, what belongs in it, its form and an example."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.dataset.checks.cells import is_address_column, is_date_column
from dashboard.dataset.files.schema import Field
from dashboard.refresh.workbooks.lists import said_of
from dashboard.wording.language import Language
from dashboard.wording.problems import clean

LONGEST_EXAMPLE = 300


@dataclass(frozen=True)
class TemplateColumn:
    """A column of a template. ``is_label``: the id of a new row, for which any label will do.

    ``list_title`` names the list its ids are chosen from, ``list_range`` is where they stand, ``example`` is
    a cell of the data; each may be empty.
    """

    field: Field
    is_label: bool = False
    list_title: str = ""
    list_range: str = ""
    example: str = ""

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def is_required(self) -> bool:
        """Whether a person must fill the cell: the id of a new row is given by the dashboard."""
        return self.field.is_required and not self.is_label


def title_of_column(column: TemplateColumn, language: Language) -> str:
    return said_of(column.field.title, language) or column.name


def note_of_column(column: TemplateColumn, language: Language) -> str:
    """Everything there is to know about a column, a paragraph for each kind of thing."""
    need = "label" if column.is_label else "required" if column.is_required else "optional"
    parts = [
        column.name,
        said_of(column.field.description, language),
        _form(column, language),
        language.text(f"template-note-{need}"),
    ]
    if column.example:
        parts.append(language.text("template-note-example", example=clean(column.example, LONGEST_EXAMPLE)))
    return "\n\n".join(part for part in parts if part)


def _form(column: TemplateColumn, language: Language) -> str:
    """The form of a cell in words: what may stand in it, or how it is written."""
    if column.is_label:
        return ""
    if column.field.choices:
        return language.text("template-note-choices", choices=", ".join(column.field.choices))
    if column.list_title:
        sheet = language.text("template-lists")
        return language.text("template-note-list", list=column.list_title, sheet=sheet)
    if column.field.is_number:
        return language.text("template-note-number", low=str(column.field.minimum or 0))
    if is_date_column(column.field):
        return language.text("template-note-date" if column.field.takes("2025-09") else "template-note-day")
    if is_address_column(column.field):
        return language.text("template-note-address")
    if column.field.takes("abc;abc"):
        return language.text("template-note-several")
    return _form_of_text(column, language)


def _form_of_text(column: TemplateColumn, language: Language) -> str:
    if column.field.takes("abc") and not column.field.takes("a b"):
        return language.text("template-note-id")
    longest = column.field.longest
    return language.text("template-note-text", longest=language.number(longest)) if longest else ""
