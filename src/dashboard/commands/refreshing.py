"""Commands that change: ``diff``, ``publish``, ``history``, ``undo`` and ``template``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from dashboard.commands.figure_history import show_figure
from dashboard.commands.folder import (
    CLEAN,
    ERRORS,
    UNREADABLE,
    Commands,
    add_language,
    add_subject,
    demand_there,
    is_plain,
    language_for,
    package_at,
    say_all,
    say_unreadable,
    settings_to,
)
from dashboard.commands.given import show_given
from dashboard.commands.incoming import Given, read_given
from dashboard.commands.progress import progress_line
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents, digest, locate, read_contents
from dashboard.dataset.files.package import DESCRIPTOR, version_of
from dashboard.dataset.files.subjects import join_order
from dashboard.dataset.problems import UnreadableDataset
from dashboard.environment import Environment
from dashboard.refresh.edition import make_edition
from dashboard.refresh.log import log_to_stderr, recorded
from dashboard.refresh.permission import this_machine
from dashboard.refresh.publishing.acceptance import demand_name
from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed, Refused
from dashboard.refresh.publishing.place import cited_versions, current_version, is_store
from dashboard.refresh.publishing.plain import export_plain
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import history, publish, read_version, undo
from dashboard.refresh.workbooks.template import template
from dashboard.wording.changelog import draft, message
from dashboard.wording.language import Language, catalogues, language_of
from dashboard.wording.problems import say
from dashboard.wording.publishing import say_failure, say_who


def add_diff(commands: Commands) -> None:
    """Register ``diff``: say what files or a folder would change, and what is wrong with them."""
    parser = commands.add_parser("diff", help="say what files or a folder would change")
    _add_given(parser)
    parser.set_defaults(run=run_diff)


def run_diff(arguments: argparse.Namespace, environment: Environment) -> int:
    """Print the difference and the findings; 0, 1 with errors, 2 when something cannot be read."""
    return _guarded(arguments, environment, lambda chosen, language: _diff(arguments, chosen, language))


def add_publish(commands: Commands) -> None:
    """Register ``publish``: make files or a folder the package readers see."""
    parser = commands.add_parser("publish", help="make files or a folder the data that is read")
    _add_given(parser)
    parser.add_argument("--why", required=True, help="the reason, for the history")
    for code in catalogues():
        parser.add_argument(f"--entry-{code}", help=f"what changed, for readers ({code}; default: a draft)")
    parser.set_defaults(run=run_publish)


def run_publish(arguments: argparse.Namespace, environment: Environment) -> int:
    """Publish and print what changed; 0, 1 when it was refused, 2 when something cannot be read."""
    return _guarded(arguments, environment, lambda chosen, language: _publish(arguments, chosen, language))


def add_history(commands: Commands) -> None:
    """Register ``history``: every published version, newest first, and whether it is whole; or those of one figure."""
    parser = commands.add_parser("history", help="list the published versions, or what became of one figure")
    parser.add_argument("figure", nargs="?", help="the id of a figure: every version of it, with who and why")
    _add_place(parser)
    parser.set_defaults(run=run_history)


def run_history(arguments: argparse.Namespace, environment: Environment) -> int:
    """Print the versions; 0, 1 when one is damaged or there is no history."""
    if arguments.figure is not None:
        return _guarded(
            arguments,
            environment,
            lambda chosen, language: show_figure(demand_there(chosen.data), arguments.figure, language),
        )
    return _guarded(arguments, environment, lambda chosen, language: _show_history(demand_there(chosen.data), language))


def add_undo(commands: Commands) -> None:
    """Register ``undo``: publish an earlier version again."""
    parser = commands.add_parser("undo", help="publish an earlier version again, as a new one")
    _add_place(parser)
    parser.add_argument("--version", type=int, help="the version to bring back (default: the one before)")
    parser.add_argument("--why", required=True, help="the reason, for the history")
    parser.set_defaults(run=run_undo)


def run_undo(arguments: argparse.Namespace, environment: Environment) -> int:
    """Undo and print the new version; 0, 1 when it was refused."""
    return _guarded(arguments, environment, lambda chosen, language: _undo(arguments, chosen, language))


def add_template(commands: Commands) -> None:
    """Register ``template``: write the workbook to fill in."""
    parser = commands.add_parser("template", help="write the workbook to fill in")
    _add_place(parser)
    parser.add_argument("--out", type=Path, help="the file to write (default: its usual name, here)")
    parser.set_defaults(run=run_template)


def run_template(arguments: argparse.Namespace, environment: Environment) -> int:
    """Write the workbook and print its name; 0, 2 when the data cannot be read."""
    return _guarded(arguments, environment, lambda chosen, language: _write_template(arguments, chosen.data, language))


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, help="the data, published or plain (default: $DASHBOARD_DATA or ./data)")
    add_subject(parser)
    add_language(parser)


def _add_given(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("given", nargs="+", type=Path, help="a package folder, or tables (.csv, .xlsx, .zip)")
    _add_place(parser)
    parser.add_argument("--mend", action="store_true", help="make the repairs that diff proposes")
    parser.add_argument("--whole", action="append", default=[], metavar="TABLE", help="the file holds the whole table")
    parser.add_argument("--clear", action="store_true", help="an empty cell clears what stands (else it leaves it)")


def _guarded(
    arguments: argparse.Namespace, environment: Environment, act: Callable[[Environment, Language], int]
) -> int:
    """Run an action on the package meant; whatever keeps it from being done is said in words.

    Of several subjects one is named: rows of the first are not published by somebody who forgot to.
    """
    log_to_stderr()
    chosen = settings_to(environment, arguments.to, arguments.subject)
    folder = chosen.data
    language = language_for(folder, arguments.lang)
    try:
        return act(chosen, language)
    except Refused as refused:
        print(say_failure(refused.code, refused.parameters, language))
        print(say_all(refused.problems, language))
        return ERRORS
    except PublishFailed as failed:
        print(say_failure(failed.code, failed.parameters, language))
        return ERRORS
    except UnreadableDataset as unreadable:
        print("\n".join(say(problem, language) for problem in unreadable.problems))
        return UNREADABLE
    except FileNotFoundError as error:
        print(language.text("command-absent", file=str(error.filename or "")))
        if arguments.to is None and error.filename == str(folder):
            print(language.text("command-default-folder"))
        return UNREADABLE
    except OSError as error:
        print(say_unreadable(error, language))
        return UNREADABLE


def _given(arguments: argparse.Namespace, chosen: Environment, base: Contents | None, language: Language) -> Given:
    if not (len(arguments.given) == 1 and arguments.given[0].is_dir()):
        # Rows need a package they are laid over; a whole package may make its place.
        demand_there(chosen.data)
    elif base is not None:
        demand_name(base, read_contents(locate(arguments.given[0])))
    wishes = {"mend": arguments.mend, "whole": arguments.whole, "clear": arguments.clear}
    with progress_line(language) as progress:
        return read_given(arguments.given, base, chosen.today(), **wishes, progress=progress, roof=chosen.roof)


def _diff(arguments: argparse.Namespace, chosen: Environment, language: Language) -> int:
    given = _given(arguments, chosen, package_at(chosen.data), language)
    return show_given(given, arguments.mend, language)


def _publish(arguments: argparse.Namespace, chosen: Environment, language: Language) -> int:
    folder, today = chosen.data, chosen.today()
    # In this order a version published between the two makes the base stale, and is not overwritten.
    number = current_version(folder)
    base = package_at(folder)
    given = _given(arguments, chosen, base, language)
    if show_given(given, arguments.mend, language) != CLEAN:
        print(language.text("command-nothing-published"))
        return ERRORS
    if base is not None and given.contents == base:
        raise PublishFailed("unchanged")
    contents = _edition(given, base, arguments, today, cited_versions(folder))
    machine = this_machine().signature
    if base is not None and not is_store(folder):
        return _export(chosen, contents, base, given, language)
    with recorded("publish", machine, chosen.subject) as attempt:
        done = publish(folder, contents, number, machine, arguments.why, today)
        attempt.version = str(done.number)
    if base is None:
        join_order(folder.absolute())
    print(language.text("command-published", number=str(done.number)))
    return CLEAN


def _export(chosen: Environment, contents: Contents, base: Contents, given: Given, language: Language) -> int:
    """Put the package into a plain folder and print the words to commit it with."""
    with recorded("export", this_machine().signature, chosen.subject):
        changed = export_plain(chosen.data, contents, digest(base), chosen.today())
    print(language.text("command-exported", files=", ".join(changed) or "–"))
    if given.states is not None:
        print(message(given.difference.rows, given.states, language_of(given.states.languages[0])))
    return CLEAN


def _edition(
    given: Given,
    base: Contents | None,
    arguments: argparse.Namespace,
    today: date,
    published: Collection[str],
) -> Contents:
    """The package under its next version, unless it comes with a version of its own that names no other data."""
    is_new = base is None or given.contents[DESCRIPTOR] != base[DESCRIPTOR]
    has_version = is_new and version_of(given.contents[DESCRIPTOR]) not in published
    if has_version or given.states is None or not given.difference.rows:
        return given.contents
    asked = {code: text for code in catalogues() if (text := getattr(arguments, f"entry_{code}"))}
    drafted = {
        c: draft(given.difference.rows, given.states, language_of(c)) for c in given.states.languages if c not in asked
    }
    return make_edition(given.contents, today, drafted | asked, published)


def _show_history(store: Path, language: Language) -> int:
    past, code = history(store), CLEAN
    for publication in past:
        state = _state(store, publication, language)
        code = ERRORS if state else code
        print(
            language.text(
                "command-version",
                number=str(publication.number),
                when=publication.when,
                who=say_who(publication.who, publication.proposed_by, language),
                why=publication.why,
                checksum=publication.checksum[:12],
                state=state,
            ).strip()
        )
    if not past:
        print(language.text("command-plain" if is_plain(store) else "command-no-history", folder=str(store)))
        return ERRORS
    return code


def _state(store: Path, publication: Publication, language: Language) -> str:
    try:
        read_version(store, publication.number)
    except DamagedVersion as damaged:
        return say_failure(damaged.code, damaged.parameters, language)
    return ""


def _undo(arguments: argparse.Namespace, chosen: Environment, language: Language) -> int:
    place, machine = demand_there(chosen.data), this_machine().signature
    if is_plain(place):
        print(language.text("command-plain", folder=str(place)))
        return ERRORS
    with recorded("undo", machine, chosen.subject) as attempt:
        done = undo(place, machine, arguments.why, chosen.today(), to=arguments.version)
        attempt.version = str(done.number)
    print(language.text("command-published", number=str(done.number)))
    return CLEAN


def _write_template(arguments: argparse.Namespace, folder: Path, language: Language) -> int:
    dataset = load(locate(demand_there(folder)))
    path = arguments.out or Path(language.text("desk-template-file"))
    path.write_bytes(template(dataset, language))
    print(language.text("command-written", file=str(path)))
    return CLEAN
