"""Colour, ink and type of every chart. Colour says which organization, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dashboard.dataset.figures.model import Organization
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.settings import Mode

SANS = '"Source Sans 3", "As wide as Sans", system-ui, sans-serif'
SERIF = '"Source Serif 4", "Source Serif Pro", Georgia, serif'
_INK = {
    "light": {"ink": "#1c1c1c", "muted": "#5a5f66", "grid": "#e3e1dc", "row": "#cfccc5", "background": "#ffffff"},
    "dark": {"ink": "#ececec", "muted": "#a9afb8", "grid": "#2a303a", "row": "#3b424d", "background": "#0e1117"},
}
_PLAIN = (*_INK["light"], "other")
MODES: tuple[Mode, Mode] = ("light", "dark")


@dataclass(frozen=True)
class Theme:
    """One appearance: the inks of the page and the colours the package gives to organizations."""

    mode: Mode | Literal["adaptable"]
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


def _inks(theme: Theme) -> dict[str, str]:
    """Every ink by what it stands for."""
    plain = {name: getattr(theme, name) for name in _PLAIN}
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


def adaptable(package: Package) -> Theme:
    """A theme whose inks are names: what they are is declared once for light, dark and paper (``declarations``)."""
    named = _inks(theme("light", package))
    names = {name: f"var(--{number}-ink)" for number, name in enumerate(named)}
    plain = {name: f"var(--{name})" for name in _PLAIN}
    shown = theme("light", package)
    return Theme(
        "adaptable",
        **{name: plain[name] for name in _INK["light"]},
        colours={id: names[id] for id in shown.colours},
        official={id: names[id] for id in shown.official},
        other=plain["other"],
    )


def declarations(package: Package, on_screen: Mode | None = None, within: str = ":root") -> str:
    """What the inks of the adaptable theme are: on paper always those of a light screen.

    A browser that knows ``light-dark()`` takes each as the part of the page is set, and follows it when that changes.

    :param on_screen: the appearance of the screen, or nothing where the reader's own decides
    :param within: the selector of the part of the page for which they hold
    """
    light, dark = (_declared(theme(mode, package)) for mode in MODES)
    screen = {None: "screen and (prefers-color-scheme: dark)", "dark": "screen", "light": "not all"}[on_screen]
    either = _declared(*(theme(mode, package) for mode in MODES))
    follows = f"@supports (color: light-dark(red, red)) {{ {within} {{ {either} }} }}"
    return f"{within} {{ {light} }}\n@media {screen} {{ {within} {{ {dark} }} }}\n{follows}"


def _declared(*shown: Theme) -> str:
    """The inks of an appearance, or of a light and a dark one."""
    inks = [_inks(one) for one in shown]

    def ink(name: str) -> str:
        found = list(dict.fromkeys(one[name] for one in inks))
        return found[0] if len(found) == 1 else f"light-dark({', '.join(found)})"

    plain = [f"--{name}: {ink(name)};" for name in _PLAIN]
    return " ".join(plain + [f"--{number}-ink: {ink(name)};" for number, name in enumerate(inks[0])])
