"""A plain question over the view that answers it: who says how many, as of when, and why they differ."""

from __future__ import annotations

from dashboard.analysis.answers import answers, questions_of
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.reasons import reasons
from dashboard.dataset.files.settings import Question
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page


def question_html(page: Page, question: Question) -> str:
    """The question with everybody's answer."""
    dataset = page.dataset
    found = answers(question, dataset, page.today)
    why = {answer.measure.id: reasons(answer.figures, dataset) for answer in found}
    return page.html(
        "frame/question",
        question=question,
        answers=found,
        why=why,
        organizations=dataset.organizations,
        attributed={f.id for answer in found for f in answer.figures if basis_of(f, dataset) == "attributed"},
    )


@kept(64)
def kept_question_html(page: Page, question_id: str) -> str:
    """``question_html`` of one of the package's questions, kept."""
    return question_html(page, questions_of(page.dataset.package)[question_id])
