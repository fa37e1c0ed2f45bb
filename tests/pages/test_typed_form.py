"""The forms of the desk: what is wrong is told by their boxes, and what a box may be meant to say is one press away."""

from __future__ import annotations

import re

import pytest
from tests.desk import FIGURE, LISTED, OWN, Desk

pytestmark = pytest.mark.usefixtures("at_the_desk")

VALUE, AS_OF, PUBLISHED = f"figure-{OWN}-{LISTED}-value", f"as_of-{OWN}", f"source-{OWN}-published_on"
TABLES = {"en": r"spreadsheet|column|\brows?\b|\bcells?\b", "es": r"hoja de cálculo|columna|\bfilas?\b|\bceldas?\b"}


def findings(desk: Desk) -> list[str]:
    """The findings as they are shown, each as one text."""
    [section] = re.findall(r'<section class="desk" id="problems">.*?</section>', desk.html, re.DOTALL)
    rows = re.findall(r"<tr class=.*?</tr>", section, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_form_has_no_columns(code: str) -> None:
    """Errors name the box and the number; one in what is typed for the whole document is told once."""
    desk = Desk(lang=code).type_report(people_on_list="3x", people_held="99")
    desk.set(**{PUBLISHED: "soon", AS_OF: "31x", f"source-{OWN}-accessed_on": "2025-08"})
    told = findings(desk.check())
    places = {
        "en": [
            "The document Published on",
            "The document Read on",
            "The document Date of the counts",
            "1. People on the list Number",
        ],
        "es": [
            "El documento Publicado el",
            "El documento Leído el",
            "El documento Fecha a la que se refieren los números",
            "1. Personas en la lista Número",
        ],
    }[code]
    assert sorted(found.split(" Error.")[0] for found in told) == sorted(places)
    assert not [found for found in told if re.search(TABLES[code], found)]


def test_one_reading_is_written_at_a_press() -> None:
    """A date that has one reading, and a number without doubt, are offered, and nothing is written before the press."""
    desk = Desk().type_report(people_on_list="1 352").set(**{AS_OF: "31/07/2025"})
    assert (desk.widget(VALUE).value, desk.widget(AS_OF).value) == ("1 352", "31/07/2025")
    desk.press(f"write-{VALUE}-1").press(f"write-{AS_OF}-1")
    assert (desk.widget(VALUE).value, desk.widget(AS_OF).value) == ("1352", "2025-07-31")
    assert "Is this what you mean?" not in desk.text and "Nothing was found" not in desk.text
    desk.set(**{VALUE: "154"})
    assert "Nothing was found." in desk.check().text


@pytest.mark.parametrize("typed", ["1.352", "1,352"])
def test_two_readings_are_asked(typed: str) -> None:
    """A point or comma that may stand before decimals is asked about: the number is written by a person's press."""
    desk = Desk().type_report(people_on_list=typed)
    assert f"What does “{typed}” mean?" in desk.text and desk.widget(VALUE).value == typed
    assert desk.press(f"write-{VALUE}-1").widget(VALUE).value == "1352"


def test_both_days_are_offered() -> None:
    """Of a date with two readings each is a button; neither is preferred."""
    desk = Desk().type_report(people_on_list="154").set(**{PUBLISHED: "04/08/2025"})
    labels = [desk.widget(f"desk-do-write-{PUBLISHED}-{number}").label for number in (1, 2)]
    assert labels == ["4 August 2025 (day first)", "8 April 2025 (month first)"]
    assert desk.press(f"write-{PUBLISHED}-2").widget(PUBLISHED).value == "2025-04-08"


def test_a_correction_offers_and_tells_the_same_way() -> None:
    """The form for one figure offers readings too, and names its boxes by their titles."""
    box = f"correct-{FIGURE}-as_of"
    desk = Desk(figure=FIGURE).set(**{box: "29/06/2025"}).check()
    assert [found.split(" Error.")[0] for found in findings(desk)] == ["People on the list Date of the count"]
    assert desk.press(f"write-{box}-1").widget(box).value == "2025-06-29"


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_row_without_a_name_is_called_by_what_it_says(code: str) -> None:
    """While a wrong date keeps a figure and its document from having names, no working name is shown for them."""
    desk = Desk(lang=code).type_report(people_on_list="154").set(**{AS_OF: "31x", PUBLISHED: "soon"}).check()
    name = {"en": "Open Cells, People on the list, 31x, 154", "es": "Celdas Abiertas, Personas en la lista, 31x, 154"}[
        code
    ]
    assert "unnamed" not in desk.html and desk.text.count(name) == 2 and desk.text.count("The list of July") == 2
