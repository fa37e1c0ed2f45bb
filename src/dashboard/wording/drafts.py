"""Unfinished work in a few words: whose figures, how many numbers, which files."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dashboard.dataset.figures.load import Dataset
from dashboard.wording.changes import name_figure
from dashboard.wording.compilation import size
from dashboard.wording.figures import short_name
from dashboard.wording.language import Language
from dashboard.wording.problems import clean

_NUMBER = re.compile("figure-.*-value")


def say_draft(inputs: Mapping[str, object], sizes: Mapping[str, int], dataset: Dataset, language: Language) -> str:
    """What a draft holds, the title of its new document first: that tells drafts apart.

    What it names and the data do not know (any more) is left out.
    """
    organization = dataset.organizations.get(str(inputs.get("organization")))
    title = clean(str(inputs.get(f"source-{organization.id}-title") or "")) if organization else ""
    said = [language.text("drafts-title", title=title)] if title else []
    numbers = sum(bool(value) for name, value in inputs.items() if _NUMBER.fullmatch(name))
    said += [short_name(organization, language)] if organization else []
    said += [language.text("drafts-numbers", count=numbers)] if numbers else []
    figure = dataset.figures.get(str(inputs.get("figure")))
    said += [name_figure(figure, language)] if figure else []
    said += [f"{clean(name)} ({size(count, language)})" for name, count in sizes.items()]
    return " · ".join(said) or language.text("drafts-little")


def say_not_kept(code: str, parameters: Mapping[str, str | int], language: Language) -> str:
    """Why work is not kept or cannot be brought back, what became of it, and what to do."""
    values = {name: clean(value) if isinstance(value, str) else value for name, value in parameters.items()}
    return language.text(f"drafts-failed-{code}", **values)
