"""The settings of the pages are held to the tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.dataset.conftest import Folder

from dashboard.dataset.files.settings import Colour, HeadlinePanel, read_settings

QUESTION = {
    "id": "held",
    "page": "detentions",
    "question_en": "How many?",
    "question_es": "¿Cuántos?",
    "parameters": {},
}
Change = Callable[[dict[str, Any]], object]


def _first(settings: Any, *path: str) -> Any:
    for step in path:
        settings = settings[step]
    return settings[0]


@pytest.mark.parametrize(
    ("change", "code", "column", "value"),
    [
        (lambda s: _first(s, "headline_panels").update(measure_id="none"), "settings-unknown-id", "measure_id", "none"),
        (lambda s: _first(s, "headline_panels").update(scope_id="none"), "settings-unknown-id", "scope_id", "none"),
        (lambda s: s["list_arithmetic"].update(removals="none"), "settings-unknown-id", "measure_id", "none"),
        (lambda s: s.update(introduced_by="none"), "settings-unknown-id", "source_id", "none"),
        (lambda s: _first(s, "colours", "organizations").update(light="red;x"), "settings-colour", "light", "red;x"),
        (lambda s: s["colours"]["other"].pop("dark"), "settings-colour", "dark", ""),
        (lambda s: s.update(questions=[QUESTION | {"answers": ["none"]}]), "settings-unknown-id", "measure_id", "none"),
        (lambda s: s.update(questions=[QUESTION | {"page": ""}]), "settings-text-missing", "held.page", ""),
        (
            lambda s: s.update(questions=[QUESTION | {"question_es": ""}]),
            "settings-text-missing",
            "held.question_es",
            "",
        ),
        (lambda s: s.pop("question_es"), "settings-text-missing", "question_es", ""),
    ],
)
def test_a_setting_that_fits_no_table_is_told(
    folder: Folder, change: Change, code: str, column: str, value: str
) -> None:
    """A setting that names nothing, is no colour or lacks a language is one error in the descriptor."""
    folder.describe(lambda descriptor: change(descriptor["dashboard"]))
    found = [p for p in folder.check() if p.file == "datapackage.json"]
    assert [(p.code, p.column, p.value, p.severity) for p in found] == [(code, column, value, "error")]


def test_what_is_left_out_is_empty() -> None:
    """A package need not say more than its panels and colours: the rest is empty, and no list can be followed."""
    said = {"organizations": [], "official": [], "other": {"light": "#7e7e81"}}
    panel = {"id": "held", "measure_id": "people_held", "scope_id": "all", "title_en": "Held", "title_es": "Presos"}
    settings = read_settings({"headline_panels": [panel], "colours": said})
    assert settings.panels == (HeadlinePanel("held", "people_held", "all", {"en": "Held", "es": "Presos"}, {}),)
    assert settings.colours.all == (Colour("", "#7e7e81", "", {}),)
    assert not settings.list_arithmetic.is_whole
    assert (settings.questions, settings.languages) == ((), ())
    assert (settings.everyone, settings.since, settings.introduced_by) == ("", "", "")
