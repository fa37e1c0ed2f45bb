"""What many tests share: the real data, the invented country, a fixed day and both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from tests.charts_shown import remember_drawings as remember_drawings

from dashboard.dataset.figures.load import Dataset, load
from dashboard.wording.language import Language, language_of

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return load(ROOT / "data" / "cuba")


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    return ROOT / "tests" / "data" / "tiny"


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> Dataset:
    return load(tiny_folder)


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 11, 23)


@pytest.fixture(scope="session")
def english() -> Language:
    return language_of("en")


@pytest.fixture(scope="session")
def spanish() -> Language:
    return language_of("es")


@pytest.fixture(params=["en", "es"])
def each_language(request: pytest.FixtureRequest) -> Language:
    return language_of(request.param)


@pytest.fixture(scope="session", autouse=True)
def one_scan_of_packages() -> Iterator[None]:
    """Every run of a page under test looks through all installed packages for components: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield
