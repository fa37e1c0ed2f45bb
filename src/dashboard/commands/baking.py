"""The command that makes the dashboard a folder of files: ``bake OUT``."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from dashboard.commands.folder import CLEAN, ERRORS, UNREADABLE, Commands, language_for
from dashboard.commands.progress import progress_line
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import locate
from dashboard.dataset.problems import UnreadableDataset
from dashboard.environment import Environment
from dashboard.wording.compilation import size
from dashboard.wording.language import catalogues, languages_of
from dashboard.wording.problems import say

# A host of one word and a port are fine: a site may be for one house.
_ADDRESS = re.compile(r"https?://[\w.\-:\[\]]+(/[\w.~\-/%]*)?")


def add_bake(commands: Commands) -> None:
    """Register ``bake``: write every view as a static page."""
    parser = commands.add_parser("bake", help="write the whole dashboard as static pages")
    parser.add_argument("folder", type=Path, metavar="OUT", help="a new folder, or that of the bake before")
    parser.add_argument("--data", type=Path, help="default: $DASHBOARD_DATA or ./data")
    parser.add_argument(
        "--lang", choices=catalogues(), action="append", help="a language; again for another (default: all of the data)"
    )
    parser.add_argument("--base", default="", help="where the dashboard itself runs: pages then link to it")
    parser.add_argument("--site", default="", help="where the pages will lie: for sitemap.xml and canonical addresses")
    parser.set_defaults(run=run_bake)


def run_bake(arguments: argparse.Namespace, environment: Environment) -> int:
    """Write the pages and count them; 1 for a folder or an address that will not do, 2 for unreadable data."""
    # Drawing brings all of the pages with it: the other commands stay quick.
    from dashboard.bake.site import Kitchen, NotOurs, bake

    data = locate(arguments.data or environment.data)
    language = language_for(data, arguments.lang[0] if arguments.lang else None)
    given = [address for address in (arguments.base, arguments.site) if address]
    if wrong := [address for address in given if not _ADDRESS.fullmatch(address)]:
        print("\n".join(language.text("bake-address", address=address) for address in wrong))
        return ERRORS
    try:
        dataset = load(data)
    except UnreadableDataset as error:
        print("\n".join(say(problem, language) for problem in error.problems))
        return UNREADABLE
    languages = arguments.lang or languages_of(dataset.package)
    kitchen = Kitchen(dataset, environment, languages, arguments.base.rstrip("/"), arguments.site.rstrip("/"))
    try:
        with progress_line(language) as progress:
            done = bake(kitchen, arguments.folder, progress)
    except NotOurs:
        print(language.text("bake-not-ours", folder=str(arguments.folder)))
        return ERRORS
    first = str(arguments.folder / languages[0] / "index.html")
    counts = {"files": done.files, "written": done.written, "removed": done.removed}
    print(language.text("bake-done", size=size(done.size, language), first=first, **counts))
    return CLEAN
