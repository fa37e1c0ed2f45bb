"""Figures over time as a reader meets them: both languages, every choice, any address, another country, past days."""

from __future__ import annotations

import html as escaping
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.charts_shown import alts, specs
from tests.factories import make_dataset, make_figure, make_measure
from tests.visits import visit

from dashboard.analysis.choices import choices
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.series import series_of
from dashboard.charts.theme import adaptable, theme
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.app_surface import AppSurface
from dashboard.ui.frame.page import Page
from dashboard.ui.views.detentions import time_view
from dashboard.ui.views.selection import Selection
from dashboard.ui.views.windows import Window
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
PAGE = "pages/detentions.py"
TODAY = date(2026, 11, 23)
NOTICE = 'role="status"'
LISTED = {"measure": "political_prisoners_listed"}


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tiny_folder: Path) -> None:
    """The invented country."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")


def html(at: Any) -> Any:
    bodies = [str(element.proto.body) for element in at.get("html")]
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def drawn(spec: Any) -> Any:
    """The ids of the figures a chart draws."""
    return {figure_id for trace in spec["data"] for (figure_id,) in trace["customdata"]}


def in_table(at: Any) -> Any:
    return re.findall(r'<tr data-figure="([^"]+)"', html(at))


def box(at: Any, name: Any) -> Any:
    return next(b for b in at.selectbox if b.key == f"choose-{name}")


@pytest.mark.parametrize("code", catalogues())
def test_default(dataset: Dataset, code: str) -> None:
    """Without a choice the first measure is drawn over the last five years, the same figures in chart and table."""
    at = visit("detentions", lang=code)
    assert not at.exception
    assert language_of(code).text("detentions-question") in html(at)
    assert NOTICE not in html(at)
    [spec] = specs(at)
    first = next(iter(choices(dataset).groups.values()))[0]
    assert first.label[code] in escaping.unescape(html(at))
    assert spec["layout"]["xaxis"]["range"] == ["2021-11-23", "2026-11-23"]
    listed = in_table(at)
    assert len(listed) > 10
    assert {dataset.figures[i].measure.id for i in listed} == {first.id}
    assert set(listed) == {i for i in drawn(spec) if dataset.figures[i].stands}
    assert all(len(alt) > 40 for alt in alts(at))


def test_default_address_is_bare() -> None:
    """The defaults are left out of the address."""
    assert dict(visit("detentions").query_params) == {}


def test_newest_first(dataset: Dataset) -> None:
    """The table tells the newest reference first."""
    days = [dataset.figures[i].reference.lateness for i in in_table(visit("detentions", lang="en"))]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    "address",
    [
        {**LISTED, "window": "all"},
        {**LISTED, "org": "prisoners-defenders", "window": "since-2015"},
        {"measure": "deaths_in_custody", "period": "year", "window": "all"},
        {"measure": "protest_ever_detained", "scope": "july-2021-protests", "window": "all"},
    ],
    ids=lambda address: "-".join(address.values()),
)
def test_filtered(dataset: Dataset, address: Any, code: str) -> None:
    """An address brings every reader to the same view, and stays as it is."""
    at = visit("detentions", lang=code, **address)
    assert not at.exception
    assert NOTICE not in html(at)
    [spec] = specs(at)
    figures = [dataset.figures[i] for i in in_table(at)]
    assert len(figures) > 1
    assert {f.measure.id for f in figures} == {address["measure"]}
    assert len({f.scope.id for f in figures}) == 1
    assert not address.get("org") or {f.organization.id for f in figures} == {address["org"]}
    assert drawn(spec) >= {f.id for f in figures}
    asked = {name: value for name, value in at.query_params.items() if name != "lang"}
    asked = {name: value[0] if isinstance(value, list) else value for name, value in asked.items()}
    assert asked.items() <= address.items()


def test_numbers_ever_in_a_period_are_said_to_be_knowledge(english: Any) -> None:
    """Near numbers ever in a period stands that a later one is more knowledge."""
    text = escaping.escape(english.text("timeline-knowledge", counted="people"), quote=False)
    assert text in html(visit("detentions", lang="en", measure="protest_ever_detained"))
    assert text not in html(visit("detentions", lang="en"))


def test_events_added_up_are_not_said_to_be_people(monkeypatch: pytest.MonkeyPatch, english: Any) -> None:
    """Beside arrests added up since a year stands that they are events, in which one person can be twice."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    shown = html(visit("detentions", lang="en", measure="political_arrests_since_2014"))
    assert english.text("timeline-knowledge", counted="events") in shown
    assert english.text("timeline-knowledge", counted="people") not in shown


