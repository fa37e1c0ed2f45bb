"""What the launcher promises a reader's browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
FOOT = 'st.html("<footer class=foot>The end of the page.</footer>")\n'
APP = """
import streamlit as st
from dashboard.ui.frame.html import show_assets
st.set_page_config(page_title="Trial")
show_assets("es")
st.title("First page")
st.slider("n", 1, 5)
st.html("<script>document.body.dataset.foreign = 1</script>", unsafe_allow_javascript=True)
"""
PAGE = "import streamlit as st\nst.title('Second page')\n"
NewVisit = Callable[..., Any]


@pytest.fixture(scope="module")
def trial(run_dashboard: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard of two pages with this repository's settings."""
    folder = tmp_path_factory.mktemp("trial")
    (folder / "pages").mkdir()
    (folder / "pages" / "second.py").write_text(PAGE + FOOT)
    (folder / "app.py").write_text(APP + FOOT)
    for name in (".streamlit", "static"):
        shutil.copytree(ROOT / name, folder / name)
    with run_dashboard(DASHBOARD_APP=str(folder / "app.py"), DASHBOARD_DATA=str(ROOT / "data" / "cuba")) as address:
        yield address


def pages() -> list[str]:
    """The addresses of this repository's pages."""
    return ["/", *(f"/{path.stem}" for path in sorted((ROOT / "pages").glob("*.py")))]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", pages())
def test_pages_open_quietly(open_page: NewVisit, path: str, language: str) -> None:
    """Every page opens in every language without a browser error or a request to another host."""
    visit = open_page(f"{path}?lang={language}")
    assert visit.page.locator("html").get_attribute("lang") == language
    visit.assert_quiet()


@pytest.mark.parametrize("path", ["/", "/detentions"])
def test_first_visit_is_light(new_visit: NewVisit, dashboard_server: str, path: str) -> None:
    """What a first visit costs on the wire: Streamlit and our fonts, no library of charts and no icons."""
    visit = new_visit(dashboard_server)
    session = visit.page.context.new_cdp_session(visit.page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    visit.go(path).wait_for_selector("#root .plot a path")
    visit.settle()
    assert len(sizes) > 50
    assert sum(sizes) <= 900_000


def test_deep_link_without_detour(new_visit: NewVisit, trial: str) -> None:
    """A link to a page opens that page and asks for nothing that is not there."""
    visit = new_visit(trial)
    assert visit.go("/second").get_by_role("heading", name="Second page").is_visible()
    visit.assert_quiet()


def test_only_our_scripts_run(new_visit: NewVisit, trial: str) -> None:
    """A script in a page's HTML is refused, except the one every page brings along."""
    visit = new_visit(trial)
    page = visit.go("/")
    page.wait_for_function("() => document.documentElement.lang === 'es'")
    assert page.evaluate("document.body.dataset.foreign") is None
    assert len(visit.troubles) == 1
    assert "violates the following Content Security Policy directive" in visit.troubles[0]


def test_language_before_any_script(new_visit: NewVisit, trial: str) -> None:
    """The HTML already says the reader's language; the address has the last word."""
    page = new_visit(trial, locale="es-MX").page
    for address, language in ((f"{trial}/second", "es"), (f"{trial}/second?lang=en", "en")):
        answer = page.goto(address)
        assert answer is not None
        assert f'<html lang="{language}"' in answer.text()


def test_streamlit_knows_no_reader(new_visit: NewVisit, trial: str) -> None:
    """Metrics are closed, and the HTTP API for programs that would run scripts stays off."""
    request = new_visit(trial).page.context.request
    assert request.get(f"{trial}/_stcore/metrics").status == 404
    assert request.post(f"{trial}/_stcore/agent/interact", data={}).status in {403, 404, 503}


def test_data_files_travel_compressed_and_arrive_unchanged(new_visit: NewVisit, trial: str) -> None:
    """A downloaded table is the file, byte for byte."""
    request = new_visit(trial).page.context.request
    for path in [*sorted((ROOT / "data" / "cuba").glob("*.csv")), ROOT / "data" / "cuba" / "datapackage.json"]:
        answer = request.get(f"{trial}/data/{path.name}", headers={"Accept-Encoding": "gzip"})
        assert answer.headers.get("content-encoding") == "gzip" or path.stat().st_size < 1000
        assert answer.body() == path.read_bytes()
