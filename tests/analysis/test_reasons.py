"""Why the figures of one panel differ, as far as it is stated."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_organization

from dashboard.analysis.latest import headline_panel
from dashboard.analysis.reasons import reasons
from dashboard.dataset.figures.load import Dataset
from dashboard.wording.language import Language
from dashboard.wording.why import why_line

A, B, C = (make_organization(id) for id in ("alpha", "beta", "gamma"))


def of(organization: Any, **changes: Any) -> Any:
    return make_figure(f"of-{organization.id}", organization=organization, **changes)


def defined(organization: Any, **cells: Any) -> Any:
    row = {"definition_id": organization.id, "organization_id": organization.id, "measure_id": "people_held"}
    return row | {"scope_id": "all", "valid_from": "2020", "valid_to": ""} | cells


def shared(*organizations: Any, register: str = "list", valid_to: str = "") -> Any:
    return [
        {
            "register_id": register,
            "organization_id": o.id,
            "measure_id": "people_held",
            "scope_id": "all",
            "valid_from": "",
            "valid_to": valid_to,
        }
        for o in organizations
    ]


def why(*figures: Any, definitions: Any = (), registers: Any = ()) -> Any:
    return reasons(figures, make_dataset(figures, [A, B, C], {"definitions": definitions, "registers": registers}))


@pytest.mark.parametrize("figures", [(), (of(A),)])
def test_one_figure_differs_from_nothing(figures: Any) -> None:
    """Fewer than two figures need no reason."""
    assert why(*figures) is None


def test_the_same_is_no_difference(each_language: Language) -> None:
    """Figures that say the same need no line why they differ; a hedge is a difference."""
    same, hedged = why(of(A, value=5), of(B, value=5)), why(of(A, value=5), of(B, value=5, qualifier="at_least"))
    assert (same.differ, hedged.differ) == (False, True)
    assert why_line(same, each_language) == ""
    assert why_line(hedged, each_language).endswith(why_line(hedged, each_language, alone=False))


def test_dates() -> None:
    """The oldest and the newest day the figures refer to are told."""
    found = why(of(A, as_of="2025-03-31"), of(B, as_of="2024", published=""), of(C, as_of="2025-01"))
    assert (found.oldest, found.newest) == (date(2024, 12, 31), date(2025, 3, 31))


def test_definitions() -> None:
    """What a count includes is told of those who say it, and who says nothing is named."""
    found = why(of(A), of(B), definitions=[defined(A)])
    assert [(f.id, row.id) for f, row in found.definitions] == [("of-alpha", "alpha")]
    assert found.unstated == (B,)


def test_definition_of_its_time() -> None:
    """A definition of another time says nothing of a figure."""
    found = why(of(A), of(B), definitions=[defined(A, valid_to="2025-05"), defined(B, valid_from="2025-07")])
    assert (found.definitions, found.unstated) == ((), (A, B))


def test_unnamed_counters_are_not_reproached() -> None:
    """Counters that no document names are not listed as saying nothing."""
    unnamed = make_organization("unnamed-groups", kind="unnamed")
    assert why(of(A), of(unnamed)).unstated == (A,)


def test_repeats() -> None:
    """Who repeats another's count is told with whose it is."""
    found = why(of(A), of(B, rests_on="gamma"))
    assert [(f.id, counter) for f, counter in found.repeats] == [("of-beta", C)]


def test_shared_registers() -> None:
    """Those who draw on one register are told together, one alone in a register is not."""
    rows = [*shared(A, C), *shared(B, register="other")]
    assert why(of(A), of(B), of(C), registers=rows).registers == ((A, C),)


def test_register_of_its_time() -> None:
    """A register that had ended by then is no reason."""
    assert why(of(A), of(B), registers=shared(A, B, valid_to="2025-05")).registers == ()
    assert why(of(A), of(B), registers=shared(A, B, valid_to="2025-06")).registers == ((A, B),)


def test_values_play_no_part() -> None:
    """The reasons are the same whatever the numbers are."""
    few, many = why(of(A, value=1), of(B, rests_on="alpha")), why(of(A, value=999), of(B, rests_on="alpha"))
    assert (few.unstated, few.repeats, few.registers) == (many.unstated, many.repeats, many.registers)


def test_real_headline_panels(dataset: Dataset, today: Any) -> None:
    """In a real panel every organization is said to include something or named as saying nothing."""
    for setting in dataset.package.settings.panels:
        figures = headline_panel(dataset, *setting.place, today).figures
        found = reasons(figures, dataset)
        told = [f.organization for f, _ in found.definitions] + list(found.unstated)
        assert sorted(o.id for o in told) == sorted(f.organization.id for f in figures)
