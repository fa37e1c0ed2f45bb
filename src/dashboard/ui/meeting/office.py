"""An empty presentation in the inks of a package: its size, its grounds, its letters, what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from babel.core import get_global
from lxml import etree

from dashboard.charts.theme import Theme
from dashboard.ui.meeting.folder import Ratio
from dashboard.wording.language import Language

if TYPE_CHECKING:
    from pptx.presentation import Presentation

HIGH_IN = 7.5
ACROSS_IN: Mapping[Ratio, float] = MappingProxyType({"16x9": 13.333, "4x3": 10.0})
"""How wide a slide is, in inches."""
EARLIEST = date(1980, 1, 1)
"""Before it no file can have been written: the day of a package without one."""
HEADS, BODY = "Georgia", "Calibri"
"""Letters that every machine with an office program has, or has others of the same width for."""
TITLE_LAYOUT = "Title Only"
_KEPT = (TITLE_LAYOUT, "Title and Content", "Blank")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def proofing(code: str) -> str:
    """A language as an office program checks its spelling: with the country that is likely for it."""
    language, _, country = get_global("likely_subtags").get(code, f"{code}__").split("_")
    return f"{language}-{country}" if country else code


def empty_presentation(ratio: Ratio, theme: Theme) -> Presentation:
    """A presentation without slides."""
    import pptx
    from pptx.util import Inches

    made = pptx.Presentation()
    across = Inches(ACROSS_IN[ratio])
    wider = across / (made.slide_width or across)
    made.slide_width, made.slide_height = across, Inches(HIGH_IN)
    for layout in [layout for layout in made.slide_layouts if layout.name not in _KEPT]:
        made.slide_layouts.remove(layout)
    for place in [made.slide_master, *made.slide_layouts]:
        for transform in place.element.iter(f"{_A}xfrm"):
            for name, edge in (("off", "x"), ("ext", "cx")):
                found = transform.find(f"{_A}{name}")
                if found is not None:
                    found.set(edge, str(round(int(found.get(edge)) * wider)))
    _set_inks(made, theme)
    # The picture of its first slide that a file may bring along would be one of the empty template.
    around: Any = made.part.package
    for name in [name for name, relation in around._rels.items() if relation.reltype.endswith("/thumbnail")]:
        around._rels.pop(name)
    return made


def _set_inks(made: Presentation, theme: Theme) -> None:
    """The grounds, letters and colours that whoever goes on writing in it finds."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    part = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    whole = etree.fromstring(part.blob)
    own = list(dict.fromkeys([*theme.colours.values(), theme.other]))
    accents = {f"accent{number}": own[(number - 1) % len(own)] for number in range(1, 7)}
    plain = {"dk1": theme.ink, "lt1": theme.background, "dk2": theme.muted, "lt2": theme.grid}
    for name, ink in {**plain, **accents, "hlink": theme.muted, "folHlink": theme.muted}.items():
        for colour in whole.iter(f"{_A}{name}"):
            colour.clear()
            etree.SubElement(colour, f"{_A}srgbClr", val=ink.lstrip("#"))
    for name, face in (("majorFont", HEADS), ("minorFont", BODY)):
        for found in whole.iter(f"{_A}{name}"):
            found.find(f"{_A}latin").set("typeface", face)
    part._blob = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)
    for style in made.slide_master.element.iter(
        "{http://schemas.openxmlformats.org/presentationml/2006/main}titleStyle"
    ):
        for paragraph in style:
            paragraph.set("algn", "l")


def describe(made: Presentation, title: str, author: str, language: Language, day: date | None) -> None:
    """What the file says of itself; its times are those of the data."""
    said = made.core_properties
    said.title, said.author, said.last_modified_by, said.language = title, author, author, proofing(language.code)
    said.subject = said.keywords = said.comments = said.category = ""
    said.revision = 1
    written = datetime.combine(day or EARLIEST, datetime.min.time())
    said.created = said.modified = written
