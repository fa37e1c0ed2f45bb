"""Citing the document a figure was read in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pybtex.database import parse_string
from tests.factories import make_attribution, make_figure, make_organization, make_package, make_source

from dashboard.wording.citations import as_bibtex, as_csl_json, as_text, csl_item, references
from dashboard.wording.language import Language

PACKAGE = make_package()
NOTE = (
    "States: “According to Open Cells, 100 people were held on 30 June 2025 ({where}).” "
    "Recorded in Figures of Valdoria, data version 2026.1.15, figure open-cells.people-held.2025-06-30."
)


def figure_in(**changes: Any) -> Any:
    """A figure stated by one document of its counter."""
    return make_figure(attributions=(make_attribution(make_source("list-2025-07", **changes)),))


FULL = figure_in(carrier=make_organization("the-daily", kind="media"))
BARE = figure_in(url="", published_on="", carrier=None)


def bibtex(figure: Any, language: Any) -> Any:
    return parse_string(as_bibtex(figure, PACKAGE, language), "bibtex").entries["list-2025-07"]


def test_what_nobody_could_open_is_cited_as_read_on_no_day(english: Language) -> None:
    """A document that was not read has no day of access, in no form."""
    unread = figure_in(read=False)
    assert "accessed" not in csl_item(unread, PACKAGE, english) and "urldate" not in bibtex(unread, english).fields
    assert "ccessed" not in as_text(unread, PACKAGE, english)


def test_csl_of_everything(english: Language) -> None:
    """CSL-JSON holds author, title, where it was read, both dates, the address, and what is cited."""
    [item] = json.loads(as_csl_json(FULL, PACKAGE, english))
    assert item == {
        "id": "list-2025-07",
        "type": "report",
        "title": "The list of June",
        "author": [{"literal": "Open Cells"}],
        "container-title": "The Daily",
        "language": "en",
        "URL": "https://open-cells.example/list",
        "issued": {"date-parts": [[2025, 7, 4]]},
        "accessed": {"date-parts": [[2025, 12, 1]]},
        "note": NOTE.format(where="in a text of its own, 4 July 2025"),
    }


def test_csl_without_date_address_and_carrier(english: Language) -> None:
    """What a document does not have is left out, not invented."""
    [item] = json.loads(as_csl_json(BARE, PACKAGE, english))
    assert set(item) == {"id", "type", "title", "author", "language", "accessed", "note"}


@pytest.mark.parametrize(("published", "parts"), [("2025", [[2025]]), ("2025-07", [[2025, 7]])])
def test_csl_date_as_precise_as_stated(english: Language, published: Any, parts: Any) -> None:
    """A date of reduced precision stays reduced."""
    assert csl_item(figure_in(published_on=published), PACKAGE, english)["issued"] == {"date-parts": parts}


def test_csl_type_of_every_kind(dataset: Any, english: Language) -> None:
    """Every kind of document has a type a reference manager knows."""
    for kind in dataset.package.tables["sources"].choices("kind"):
        assert csl_item(figure_in(kind=kind), PACKAGE, english)["type"]


def test_text_of_everything(english: Language) -> None:
    """The citation as text is in Harvard style, followed by what was recorded."""
    text = as_text(FULL, PACKAGE, english)
    assert text.startswith(
        "Open Cells (2025) The list of June, The Daily. Available at: https://open-cells.example/list"
    )
    assert "1 December 2025" in text
    assert text.endswith(NOTE.format(where="in a text of its own, 4 July 2025"))


def test_text_without_date_and_address(english: Language) -> None:
    """A citation without date and address claims neither."""
    text = as_text(BARE, PACKAGE, english)
    assert "http" not in text
    assert text.startswith("Open Cells")
    assert "The list of June" in text
    assert text.endswith(NOTE.format(where="in a text of its own, publication date unknown"))


def test_text_in_spanish(spanish: Language) -> None:
    """The citation speaks the reader's language."""
    text = as_text(FULL, PACKAGE, spanish)
    assert "Available" not in text
    assert "Según Open Cells, 100 personas estaban presas el 30 de junio de 2025" in text
    assert "Cifras de Valdoria" in text


def test_bibtex_of_everything(english: Language) -> None:
    """BibTeX is read back with every field."""
    entry = bibtex(FULL, english)
    assert entry.type == "misc"
    assert [str(person) for person in entry.persons["author"]] == ["{Open Cells}"]
    assert dict(entry.fields) == {
        "title": "The list of June",
        "howpublished": "The Daily",
        "language": "en",
        "year": "2025",
        "date": "2025-07-04",
        "urldate": "2025-12-01",
        "url": "https://open-cells.example/list",
        "note": NOTE.format(where="in a text of its own, 4 July 2025"),
    }


def test_bibtex_without_date_address_and_carrier(english: Language) -> None:
    """What a document does not have is no field."""
    assert set(bibtex(BARE, english).fields) == {"title", "language", "urldate", "note"}


@pytest.mark.parametrize("special", ["&", "%", "$", "#", "_"])
def test_special_characters_of_tex(english: Language, special: Any) -> None:
    """Characters TeX would run or drop are escaped, and read back as they were."""
    text = as_bibtex(figure_in(title=f"Rights {special} wrongs"), PACKAGE, english)
    assert f"Rights \\{special} wrongs" in text
    assert f"Rights {special} wrongs" not in text


def test_braces_and_backslashes_of_tex(english: Language) -> None:
    """A brace or backslash in a title neither ends the field nor becomes a command."""
    figure = figure_in(title="A } title \\input{x}")
    entry = bibtex(figure, english)
    assert "year" in entry.fields
    assert "\\input{x}" not in as_bibtex(figure, PACKAGE, english)


def test_every_real_figure_can_be_cited(dataset: Any, english: Language) -> None:
    """Every real figure gives BibTeX that can be read back and CSL-JSON with the figure in its note."""
    for figure in list(dataset.figures.values())[::9]:
        entry = parse_string(as_bibtex(figure, dataset.package, english), "bibtex").entries
        assert len(entry) == 1
        assert figure.id in json.loads(as_csl_json(figure, dataset.package, english))[0]["note"]


def test_references_are_short(english: Language) -> None:
    """In a list documents keep their order, and lack the claim and the day on which they were read."""
    sources = [make_source("list-2025-07"), make_source("other", url="", published_on="", carrier=None)]
    first, second = references(sources, english)
    assert first.startswith("Open Cells (2025)") and "https://open-cells.example/list" in first
    assert second.startswith("Open Cells (no date)")
    assert not any("ccessed" in one or "States" in one for one in (first, second))
    assert references([], english) == []
