"""Citing the compilation itself, and saying what the package says of its parts."""

from __future__ import annotations

from datetime import date

from dashboard.dataset.figures.dates import is_date, precision
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.figures.reference import Validity
from dashboard.dataset.files.package import Package
from dashboard.wording.citations import literal
from dashboard.wording.figures import sentence
from dashboard.wording.language import Language
from dashboard.wording.references import date_alone

KILOBYTE = 1000


def compilers(package: Package, language: Language) -> str:
    """Whom to name as the author: the contributors the package names, else the compilers of it."""
    named = [person["title"] for person in package.descriptor.get("contributors", []) if person.get("title")]
    if named:
        return language.join(named)
    return language.text("method-compilers", title=package.text("title", language.code))


def as_text(package: Package, language: Language, today: date) -> str:
    """The compilation in Harvard style, with the version of the data and the day it was read."""
    return language.text(
        "method-cite-line",
        authors=compilers(package, language),
        year=_year(package),
        title=package.text("title", language.code),
        version=package.version,
        licence=_licence(package),
        today=language.day(today),
    )


def origin(package: Package, language: Language) -> str:
    """What subject something taken along is about, and the edition it is from: another country has the same words."""
    subject = package.text("short_title", language.code)
    return language.text("deck-origin", subject=subject, version=package.version)


def edition(package: Package, language: Language) -> str:
    """The title and the version of the data: what stands under everything that leaves its page."""
    return language.text("foot-paper", title=package.text("title", language.code), version=package.version)


def to_print(figure: Figure, package: Package, language: Language) -> str:
    """The sentence of a figure to print, with the data it is from: alone it may be about any country."""
    return f"{sentence(figure, language)} {edition(package, language)}."


def view_as_text(title: str, view: str, package: Package, language: Language, today: date) -> str:
    """One view of the dashboard: its title, its address after the host, and the compilation it is drawn from."""
    return language.text("cite-view-line", title=title, view=view, compilation=as_text(package, language, today))


def as_bibtex(package: Package, language: Language, today: date) -> str:
    """The same as one BibTeX entry (``@misc``), escaped for TeX."""
    from pybtex.database import BibliographyData, Entry, Person

    fields = {
        "title": package.text("title", language.code),
        "year": _year(package),
        "version": package.version,
        "howpublished": language.text("method-cite-kind"),
        "note": _licence(package),
        "urldate": today.isoformat(),
        "url": package.descriptor.get("homepage", ""),
    }
    author = Person(last=f"{{{literal(compilers(package, language))}}}")
    stated = {name: literal(text) for name, text in fields.items() if text}
    entry = Entry("misc", fields=stated, persons={"author": [author]})
    key = f"{package.descriptor.get('name', 'data')}-{package.version}"
    return str(BibliographyData({key: entry}).to_string("bibtex"))


def _year(package: Package) -> str:
    return str(package.descriptor.get("created") or package.version)[:4]


def _licence(package: Package) -> str:
    return ", ".join(licence["name"] for licence in package.descriptor.get("licenses", []))


def validity(valid: Validity, language: Language) -> str:
    """The span in which a definition was in use: ``from July 2021 to December 2024``."""
    if valid.start == valid.end:
        return language.text(f"in-{precision(valid.end)}", date=language.date(valid.end))
    start = date_alone(valid.start, language)
    if not valid.end:
        return language.text("method-valid-since", date=start)
    return language.text("when-from-to", start=start, end=date_alone(valid.end, language))


def dated(heading: str, language: Language) -> str:
    """The heading of a change, written out where it is a date."""
    return language.date(heading) if is_date(heading) else heading


def months(first: str, last: str, language: Language) -> str:
    """One month, or a run of months from the first to the last."""
    if first == last:
        return language.date(first)
    return language.text("when-from-to", start=language.date(first), end=language.date(last))


def size(count: int, language: Language) -> str:
    """The size of a file, rounded up to whole kilobytes."""
    kilobytes = -(-count // KILOBYTE)
    return language.text("method-size", number=language.number(kilobytes))
