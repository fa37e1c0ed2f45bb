"""The ladder of an announced release: which figures are totals, and where all the others go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.analysis.accounts import LEAST_RUNNING, Account, account_of, blocks, strands
from dashboard.analysis.episodes import ladder, listed_episodes, most_told, recent_announcements, totals_of
from dashboard.dataset.figures.authorship import root_of
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Episode, Figure
from dashboard.dataset.figures.reference import reference_of

ROOT = Path(__file__).parents[2]
Make = Callable[..., Figure]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "data" / "cuba")


@pytest.fixture(scope="module")
def tiny() -> Dataset:
    return load(ROOT / "tests" / "data" / "tiny")


@pytest.fixture
def episode(tiny: Dataset) -> Episode:
    return tiny.episodes["thaw-2025"]


@pytest.fixture
def make(tiny: Dataset) -> Make:
    """A figure of the episode of the tiny country, announced on 1 February 2025."""

    def made(id: str, start: str, end: str, measure: str = "exits_documented", **cells: object) -> Figure:
        pattern = tiny.figures["open-cells.exits-documented.2025-02-01-to-2025-04-30"]
        reference = reference_of("", start, end, "stated", "2025-12")
        organization = tiny.organizations[str(cells.pop("organization", "open-cells"))]
        scope = tiny.scopes[str(cells.pop("scope", "all"))]
        return replace(
            pattern,
            id=id,
            measure=tiny.measures[measure],
            organization=organization,
            scope=scope,
            reference=reference,
            **cells,  # type: ignore[arg-type]
        )

    return made


def with_figures(dataset: Dataset, *figures: Figure) -> Dataset:
    return replace(dataset, figures={figure.id: figure for figure in figures})


def place_of(account: Account) -> dict[str, str]:
    """Where each figure of an account stands."""
    places = {f.id: "rung" for rung in account.rungs for f in rung.figures}
    places |= {v.id: "reading" for variants in account.readings.values() for v in variants}
    for name in ("earlier", "startless", "parts", "steps", "unnamed", "other_readings"):
        places |= {f.id: name for f in getattr(account, name)}
    return places


def test_every_figure_has_one_place(dataset: Dataset) -> None:
    """Every active figure of an episode is shown once: on a rung, as its reading, or in one table below."""
    for episode in dataset.episodes.values():
        account = account_of(episode, dataset)
        shown = [f.id for f in account.drawn] + [f.id for f in account.rest]
        active = {f.id for f in dataset.figures.values() if f.episode == episode and f.status == "active"}
        assert sorted(shown) == sorted(active)


def test_only_totals_stand_on_rungs(dataset: Dataset) -> None:
    """On a rung: no increment, no part of the group, nothing that starts after the announcement, nobody unnamed."""
    for episode in dataset.episodes.values():
        for figure in (f for rung in account_of(episode, dataset).rungs for f in rung.figures):
            assert figure.stands and not figure.increment and not figure.scope.is_restricted
            assert not figure.organization.is_unnamed
            if episode.is_announcement:
                assert figure.reference.begins is not None
                assert figure.reference.begins <= first_day(episode.announced_on)


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        ("2025-02-01", "2025-03-01", "rung"),
        ("2025-01", "", "rung"),
        ("2025", "2025", "rung"),
        ("2025-02-02", "2025-03-01", "steps"),
        ("2025-02-01", "2025-02-01", "steps"),
        ("", "2025-03-01", "startless"),
    ],
)
def test_a_total_covers_the_time_after_the_announcement(
    tiny: Dataset, episode: Episode, make: Make, start: str, end: str, place: str
) -> None:
    """A period starts by the day of the announcement, and on later rungs is open or ends after that day."""
    account = account_of(episode, with_figures(tiny, make("one", start, end)))
    assert place_of(account) == {"one": place}


def test_successive_periods_are_steps(tiny: Dataset, episode: Episode, make: Make) -> None:
    """Where an organization counts February and then March, neither is a total, though one starts in time."""
    months = make("february", "2025-02", "2025-02"), make("march", "2025-03", "2025-03")
    account = account_of(episode, with_figures(tiny, *months))
    assert place_of(account) == {"february": "steps", "march": "steps"}


def test_increments_and_parts_stand_below(tiny: Dataset, episode: Episode, make: Make) -> None:
    """An increment and a count of a part are no totals, whatever their period."""
    step = make("step", "2025-02-01", "2025-03-01", increment=True)
    part = make("part", "2025-02-01", "2025-03-01", scope="harbour-strike")
    assert place_of(account_of(episode, with_figures(tiny, step, part))) == {"step": "steps", "part": "parts"}


def test_the_latest_total_stands(tiny: Dataset, episode: Episode, make: Make) -> None:
    """Of one organization the total that goes furthest stands; the others are kept below."""
    early, late = make("early", "2025-02-01", "2025-03-01"), make("late", "2025-02-01", "2025-04-01")
    places = place_of(account_of(episode, with_figures(tiny, early, late)))
    assert places == {"late": "rung", "early": "earlier"}


def test_rungs_without_a_total(dataset: Dataset) -> None:
    """A rung without a total is one of every announcement; a law has none of what was announced."""
    for episode in dataset.episodes.values():
        rungs = account_of(episode, dataset).rungs
        ranks = [rung.measure.ladder_rank for rung in rungs]
        assert ranks == sorted(ranks, key=lambda rank: rank or 0)
        for rung in rungs:
            assert rung.is_told or (rung.measure.always_a_step and episode.is_announcement)
        first = min(m.ladder_rank for m in dataset.measures.values() if m.ladder_rank is not None)
        wanted = [m for m in dataset.measures.values() if m.always_a_step]
        always = {m.id for m in wanted if m.ladder_rank != first or not episode.is_law}
        assert not episode.is_announcement or always <= {rung.measure.id for rung in rungs}


def test_another_law_has_no_steps_here() -> None:
    """In the real data of the amnesty its steps stand before the releases, and nowhere else; it announced none."""
    data = load(ROOT / "data" / "venezuela")
    steps = {id: [r.measure.id for r in account_of(e, data).rungs] for id, e in data.episodes.items()}
    amnesty = ["amnesty_requests", "amnesty_granted", "amnesty_measures_lifted"]
    assert steps["amnesty-2026"][:4] == [*amnesty, "released_official"]
    assert not any(set(amnesty) & set(found) for id, found in steps.items() if id != "amnesty-2026")


def test_steps_of_another_kind_have_a_scale_of_their_own() -> None:
    """In the real data of the amnesty thousands of requests do not press the releases onto the zero."""
    data = load(ROOT / "data" / "venezuela")
    first, second = account_of(data.episodes["amnesty-2026"], data).stages
    assert {r.measure.ladder_scale for r in first.rungs if r.figures} == {"amnesty"}
    assert {r.measure.ladder_scale for r in second.rungs} == {""}
    assert max(f.value for f in second.on_scale) < 1000 < max(f.value for f in first.on_scale)


def test_an_announcement_without_a_number_has_a_ladder() -> None:
    """In the real data of January 2026 the first step says that no number was given, in the words of the document."""
    data = load(ROOT / "data" / "venezuela")
    account = account_of(data.episodes["january-2026"], data)
    assert account.has_ladder
    first = account.rungs[0]
    assert first.statement is not None and not first.figures
    assert "january-2026" in [a.episode.id for a in recent_announcements(data, date(2026, 11, 30))]


def test_one_government_speaks_once(dataset: Dataset) -> None:
    """Bodies of one government share a row where number, hedge and date are equal, the announcing body first."""
    found = 0
    for episode in dataset.episodes.values():
        for rung in account_of(episode, dataset).rungs:
            for row in (row for group in rung.groups for row in rung.rows(group)):
                roots = {root_of(f.organization, dataset.organizations) for f in row}
                assert len(roots) == 1
                assert len({(f.value, f.value_high, f.qualifier, f.reference.key) for f in row}) == 1
                if len(row) > 1:
                    found += 1
                    assert row[0].organization.id == episode.announced_by
    assert found


def test_rows_hold_every_figure_of_a_rung(dataset: Dataset) -> None:
    """No figure is lost when equal claims share a row."""
    for episode in dataset.episodes.values():
        for rung in account_of(episode, dataset).rungs:
            in_rows = [f.id for group in rung.groups for row in rung.rows(group) for f in row]
            assert sorted(in_rows) == sorted(f.id for f in rung.figures)


def test_who_repeats_stands_apart(dataset: Dataset) -> None:
    """A count that repeats another's stands in a group of its own under the counter's name."""
    for episode in dataset.episodes.values():
        for rung in account_of(episode, dataset).rungs:
            for group in rung.groups:
                assert all(bool(f.rests_on) == (group.basis == "repeats") for f in group.figures)


@pytest.mark.parametrize("package", ["cuba", "venezuela"])
def test_running_counts_cover_the_announcement(package: str) -> None:
    """Running counts in time start by the day of the announcement; fewer than six are no chart."""
    data = load(ROOT / "data" / package)
    charts = [r for e in data.episodes.values() for r in account_of(e, data).running]
    assert charts
    for running in charts:
        assert len(running.figures) >= LEAST_RUNNING
        assert all((f.reference.begins or running.start) <= running.start for f in running.figures)
        assert {f.measure.id for f in running.figures} == {running.measure.id}


def test_strands_are_of_one_start(tiny: Dataset, episode: Episode, make: Make) -> None:
    """Counts of one organization from another start are counts of their own, also where the start is in words."""
    figures = [
        make("from-the-day", "2025-02-01", "2025-03-01"),
        make("from-january", "2025-01", "2025-03-02"),
        make("later", "2025-02-01", "2025-03-03"),
        make("in-words", "", "2025-03-04", earlier_start={"en": "before January"}),
        make("another", "2025-02-01", "2025-03-05", organization="lantern-committee"),
        make("another-yet", "2025-02-01", "2025-03-06", organization="lantern-committee"),
        make("of-a-month", "2025-02", "2025-02"),
    ]
    [running] = account_of(episode, with_figures(tiny, *figures)).running
    assert running.has_other_starts
    found = [[f.id for f in strand] for group in running.groups for strand in strands(group.figures)]
    assert found == [["in-words"], ["from-january"], ["from-the-day", "later"], ["another", "another-yet"]]


def test_official_totals_run_beside_the_others() -> None:
    """In the real data of January 2026 what authorities and organizations count is drawn over the same days."""
    data = load(ROOT / "data" / "venezuela")
    official, political = account_of(data.episodes["january-2026"], data).running
    assert (official.measure.id, political.measure.id) == ("released_official", "released_political")
    assert official.has_other_starts and official.end == political.end
    assert any(figure.earlier_start for figure in official.figures)


def test_totals_told_afterwards_have_no_ladder(dataset: Dataset) -> None:
    """A process or a total of several years is a table, and its overlaps are told."""
    told = [account_of(e, dataset) for e in dataset.episodes.values() if not e.is_announcement]
    assert told and not any(account.has_ladder for account in told)
    assert any(account.overlaps for account in told)
    assert all(relation.kind == "overlap" for account in told for _, relation in account.overlaps)


def test_small_releases_have_no_ladder(dataset: Dataset) -> None:
    """A ladder needs three rungs that are told of."""
    for episode in dataset.episodes.values():
        account = account_of(episode, dataset)
        assert account.has_ladder == (episode.is_announcement and len(ladder(episode, dataset)) >= 3)


def test_list_is_newest_first_and_complete(dataset: Dataset) -> None:
    """Every episode that somebody speaks of is offered once, the newest first."""
    listed = listed_episodes(dataset)
    assert {item.episode.id for item in listed} == set(dataset.episodes)
    assert [item.begins for item in listed] == sorted((item.begins for item in listed), reverse=True)
    chosen = dataset.episodes[most_told(listed)]
    assert chosen.is_announcement


def test_nothing_to_choose_without_episodes(tiny: Dataset) -> None:
    """A package without episodes offers none."""
    assert most_told(listed_episodes(replace(tiny, episodes={}))) == ""


def test_home_hears_of_nothing_before_it_was_said(dataset: Dataset) -> None:
    """As known before anybody wrote of an announcement, Home has no sentence on it."""
    day = date(2025, 1, 14)
    known = known_on(dataset, day)
    for announcement in recent_announcements(known, day):
        assert any(figure.episode == announcement.episode for figure in known.figures.values())


def test_blocks_never_mix_measures_or_people(dataset: Dataset) -> None:
    """A table below holds figures of one measure and one scope."""
    for episode in dataset.episodes.values():
        for measure, scope, figures in blocks(account_of(episode, dataset).rest):
            assert {(f.measure.id, f.scope.id) for f in figures} == {(measure.id, scope.id)}


def test_totals_are_of_the_episode(dataset: Dataset) -> None:
    """No total of another release is drawn."""
    for episode in dataset.episodes.values():
        assert all(f.episode == episode for f in totals_of(episode, dataset))
