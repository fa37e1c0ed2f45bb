"""The page of the announced releases, in both languages and with any address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.charts_shown import alts, specs
from tests.visits import visit

from dashboard.analysis.accounts import account_of
from dashboard.dataset.figures.load import Dataset, load

ROOT = Path(__file__).parents[2]
QUESTION = {
    "en": "What happened after the announced releases?",
    "es": "¿Qué pasó con las personas cuya excarcelación se anunció?",
}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "data" / "cuba")


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")


def html(at: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in at.get("html"))


@pytest.mark.parametrize("code", ["en", "es"])
def test_default_is_the_most_told_announcement(dataset: Dataset, code: str) -> None:
    """Without a choice the announced release with most figures is shown, in the reader's language."""
    at = visit("releases", lang=code)
    most = max(
        (e for e in dataset.episodes.values() if e.is_announcement),
        key=lambda e: sum(1 for f in dataset.figures.values() if f.episode == e and f.stands),
    )
    assert QUESTION[code] in html(at)
    assert f"<h1>{most.label[code]}</h1>" in html(at)
    assert len(specs(at)) == 1 + len(account_of(most, dataset).running)
    assert all(alts(at))


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_release_has_its_own_address(dataset: Dataset, code: str) -> None:
    """Each episode opens, shows all its active figures and a ladder only where it has one."""
    for episode in dataset.episodes.values():
        at = visit("releases", episode=episode.id, lang=code)
        account, body = account_of(episode, dataset), html(at)
        assert episode.label[code].replace("&", "&amp;") in body
        assert bool(specs(at)) == account.has_ladder
        for figure in [*account.drawn, *account.rest]:
            assert f"figure={figure.id}&" in body.replace("&amp;", "&"), figure.id
        assert len(at.get("download_button")) >= 1


def test_the_list_links_every_release(dataset: Dataset) -> None:
    """The list of all releases links to each; the default leaves the address bare."""
    body = html(visit("releases"))
    default = max(
        (e for e in dataset.episodes.values() if e.is_announcement),
        key=lambda e: sum(1 for f in dataset.figures.values() if f.episode == e and f.stands),
    )
    for episode in dataset.episodes.values():
        address = "releases" if episode is default else f"releases?episode={episode.id}"
        assert f'href="{address}"' in body


def test_unknown_release_is_dropped_with_a_word() -> None:
    """An unknown id leaves the address and the reader is told."""
    at = visit("releases", episode="<script>alert(1)</script>")
    assert "episode" not in at.query_params
    assert "&lt;script&gt;" in html(at) and "<script>alert" not in html(at)


@pytest.mark.parametrize("day", ["2025-01-14", "2025-01-20", "2015-01-10", "1999-01-01"])
def test_as_known_on_a_day(day: str) -> None:
    """The page can be read as it was known on any day, with undated documents apart or left out."""
    visit("releases", known=day)
    visit("releases", known=day, undated="1")


def test_overlaps_are_said_in_words(dataset: Dataset) -> None:
    """Where totals overlap the page says that they must not be added."""
    for episode in dataset.episodes.values():
        told = "Figures that must not be added" in html(visit("releases", episode=episode.id, lang="en"))
        assert told == bool(account_of(episode, dataset).overlaps)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "no number was given; the words were “an important number of Venezuelan and foreign people”"),
        (
            "es",
            "no se dio ninguna cifra; las palabras fueron «un número importante de personas venezolanas y extranjeras»",
        ),
    ],
)
def test_an_announcement_without_a_number(monkeypatch: pytest.MonkeyPatch, code: str, said: str) -> None:
    """That an announcement gave no number stands on Home, over the steps and, before there are any, in the tables."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    document = "source=radio-continental-2026-01-08-1"
    at = visit("releases", episode="january-2026", lang=code)
    assert len(specs(at)) == 3 and said in html(at) and document in html(at)
    early = visit("releases", episode="january-2026", lang=code, known="2026-01-09")
    assert not specs(early) and said in html(early) and document in html(early)
    assert said in html(visit("home", lang=code))


def test_scales_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a release has steps of another kind each kind is a chart, and the page says so between them."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    at = visit("releases", episode="amnesty-2026", lang="en")
    assert "From here on another scale: its greatest number is 253." in html(at)
    assert "<h2>Amnesty requests filed</h2>" in html(at)


def test_a_small_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another country's package needs no change of the page; its small release is a table."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "tests" / "data" / "tiny"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    for code, label in (("en", "Spring thaw of 2025"), ("es", "Deshielo de la primavera de 2025")):
        at = visit("releases", lang=code)
        assert f"<h1>{label}</h1>" in html(at)
        assert not specs(at)


def test_running_counts_are_a_short_key_and_a_table_by_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of a chart of dozens of counts has one number for each organization; the table by day has them all."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-30")
    dataset = load(ROOT / "data" / "venezuela")
    found = account_of(dataset.episodes["january-2026"], dataset).running
    running = next(one for one in found if one.measure.id == "released_political")
    body = html(visit("releases", episode="january-2026", lang="en")).replace("&amp;", "&")
    below = body.split(f">{running.measure.label['en']}</h2>")[1]
    key = below.split('class="running-keys"')[1].split("</ul>")[0]
    table = below.split('class="by-day"')[1].split("</table>")[0]
    counters = {(f.organization.id, f.reference.start, *f.earlier_start.values()) for f in running.figures}
    assert key.count("figure=") == len(counters) < len(running.figures)
    assert all(f"figure={figure.id}&" in table for figure in running.figures)
    day = table.split("10 Jan 2026</th>")[1].split("</tr>")[0]
    assert [number in day for number in (">16</a>", ">10</a>", "09:00")] == [True] * 3


def test_running_counts_of_one_colour_are_numbered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten counts of one government in one colour have a number each, in the list and at their last mark."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-30")
    body = html(visit("releases", episode="january-2026", lang="en")).replace("&amp;", "&")
    for key in body.split('class="running-keys"')[1:]:
        rows = key.split("</ul>")[0].split("<li>")[1:]
        colours = [row.split("--c:")[1].split('"')[0] for row in rows]
        numbers = [row.split('class="which">')[1].split("<")[0] if "which" in row else "" for row in rows]
        assert [bool(number) for number in numbers] == [colours.count(colour) > 1 for colour in colours]
    official = body.split('class="running-keys"')[1].split("</ul>")[0]
    assert official.count('class="which"') == official.count("<li>") == 10


def test_a_narrow_screen_has_the_counts_of_a_day_under_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each count of the table by day says whose it is and from when: there its column has no head, and none is empty."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-30")
    body = html(visit("releases", episode="january-2026", lang="en"))
    table = body.split('class="by-day"')[1].split("</table>")[0]
    cells = [cell.split("</td>")[0] for cell in table.split("<td")[1:]]
    assert cells and all(("data-label" in cell) == ("href" in cell) for cell in cells)
    assert any('data-label="7 National Assembly (VE), since Dec 2025"' in cell for cell in cells)


def test_many_other_totals_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dozens of figures beside the totals of a release open when asked for; a few are open."""
    monkeypatch.setenv("DASHBOARD_DATA", str(ROOT / "data" / "venezuela"))
    body = html(visit("releases", episode="january-2026", lang="en"))
    rest = body.split('class="rest"')[1]
    for details in rest.split("<details")[1:]:
        is_long = details.split("</details>")[0].count("<tr data-figure") > 10
        assert not (is_long and details.startswith(" open"))
