"""What it takes to make something of the folder of a meeting, and how large it becomes."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from statistics import median

import pandas as pd
from weasyprint import HTML

from benchmarks.server import data_folder
from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder
from dashboard.ui.meeting.handout import handout_page
from dashboard.ui.meeting.making import MAKINGS, Kind, make
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.static.rendering import open_page
from dashboard.wording.language import languages_of

CARDS = (6, 12)
_TAGS = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)


def measure(rounds: int) -> pd.DataFrame:
    """A row for each file of the first cards of the folders that stand ready, in one language and in all: medians.

    The floor is the words of the same handout, set on paper without anything else.
    """
    environment = read()
    whole = current(environment).dataset
    if whole is None:
        raise LookupError(str(data_folder()))
    data = TalkData(whole, environment, "https://figures.example")
    page = open_page("present", languages_of(whole.package)[0], {}, whole, environment)
    ready = (pick for folder in whole.package.settings.folders for pick in picks_of(folder, page))
    picks = tuple(dict.fromkeys(ready))
    rows = []
    for cards, languages in product(CARDS, (1, len(languages_of(whole.package)))):
        folder = MeetingFolder(picks[:cards], languages_of(whole.package)[:languages])
        rows += [_row(kind, folder, data, rounds) for kind in MAKINGS]
        rows.append(_floor(folder, data, rounds))
    return pd.DataFrame(rows).set_index(["cards", "languages", "file"])


def _row(kind: Kind, folder: MeetingFolder, data: TalkData, rounds: int) -> Mapping[str, object]:
    taken = []
    for number in range(rounds + 1):
        # What is kept of a card in one round is not kept of the next: it is of another day of the folder.
        asked = replace(folder, made=f"2000-01-{number + 1:02}")
        start = time.perf_counter()
        content = make(kind, asked, data)
        taken.append(time.perf_counter() - start)
    return _told(folder, kind, median(taken[1:]), len(content))


def _floor(folder: MeetingFolder, data: TalkData, rounds: int) -> Mapping[str, object]:
    words, taken = _TAGS.sub(" ", handout_page(folder, data, "A4")[0]), []
    for _ in range(rounds):
        start = time.perf_counter()
        content = HTML(string=f"<p>{words}</p>").write_pdf()
        taken.append(time.perf_counter() - start)
    return _told(folder, "floor: the words of the handout", median(taken), len(content))


def _told(folder: MeetingFolder, kind: str, seconds: float, size: int) -> Mapping[str, object]:
    named = {"cards": len(folder.picks), "languages": len(folder.languages), "file": kind}
    return {**named, "s": seconds, "KiB": size / 1024}
