"""A page of HTML as a tagged PDF: nothing is fetched for it but the fonts of the project and its own drawings."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.lettering import font_path
from dashboard.ui.meeting.fonts import FACES
from dashboard.ui.meeting.not_installed import NoPango

_DRAWING, _FONT = "drawing:", "font:"


@dataclass
class PaperDrawings:
    """The drawings of a document, each once, by the address under which its HTML names them."""

    drawn: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)

    def add(self, drawing: str) -> str:
        """The address of a drawing, of SVG."""
        if drawing not in self._known:
            self._known[drawing] = f"{_DRAWING}{len(self.drawn)}"
            self.drawn[self._known[drawing]] = drawing
        return self._known[drawing]


def faces() -> str:
    """The rules ``@font-face`` of the fonts of the project."""
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{_FONT}{face}"); }}'
        for face, (family, weight) in FACES.items()
    )


def pdf_of(html: str, drawings: PaperDrawings, parts: Mapping[str, str]) -> bytes:
    """The HTML as PDF/UA-1; the same HTML and drawings give the same bytes.

    :param parts: the languages of the parts of the document, each by the id of the element a part begins with
    :raises NoPango: where text cannot be set.
    """
    try:
        # It looks for Pango when it is imported, and takes half a second.
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError as reason:
        raise NoPango from reason

    class OwnOnly(URLFetcher):  # type: ignore[misc]
        """Hands out the drawings of this document and the fonts of the project, and asks nobody for anything."""

        def fetch(self, url: str, headers: object = None) -> Any:
            if url in drawings.drawn:
                return URLFetcherResponse(url, drawings.drawn[url].encode(), {"Content-Type": "image/svg+xml"})
            if url.startswith(_FONT) and (face := url.removeprefix(_FONT)) in FACES:
                return URLFetcherResponse(url, font_path(face).read_bytes(), {"Content-Type": "font/ttf"})
            raise ValueError(f"Nothing is fetched for a handout: {url}")

    def finish(document: Any, pdf: Any) -> None:
        _tell_languages(pdf, _languages_of_pages([set(page.anchors) for page in document.pages], parts))

    digest = hashlib.sha256("\0".join([html, *drawings.drawn.values()]).encode()).hexdigest()[:32]
    page = HTML(string=html, base_url="handout:", url_fetcher=OwnOnly())
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=digest.encode(), finisher=finish))


def _languages_of_pages(anchors: Sequence[set[str]], parts: Mapping[str, str]) -> list[str]:
    """The language of each page: that of the part which began last."""
    found, language = [], next(iter(parts.values()))
    for names in anchors:
        language = next((parts[name] for name in parts if name in names), language)
        found.append(language)
    return found


def _tell_languages(pdf: Any, languages: Sequence[str]) -> None:
    """Every part of the tree of tags on its page with its language: the library tells that of the document alone."""
    import pydyf

    by_page = dict(zip(pdf.page_references, languages, strict=True))
    tags = [one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and one.get("Type") == "/StructElem"]
    root = next(tag for tag in tags if tag["S"] == "/Document")
    for tag in tags:
        if tag["P"] == root.reference:
            tag["Lang"] = pydyf.String(by_page[tag["Pg"]])
