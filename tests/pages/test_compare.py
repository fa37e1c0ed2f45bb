"""May I compare these two figures? The page in both languages, with any address, on past days, in another country."""

from __future__ import annotations

import html as escaping
import re
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from tests.charts_shown import specs
from tests.visits import visit

from dashboard.analysis.comparability import compare
from dashboard.analysis.latest import headline_panel
from dashboard.analysis.neighbours import relations, rivals
from dashboard.dataset.figures.load import Dataset
from dashboard.ui.views.compare import together
from dashboard.wording.figures import sentence
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
NOTICE = 'role="status"'
LISTED = "prisoners-defenders.political-prisoners-listed.2026-08-31"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def html(at: Any) -> Any:
    bodies = [str(element.proto.body) for element in at.get("html")]
    return escaping.unescape("\n".join(body for body in bodies if not body.startswith(("<style", "<script"))))


def said(at: Any) -> str:
    """The page without its links, sentences whole."""
    return re.sub(r"</?a\b[^>]*>", "", html(at))


def raw(at: Any) -> Any:
    bodies = [str(element.proto.body) for element in at.get("html")]
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


@pytest.fixture(scope="module")
def pairs(dataset: Dataset) -> Any:
    """A real pair for each verdict."""
    defining = {definition.series for definition in dataset.definitions}
    telling = defining | {register.series for register in dataset.registers}
    figures = [f for f in dataset.figures.values() if f.stands and f.series in telling]
    near = [
        (one, other)
        for one, other in combinations(figures, 2)
        if one.series[1:] == other.series[1:] and abs(one.reference.earliest - other.reference.latest).days < 31
    ]
    found: dict[str, Any] = {}
    for pair in [(figures[0], figures[-1]), *near]:
        comparison = compare(*pair, dataset)
        found.setdefault(comparison.verdict, comparison)
        if len(found) == 4:
            break
    return found


@pytest.mark.parametrize("code", catalogues())
def test_default(dataset: Dataset, today: date, code: str) -> None:
    """Without a choice the figures of the headline panels are offered as the first."""
    at = visit("compare", lang=code)
    assert not at.exception
    assert language_of(code).text("compare-choose-first") in html(at)
    assert NOTICE not in html(at) and specs(at) == []
    offered = set(re.findall(r"compare\?a=([^&\"]+)", html(at)))
    panels = [panel.place for panel in dataset.package.settings.panels]
    assert offered == {f.id for panel in panels for f in headline_panel(dataset, *panel, today).figures}


@pytest.mark.parametrize("code", catalogues())
def test_first_chosen(dataset: Dataset, code: str) -> None:
    """With one figure chosen, those near it are offered as the second, never itself."""
    at = visit("compare", lang=code, a=LISTED)
    assert not at.exception
    assert sentence(dataset.figures[LISTED], language_of(code)) in said(at)
    second = re.findall(r"compare\?a=([^&]+)&b=([^&\"]+)", html(at))
    assert second and {a for a, _ in second} == {LISTED}
    assert {b for _, b in second} <= set(dataset.figures) - {LISTED}


def test_any_latest_figure_as_the_second(dataset: Dataset, today: date) -> None:
    """Beside what is near, the latest figures of the headline panels are offered as the second, each figure once."""
    panels = [panel.place for panel in dataset.package.settings.panels]
    latest = {f.id for panel in panels for f in headline_panel(dataset, *panel, today).figures}
    for one in (LISTED, "ocdh.political-prisoners-listed.2021-12"):
        second = re.findall(rf"compare\?a={re.escape(one)}&b=([^&\"]+)", html(visit("compare", lang="en", a=one)))
        assert latest - {one} <= set(second) and len(second) == len(set(second))


