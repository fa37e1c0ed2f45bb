"""The package as one file: complete, checkable, and the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
import yaml

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.package import read_package
from dashboard.export.package import archive, checksums, package_files


@pytest.fixture(scope="module")
def unpacked(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(io.BytesIO(archive(package_files(dataset.package), dataset.package))) as file:
        file.extractall(folder)
    return folder


def test_every_file_is_in_it(dataset: Dataset, unpacked: Path) -> None:
    """Descriptor, every table, the documents of the folder, the citation and the checksums; nothing else."""
    tables = {table.path for table in dataset.package.tables.values()}
    documents = {"README.md", "README.es.md", "CHANGELOG.md", "LICENSE.md", "datapackage.json"}
    assert {p.name for p in unpacked.iterdir()} == tables | documents | {"CITATION.cff", "SHA256SUMS"}


def test_what_comes_out_is_a_dataset(dataset: Dataset, unpacked: Path) -> None:
    """The unpacked folder loads as the same figures and its files are byte for byte those of the folder."""
    assert load(unpacked).figures.keys() == dataset.figures.keys()
    for name, content in package_files(dataset.package).items():
        assert (unpacked / name).read_bytes() == content


def test_checksums_hold(unpacked: Path) -> None:
    """SHA256SUMS is what sha256sum writes, for every file but itself."""
    lines = (unpacked / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    stated = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    assert stated.keys() == {p.name for p in unpacked.iterdir()} - {"SHA256SUMS"}
    for name, digest in stated.items():
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest


def test_equal_files_give_equal_bytes(tiny_folder: Path, tmp_path: Path) -> None:
    """Neither the clock nor the folder's place nor the times of its files change the zip."""
    copy = Path(shutil.copytree(tiny_folder, tmp_path / "elsewhere"))
    (copy / "sources.csv").touch()
    one, other = (read_package(folder) for folder in (tiny_folder, copy))
    assert archive(package_files(one), one) == archive(package_files(other), other)


def test_the_citation_is_valid_yaml(dataset: Dataset, unpacked: Path) -> None:
    """CITATION.cff holds the fields the format requires, with the version of the data."""
    citation = yaml.safe_load((unpacked / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == dataset.package.version
    assert citation["type"] == "dataset"
    assert citation["authors"][0]["name"]
    assert {"cff-version", "message", "title"} <= citation.keys()


def test_a_package_without_documents(tiny: Dataset) -> None:
    """A folder without README, change log and licence is packed as it is."""
    files = package_files(tiny.package)
    assert "README.md" not in files
    assert checksums(files).keys() == files.keys()


def test_the_real_folder_is_clean(unpacked: Path, today: date) -> None:
    """What is handed out passes the checks it came through."""
    assert [p for p in check(unpacked, today) if p.severity == "error"] == []
