"""The colours of the package, measured: contrast, and how far apart any two are, also for colour-blind readers."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from colorspacious import cspace_convert
from tests.factories import make_organization, make_package

from dashboard.charts.theme import Theme, declarations, theme
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.settings import Mode

MODES: tuple[Mode, ...] = ("light", "dark")
VISIONS = (None, "deuteranomaly", "protanomaly")
LEAST_DISTANCE = 15


@cache
def channels(colour: Any) -> Any:
    """Red, green and blue of ``#rrggbb``, each from 0 to 1."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2, from 0 (black) to 1 (white)."""
    values = np.array(channels(colour))
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def seen(colour: Any, deficiency: Any) -> Any:
    """CAM02-UCS coordinates of a colour as seen with a deficiency (Machado et al. 2009), or without one."""
    shown = np.array(channels(colour))
    if deficiency:
        space = {"name": "sRGB1+CVD", "cvd_type": deficiency, "severity": 100}
        shown = np.clip(cspace_convert(shown, space, "sRGB1"), 0, 1)
    return cspace_convert(shown, "sRGB1", "CAM02-UCS")


def palette(inks: Theme) -> list[str]:
    return [*inks.colours.values(), *inks.official.values(), inks.other]


@pytest.fixture(scope="module", params=MODES)
def inks(request: pytest.FixtureRequest, dataset: Dataset) -> Theme:
    return theme(request.param, dataset.package)


def test_black_on_white() -> None:
    """The measure of contrast itself is right: black on white is 21 to 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_marks_stand_out(inks: Theme) -> None:
    """Every colour of a mark has a contrast of at least 3 to 1 with the background."""
    assert [c for c in palette(inks) if contrast(c, inks.background) < 3] == []


@pytest.mark.parametrize("vision", VISIONS, ids=str)
def test_colours_are_told_apart(inks: Theme, vision: str | None) -> None:
    """Any two colours are far enough apart, also for readers who do not see red or green."""
    near = [
        (one, other)
        for one, other in combinations(palette(inks), 2)
        if np.linalg.norm(seen(one, vision) - seen(other, vision)) < LEAST_DISTANCE
    ]
    assert near == []


@pytest.mark.parametrize("name", ["ink", "muted"])
def test_text_is_readable(inks: Theme, name: str) -> None:
    """Every ink of text has a contrast of at least 4.5 to 1 with the background."""
    assert contrast(getattr(inks, name), inks.background) >= 4.5


def test_official_bodies_share_a_colour(dataset: Dataset, inks: Theme) -> None:
    """All official bodies of a state have one colour."""
    official = [o for o in dataset.organizations.values() if o.official_body_of]
    for state in {o.official_body_of for o in official}:
        colours = {inks.colour(o) for o in official if o.official_body_of == state and o.id not in inks.colours}
        assert colours == {inks.official[state]}


def test_everybody_else_is_grey(inks: Theme) -> None:
    """An organization without a colour of its own is grey, told apart by its name."""
    assert inks.colour(make_organization("nobody-knows")) == inks.other
    assert inks.colour(make_organization("embassy", official_body_of="another-state")) == inks.other


def test_coloured_organizations_exist(dataset: Dataset) -> None:
    """Every colour belongs to an organization or a state of the data."""
    inks = theme("light", dataset.package)
    assert [i for i in inks.colours if i not in dataset.organizations] == []
    assert set(inks.official) <= {o.official_body_of for o in dataset.organizations.values()}


def test_same_organizations_in_both_modes(dataset: Dataset) -> None:
    """Light and dark give colours to the same organizations."""
    light, dark = (theme(mode, dataset.package) for mode in MODES)
    assert (light.colours.keys(), light.official.keys()) == (dark.colours.keys(), dark.official.keys())


def test_colour_of_an_organization_comes_first() -> None:
    """A body with a colour of its own keeps it although it is official."""
    inks = theme("light", make_package())
    assert inks.colour(make_organization("open-cells", official_body_of="valdoria")) == "#5d81b1"


@pytest.mark.parametrize(("mode", "screen"), [("dark", "screen"), ("light", "not all"), (None, "screen and (prefers-")])
def test_paper_has_light_inks_whatever_the_screen(dataset: Dataset, mode: Mode | None, screen: str) -> None:
    """The inks of a light screen are declared first and for everything, those of a dark one for its screen alone."""
    first, second, third = declarations(dataset.package, mode).split("\n")
    assert first.startswith(":root { --ink: #1c1c1c;")
    assert second.startswith(f"@media {screen}") and ":root { --ink: #ececec;" in second
    assert third.startswith("@supports (color: light-dark(") and "--ink: light-dark(#1c1c1c, #ececec);" in third
