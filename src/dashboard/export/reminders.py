"""What staff should look for next, as a calendar to keep and as a mail to send."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP

from icalendar import Calendar, Event, vUri

from dashboard.analysis.periods import period_length
from dashboard.analysis.provenance import best_attribution
from dashboard.analysis.silence import Due, awaited, due
from dashboard.dataset.checks.addresses import fault_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.due import awaits, what_of
from dashboard.wording.language import Language

_DAY = timedelta(days=1)


def calendar(dataset: Dataset, today: date, language: Language) -> bytes:
    """An iCalendar file (RFC 5545): the next figure of each regular series, a whole day on which it is expected.

    What is overdue stands on the day the file is made. The same series has the same ``UID`` in each file, and a later
    file a greater ``SEQUENCE``, so that a calendar program moves the event it has; the same data and day give the
    same bytes.
    """
    package = dataset.package
    made = Calendar()
    made.add("prodid", f"-//dashboard//due//{language.code.upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", language.text("due-calendar", title=package.text("short_title", language.code)))
    for item in awaited(dataset):
        made.add_component(_event(item, package.descriptor.get("name", "figures"), today, language))
    return bytes(made.to_ical())


def mail(dataset: Dataset, today: date, language: Language) -> str:
    """A message (RFC 5322) in plain text, in ASCII throughout: a subject (RFC 2047), and what is overdue."""
    message = EmailMessage(policy=SMTP.clone(linesep="\n"))
    message["Subject"] = mail_subject(dataset, today, language)
    message.set_content(mail_text(dataset, today, language))
    return message.as_string()


def mail_subject(dataset: Dataset, today: date, language: Language) -> str:
    """How many figures are overdue."""
    title = dataset.package.text("short_title", language.code)
    return one_line(language.text("due-subject", title=title, count=len(due(dataset, today))))


def mail_text(dataset: Dataset, today: date, language: Language) -> str:
    """What is overdue, in paragraphs of plain text."""
    items = due(dataset, today)
    lines = [f"- {one_line(awaits(item, language))}" for item in items]
    begin = language.text("due-mail", count=len(items), date=language.date(today.isoformat()))
    end = language.text("due-mail-end", version=dataset.package.version)
    return "\n\n".join(part for part in (begin, "\n".join(lines), end) if part) + "\n"


def one_line(text: str) -> str:
    """A text without the line breaks that a cell may hold."""
    return " ".join(text.split())


def _series(figure: Figure) -> str:
    """What a series is told apart by, whatever its last figure is."""
    length = period_length(figure) if figure.measure.kind == "flow" else ""
    return ".".join(part for part in (*figure.series, length) if part)


def _event(item: Due, name: str, today: date, language: Language) -> Event:
    event = Event()
    made, day = datetime.combine(today, time(), UTC), max(item.expected, today)
    event.add("uid", f"{_series(item.last)}.next@{name}")
    event.add("sequence", today.toordinal())
    event.add("dtstamp", made)
    event.add("last-modified", made)
    event.add("dtstart", day)
    event.add("dtend", day + _DAY)
    what, said = what_of(item, language), awaits(item, language)
    if item.expected < today:
        what, said = language.text("due-overdue", what=what), language.text("due-since", item=said)
    event.add("summary", one_line(what))
    event.add("description", one_line(said))
    address = best_attribution(item.last).source.url
    if address and not fault_of(address):
        event.add("url", vUri(address))
    event.add("transp", "TRANSPARENT")
    return event
