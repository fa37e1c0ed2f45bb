"""The measurements as the sections of ``docs/performance.md``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.browser import Paint, Visit
from benchmarks.incoming import Brought
from benchmarks.load import STEPS, Step
from benchmarks.rerun import PageTimes
from benchmarks.sessions import Crowd
from benchmarks.statistic import Spread

TITLES = {
    "rerun": "A page on the server",
    "browser": "The first chart in a browser",
    "sessions": "Many readers at once",
    "load": "More data",
    "incoming": "What comes in",
}
GOAL_RATIO, GOAL_CROWD, GOAL_CHECK, GOAL_INCOMING = 1.3, 0.060, 60.0, 10.0
_HEAD = """# How fast it is

Made by `python -m benchmarks` (`--only rerun,browser,sessions,load,incoming`, `--quick` to try it without writing \
this file). Times depend on the machine; ratios travel better. A goal that was not reached is marked **so**.

"""


def rerun_section(pages: list[PageTimes]) -> str:
    """The server's time for each page beside its bare page."""
    head = (
        "page",
        "new session",
        "bare",
        "rerun",
        "p95",
        "bare",
        "p95",
        f"rerun / bare (goal {GOAL_RATIO})",
        "processor",
        "bare",
        "sent at first, KiB",
        "on a rerun, KiB",
    )
    remarks = [f"- {page.name}: {page.remark}" for page in pages if page.remark]
    return _section(
        "Milliseconds, medians. **New session**: from connecting to the end of the first run, in a server that has "
        "shown the page before. **Rerun**: from sending the request to the script-finished message, over the websocket "
        "and in the words of Streamlit's own client. The **bare** page sends the very same texts, charts, widgets and "
        "links, built beforehand, through the same launcher, in turns with the real one: what Streamlit itself costs. "
        "Their ratio is what our code adds. **Processor**: time of the server's processor for one rerun with all that "
        "follows it (Streamlit's cleaning up); it tells even on a busy machine. The empty page sends nothing: the "
        "floor of the machine.",
        _table(head, map(_page_row, pages)),
        "\n".join(remarks),
    )


def browser_section(name: str, paints: list[Paint]) -> str:
    """Time and traffic until the first chart is painted."""
    head = ("page", "visit", "first mark painted, ms", "KiB on the wire", "requests", "messages, KiB")
    rows = [
        row
        for paint in paints
        for row in (_visit_row(paint.name, "cold", paint.cold), _visit_row(paint.name, "warm", paint.warm))
    ]
    return _section(
        f"{name}, headless, without a GPU, on the same machine as the server; medians. From navigation to the frame "
        "in which the first mark of a chart has a size. **Cold**: a new profile. **Warm**: third visit with it "
        "(Chromium keeps compiled scripts from the second on). On the wire: compressed bytes of all HTTP answers. "
        "Messages: what came over the websocket, before its compression.",
        _table(head, rows),
    )


def sessions_section(crowds: list[Crowd]) -> str:
    """What a crowd of readers meets."""
    goal = f"median, ms (goal {GOAL_CROWD * 1000:.0f})"
    head = (
        "sessions",
        goal,
        "p95, ms",
        "reruns",
        "open all, s",
        "cores busy",
        "MiB before",
        "MiB after",
        "first reader after the start, s",
    )
    return _section(
        "Home, each session asking again every 3 seconds, evenly spread, a fresh server for each row; the readers are "
        "simulated on the same machine. Memory is the resident set of the server process. The first reader after a "
        "start waits until the data is read and checked.",
        _table(head, map(_crowd_row, crowds)),
    )


def load_section(steps: list[Step]) -> str:
    """Reading and checking at growing sizes."""
    scales = sorted({step.times for step in steps})
    head = ("step", *(f"{scale}x: s (processor), MiB" for scale in scales), "growth")
    rows = [_step_row(name, [step for step in steps if step.name == name]) for name in STEPS]
    remarks = [f"- {step.name} at {step.times}x: {step.remark}" for step in steps if step.remark]
    return _section(
        "Figures, attributions, documents (and the scopes that keep the copies valid) multiplied; organizations and "
        "measures as they are. Each step in a fresh process, imports left out of the time and counted in the peak "
        "memory. **read_csv**: `pandas.read_csv` of the same files, the floor. **load**: linked figures, goal linear. "
        f"**check**: everything, goal under {GOAL_CHECK:.0f} s at 100x. **Growth**: processor time at the largest "
        "size by that at the size before; 10 is linear.",
        _table(head, rows),
        "\n".join(remarks),
    )


