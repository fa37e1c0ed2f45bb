"""What a mark says when it is pointed at: the claim, how complete it was called, what it is not."""

from __future__ import annotations

import pytest
from tests.factories import make_figure

from dashboard.charts.marks import Pen, hover, in_time
from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import sentence
from dashboard.wording.language import Language, catalogues, language_of

DONE = "cuba-supreme-court.released-official.2025-01-14-to-2025-03-10"
ANNOUNCED = "cuba-foreign-ministry.released-announced.from-2025-01-14"
HELD = "justicia-11j.political-prisoners-behind-bars.july-2021-protests.2024-11-27"
OUTSIDE = "prisoners-defenders.political-prisoners-outside-prison.2024-12-31"
LET_OUT = "prisoners-defenders.released-political.2025-01-14-to-2025-03-10"


def said(figure: Figure, code: str = "en") -> str:
    return " ".join(hover([figure], language_of(code)))


def test_the_claim_alone(english: Language) -> None:
    """A figure of which nothing else is recorded says its claim."""
    assert said(make_figure()) == sentence(make_figure(), english)


def test_claim_then_completeness_then_look_alikes(english: Language) -> None:
    """How complete a count was called stands after the claim, then what it must not be mistaken for."""
    figure = make_figure(
        completeness={"en": "Half.", "es": "La mitad."}, look_alikes=({"en": "Not that.", "es": "No es."},)
    )
    assert said(figure) == f"{sentence(figure, english)} Half. Not that."
    assert said(figure, "es").endswith("La mitad. No es.")


def test_html_is_shown_as_it_is(english: Language, tiny: Dataset) -> None:
    """A note that looks like HTML is text."""
    figure = make_figure(completeness={"en": "<b>all</b>"}, look_alikes=({"en": "<i>x</i>"},))
    (trace,) = Pen(theme("light", tiny.package), english, "x").points([in_time(figure)])
    (shown,) = trace["hovertext"]
    assert shown.endswith("<br>&lt;b&gt;all&lt;/b&gt;<br>&lt;i&gt;x&lt;/i&gt;")


def test_a_mark_of_two_says_once_what_holds_for_both(english: Language) -> None:
    """Two claims of one number at one mark: each is said, and what neither must be mistaken for once, after both."""
    note = {"en": "Not that."}
    figures = [make_figure(name, look_alikes=(note,)) for name in ("2025-07-01", "2025-07-02")]
    assert list(hover(figures, english)) == [*(sentence(figure, english) for figure in figures), "Not that."]


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    ("one", "number", "other"),
    [
        (ANNOUNCED, "553", HELD),
        (ANNOUNCED, "553", DONE),
        (DONE, "553", HELD),
        (HELD, "554", DONE),
        (OUTSIDE, "230", LET_OUT),
    ],
)
def test_the_same_number_that_means_something_else(
    dataset: Dataset, one: str, number: str, other: str, code: str
) -> None:
    """553 announced, 553 done and 554 held, and the two 230 of one counter, are told apart wherever one is pointed at."""
    figures = dataset.figures[one], dataset.figures[other]
    shared = [note[code] for note in figures[0].look_alikes if note in figures[1].look_alikes]
    assert shared and number in shared[0]
    for figure in figures:
        assert said(figure, code).startswith(sentence(figure, language_of(code)))
        assert all(said(figure, code).count(note[code]) == 1 for note in figure.look_alikes)


def test_a_note_of_several_pairs_is_said_once(dataset: Dataset) -> None:
    """Where one note tells a figure from several others it is said once."""
    for figure in dataset.figures.values():
        notes = [note["en"] for note in figure.look_alikes]
        assert len(notes) == len(set(notes))
