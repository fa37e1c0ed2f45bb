"""The catalogues: the same texts in every language, each used and none missing."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, FluentSerializer, visitor
from fluent.syntax.ast import Message
from jinja2 import Environment, nodes

import dashboard
from dashboard.wording.language import CATALOGUE, Language, catalogues

SOURCE = Path(dashboard.__file__).parent
# The findings of the checks have tests of their own.
ELSEWHERE = ("problem-", "severity-", "place-", "typed-")
ANYTHING = "\0"
VOCABULARIES = {
    ("sources", "kind"): "kind-",
    ("sources", "copy"): "copy-",
    ("attributions", "confidence"): "confidence-",
    ("attributions", "qualifier_as_relayed"): "hedge-",
    ("relations", "kind"): "relation-",
    **{(table, "qualifier"): "hedge-" for table in ("detentions", "releases", "related")},
    **{(table, "variant_kind"): "variant-" for table in ("detentions", "releases", "related")},
    **{(table, "date_basis"): "basis-" for table in ("detentions", "releases", "related")},
    **{(table, "status"): "status-" for table in ("detentions", "releases", "related")},
}


class Variables(visitor.Visitor):
    """Collects the names of the variables in a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        self.names.add(node.id.name)


@cache
def messages(code: Any) -> Any:
    """The variables of every message of a language, by key; each key once for every time it is defined."""
    found = []
    for path in sorted((CATALOGUE / code).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                variables = Variables()
                variables.visit(entry)
                found.append((entry.id.name, frozenset(variables.names)))
    return found


def keys_in_python(node: Any) -> Any:
    """The keys an expression can be; what is put together at run time is held open by ``ANYTHING``."""
    match node:
        case ast.Constant(value=str(key)):
            return {key}
        case ast.IfExp(body=one, orelse=other):
            return keys_in_python(one) | keys_in_python(other)
        case ast.JoinedStr(values=parts):
            return {"".join(str(p.value) if isinstance(p, ast.Constant) else ANYTHING for p in parts)}
    return set()


def keys_in_template(node: Any) -> Any:
    match node:
        case nodes.Const(value=str(key)):
            return {key}
        case nodes.CondExpr(expr1=one, expr2=other):
            return keys_in_template(one) | keys_in_template(other)
        case nodes.Concat(nodes=parts):
            return {"".join(p.value if isinstance(p, nodes.Const) else ANYTHING for p in parts)}
    return set()


def is_catalogue_text(call: Any) -> Any:
    """``something.text("key")``, but not the texts of the data package."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "text" and call.args):
        return False
    owner = call.func.value
    return getattr(owner, "attr", getattr(owner, "id", "")) != "package"


@cache
def asked() -> Any:
    """Every key the code asks for, with the place that asks."""
    found: dict[str, str] = {}
    for path in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and is_catalogue_text(call):
                found |= dict.fromkeys(keys_in_python(call.args[0]), f"{path.name}:{call.lineno}")
    for path in SOURCE.rglob("*.html"):
        for spoken in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(spoken.node, nodes.Name) and spoken.node.name == "t":
                found |= dict.fromkeys(keys_in_template(spoken.args[0]), f"{path.name}:{spoken.lineno}")
    return {key: place for key, place in found.items() if not key.startswith(ELSEWHERE)}


@cache
def literals() -> Any:
    """Every text literal of the code: a key can be chosen first and asked for later."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        found |= {node.value for node in tree if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    for path in SOURCE.rglob("*.html"):
        found |= {node.value for node in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Const)}
    return found


def pattern(key: Any) -> Any:
    return re.compile(".+".join(re.escape(part) for part in key.split(ANYTHING)))


