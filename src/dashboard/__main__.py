"""The command line: ``python -m dashboard serve``, ``check``, ``due``, ``diff``, ``publish``, ``undo`` ..."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from dashboard.commands.baking import add_bake, add_image
from dashboard.commands.folder import (
    ERRORS,
    UNREADABLE,
    NoSubject,
    SeveralMeant,
    say_no_subject,
    say_several,
    say_unreadable,
)
from dashboard.commands.following import add_follow
from dashboard.commands.meeting import add_meeting
from dashboard.commands.new_subject import add_new_subject
from dashboard.commands.reading import add_check, add_due, add_serve
from dashboard.commands.refreshing import add_diff, add_history, add_publish, add_template, add_undo
from dashboard.commands.sites import NoSite, say_no_site
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.wording.language import Language, language_of, languages_of
from dashboard.wording.problems import say

Command = Callable[[argparse.Namespace, Environment], int]
_DESK = (add_serve, add_check, add_due, add_diff, add_publish, add_history, add_undo, add_template)
_ALL = (*_DESK, add_follow, add_bake, add_image, add_meeting, add_new_subject)


def build_parser() -> argparse.ArgumentParser:
    """The parser with one sub-command per ``add_...`` function."""
    parser = argparse.ArgumentParser(prog="dashboard", description="Serve the dashboard and look after its data.")
    commands = parser.add_subparsers(title="commands", required=True)
    for add in _ALL:
        add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; 2 when what is set for it, or a file, cannot be read or written."""
    parsed = build_parser().parse_args(arguments)
    run: Command = parsed.run
    try:
        environment = read()
    except UnreadableEnvironment as error:
        print("\n".join(say(problem, _language(parsed)) for problem in error.problems), file=sys.stderr)
        return UNREADABLE
    try:
        return run(parsed, environment)
    except NoSubject as error:
        print(say_no_subject(error, _language(parsed)))
        return UNREADABLE
    except SeveralMeant as error:
        print(say_several(error, _language(parsed)))
        return UNREADABLE
    except NoSite as error:
        print(say_no_site(error, _language(parsed)))
        return ERRORS
    except OSError as error:
        if error.filename is None:
            raise
        # What a command writes has its place outside of the data: most have nothing more to say than this.
        print(say_unreadable(error, _language(parsed)))
        return UNREADABLE


def _language(parsed: argparse.Namespace) -> Language:
    asked = getattr(parsed, "lang", None) or languages_of(None)
    return language_of(asked if isinstance(asked, str) else asked[0])


if __name__ == "__main__":
    sys.exit(main())