def incoming_section(uploads: list[Brought]) -> str:
    """Large uploads on their whole way in."""
    goal = f"diff, s (goal {GOAL_INCOMING:.0f} at 10,000 rows)"
    head = ("upload", "rows", "KiB", "csv, s", goal, "p95", "lines printed", "MiB")
    return _section(
        "Seconds of the processor, medians, each in a fresh process, imports left out; they tell even on a busy "
        "machine. The uploads are made from the data by `benchmarks/uploads.py`: figures of earlier years under labels "
        "of their own with their documents and attributions, and tables in which every id is another unknown one and "
        "every date and number wrong. **csv**: Python's `csv` over the same bytes, the floor. **diff**: `python -m "
        "dashboard diff` with everything it prints: reading, repairs, names, both states checked, difference, words.",
        _table(head, map(_brought_row, uploads)),
    )


def document(sections: Mapping[str, str], before: str, machine: str) -> str:
    """The whole document: new sections, and those of ``before`` that were not measured again."""
    kept = _sections_of(before)
    shown = {title: sections.get(name) or kept.get(title) for name, title in TITLES.items()}
    parts = [f"## {title}\n\n{text.strip()}\n" for title, text in shown.items() if text]
    return f"{_HEAD}{machine}\n\n" + "\n".join(parts)


def read_document(path: Path) -> str:
    """What the document says now; nothing when there is none."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _sections_of(text: str) -> dict[str, str]:
    parts = (part.partition("\n") for part in text.split("\n## ")[1:])
    return {title.strip(): body for title, _, body in parts}


def _section(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _page_row(page: PageTimes) -> list[str]:
    real, bare = page.real, page.bare
    ratio = _goal(f"{page.ratio:.2f}", page.ratio <= GOAL_RATIO) if page.ratio else ""
    sizes = [f"{size:.0f}" if size else "" for size in (page.kilobytes, page.rerun_kilobytes)]
    return [
        page.name,
        _ms(real.opened.median),
        _ms(bare.opened.median) if bare else "",
        *_both(real.rerun),
        *(_both(bare.rerun) if bare else ("", "")),
        ratio,
        _ms(real.processor),
        _ms(bare.processor) if bare else "",
        *sizes,
    ]


def _visit_row(name: str, kind: str, visit: Visit) -> list[str]:
    return [name, kind, f"{visit.milliseconds:.0f}", f"{visit.wire:.0f}", str(visit.requests), f"{visit.messages:.0f}"]


def _crowd_row(crowd: Crowd) -> list[str]:
    middle = _goal(_ms(crowd.reruns.median), crowd.reruns.median <= GOAL_CROWD)
    return [
        str(crowd.sessions),
        middle,
        _ms(crowd.reruns.p95),
        str(crowd.reruns.count),
        f"{crowd.opening:.2f}",
        f"{crowd.cores:.2f}",
        f"{crowd.memory_before:.0f}",
        f"{crowd.memory:.0f}",
        f"{crowd.first:.1f}",
    ]


def _brought_row(upload: Brought) -> list[str]:
    reached = upload.rows > 11_000 or upload.worked.median <= GOAL_INCOMING
    return [
        upload.name,
        f"{upload.rows:,}",
        f"{upload.kilobytes:.0f}",
        f"{upload.floor.median:.2f}",
        _goal(f"{upload.worked.median:.2f}", reached),
        f"{upload.worked.p95:.2f}",
        f"{upload.lines:,}",
        f"{upload.peak:.0f}",
    ]


def _step_row(name: str, steps: list[Step]) -> list[str]:
    worked = [step.processor for step in steps if not step.remark]
    growth = f"{worked[-1] / worked[-2]:.1f}" if len(worked) > 1 else ""
    return [name, *map(_step_cell, steps), growth]


def _step_cell(step: Step) -> str:
    if step.remark:
        return "failed"
    reached = step.name != "check" or step.seconds <= GOAL_CHECK
    return f"{_goal(f'{step.seconds:.2f}', reached)} ({step.processor:.2f}), {step.peak:.0f}"


def _goal(text: str, reached: bool) -> str:
    return text if reached else f"**{text}**"


def _both(times: Spread) -> tuple[str, str]:
    return _ms(times.median), _ms(times.p95)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"
