"""Whatever a cell, a title or a box holds, the labels of Streamlit's elements show it as it is written."""

from __future__ import annotations

import ast
import csv
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.desk import OWN, Desk, table
from tests.visits import visit

from dashboard.ui.frame.markdown import as_written

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
# The page of all subjects is no view of one: tests/test_subjects_served.py.
PAGES = ["home", *sorted({path.stem for path in (ROOT / "pages").glob("*.py")} - {"subjects"})]
HOSTILE = [
    "**x**",
    "# x",
    "[a](javascript:1)",
    ":red[x]",
    "$x$",
    ":material/home:",
    "<b>",
    "`c`",
    "__y__",
    "~~s~~",
    "https://evil.example",
    "www.evil.example",
    "a@evil.example",
    ":smile:",
    "1. x",
    "`- x`",
    "a -> b",
    "&lt;",
]
# No other text has it: it ends each hostile one.
END = " ¤"
# What Streamlit reads as Markdown: the first argument of each, and those by name.
READING = {
    "button",
    "caption",
    "checkbox",
    "download_button",
    "error",
    "exception",
    "expander",
    "file_uploader",
    "header",
    "info",
    "link_button",
    "markdown",
    "metric",
    "multiselect",
    "number_input",
    "page_link",
    "pills",
    "popover",
    "progress",
    "radio",
    "segmented_control",
    "selectbox",
    "slider",
    "spinner",
    "subheader",
    "success",
    "tabs",
    "text_area",
    "text_input",
    "title",
    "toast",
    "toggle",
    "warning",
    "write",
}
NAMED = {"label", "help", "captions", "text"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("**x**", r"\*\*x\*\*"),
        ("# x", r"\# x"),
        ("[a](javascript:1)", "\\[a\\](javascript:\u20601)"),
        (":red[x]", ":\u2060red\\[x\\]"),
        ("$x$", r"\$x\$"),
        (":material/home:", ":\u2060material/home:"),
        ("<b>", r"\<b>"),
        ("snake_case", "snake_case"),
        ("_a_", r"\_a\_"),
        ("R&D: 1,150", "R&D: 1,150"),
        ("&lt;", r"\&lt;"),
        ("1. x", "1\u2060. x"),
        ("2025-09-30", "2025-09-30"),
        ("a\n\n# b", "a # b"),
        ("a->b", "a-\u2060>b"),
        ("www.evil.example", "www\u2060.evil.example"),
        ("a@b.example", "a@\u2060b.example"),
        ("", ""),
    ],
)
def test_signs_are_taken_apart(text: str, written: str) -> None:
    """What Markdown would read is written so that it is shown; what it would not read stays as it is."""
    assert as_written(text) == written


def calls() -> Iterator[tuple[str, list[ast.expr], dict[str, ast.expr]]]:
    """Each call of Streamlit that draws a label: its place, what it takes as labels, and what names stand for."""
    for path in [*(ROOT / "src/dashboard/ui").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"]:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        names = {
            target.id: node.value
            for node in nodes
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in nodes:
            if not isinstance(node, ast.Call):
                continue
            called = re.fullmatch(r"st\.(\w+)", ast.unparse(node.func))
            if called and called[1] in READING:
                # The first of a link to a page is its path.
                labels = [] if called[1] == "page_link" else node.args[:1]
                labels += [keyword.value for keyword in node.keywords if keyword.arg in NAMED]
                yield f"{path.name}:{node.lineno} {called[0]}", labels, names


def is_safe(label: ast.expr, scope: dict[str, ast.expr]) -> bool:
    """Whether a label is a text of the catalogue with nothing but counts put in, or one made plain."""
    if isinstance(label, ast.Name):
        return label.id in scope and is_safe(scope[label.id], {})
    if isinstance(label, ast.List | ast.ListComp):
        return all(is_safe(item, scope) for item in (label.elts if isinstance(label, ast.List) else [label.elt]))
    if not isinstance(label, ast.Call):
        return isinstance(label, ast.Constant)
    if isinstance(label.func, ast.Name):
        return label.func.id == "as_written"
    named = {keyword.arg for keyword in label.keywords}
    return isinstance(label.func, ast.Attribute) and label.func.attr == "text" and named <= {"count", "version"}


def test_every_label_is_made_plain() -> None:
    """No label takes a text of the data but through ``as_written``."""
    found = list(calls())
    assert len(found) > 40
    assert [place for place, labels, names in found if not all(is_safe(label, names) for label in labels)] == []


def hostile(number: int | str) -> str:
    """A hostile text that no other number has."""
    return f"{HOSTILE[int(number) % len(HOSTILE)]}{END}{number}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented country with hostile texts in every cell and title that may be one."""
    folder = Path(shutil.copytree(TINY, tmp_path / "data"))
    for name in ("measures", "scopes", "episodes", "organizations", "sources", "events"):
        path = folder / f"{name}.csv"
        rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
        for number, row in enumerate(rows):
            for column in row:
                if (
                    re.match("(label|name|title|short|group|definition|description)_(en|es)|title", column)
                    and row[column]
                ):
                    row[column] = hostile(row["group_rank"] if column.startswith("group") else number)
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    descriptor = json.loads((folder / "datapackage.json").read_bytes())
    descriptor["dashboard"] |= {"short_title_en": hostile(0), "short_title_es": hostile(1)}
    for resource in descriptor["resources"]:
        for number, described in enumerate((resource, *resource["schema"]["fields"])):
            described |= {name: hostile(number) for name in ("title", "title_es") if name in described}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    return folder


def labels(at: AppTest) -> list[str]:
    """Everything on a page that Streamlit reads as Markdown."""
    found = []
    for element in at.main:
        proto = getattr(element, "proto", None)
        if proto is None or type(proto).__name__ in ("Html", "PlotlyChart"):
            continue
        # The boxes of a selectbox are no Markdown; those of a radio are.
        names = ("label", "help", "text", "body", *(("options", "captions") if element.type == "radio" else ()))
        for name in names:
            value = getattr(proto, name, "")
            found += [value] if isinstance(value, str) else [str(item) for item in value]
    return [label for label in found if label]


def assert_plain(shown: list[str]) -> int:
    """How many of these labels hold a hostile text; each must hold it so that it is shown."""
    count = 0
    for label in shown:
        bare = re.sub(r"\\(.)", r"\1", label).replace("\u2060", "")
        for text in (f"{text}{END}" for text in HOSTILE):
            if text in bare:
                count += 1
                # At the start of a label and within it some signs are written otherwise.
                assert as_written(text) in label or as_written(f"a {text}")[2:] in label, label
    return count


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", ["en", "es"])
def test_every_page_shows_them_as_text(folder: Path, page: str, code: str) -> None:
    """No page lets a text of the data be read as Markdown; each has at least its name in the menu."""
    assert assert_plain(labels(visit(page, lang=code))) >= (3 if page == "method" else 1)


def test_the_desk_shows_them_as_text(folder: Path) -> None:
    """In the form for a report, in that for a correction, and in what is asked about files."""
    desk = Desk().set(organization=OWN, figure="open-cells.people-on-list.2025-06-30")
    assert assert_plain(labels(desk.at)) > 10
    rows = table(keep=slice(0, 3))
    spoiled = rows.replace(b"2025-06-30", b"06/07/2025")
    desk.bring(("detentions.csv", spoiled))
    assert assert_plain(labels(desk.at)) > 10