@pytest.mark.parametrize("code", catalogues())
def test_no_key_twice(code: str) -> None:
    """A key is written once in a language: a second one would silently win or lose."""
    keys = [key for key, _ in messages(code)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("code", catalogues())
def test_everything_is_understood(code: str) -> None:
    """Nothing in a catalogue is junk to the parser."""
    bodies = (FluentParser().parse(p.read_text(encoding="utf-8")).body for p in (CATALOGUE / code).glob("*.ftl"))
    assert [entry.content for body in bodies for entry in body if type(entry).__name__ == "Junk"] == []


def test_same_keys_and_variables() -> None:
    """Both catalogues have the same keys, and a message uses the same variables in both."""
    english, spanish = (dict(messages(code)) for code in ("en", "es"))
    assert english == spanish


def test_every_key_asked_for_exists() -> None:
    """Every key the code asks for is in the catalogue."""
    known = dict(messages("en"))
    missing = {key: place for key, place in asked().items() if ANYTHING not in key and key not in known}
    assert missing == {}


def test_every_key_put_together_exists() -> None:
    """Every key the code puts together at run time has at least one text it can become."""
    known = dict(messages("en"))
    patterns = {
        key: place for key, place in asked().items() if ANYTHING in key.strip(ANYTHING) or key.endswith(ANYTHING)
    }
    assert {key: place for key, place in patterns.items() if not any(pattern(key).fullmatch(k) for k in known)} == {}


def test_every_key_is_used() -> None:
    """No text stands in the catalogue that nobody reads."""
    patterns = [pattern(key) for key in asked() if ANYTHING in key]
    used = literals()
    unused = [
        key
        for key, _ in messages("en")
        if not key.startswith(ELSEWHERE) and key not in used and not any(p.fullmatch(key) for p in patterns)
    ]
    assert unused == []


@pytest.mark.parametrize(("column", "prefix"), VOCABULARIES.items(), ids=lambda item: str(item))
def test_closed_vocabularies_are_said(dataset: Any, column: Any, prefix: Any) -> None:
    """Every value a column may hold can be said, whether or not a row holds it today."""
    table, name = column
    choices = [choice for choice in dataset.package.tables[table].choices(name) if choice != "active"]
    known = dict(messages("en"))
    assert choices
    assert [choice for choice in choices if prefix + choice not in known] == []


def test_languages_of_documents_are_said(dataset: Any) -> None:
    """Every language a document or a claim is written in has a name."""
    spoken = {source.language for source in dataset.sources.values()}
    spoken |= {statement.language for statement in dataset.statements} | set(catalogues())
    assert [code for code in sorted(spoken) for words in catalogues() if Language(words).name_of(code) == code] == []


@cache
def texts(code: Any) -> Any:
    """Every message of a language as it is written, on one line."""
    bodies = (FluentParser().parse(p.read_text(encoding="utf-8")).body for p in (CATALOGUE / code).glob("*.ftl"))
    messages = (entry for body in bodies for entry in body if isinstance(entry, Message))
    return {m.id.name: " ".join(FluentSerializer().serialize_entry(m).partition("=")[2].split()) for m in messages}


def test_everything_is_translated() -> None:
    """No text is the same in both languages, but for those of one word."""
    english, spanish = texts("en"), texts("es")
    same = [key for key, text in english.items() if spanish.get(key) == text]
    words = {key: re.findall(r"[^\W\d_][\w-]+", re.sub(r"\{.*?\}", "", english[key])) for key in same}
    assert [key for key in same if len(words[key]) > 1] == []


@pytest.mark.parametrize("code", catalogues())
def test_unknown_key_is_an_error(code: str) -> None:
    """A key that does not exist is an error, never an empty text."""
    with pytest.raises(KeyError, match="no-such-key"):
        Language(code).text("no-such-key")


def test_missing_value_is_an_error(english: Language) -> None:
    """A text whose value is not given is an error, never a text with a hole."""
    with pytest.raises(KeyError, match="organization"):
        english.text("figure-of")


def test_spanish_articles_are_contracted() -> None:
    """A name set in after "de" or "a" keeps Spanish right: "del Gobierno", "al Observatorio"; a proper "El" stays."""
    spanish, english = Language("es"), Language("en")
    assert spanish.text("figure-of", organization="el Gobierno de Cuba") == "Cifra del Gobierno de Cuba"
    attributed = spanish.text("figure-of-attributed", organization="el OCDH y el CDPC")
    assert attributed == "Cifra atribuida al OCDH y el CDPC"
    assert spanish.text("figure-of", organization="El País") == "Cifra de El País"
    assert english.text("figure-of", organization="el Toque") == "Figure of el Toque"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Alfa", "Iberia"], "Alfa e Iberia"),
        (["Alfa", "Hilda"], "Alfa e Hilda"),
        (["Alfa", "Beta", "InformNapalm"], "Alfa, Beta e InformNapalm"),
        (["Alfa", "Hielo"], "Alfa y Hielo"),
        (["Alfa", "Yara"], "Alfa y Yara"),
        (["Iberia", "Alfa"], "Iberia y Alfa"),
        (["Iberia"], "Iberia"),
    ],
)
def test_spanish_and_before_a_sound_of_i(names: list[str], said: str) -> None:
    """Before a sound of i the Spanish "y" of a list is an "e"; the English "and" stays."""
    assert Language("es").join(names) == said
    assert " e " not in Language("en").join(names)


def test_months_of_short_dates_are_of_three_letters() -> None:
    """A short date in Spanish has "sep" and not "sept"; a long one is written out."""
    words = Language("es")
    assert words.date("2015-09-11", short=True) == "11 sep 2015"
    assert words.date("2015-09-11") == "11 de septiembre de 2015"
    assert {len(words.date(f"2015-{month:02}", short=True)) for month in range(1, 13)} == {len("sep 2015")}


@pytest.mark.parametrize("length", [80, 81, 1200, 2500, 100_000])
def test_values_of_any_length(length: int, each_language: Language) -> None:
    """A value is set in whole however long it is, beside others, also one that holds marks of ours or of Fluent."""
    long = ("{ $name } \ue000reason\ue001 el " * length)[:length]
    said = each_language.text("change-withdrawn", name=long, reason="de el fin")
    assert long in said and "change" not in said and len(said) < length + 60


def test_long_texts_are_not_remembered() -> None:
    """Whatever readers send to be told about, one text of a bounded length is remembered for a key, not each of theirs."""
    words = Language("en")
    words.text("dropped", values="short")
    known = words._pattern.cache_info().currsize
    told = [words.text("dropped", values=f"{number}{'x' * 1000}") for number in range(5)]
    assert len(set(told)) == 5 and all(len(text) > 1000 for text in told)
    assert words._pattern.cache_info().currsize == known + 1
