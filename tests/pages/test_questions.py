"""A plain question over the view that answers it: attributed, dated, with why the answers differ."""

from __future__ import annotations

import html as escaping
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from tests.visits import visit

from dashboard.analysis.answers import answers, questions_of
from dashboard.dataset.figures.load import Dataset
from dashboard.wording.figures import hand_note, hedged, short_name
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.timing import period_in_full

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def body(element: Any) -> Any:
    """The HTML of one element, with one blank wherever a browser sees one."""
    return " ".join(str(element.proto.body).split())


def html(at: Any) -> Any:
    return "\n".join(map(body, at.get("html")))


@pytest.mark.parametrize("code", catalogues())
def test_home_leads_to_each(dataset: Dataset, code: str) -> None:
    """Home asks every question of the package, each with an address of its own that opens its view."""
    links = re.findall(r'<a href="([^"]*question=[^"]+)">([^<]+)</a>', html(visit("home", lang=code)))
    questions = questions_of(dataset.package)
    assert [escaping.unescape(text) for _, text in links] == [q.text[code] for q in questions.values()]
    for link, _ in links:
        address = urlsplit(escaping.unescape(link))
        asked = dict(parse_qsl(address.query))
        question = questions[asked["question"]]
        assert address.path == question.page
        assert asked == {"question": question.id, "lang": code, **question.parameters}


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    "id", ["held-now", "over-july-2021", "detained-july-2021", "released-2025", "women", "deaths", "who-counts"]
)
def test_answers_stand_under_the_question(dataset: Dataset, today: date, id: Any, code: str) -> None:
    """Each answer has its counter, hedge, date and figure; where several answer one measure it is said why they differ."""
    question, words = questions_of(dataset.package)[id], language_of(code)
    at = visit(question.page or "home", lang=code, question=id, **question.parameters)
    [asked] = [body(element) for element in at.get("html") if 'class="asked"' in body(element)]
    plain = escaping.unescape(asked)
    assert question.text[code] in plain
    found = answers(question, dataset, today)
    for figure in (figure for answer in found for figure in answer.figures):
        line = f'figure={figure.id}&lang={code}">{short_name(figure.organization, words)} <strong>{hedged(figure, words)}</strong></a>'
        assert line in plain and period_in_full(figure, words) in plain and hand_note(figure, words) in plain
    assert all(answer.measure.label[code] in plain for answer in found)
    assert (words.text("why-differ") in plain) == any(len(answer.figures) > 1 for answer in found)
    assert not re.search(r"[{}]|\bNone\b", plain)
    assert at.query_params["question"] in (id, [id])


def test_as_known_then(dataset: Dataset) -> None:
    """As known on a day a question is answered by what was known."""
    question = questions_of(dataset.package)["held-now"]
    at = visit(question.page or "home", lang="en", question="held-now", known="2025-06-30", **question.parameters)
    asked = next(body(e) for e in at.get("html") if 'class="asked"' in body(e))
    shown = re.findall(r"figure=([^&\"]+)", asked)
    assert shown and all(dataset.figures[i].published <= "2025-06-30" for i in shown)
