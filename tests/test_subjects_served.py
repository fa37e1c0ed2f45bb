"""Two subjects under one roof: every answer of the server is of the subject that was asked for, and of no other."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.packages import ROOT, rows, with_rows
from tests.subjects import FIGURE, FIRST, OTHER_NUMBER, SECOND, two_subjects

from dashboard.environment import Environment
from dashboard.web import routes, shell
from dashboard.web.index import streamlit_index
from dashboard.web.missing import Missing


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return two_subjects(tmp_path / "subjects")


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    environment = Environment(data=folder, stated_day=date(2026, 1, 15))
    site = routes.Site(ROOT / "app.py", environment, streamlit_index(ROOT))
    with TestClient(shell.Shell(Starlette(routes=site.routes()), {}), base_url="http://figures.example") as client:
        yield client
    site.maker.close()


PAGES = ["", "detentions", "tables", "releases", "sources", "compare", "present", "method"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_keeps_the_subject(client: TestClient, page: str) -> None:
    """On a page of the second subject each link to a view names it; on one of the first none names any."""
    second = client.get(f"/{page}?subject={SECOND}&lang=en").text
    first = client.get(f"/{page}?lang=en").text
    assert "Otherland" in second and "Otherland" not in first and "subject=" not in first
    links = [link for link in re.findall(r' href="([^"#]*)', second) if re.match(r"(\./|[a-z]+|)\?|[a-z]+$", link)]
    strangers = [link for link in links if f"subject={SECOND}" not in link and not link.startswith("subjects")]
    assert len(links) > 3 and strangers == []


def test_old_addresses_mean_the_first(client: TestClient) -> None:
    """An address from before there were others shows what it showed; the name of the first may be written."""
    for query in ("", f"&subject={FIRST}", f"&subject={FIRST.upper()}."):
        page = client.get(f"/sources?figure={FIGURE}{query}&lang=en").text
        assert "Valdoria" in page and OTHER_NUMBER not in page and 'role="status"' not in page


def test_an_unknown_subject_is_told(client: TestClient) -> None:
    """A page says what it did not know; what is passed on without words is refused rather than another's figures."""
    page = client.get("/?subject=nowhere&lang=en").text
    assert "subject=nowhere" in page and 'role="status"' in page
    assert re.search(r"Shown is: [^<]*Valdoria[^<]*\. <a href=.subjects\?lang=en.>All subjects</a>", page)
    for path in (
        "/embed/home?chart=panel-listed",
        "/picture/home/panel-listed.png?",
        f"/leaf/sources?figure={FIGURE}",
        f"/deck?cards=figure:{FIGURE}",
        f"/slides?cards=figure:{FIGURE}",
        "/feed.atom?lang=en",
    ):
        assert client.get(f"{path}&subject=nowhere").status_code == 404, path
        assert client.get(f"{path}&subject={SECOND}").status_code == 200, path


def test_what_another_subject_knows_is_found_there(client: TestClient, folder: Path) -> None:
    """An address that lost its subject asks for what the first does not have: the page leads to whoever has it."""
    contents = {path.name: path.read_bytes() for path in (folder / SECOND).iterdir() if path.is_file()}
    row = rows(contents, "organizations")[("open-cells",)]
    named = dict.fromkeys(("name_en", "name_es", "short_name", "short_en", "short_es"), "Far Watch")
    far = with_rows(contents, "organizations", {**row, **named, "organization_id": "far-watch"})
    (folder / SECOND / "organizations.csv").write_bytes(far["organizations.csv"])
    page = client.get("/sources?organization=far-watch&lang=en").text
    assert f'here: <a href="sources?organization=far-watch&amp;subject={SECOND}&amp;lang=en">Otherland</a>' in re.sub(
        r"\s+", " ", page
    )
    assert "to be found here" not in client.get("/sources?organization=nobody&lang=en").text


def test_each_subject_says_what_a_day_leaves_out(client: TestClient) -> None:
    """Each subject says how many figures the day leaves out, as its own pages do."""
    page = client.get("/subjects?known=2025-08-01&lang=en").text
    assert page.count("are left out: no dated document had stated them yet") == 2


