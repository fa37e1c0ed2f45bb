"""Several packages have one vocabulary: the same id is the same thing in the same words, and one thing has one id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.packages import ROOT, described, rows, tiny, with_column, with_rows

from dashboard.dataset.checks.vocabulary import AGREEMENTS, check_vocabulary
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.problems import Problem
from dashboard.wording.language import Language
from dashboard.wording.problems import say

DATA = ROOT / "data"
SUBJECTS = sorted(path.parent.name for path in DATA.glob("*/datapackage.json"))


def changed(name: str, id: str, **cells: str) -> Contents:
    return with_rows(tiny(), name, rows(tiny(), name)[id,] | cells)


def renamed(name: str, id: str, other: str, **cells: str) -> Contents:
    key = table_key(name)
    return with_rows(tiny(), name, rows(tiny(), name)[id,] | {key: other, **cells}, without=(id,))


def table_key(name: str) -> str:
    return {"measures": "measure_id", "scopes": "scope_id", "organizations": "organization_id"}[name]


def beside(later: Contents, earlier: Contents | None = None) -> list[Problem]:
    """The findings about a package that stands beside the invented one."""
    return check_vocabulary({"valdoria": earlier or tiny(), "morvania": later})


def told(problems: list[Problem]) -> list[tuple[str, str, str | None]]:
    return [(p.code, p.file, p.column) for p in problems]


def named(contents: Contents, names: Mapping[str, Any]) -> Contents:
    return described(contents, lambda descriptor: descriptor["dashboard"].update(names=names))


def test_the_real_packages_have_one_vocabulary() -> None:
    """What the subjects of this house count alike has one id and one wording in all of them."""
    assert len(SUBJECTS) > 1
    assert check_vocabulary({subject: DATA / subject for subject in SUBJECTS}) == []


def test_a_package_agrees_with_itself() -> None:
    """Nothing is found where nothing differs, nor with one package alone."""
    assert beside(tiny()) == [] == check_vocabulary({"valdoria": tiny()}) == check_vocabulary({})


@pytest.mark.parametrize(
    ("name", "id", "column", "cell"),
    [
        ("measures", "people_held", "kind", "flow"),
        ("measures", "people_held", "nature", "statement"),
        ("measures", "people_held", "part_of", ""),
        ("scopes", "harbour-strike-women", "part_of", ""),
        ("organizations", "open-cells", "kind", "media"),
        ("organizations", "open-cells", "country", "VA"),
        ("organizations", "valdoria-government", "official_body_of", ""),
        ("organizations", "valdoria-ministry-of-justice", "parent", ""),
        ("organizations", "open-cells-and-lantern-committee", "members", "lantern-committee"),
    ],
)
def test_another_meaning_is_an_error(name: str, id: str, column: str, cell: str) -> None:
    """An id that is another thing in a later package is told there, with what it is in the earlier one, and where."""
    [problem] = beside(changed(name, id, **{column: cell}))
    stated = rows(tiny(), name)[id,][column]
    assert told([problem]) == [("vocabulary-meaning", f"morvania/{name}.csv", column)]
    assert (problem.severity, problem.value) == ("error", cell)
    assert problem.parameters["id"] == id
    assert problem.parameters["first_file"] == f"valdoria/{name}.csv"
    assert problem.parameters["first"] == str(problem.line)
    assert {problem.parameters["here"], problem.parameters["there"]} >= {stated or "–"}


@pytest.mark.parametrize(
    ("name", "id", "column"),
    [
        ("measures", "people_held", "label_en"),
        ("measures", "people_held", "definition_es"),
        ("measures", "people_held", "sentence_en"),
        ("scopes", "harbour-strike", "sentence_es"),
        ("organizations", "open-cells", "in_text_es"),
        ("organizations", "open-cells", "short_name"),
        ("organizations", "open-cells", "url"),
    ],
)
def test_other_words_are_a_warning(name: str, id: str, column: str) -> None:
    """What is only worded differently is for a person to judge."""
    [problem] = beside(changed(name, id, **{column: f"{rows(tiny(), name)[id,][column]} now"}))
    assert told([problem]) == [("vocabulary-words", f"morvania/{name}.csv", column)]
    assert problem.severity == "warning"


def test_pages_are_arranged_by_each_package() -> None:
    """Groups, ranks, rungs and the parts of one organization are no matter of the vocabulary."""
    own = {"group_en": "In prison", "rank": "9", "group_rank": "9", "part_of_within": "lantern-committee"}
    assert beside(changed("measures", "exits_documented", **own, ladder_rank="9", topic="held")) == []


def test_a_whole_that_one_package_lacks_is_not_missed() -> None:
    """What a thing is a part of is compared as far as both packages have it."""
    without = with_rows(
        tiny(), "scopes", rows(tiny(), "scopes")["harbour-strike-women",] | {"part_of": ""}, without=("harbour-strike",)
    )
    assert beside(without) == [] == beside(tiny(), without)


def test_texts_are_told_from_where_they_part() -> None:
    """Long texts with one beginning are shown from a few words before the first that differs."""
    text = "Everybody whom somebody counted on any day in any prison of the whole country, by night."
    earlier = changed("measures", "people_held", definition_en=text)
    [problem] = beside(changed("measures", "people_held", definition_en=text.replace("night", "day")), earlier)
    assert problem.parameters["here"] == "… whole country, by day."
    assert problem.parameters["there"] == "… whole country, by night."


def test_a_text_may_name_its_subject() -> None:
    """Where the settings say what a package calls its subject, a text of a measure may name its own."""
    texts = {"definition_en": "Held by the {} State, in {}.", "definition_es": "En cárceles {}, en {}."}
    here = {"en": ["Valdoria", "Valdorian"], "es": ["Valdoria", "valdorianas"]}
    there = {"en": ["Morvania", "Morvanian"], "es": ["Morvania", "morvanas"]}

    def said(names: dict[str, list[str]]) -> Contents:
        cells = {column: text.format(*reversed(names[column[-2:]])) for column, text in texts.items()}
        return changed("measures", "people_held", **cells)

    earlier = named(said(here), here)
    assert beside(named(said(there), there), earlier) == []
    other = {code: names[::-1] for code, names in there.items()}
    for later in (said(there), named(said(there), other)):
        assert [p.column for p in beside(later, earlier)] == ["definition_en", "definition_es"]


def test_an_organization_is_called_by_its_name() -> None:
    """Two ministries with one name in two countries are two, and one with two names is told."""
    here, there = {"en": ["Valdoria"]}, {"en": ["Morvania"]}
    ministry = renamed(
        "organizations",
        "valdoria-government",
        "morvania-government",
        name_en="Government of Morvania",
        name_es="Gobierno de Morvania",
        url="",
    )
    assert beside(named(ministry, there), named(tiny(), here)) == []
    later = changed("organizations", "valdoria-daily", name_en="Morvania Daily")
    assert [p.column for p in beside(named(later, there), named(tiny(), here))] == ["name_en"]


def test_what_a_scope_makes_needless_is_told_by_each_package() -> None:
    """Square brackets in a sentence say what a scope may leave out: the words are the same."""
    sentence = rows(tiny(), "measures")["people_held",]["sentence_en"]
    assert (
        beside(changed("measures", "people_held", sentence_en=sentence.replace("behind bars", "[behind bars]"))) == []
    )


@pytest.mark.parametrize(
    ("name", "id", "column", "cells"),
    [
        ("measures", "people_held", "label_en", {}),
        ("measures", "people_held", "label_es", {"label_en": "Prisoners"}),
        ("measures", "people_held", "definition_en", {"label_en": "Prisoners", "label_es": "Presos"}),
        ("scopes", "harbour-strike", "label_en", {"label_en": "HARBOUR  strike"}),
        ("organizations", "open-cells", "name_en", {"name_en": "Opencells"}),
        (
            "organizations",
            "open-cells",
            "url",
            {"name_en": "OC", "name_es": "OC", "url": "http://www.open-cells.example"},
        ),
    ],
)
def test_one_thing_with_two_ids(name: str, id: str, column: str, cells: dict[str, str]) -> None:
    """What has the words, the name or the site of another id in an earlier package is told, once for both."""
    found = [p for p in beside(renamed(name, id, "other", **cells)) if p.code == "vocabulary-two-names"]
    assert [(p.column, p.severity, p.parameters["id"], p.parameters["other"]) for p in found] == [
        (column, "warning", "other", id)
    ]


def test_two_things_of_one_package_are_its_own() -> None:
    """Two ids that both packages have are told apart by each; an empty text is nobody's word."""
    alike = changed("measures", "people_on_list", label_en="People behind bars")
    assert [p.code for p in beside(alike, alike)] == []
    empty = changed("organizations", "open-cells", url="")
    assert beside(with_rows(empty, "organizations", blank("open-air")), empty) == []


