"""What differs from country to country stands in the settings; without a word of them nothing is assumed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.packages import FIGURE, TODAY, changed, described, laid, real, rows, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import read_package
from dashboard.refresh.staging import Incoming


def found(contents: Contents, code: str, **persons: Any) -> list[str]:
    """What is found of persons under these settings."""
    contents = described(contents, lambda descriptor: descriptor["dashboard"].update(persons=persons))
    return [str({**p.parameters}[name]) for p in check(contents, TODAY) for name in p.parameters if p.code == code]


@pytest.mark.parametrize(
    ("digits", "persons", "is_one"),
    [
        ("85071412345", {}, True),
        ("123456789", {}, True),
        ("20250131", {}, False),
        ("12345678901234", {}, False),
        ("85071412345", {"identity_digits": [11]}, True),
        ("123456789", {"identity_digits": [11]}, False),
        ("12345678", {"identity_digits": [7, 8]}, True),
    ],
)
def test_identity_numbers(digits: str, persons: dict[str, Any], is_one: bool) -> None:
    """A number as long as those of the country's cards, else one that is longer than a date."""
    note = {"note_en": f"Card {digits}.", "note_es": f"Carné {digits}."}
    assert found(changed(**note), "identity-number", **persons) == [digits] * 2 * is_one


@pytest.mark.parametrize(
    ("text", "persons", "name"),
    [
        ("Asked of Juana Ruiz Salas.", {}, "Juana Ruiz Salas"),
        ("Asked of Оксана Петровна Коваль.", {}, "Оксана Петровна Коваль"),
        ("Asked of Ágnes Őry Kovács.", {}, "Ágnes Őry Kovács"),
        ("Asked of Juana de Ruiz Salas.", {}, ""),
        ("Asked of Juana de Ruiz Salas.", {"name_particles": ["de"]}, "Juana de Ruiz Salas"),
        ("Asked of Klaas van den Berg Smit.", {"name_particles": ["van den"]}, "Klaas van den Berg Smit"),
        ("Asked of Ana (x) Ruiz Salas.", {"name_particles": ["(x)"]}, "Ana (x) Ruiz Salas"),
    ],
)
def test_names(text: str, persons: dict[str, Any], name: str) -> None:
    """Three or four words with a capital in any script, and between them the little words of the country."""
    assert found(changed(note_en=text, note_es=""), "person-name", **persons) == ([name] if name else [])


@pytest.mark.parametrize(
    "persons", [{"identity_digits": ["11"]}, {"identity_digits": []}, {"name_particles": "de"}, []]
)
def test_settings_that_are_none(persons: object) -> None:
    """Settings of another form are told, and nothing is read from them."""
    contents = described(tiny(), lambda descriptor: descriptor["dashboard"].update(persons=persons))
    assert {p.code for p in check(contents, TODAY)} == {"descriptor-invalid"}


def test_everyone_is_named_by_the_settings() -> None:
    """The scope that restricts nothing is the one the settings name; it has to be there."""
    unknown = described(tiny(), lambda descriptor: descriptor["dashboard"].update(everyone="nobody"))
    assert ("settings-unknown-id", "nobody") in [(p.code, p.value) for p in check(unknown, TODAY)]
    other = described(tiny(), lambda descriptor: descriptor["dashboard"].update(everyone="harbour-strike"))
    assert load(other).scopes["all"].is_restricted


def test_everyone_without_a_word_of_it() -> None:
    """Without a setting it is the only scope that says neither whom it covers nor what it is a part of."""
    unsaid = described(tiny(), lambda descriptor: descriptor["dashboard"].pop("everyone"))
    package = read_package(unsaid)
    assert package.everyone(rows(unsaid, "scopes").values()) == "all"
    assert not load(unsaid).scopes["all"].is_restricted
    two = with_rows(unsaid, "scopes", {"scope_id": "more", "label_en": "More", "label_es": "Más"})
    assert read_package(two).everyone(rows(two, "scopes").values()) == ""


def test_names_leave_out_everyone_alone() -> None:
    """A new figure is named without the scope that restricts nothing, and with any other."""
    base = described(tiny(), lambda descriptor: descriptor["dashboard"].update(everyone="harbour-strike"))
    staged = laid(Incoming("detentions", FIGURE, "x.csv", 2), base=base)
    [new] = rows(staged.contents, "detentions").keys() - rows(base, "detentions").keys()
    assert new == ("open-cells.people-on-list.all.2025-09-30",)


@pytest.mark.parametrize("package", [tiny, real])
def test_a_package_of_before(package: Callable[[], Contents]) -> None:
    """A package published before it could say these things is read and checked as it was."""

    def forget(descriptor: dict[str, Any]) -> None:
        for name in ("languages", "everyone", "since", "persons"):
            descriptor["dashboard"].pop(name, None)

    before = described(package(), forget)
    read, now = load(before), load(package())
    assert (read.figures, read.scopes, read.definitions) == (now.figures, now.scopes, now.definitions)
    assert [p for p in check(before, TODAY) if p.severity == "error"] == []
    assert read.package.languages == now.package.languages


@pytest.mark.parametrize(("months", "codes"), [(9, set()), (1, {"descriptor-invalid"}), ("9", {"descriptor-invalid"})])
def test_recent_months(months: object, codes: set[str]) -> None:
    """How old a figure may be beside newer ones is a number of months, two at least; 24 where nothing is said."""
    contents = described(tiny(), lambda descriptor: descriptor["dashboard"].update(recent_months=months))
    assert {p.code for p in check(contents, TODAY)} - {p.code for p in check(tiny(), TODAY)} == codes
    if not codes:
        assert load(contents).package.settings.recent_months == months
    assert load(tiny()).package.settings.recent_months == 24
