"""The files of deploy/: taken by the programs they are for, or by their schemas, and true to the code."""

from __future__ import annotations

import configparser
import getpass
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import kubernetes_validate
import pytest
import yaml

from dashboard.bake.site import SitePlan, bake
from dashboard.dataset.figures.load import load
from dashboard.dataset.progress import silent
from dashboard.environment import read
from dashboard.wording.language import languages_of
from dashboard.workers.proxy import find_haproxy

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
DEPLOY = ROOT / "deploy"
_AROUND = """
daemon off;
user {user};
pid {folder}/pid;
events {{}}
http {{
  types {{ text/html html; }}
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
{site}
}}
"""
MANIFESTS: list[Any] = list(yaml.safe_load_all((DEPLOY / "kubernetes" / "dashboard.yaml").read_text()))


@dataclass(frozen=True)
class Behind:
    """An address where nginx answers, and the port at which it expects the app."""

    address: str
    app: int

    def wait(self) -> None:
        """Until it answers at all."""
        for _ in range(100):
            with suppress(httpx.TransportError):
                httpx.get(self.address)
                return
            time.sleep(0.1)
        raise AssertionError("nginx does not answer")


def test_haproxy_takes_its_configuration() -> None:
    """The one for containers, without a warning."""
    tried = subprocess.run([find_haproxy(), "-c", "-f", DEPLOY / "haproxy.cfg"], capture_output=True, text=True)
    assert (tried.returncode, "warning" in tried.stderr.casefold()) == (0, False), tried.stderr


def test_both_configurations_are_of_one_mind() -> None:
    """What holds before containers holds before workers, but that of several machines one may lack the data."""
    ours = (ROOT / "src/dashboard/workers/haproxy.cfg").read_text().splitlines()
    theirs = set((DEPLOY / "haproxy.cfg").read_text().splitlines())
    settings = [
        line
        for line in ours
        if re.match(r"  (timeout|retries|retry-on|option|http-check|use_backend|http-request (disable|set))", line)
    ]
    settings = [line for line in settings if "httpchk" not in line]
    assert len(settings) > 10 and [line for line in settings if line not in theirs] == []


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda one: str(one["kind"]))
@pytest.mark.parametrize("version", ["1.30", "1.33"])
def test_kubernetes_knows_every_word(manifest: Any, version: str) -> None:
    """Against the schemas of two versions, unknown words included."""
    kubernetes_validate.validate(manifest, version, strict=True)


def test_what_deploy_names_is_there() -> None:
    """Paths of probes, ports, files and settings are those of the code."""
    routes = (ROOT / "src/dashboard/web/routes.py").read_text()
    files = [path for path in DEPLOY.rglob("*") if path.is_file()]
    text = "\n".join(path.read_text() for path in files)
    assert all(f'"{path}"' in routes for path in set(re.findall(r"/(?:livez|readyz|healthz)\b", text)))
    environment = (ROOT / "src/dashboard/environment.py").read_text()
    assert all(f'"{name}"' in environment for name in set(re.findall(r"DASHBOARD_[A-Z]+", text)))
    copied = re.findall(r"^COPY (.+) \S+$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    assert all((ROOT / one).exists() for line in copied for one in line.split())


@pytest.fixture(scope="module")
def behind_nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    """nginx with our configuration and a baked copy, before an app that can be there or not."""
    folder = tmp_path_factory.mktemp("nginx")
    dataset = load(TINY)
    settings = read({"DASHBOARD_DATA": str(TINY), "DASHBOARD_TODAY": "2026-01-15"})
    bake(SitePlan(dataset, settings, languages_of(dataset.package), "", ""), folder / "copy", silent)
    app, port = [_free_port() for _ in range(2)]
    site = (DEPLOY / "nginx.conf").read_text()
    for theirs, ours in (
        ("listen 80", f"listen 127.0.0.1:{port}"),
        ("127.0.0.1:8501", f"127.0.0.1:{app}"),
        ("/srv/dashboard-copy", str(folder / "copy")),
    ):
        assert theirs in site
        site = site.replace(theirs, ours)
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder, site=site, user=getpass.getuser()))
    nginx = shutil.which("nginx")
    assert nginx
    process = subprocess.Popen([nginx, "-e", folder / "errors", "-p", folder, "-c", folder / "nginx.conf"])
    try:
        found = Behind(f"http://127.0.0.1:{port}", app)
        found.wait()
        yield found
    finally:
        process.terminate()
        process.wait(30)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.mark.parametrize(
    ("asked", "spoken", "copy"),
    [
        ("/", "en", "en/index.html"),
        ("/", "es-CU,es;q=0.9", "es/index.html"),
        ("/?lang=es", "en", "es/index.html"),
        ("/detentions?lang=en", "es", "en/index.html"),
        ("/sources?lang=es", "en", "es/sources/index.html"),
        ("/method", "es", "es/method.html"),
        ("/detentions?measure=people_held&scope=all&lang=es", "en", "es/detentions/people_held/all.html"),
        ("/sources?figure=open-cells.people-held.2025-06-30", "es", "es/figure/open-cells.people-held.2025-06-30.html"),
        ("/sources?figure=nobody.knows", "en", "en/index.html"),
        ("/sources?figure=../../../etc/passwd", "en", "en/sources/index.html"),
        ("/?subject=../../..", "en", "en/index.html"),
    ],
)
def test_nginx_shows_the_copy_of_what_was_asked(behind_nginx: Behind, asked: str, spoken: str, copy: str) -> None:
    """While nobody answers: the page of the copy that says the same in the reader's language, else its first."""
    answer = httpx.get(f"{behind_nginx.address}{asked}", headers={"Accept-Language": spoken})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/copy/{copy}")
    shown = httpx.get(f"{behind_nginx.address}/copy/{copy}")
    assert shown.status_code == 200 and "<h1" in shown.text


