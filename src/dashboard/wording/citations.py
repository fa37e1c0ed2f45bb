"""Citing the document a figure was read in: as text, as CSL-JSON, as BibTeX."""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from typing import Any

from dashboard.analysis.provenance import best_attribution
from dashboard.dataset.figures.model import Figure, Source
from dashboard.dataset.files.package import Package
from dashboard.wording.figures import sentence, title_of
from dashboard.wording.language import Language

_CSL_TYPES = {
    "news": "article-newspaper",
    "report": "report",
    "press_release": "webpage",
    "statement": "webpage",
    "resolution": "document",
    "blog": "post-weblog",
    "cable": "document",
}
# BibTeX counts even an escaped brace, so braces become words.
_TEX = str.maketrans({"\\": r"\textbackslash ", "{": r"\textbraceleft ", "}": r"\textbraceright ", "$": r"\$"})
_STYLE = "harvard-cite-them-right"


def csl_item(figure: Figure, package: Package, language: Language) -> dict[str, Any]:
    """The best document of a figure as a CSL-JSON item; its note says what is cited and from which data."""
    return _item_of(best_attribution(figure).source, language, note=record_note(figure, package, language))


def _item_of(source: Source, language: Language, **besides: str) -> dict[str, Any]:
    """A document as a CSL-JSON item."""
    item: dict[str, Any] = {
        "id": source.id,
        "type": _CSL_TYPES[source.kind],
        "title": title_of(source, language),
        "author": [{"literal": source.author.name[language.code]}],
        "language": source.language,
        **besides,
    }
    if _was_read(source):
        item["accessed"] = _date_parts(source.accessed_on)
    if source.published_on:
        item["issued"] = _date_parts(source.published_on)
    if source.url:
        item["URL"] = source.url
    if source.carrier:
        item["container-title"] = source.carrier.name[language.code]
    return item


def record_note(figure: Figure, package: Package, language: Language) -> str:
    """What the citation is for: the claim, and where this dashboard keeps it."""
    return language.text(
        "cited-as",
        sentence=sentence(figure, language),
        title=package.text("title", language.code),
        version=package.version,
        figure=figure.id,
    )


def as_csl_json(figure: Figure, package: Package, language: Language) -> str:
    return json.dumps([csl_item(figure, package, language)], ensure_ascii=False, indent=2)


def as_text(figure: Figure, package: Package, language: Language) -> str:
    """The citation in Harvard style, then what was recorded from it."""
    item = csl_item(figure, package, language)
    [cited] = _harvard([item], language)
    return f"{cited} {item['note']}"


def references(sources: Sequence[Source], language: Language) -> list[str]:
    """Documents in Harvard style, in their order, as short as in a list: without the days they were read on."""
    items = [_item_of(source, language) for source in sources]
    short = [{name: value for name, value in item.items() if name != "accessed"} for item in items]
    return _harvard(short, language) if short else []


def _harvard(items: Sequence[dict[str, Any]], language: Language) -> list[str]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fields of CSL-JSON the library does not know are left out, not lost
        style = CitationStylesStyle(_STYLE, validate=False, locale=language.text("csl-locale"))
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        return [str(cited) for cited in bibliography.bibliography()]


def as_bibtex(figure: Figure, package: Package, language: Language) -> str:
    """The same as one BibTeX entry (``@misc``), escaped for TeX."""
    from pybtex.database import BibliographyData, Entry, Person

    item = csl_item(figure, package, language)
    fields = {"title": literal(item["title"]), "note": literal(item["note"]), "language": item["language"]}
    if "container-title" in item:
        fields["howpublished"] = literal(item["container-title"])
    if "URL" in item:
        fields["url"] = item["URL"]
    fields |= _bibtex_date(best_attribution(figure).source)
    author = Person(last=f"{{{literal(item['author'][0]['literal'])}}}")
    entry = Entry("misc", fields=fields, persons={"author": [author]})
    return str(BibliographyData({item["id"]: entry}).to_string("bibtex"))


def literal(text: str) -> str:
    """Text whose braces, backslashes and dollar signs TeX must not read as its own; pybtex sees to the rest."""
    return text.translate(_TEX)


def _bibtex_date(source: Source) -> dict[str, str]:
    dates = {"urldate": source.accessed_on} if _was_read(source) else {}
    if source.published_on:
        dates |= {"date": source.published_on, "year": source.published_on[:4]}
    return dates


def _was_read(source: Source) -> bool:
    """Whether somebody opened it on the day recorded; of one that could not be opened no citation says so."""
    return source.read is not False


def _date_parts(stated: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in stated.split("-")]]}
