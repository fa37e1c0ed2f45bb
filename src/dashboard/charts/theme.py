"""Colour, ink and type of every chart. Colour says which organization, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.dataset.figures.model import Organization
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.settings import Mode

SANS = '"Source Sans", system-ui, sans-serif'
SERIF = '"Source Serif 4", Georgia, serif'
_INK = {
    "light": {"ink": "#1c1c1c", "muted": "#5a5f66", "grid": "#e3e1dc", "row": "#cfccc5", "background": "#ffffff"},
    "dark": {"ink": "#ececec", "muted": "#a9afb8", "grid": "#2a303a", "row": "#3b424d", "background": "#0e1117"},
}


@dataclass(frozen=True)
class Theme:
    """One appearance: the inks of the page and the colours the package gives to organizations."""

    mode: Mode
    ink: str
    muted: str
    grid: str
    row: str
    background: str
    colours: dict[str, str]
    official: dict[str, str]
    other: str

    def colour(self, organization: Organization) -> str:
        """The fixed colour of an organization, of the official bodies of a state, or the one grey."""
        if organization.id in self.colours:
            return self.colours[organization.id]
        return self.official.get(organization.official_body_of, self.other)

    @property
    def hover(self) -> dict[str, Any]:
        """How the box beside a mark looks."""
        return {"align": "left", "namelength": -1, "bgcolor": self.background, "font": {"color": self.ink}}


def paper_inks(shown: Theme, package: Package) -> dict[str, str]:
    """The inks of a theme, each with the one that stands for it on white paper; nothing where they are the same."""
    screen, paper = _inks(shown), _inks(theme("light", package))
    return {screen[name]: ink for name, ink in paper.items() if screen[name] != ink}


def _inks(theme: Theme) -> dict[str, str]:
    """Every ink by what it stands for."""
    plain = {name: getattr(theme, name) for name in (*_INK[theme.mode], "other")}
    return plain | theme.official | theme.colours


def theme(mode: Mode, package: Package) -> Theme:
    """The theme of a package in light or dark."""
    colours = package.settings.colours
    return Theme(
        mode,
        **_INK[mode],
        colours={entry.id: entry.on(mode) for entry in colours.organizations},
        official={entry.id: entry.on(mode) for entry in colours.official},
        other=colours.other.on(mode),
    )