def test_files_lie_in_a_folder_of_each(client: TestClient, folder: Path) -> None:
    """Tables come from the folder of their subject, and from the plain address for the first."""
    for path, subject in (("", FIRST), (f"{FIRST}/", FIRST), (f"{SECOND}/", SECOND)):
        answer = client.get(f"/data/{path}detentions.csv")
        assert answer.content == (folder / subject / "detentions.csv").read_bytes()
        figures = client.get(f"/data/{path}figures.json?lang=en").json()
        assert ("Otherland" in json.dumps(figures)) == (subject == SECOND)
    # Named in the query it would be the table of another subject.
    assert client.get(f"/data/detentions.csv?subject={SECOND}").status_code == 404
    for path in ("nowhere/detentions.csv", f"{SECOND}/../{FIRST}/detentions.csv", f"{SECOND}/", "subjects.txt"):
        assert client.get(f"/data/{path}").status_code == 404 or "../" in path


def test_feeds_follow(client: TestClient) -> None:
    """A feed names its subject, its own address and its pages."""
    parsed = feedparser.parse(client.get(f"/feed.atom?subject={SECOND}&organization=open-cells&lang=en").content)
    assert "Otherland" in parsed.feed.title
    assert all(f"subject={SECOND}" in entry.link for entry in parsed.entries) and parsed.entries
    assert all(f"subject={SECOND}" in link.href for link in parsed.feed.links)


def test_embeds_and_code_follow(client: TestClient) -> None:
    """The code for a page of somebody else leads to the chart of this subject."""
    page = client.get(f"/sources?subject={SECOND}&figure={FIGURE}&lang=en").text
    assert f"http://figures.example/embed/sources?figure={FIGURE}&amp;amp;subject={SECOND}" in page or re.search(
        rf"embed/sources\?[^\"]*subject={SECOND}", page
    )
    shown = client.get(f"/embed/sources?subject={SECOND}&figure={FIGURE}&lang=en").text
    assert OTHER_NUMBER in shown and OTHER_NUMBER not in client.get(f"/embed/sources?figure={FIGURE}&lang=en").text


def test_a_folder_of_a_meeting_follows(client: TestClient) -> None:
    """The page of a folder leads to its deck, which states the figures of this subject and leads back to it."""
    page = client.get(f"/present?subject={SECOND}&cards=figure:{FIGURE}&lang=en").text
    [deck] = set(re.findall(r'href="(deck\?[^"]*)" target', page))
    shown = client.get("/" + deck.replace("&amp;", "&")).text
    assert OTHER_NUMBER in shown and f"subject={SECOND}" in shown


def test_one_that_broke_takes_no_other_down(client: TestClient, folder: Path) -> None:
    """Each subject is told alone: what is broken is shown as it was, the others as they are, and health says both."""
    assert client.get("/healthz").json()["status"] == "ok"
    client.get(f"/?subject={SECOND}")
    (folder / SECOND / "detentions.csv").write_bytes(b"nonsense\n")
    health = client.get("/healthz")
    told = health.json()
    assert (health.status_code, told["status"]) == (200, "stale")
    assert (told["subjects"][FIRST]["status"], told["subjects"][SECOND]["status"]) == ("ok", "stale")
    assert "newest data files have errors" not in client.get("/?lang=en").text
    broken = client.get(f"/?subject={SECOND}&lang=en").text
    assert "newest data files have errors" in broken and "Otherland" in broken


def test_one_that_never_was_whole(folder: Path, client: TestClient) -> None:
    """The first subject may be the broken one: the page of all says so, and shows the others."""
    (folder / FIRST / "datapackage.json").unlink()
    assert client.get("/healthz").status_code == 200
    page = client.get("/?lang=en").text
    assert "The data cannot be shown" in page and 'href="subjects?lang=en"' in page
    every = client.get("/subjects?lang=en").text
    assert "cannot be shown just now" in every and "Otherland" in every


def test_all_subjects_each_on_its_scale(client: TestClient) -> None:
    """Who says how many of each: one under the other, each figure leading into its own subject, nothing added up."""
    page = client.get("/subjects?lang=en").text
    assert page.index("Valdoria") < page.index("Otherland") and page.count('class="plot"') == 2
    links = re.findall(r'href="(sources\?[^"]*figure=[^"]*)"', page)
    assert {f"subject={SECOND}" in link for link in links} == {True, False}
    shared = client.get("/subjects?panel=people_on_list:all&lang=en").text
    assert shared.count('class="plot"') == 2
    assert "panel=nothing" in client.get("/subjects?panel=nothing:all&lang=en").text


@pytest.mark.parametrize("address", ["/", f"/?subject={SECOND}", "/subjects", "/subjects?lang=es"])
def test_every_mark_leads_to_a_page(client: TestClient, address: str) -> None:
    """Whatever is left out of an address, no link runs two pages together."""
    pages = {link.partition("?")[0] for link in re.findall(r'href="([a-z./]*\?[^"]*)"', client.get(address).text)}
    known = {*PAGES, "./", "", "refresh", "subjects", "feed.atom"}
    assert {page for page in pages - known if page.split("/")[0] not in ("picture", "embed", "leaf")} == set()


