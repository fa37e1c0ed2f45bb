"""A plain question over the view that answers it: who says how many, as of when, and why they differ."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.analysis.answers import Question, answers
from dashboard.analysis.provenance import standing
from dashboard.analysis.why import reasons
from dashboard.dataset.load import Dataset
from dashboard.ui.address import Address
from dashboard.ui.html import render
from dashboard.wording.language import Language


def question_html(question: Question, dataset: Dataset, today: date, language: Language, address: Address) -> str:
    """The question with everybody's answer."""
    found = answers(question, dataset, today)
    why = {answer.measure.id: reasons(answer.figures, dataset) for answer in found}
    return render(
        "question",
        language=language,
        address=address,
        question=question,
        answers=found,
        why=why,
        organizations=dataset.organizations,
        attributed={f.id for answer in found for f in answer.figures if standing(f, dataset) == "attributed"},
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def cached_question_html(
    key: str, _question: Question, _dataset: Dataset, _today: date, _language: Language, _address: Address
) -> str:
    """``question_html``, kept under a key that tells questions, data, day and address apart."""
    return question_html(_question, _dataset, _today, _language, _address)
