"""All subjects: who says how many of each, one under the other, never added up and never on one scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.charts.theme import declarations
from dashboard.dataset.figures.known import undated
from dashboard.dataset.figures.model import Measure, Scope
from dashboard.dataset.files.settings import HeadlinePanel, Mode
from dashboard.ui.frame.html import render
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.store import current
from dashboard.ui.frame.subjects import AllSubjects, SubjectPage
from dashboard.ui.frame.surface import Choice
from dashboard.ui.views.home import home_view, panel_alone
from dashboard.ui.views.selection import offered_choices

PANEL = "panel"
"""The parameter that names a measure and a scope several subjects have figures of."""
_BETWEEN = ":"


def draw_subjects(subjects: AllSubjects) -> None:
    """Draw the entrance: what every subject asks first, or one measure and scope that several of them know."""
    language, surface = subjects.language, subjects.surface
    shared = shared_places(subjects.open)
    chosen = subjects.address.choice(PANEL, shared)
    now = subjects.address.here(known="", undated="")
    surface.html(render("subjects/head", language=language, subjects=subjects, known=subjects.address.known, now=now))
    if shared:
        options = {"": language.text("subjects-first"), **shared}
        surface.choice(Choice(PANEL, language.text("subjects-choose"), options, chosen, lambda place: {PANEL: place}))
    for one in subjects.shown:
        with (one.page.surface if one.page else surface).group(place_of(one)):
            _draw_subject(one, chosen, subjects)
    surface.html(render("subjects/foot", language=language, subjects=subjects))


def place_of(one: SubjectPage) -> str:
    """The key of what is drawn of a subject."""
    return f"subject-{one.id}"


def inks_of(subjects: AllSubjects, mode: Mode | None = None) -> str:
    """What the inks of each subject are: an organization has one of its own in every subject."""
    found = [(one, one.page) for one in subjects.shown]
    return "\n".join(
        declarations(page.dataset.package, mode, f".st-key-{place_of(one)}") for one, page in found if page
    )


def shared_places(pages: Sequence[Page]) -> dict[str, str]:
    """The stocks of which more than one subject has figures, by the ids of measure and scope, in words.

    They have one id where they mean one quantity (``dataset.checks.vocabulary``).
    """
    offered = [_places(page) for page in pages]
    known = Counter(place for places in offered for place in places)
    return {place: label for places in offered for place, label in places.items() if known[place] > 1}


def _places(page: Page) -> dict[str, str]:
    code, found = page.language.code, offered_choices(page)
    measures = [measure for group in found.groups.values() for measure in group]
    stocks = [measure for measure in measures if measure.kind == "stock" and not measure.is_statement]
    return {
        f"{measure.id}{_BETWEEN}{scope.id}": _label(measure, scope, code)
        for measure in stocks
        for scope in found.scopes[measure.id]
    }


def _draw_subject(one: SubjectPage, chosen: str, subjects: AllSubjects) -> None:
    page = one.page
    if page is None:
        subjects.surface.html(render("subjects/closed", language=subjects.language, one=one))
        return
    setting = _asked(page, chosen) if chosen else next(iter(page.dataset.package.settings.panels), None)
    panel = panel_alone(setting, page) if setting else None
    newest = [] if chosen else home_view(page).newest
    page.show("subjects/one", one=one, panel=panel, newest=newest)
    whole = current(page.environment).dataset
    if page.address.known and whole:
        left_out = len(whole.figures) - len(page.dataset.figures)
        page.show("subjects/known", left_out=left_out, undated=len(undated(whole)))
    if panel and panel.panel.figures:
        page.show("home/key", view={"panels": [panel]}, verdicts=panel.verdicts)
        page.surface.chart(f"{place_of(one)}-{panel.id}", panel.chart, panel.alt)
    elif panel:
        page.show("home/panel_empty")
    if panel:
        page.surface.html(panel.below)
    page.show("subjects/edition", dataset=page.dataset)


def _asked(page: Page, chosen: str) -> HeadlinePanel | None:
    """The panel of a measure and a scope; nothing where this subject does not know them."""
    if chosen not in _places(page):
        return None
    measure_id, _, scope_id = chosen.partition(_BETWEEN)
    measure, scope = page.dataset.measures[measure_id], page.dataset.scopes[scope_id]
    label = {code: _label(measure, scope, code) for code in measure.label}
    return HeadlinePanel("shared", measure_id, scope_id, label, measure.definition)


def _label(measure: Measure, scope: Scope, code: str) -> str:
    return measure.label[code] + (f" · {scope.label[code]}" if scope.is_restricted else "")
