"""How wide letters are, for what is drawn without a browser: the fonts that travel with the project."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from PIL import ImageFont

Face = Literal["sans", "bold", "serif"]
_FILES = {
    "sans": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "bold": ("font_source_sans_pro", "SourceSansPro-Bold.ttf"),
    "serif": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}
_MEASURED = 100


def font_files() -> list[str]:
    """The paths of the fonts, those of the pages in the form that drawing needs."""
    return [str(font_path(face)) for face in _FILES]


def width(text: str, size: float, face: Face = "sans") -> float:
    """The width of a text in pixels, set in letters of a size in pixels."""
    return _font(face).getlength(text) * size / _MEASURED


def wrapped(text: str, size: float, room: float, face: Face = "sans") -> list[str]:
    """The lines of a text in a width of so many pixels, broken between words; a word that is wider is broken too."""
    lines = [""]
    for word in text.split():
        while width(word, size, face) > room and len(word) > 1:
            part = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width(word[:n], size, face) <= room)
            lines += [word[:part], ""]
            word = word[part:]
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size, face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line]


def font_path(face: str) -> Path:
    package, name = _FILES[face]
    return Path(str(files(package) / "files" / name))


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_path(face)), _MEASURED)
