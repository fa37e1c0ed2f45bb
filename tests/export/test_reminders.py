"""What is overdue as a calendar and as a mail: files other programs read, whatever the cells hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.factories import make_attribution, make_dataset, make_figure, make_source

from dashboard.__main__ import main
from dashboard.analysis.silence import awaited
from dashboard.dataset.figures.load import Dataset, load
from dashboard.export.reminders import calendar, mail, mail_subject, mail_text
from dashboard.wording.language import Language, catalogues, language_of

TODAY = date(2025, 10, 15)
EVIL = "a,b;c\\d\r\nBEGIN:VALARM\nEND:VEVENT\x0b\u2028Subject: x"


def monthly(name: str = "people", last: int = 8, **changes: str) -> Dataset:
    """A series of month ends from January 2025 on."""
    source = make_source(url=changes.pop("url", "https://people.example/list"))
    figures = [
        make_figure(
            f"{name}-{month}",
            as_of=f"2025-{month:02}",
            published="",
            attributions=[make_attribution(source)],
            **changes,
        )
        for month in range(1, last + 1)
    ]
    return make_dataset(figures, short_title_en="Prisoners in Valdoria", short_title_es="Presos en Valdoria")


def events(dataset: Dataset, words: Language, today: date = TODAY) -> list[dict[str, Any]]:
    read = Calendar.from_ical(calendar(dataset, today, words))
    return [{name.lower(): event.decoded(name) for name in event} for event in read.walk("VEVENT")]


@pytest.mark.parametrize("code", catalogues())
def test_a_whole_day_of_its_own(code: str) -> None:
    """The next figure of a series is one event of a whole day, on the day its rhythm leads to."""
    [event] = events(monthly(), language_of(code), date(2025, 9, 15))
    assert event["dtstart"] == date(2025, 10, 1) and event["dtend"] == date(2025, 10, 2)
    assert event["dtstamp"] == event["last-modified"] == datetime(2025, 9, 15, tzinfo=UTC)
    assert event["url"] == "https://people.example/list"


@pytest.mark.parametrize(
    ("code", "since"), [("en", "Overdue since October 2025: "), ("es", "Falta desde octubre de 2025: ")]
)
def test_what_is_overdue_stands_where_it_is_seen(code: str, since: str) -> None:
    """What is overdue lies on the day of the file, not in the past, and says so and since when; what is to come does not."""
    words = language_of(code)
    [late], [early] = events(monthly(), words), events(monthly(), words, date(2025, 9, 15))
    assert late["dtstart"] == TODAY and late["dtend"] == TODAY + timedelta(days=1)
    assert late["summary"] == words.text("due-overdue", what=early["summary"])
    said = str(late["description"])
    assert (
        said.startswith(since)
        and said.endswith(str(early["description"]))
        and not early["description"].startswith(since)
    )


def test_a_new_file_renews_the_events() -> None:
    """Another day, language or figure that came in names the same event of the series, and a later file is the newer."""
    days = (TODAY, date(2026, 1, 1))
    made = [
        events(monthly(last=last), language_of(code), day)[0]
        for code in catalogues()
        for last in (8, 9)
        for day in days
    ]
    assert {event["uid"] for event in made} == {"open-cells.people_held.all.next@figures"}
    assert made[0]["sequence"] < made[1]["sequence"] and made[0]["last-modified"] < made[1]["last-modified"]


def test_each_series_has_its_own_event() -> None:
    """No two series share a name: neither those of one organization, nor flows of months and of years."""
    dataset = load(Path(__file__).parents[2] / "data" / "cuba")
    names = [event["uid"] for event in events(dataset, language_of("en"), date(2026, 11, 28))]
    assert len(names) == len(set(names)) == len(awaited(dataset)) > 10


def test_the_same_bytes() -> None:
    """The same data and day give the same bytes; lines end as the standard says and are no longer than it allows."""
    made = [calendar(monthly(), TODAY, language_of("es")) for _ in range(2)]
    assert made[0] == made[1]
    assert all(len(line) <= 75 for line in made[0].split(b"\r\n")) and b"\n" not in made[0].replace(b"\r\n", b"")


def spoiled(url: str = "https://people.example/list") -> Dataset:
    dataset = monthly(url=url)
    labels = dict.fromkeys(catalogues(), EVIL)
    figures = {
        id: replace(
            figure,
            measure=replace(figure.measure, label=labels),
            organization=replace(figure.organization, name=labels, short=labels),
        )
        for id, figure in dataset.figures.items()
    }
    return replace(dataset, figures=figures)


def test_cells_stay_text_in_the_calendar() -> None:
    """Commas, line breaks and the words of the format in a cell stay text of one event."""
    read = Calendar.from_ical(calendar(spoiled(), TODAY, language_of("en")))
    [event] = read.walk("VEVENT")
    assert [part.name for part in read.walk()] == ["VCALENDAR", "VEVENT"]
    assert str(event["summary"]).count("a,b;c\\d BEGIN:VALARM END:VEVENT Subject: x") >= 1


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "https://a@evil.example/", "https://[::1", "https://x.example/\r\nATTACH:x"]
)
def test_only_addresses_are_linked(url: str) -> None:
    """What is no address of a document is not one in the calendar."""
    [event] = events(monthly(url=url), language_of("en"))
    assert "url" not in event and "attach" not in event


@pytest.mark.parametrize("code", catalogues())
def test_a_mail_in_plain_text(code: str) -> None:
    """The mail is one part of plain text with a subject of one line, and says each overdue figure on one."""
    for dataset in (monthly(), spoiled()):
        read = message_from_bytes(mail(dataset, TODAY, language_of(code)).encode(), policy=policy.default)
        assert read.get_content_type() == "text/plain" and read.keys() == [
            "Subject",
            "Content-Type",
            "Content-Transfer-Encoding",
            "MIME-Version",
        ]
        assert read["Subject"] == mail_subject(dataset, TODAY, language_of(code)) and "1" in read["Subject"]
        text = mail_text(dataset, TODAY, language_of(code))
        assert read.get_content() == text
        assert [line[:2] for line in text.splitlines() if line.startswith("-")] == ["- "]


def test_a_mail_of_any_letters() -> None:
    """Letters beyond ASCII are written as mail programs read them (RFC 2047), in short lines; the text to copy keeps them."""
    dataset = monthly()
    named = replace(
        dataset,
        package=replace(
            dataset.package,
            descriptor={
                **dataset.package.descriptor,
                "dashboard": {**dataset.package.descriptor["dashboard"], "short_title_es": "Presos políticos, año ñ"},
            },
        ),
    )
    made = mail(named, TODAY, language_of("es"))
    assert made.isascii() and all(len(line) <= 78 for line in made.split("\n"))
    read = message_from_bytes(made.encode(), policy=policy.default)
    assert read["Subject"] == mail_subject(named, TODAY, language_of("es")) and "políticos, año ñ" in read["Subject"]
    assert "periódica" in mail_text(named, TODAY, language_of("es")) == read.get_content()


def test_nothing_overdue_is_said() -> None:
    """A mail of nothing says so; it is no empty message."""
    day = TODAY - timedelta(days=30)
    assert mail_subject(monthly(), day, language_of("en")).endswith(": nothing is overdue")
    assert mail_text(monthly(), day, language_of("en")).startswith(
        "By 15 September 2025 every regular figure has come in."
    )


@pytest.mark.parametrize(("form", "begins"), [("ics", "BEGIN:VCALENDAR\r\n"), ("mail", "Subject: "), ("text", "")])
def test_from_the_command_line(form: str, begins: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``due`` prints each form, with nothing around it."""
    assert main(["due", str(Path(__file__).parents[1] / "data" / "tiny"), "--format", form]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(begins) and printed.endswith("\r\n" if form == "ics" else "\n")
    assert not printed.endswith("\n\n")
