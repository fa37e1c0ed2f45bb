"""Which subjects a folder holds, and which of them is meant where none is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.packages import tiny
from tests.subjects import FIRST, SECOND, two_subjects, write

from dashboard.dataset.files.subjects import Subject, is_subject_id, naming_faults, subjects_in
from dashboard.environment import Environment


def test_a_package_stands_alone(tiny_folder: Path, tmp_path: Path) -> None:
    """A package, a place of publication and a folder of nothing are one subject without a name."""
    (tmp_path / "store" / "versions").mkdir(parents=True)
    (tmp_path / "store" / "beside").mkdir()
    write(tmp_path / "store" / "nested", tiny())
    for folder in (tiny_folder, tmp_path / "store", tmp_path / "nowhere"):
        assert subjects_in(folder) == (Subject("", folder),)


def test_the_order_is_stated(tmp_path: Path) -> None:
    """The first is the one that is stated first; a new folder that comes before it by its name does not displace it."""
    folder = two_subjects(tmp_path)
    write(folder / "aaaland", tiny())
    assert [subject.id for subject in subjects_in(folder)] == [FIRST, SECOND, "aaaland"]
    (folder / "subjects.txt").unlink()
    assert [subject.id for subject in subjects_in(folder)] == ["aaaland", SECOND, FIRST]


def test_a_stated_subject_that_broke_is_still_one(tmp_path: Path) -> None:
    """Without its descriptor, or gone altogether, the first subject stays the first: nobody is shown another's figures."""
    folder = two_subjects(tmp_path)
    (folder / FIRST / "datapackage.json").unlink()
    assert [subject.id for subject in subjects_in(folder)] == [FIRST, SECOND]


@pytest.mark.parametrize("name", ["en", "data", "assets", "valdoria.drafts", "Valdoria", "a b", "../x", "-x", ""])
def test_what_is_no_name(name: str, tmp_path: Path) -> None:
    """A name that addresses, languages or files of the site mean already, or that could lead elsewhere, is none."""
    assert not is_subject_id(name)
    folder = two_subjects(tmp_path)
    (folder / "subjects.txt").write_text(f"{name}\n{SECOND}\n", encoding="utf-8")
    first = subjects_in(folder)[0]
    # What old addresses mean is then nothing rather than another subject.
    assert first.id == (SECOND if not name else FIRST if name == "Valdoria" else first.id)
    assert is_subject_id(first.id) and (first.folder.parent, first.folder.exists()) == (
        folder,
        name in ("", "Valdoria"),
    )


@pytest.mark.parametrize(
    "order",
    ["{0}, {1}", "{0};{1}", "\ufeff{0}\r\n{1}\r\n", "  {0}  \n\n{1}", "{0}\n{0}\n{1}", "# ours\n{0} # old\n{1}"],
)
def test_the_order_as_people_write_it(order: str, tmp_path: Path) -> None:
    """On one line with commas, with the mark of a Windows editor, twice: the order is what was meant."""
    folder = two_subjects(tmp_path)
    (folder / "subjects.txt").write_text(order.format(SECOND, FIRST), encoding="utf-8", newline="")
    assert [subject.id for subject in subjects_in(folder)] == [SECOND, FIRST]


def test_an_order_that_is_none(tmp_path: Path) -> None:
    """A line that can name no subject is told with its place, and so is that there is no order."""
    folder = two_subjects(tmp_path)
    assert naming_faults(folder) == []
    (folder / "subjects.txt").write_text(f"# the oldest first\n{FIRST}\n../{SECOND}\n", encoding="utf-8")
    [told] = naming_faults(folder)
    assert (told.code, told.file, told.line, told.value) == ("subject-line", "subjects.txt", 3, f"../{SECOND}")
    (folder / "subjects.txt").unlink()
    [told] = naming_faults(folder)
    assert (told.code, told.severity) == ("subject-order", "warning")


def test_settings_for_one(tmp_path: Path) -> None:
    """Chosen settings have the package as their data; addresses name every subject but the first."""
    environment = Environment(data=two_subjects(tmp_path))
    first, second = environment.of(), environment.of(SECOND)
    assert (first.data, first.subject, first.tag) == (tmp_path / FIRST, FIRST, "")
    assert (second.data, second.subject, second.tag) == (tmp_path / SECOND, SECOND, SECOND)
    assert second.of(FIRST) == first and second.chosen is second and environment.chosen == first
    with pytest.raises(LookupError):
        environment.of("nowhere")


def test_settings_for_a_package_alone(tiny_folder: Path) -> None:
    """A package alone has no subjects to choose from."""
    alone = Environment(data=tiny_folder)
    assert alone.of() == alone.chosen == alone and alone.tag == ""
    with pytest.raises(LookupError):
        alone.of("valdoria")
