"""A chart as a picture: every size, nothing cut off, everything that must not be lost on it."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from dashboard.bake.image import NoChart, image
from dashboard.charts.lettering import font_files, width, wrapped
from dashboard.charts.picture import SIZES
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.snapshot import snapshot
from dashboard.environment import Environment
from dashboard.ui.static.pictures import NotPictured
from dashboard.wording.language import catalogues

TINY = Path(__file__).parents[2] / "tests" / "data" / "tiny"
DAY = Environment(stated_day=date(2026, 1, 15))
BASE = "https://figures.example"
VIEWS = ["home", "detentions?measure=people_held&window=all", "sources?organization=open-cells"]
TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture(scope="module")
def tiny() -> Dataset:
    return load(snapshot(TINY))


def drawn(dataset: Dataset, view: str, code: str = "en", size: str = "wide", mode: Any = "light") -> str:
    return image(dataset, DAY, code, (view, "", size, mode, "svg"), BASE).decode()


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_off(tiny: Dataset, view: str, size: str, code: str) -> None:
    """Every text lies inside the picture, from its first letter to its last, in its width and height."""
    tree = ElementTree.fromstring(drawn(tiny, view, code, size))
    _, _, across, down = (float(part) for part in tree.get("viewBox").split())

    def walk(node: Any, x: float, y: float, wide: float) -> None:
        moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", node.get("transform", ""))
        x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
        if node.tag.endswith("svg") and node is not tree:
            left = node.get("x", "0")
            x += wide * float(left[:-1]) / 100 if left.endswith("%") else float(left)
            y += float(node.get("y", 0))
            wide = wide if not node.get("width") or node.get("width").endswith("%") else float(node.get("width"))
        if node.tag == TEXT:
            text = "".join(node.itertext())
            size = float(node.get("font-size", 15))
            long = width(text, size, "bold" if node.find("{*}tspan[@font-weight]") is not None else "sans")
            at = x + float(node.get("x", 0)) - {"middle": long / 2, "end": long}.get(node.get("text-anchor", ""), 0)
            assert at > -1 and at + long < across + 1, text
            assert y + float(node.get("y", 0)) < down, text
        for inner in node:
            walk(inner, x, y, wide)

    walk(tree, 0, 0, across)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_a_picture_has_its_size(tiny: Dataset, size: str, mode: Any) -> None:
    """The PNG is as large as it says, and not empty; the same bytes each time."""
    made = [image(tiny, DAY, "es", ("home", "", size, mode, "png"), BASE) for _ in range(2)]
    shown = Image.open(io.BytesIO(made[0]))
    assert made[0] == made[1] and shown.size == SIZES[size]
    colours = shown.convert("RGB").getcolors(1 << 24)
    assert colours is not None and len(colours) > 50


@pytest.mark.parametrize("code", catalogues())
def test_what_must_not_be_lost(tiny: Dataset, code: str) -> None:
    """Question, what is counted, who says so, dates, sources, address and version are on it."""
    text = " ".join(ElementTree.fromstring(drawn(tiny, "home", code)).itertext())
    panel = tiny.package.settings.panels[0]
    for part in (tiny.package.text("question", code), panel.title[code], BASE, tiny.package.version):
        assert part in text
    assert "var(--" not in drawn(tiny, "home", code)


def test_a_chart_over_time_names_whose_colours_there_are(tiny: Dataset) -> None:
    """Where no row names an organization each colour does, and each letter its event."""
    svg = drawn(tiny, "detentions?measure=people_held&window=all")
    text = " ".join(ElementTree.fromstring(svg).itertext())
    for figure in tiny.figures.values():
        if figure.series[1:] == ("people_held", "all") and figure.stands:
            assert figure.organization.short["en"] in text


def test_a_long_ladder_is_refused_in_a_flat_picture(dataset: Dataset) -> None:
    """What could not be read is not drawn: the upright picture has room for it."""
    view = "releases?episode=vatican-2025"
    with pytest.raises(NotPictured):
        image(dataset, DAY, "en", (view, "", "wide", "light", "svg"), BASE)
    assert image(dataset, DAY, "en", (view, "", "tall", "light", "svg"), BASE)


@pytest.mark.parametrize("view", ["method", "compare", "nowhere", "detentions?measure=held_denied"])
def test_a_view_without_a_chart(tiny: Dataset, view: str) -> None:
    """A view that has no chart, or no such chart, says which there are."""
    with pytest.raises(NoChart):
        image(tiny, DAY, "en", (view, "", "wide", "light", "svg"), BASE)
    with pytest.raises(NoChart) as told:
        image(tiny, DAY, "en", ("home", "nothing", "wide", "light", "svg"), BASE)
    assert told.value.charts


@given(some.text(max_size=200), some.integers(40, 400))
def test_lines_fit(text: str, room: int) -> None:
    """No line is wider than there is room, but for a single letter; no word is lost or made."""
    lines = wrapped(text, 16, room)
    assert all(width(line, 16) <= room or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_the_fonts_are_there() -> None:
    """The fonts come with what is installed; none of the machine's is needed."""
    assert len(font_files()) == 3 and all(Path(path).is_file() for path in font_files())
