"""Saying a figure: its hedged number, its date, one row, one whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dashboard.analysis.provenance import basis_of, best_attribution, is_own_unread, is_unsure
from dashboard.dataset.figures.dates import whole_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization, Qualifier, Source
from dashboard.dataset.figures.reference import Reference
from dashboard.wording.language import Language
from dashboard.wording.references import date_alone, on_date, period, with_hour
from dashboard.wording.sentences import DAY, PEOPLE, completed, form_of

# An abbreviation behind a name, in whatever language it is.
_IN_BRACKETS = re.compile(r" \(\w+\)\Z")


def hedged(figure: Figure, language: Language, qualifier: Qualifier | None = None) -> str:
    """The number with its hedge: ``more than 1,000``. ``qualifier`` replaces the figure's own, as relayed.

    Who states that there is nobody has not counted to 0: that is said in a word.
    """
    if figure.measure.is_statement and not figure.value:
        return language.text("hedge-none")
    return _hedged_number(figure, qualifier or figure.qualifier, language)


def _hedged_number(figure: Figure, hedge: Qualifier, language: Language) -> str:
    values = {"value": language.number(figure.value)}
    if hedge == "between":
        values["high"] = language.number(figure.value_high or figure.value)
    return language.text(f"hedge-{hedge}", **values)


def hedged_briefly(figure: Figure, language: Language) -> str:
    """The hedged number for a row of few characters: ``over 1,000``."""
    if figure.qualifier == "more_than":
        return language.text("hedge-brief-more_than", value=language.number(figure.value))
    return hedged(figure, language)


def when(figure: Figure, language: Language) -> str:
    """The reference as it stands in a sentence: ``on 31 August 2026``, ``between ... and ...``; empty when undated."""
    reference = figure.reference
    if is_undated(figure):
        return ""
    if is_endless(figure):
        return language.text("when-since", date=date_alone(reference.start, language))
    if figure.earlier_start:
        end = date_alone(reference.end, language)
        return language.text("when-from-words", words=note_of(figure.earlier_start, language), end=end)
    return period(reference, language) if reference.is_period else on_date(reference.end, language, reference.hour)


def is_undated(figure: Figure) -> bool:
    """Whether a figure states no date of its own: the only one it has is the one of its publication."""
    reference = figure.reference
    return reference.basis == "published" and not (reference.start and reference.end)


def is_endless(figure: Figure) -> bool:
    """Whether a figure states the beginning of its period alone, which then ends with its publication."""
    reference = figure.reference
    return bool(reference.basis == "published" and reference.start and reference.end)


def when_short(figure: Figure, language: Language) -> str:
    """The reference for a row or a key: ``31 Aug 2026``, ``pub. 13 Mar 2026``, ``until 10 Mar 2025, 18:10``.

    A count of an announced release that starts on another day says so: ``Dec 2024 – 10 Mar 2025``.
    """
    return with_hour(_days_short(figure, language), figure.reference, language)


def _days_short(figure: Figure, language: Language) -> str:
    reference = figure.reference
    if reference.basis == "published":
        return _both_ends(figure, language) if _starts_apart(figure) else published_short(reference, language)
    if not reference.is_period:
        return language.text("short-date", date=language.date(reference.end, short=True))
    whole = whole_of(reference.start, reference.end)
    if whole:
        return language.date(whole, short=True)
    if _starts_apart(figure):
        return _both_ends(figure, language)
    if reference.end:
        return up_to(figure, language)
    if _is_of_a_day(figure, language):
        return language.text("short-date", date=language.date(reference.start, short=True))
    return language.text("short-from", date=date_alone(reference.start, language, short=True))


def _starts_apart(figure: Figure) -> bool:
    """Whether a count with both ends does not start with the announcement of its release."""
    episode, start = figure.episode, figure.reference.start
    is_apart = episode is not None and episode.is_announcement and bool(start) and start != episode.announced_on
    return bool(figure.reference.end) and (is_apart or bool(figure.earlier_start))


def start_apart(figure: Figure, language: Language) -> str:
    """Where a count of an announced release starts if not with the announcement: ``since Dec 2024``; else nothing."""
    if not _starts_apart(figure):
        return ""
    words = note_of(figure.earlier_start, language)
    return language.text("short-from", date=words or date_alone(figure.reference.start, language, short=True))


def up_to(figure: Figure, language: Language) -> str:
    """The end of a count alone, whose start was said before: ``until 10 Mar 2025``."""
    if figure.reference.basis == "published":
        return published_short(figure.reference, language)
    return language.text("short-to", date=date_alone(figure.reference.end, language, short=True))


def _both_ends(figure: Figure, language: Language) -> str:
    reference = figure.reference
    start = note_of(figure.earlier_start, language) or language.date(reference.start, short=True)
    is_published = reference.basis == "published"
    end = published_short(reference, language) if is_published else language.date(reference.end, short=True)
    return f"{start} – {end}"


def published_short(reference: Reference, language: Language) -> str:
    """The date of a reference that is the one of a publication, and that it is one."""
    return language.text("short-published", date=language.date(reference.stated, short=True))


def _is_of_a_day(figure: Figure, language: Language) -> bool:
    """Whether what is counted is announced or happens on a day, as the sentence of its measure has it."""
    return DAY in figure.measure.sentence[language.code]


def period_in_full(figure: Figure, language: Language) -> str:
    """The reference for a table cell, both ends where there are two: ``14 Jan 2025 – 10 Mar 2025``.

    A publication is no end of a period, and is said to be one: ``11 Jul 2021 – published 25 May 2022``.
    """
    reference = figure.reference
    if is_endless(figure):
        return _both_ends(figure, language)
    if not (reference.is_period and reference.start and reference.end) or whole_of(reference.start, reference.end):
        return when_short(figure, language)
    return with_hour(_both_ends(figure, language), reference, language)


def clause(figure: Figure, language: Language) -> str:
    """Number, what and when, without the organization: ``1,339 people were on its list on 31 August 2026``."""
    return _clause(figure, language, when(figure, language), _on(figure, language))


def _clause(figure: Figure, language: Language, when: str, on: str) -> str:
    number = figure.value if figure.value_high is None else figure.value_high
    form = language.plural(number) if number else "zero"
    cell = form_of(figure.measure.sentence[language.code], form)
    noun = form_of(figure.scope.noun.get(language.code, ""), form) if PEOPLE in cell else ""
    return completed(
        cell,
        scope="" if noun else form_of(figure.scope.sentence.get(language.code, ""), form),
        people=noun or language.text("people", count=number),
        n=_hedged_number(figure, figure.qualifier, language),
        when=when,
        on=on,
    )


def _on(figure: Figure, language: Language) -> str:
    """The reference of what happens on a day: where only the beginning is known, that day."""
    reference, said = figure.reference, when(figure, language)
    begins = reference.is_period and reference.start and not reference.end
    return on_date(reference.start, language) if said and begins else said


def sentence(figure: Figure, language: Language) -> str:
    """The whole claim in one sentence: who, hedge, number, what, as of when, published where."""
    said = _said(figure, in_text(figure.organization, language), language)
    return language.text("sentence", said=said, where=where(figure, language))


def spoken(figure: Figure, language: Language) -> str:
    """The claim without where it was published: to say aloud, and for a running text that links to it."""
    return language.text("spoken", said=_said(figure, aloud(figure.organization, language), language))


def _said(figure: Figure, who: str, language: Language) -> str:
    if figure.measure.is_statement:
        return _stated(figure, who, language)
    what = clause(figure, language)
    if figure.reference.basis != "published":
        return language.text("claimed", organization=who, clause=what)
    form = "claimed-endless" if is_endless(figure) else "claimed-undated"
    return language.text(form, organization=who, clause=what, published=_publication(figure, language))


def _stated(figure: Figure, who: str, language: Language) -> str:
    """A public position as one: who said it and when before what was said, so that nobody hears a count."""
    told, day = {"organization": _capital(who), "clause": _clause(figure, language, "", "")}, when(figure, language)
    if day:
        return language.text("stated", when=day, **told)
    return language.text("stated-undated", published=_publication(figure, language), **told)


def _publication(figure: Figure, language: Language) -> str:
    return on_date(figure.reference.stated, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def in_text(organization: Organization, language: Language) -> str:
    return organization.in_text[language.code]


def aloud(organization: Organization, language: Language) -> str:
    """A name as one says it, without the abbreviation that print puts behind it in brackets."""
    return _IN_BRACKETS.sub("", in_text(organization, language))


def where(figure: Figure, language: Language) -> str:
    """Where the claim was read: by whom, published when; and that we are not sure that we read it well."""
    return _with_doubt(_where(figure, language), figure, language)


def _where(figure: Figure, language: Language) -> str:
    best = best_attribution(figure)
    day = published(best.source, language)
    if best.first_hand:
        return language.text("where-own", date=day)
    if is_own_unread(figure):
        return language.text("where-own-unread", date=day)
    return language.text("where-relayed", author=aloud(best.source.author, language), date=day)


def doubt(figure: Figure, language: Language) -> str:
    """That our reading of a number is uncertain, in two words; nothing where it is not."""
    return language.text("doubt") if is_unsure(figure) else ""


def _with_doubt(said: str, figure: Figure, language: Language) -> str:
    return "; ".join(filter(None, (said, doubt(figure, language))))


def written_by(figure: Figure, language: Language) -> str:
    """Who wrote a claim down, in few words: the organization itself, or by name who reports it."""
    best = best_attribution(figure)
    if best.first_hand or is_own_unread(figure):
        return hand_note(figure, language)
    author = short_name(best.source.author, language)
    return _with_doubt(language.text("written-by", author=author), figure, language)


def published(source: Source, language: Language, short: bool = False) -> str:
    """The publication date, or that there is none."""
    if not source.published_on:
        return language.text("undated")
    return language.date(source.published_on, short=short)


def where_alone(figure: Figure, language: Language) -> str:
    """The same as a remark of its own, behind a sentence."""
    return _capital(where(figure, language))


def short_name(organization: Organization, language: Language) -> str:
    return organization.short[language.code]


def brief_name(organization: Organization, language: Language) -> str:
    """Capitals where there are any, those of the language first; a word of one language is none for the other."""
    short, letters = short_name(organization, language), organization.abbreviation[language.code]
    return letters if is_letters(letters) and not is_letters(short) else short


def is_letters(name: str) -> bool:
    """Whether a name is an abbreviation, which is to be spelled out where nobody can be asked."""
    return name.isupper() and " " not in name


def title_of(source: Source, language: Language) -> str:
    """The title of a document; for an untitled one author, kind and date."""
    if source.title:
        return source.title
    return language.text(
        "untitled",
        author=short_name(source.author, language),
        kind=language.text(f"kind-{source.kind}"),
        date=published(source, language),
    )


def title_of_figure(figure: Figure, dataset: Dataset, language: Language) -> str:
    """The title of the page of a figure: whose it is, or to whom others attribute it."""
    key = "figure-of-attributed" if basis_of(figure, dataset) == "attributed" else "figure-of"
    return language.text(key, organization=in_text(figure.organization, language))


def document(source: Source, language: Language) -> str:
    """A document in a list of sources: author, title, publication date; an untitled one has them in its title."""
    title = title_of(source, language)
    return f"{short_name(source.author, language)}: {title}, {published(source, language)}" if source.title else title


def note_of(note: Mapping[str, str], language: Language) -> str:
    """A note in the reader's language; one that exists in another language only is shown with that named."""
    if language.code in note:
        return note[language.code]
    for code, text in note.items():
        return language.text("other-language", language=language.name_of(code), text=text)
    return ""


def best_source(figure: Figure) -> Source:
    """The document to name for a figure in one place."""
    return best_attribution(figure).source


def hand_note(figure: Figure, language: Language) -> str:
    """First-hand, relayed, or the counter's own page that we did not read; and our doubt where there is one."""
    relayed = "hand-unread" if is_own_unread(figure) else "hand-relayed"
    return _with_doubt(language.text("hand-first" if figure.hand == "first_hand" else relayed), figure, language)


def reading_note(figure: Figure, language: Language) -> str:
    """How a number is known where no text of the organization itself was read, and our doubt, where there is one."""
    notes = [language.text("lede-doubt")] if is_unsure(figure) else []
    if figure.hand != "first_hand":
        notes.insert(0, language.text("lede-unread" if is_own_unread(figure) else "lede-relayed"))
    return f"({' '.join(notes)})" if notes else ""


def joined(organizations: Iterable[Organization], language: Language) -> str:
    """Names in a sentence: ``A, B and C``."""
    return language.join(in_text(organization, language) for organization in organizations)