def test_all_subjects_on_a_past_day(client: TestClient) -> None:
    """A day that was chosen is said, with the way back; what nobody had said by then is said to be nothing."""
    page = client.get("/subjects?known=2025-07-03&lang=en").text
    assert "What was known on 3 July 2025" in page and 'href="?lang=en"' in page
    assert "known=2025-07-03" in page
    early = client.get("/subjects?known=1995-01-01&lang=en").text
    assert early.count("gave this figure") == 2 and 'class="plot"' not in early


def test_a_missing_folder_tells_no_place(client: TestClient, folder: Path) -> None:
    """A subject that is listed and not there is told without where on the server it would be."""
    (folder / "subjects.txt").write_text(f"{FIRST}\n{SECOND}\nnicaragua\n", encoding="utf-8")
    page = client.get("/?subject=nicaragua&lang=en").text
    assert "The data cannot be shown" in page and str(folder) not in page and str(folder.parent) not in page


def test_texts_of_a_package_are_texts(client: TestClient, folder: Path) -> None:
    """What a package calls itself is no HTML on the page of all subjects."""
    descriptor = folder / SECOND / "datapackage.json"
    told = json.loads(descriptor.read_text(encoding="utf-8"))
    told["dashboard"]["short_title_en"] = "<img src=x onerror=alert(1)>"
    descriptor.write_text(json.dumps(told), encoding="utf-8")
    page = client.get("/subjects?lang=en").text
    assert "&lt;img src=x" in page and "<img src=x" not in page


def test_a_package_alone_has_no_page_of_all(tiny_folder: Path) -> None:
    """Where there is one subject no menu leads to all of them."""
    environment = Environment(data=tiny_folder, stated_day=date(2026, 1, 15))
    site = routes.Site(ROOT / "app.py", environment, streamlit_index(ROOT))
    with TestClient(shell.Shell(Starlette(routes=site.routes()), {})) as client:
        assert "subjects" not in re.findall(r"<nav.*?</nav>", client.get("/?lang=en").text, re.DOTALL)[0]
        assert client.get("/?subject=anything&lang=en").status_code == 200


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("/data/figures.csv", "", "figures-2026."),
        ("/slides", f"&cards=figure:{FIGURE}", "meeting.pptx"),
        ("/handout", f"&cards=figure:{FIGURE}", "meeting.pdf"),
        ("/tables", "", "-years-2026."),
        ("/detentions", "", "people_on_list-all-2026."),
    ],
)
def test_files_are_named_after_their_subject(client: TestClient, path: str, query: str, name: str) -> None:
    """What two subjects are asked for in the same words does not lie on a disk under one name."""
    for subject in (FIRST, SECOND):
        address = (
            f"/data/{subject}/figures.csv?lang=en" if "data" in path else f"{path}?subject={subject}&lang=en{query}"
        )
        answer = client.get(address)
        if "content-disposition" not in answer.headers:
            offered = re.search(r'href="([^"]*download=[^"]*)"', answer.text)
            assert offered, answer.text[:300]
            answer = client.get(urljoin(address, html.unescape(offered[1])))
        named = answer.headers["content-disposition"]
        assert f"{subject}-" in named and name in named


def test_a_sentence_to_print_says_of_which_data(client: TestClient) -> None:
    """The sentence that is copied ends with the title of its package."""
    page = client.get(f"/sources?figure={FIGURE}&subject={SECOND}&lang=en").text
    assert re.search(r'data-copy="[^"]*777[^"]* Otherland: figures, data version 2026\.1\.14\."', page)


def told_of_data(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(r.getMessage()) for r in caplog.records if r.name == "dashboard.ui.frame.store"]


