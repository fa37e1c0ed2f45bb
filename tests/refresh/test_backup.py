"""A backup of a place of publication made at any moment, put back into an empty folder."""

from __future__ import annotations

import json
import subprocess
import threading
from datetime import date
from pathlib import Path

from tests.packages import tiny

from dashboard.__main__ import main
from dashboard.dataset.files.folder import Contents, read_contents
from dashboard.refresh.publishing.store import current_version, history, publish

TODAY = date(2026, 1, 15)


def edition(number: int) -> Contents:
    """The package under a version of its own."""
    contents = tiny()
    descriptor = json.loads(contents["datapackage.json"])
    descriptor["version"] = f"2026.1.14.{number}"
    return {**contents, "datapackage.json": (json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n").encode()}


def test_a_copy_made_while_somebody_publishes_is_whole(tmp_path: Path) -> None:
    """tar reads on while versions come: what is put back has a whole history, and the next edition is published there."""
    place, copies = tmp_path / "published", list[Path]()
    publish(place, edition(1), None, "Eva", "the first edition", TODAY)
    over = threading.Event()

    def copy_on_and_on() -> None:
        while not over.is_set():
            copy = tmp_path / f"copy-{len(copies)}.tgz"
            made = subprocess.run(
                ["tar", "--sort=name", "-C", tmp_path, "-czf", copy, "published"], capture_output=True
            )
            # What is being staged is gone before it is read: 1 says that, 2 that there is no copy.
            assert made.returncode in (0, 1), made.stderr
            copies.append(copy)

    copying = threading.Thread(target=copy_on_and_on)
    copying.start()
    for number in range(2, 12):
        publish(place, edition(number), number - 1, "Eva", "another edition", TODAY)
    over.set()
    copying.join()
    assert len(copies) > 2
    for copy in copies:
        back = tmp_path / copy.stem
        back.mkdir()
        subprocess.run(["tar", "-C", back, "-xzf", copy], check=True)
        restored = back / "published"
        restored_number = current_version(restored)
        assert restored_number is not None
        assert read_contents(restored / "current")["datapackage.json"] == edition(restored_number)["datapackage.json"]
        assert [one.number for one in history(restored)] == list(range(restored_number, 0, -1))
        assert main(["history", "--to", str(restored)]) == 0
        done = publish(restored, edition(50), restored_number, "Eva", "after the restore", TODAY)
        assert done.number > restored_number
