"""The command line: ``python -m dashboard serve``, ``check``, ``due``, ``diff``, ``publish``, ``undo`` ..."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from dashboard.commands.baking import add_bake, add_image
from dashboard.commands.folder import UNREADABLE
from dashboard.commands.meeting import add_meeting
from dashboard.commands.reading import add_check, add_due, add_serve
from dashboard.commands.refreshing import add_diff, add_history, add_publish, add_template, add_undo
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.wording.language import language_of, languages_of
from dashboard.wording.problems import say

Command = Callable[[argparse.Namespace, Environment], int]
_DESK = (add_serve, add_check, add_due, add_diff, add_publish, add_history, add_undo, add_template)
_ALL = (*_DESK, add_bake, add_image, add_meeting)


def build_parser() -> argparse.ArgumentParser:
    """The parser with one sub-command per ``add_...`` function."""
    parser = argparse.ArgumentParser(prog="dashboard", description="Serve the dashboard and look after its data.")
    commands = parser.add_subparsers(title="commands", required=True)
    for add in _ALL:
        add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; 2 when what is set for it cannot be understood."""
    parsed = build_parser().parse_args(arguments)
    run: Command = parsed.run
    try:
        environment = read()
    except UnreadableEnvironment as error:
        language = language_of(getattr(parsed, "lang", None) or languages_of(None)[0])
        print("\n".join(say(problem, language) for problem in error.problems), file=sys.stderr)
        return UNREADABLE
    return run(parsed, environment)


if __name__ == "__main__":
    sys.exit(main())