@pytest.mark.parametrize(("status", "shown"), [(200, "app"), (404, "app"), (500, "app"), (503, "copy"), (502, "copy")])
def test_nginx_leads_to_the_app_while_it_answers(behind_nginx: Behind, status: int, shown: str) -> None:
    """Its own answers are shown; that it has no room, or that no worker is there, leads to the copy."""
    asked = list[dict[str, str]]()

    class App(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(status)
            self.end_headers()
            self.wfile.write(b"the app")

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", behind_nginx.app), App) as app:
        Thread(target=app.serve_forever, daemon=True).start()
        answer = httpx.get(f"{behind_nginx.address}/", headers={"X-Forwarded-For": "1.1.1.1"})
        app.shutdown()
    assert answer.status_code == (302 if shown == "copy" else status)
    assert asked[0]["x-forwarded-for"] == "1.1.1.1, 127.0.0.1"


@pytest.mark.parametrize("path", ["readyz", "refresh", "data/datapackage.json", "_stcore/health", "embed/home", "pack"])
def test_nginx_tells_all_else_the_truth(behind_nginx: Behind, path: str) -> None:
    """A monitor, a program, the desk and the script of a page are not led to a copy that answers them nothing."""
    assert httpx.get(f"{behind_nginx.address}/{path}").status_code == 502


def test_nginx_knows_every_page() -> None:
    """Each page has a copy, but the desk and the folder of a meeting."""
    [named] = re.findall(r"location ~ \^/\(\|([a-z|]+)\)\$", (DEPLOY / "nginx.conf").read_text())
    assert {*named.split("|"), "refresh", "present"} == {path.stem for path in (ROOT / "pages").glob("*.py")}


def test_compose_names_what_is_there() -> None:
    """Its files and volumes; nginx shares the address at which it expects the dashboard."""
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    services = compose["services"]
    mounted = [volume.split(":")[0] for service in services.values() for volume in service["volumes"]]
    assert all((DEPLOY / one).exists() for one in mounted if one.startswith("./"))
    assert {one for one in mounted if one.isalpha()} == set(compose["volumes"])
    assert services["web"]["network_mode"] == "service:proxy" and services["proxy"]["ports"] == ["8501:80"]


@pytest.mark.parametrize("name", [path.name for path in DEPLOY.glob("dashboard*.*") if path.suffix != ".yaml"])
def test_systemd_reads_the_units(name: str) -> None:
    """Their sections; systemd itself reads them where it is installed."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOY / name)
    assert unit["Unit"]["Description"]
    if shutil.which("systemd-analyze"):
        tried = subprocess.run(["systemd-analyze", "verify", DEPLOY / name], capture_output=True, text=True)
        told = [line for line in tried.stderr.splitlines() if "is not executable" not in line and "dashboard" in line]
        assert told == []


def test_the_unit_serves_and_renews() -> None:
    """The command, and the signal that renews the workers."""
    service = (DEPLOY / "dashboard.service").read_text()
    assert "dashboard serve --workers 2\n" in service and "-HUP $MAINPID\n" in service
