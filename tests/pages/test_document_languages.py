"""Documents in any language of the world: every page that names the language of one says its name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.packages import ROOT, rows, tiny, with_rows
from tests.visits import visit

from dashboard.dataset.figures.load import load
from dashboard.wording.citations import as_bibtex, as_csl_json, as_text
from dashboard.wording.language import catalogues, language_of

ANOTHER = ("is", "nl", "de")


@pytest.fixture
def many_tongued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented country with documents and a statement in languages that no catalogue of ours is in."""
    folder = Path(shutil.copytree(ROOT / "tests" / "data" / "tiny", tmp_path / "tiny"))
    contents = tiny()
    written = list(rows(contents, "sources").values())
    changed = [row | {"language": ANOTHER[n % len(ANOTHER)]} for n, row in enumerate(written)]
    stated = [row | {"language": "is"} for row in rows(contents, "statements").values()]
    contents = with_rows(with_rows(contents, "sources", *changed), "statements", *stated)
    for name in ("sources", "statements"):
        (folder / f"{name}.csv").write_bytes(contents[f"{name}.csv"])
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    return folder


@pytest.mark.parametrize("code", catalogues())
def test_every_language_is_named(many_tongued: Path, code: str) -> None:
    """The list, its filter, one document and one figure speak of Icelandic and Dutch as of any other language."""
    words = language_of(code)
    at = visit("sources", lang=code)
    offered = next(box.options for box in at.selectbox if words.name_of("is") in box.options)
    assert {words.name_of(one) for one in ANOTHER} <= set(offered)
    dataset = load(many_tongued)
    for source in dataset.sources.values():
        page = visit("sources", lang=code, source=source.id)
        body = "".join(str(element.proto.body) for element in page.get("html"))
        assert words.text("document-language", language=words.name_of(source.language)) in body
    visit("sources", lang=code, language="is")
    visit("sources", lang=code, figure=next(iter(dataset.figures)))
    visit("home", lang=code)


@pytest.mark.parametrize("code", catalogues())
def test_every_language_can_be_cited(many_tongued: Path, code: str) -> None:
    """A document in any language can be cited in every form."""
    dataset, words = load(many_tongued), language_of(code)
    for figure in dataset.figures.values():
        said = [make(figure, dataset.package, words) for make in (as_text, as_csl_json, as_bibtex)]
        assert all(said)
