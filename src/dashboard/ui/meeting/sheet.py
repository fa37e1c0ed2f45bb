"""One slide of an office program that is being written: text, tables, pictures, each with its language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree

from dashboard.charts.theme import Theme
from dashboard.ui.meeting.slide_text import LEADING, Letters, SlideText, indent, tall

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.slide import Slide

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The name by which office programs know the table without lines and grounds of its own."""
_FIRM = "\N{NO-BREAK SPACE}"
CELL_IN = 0.02
"""The space above and below the text of a cell."""


@dataclass(frozen=True)
class SlidePlace:
    """A place on a slide, in inches."""

    x: float
    y: float
    across: float
    high: float


@dataclass(frozen=True)
class TableCell:
    """What stands in one cell of a table; ``is_whole`` is what never breaks into lines."""

    runs: tuple[Letters, ...]
    is_whole: bool = False


@dataclass(frozen=True)
class SlideSheet:
    """A slide with what all that is written on it shares: its theme and the language of its words."""

    slide: Slide
    theme: Theme
    proofing: str

    @property
    def shapes(self) -> Any:
        """What stands on it."""
        return self.slide.shapes

    def title(self, box: SlidePlace, paragraph: SlideText) -> None:
        """The title, in the place that is made for it."""
        shape = self.shapes.title
        self._place(shape, box)
        self._fill(shape.text_frame, [paragraph])

    def text(self, box: SlidePlace, paragraphs: Sequence[SlideText], name: str) -> None:
        """A box of text."""
        shape = self.shapes.add_textbox(0, 0, 0, 0)
        shape.name = name
        self._place(shape, box)
        self._fill(shape.text_frame, paragraphs)

    def stacked(self, box: SlidePlace, paragraphs: Sequence[SlideText], name: str) -> float:
        """A box of text as tall as it needs to be; where the next one may begin."""
        high = tall(paragraphs, box.across)
        self.text(SlidePlace(box.x, box.y, box.across, high), paragraphs, name)
        return box.y + high

    def picture(self, box: SlidePlace, png: bytes, alt: str) -> None:
        """A picture with its alternative text."""
        shape = self.shapes.add_picture(BytesIO(png), 0, 0)
        self._place(shape, box)
        describe_shape(shape, alt)

    def table(
        self, box: SlidePlace, widths: Sequence[float], rows: Sequence[tuple[float, Sequence[TableCell]]], alt: str
    ) -> None:
        """A table: the widths of its columns, the heights of its rows; a row of one cell goes through all columns."""
        from pptx.enum.text import MSO_ANCHOR
        from pptx.util import Inches

        frame = self.shapes.add_table(len(rows), len(widths), 0, 0, 0, 0)
        self._place(frame, box)
        describe_shape(frame, alt)
        table = frame.table
        table.horz_banding = False
        style = frame._element.find(f".//{{{_A}}}tableStyleId")
        style.text = PLAIN_TABLE
        for column, wide in zip(table.columns, widths, strict=True):
            column.width = Inches(wide)
        for number, (high, cells) in enumerate(rows):
            table.rows[number].height = Inches(high)
            for place in range(len(widths)):
                cell = table.cell(number, place)
                cell.margin_top = cell.margin_bottom = Inches(CELL_IN)
                cell.margin_left, cell.margin_right = Inches(0), Inches(0.1)
                cell.vertical_anchor = MSO_ANCHOR.MIDDLE
                said = cells[place] if place < len(cells) else TableCell((Letters("", cells[0].runs[0].size),))
                runs = [replace(run, text=run.text.replace(" ", _FIRM)) if said.is_whole else run for run in said.runs]
                self._write(cell.text_frame.paragraphs[0], SlideText(tuple(runs)))
                _underline(cell._tc.get_or_add_tcPr(), self.theme.row)
            if len(cells) == 1:
                table.cell(number, 0).merge(table.cell(number, len(widths) - 1))

    def notes(self, paragraphs: Sequence[SlideText]) -> None:
        """What stands under the slide for whoever speaks."""
        frame: Any = self.slide.notes_slide.notes_text_frame
        for number, paragraph in enumerate(paragraphs):
            self._write(frame.paragraphs[0] if not number else frame.add_paragraph(), paragraph, plain=True)

    def _place(self, shape: Any, box: SlidePlace) -> None:
        from pptx.util import Inches

        shape.left, shape.top = Inches(box.x), Inches(box.y)
        shape.width, shape.height = Inches(box.across), Inches(box.high)

    def _fill(self, frame: Any, paragraphs: Sequence[SlideText]) -> None:
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

        frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for number, paragraph in enumerate(paragraphs):
            self._write(frame.paragraphs[0] if not number else frame.add_paragraph(), paragraph)

    def _write(self, place: Any, paragraph: SlideText, *, plain: bool = False) -> None:
        from pptx.util import Pt

        if paragraph.after:
            place.space_after = Pt(paragraph.after)
        if paragraph.is_bulleted:
            _bullet(place._p.get_or_add_pPr(), indent(paragraph.size))
        for run in paragraph.runs:
            written = place.add_run()
            written.text = run.text
            # A size of its own, so that nothing is shrunk by what it stands in.
            written.font.size = Pt(run.size)
            if run.bold:
                written.font.bold = True
            if run.colour and not plain:
                written.font.color.rgb = rgb(run.colour)
            if run.is_head:
                written.font.name = "+mj-lt"
            if "://" in run.link:
                written.hyperlink.address = run.link
            written._r.get_or_add_rPr().set("lang", self.proofing)


def rgb(ink: str) -> RGBColor:
    """An ink as office programs take it."""
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(ink.lstrip("#")))  # type: ignore[no-untyped-call]


def describe_shape(shape: Any, alt: str) -> None:
    """The alternative text of what is not text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", alt)


def line_high(size: float) -> float:
    """How tall a line of a size is, in inches."""
    return size * LEADING / 72


def _bullet(paragraph: Any, hanging: float) -> None:
    """A bullet of the program's own, before text that hangs from it."""
    emu = round(hanging * 914400)
    paragraph.set("marL", str(emu))
    paragraph.set("indent", str(-emu))
    etree.SubElement(paragraph, f"{{{_A}}}buFont", typeface="Arial")
    etree.SubElement(paragraph, f"{{{_A}}}buChar", char="•")


def _underline(cell: Any, ink: str) -> None:
    """A thin line under a cell, where the schema wants it: before its ground."""
    line = etree.Element(f"{{{_A}}}lnB", w="9525")
    fill = etree.SubElement(line, f"{{{_A}}}solidFill")
    etree.SubElement(fill, f"{{{_A}}}srgbClr", val=ink.lstrip("#"))
    cell.insert(0, line)