def blank(id: str) -> dict[str, str]:
    """An organization with a name of its own and no site."""
    names = {"name_en": id, "name_es": id, "short_name": id, "short_en": id, "short_es": id}
    return {"organization_id": id, "kind": "media", "in_text_en": id, "in_text_es": id, **names}


def test_each_is_held_against_the_first_that_has_the_id() -> None:
    """With more than two packages a difference is told in each later one."""
    other = changed("measures", "people_held", kind="flow")
    found = check_vocabulary({"a": tiny(), "b": other, "c": other})
    assert [(p.file, p.parameters["first_file"]) for p in found] == [
        ("b/measures.csv", "a/measures.csv"),
        ("c/measures.csv", "a/measures.csv"),
    ]


def test_only_languages_of_both_are_compared() -> None:
    """A package in one language more says nothing different in it."""
    wider = with_column(tiny(), "measures", "label_es", "label_pt", "pt")
    measure = rows(wider, "measures")["people_held",] | {"label_pt": "Pessoas presas"}
    assert beside(with_rows(wider, "measures", measure)) == []


def test_a_column_that_one_package_lacks_is_empty_there() -> None:
    """A scope with a noun in one package alone is said differently in the other."""
    wider = with_column(tiny(), "scopes", "sentence_en", "noun_en", "en")
    scope = rows(wider, "scopes")["harbour-strike",] | {"noun_en": "striker|strikers"}
    assert told(beside(tiny(), with_rows(wider, "scopes", scope))) == [
        ("vocabulary-words", "morvania/scopes.csv", "noun_en")
    ]


