"""What the numbers mean: definitions, rules, one list's arithmetic, the dictionary, downloads, citations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from dashboard.analysis.definitions import definitions, grid, organizations_of
from dashboard.analysis.latest import latest_statements
from dashboard.analysis.list_arithmetic import Arithmetic, arithmetics
from dashboard.dataset.figures.model import Definition
from dashboard.dataset.files.change_log import all_changes
from dashboard.dataset.files.folder import state_of
from dashboard.dataset.files.package import Table
from dashboard.export.feeds import feed_address
from dashboard.export.package import archive, checksums, package_files
from dashboard.export.tables import for_spreadsheet
from dashboard.ui.frame.choices import choose
from dashboard.ui.frame.download import offer_figures, versioned
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer
from dashboard.ui.views.programs import draw_programs
from dashboard.wording import compilation
from dashboard.wording.figures import short_name
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of

RULES = ("claims", "sums", "alike", "lines", "dates", "repeats", "growth", "releases", "equal", "kept")
Definitions = Mapping[tuple[str, str], list[Definition]]


@dataclass(frozen=True)
class Offered:
    """What can be looked at: definitions by measure and scope, and the lists that can be followed.

    ``measures`` and, of each of them, ``scopes`` are the labels to choose by.
    """

    definitions: Definitions
    lists: Mapping[str, Arithmetic]
    measures: Mapping[str, str]
    scopes: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class TableFiles:
    """The files of one state of the folder, what the button of each table says, and their checksums as HTML."""

    files: Mapping[str, bytes]
    labels: Mapping[str, str]
    checksums: str


def draw(page: Page) -> None:
    """Draw the page."""
    offered = _offered(page)
    page.show("method/head", sections=_sections(offered))
    if offered.definitions:
        _head(page, "counts")
        measure, scope = _choose_definitions(page, offered)
        page.surface.html(_counts(page, measure, scope))
    parts = method_parts(page)
    page.surface.html(parts["rules"])
    if offered.lists:
        _head(page, "list")
        _draw_list(page, offered.lists)
    page.surface.html(parts["dictionary"])
    _draw_downloads(page)
    draw_programs(page)
    for name in ("cite", "changes", "term", "marks"):
        page.surface.html(parts[name])


def _head(page: Page, name: str) -> None:
    page.show("method/section", name=name)


@kept(16)
def _offered(page: Page) -> Offered:
    found = definitions(page.dataset, page.today)
    measures = {m: _option(page, page.dataset.measures[m].label, _of_measure(found, m)) for m, _ in found}
    scopes: dict[str, dict[str, str]] = {measure: {} for measure in measures}
    for (measure, scope), stated in found.items():
        scopes[measure][scope] = _option(page, page.dataset.scopes[scope].label, stated)
    return Offered(found, arithmetics(page.dataset), measures, scopes)


def _sections(offered: Offered) -> list[str]:
    """The sections of the page in their order; one without data is left out."""
    first = ["counts", "rules"] if offered.definitions else ["rules"]
    lists = ["list"] if offered.lists else []
    return [*first, *lists, "dictionary", "downloads", "programs", "cite", "changes", "term", "marks"]


def _choose_definitions(page: Page, offered: Offered) -> tuple[str, str]:
    """A measure, then one of its scopes; at first those of the first headline panel that is defined."""
    panels = [panel.place for panel in page.dataset.package.settings.panels]
    first = next((key for key in panels if key in offered.definitions), next(iter(offered.definitions)))
    measure = choose(page, "measure", page.text("method-choose-measure"), offered.measures, first[0], clears=("scope",))
    labels = offered.scopes[measure]
    default = first[1] if measure == first[0] else next(iter(labels))
    if len(labels) > 1:
        return measure, choose(page, "scope", page.text("method-choose-scope"), labels, default)
    return measure, page.address.choice("scope", labels, default)


def _of_measure(found: Definitions, measure: str) -> list[Definition]:
    return [definition for key, group in found.items() if key[0] == measure for definition in group]


def _option(page: Page, label: Mapping[str, str], found: list[Definition]) -> str:
    return page.text("method-option", label=label[page.language.code], count=organizations_of(found))


@kept(64)
def _counts(page: Page, measure: str, scope: str) -> str:
    found = definitions(page.dataset, page.today)[measure, scope]
    package = page.dataset.package
    shown = grid(found, package.questions_of_definitions)
    table = package.tables["definitions"]
    titles = {name: note_of(table.field(name).title, page.language) for name in package.questions_of_definitions}
    return page.html(
        "method/counts",
        grid=shown,
        titles=titles,
        measure=page.dataset.measures[measure],
        scope=page.dataset.scopes[scope],
        unanswered=[titles[column] for column in shown.unanswered],
    )


def _draw_list(page: Page, lists: Mapping[str, Arithmetic]) -> None:
    """The arithmetic of one list; a choice is offered where several can be followed."""
    first = next(iter(lists))
    labels = {organization: short_name(a.organization, page.language) for organization, a in lists.items()}
    if len(lists) > 1:
        chosen = choose(page, "list", page.text("method-choose-list"), labels, first)
    else:
        chosen = page.address.choice("list", lists, first)
    page.surface.html(_list(page, chosen))
    # A list stated is also the list before of the next month: each figure is written once.
    figures = {f.id: f for month in lists[chosen].months for f in (*month.numbers, *month.rivals)}
    offer_figures(page, "list", chosen, figures.values())


@kept(16)
def _list(page: Page, organization: str) -> str:
    return page.html("method/list", arithmetic=arithmetics(page.dataset)[organization])


def _draw_downloads(page: Page) -> None:
    """Each table and the whole package, as bytes of the state that is shown."""
    _head(page, "downloads")
    package = page.dataset.package
    try:
        found = _downloads(page)
    except (OSError, LookupError):
        page.show("frame/paragraph", text=page.text("method-downloads-changing"))
        return
    with page.surface.group("method-downloads"):
        name = versioned(package.descriptor.get("name", "data"), package, ".zip")
        whole, make = page.text("method-download-all"), partial(archive, found.files, package)
        page.surface.file(FileOffer("download-package", whole, name, make))
        for table in package.tables.values():
            make = partial(for_spreadsheet, found.files[table.path])
            offer = FileOffer(f"download-{table.name}", found.labels[table.name], table.path, make, "tertiary")
            page.surface.file(offer)
    page.surface.html(found.checksums)


@kept(4, by=attrgetter("dataset.state", "language.code"))
def _downloads(page: Page) -> TableFiles:
    """The files as they were when this state was read. :raises LookupError: when the folder is another by now."""
    package, language = page.dataset.package, page.language
    files = package_files(package)
    # A view as known on a day adds a mark of its own to the state of the folder.
    if not page.dataset.state.startswith(state_of(package.files)):
        raise LookupError(package.version)
    labels = {table.name: _download_label(table, files, language) for table in package.tables.values()}
    return TableFiles(files, labels, page.html("method/checksums", sums=checksums(files)))


def _download_label(table: Table, files: Mapping[str, bytes], language: Language) -> str:
    title = note_of(table.title, language)
    size = compilation.size(len(files[table.path]), language)
    return language.text("method-download", title=title, file=table.path, size=size)


@kept(16)
def method_parts(page: Page) -> dict[str, str]:
    """The sections that offer no choice, as HTML by name."""
    package, language = page.dataset.package, page.language
    citations = {
        "text": compilation.as_text(package, language, page.today),
        "bibtex": compilation.as_bibtex(package, language, page.today),
    }
    return {
        "rules": page.html("method/rules", rules=RULES),
        "dictionary": page.html("method/dictionary", package=package),
        "cite": page.html("method/cite", package=package, citations=citations),
        "changes": page.html(
            "method/changes",
            changes=all_changes(package.change_log, language.code),
            feed=feed_address(language.code, subject=page.address.subject),
        ),
        "term": page.html("method/term", package=package, statements=latest_statements(page.dataset, page.today)),
        "marks": page.html("method/marks", package=package, organizations=page.dataset.organizations),
    }
