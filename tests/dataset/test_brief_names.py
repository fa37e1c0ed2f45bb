"""The briefest name of an organization may differ from language to language."""

from __future__ import annotations

from tests.packages import ROOT

from dashboard.dataset.figures.load import Dataset, load


def test_one_name_for_all_languages(tiny: Dataset) -> None:
    """A package without names by language has its one short name in each."""
    assert {len(set(one.abbreviation.values())) for one in tiny.organizations.values()} == {1}


def test_real_names_by_language() -> None:
    """No reader of Spanish meets an English name, where the Spanish one is known, nor the other way round."""
    found = load(ROOT / "data" / "venezuela").organizations
    briefest = {
        id: dict(found[id].abbreviation) for id in ("amnesty-international", "un-ohchr", "ve-national-assembly")
    }
    assert briefest == {
        "amnesty-international": {"en": "Amnesty", "es": "Amnistía"},
        "un-ohchr": {"en": "OHCHR", "es": "ACNUDH"},
        "ve-national-assembly": {"en": "National Assembly", "es": "Asamblea Nacional"},
    }
    assert found["foro-penal"].abbreviation["en"] == found["foro-penal"].abbreviation["es"]
