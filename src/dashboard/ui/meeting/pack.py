"""Everything of a folder in one zip: deck, slides, handout, pictures, the data of its figures, how to cite them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress

from dashboard.export.package import CITATION, citation_cff, zipped
from dashboard.export.part import part_of
from dashboard.ui.frame.chart import CARD
from dashboard.ui.frame.picks import Pick
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData, viewed
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import MeetingFolder, Shown, cards_of
from dashboard.ui.meeting.handout import Paper, handout_of
from dashboard.ui.meeting.message import message_of
from dashboard.ui.meeting.paper import NoPango
from dashboard.ui.meeting.powerpoint import slides_file
from dashboard.ui.static.pictures import NotPictured, PictureAsked, charts_of_view, picture_of
from dashboard.wording.citations import as_text
from dashboard.wording.language import language_of, languages_of


def pack_of(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    """The zip; the same folder and data give the same bytes. :raises LookupError: for a folder without a card."""
    shown, dropped = cards_of(folder, data)
    if not shown:
        raise LookupError("no card")
    package = data.whole.package
    files = {"deck.html": deck_of(folder, data).html.encode(), "slides.pptx": slides_file(folder, data)}
    # Without Pango the other files are no worse; that it is missing is said in the text that goes with them.
    with suppress(NoPango):
        files["handout.pdf"] = handout_of(folder, data, paper)
    files |= dict(_pictures(shown, folder, data))
    figures = {figure.id: figure for one in shown for figure in one.first.figures}
    if figures:
        files |= {f"data/{name}": content for name, content in part_of(package, figures).items()}
    told = {figure.id: figure for one in shown for figure in one.first.foremost}
    for number, code in enumerate(folder.languages):
        language = language_of(code)
        cited = [as_text(figure, package, language) for figure in told.values()]
        said = message_of((one.cards[number] for one in shown), folder.address(data.site, code, languages_of(package)))
        files |= {f"citations-{code}.txt": _text(cited), f"message-{code}.txt": _text([said])}
    files[CITATION] = citation_cff(package, language_of(folder.languages[0]))
    readmes = {f"README.{code}.txt": _readme(files, dropped, folder, data, code) for code in languages_of(package)}
    return zipped(files | readmes)


def _text(paragraphs: Iterable[str]) -> bytes:
    return ("\n\n".join(filter(None, paragraphs)) + "\n").encode()


def _pictures(shown: list[Shown], folder: MeetingFolder, data: TalkData) -> Iterator[tuple[str, bytes]]:
    """A picture of each card that is one figure or a chart, for slides or, where it is too tall, upright."""
    for number, one in enumerate(shown, 1):
        content = _picture(one.first, folder, data)
        if content:
            yield f"pictures/{number:02}-{one.pick.kind}.png", content


def _picture(card: TalkCard, folder: MeetingFolder, data: TalkData) -> bytes:
    name, query = viewed(card.pick, data.whole)
    asked = {**query, "lang": card.language.code, **({"known": card.pick.known} if card.pick.known else {})}
    key = _key(card.pick, name, asked, data)
    for size in ("slide", "tall") if key else ():
        wanted = PictureAsked(name, key, asked, size, folder.mode, "png")
        try:
            return picture_of(wanted, data.whole, card.language.code, data.environment, data.site)
        except (NotPictured, LookupError):
            continue
    return b""


def _key(pick: Pick, name: str, query: dict[str, str], data: TalkData) -> str:
    if pick.kind == "figure":
        return CARD
    if pick.kind == "chart":
        return pick.ids[1]
    found = charts_of_view(name, query, data.whole, data.environment) if pick.kind in ("pair", "question") else []
    return found[0] if found else ""


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
            language.text("deck-origin", version=package.version),
            folder.address(data.site, code, languages_of(package)),
            "\n".join([language.text("pack-holds"), *(f"- {name}" for name in names)]),
            "" if has_handout else NoPango().said(language),
            language.text("pack-data"),
            f"{language.text('meeting-dropped')} {' · '.join(dropped)}" if dropped else "",
            package.text("term_note", code),
        ]
    )
