"""The shape of the code: which way imports point, what it must not know, and how long its files are."""

from __future__ import annotations

import ast
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "dashboard"
ENTRIES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
MODULES = sorted(SOURCE.rglob("*.py"))
ALLOWED = {
    "dataset": {"dataset"},
    "analysis": {"analysis", "dataset"},
    "wording": {"wording", "analysis", "dataset"},
    "charts": {"charts", "wording", "analysis", "dataset"},
    "export": {"export", "wording", "analysis", "dataset"},
    "refresh": {"refresh", "events", "wording", "analysis", "dataset"},
    "bounds.py": set(),
    "events.py": {"wording"},
    "environment.py": {"bounds", "dataset"},
    "ui": {"ui", "environment", "bounds", "charts", "export", "refresh", "wording", "analysis", "dataset"},
    "bake": {"bake", "web", "ui", "environment", "charts", "export", "wording", "analysis", "dataset"},
    "commands": {
        "commands",
        "bake",
        "server",
        "workers",
        "environment",
        "export",
        "refresh",
        "wording",
        "analysis",
        "dataset",
    },
    "web": {"web", "ui", "events", "environment", "bounds", "export", "wording", "dataset"},
    "server.py": {"web", "ui", "environment", "bounds", "refresh", "wording"},
    "workers": {"workers", "events", "wording"},
    "__main__.py": {"commands", "environment", "wording"},
    "entries": {"ui"},
}
LONGEST_PAGE, LONGEST_FILE, LONGEST_LINE = 60, 300, 160


def imported(path: Path) -> Iterator[Any]:
    """The modules a file imports, wherever in it, with their lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "." * node.level, node.lineno
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "import_module":
            yield from ((arg.value, node.lineno) for arg in node.args if isinstance(arg, ast.Constant))


def layer(path: Path) -> str:
    if path in ENTRIES:
        return "entries"
    return path.relative_to(SOURCE).parts[0]


def in_layer(*names: str) -> list[Path]:
    return [path for path in [*MODULES, *ENTRIES] if layer(path) in names]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("name", ALLOWED)
def test_imports_point_one_way(name: str) -> None:
    """Pages import ui, ui imports charts, export and refresh, those wording and analysis, and all dataset; never back."""
    wrong = [
        f"{named(path)}:{line} imports {module}"
        for path in in_layer(name)
        for module, line in imported(path)
        if module.startswith("dashboard.") and module.split(".")[1] not in ALLOWED[name]
    ]
    assert wrong == []


UI_BELOW = {
    "frame": {"frame"},
    "views": {"views", "frame"},
    "desk": {"desk", "frame"},
    "static": {"static", "views", "frame"},
}


@pytest.mark.parametrize("room", UI_BELOW)
def test_rooms_of_the_ui(room: str) -> None:
    """The pages readers look at and the desk of the staff stand on the frame, and know nothing of each other."""
    modules = sorted((SOURCE / "ui" / room).glob("*.py"))
    assert len(modules) > 3
    assert [path.name for path in (SOURCE / "ui").glob("*.py")] == ["__init__.py"]
    wrong = [
        f"{named(path)}:{line} imports {module}"
        for path in modules
        for module, line in imported(path)
        if module.startswith("dashboard.ui.") and module.split(".")[2] not in UI_BELOW[room]
    ]
    assert wrong == []


ROOMS_BELOW = {"files": {"files"}, "figures": {"figures", "files"}, "checks": {"checks", "figures", "files"}}


@pytest.mark.parametrize("room", ROOMS_BELOW)
def test_rooms_of_the_dataset(room: str) -> None:
    """Files are read without knowing a figure, figures are linked without a check; what is found is all they share."""
    modules = sorted((SOURCE / "dataset" / room).rglob("*.py"))
    below = {*ROOMS_BELOW[room], "problems", "progress"}
    assert len(modules) > 8
    assert {path.stem for path in (SOURCE / "dataset").glob("*.py")} == {"__init__", "problems", "progress"}
    wrong = [
        f"{named(path)}:{line} imports {module}"
        for path in modules
        for module, line in imported(path)
        if module.startswith("dashboard.dataset.") and module.split(".")[2] not in below
    ]
    assert wrong == []


def types_of(path: Any) -> Iterator[Any]:
    """The classes of a module and the names it gives to types, without those of type variables."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if re.fullmatch("_?[A-Z][A-Za-z]*[a-z][A-Za-z]*", name) and not ast.unparse(node.value).startswith(
                "TypeVar("
            ):
                yield name.lstrip("_")


def test_one_name_is_one_thing() -> None:
    """No two types of the code bear one name: whoever reads it elsewhere knows what it is."""
    found = [(name, named(path)) for path in MODULES for name in types_of(path)]
    twice = {name for name, times in Counter(name for name, _ in found).items() if times > 1}
    assert len(found) > 200
    assert sorted(pair for pair in found if pair[0] in twice) == []


def test_every_folder_has_its_place() -> None:
    """Every folder of the code has a place in the drawing, so that the test above reads all of it."""
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= set(ALLOWED)


