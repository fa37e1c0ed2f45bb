"""The launcher's own answers: health, data files, headers, languages, compression."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow
import pytest
import streamlit as st
from lxml import html
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard import server
from dashboard.environment import Environment
from dashboard.ui.frame.html import page_scripts, script_files
from dashboard.ui.static.preview import Preview
from dashboard.ui.static.rendering import Rendering
from dashboard.web import routes, shell, views
from dashboard.web.index import streamlit_index
from dashboard.web.maker import Busy, StillMaking
from dashboard.web.spoken import chosen_language
from dashboard.wording.language import catalogues

TINY = Path(__file__).parent / "data" / "tiny"
TABLE = 'id,label\r\n1,"España, «aprox.»"\r\n'
COLUMNS = {"fields": [{"name": "id"}, {"name": "label"}]}
DESCRIPTOR = json.loads((TINY / "datapackage.json").read_bytes()) | {
    "version": "1.2.3",
    "resources": [{"name": name, "path": f"{name}.csv", "schema": COLUMNS} for name in ("table", "linked", "pipe")],
}


@pytest.fixture
def site(tmp_path: Path) -> routes.Site:
    """A small site: one page, one table, and things nobody should get at."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "data").mkdir()
    files = {
        "app.py": "",
        "pages/sources.py": "",
        "pages/_draft.py": "",
        "outside.csv": "secret",
        "data/table.csv": TABLE,
        "data/CHANGELOG.md": "# Changes",
        "data/notes.txt": "secret",
        "data/datapackage.json": json.dumps(DESCRIPTOR),
    }
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode())
    (tmp_path / "data" / "linked.csv").symlink_to(tmp_path / "outside.csv")
    os.mkfifo(tmp_path / "data" / "pipe.csv")
    return routes.Site(tmp_path / "app.py", Environment(data=tmp_path / "data"), streamlit_index())


@pytest.fixture
def client(site: routes.Site) -> Iterator[TestClient]:
    """The launcher without Streamlit behind it: one process has room for only one Streamlit."""
    inner = Starlette(routes=site.routes())
    with TestClient(shell.Shell(inner, shell.security_headers(site.index))) as client:
        client.headers["Accept-Encoding"] = "identity"
        yield client


