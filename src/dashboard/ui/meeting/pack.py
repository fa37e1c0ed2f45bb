"""Everything of a folder in one zip: deck, slides, handout, pictures, the data of its figures, how to cite them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress

from dashboard.dataset.files.package import Package
from dashboard.dataset.progress import Progress, silent
from dashboard.export.package import CITATION, citation_cff, zipped
from dashboard.export.part import part_of
from dashboard.ui.meeting.card import foremost_of
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import MeetingFolder, Shown, cards_of
from dashboard.ui.meeting.handout import Paper, handout_of
from dashboard.ui.meeting.message import message_of
from dashboard.ui.meeting.not_installed import NoPango
from dashboard.ui.meeting.pictures import pictures_of
from dashboard.ui.meeting.powerpoint import slides_file
from dashboard.wording.citations import as_text
from dashboard.wording.compilation import origin
from dashboard.wording.language import language_of, languages_of


def pack_of(folder: MeetingFolder, data: TalkData, paper: Paper, progress: Progress = silent) -> bytes:
    """The zip; the same folder and data give the same bytes. :raises LookupError: for a folder without a card."""
    shown, dropped = cards_of(folder, data)
    if not shown:
        raise LookupError("no card")
    package = data.whole.package
    parts: list[Callable[[], Mapping[str, bytes]]] = [
        lambda: {"deck.html": deck_of(folder, data).html.encode()},
        lambda: {"slides.pptx": slides_file(folder, data)},
        lambda: _handout(folder, data, paper),
        lambda: {f"pictures/{name}": content for name, content in pictures_of(shown, folder, data)},
        lambda: _data(shown, package),
    ]
    files: dict[str, bytes] = {}
    for number, make in enumerate(parts):
        progress("files", number, len(parts))
        files |= make()
    progress("files", len(parts), len(parts))
    told = foremost_of(one.first for one in shown)
    for number, code in enumerate(folder.languages):
        language = language_of(code)
        cited = [as_text(figure, package, language) for figure in told]
        said = message_of((one.cards[number] for one in shown), folder.address(data.site, code, languages_of(package)))
        files |= {f"citations-{code}.txt": _text(cited), f"message-{code}.txt": _text([said])}
    files[CITATION] = citation_cff(package, language_of(folder.languages[0]))
    readmes = {f"README.{code}.txt": _readme(files, dropped, folder, data, code) for code in languages_of(package)}
    return zipped(files | readmes)


def _handout(folder: MeetingFolder, data: TalkData, paper: Paper) -> dict[str, bytes]:
    # Without Pango the other files are no worse; that it is missing is said in the text that goes with them.
    with suppress(NoPango):
        return {"handout.pdf": handout_of(folder, data, paper)}
    return {}


def _data(shown: Sequence[Shown], package: Package) -> dict[str, bytes]:
    """The figures of the cards as a data package of their own."""
    figures = {figure.id: figure for one in shown for figure in one.first.figures}
    return {f"data/{name}": content for name, content in part_of(package, figures).items()} if figures else {}


def _text(paragraphs: Iterable[str]) -> bytes:
    return ("\n\n".join(filter(None, paragraphs)) + "\n").encode()


def _readme(
    files: Collection[str], dropped: Collection[str], folder: MeetingFolder, data: TalkData, code: str
) -> bytes:
    """What is in the file, from which data, and where it can be looked up."""
    package, language = data.whole.package, language_of(code)
    names = sorted({name.partition("/")[0] + ("/" if "/" in name else "") for name in files})
    has_handout = any(name.startswith("handout") for name in files)
    return _text(
        [
            package.text("title", code),
            origin(package, language),
            folder.address(data.site, code, languages_of(package)),
            "\n".join([language.text("pack-holds"), *(f"- {name}" for name in names)]),
            "" if has_handout else NoPango().said(language),
            language.text("pack-data"),
            f"{language.text('meeting-dropped')} {' · '.join(dropped)}" if dropped else "",
            package.text("term_note", code),
        ]
    )
