"""What is overdue as a calendar and as a mail: files other programs read, whatever the cells hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from icalendar import Calendar

from dashboard.__main__ import main
from dashboard.dataset.load import Dataset
from dashboard.export.reminders import calendar, mail, mail_subject, mail_text
from dashboard.wording.language import LANGUAGES, Language, language
from factories import make_attribution, make_dataset, make_figure, make_source

TODAY = date(2025, 10, 15)
EVIL = "a,b;c\\d\r\nBEGIN:VALARM\nEND:VEVENT\x0b\u2028Subject: x"


def monthly(name: str = "people", last: int = 8, **changes: str) -> Dataset:
    """A series of month ends from January 2025 on."""
    source = make_source(url=changes.pop("url", "https://people.example/list"))
    figures = [
        make_figure(f"{name}-{month}", as_of=f"2025-{month:02}", published="", attributions=[make_attribution(source)], **changes)
        for month in range(1, last + 1)
    ]  # fmt: skip
    return make_dataset(figures, short_title_en="Prisoners in Valdoria", short_title_es="Presos en Valdoria")


def events(dataset: Dataset, words: Language, today: date = TODAY) -> list[dict[str, object]]:
    read = Calendar.from_ical(calendar(dataset, today, words))
    return [{name.lower(): event.decoded(name) for name in event} for event in read.walk("VEVENT")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_whole_day_of_its_own(code: str) -> None:
    """The next figure of a series is one event of a whole day, on the day its rhythm leads to."""
    [event] = events(monthly(), language(code))
    assert event["dtstart"] == date(2025, 10, 1) and event["dtend"] == date(2025, 10, 2)
    assert event["dtstamp"] == datetime(2025, 10, 15, tzinfo=UTC)
    assert event["url"] == "https://people.example/list"


def test_what_is_still_to_come_is_there_too() -> None:
    """A calendar reminds of what is expected; only what is overdue says so."""
    words = language("en")
    late, early = events(monthly(), words), events(monthly(), words, date(2025, 9, 15))
    assert late[0]["dtstart"] == early[0]["dtstart"]
    assert late[0]["summary"] == f"{early[0]['summary']} (overdue)"


def test_the_same_figure_has_the_same_name() -> None:
    """Another day and another language name the same event; the figure after it is another one."""
    first = {events(monthly(), language(code), day)[0]["uid"] for code in LANGUAGES for day in (TODAY, date(2026, 1, 1))}
    assert first == {"people-8.next@figures"}
    assert events(monthly(last=9), language("en"))[0]["uid"] not in first


def test_the_same_bytes() -> None:
    """The same data and day give the same bytes; lines end as the standard says and are no longer than it allows."""
    made = [calendar(monthly(), TODAY, language("es")) for _ in range(2)]
    assert made[0] == made[1]
    assert all(len(line) <= 75 for line in made[0].split(b"\r\n")) and b"\n" not in made[0].replace(b"\r\n", b"")


def spoiled(url: str = "https://people.example/list") -> Dataset:
    dataset = monthly(url=url)
    labels = dict.fromkeys(LANGUAGES, EVIL)
    figures = {
        id: replace(figure, measure=replace(figure.measure, label=labels),
                    organization=replace(figure.organization, name=labels, short=labels))
        for id, figure in dataset.figures.items()
    }  # fmt: skip
    return replace(dataset, figures=figures)


def test_cells_stay_text_in_the_calendar() -> None:
    """Commas, line breaks and the words of the format in a cell stay text of one event."""
    read = Calendar.from_ical(calendar(spoiled(), TODAY, language("en")))
    [event] = read.walk("VEVENT")
    assert [part.name for part in read.walk()] == ["VCALENDAR", "VEVENT"]
    assert str(event["summary"]).count("a,b;c\\d BEGIN:VALARM END:VEVENT Subject: x") >= 1


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "https://a@evil.example/", "https://[::1", "https://x.example/\r\nATTACH:x"])
def test_only_addresses_are_linked(url: str) -> None:
    """What is no address of a document is not one in the calendar."""
    [event] = events(monthly(url=url), language("en"))
    assert "url" not in event and "attach" not in event


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_mail_in_plain_text(code: str) -> None:
    """The mail is one part of plain text with a subject of one line, and says each overdue figure on one."""
    for dataset in (monthly(), spoiled()):
        read = message_from_bytes(mail(dataset, TODAY, language(code)).encode(), policy=policy.default)
        assert read.get_content_type() == "text/plain" and read.keys() == [
            "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
        ]  # fmt: skip
        assert read["Subject"] == mail_subject(dataset, TODAY, language(code)) and "1" in read["Subject"]
        text = mail_text(dataset, TODAY, language(code))
        assert read.get_content() == text
        assert [line[:2] for line in text.splitlines() if line.startswith("-")] == ["- "]


def test_nothing_overdue_is_said() -> None:
    """A mail of nothing says so; it is no empty message."""
    day = TODAY - timedelta(days=30)
    assert mail_subject(monthly(), day, language("en")).endswith(": nothing is overdue")
    assert mail_text(monthly(), day, language("en")).startswith("By 15 September 2025 every regular figure has come in.")


@pytest.mark.parametrize(("form", "begins"), [("ics", "BEGIN:VCALENDAR\r\n"), ("mail", "Subject: "), ("text", "")])
def test_from_the_command_line(form: str, begins: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``due`` prints each form, with nothing around it."""
    assert main(["due", str(Path(__file__).parents[1] / "data" / "tiny"), "--format", form]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(begins) and printed.endswith("\r\n" if form == "ics" else "\n")
    assert not printed.endswith("\n\n")