@pytest.mark.parametrize("code", catalogues())
def test_growth_note(dataset: Dataset, code: str) -> None:
    """Near every trend stands that more documentation is not more repression."""
    assert escaping.unescape(html(visit("detentions", lang=code))).count(dataset.package.text("growth_note", code)) == 1


@pytest.mark.parametrize("code", catalogues())
def test_options_are_readable(dataset: Dataset, code: str) -> None:
    """Every option of every selectbox is a text of the reader's language, with its count, without a brace."""
    for address in ({}, {"measure": "deaths_in_custody"}, {"measure": "protest_ever_detained"}):
        at = visit("detentions", lang=code, **address)
        assert len(at.selectbox) >= 4
        for shown in at.selectbox:
            assert shown.options and len(set(shown.options)) == len(shown.options)
            assert [text for text in (shown.label, *shown.options) if re.search(r"[{}$|]|  |^\s*$", text)] == []
        assert all(re.search(r"\(\d", option) for name in ("measure", "scope") for option in box(at, name).options)


@pytest.mark.parametrize("code", catalogues())
def test_every_choice_has_its_count(dataset: Dataset, code: str) -> None:
    """Every measure and scope of the data can be offered in both languages without a brace."""
    words, offered = language_of(code), choices(dataset)
    counts = [(m.label[code], offered.of_measure[m.id]) for group in offered.groups.values() for m in group]
    counts += [(s.label[code], offered.of_scope[m, s.id]) for m, scopes in offered.scopes.items() for s in scopes]
    assert len(counts) > 150
    for label, number in counts:
        said = words.text("choice-counted", label=label, organizations=number.organizations, figures=number.figures)
        assert said.startswith(label) and str(number.figures) in said and not re.search(r"[{}]|  ", said)


def test_choosing_writes_the_address() -> None:
    """A choice is written into the address, and one of the default leaves it."""
    at = visit("detentions", lang="en")
    box(at, "window").set_value("all").run()
    assert at.query_params["window"] in ("all", ["all"])
    box(at, "window").set_value("years-5").run()
    assert "window" not in at.query_params


def test_another_measure_keeps_who_was_chosen(dataset: Dataset) -> None:
    """Choosing another measure keeps the people covered, where it has them, and the organizations; it is shown."""
    at = visit("detentions", lang="en", **LISTED, org="prisoners-defenders")
    other = next(m for m in choices(dataset).groups[1] if m.id not in LISTED.values())
    box(at, "measure").set_value(other.id).run()
    assert not at.exception
    assert at.query_params["measure"] in (other.id, [other.id])
    assert at.query_params["org"] in ("prisoners-defenders", ["prisoners-defenders"])
    assert at.query_params["scope"] in ("all", ["all"]) and "period" not in at.query_params
    assert other.label["en"] in escaping.unescape(html(at))


def test_another_subject_goes_to_its_first_measure(dataset: Dataset) -> None:
    """Choosing a subject leads to the first measure under it."""
    at = visit("detentions", lang="en")
    rank, measures = list(choices(dataset).groups.items())[1]
    box(at, "group").set_value(str(rank)).run()
    assert not at.exception
    assert at.query_params["measure"] in (measures[0].id, [measures[0].id])


HOSTILE = ["<script>alert(1)</script>", '" onmouseover="alert(1)', "{{ 7 * 7 }}{x}", "../../etc/passwd", "x" * 9000]


@pytest.mark.parametrize("name", ["measure", "scope", "window", "period", "org", "question", "known", "undated"])
def test_hostile_parameters(name: str) -> None:
    """Whatever stands in the address the page opens, says that it left it out, and never echoes it as HTML."""
    address = {"measure": "deaths_in_custody"} if name == "period" else {}
    for value in HOSTILE if name == "org" else HOSTILE[:1]:
        at = visit("detentions", lang="en", **{**address, name: value})
        assert not at.exception
        assert NOTICE in html(at)
        assert name not in at.query_params or (name == "measure" and value not in str(at.query_params[name]))
        assert not re.search(r"<script|<[^>]* onmouseover=", html(at), re.IGNORECASE)
        assert len(specs(at)) == 1