@pytest.fixture
def preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that must be escaped, and HTML that must not."""
    st.cache_resource.clear()
    texts = Preview("How many? <b>", '"Who" & when')
    monkeypatch.setattr(
        views,
        "rendering",
        lambda _, code, *rest: Rendering(code, texts, "", "", r"<p>1,150 \1 &amp; more</p>", "", {}, feeds=FEEDS),
    )


def test_health_names_the_data_version(site: routes.Site, client: TestClient) -> None:
    """A dashboard that shows the data as they lie there is healthy and says which data it shows."""
    site.environment = Environment(data=TINY, stated_day=date(2026, 1, 15))
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "data_version": "2026.1.15"})


def test_health_tells_the_problems_of_data_it_cannot_load(client: TestClient, site: routes.Site) -> None:
    """A dashboard without readable data is not healthy; a descriptor that is no JSON is one problem."""
    (site.environment.data / "datapackage.json").write_text("{")
    answer = client.get("/healthz")
    found = [{"code": "descriptor-not-json", "file": "datapackage.json", "line": 1, "column": None}]
    assert answer.status_code == 503
    assert answer.json() == {"status": "unreadable data", "problems": 1, "found": found}
    assert client.get("/data/table.csv").status_code == 503


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("table.csv", "text/csv; charset=utf-8"),
        ("datapackage.json", "application/json"),
        ("CHANGELOG.md", "text/markdown; charset=utf-8"),
    ],
)
def test_data_files_are_served_as_they_are(client: TestClient, site: routes.Site, name: str, kind: str) -> None:
    """A file the descriptor names arrives byte for byte with its type."""
    answer = client.get(f"/data/{name}")
    assert answer.content == (site.environment.data / name).read_bytes()
    assert answer.headers["content-type"] == kind


def test_tables_are_downloads(client: TestClient) -> None:
    """A table is saved under its own name; a text is shown."""
    disposition = client.get("/data/table.csv").headers["content-disposition"]
    assert disposition == 'attachment; filename="table.csv"'
    assert "content-disposition" not in client.get("/data/CHANGELOG.md").headers


@pytest.mark.parametrize(
    "path",
    [
        "notes.txt",
        "README.md",
        "README.es.md",
        "",
        "../app.py",
        "%2e%2e/app.py",
        "..%2fapp.py",
        "%2e%2e%2foutside.csv",
        "..%5capp.py",
        "%2fetc%2fpasswd",
        "table.csv%00",
        "linked.csv",
        "pipe.csv",
    ],
)
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    """Not a file of the folder that is not named, nor one outside it, even when it is named."""
    answer = client.get(f"/data/{path}")
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_unchanged_files_are_not_sent_again(client: TestClient, site: routes.Site) -> None:
    """A reader who has a file gets 304 until the file changes."""
    first = client.get("/data/table.csv")
    known = {"If-None-Match": f'"other", {first.headers["etag"]}'}
    again = client.get("/data/table.csv", headers=known)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    (site.environment.data / "table.csv").write_text("id,label\n")
    assert client.get("/data/table.csv", headers=known).text == "id,label\n"


FEEDS = (("feed.atom?lang=es", "Seguir los cambios: canal Atom"),)
GUARDED = ["/", "/sources", "/healthz", "/data/table.csv", "/data/no", "/feed.atom", "/nowhere", "/_stcore/metrics"]


@pytest.mark.parametrize("path", GUARDED)
def test_every_answer_is_guarded(client: TestClient, path: str) -> None:
    """Every response, errors too, carries the security headers."""
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["permissions-policy"].startswith("camera=()")
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


def test_policy_names_no_other_host(client: TestClient) -> None:
    """No host but this one, no eval, and no inline script that is not listed by its hash."""
    policy = client.get("/").headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self' ws: wss:"
    assert not re.search(r"https?:|\*|[a-z]\.[a-z]|unsafe-eval", policy)
    assert "unsafe-inline" not in rules["script-src"]


def test_inline_scripts_of_the_page_may_run(client: TestClient) -> None:
    """The inline scripts of the index and of our pages are listed in the policy by their hashes."""
    answer = client.get("/")
    scripts = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    scripts += [script for language in catalogues() for script in page_scripts(language)]
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    assert len(hashes) == 4 + len(catalogues())
    assert all(f"'sha256-{digest}'" in answer.headers["content-security-policy"] for digest in hashes)


@pytest.mark.parametrize(("code", "skip", "files"), [("en", "Skip to main", "Choose"), ("es", "Ir al", "Elegir")])
def test_streamlits_controls_get_words(client: TestClient, code: str, skip: str, files: str) -> None:
    """The link past the menu and the button for files, which Streamlit names in English, are named by the page."""
    scripts = re.findall(r'src="\./(script-[0-9a-f]+\.js)"', client.get(f"/?lang={code}").text)
    answers = [client.get(f"/{name}") for name in scripts]
    assert all("immutable" in answer.headers["cache-control"] for answer in answers)
    assert client.get("/script-000000000000.js").status_code == 404
    script = answers[0].text.rsplit(f'startPage("{code}", ', 1)[1]
    assert f'"skip": "{skip} ' in script and f'"files": "{files} ' in script


def test_metrics_are_closed(client: TestClient) -> None:
    """Nobody reads the server's metrics over the web."""
    assert client.get("/_stcore/metrics").text == "Not Found"


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("es", "en", "es"),
        ("ES.", "en", "es"),
        ("xx", "es-MX,es;q=0.9,en;q=0.8", "es"),
        ("", "fr, en;q=0.5, es;q=0.7", "es"),
        ("", "es;q=0, en-GB;q=0.1", "en"),
        ("", "*", "en"),
        ("", ";;q=,,\x00", "en"),
        ("", "", "en"),
    ],
)
def test_language_of_a_reader(asked: str, accepted: str, language: str) -> None:
    """The address decides, then the browser's wishes in their order, then English."""
    assert chosen_language(asked, accepted, ("en", "es")) == language