def test_nothing_imports_relatively() -> None:
    """Imports name the whole module, so that the layers can be read off."""
    assert [f"{named(p)}:{line}" for p in MODULES for module, line in imported(p) if module.startswith(".")] == []


def uses(path: Path, library: str) -> bool:
    return any(module.split(".")[0] == library for module, _ in imported(path))


def test_streamlit_stays_above() -> None:
    """Only the user interface, its entry points and the launcher know streamlit."""
    free = {"ui", "web", "entries", "server.py"}
    assert [named(p) for p in [*MODULES, *ENTRIES] if layer(p) not in free and uses(p, "streamlit")] == []


def test_the_environment_is_read_in_one_place() -> None:
    """What whoever runs the dashboard has set is read by one module; the others are handed what it read."""
    names = re.compile(r"""environ\b(?!\.setdefault\("STREAMLIT_)|getenv|["']DASHBOARD_""")
    reads = [named(p) for p in [*MODULES, *ENTRIES] if names.search(p.read_text(encoding="utf-8"))]
    assert reads == ["src/dashboard/environment.py"]


def test_the_environment_is_read_at_the_entries() -> None:
    """It is read where a run of a page, the server or a command begins, and nowhere between."""
    reads = [
        named(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "dashboard.environment"
        if "read" in {alias.name for alias in node.names}
    ]
    assert reads == ["src/dashboard/__main__.py", "src/dashboard/server.py", "src/dashboard/ui/frame/frame.py"]


def test_no_reader_waits_for_plotly() -> None:
    """Charts are written in plotly's words and drawn by us: it checks the drawings in tests, and is not shipped."""
    assert [named(p) for p in MODULES if uses(p, "plotly")] == []


def test_no_country_in_the_code() -> None:
    """No country is named in the code: another country is another folder."""
    files = [*ENTRIES, *(p for p in SOURCE.rglob("*") if p.suffix in {".py", ".html", ".ftl", ".js", ".css"})]
    assert len(files) > 50
    assert [
        named(p) for p in files if re.search("cuba|habana|havana", p.read_text(encoding="utf-8"), re.IGNORECASE)
    ] == []


def ids() -> Iterator[Any]:
    """Every id of the data that is no common word: at least five characters, with a hyphen or an underscore."""
    columns = {
        "organizations": "organization_id",
        "measures": "measure_id",
        "scopes": "scope_id",
        "episodes": "episode_id",
        "detentions": "figure_id",
        "releases": "figure_id",
        "related": "figure_id",
        "registers": "register_id",
        "sources": "source_id",
        "events": "event_id",
    }
    for table, column in columns.items():
        with (ROOT / "data" / "cuba" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if len(row[column]) >= 5 and re.search("[-_]", row[column]):
                    yield row[column]


def test_no_id_in_the_code() -> None:
    """No code knows an id of the data: what is special about one stands in a cell of the package."""
    known = set(ids())
    found = [
        f"{named(path)}: {quoted}"
        for path in [*ENTRIES, *MODULES, *SOURCE.rglob("*.html"), *SOURCE.rglob("*.js")]
        for quoted in re.findall(r"""["']([\w.-]+)["']""", path.read_text(encoding="utf-8"))
        if quoted in known
    ]
    assert known
    assert found == []


@pytest.mark.parametrize("path", ENTRIES, ids=named)
def test_pages_are_thin(path: Path) -> None:
    """A page only composes: at most 60 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_PAGE


def test_files_are_short() -> None:
    """A file is about one thing: at most about 250 lines, and never above 300."""
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize("path", sorted((SOURCE / "ui" / "templates").rglob("*.html")), ids=named)
def test_templates_can_be_read(path: Path) -> None:
    """A template stands in the folder of its page; no line is over 160 characters, and none opens two blocks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert path.parent.parent == SOURCE / "ui" / "templates"
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST_LINE] == []
    opened = re.compile(
        r"<(?:section|article|div|ul|ol|li|dl|dt|dd|p|h[1-6]|table|thead|tbody|tr|th|td|details|nav)[ >]"
    )
    assert [number for number, line in enumerate(lines, 1) if len(opened.findall(line)) > 1] == []


def test_html_is_never_let_through() -> None:
    """Nothing switches off the escaping of HTML."""
    files = [*ENTRIES, *MODULES, *SOURCE.rglob("*.html")]
    wrong = re.compile(r"unsafe_allow_html|\|\s*safe\b|autoescape\s*=\s*False|autoescape false|Markup\(")
    assert [named(p) for p in files if wrong.search(p.read_text(encoding="utf-8"))] == []


def is_work(node: Any) -> bool:
    """Whether a statement of a module does more than define something."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return False
    work = re.compile(r"\b(open|read_text|read_bytes|getenv|today|now|read_csv|load)\(|os\.environ")
    return isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr) and bool(work.search(ast.unparse(node)))


def test_no_work_at_import() -> None:
    """Importing a module of the lower layers neither opens a file nor reads the clock or the environment."""
    wrong = [
        f"{named(path)}:{node.lineno}"
        for path in in_layer("dataset", "analysis", "wording", "charts", "export", "refresh")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if is_work(node)
    ]
    assert wrong == []