@pytest.mark.parametrize("code", catalogues())
def test_from_a_figure_to_its_rivals(dataset: Dataset, code: str) -> None:
    """The page of a figure leads to its comparison with each rival and each look-alike."""
    one = "cuba-supreme-court.released-official.2025-01-14-to-2025-03-10"
    at = visit("sources", figure=one, lang=code)
    offered = set(re.findall(rf"compare\?a={re.escape(one)}&b=([^&\"]+)", html(at)))
    around = [*rivals(dataset.figures[one], dataset), *(r.other for r in relations(dataset.figures[one], dataset))]
    assert around and offered == {figure.id for figure in around}


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("verdict", ["one_count", "not_comparable", "comparable", "with_care"])
def test_every_verdict(pairs: Any, verdict: Any, code: str) -> None:
    """Two figures are told whole, with six answers and a verdict; only comparable ones share a chart."""
    comparison = pairs[verdict]
    one, other = comparison.one, comparison.other
    at = visit("compare", lang=code, a=one.id, b=other.id)
    text, words = html(at), language_of(code)
    assert not at.exception
    assert NOTICE not in text
    assert sentence(one, words) in said(at) and sentence(other, words) in said(at)
    assert words.text(f"verdict-{verdict}") in text
    assert text.count("<dt>") == text.count("<dd>") == 6
    assert words.text("compare-no-arithmetic") in text
    assert not re.search(r"[{}]|\bNone\b", text)
    assert len(specs(at)) == (verdict != "not_comparable")
    for spec in specs(at):
        drawn = {i for trace in spec["data"] for (i,) in trace["customdata"]}
        assert drawn == {one.id, other.id}
        assert spec["layout"]["xaxis"]["range"][0] == 0


def test_the_other_way_round(pairs: Any) -> None:
    """The verdict is the same whichever figure is named first."""
    for verdict, comparison in pairs.items():
        text = html(visit("compare", lang="en", a=comparison.other.id, b=comparison.one.id))
        assert language_of("en").text(f"verdict-{verdict}") in text


def test_newest_first_on_the_panel(pairs: Any) -> None:
    """The two figures of a panel stand newest first, whichever was chosen first and whatever their values."""
    comparison = pairs["with_care"]
    days = [f.reference.latest for f in together(comparison).figures]
    assert days == sorted(days, reverse=True) and len(days) == 2


@pytest.mark.parametrize("code", catalogues())
def test_a_figure_beside_itself(code: str) -> None:
    """A figure is not compared with itself: a second one is asked for."""
    at = visit("compare", lang=code, a=LISTED, b=LISTED)
    assert not at.exception
    assert language_of(code).text("compare-choose-second") in html(at)


def test_only_the_second() -> None:
    """A second figure without a first leads to choosing the first."""
    at = visit("compare", lang="en", b=LISTED)
    assert not at.exception
    assert language_of("en").text("compare-choose-first") in html(at)


@pytest.mark.parametrize(
    "value", ["<script>alert(1)</script>", '" onmouseover="alert(1)', "{{ 7 * 7 }}{x}", "x" * 9000]
)
@pytest.mark.parametrize("name", ["a", "b", "question"])
def test_hostile_parameters(name: str, value: str) -> None:
    """An unknown figure or question is left out with a word and never echoed as HTML."""
    at = visit("compare", lang="en", **{name: value})
    assert not at.exception
    assert NOTICE in raw(at) and name not in at.query_params
    assert not re.search(r"<script|<[^>]* onmouseover=", raw(at), re.IGNORECASE)


def test_a_figure_is_not_held_against_itself(pairs: Any) -> None:
    """The same figure twice is told as left out, and another is offered."""
    one = pairs["comparable"].one
    at = visit("compare", lang="en", a=one.id, b=one.id)
    assert NOTICE in raw(at) and f"b={one.id}" in raw(at) and specs(at) == []
    assert "b" not in at.query_params


def test_a_public_position(dataset: Dataset) -> None:
    """Two public positions are compared in words, without a chart."""
    first, second = [f for f in dataset.figures.values() if f.measure.is_statement and f.stands][:2]
    at = visit("compare", lang="en", a=first.id, b=second.id)
    assert not at.exception
    assert specs(at) == []