def test_everything_wrong_at_once() -> None:
    """An address of unknown values in every place gives the default view."""
    wrong = dict.fromkeys(("measure", "scope", "window", "org", "question"), "nowhere")
    at = visit("detentions", lang="en", **wrong)
    assert not at.exception
    assert specs(at) == specs(visit("detentions", lang="en"))
    assert set(at.query_params) == {"lang"}


@pytest.mark.parametrize("code", catalogues())
def test_a_scope_of_another_measure(code: str) -> None:
    """A scope the chosen measure does not have is left out with a word."""
    at = visit("detentions", lang=code, measure="deaths_in_custody", scope="group-of-75")
    assert not at.exception
    assert NOTICE in html(at) and "scope" not in at.query_params


@pytest.mark.parametrize("code", catalogues())
def test_questions_are_shown(dataset: Dataset, code: str) -> None:
    """A question of the package stands over the view that answers it, in the reader's language."""
    questions = [q for q in dataset.package.settings.questions if q.page == "detentions"]
    assert len(questions) > 3
    for question in questions:
        at = visit("detentions", lang=code, question=question.id, **question.parameters)
        assert not at.exception
        assert NOTICE not in html(at)
        assert question.text[code] in escaping.unescape(html(at))
        assert in_table(at)


def test_no_question_without_one(dataset: Dataset) -> None:
    """Without a question in the address none is shown."""
    assert 'class="asked"' not in html(visit("detentions", lang="en"))


@pytest.mark.parametrize("name", ["measure", "group"])
def test_question_leaves_with_its_view(dataset: Dataset, name: str) -> None:
    """A question does not stay over another measure than the one that answers it."""
    question = next(q for q in dataset.package.settings.questions if q.id == "held-now")
    at = visit("detentions", lang="en", question=question.id, **question.parameters)
    assert 'class="asked"' in html(at)
    groups = choices(dataset).groups
    others: list[Any] = (
        [str(rank) for rank in groups] if name == "group" else [m.id for m in groups[int(box(at, "group").value)]]
    )
    box(at, name).set_value(next(other for other in others if other != box(at, name).value)).run()
    assert not at.exception
    assert question.parameters["measure"] not in str(at.query_params.get("measure"))
    assert 'class="asked"' not in html(at)


