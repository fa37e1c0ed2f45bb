"""A language nobody has translated into: a catalogue and a package made of the English texts by a rule.

Every text stands in double brackets and under accents, so that one which comes from elsewhere is seen.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Pattern, Placeable, TextElement
from fluent.syntax.visitor import Transformer

FRENCH = "fr"
_ACCENTS = str.maketrans("aceinouyACEINOUY", "àçéîñôûÿÀÇÉÎÑÔÛŸ")
_PLACE = re.compile(r"(\{[^{}]*\})")
# What a translator writes anew, since it is no text: how dates are written and where citations come from.
_FORMS = """date-format-long-day = d MMMM y
date-format-long-month = MMMM y
date-format-long-year = y
date-format-short-day = d MMM y
date-format-short-month = MMM y
date-format-short-year = y
date-format-same-year-day = d MMMM
date-format-same-year-month = MMMM
date-format-same-month-day = d
csl-locale = fr-FR
short-date-words = { "" }
list-and = et
list-and-before-i = et
contractions =
    de le = du
"""


def disguise(text: str) -> str:
    """``Held: {n}`` as ``⟦Héld: {n}⟧``, each form of a sentence for itself."""
    return "|".join(f"⟦{_under_accents(form)}⟧" for form in text.split("|")) if text else ""


def add_catalogue(catalogue: Path, code: str = FRENCH) -> None:
    """The folder of a third language beside that of English, and nothing else."""
    (catalogue / code).mkdir()
    for path in sorted((catalogue / "en").glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        text = FluentSerializer().serialize(_Disguise().visit(resource))
        (catalogue / code / path.name).write_text(_FORMS if path.name == "language.ftl" else text, encoding="utf-8")


def add_language(source: Path, folder: Path, code: str = FRENCH) -> Path:
    """The package of a folder with a column of the third language beside each English one, and a line of settings."""
    shutil.copytree(source, folder)
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["dashboard"] = _settings(descriptor["dashboard"], code)
    descriptor["dashboard"]["languages"].append(code)
    for table in descriptor["resources"]:
        schema = table["schema"]
        schema["fields"] = [more for field in schema["fields"] for more in _fields(field, code)]
        table |= _titles(table, code)
        _add_columns(folder / table["path"], code)
    descriptor |= _titles(descriptor, code)
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return folder


class _Disguise(Transformer):
    def visit_Pattern(self, node: Pattern) -> Pattern:
        node = self.generic_visit(node)
        chooses = any(isinstance(part, Placeable) and hasattr(part.expression, "variants") for part in node.elements)
        if not chooses:
            node.elements = [TextElement("⟦"), *node.elements, TextElement("⟧")]
        return node

    def visit_TextElement(self, node: TextElement) -> TextElement:
        node.value = _under_accents(node.value)
        return node


def _under_accents(text: str) -> str:
    return "".join(part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in _PLACE.split(text))


def _settings(part: Any, code: str) -> Any:
    """Settings with every English text in the third language besides."""
    if isinstance(part, list):
        return [_settings(entry, code) for entry in part]
    if not isinstance(part, dict):
        return part
    texts = {_renamed(name, code): disguise(text) for name, text in part.items() if name.endswith("_en")}
    return {name: _settings(value, code) for name, value in part.items()} | texts


def _fields(field: dict[str, Any], code: str) -> list[dict[str, Any]]:
    told = field | _titles(field, code)
    if not field["name"].endswith("_en"):
        return [told]
    return [told, told | {"name": _renamed(field["name"], code), "language": code}]


def _titles(part: dict[str, Any], code: str) -> dict[str, str]:
    return {f"{name}_{code}": disguise(part[name]) for name in ("title", "description") if name in part}


def _add_columns(path: Path, code: str) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_with_third(header, [_renamed(column, code) for column in header], header))
        writer.writerows(_with_third(header, [disguise(cell) for cell in line], line) for line in lines)


def _with_third(header: list[str], third: list[str], line: list[str]) -> list[str]:
    pairs = zip(header, line, third, strict=True)
    return [cell for name, own, more in pairs for cell in ((own, more) if name.endswith("_en") else (own,))]


def _renamed(column: str, code: str) -> str:
    return f"{column.removesuffix('_en')}_{code}"