def test_variants_and_withdrawn(dataset: Dataset) -> None:
    """Figures that do not stand can be looked at too."""
    for figure in (
        next(f for f in dataset.figures.values() if f.variant_of),
        next(f for f in dataset.figures.values() if f.status != "active"),
    ):
        at = visit("compare", lang="es", a=figure.id, b=LISTED)
        assert not at.exception
        assert sentence(figure, language_of("es")) in said(at)


@pytest.mark.parametrize("undated", ["", "1"])
def test_as_known(dataset: Dataset, undated: Any) -> None:
    """As known on a day only figures known by then are offered, and a later one is not known."""
    at = visit("compare", lang="en", known="2025-06-30", **({"undated": undated} if undated else {}))
    assert not at.exception
    offered = set(re.findall(r"compare\?a=([^&\"]+)", html(at)))
    assert offered
    late = [i for i in offered if not dataset.figures[i].published or dataset.figures[i].published > "2025-06-30"]
    assert [i for i in late if not (undated and not dataset.figures[i].published)] == []
    later = visit("compare", lang="en", known="2025-06-30", a=LISTED, **({"undated": undated} if undated else {}))
    assert not later.exception
    assert "a" not in later.query_params
    assert LISTED not in re.search(r"<article.*</article>", html(later), re.DOTALL)[0]


@pytest.mark.parametrize("code", catalogues())
def test_before_anything_was_known(code: str) -> None:
    """On a day before the first document there is nothing to choose, which is said, and no error."""
    at = visit("compare", lang=code, known="1900-01-01")
    assert not at.exception
    assert language_of(code).text("compare-nothing-first") in html(at) and "<h3>" not in html(at)


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("known", ["", "2019-05-01", "2022-01-01"])
@pytest.mark.parametrize("subject", ["cuba", "venezuela"])
def test_under_every_heading_stands_a_figure(subject: str, known: str, code: str) -> None:
    """Where nobody gave a figure lately that is said, and the last before are offered."""
    shown = html(visit("compare", lang=code, subject=subject, known=known))
    choosing = shown.split(language_of(code).text("compare-choose-first"))[1].split("</article>")[0]
    parts = choosing.split("<h3>")[1:]
    assert parts and all("compare?a=" in part for part in parts)
    if (subject, known) == ("venezuela", ""):
        assert language_of(code).text("compare-older") in shown


@pytest.mark.parametrize("code", catalogues())
def test_question(dataset: Dataset, code: str) -> None:
    """A question of the package stands over the page it was opened for."""
    question = dataset.package.settings.questions[0]
    assert question.text[code] in html(visit("compare", lang=code, question=question.id))


@pytest.mark.parametrize("code", catalogues())
def test_a_small_country(monkeypatch: pytest.MonkeyPatch, tiny: Dataset, tiny_folder: Path, code: str) -> None:
    """Another country's package needs no change of the page."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    one, other = "open-cells.people-on-list.2025-06-30", "lantern-committee.people-on-list.2025-06"
    for address in (
        {},
        {"a": one},
        {"a": one, "b": other},
        {"a": one, "b": "valdoria-government.held-denied.2025-07-01"},
    ):
        at = visit("compare", lang=code, **address)
        assert not at.exception
        assert NOTICE not in html(at)
        assert not re.search("cuba|habana|havana", html(at), re.IGNORECASE)
        assert set(re.findall(r"[?&](?:a|b|figure)=([^&\"]+)", html(at))) <= set(tiny.figures)
    [answered] = specs(visit("compare", lang=code, a=one, b=other))
    assert {i for trace in answered["data"] for (i,) in trace["customdata"]} == {one, other}


def test_search_for_a_claim_or_a_month() -> None:
    """Hedges and months are read as in the list of documents."""
    found = html(visit("compare", q="over 800"))
    assert set(re.findall(r"<strong>([^<]+)</strong></a>", found.split("found-figures")[1].split("</ul>")[0])) == {
        "more than 800"
    }
    first = html(visit("compare", q="marzo de 2025")).split("found-figures")[1].split("</li>")[0]
    assert "Mar 2025" in first
