"""The figures for programs over the web: the same table as the pages give, as CSV and as JSON."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd
import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.visits import visit

from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.export.query import FigureQuery, select
from dashboard.export.tables import COLUMNS, figures_csv
from dashboard.ui.frame.surface import site_of
from dashboard.web import shell
from dashboard.web.index import streamlit_index
from dashboard.web.routes import Site
from dashboard.wording.language import language_of

ROOT = Path(__file__).parents[1]
CSV, JSON = "/data/figures.csv", "/data/figures.json"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """The launcher over the real data, without Streamlit behind it."""
    st.cache_resource.clear()
    with TestClient(app(ROOT / "data" / "cuba", date(2026, 11, 29))) as client:
        client.headers["Accept-Encoding"] = "identity"
        yield client
    st.cache_resource.clear()


def app(data: Path, day: date) -> shell.Shell:
    site = Site(ROOT / "app.py", Environment(data=data, stated_day=day), streamlit_index())
    return shell.Shell(Starlette(routes=site.routes()), shell.security_headers(site.index))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_table_is_the_one_of_the_pages(client: TestClient, dataset: Dataset, code: str) -> None:
    """What a program gets of a measure and scope is byte for byte what the button under its chart gives."""
    panel = dataset.package.settings.panels[0]
    asked = FigureQuery(code, measures=(panel.measure_id,), scopes=(panel.scope_id,))
    answer = client.get(CSV, params={"measure": panel.measure_id, "scope": panel.scope_id, "lang": code})
    assert answer.content == figures_csv(select(asked, dataset), dataset.package, language_of(code))
    assert {row["measure_id"] for row in rows(answer.text)} == {panel.measure_id} and len(rows(answer.text)) > 100
    assert answer.headers["content-language"] == code


def test_both_formats_carry_the_same(client: TestClient, dataset: Dataset) -> None:
    """CSV and JSON have the same columns and rows; JSON says besides what it is, under which terms, and of what."""
    asked = {"organization": "prisoners-defenders", "from": "2026", "lang": "es"}
    table, told = rows(client.get(CSV, params=asked).text), client.get(JSON, params=asked).json()
    as_text = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in told["figures"]]
    assert as_text == table and len(table) > 10
    assert tuple(told["figures"][0]) == COLUMNS
    assert told["title"] == dataset.package.text("title", "es")
    assert told["version"] == dataset.package.version
    assert told["licenses"] == dataset.package.descriptor["licenses"]
    assert (told["language"], told["asked"]) == ("es", {**asked, "organization": ["prisoners-defenders"]})


def test_every_row_says_whose_claim_it_is(client: TestClient) -> None:
    """No number leaves without organization, hedge, reference, sentence and source."""
    table = rows(client.get(CSV).text)
    bare = [
        row["figure_id"]
        for row in table
        if not all(row[name] for name in ("organization", "claim", "qualifier", "sentence", "sources", "data_version"))
        or not (row["as_of"] or row["period_start"] or row["period_end"])
    ]
    assert len(table) > 1000 and bare == []


def test_as_it_was_known(client: TestClient, dataset: Dataset) -> None:
    """What is asked as of a day is what the pages show of that day; undated documents come when they are asked for."""
    day = "2025-06-30"
    for undated in (False, True):
        asked = {"known": day, **({"undated": "1"} if undated else {})}
        told = [row["figure_id"] for row in rows(client.get(CSV, params=asked).text)]
        then = known_on(dataset, date.fromisoformat(day), undated)
        assert told == [f.id for f in select(FigureQuery("en"), then)]
        assert 0 < len(told) < len(dataset.figures)


def test_the_first_language_is_spoken_unasked(client: TestClient) -> None:
    """One address gives one table, whatever the browser wishes: only ``lang`` changes it."""
    spanish = {"Accept-Language": "es"}
    assert client.get(CSV, headers=spanish).content == client.get(f"{CSV}?lang=en").content


@pytest.mark.parametrize("path", [CSV, JSON])
def test_headers(client: TestClient, dataset: Dataset, path: str) -> None:
    """Any page may read it, it is asked for again each time, it has a name with the version, and is what it says."""
    headers = client.get(path).headers
    assert headers["access-control-allow-origin"] == "*"
    assert headers["cache-control"] == "no-cache"
    ending = path.rpartition(".")[2]
    assert headers["content-disposition"] == f'inline; filename="figures-{dataset.package.version}.{ending}"'
    assert headers["content-type"].startswith({"csv": "text/csv", "json": "application/json"}[ending])
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_what_is_held_is_not_sent_again(client: TestClient, coding: str) -> None:
    """The ETag is strong, another for other figures and codings, and who has it gets 304 without a body."""
    coded = {"Accept-Encoding": coding}
    first, other = (client.get(f"{CSV}?lang={code}", headers=coded) for code in ("en", "es"))
    etag = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{32}(-gzip)?"', etag) and etag != other.headers["etag"]
    assert etag.endswith('-gzip"') == (first.headers.get("content-encoding") == "gzip") == (coding == "gzip")
    assert first.content == client.get(f"{CSV}?lang=en").content
    again = client.get(f"{CSV}?lang=en", headers={**coded, "If-None-Match": f'"x", {etag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert again.headers["access-control-allow-origin"] == "*"
    assert client.get(f"{CSV}?lang=es", headers={**coded, "If-None-Match": etag}).status_code == 200


def test_only_reading(client: TestClient) -> None:
    """HEAD gives what GET would without the body; nothing else is answered."""
    head, whole = client.head(CSV), client.get(CSV)
    assert head.content == b"" and head.headers == whole.headers
    assert [client.request(method, CSV).status_code for method in ("POST", "PUT", "DELETE")] == [405] * 3


@pytest.mark.parametrize(("code", "word"), [("en", "Correct the name"), ("es", "Corregir el nombre")])
def test_what_is_wrong_is_told(client: TestClient, code: str, word: str) -> None:
    """All problems at once, each with its parameter, what it was given, what belongs there and what to do; no figure."""
    answer = client.get(f"{CSV}?measure=<script>alert(1)</script>&mesure=x%00y&from=2025&to=2024&lang={code}")
    told = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/json")
    assert answer.headers["access-control-allow-origin"] == "*" and answer.headers["cache-control"] == "no-store"
    assert [problem["parameter"] for problem in told["problems"]] == ["mesure", "measure", "from"]
    assert told["problems"][0]["value"] == "xy" and word in told["problems"][0]["todo"]
    assert told["problems"][1]["value"] == "<script>alert(1)</script>" and b"<" not in answer.content
    assert (told["language"], told["count"]) == (code, 3) and told["error"]


def test_no_more_is_told_than_can_be_read(client: TestClient) -> None:
    """However much is wrong, and however long it is, the answer is short and says how much there is."""
    many = client.get(CSV, params=[(f"p{number}", "x") for number in range(300)])
    long = client.get(f"{CSV}?measure={'a' * 10_000}")
    assert (many.json()["count"], len(many.json()["problems"])) == (300, 20)
    assert [p["parameter"] for p in long.json()["problems"]] == [""] and len(long.content) < 1_000


def test_signs_of_no_alphabet_are_no_fault_of_the_server(client: TestClient) -> None:
    """Bytes that are no text, blanks and signs of every kind are told like any other value."""
    for query in ("%FF", "measure=%FF%FE", "%00", "&&==&", "measure=%F0%9F%98%80", "lang=%0D%0AX:1"):
        assert client.get(f"{CSV}?{query}").status_code == 400


def test_broken_data_give_no_table(tmp_path: Path) -> None:
    """Without data to show there is no table, and the answer says so."""
    (tmp_path / "datapackage.json").write_text("{")
    assert TestClient(app(tmp_path, date(2026, 1, 15))).get(CSV).status_code == 503


def test_pandas_reads_it(client: TestClient) -> None:
    """A table of pandas has every row, numbers as numbers, and no stray sign before the first column."""
    answer = client.get(CSV)
    table = pd.read_csv(io.BytesIO(answer.content))
    assert tuple(table.columns) == COLUMNS and len(table) == len(rows(answer.text))
    assert table["value"].dtype.kind == "i"


def test_the_line_for_pandas_reads_the_figures(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line that Method shows, run as it stands against a server, reads the figures it names."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-29")
    text = "".join(str(element.proto.body) for element in visit("method", lang="es").get("html"))
    shown = re.search(r'<pre class="cite">(pandas\.read_csv.*?)</pre>', text)
    assert shown is not None
    line = html.unescape(shown[1])
    address = line.removeprefix('pandas.read_csv("').removesuffix('")')
    address = urlsplit(address)._replace(scheme="", netloc="").geturl()
    answer = client.get(address)
    table = pd.read_csv(io.BytesIO(answer.content))
    assert answer.status_code == 200 and len(table) > 100 and answer.headers["content-language"] == "es"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://figures.example/method", "https://figures.example"),
        ("http://localhost:8501/method?x=1", "http://localhost:8501"),
        ("http://[::1]:8501/", "http://[::1]:8501"),
        ('http://a"); import os #/method', ""),
        ("https://user:word@host/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_the_site_of_a_line_is_a_plain_host(address: str, site: str) -> None:
    """Only a scheme and host that end no string are set into a line to be copied; else it is relative."""
    assert site_of(address) == site
