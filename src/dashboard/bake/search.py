"""What can be searched for in a site without a server: documents, organizations, questions, quantities."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from dashboard.analysis.choices import choices
from dashboard.analysis.documents import foremost
from dashboard.bake.views import ViewKey, key_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Source
from dashboard.wording.figures import hedged, short_name, title_of
from dashboard.wording.language import Language

Findable = tuple[str, str, str]
"""What is shown, what else is searched, and the path of its page from the folder of its language."""


def search_index(dataset: Dataset, language: Language, paths: Mapping[ViewKey, str]) -> str:
    """A script that says everything there is to find; a file of data could not be read from a disk."""
    entries = list(_entries(dataset, language, paths))
    return f"window.searchIndex={json.dumps(entries, ensure_ascii=False, separators=(',', ':'))};\n"


def _entries(dataset: Dataset, language: Language, paths: Mapping[ViewKey, str]) -> Iterator[Findable]:
    code = language.code
    for question in dataset.package.settings.questions:
        path = paths[key_of(question.page, {"question": question.id, **question.parameters})]
        yield question.text[code], "", f"{path}.html"
    for measure, scopes in choices(dataset).scopes.items():
        label = dataset.measures[measure].label[code]
        for scope in scopes:
            path = paths[key_of("detentions", {"measure": measure, "scope": scope.id})]
            yield f"{label} · {scope.label[code]}", "", f"{path}.html"
    for organization in dataset.organizations.values():
        path = paths[key_of("sources", {"organization": organization.id})]
        yield organization.name[code], organization.abbreviation[code], f"{path}.html"
    for source in dataset.sources.values():
        path = paths[key_of("sources", {"source": source.id})]
        names = {short_name(source.author, language), source.author.name[code], source.author.abbreviation[code]}
        numbers = " ".join(str(figure.value) for figure in dataset.figures_of_source.get(source.id, ()))
        yield _shown(source, dataset, language), f"{' '.join(sorted(names))} {numbers}", f"{path}.html"


def _shown(source: Source, dataset: Dataset, language: Language) -> str:
    """A document by its title; one without by what it says, for an outlet has many of one day."""
    if source.title:
        return f"{short_name(source.author, language)} · {source.title} · {source.published_on}"
    told = (f"{short_name(f.organization, language)} {hedged(f, language, q)}" for f, q in foremost(source, dataset, 2))
    return " · ".join([title_of(source, language), *told])
