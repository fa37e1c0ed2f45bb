"""What became of a figure since a folder was made."""

from __future__ import annotations

from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.page import Page
from dashboard.ui.views.figure_past import corrections
from dashboard.wording.figures import spoken
from dashboard.wording.notes import note_of


def change_since(figure: Figure, made: str, page: Page) -> str:
    """Why a figure is no longer as it was when a folder was made, and what stands now; nothing where it is.

    :param made: the day of the data it was made from (``2026-11-29``); without one only what holds on every day
    """
    parts = []
    if figure.status != "active":
        parts.append(page.text(f"status-{figure.status}"))
        parts.append(note_of(figure.status_reason, page.language) if figure.status_reason else "")
    if figure.superseded_by in page.dataset.figures:
        now = page.dataset.figures[figure.superseded_by]
        parts.append(page.text("meeting-replaced", sentence=spoken(now, page.language)))
    since = [(day, said) for day, said in corrections(page, figure) if made and day > made]
    if since:
        day, said = since[0]
        parts.append(page.text("meeting-corrected", date=page.language.date(day), said=" ".join(said)))
    return " ".join(filter(None, parts))
