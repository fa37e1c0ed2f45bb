"""Names in sentences: each organization found where it is named, and every letter of the sentence kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import make_organization

from dashboard.dataset.figures.load import Dataset
from dashboard.wording.figures import sentence, spoken
from dashboard.wording.language import Language, language_of
from dashboard.wording.names import behind, parts

ENGLISH = language_of("en")
IACHR = replace(
    make_organization("iachr"), in_text={"en": "the IACHR"}, short={"en": "IACHR"}, abbreviation={"en": "IACHR"}
)


def test_every_sentence_names_its_counter(dataset: Dataset, each_language: Language) -> None:
    """In every real sentence the counter is found, and the pieces are the sentence."""
    lost = []
    for figure in dataset.figures.values():
        for text in (sentence(figure, each_language), spoken(figure, each_language)):
            found = parts(text, behind(figure), each_language)
            assert "".join(piece for piece, _ in found) == text
            if figure.organization not in [whose for _, whose in found]:
                lost.append((figure.id, text))
    assert lost == []


def test_every_name_is_found_whole(dataset: Dataset, each_language: Language) -> None:
    """Each real organization is found by the whole of its name and its short name, and by no less."""
    for organization in dataset.organizations.values():
        for name in (organization.name[each_language.code], organization.short[each_language.code]):
            assert parts(name, [organization], each_language) == [(name, organization)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The IACHR says so.", ["The ", "IACHR", " says so."]),
        ("as the IACHR, and the IACHR again", ["as the ", "IACHR", ", and the IACHR again"]),
        ("IACHR", ["IACHR"]),
        ("IACHRs and XIACHR", ["IACHRs and XIACHR"]),
        ("nobody", ["nobody"]),
        ("", []),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    """A name is whole words, without its article, the first time it is said."""
    assert [piece for piece, _ in parts(text, [IACHR], ENGLISH)] == expected
    assert [whose for _, whose in parts(text, [IACHR], ENGLISH) if whose] == [IACHR] * (expected.count("IACHR"))


def test_a_name_in_a_name_is_no_other() -> None:
    """Of names that lie in one another the longer one is meant; names without capitals keep their first word."""
    watch = replace(
        IACHR, id="watch", name={"en": "IACHR Watch"}, short={"en": "IACHR Watch"}, in_text={"en": "IACHR Watch"}
    )
    both = parts("IACHR Watch counts.", [IACHR, watch], ENGLISH)
    assert [(piece, whose and whose.id) for piece, whose in both] == [("IACHR Watch", "watch"), (" counts.", None)]
    after = parts("IACHR Watch, and IACHR", [IACHR, watch], ENGLISH)
    assert [(piece, whose and whose.id) for piece, whose in after] == [
        ("IACHR Watch", "watch"),
        (", and ", None),
        ("IACHR", "iachr"),
    ]
    said = {"en": "one.example.org (blog)"}
    blog = replace(IACHR, id="blog", name=said, short=said, in_text=said)
    assert parts("read at one.example.org (blog)", [blog], ENGLISH)[1] == ("one.example.org (blog)", blog)
    groups = replace(
        IACHR, id="groups", name={"en": "unnamed groups"}, short={"en": "groups"}, in_text={"en": "unnamed groups"}
    )
    assert parts("Unnamed groups said so", [groups], ENGLISH)[0] == ("Unnamed groups", groups)
