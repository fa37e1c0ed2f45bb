"""The requirement files are what scripts/lock makes of pyproject.toml, as far as can be told without asking anybody."""

from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def stated(lines: list[str]) -> dict[tuple[str, str], str]:
    """The version of each requirement, by its name and where it counts."""
    requirements = [Requirement(line) for line in lines if not line.lstrip().startswith(("#", "-"))]
    return {(canonicalize_name(r.name), str(r.marker or "")): str(r.specifier) for r in requirements}


def locked(name: str) -> dict[tuple[str, str], str]:
    return stated((ROOT / name).read_text(encoding="utf-8").splitlines())


def test_every_pin_stands_in_the_requirements() -> None:
    """Each package that pyproject.toml pins stands in the requirement files with that version: else run scripts/lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = stated(project["dependencies"])
    assert pinned.items() <= locked("requirements.txt").items()
    assert (pinned | stated(project["optional-dependencies"]["test"])).items() <= locked(
        "requirements-test.txt"
    ).items()


def test_tests_run_with_what_is_served() -> None:
    """The requirements of the tests hold those of the dashboard with the same versions."""
    assert locked("requirements.txt").items() <= locked("requirements-test.txt").items()
    assert all(version.startswith("==") for version in locked("requirements-test.txt").values())
