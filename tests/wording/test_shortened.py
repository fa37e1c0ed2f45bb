"""Texts of the package where there is little room."""

from __future__ import annotations

import pytest

from dashboard.dataset.figures.load import Dataset
from dashboard.wording.shortened import first_sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One.", "One."),
        ("One. Two.", "One. Two."),
        ("One. Two. Three.", "One. Two."),
        ("No full stop", "No full stop"),
        ("It is 1.5 of 2. Of art. 5 and no. 7 too. Three.", "It is 1.5 of 2. Of art. 5 and no. 7 too."),
        ("Los EE. UU. lo dicen. ¿Qué? «No.»", "Los EE. UU. lo dicen. ¿Qué?"),
        ("The U.S. Government and the U. S. Senate. Dr. Li said it. Three.", None),
        ("He said “no.” Then he left. Three.", "He said “no.” Then he left."),
        ("", ""),
    ],
)
def test_whole_sentences(text: str, said: str | None) -> None:
    """At most two sentences, cut behind one and never in a short form."""
    assert first_sentences(text) == (text.removesuffix(" Three.") if said is None else said)


def test_real_definitions_end_where_a_sentence_does(dataset: Dataset) -> None:
    """Every definition of the real package is cut behind a full stop, if at all."""
    texts = [text for one in [*dataset.measures.values(), *dataset.definitions] for text in _texts(one).values()]
    short = [first_sentences(text) for text in texts]
    assert [one for one, text in zip(short, texts, strict=True) if one != text and one[-1] not in ".?!»”)"] == []
    assert any(one != text for one, text in zip(short, texts, strict=True))


def _texts(one: object) -> dict[str, str]:
    return dict(getattr(one, "definition", None) or getattr(one, "summary", {}))
