"""The page of one organization."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import html as lxml_html
from tests.charts_shown import specs
from tests.visits import visit

from dashboard.charts.marks import hover_briefly
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import read
from dashboard.ui.frame.store import Loaded, current
from dashboard.ui.static.rendering import rendering
from dashboard.wording.language import Language, catalogues, language_of

LARGE, SMALL, RELAYS = "prisoners-defenders", "ccdhrn", "011-news"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def shown(**query: str) -> str:
    return "\n".join(str(element.proto.body) for element in visit("sources", **query).get("html"))


def figures_in(html: str) -> list[str]:
    """The ids of the figures that have a row."""
    return re.findall(r'<a class="number" href="sources\?figure=([^"&]+)', html)


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("organization", [LARGE, SMALL, RELAYS])
def test_every_figure_is_on_the_page(dataset: Dataset, organization: str, code: str) -> None:
    """A counter's page has a row for each of its figures and no other."""
    rows = figures_in(shown(organization=organization, lang=code))
    assert sorted(rows) == sorted(f.id for f in dataset.figures.values() if f.organization.id == organization)


@pytest.mark.parametrize(("code", "country"), [("en", "Spain"), ("es", "España")])
def test_where_it_has_its_seat(code: str, country: str) -> None:
    """The country of the seat stands beside what the organization is, in words."""
    kicker = re.findall(r'<p class="kicker">.*?</p>', shown(organization=LARGE, lang=code), re.DOTALL)[0]
    assert f"· {country}</p>" in kicker


def test_an_unknown_organization_is_dropped_with_a_word() -> None:
    """An organization nobody knows is named as left out."""
    assert "organization=nobody-at-all" in shown(organization="nobody-at-all")


def test_its_feed_is_offered_where_it_has_figures(dataset: Dataset) -> None:
    """The feed of a counter stands on its page and in the head; whoever only relays has none."""
    environment = read()
    for organization, has_figures in ((LARGE, True), (RELAYS, False)):
        found = rendering("sources", "en", {"organization": organization}, current(environment), environment)
        assert (f"feed.atom?organization={organization}" in found.main) == has_figures == (len(found.feeds) == 2)
    assert rendering("sources", "en", {}, current(environment), environment).feeds[1:] == ()


def test_charts_of_a_measure_share_their_axes(dataset: Dataset) -> None:
    """Charts of one measure have one scale from zero and one window; each draws its own scope alone."""
    at: Any = visit("sources", organization=LARGE, lang="en")
    ranges: dict[str, set[tuple[Any, ...]]] = {}
    for spec in specs(at):
        ids = {point[0] for trace in spec["data"] for point in trace["customdata"]}
        (series,) = {dataset.figures[i].series for i in ids}
        assert series[0] == LARGE
        told = {
            point[0]: said
            for trace in spec["data"]
            if "hovertext" in trace
            for point, said in zip(trace["customdata"], trace["hovertext"], strict=True)
        }
        figures = dataset.figures
        assert told and all([said] == list(hover_briefly([figures[i]], language_of("en"))) for i, said in told.items())
        axes = (*spec["layout"]["xaxis"]["range"], *spec["layout"]["yaxis"]["range"])
        ranges.setdefault(series[1], set()).add(axes)
        assert spec["layout"]["yaxis"]["range"][0] == 0
    assert len(ranges) > 3
    assert {measure: len(found) for measure, found in ranges.items()} == dict.fromkeys(ranges, 1)


@pytest.mark.parametrize("code", catalogues())
def test_every_organization_has_a_page(dataset: Dataset, code: str) -> None:
    """Each organization's page draws, names it, and holds no brace and no fault; each is found by its preview."""
    loaded = Loaded(dataset, ())
    for organization in list(dataset.organizations.values())[::5]:
        view = rendering("sources", code, {"organization": organization.id, "lang": code}, loaded, read())
        assert view.preview.title.startswith(organization.name[code])
        assert lxml_html.fromstring(view.main).cssselect("h1")[0].text_content() == organization.name[code]
        assert not re.search(r"[{}]|>None<", view.main)


@pytest.mark.parametrize("code", catalogues())
def test_the_invented_country_too(tiny: Dataset, code: str) -> None:
    """Every organization of another package has its page."""
    for organization in tiny.organizations.values():
        view = rendering("sources", code, {"organization": organization.id, "lang": code}, Loaded(tiny, ()), read())
        assert organization.name[code] in lxml_html.fromstring(view.main).text_content()


def test_known_on_a_day_holds_here(dataset: Dataset) -> None:
    """What was published later is not on the page of an earlier day."""
    rows = figures_in(shown(organization=LARGE, known="2024-01-01"))
    assert 0 < len(rows) < sum(f.organization.id == LARGE for f in dataset.figures.values())
    published = [a.source.published_on for i in rows for a in dataset.figures[i].attributions if a.source.published_on]
    assert min(published)[:10] <= "2024-01-01"


@pytest.mark.parametrize("page", ["home", "detentions", "method"])
def test_names_lead_here(page: str) -> None:
    """A name in a table is a link to its organization."""
    tree = lxml_html.fromstring(rendering(page, "en", {"lang": "en"}, current(read()), read()).main)
    assert tree.xpath(
        "//th//a[contains(@href, 'sources?organization=')] | //strong/a[contains(@href, 'organization=')]"
    )


def test_its_feed_is_linked() -> None:
    """The figures of an organization can be followed from its page."""
    assert f"feed.atom?organization={LARGE}" in shown(organization=LARGE).replace("&amp;", "&")
    assert language_of("en").text("organization-documents") in shown(organization=LARGE)


@pytest.mark.parametrize(
    ("page", "parameters"),
    [
        ("home", {}),
        ("detentions", {}),
        ("releases", {}),
        ("method", {}),
        ("sources", {"view": "counters"}),
        ("sources", {"figure": "prisoners-defenders.political-prisoners-behind-bars.july-2021-protests.2025-11"}),
        ("detentions", {"question": "who-counts"}),
    ],
)
def test_names_in_sentences_lead_here(page: str, parameters: dict[str, str], each_language: Language) -> None:
    """Where a page names an organization in a sentence, a table or a list, the name is a link to its page."""
    at: Any = visit(page, lang=each_language.code, **parameters)
    shown = "".join(str(element.proto.body) for element in at.get("html"))
    named = re.findall(r'<a\s+href="sources\?organization=([a-z0-9-]+)[^"]*">([^<]+)</a>', shown)
    assert (LARGE, "Prisoners Defenders") in named, named[:5]
