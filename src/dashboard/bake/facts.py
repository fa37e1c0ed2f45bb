"""What schema.org can be told of a view: the compilation as a data set, a figure as a claim."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.dataset.checks.addresses import fault_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.compilation import compilers
from dashboard.wording.figures import best_source, sentence
from dashboard.wording.language import Language


def dataset_facts(dataset: Dataset, language: Language, data: str) -> dict[str, object]:
    """The package as ``Dataset``.

    :param data: where its tables are, from the page or as an address; ends in a slash
    """
    package, code = dataset.package, language.code
    days = [figure.reference.earliest for figure in dataset.figures.values()]
    tables = [
        {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": data + table.path}
        for table in package.tables.values()
    ]
    facts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": package.text("title", code),
        "description": package.text("description", code),
        "version": package.version,
        "inLanguage": code,
        "creator": {"@type": "Organization", "name": compilers(package, language)},
        "distribution": tables,
    }
    if days:
        facts["temporalCoverage"] = f"{min(days).isoformat()}/{dataset.newest_reference}"
    licences = [licence["path"] for licence in package.descriptor.get("licenses", ()) if licence.get("path")]
    return facts | ({"license": licences[0]} if licences else {})


def claim_facts(figure: Figure, language: Language) -> Mapping[str, object]:
    """A figure as ``Claim``: who said what, and the text it was read in. Nobody's verdict on it."""
    source = best_source(figure)
    facts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Claim",
        "text": sentence(figure, language),
        "author": {"@type": "Organization", "name": figure.organization.name[language.code]},
        "inLanguage": language.code,
    }
    return facts | ({"appearance": {"@type": "CreativeWork", "url": source.url}} if not fault_of(source.url) else {})
