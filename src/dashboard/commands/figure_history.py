"""``history FIGURE``: every version of one figure, with who and why."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from dashboard.commands.folder import CLEAN, ERRORS
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import locate
from dashboard.refresh.publishing.figure_history import HistoryStep, changes_in, figure_history, tables_of_figures
from dashboard.refresh.publishing.place import is_store
from dashboard.refresh.publishing.store import history
from dashboard.wording.changes import States
from dashboard.wording.figure_history import say_rows
from dashboard.wording.language import Language
from dashboard.wording.problems import clean


def show_figure(place: Path, figure_id: str, language: Language) -> int:
    """Print what became of a figure, newest first; 1 where no version has it, or nothing records it."""
    if not is_store(place):
        print(language.text("figure-past-plain"))
        return ERRORS
    states = States(load(locate(place)), None)
    read = partial(changes_in, tables=tables_of_figures(states.before.package.tables))
    steps = figure_history(place, history(place), figure_id, read)
    if not steps:
        print(language.text("figure-past-none", figure=clean(figure_id)))
        return ERRORS
    print("\n\n".join(_say(step, states, language) for step in steps))
    return CLEAN


def _say(step: HistoryStep, states: States, language: Language) -> str:
    of, kind = step.publication, f"figure-past-{step.kind}"
    known = {"number": str(of.number), "date": language.date(of.when[:10]), "time": of.when[11:16]}
    head = f"{language.text('figure-past-version', **known)}: {language.text(kind)}"
    if step.kind in ("kept", "unknown"):
        return f"{head}\n  {language.text(f'{kind}-note')}"
    lines = [
        language.text("figure-past-who", who=clean(of.who)),
        language.text("figure-past-why", why=clean(of.why, 2000)),
    ]
    for said in say_rows(step.rows, states, language):
        lines += [said.of] if said.of else []
        lines += [f"  {cell}" if said.of else cell for cell in said.cells]
    return "\n".join([head, *(f"  {line}" for line in lines)])
