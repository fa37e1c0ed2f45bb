"""The whole data package as one file: every file byte for byte, with its checksums and how to cite it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

from dashboard.dataset.files.package import DESCRIPTOR, Package
from dashboard.wording.compilation import compilers
from dashboard.wording.language import Language, catalogues, language_of, languages_of

READMES = ("README.md", *(f"README.{code}.md" for code in catalogues()))
DOCUMENTS = (*READMES, "CHANGELOG.md", "LICENSE.md")
CITATION, CHECKSUMS = "CITATION.cff", "SHA256SUMS"
# The oldest time a zip can hold: the same data give the same bytes on every day and machine.
_TIME = (1980, 1, 1, 0, 0, 0)


def package_files(package: Package) -> dict[str, bytes]:
    """The files of the folder by name: descriptor, tables and the documents there are.

    :raises KeyError: when a table is gone.
    :raises OSError: when a file cannot be read.
    """
    documents = [name for name in DOCUMENTS if name in package.files]
    names = [DESCRIPTOR, *(table.path for table in package.tables.values()), *documents]
    return {name: package.files[name] for name in names}


def checksums(files: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file, by name."""
    return {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}


def archive(files: Mapping[str, bytes], package: Package) -> bytes:
    """A zip of the files with ``CITATION.cff`` and ``SHA256SUMS``; equal files give equal bytes.

    The citation is in its first language, whoever asks: a package has one checksum.
    """
    held = {**files, CITATION: citation_cff(package, language_of(languages_of(package)[0]))}
    sums = "".join(f"{digest}  {name}\n" for name, digest in checksums(held).items())
    return zipped({**held, CHECKSUMS: sums.encode()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files; equal files give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            file.writestr(entry, files[name])
    return buffer.getvalue()


def citation_cff(package: Package, language: Language) -> bytes:
    """The citation as a Citation File Format file, version 1.2.0; JSON values are valid YAML."""
    descriptor, code = package.descriptor, language.code
    fields = {
        "cff-version": "1.2.0",
        "message": language.text("method-cite-message"),
        "type": "dataset",
        "title": package.text("title", code),
        "abstract": descriptor.get(f"description_{code}") or descriptor.get("description"),
        "authors": [{"name": compilers(package, language)}],
        "version": package.version,
        "date-released": str(descriptor.get("created", ""))[:10],
        "license": next((licence["name"] for licence in descriptor.get("licenses", [])), None),
        "keywords": descriptor.get("keywords"),
        "url": descriptor.get("homepage"),
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value]
    return ("\n".join(lines) + "\n").encode()