@pytest.mark.parametrize("code", ["en", "es"])
def test_releases_without_an_episode(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Counts of releases that belong to no announcement are drawn as flows; those that do are a link away."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    whole = load(ROOT / "data" / "venezuela")
    at = visit("detentions", lang=code, measure="released_political", window="all")
    assert not at.exception
    [spec] = specs(at)
    alone = {f.id for f in panel_figures(whole, "released_political", "all", "other")}
    assert len(alone) == 31 and alone <= drawn(spec)
    assert {whole.figures[i].episode for i in drawn(spec)} == {None}
    assert language_of(code).text("timeline-episodes") in html(at)
    assert "measure=released_political&amp;scope=all" in html(visit("releases", lang=code))


@pytest.mark.parametrize("day", ["2025-06-30", "2022-01-31"])
def test_as_known(dataset: Dataset, day: Any) -> None:
    """As known on a day, no figure published later is drawn or told, and the time line ends on that day."""
    at = visit("detentions", lang="en", known=day)
    assert not at.exception
    [spec] = specs(at)
    shown = drawn(spec) | set(in_table(at))
    assert shown
    assert [i for i in shown if not dataset.figures[i].published or dataset.figures[i].published > day] == []
    assert spec["layout"]["xaxis"]["range"][1] == day


def test_as_known_with_undated(dataset: Dataset) -> None:
    """Undated figures are drawn on a panel of their own, never joined, on the same window."""
    undated = [
        f
        for f in dataset.figures.values()
        if f.stands and not f.published and f.table != "releases" and not f.measure.is_statement
    ]
    counts: dict[tuple[str, str], list[Figure]] = {}
    for f in undated:
        counts.setdefault((f.measure.id, f.scope.id), []).append(f)
    (measure, scope), _ = max(counts.items(), key=lambda item: len(item[1]))
    address = {"lang": "en", "known": "2025-06-30", "measure": measure, "scope": scope, "window": "all"}
    with_them = visit("detentions", **address, undated="1")
    assert not with_them.exception
    dated, apart = specs(with_them)
    assert language_of("en").text("group-undated") in html(with_them)
    assert drawn(apart) and not {i for i in drawn(apart) if dataset.figures[i].published}
    assert not {i for i in drawn(dated) if not dataset.figures[i].published}
    assert apart["layout"]["xaxis"]["range"] == dated["layout"]["xaxis"]["range"]
    assert [t for t in apart["data"] if t["mode"] == "lines" and "opacity" not in t] == []
    without = visit("detentions", **address)
    assert not {i for i in in_table(without) if not dataset.figures[i].published}
    assert set(in_table(with_them)) - set(in_table(without)) >= {i for i in drawn(apart) if dataset.figures[i].stands}


def test_undated_figures_hide_no_dated_one() -> None:
    """Showing undated figures too takes no dated figure off the page, neither from the chart nor from the lists."""
    address = {"lang": "en", "known": "2025-06-30", "measure": "political_prisoners_listed", "window": "all"}
    without, with_them = visit("detentions", **address), visit("detentions", **address, undated="1")
    linked = [set(re.findall(r"figure=([^&\"]+)", escaping.unescape(html(at)))) for at in (without, with_them)]
    assert in_table(without) and [i for i in in_table(without) if i not in linked[1]] == []


@pytest.mark.parametrize("undated", ["", "1"])
@pytest.mark.parametrize("day", ["1900-01-01", "1990-01-01", "2004-01-01"])
def test_before_anything_was_known(day: Any, undated: Any) -> None:
    """A day on which little or nothing was known is told as such, not an error."""
    at = visit("detentions", lang="en", known=day, **({"undated": undated} if undated else {}))
    assert not at.exception
    assert NOTICE in html(at)


@pytest.mark.parametrize("code", catalogues())
def test_a_small_country(tiny: Dataset, small: Any, code: str) -> None:
    """Another country's package needs no change of the page, and nothing is left of the first one."""
    for address in (
        {},
        {"measure": "people_on_list"},
        {"measure": "list_entries"},
        {"measure": "held_denied"},
        {"window": "all"},
    ):
        at = visit("detentions", lang=code, **address)
        assert not at.exception
        assert NOTICE not in html(at)
        assert in_table(at) and set(in_table(at)) <= set(tiny.figures)
        assert not re.search("cuba|habana|havana", html(at), re.IGNORECASE)
        for spec in specs(at):
            assert drawn(spec) <= set(tiny.figures)


@pytest.mark.parametrize("code", catalogues())
def test_a_public_position_is_words(small: Any, code: str) -> None:
    """A denial is told in words, never drawn as a point at zero."""
    assert specs(visit("detentions", lang=code, measure="held_denied")) == []


@pytest.fixture(scope="module", params=catalogues())
def page(request: pytest.FixtureRequest, dataset: Dataset) -> Page:
    address = Address(request.param, True)
    return Page(
        "detentions",
        dataset,
        language_of(request.param),
        adaptable(dataset.package),
        TODAY,
        address,
        Environment(),
        AppSurface(address, Environment()),
    )


def test_every_panel(page: Page) -> None:
    """Every measure and scope over all time draws, tells and tables the same figures, of that panel only."""
    offered = choices(page.dataset)
    panels = [(m, s.id) for m, scopes in offered.scopes.items() for s in scopes]
    for measure, scope in panels[:: 1 if page.language.code == "en" else 4]:
        view = time_view(page, Selection(measure, scope, "", Window("all")))
        expected = {f.id for f in panel_figures(page.dataset, measure, scope)}
        assert {f.id for f in view.figures} == expected
        assert set(re.findall(r'<tr data-figure="([^"]+)"', view.below)) == expected
        assert not re.search(r"[{}]|<script", view.below)
        if view.chart is not None:
            strangers = [i for i in drawn(view.chart.spec) if page.dataset.figures[i].series[1:] != (measure, scope)]
            assert expected <= drawn(view.chart.spec)
            assert not strangers or (measure, scope) in KNOWN_STRANGERS


# Judged by its own test below, so that one mistake does not hide others here.
KNOWN_STRANGERS = {("political_prisoners_behind_bars", "all-protests-since-july-2021")}


@pytest.mark.parametrize(("measure", "scope"), sorted(KNOWN_STRANGERS))
def test_no_other_scope_on_a_panel(dataset: Dataset, measure: Any, scope: Any) -> None:
    """A panel draws one measure and one scope, also where another scope is a reading of one of its figures."""
    words = language_of("en")
    address, ink = Address("en", True), theme("light", dataset.package)
    shown = Page("detentions", dataset, words, ink, TODAY, address, Environment(), AppSurface(address, Environment()))
    spec = time_view(shown, Selection(measure, scope, "", Window("all"))).chart.spec
    assert [i for i in drawn(spec) if dataset.figures[i].series[1:] != (measure, scope)] == []


def windowed(name: Any, oldest: Any, newest: Any) -> Any:
    figures = tuple(make_figure(str(day), as_of=str(day), published="") for day in (oldest, newest))
    return Window(name).span(series_of(make_dataset(figures), "people_held", "all"), TODAY)


@pytest.mark.parametrize(
    ("name", "newest", "start"),
    [
        ("years-5", date(2021, 11, 23), date(2021, 11, 23)),
        ("years-5", date(2021, 11, 22), date(2003, 1, 1)),
        ("since-2015", date(2015, 1, 1), date(2015, 1, 1)),
        ("since-2015", date(2014, 12, 31), date(2003, 1, 1)),
        ("all", date(2026, 1, 1), date(2003, 1, 1)),
    ],
)
def test_windows(name: str, newest: Any, start: Any) -> None:
    """A window ends today; one that would hold no figure is widened to the first year of the panel."""
    assert windowed(name, date(2003, 3, 18), newest) == (start, TODAY)


@pytest.mark.parametrize(
    ("name", "oldest", "start"),
    [
        ("years-5", date(2026, 9, 24), date(2026, 8, 25)),
        ("years-5", date(2024, 2, 28), date(2023, 11, 21)),
        ("years-5", date(2021, 12, 1), date(2021, 11, 23)),
        ("years-2", date(2026, 9, 24), date(2024, 11, 23)),
        ("since-2015", date(2026, 9, 24), date(2015, 1, 1)),
    ],
)
def test_a_young_series_fills_its_chart(name: str, oldest: date, start: date) -> None:
    """Where nobody chose, the window begins a little before the first mark; a window that was chosen stays."""
    assert windowed(name, oldest, date(2026, 11, 1)) == (start, TODAY)


def test_the_days_a_young_figure_stands_for_are_shown() -> None:
    """The window begins before the period of the first figure, not before its end."""
    flow = make_figure("flow", start="2024-01-01", end="2026-10-31", published="", measure=make_measure(kind="flow"))
    start, _ = Window().span(series_of(make_dataset([flow]), "people_held", "all"), TODAY)
    assert date(2023, 9, 1) < start < date(2024, 1, 1)


def test_key_never_displaces_the_own_word(dataset: Dataset, page: Page) -> None:
    """The number beside an organization's name is its own latest, not a later one that others ascribe to it."""
    key = ("arbitrary_detentions", "all")
    [series] = [s for s in series_of(dataset, *key) if s.organization.id == "ccdhrn"]
    ascribed = "ccdhrn.arbitrary-detentions.2019-01-to-2019-08"
    assert ascribed in {f.id for f in series.figures}
    view = time_view(page, Selection(*key, "", Window("all"), ("ccdhrn",)))
    keys = re.search(r'<ul class="keys">(.*?)</ul>', view.key, re.DOTALL)[1]
    assert f"figure={ascribed}&" not in keys.replace("&amp;", "&")


def test_why_they_differ_speaks_of_the_window() -> None:
    """What is told to keep figures apart is told of those drawn, not of newer ones outside the window."""
    asked = {"from": "2005-01", "to": "2005-12"}
    body = html(visit("detentions", lang="en", **LISTED, **asked))
    line = re.search(r'<p class="why">(.*?)</p>', body, re.DOTALL)[1]
    assert "of different days" in line and not re.search(r"20(?!05)\d\d", line)
    listed = re.search(r"different days, from (.*?)\.", body)[1]
    assert re.findall(r"\d{4}", listed) == ["2005", "2005"]


def test_key_never_displaces_the_own_word_in_a_window() -> None:
    """Inside a window, too, the number beside a name is its own last one there."""
    body = html(visit("detentions", lang="en", **LISTED, **{"from": "2005-01", "to": "2005-12"}))
    keys = re.search(r'<ul class="keys">(.*?)</ul>', body, re.DOTALL)[1]
    assert "figure=ccdhrn.political-prisoners-listed.2005-01" in keys
    assert "figure=ccdhrn.political-prisoners-listed.2005-07" not in keys