def test_a_row_that_cannot_be_trusted_is_not_compared() -> None:
    """A row with a cell too many shifts its cells: nothing is told of them."""
    lines = tiny()["scopes.csv"].decode().splitlines()
    lines[2] = lines[2].replace("Harbour strike,", "Harbour strike,more,")
    assert beside(dict(tiny()) | {"scopes.csv": "\n".join([*lines, ""]).encode()}) == []


def test_a_finding_in_words(each_language: Language) -> None:
    """It names the row, the id, what is said here and there, and where there is."""
    [problem] = beside(changed("measures", "people_held", kind="flow"))
    said = say(problem, each_language)
    for part in ("morvania/measures.csv", str(problem.line), "people_held", "flow", "stock", "valdoria/measures.csv"):
        assert part in said


def test_a_note_of_a_measure_follows_its_definition() -> None:
    """The definition is everybody's; what is to be known of it in one package is read after it."""
    noted = with_column(tiny(), "measures", "topic", "note_en", "en")
    measure = rows(noted, "measures")["people_held",] | {"note_en": "Here it was begun in May."}
    with_note = with_rows(noted, "measures", measure)
    definition = load(tiny()).measures["people_held"].definition
    assert load(with_note).measures["people_held"].definition == {
        **definition,
        "en": f"{definition['en']} Here it was begun in May.",
    }
    assert beside(with_note) == []


def test_every_column_that_must_agree_is_one() -> None:
    """The columns compared are columns of the real packages, so that none is renamed without its comparison."""
    package = load(DATA / SUBJECTS[0]).package
    for name, agreement in AGREEMENTS.items():
        stems = {column.removesuffix("_en") for column in package.tables[name].columns}
        assert {*agreement.meaning, *agreement.related, *agreement.words} <= stems
        assert set(agreement.telling) <= set(agreement.words)
