"""A whole dashboard as files: every view that can be read without choosing, in every language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from dashboard.bake.along import EMBED, STYLES, along_of, script_of
from dashboard.bake.document import SEARCH, About, document, index_of
from dashboard.bake.facts import claim_facts, dataset_facts
from dashboard.bake.links import Links
from dashboard.bake.search import search_index
from dashboard.bake.views import BakedView, ViewKey, views_of
from dashboard.charts.theme import declarations
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.progress import Progress, each
from dashboard.environment import Environment
from dashboard.export.feeds import changes_feed, feed_address
from dashboard.export.package import package_files
from dashboard.export.query import read_query, select
from dashboard.export.tables import figures_csv, figures_json
from dashboard.ui.frame.html import HERE, css_text, page_scripts, render, script
from dashboard.ui.frame.menu import ROOT
from dashboard.ui.frame.store import Loaded
from dashboard.ui.static.rendering import rendering
from dashboard.ui.views.programs import figures_file
from dashboard.web.index import EMBEDDED, STREAMLIT_FILES, first_styles, streamlit_index
from dashboard.wording.language import language_of

MANIFEST = "site.json"
FONTS = ROOT / "static" / "fonts"
SANS = "source-sans.woff2"


class NotOurs(Exception):
    """A folder holds something that no bake has put there."""


@dataclass(frozen=True)
class SitePlan:
    """What the site of a subject is made from.

    ``app`` and ``site`` are addresses without a slash at the end, or nothing; ``beside`` are the views of the other
    subjects, by their names in addresses.
    """

    dataset: Dataset
    environment: Environment
    languages: Sequence[str]
    app: str = ""
    site: str = ""
    beside: Mapping[str, Mapping[ViewKey, str]] = field(default_factory=dict)
    _offered: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def views(self) -> list[BakedView]:
        """Every view, whatever the language."""
        return views_of(self.dataset, self.environment.today_of(self.dataset.package))

    @cached_property
    def paths(self) -> dict[ViewKey, str]:
        """Where each view lies, by everything it is called."""
        return {key: view.path for view in self.views for key in view.keys}

    @property
    def subject(self) -> str:
        """The subject as addresses name it."""
        return self.environment.tag

    @cached_property
    def others(self) -> dict[str, str]:
        """Files that are no views, by the addresses by which the views know them."""
        data = {f"data/{name}": f"data/{name}" for name in package_files(self.dataset.package)}
        # A feed names absolute addresses, those of the app.
        feeds = {feed_address(code, subject=self.subject): f"feed-{code}.atom" for code in self.languages if self.app}
        figures = [figures_file(code, kind) for code in self.languages for kind in ("csv", "json")]
        return data | feeds | {name: name for name in figures}

    def files(self, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Every file by its path, one after the other: none is kept."""
        yield from self._shared()
        asked = [(view, code) for code in self.languages for view in self.views]
        for view, code in each(asked, "pages", progress):
            yield from self._view(view, code)

    def _view(self, view: BakedView, code: str) -> Iterator[tuple[str, bytes]]:
        """A page, and what it offers to take away."""
        query = {**view.query, "lang": code}
        loaded, is_served = Loaded(self.dataset, ()), bool(self.app)
        drawn = rendering(view.page, code, query, loaded, self.environment, self.app or self.site, is_served=is_served)
        path = f"{code}/{view.path}.html"
        named = {}
        for key, offer in drawn.files.items():
            made = offer.make()
            content = made if isinstance(made, bytes) else made.encode()
            # The tables of the package lie in one place, and what several views offer is there once.
            beside = f"{path.removesuffix('.html')}-{offer.name}"
            shared = self.others.get(f"data/{offer.name}") or self._offered.setdefault(_digest(content), beside)
            named[key] = shared
            if shared == beside:
                yield beside, content
        links = self.links(view.page, code, path, named)
        about = About(self.site, self._facts(view, code) if self.site else {})
        if self.app and drawn.picture:
            about = replace(about, picture=f"{self.app}/{drawn.picture}")
        elif self.site and drawn.chart and view.is_shared:
            along = along_of(view, drawn.chart, links, self.dataset, self.environment, self.site)
            yield from along.files.items()
            about = replace(about, picture=along.picture, ways=along.ways)
        yield path, document(drawn, links, view.query, self.dataset.package, self.languages, about).encode()

    def links(self, page: str, code: str, path: str, named: Mapping[str, str]) -> Links:
        """How links of a page are written; ``named`` are the files it offers."""
        known = (self.paths, named, self.others, self.app, self.subject, self.beside)
        return Links(page, code, self.languages, path, *known)

    def _facts(self, view: BakedView, code: str) -> dict[str, object]:
        language = language_of(code)
        if figure := self.dataset.figures.get(view.query.get("figure", "")):
            return dict(claim_facts(figure, language))
        if view.page not in ("home", "method"):
            return {}
        return dataset_facts(self.dataset, language, f"{self.site}/data/")

    def _shared(self) -> Iterator[tuple[str, bytes]]:
        package, today = self.dataset.package, self.environment.today_of(self.dataset.package)
        for name, content in package_files(package).items():
            yield f"data/{name}", content
        yield STYLES, self._styles().encode()
        yield SEARCH, (HERE / "assets" / "static" / "search.js").read_bytes()
        if self.site and not self.app:
            yield EMBED, script(EMBEDDED).encode()
        yield f"assets/fonts/{SANS}", (STREAMLIT_FILES / streamlit_index().sans).read_bytes()
        for font in sorted(FONTS.glob("*.woff2")):
            yield f"assets/fonts/{font.name}", font.read_bytes()
        for code in self.languages:
            language = language_of(code)
            query, _ = read_query(f"lang={code}", self.dataset, today)
            standing = select(query, self.dataset)
            yield figures_file(code, "csv"), figures_csv(standing, package, language)
            yield figures_file(code, "json"), figures_json(standing, package, language, query.as_asked())
            yield script_of(code), "\n".join(page_scripts(code)).encode()
            yield index_of(code), search_index(self.dataset, language, self.paths).encode()
            if self.app:
                yield f"feed-{code}.atom", changes_feed(self.dataset, language, self.app, today, self.subject)
        first, root = language_of(self.languages[0]), f"{self.site}/" if self.site else ""
        spoken, title = [language_of(code) for code in self.languages], package.text("title", first.code)
        told = {"title": title, "codes": " ".join(self.languages), "package": package}
        yield "index.html", render("baked/begin", language=first, languages=spoken, **told).encode()
        yield "404.html", render("baked/missing", language=first, languages=spoken, root=root, styles=STYLES).encode()
        if self.site:
            # A crawler reads that of the first alone.
            places = [self.site, *(f"{self.site}/{subject}" for subject in self.beside if subject)]
            maps = "".join(f"Sitemap: {place}/sitemap.xml\n" for place in places)
            yield "robots.txt", f"User-agent: *\nAllow: /\n{maps}".encode()
            paths = [view.path for view in self.views]
            sitemap = render("baked/sitemap", language=first, site=self.site, codes=self.languages, paths=paths)
            yield "sitemap.xml", sitemap.encode()

    def _styles(self) -> str:
        """One sheet for all pages; the day of the bake stands in it alone, so that other files stay as they are."""
        package = self.dataset.package
        sheets = first_styles(f"fonts/{SANS}").replace("app/static/fonts/", "fonts/")
        day = self.environment.today_of(package)
        days = (
            f':root:lang({code}) .baked-on span::after {{ content: " {css_text(language_of(code).day(day))}"; }}'
            for code in self.languages
        )
        return "\n".join([sheets, declarations(package), *days])


