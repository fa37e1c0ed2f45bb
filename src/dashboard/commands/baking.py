"""Commands that draw without a server: ``bake OUT``, the dashboard as a folder of files, and ``image``, one chart."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.folder import (
    CLEAN,
    ERRORS,
    UNREADABLE,
    Commands,
    add_language,
    add_subject,
    language_for,
    loaded,
    settings_meant,
    settings_of_all,
)
from dashboard.commands.meeting import write_pictures
from dashboard.commands.progress import progress_line
from dashboard.commands.sites import sites
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.settings import Mode
from dashboard.environment import Environment
from dashboard.wording.compilation import size
from dashboard.wording.language import catalogues, languages_of


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
    from dashboard.bake.site import NotOurs, SitePlan, bake
    from dashboard.bake.subjects import SubjectsPlan

    base, site = sites(arguments.base, arguments.site)
    every = settings_of_all(environment, arguments.data)
    language = language_for(locate(every[0].data), arguments.lang[0] if arguments.lang else None)
    plans = []
    for one in every:
        dataset = loaded(locate(one.data), language)
        if dataset is None:
            # What was baked of it before would be taken away.
            return UNREADABLE
        place = f"{site}/{one.tag}" if site and one.tag else site
        plans.append(SitePlan(dataset, one, arguments.lang or languages_of(dataset.package), base, place))
    plan = SubjectsPlan(plans) if len(plans) > 1 else plans[0]
    try:
        with progress_line(language) as progress:
            done = bake(plan, arguments.folder, progress)
    except NotOurs:
        print(language.text("bake-not-ours", folder=str(arguments.folder)))
        return ERRORS
    first = str(arguments.folder / plans[0].languages[0] / "index.html")
    counts = {"files": done.files, "written": done.written, "removed": done.removed}
    print(language.text("bake-done", size=size(done.size, language), first=first, **counts))
    return CLEAN


def add_image(commands: Commands) -> None:
    """Register ``image``: write one chart as a picture."""
    parser = commands.add_parser("image", help="write one chart as a picture (PNG, or SVG by the name of the file)")
    parser.add_argument(
        "view",
        nargs="+",
        help='a view by its address without host, such as "detentions?measure=ID"; or folders of a meeting',
    )
    parser.add_argument("file", type=Path, metavar="OUT", help="the picture; of a meeting a folder for its pictures")
    parser.add_argument("--chart", default="", help="which of its charts, by its key (default: the first)")
    parser.add_argument("--size", choices=("wide", "square", "tall", "slide"), default="wide")
    parser.add_argument("--dark", action="store_true", help="light on dark")
    parser.add_argument("--data", type=Path, help="default: $DASHBOARD_DATA or ./data")
    parser.add_argument("--base", default="", help="where the dashboard runs, for the address on the picture")
    add_subject(parser)
    add_language(parser)
    parser.set_defaults(run=run_image)


def run_image(arguments: argparse.Namespace, environment: Environment) -> int:
    """Write the picture; 1 for a view without such a chart or one that is too tall, 2 for unreadable data."""
    from dashboard.bake.image import Form, NoChart, image
    from dashboard.bake.meeting import is_folder

    [base] = sites(arguments.base)
    environment = settings_meant(environment, arguments.data, arguments.view, arguments.subject)
    data = locate(environment.data)
    language = language_for(data, arguments.lang)
    dataset = loaded(data, language)
    if dataset is None:
        return UNREADABLE
    if len(arguments.view) > 1 or is_folder(arguments.view[0], dataset):
        return write_pictures(arguments, dataset, environment, language, base)
    [view] = arguments.view
    mode: Mode = "dark" if arguments.dark else "light"
    form: Form = "svg" if arguments.file.suffix.lower() == ".svg" else "png"
    wanted = (view, arguments.chart, arguments.size, mode, form)
    try:
        content = image(dataset, environment, language.code, wanted, base)
    except NoChart as error:
        print(language.text("image-none", view=view, charts=", ".join(error.charts) or "–"))
        return ERRORS
    except ValueError:
        print(language.text("picture-too-tall"))
        return ERRORS
    arguments.file.write_bytes(content)
    print(language.text("command-written", file=str(arguments.file)))
    return CLEAN