def test_what_breaks_is_logged_once(client: TestClient, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Of the subject that broke one line, however many look, and one when it is whole again; no cell is in them."""
    pages = (f"/?subject={SECOND}&lang=en", "/?lang=en", "/healthz")
    for path in pages:
        client.get(path)
    table = folder / SECOND / "detentions.csv"
    good = table.read_bytes()
    assert told_of_data(caplog) == []
    for content in (good.replace(b",777,", b",se cret,"), good.replace(b",777,", b",7 secret 7,")):
        table.write_bytes(content)
        for path in pages * 2:
            client.get(path)
    [broken] = told_of_data(caplog)
    assert (broken["subject"], broken["result"], broken["file"]) == (SECOND, "broken", "detentions.csv")
    table.write_bytes(good)
    for path in pages * 2:
        client.get(path)
    _, whole = told_of_data(caplog)
    assert (whole["subject"], whole["result"]) == (SECOND, "whole")
    shutil.move(folder / SECOND, folder / "elsewhere")
    for path in pages * 2:
        client.get(path)
    assert [(one["subject"], one["result"]) for one in told_of_data(caplog)[2:]] == [(SECOND, "broken")]
    assert "cret" not in caplog.text


def test_what_is_broken_at_the_start_is_logged(
    client: TestClient, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Also where nobody ever saw it whole."""
    (folder / FIRST / "datapackage.json").write_text("{")
    for _ in range(2):
        client.get("/?lang=en")
    [broken] = told_of_data(caplog)
    assert (broken["subject"], broken["result"]) == (FIRST, "broken")


def test_feeds_go_on_with_what_the_pages_show(client: TestClient, folder: Path) -> None:
    """The folder of a subject is renamed under the server: pages and feeds go on telling of the last good data."""
    paths = (f"/feed.atom?subject={SECOND}", f"/feed.atom?subject={SECOND}&organization=open-cells")
    log = "## 2026-01-10\n\n### en\n\nFirst edition.\n"
    (folder / SECOND / "CHANGELOG.md").write_text(log)
    client.get(f"/?subject={SECOND}")
    shutil.move(folder / SECOND, folder / "elsewhere")
    for path in paths:
        answer = client.get(f"{path}&lang=en")
        assert answer.status_code == 200 and feedparser.parse(answer.content).entries, path
    method = client.get(f"/method?subject={SECOND}&lang=en").text
    assert "First edition." in method and "newest data files have errors" in method


@pytest.mark.parametrize("kind", ["csv", "json"])
@pytest.mark.parametrize("folder_of_path", ["", f"{FIRST}/", f"{SECOND}/"])
@pytest.mark.parametrize("code", ["en", "es"])
def test_figures_of_a_subject_in_the_query(client: TestClient, kind: str, folder_of_path: str, code: str) -> None:
    """400 with the address that gives what was meant, its other parameters kept; that one is answered."""
    asked = f"/data/{folder_of_path}figures.{kind}?subject={SECOND.upper()}.&organization=open-cells&lang={code}"
    answer = client.get(asked)
    [problem] = answer.json()["problems"]
    address = f"/data/{SECOND}/figures.{kind}?organization=open-cells&lang={code}"
    assert answer.status_code == 400 and problem["parameter"] == "subject" and address in problem["expected"]
    right = client.get(address)
    assert right.status_code == 200 and OTHER_NUMBER in right.text


def test_figures_of_no_subject_in_the_query(client: TestClient) -> None:
    """What to take out is not all that is said: without it another subject's figures would be sent."""
    answer = client.get("/data/figures.csv?subject=<nowhere>&measure=none&lang=en")
    told = {problem["parameter"]: problem for problem in answer.json()["problems"]}
    assert answer.status_code == 400 and set(told) == {"subject", "measure"}
    assert f"{FIRST}, {SECOND}" in told["subject"]["expected"]
    assert f"/data/{FIRST}/figures.csv?measure=none&lang=en" in told["subject"]["todo"]
    assert client.get("/data/figures.csv?subject=&lang=en").status_code == 400


@pytest.mark.parametrize("name", ["sources.csv", "datapackage.json", "README.md"])
@pytest.mark.parametrize("accept", ["*/*", "text/html"])
def test_a_table_of_a_subject_in_the_query(client: TestClient, folder: Path, name: str, accept: str) -> None:
    """404 with the right address in plain words, for whoever opens it in a browser too."""
    environment = Environment(data=folder, stated_day=date(2026, 1, 15))
    around = TestClient(Missing(client.app, ["/"], environment, "./x.woff2"))
    for path, code in ((f"/data/{name}", "en"), (f"/data/{FIRST}/{name}", "es")):
        answer = around.get(f"{path}?subject={SECOND}&lang={code}", headers={"Accept": accept})
        assert answer.status_code == 404 and answer.headers["content-type"].startswith("text/plain")
        assert answer.text.endswith(f" /data/{SECOND}/{name}") and answer.headers["content-language"] == code
    for wrong in (f"/data/{name}?subject=nowhere", f"/data/nothing.csv?subject={SECOND}"):
        assert "/data/" not in around.get(wrong, headers={"Accept": accept}).text