@dataclass(frozen=True)
class Baked:
    """What a bake did: how many files there are, how many were written or taken away, and their bytes in all."""

    files: int
    written: int
    removed: int
    size: int


class Files(Protocol):
    """What gives every file of a site by its path."""

    def files(self, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Each file, one after the other."""


def bake(plan: Files, folder: Path, progress: Progress) -> Baked:
    """Write a site; what is the same is left as it is, what is no longer part of it is taken away.

    :raises NotOurs: when the folder holds something and no manifest of a bake.
    """
    known = _manifest(folder)
    sums: dict[str, str] = {}
    written = size = 0
    for path, content in plan.files(progress):
        sums[path] = _digest(content)
        size += len(content)
        place = folder / path
        if known.get(path) == sums[path] and place.is_file() and place.stat().st_size == len(content):
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        written += 1
    gone = known.keys() - sums.keys()
    for path in gone:
        (folder / path).unlink(missing_ok=True)
    (folder / MANIFEST).write_text(json.dumps(sums, indent=0, sort_keys=True), encoding="utf-8")
    return Baked(len(sums), written, len(gone), size)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:20]


def _manifest(folder: Path) -> dict[str, str]:
    """The files of the bake before by path, with their sums."""
    if not folder.exists() or not any(folder.iterdir()):
        return {}
    try:
        known = dict(json.loads((folder / MANIFEST).read_text(encoding="utf-8")).items())
    except (OSError, ValueError, AttributeError):
        raise NotOurs(str(folder)) from None
    return {path: str(digest) for path, digest in known.items() if _is_inside(folder, path)}


def _is_inside(folder: Path, path: str) -> bool:
    """Whether a path of a manifest stays in its folder: it may have been edited."""
    return (folder / path).resolve().is_relative_to(folder.resolve())