@pytest.mark.parametrize("query", ["figure=a&amp;lang=es", "figure=a&LANG=es", "figure=a&lang=es."])
def test_an_address_out_of_html_speaks_its_language(client: TestClient, query: str) -> None:
    """The parameters of an address are read as they were meant before any script runs, too."""
    assert '<html lang="es"' in client.get(f"/sources?{query}", headers={"accept-language": "en"}).text


@pytest.mark.usefixtures("preview")
def test_head_speaks_for_the_page(client: TestClient) -> None:
    """Title, description and preview are in the HTML, escaped; the other language is one link away."""
    html = client.get("/sources?lang=es&figure=a%26b").text
    for part in (
        '<html lang="es"',
        "<title>How many? &lt;b&gt;</title>",
        '<meta name="description" content="&quot;Who&quot; &amp; when">',
        '<meta property="og:title" content="How many? &lt;b&gt;">',
        '<meta property="og:description" content="&quot;Who&quot; &amp; when">',
        '<meta property="og:locale" content="es_ES">',
        '<link rel="alternate" hreflang="en" href="?lang=en&amp;figure=a%26b">',
        r"<p>1,150 \1 &amp; more</p>",
        '<link rel="alternate" type="application/atom+xml" title="Seguir los cambios: canal Atom" href="feed.atom?lang=es">',
    ):
        assert html.count(part) == 1, part
    assert html.count("<title>") == 1
    assert "enable JavaScript" not in html


