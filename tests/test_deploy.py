"""The files of deploy/: taken by the programs they are for, or by their schemas, and true to the code."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from dashboard.workers.proxy import find_haproxy

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
MANIFESTS: list[Any] = list(yaml.safe_load_all((DEPLOY / "kubernetes" / "dashboard.yaml").read_text()))


def test_haproxy_takes_its_configuration() -> None:
    """The one for containers, without a warning."""
    tried = subprocess.run([find_haproxy(), "-c", "-f", DEPLOY / "haproxy.cfg"], capture_output=True, text=True)
    assert (tried.returncode, "warning" in tried.stderr.casefold()) == (0, False), tried.stderr


def test_both_configurations_are_of_one_mind() -> None:
    """What holds before containers holds before workers."""
    ours = (ROOT / "src/dashboard/workers/haproxy.cfg").read_text().splitlines()
    theirs = set((DEPLOY / "haproxy.cfg").read_text().splitlines())
    settings = [line for line in ours if re.match(r"  (timeout|retries|retry-on|option|http-check|http-request)", line)]
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


def test_systemd_reads_the_unit() -> None:
    """Its sections and the command; systemd itself reads it where it is installed."""
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOY / "dashboard.service")
    assert "serve --workers 2" in unit["Service"]["ExecStart"] and unit["Service"]["ExecReload"].endswith(
        "-HUP $MAINPID"
    )
    if shutil.which("systemd-analyze"):
        tried = subprocess.run(
            ["systemd-analyze", "verify", DEPLOY / "dashboard.service"], capture_output=True, text=True
        )
        told = [line for line in tried.stderr.splitlines() if "is not executable" not in line and "dashboard" in line]
        assert told == []
