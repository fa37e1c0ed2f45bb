"""The documents say what there is."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import asdict
from pathlib import Path

import pytest
import streamlit

from dashboard.__main__ import build_parser
from dashboard.refresh.reading.limits import LIMITS, MEGABYTE
from dashboard.wording.language import language_of

ROOT = Path(__file__).parents[1]
PACKAGES = ("data/cuba", "data/venezuela")
DESCRIPTORS = {
    folder: json.loads((ROOT / folder / "datapackage.json").read_text(encoding="utf-8")) for folder in PACKAGES
}
DESCRIPTOR = DESCRIPTORS["data/cuba"]


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", ["README.md", "README.es.md"])
@pytest.mark.parametrize("folder", PACKAGES)
def test_every_table_is_introduced(folder: str, readme: str) -> None:
    """The data's README tells of every table of the package, and of no other, in each language."""
    text = _read(f"{folder}/{readme}")
    named = set(re.findall(r"^\| .*?`([a-z]+\.csv)`.* \|", text, re.MULTILINE))
    named |= set(re.findall(r"`([a-z]+\.csv)`", text))
    assert named == {resource["path"] for resource in DESCRIPTORS[folder]["resources"]}


@pytest.mark.parametrize("folder", PACKAGES)
def test_both_languages_say_as_much(folder: str) -> None:
    """The READMEs of a package lead to each other and have as many paragraphs, the licence as many in each half."""
    english, spanish = (_read(f"{folder}/{name}").split("\n\n") for name in ("README.md", "README.es.md"))
    assert len(english) == len(spanish)
    assert (english[1], spanish[1]) == ("[En español](README.es.md)", "[In English](README.md)")
    first, second = _read(f"{folder}/LICENSE.md").split("\n\n# ")
    assert first.count("\n\n") == second.count("\n\n")


@pytest.mark.parametrize("folder", PACKAGES)
def test_every_column_is_described(folder: str) -> None:
    """Every table and column has a title and a description in both languages."""
    entries = [entry for r in DESCRIPTORS[folder]["resources"] for entry in (r, *r["schema"]["fields"])]
    texts = ("title", "title_es", "description", "description_es")
    assert [(e["name"], text) for e in entries for text in texts if not e.get(text)] == []


def test_every_command_is_in_the_documents() -> None:
    """Each command of the command line stands in the README or in the guide to running it."""
    documents = _read("README.md") + _read("docs/running.md")
    [commands] = [action.choices for action in build_parser()._actions if hasattr(action, "choices") and action.choices]
    assert [name for name in commands if f"python -m dashboard {name}" not in documents] == []


@pytest.mark.parametrize(("code", "guide"), [("en", "refreshing-data.md"), ("es", "refreshing-data.es.md")])
def test_the_commands_of_the_guide_are_understood(code: str, guide: str) -> None:
    """Each command staff are told to give is one the command line takes, and answers in the language of the guide."""
    text = _read(f"docs/{guide}")
    commands = re.findall(r"python -m dashboard ((?:[^\n`#>;\"]|\"[^\"]*\")+)", text)
    asked = [build_parser().parse_args(shlex.split(command)) for command in commands]
    first = DESCRIPTOR["dashboard"]["languages"][0]
    assert len(asked) == 8 and {command.lang or first for command in asked} == {code}
    written = language_of(code).text("desk-template-file")
    assert f"{written}," in text


@pytest.mark.parametrize(("suffix", "guide"), [("", "refreshing-data.md"), ("_es", "refreshing-data.es.md")])
def test_the_workbook_of_the_guide_is_the_one_we_make(suffix: str, guide: str) -> None:
    """A sheet or a column the guide sends staff to bears that name in the workbook."""
    tables = {resource["name"]: resource for resource in DESCRIPTOR["resources"]}
    columns = {field["name"]: field for field in tables["detentions"]["schema"]["fields"]}
    named = [tables["definitions"], columns["variant_of"], columns["variant_kind"], columns["figure_id"]]
    assert [one["name"] for one in named if f"*{one[f'title{suffix}']}*" not in _read(f"docs/{guide}")] == []


def test_every_setting_is_in_the_documents() -> None:
    """The guide to running it lists each environment variable the code reads, and no other but that of the tests."""
    read = set(re.findall(r'"(DASHBOARD_[A-Z]+)"', _read("src/dashboard/environment.py")))
    listed = set(re.findall(r"^\| `(DASHBOARD_[A-Z]+)` \|", _read("docs/running.md"), re.MULTILINE))
    assert read and listed - {"DASHBOARD_TEST_BROWSER"} == read


def test_every_linked_file_exists() -> None:
    """A link of the README to a file of the repository leads somewhere."""
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", _read("README.md"))
    assert linked and [name for name in linked if not (ROOT / name).exists()] == []


def test_the_readme_gives_the_numbers_of_the_data() -> None:
    """The counts the README boasts of are those of the data."""
    rows = {name: len(_read(f"data/cuba/{name}.csv").splitlines()) for name in ("detentions", "releases", "related")}
    figures = sum(rows.values()) - len(rows)
    assert f"{figures:,} figures" in _read("README.md")


def test_the_limits_are_in_the_documents() -> None:
    """Every limit of an upload stands in the guide to sign-in with the number the code uses."""
    rows = dict(re.findall(r"`(?:Limits\.)?(\w+)`\) \| ([\d,]+)", _read("docs/staff-sign-in.md")))
    stated = {name: int(number.replace(",", "")) for name, number in rows.items()}
    used = {name: n // MEGABYTE if n % MEGABYTE == 0 else n for name, n in asdict(LIMITS).items()}
    assert stated == used


def test_streamlits_words_for_a_lost_connection_are_listed() -> None:
    """What Streamlit says of its own when the connection is lost stands in the list of what stays English."""
    scripts = (Path(streamlit.__file__).parent / "static" / "static" / "js").glob("index.*.js")
    code = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    told = re.findall(r"\{message:`([^`$(]*(?:Streamlit|Connection)[^`$(]*)", code) + re.findall(
        r"`((?:Unable to c|C)onnect\w* to Streamlit server)`", code
    )
    listed = _read("docs/running.md").split("## What stays English")[1]
    assert len(told) >= 6 and [words for words in told if words.strip() not in listed] == []


def test_the_rules_of_honesty_have_their_tests() -> None:
    """Each rule of the design names tests that there are."""
    rules = _read("docs/design.md").split("## Rules of honesty")[1].split("\n## ")[0]
    written = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = [re.findall(r"`(test_\w+)`", rule) for rule in re.findall(r"^\d+\. .*$", rules, re.MULTILINE)]
    assert len(named) == 10 and all(named)
    assert [name for names in named for name in names if f"def {name}(" not in written] == []