def test_page_without_preview_is_still_a_page(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the preview cannot be had, the reader still gets the page in the right language."""
    monkeypatch.setattr(views, "rendering", lambda *_: 1 / 0)
    answer = client.get("/", headers={"Accept-Language": "es"})
    assert answer.status_code == 200
    assert '<html lang="es"' in answer.text
    assert answer.headers["content-language"] == "es"


def unpack_brotli(raw: bytes, size: int) -> bytes:
    return bytes(pyarrow.Codec("brotli").decompress(raw, size))


@pytest.mark.usefixtures("preview")
def test_html_is_compressed_and_kept_apart(client: TestClient) -> None:
    """Caches keep languages and encodings apart, and the compressed page is the page."""
    plain = client.get("/")
    for coding, unpack in (("gzip", gzip.decompress), ("br", lambda raw: unpack_brotli(raw, len(plain.content)))):
        with client.stream("GET", "/", headers={"Accept-Encoding": coding}) as packed:
            raw = b"".join(packed.iter_raw())
        assert packed.headers["content-encoding"] == coding and unpack(raw) == plain.content
    assert plain.headers["vary"] == "Accept-Language, Accept-Encoding"


def test_a_page_somebody_has_is_not_sent_again() -> None:
    """A view that is the same is 304, in each coding; another view or language is sent."""
    day = Environment(data=TINY, stated_day=date(2026, 1, 15))
    site = routes.Site(Path(__file__).parents[1] / "app.py", day, streamlit_index())
    client = TestClient(Starlette(routes=site.routes()))
    for coding in ("br", "gzip", "identity"):
        asked = {"Accept-Encoding": coding, "Accept-Language": "en"}
        etag = client.get("/", headers=asked).headers["etag"]
        again = client.get("/", headers={**asked, "If-None-Match": etag})
        assert (again.status_code, again.content) == (304, b"") and again.headers["cache-control"] == "no-cache"
        for path in ("/?lang=es", "/sources"):
            assert client.get(path, headers={**asked, "If-None-Match": etag}).status_code == 200


def test_pages_are_found(site: routes.Site) -> None:
    """Every page of the folder has its route; drafts have none."""
    paths = [route.path for route in site.routes()]
    pictures = [
        "/picture/{page}/{key}.png",
        "/picture/{page}/{key}.svg",
        "/embed/{page}",
        "/leaf/{page}",
        "/deck",
        "/slides",
        "/odp",
        "/handout",
        "/pack",
        "/script-{digest}.js",
    ]
    tables = [f"/data/{place}figures.{kind}" for place in ("", "{subject}/") for kind in ("csv", "json")]
    data = [*tables, "/data/{name:path}"]
    health = ["/healthz", "/readyz", "/livez"]
    assert paths == [*health, "/robots.txt", *data, "/feed.atom", *pictures, "/", "/sources"]


def test_assets_travel_compressed(site: routes.Site) -> None:
    """Streamlit's files are compressed, cached for a year, and unpack to the same bytes."""
    around = shell.Shell(Starlette(), {})
    path = next(path for path in around.assets if re.search(r"/index\.[^/]*\.js$", path))
    file = around.assets[path]
    client = TestClient(around)
    with client.stream("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "br"
    assert unpack_brotli(raw, file.stat().st_size) == file.read_bytes()
    with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert gzip.decompress(raw) == file.read_bytes()
    assert packed.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert packed.headers["content-type"] == "text/javascript; charset=utf-8"


def test_uncompressed_assets_are_left_to_streamlit(site: routes.Site) -> None:
    """A reader whose browser unpacks nothing is answered by Streamlit itself."""
    around = shell.Shell(Starlette(), {})
    path = next(iter(around.assets))
    assert TestClient(around).get(path, headers={"Accept-Encoding": "identity"}).status_code == 404


def test_a_taken_port_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """When the port is taken the command ends with 2 and one line, no traceback."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SystemExit) as ended:
        server.serve(Environment(), "127.0.0.1", taken.getsockname()[1])
    assert ended.value.code == 2
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "Address already in use" in message


def test_a_missing_app_is_said(tmp_path: Path) -> None:
    """An app that does not exist is named, with the way to name another."""
    with pytest.raises(FileNotFoundError, match=r"none\.py.*DASHBOARD_APP"):
        server.find_script(tmp_path / "none.py")


@pytest.mark.parametrize("code", catalogues())
def test_no_tag_stands_in_the_script(code: str) -> None:
    """Streamlit takes a script out of a page in which something that looks like a tag stands."""
    assert all(re.search(r"<[/\w!]", script) is None for script in page_scripts(code))


def test_only_pages_with_tables_bear_their_script() -> None:
    """Copying and sorting tables is no load of the other pages; a page of no known name may have them."""
    written = {page: script_files("en", page).values() for page in ("home", "tables", "detentions", "")}
    found = [page for page, scripts in written.items() if any("function sortTables" in script for script in scripts)]
    assert found == ["tables", "detentions", ""]


@pytest.mark.parametrize("why, told", [(StillMaking, "pedido desde esta conexión"), (Busy, "otros archivos")])
def test_no_file_leads_back(
    client: TestClient, site: routes.Site, monkeypatch: pytest.MonkeyPatch, why: type[Busy], told: str
) -> None:
    """Whoever asks with a browser gets a page with the way back to the folder, a program a line; both say whose file."""

    async def refuse(*_: object) -> bytes:
        raise why

    monkeypatch.setattr(site.maker, "make", refuse)
    address = "/handout?cards=question:women;as=A%2526B&lang=es"
    plain, page = (client.get(address, headers={"Accept": kind}) for kind in ("*/*", "text/html,*/*"))
    assert plain.status_code == page.status_code == 503 and page.headers["retry-after"] == "10"
    assert told in plain.text and "<" not in plain.text and told in page.text
    links = [str(link.get("href")) for link in html.fromstring(page.text).cssselect("main a")]
    query = "cards=question:women;as=A%2526B&lang=es"
    assert links == [f"handout?{query}", f"present?{query}"]
