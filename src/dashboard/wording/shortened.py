"""Texts of the package where there is little room: their first sentences, each whole."""

from __future__ import annotations

import re

# A sentence ends before a capital letter, or what opens a sentence; not behind a short form, as in "EE. UU." or "Dr.".
_SHORT = r"(?<![\W_][^\W\d_])(?<!\.[^\W\d_])(?<![A-Z]{2})" + "".join(
    rf"(?<!\b{form})" for form in ("Dr", "Dra", "Gen", "Mr", "Mrs", "Sr", "Sra", "St", "Sto")
)
_END = re.compile(_SHORT + r"""[.!?…][»”"')\]]*\s+(?=[«“"'¿¡(\[]*[^\W\da-záéíóúñü_])""")


def first_sentences(text: str, most: int = 2) -> str:
    """The first sentences of a text, at most so many; none is cut."""
    ends = [found.end() for found in _END.finditer(text)]
    return text[: ends[most - 1]].rstrip() if len(ends) >= most else text
