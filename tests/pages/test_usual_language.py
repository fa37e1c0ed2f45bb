"""The language that is proposed for a new document."""

from __future__ import annotations

from dataclasses import replace

from dashboard.dataset.figures.load import Dataset
from dashboard.ui.desk.report import _usual_language


def test_language_of_most_documents(tiny: Dataset) -> None:
    """It is the one most documents of the organization are in; of one without documents, that of most of all."""
    some = [source for source in tiny.sources.values() if source.author.id == "open-cells"]
    foreign = {source.id: replace(source, language="pt") for source in some}
    assert _usual_language(replace(tiny, sources={**tiny.sources, **foreign}), "open-cells") == "pt"
    everything = {source.id: replace(source, language="de") for source in tiny.sources.values()}
    assert _usual_language(replace(tiny, sources=everything), "nobody") == "de"
    assert _usual_language(replace(tiny, sources={}), "nobody") == "en"
