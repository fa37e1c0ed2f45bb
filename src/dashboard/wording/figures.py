"""Saying a figure: its hedged number, its date, one row, one whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.analysis.provenance import basis_of, best_attribution, is_own_unread, is_unsure
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization, Qualifier, Source
from dashboard.wording.language import Language
from dashboard.wording.references import on_date
from dashboard.wording.sentences import PEOPLE, completed, form_of
from dashboard.wording.timing import is_endless, when

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
