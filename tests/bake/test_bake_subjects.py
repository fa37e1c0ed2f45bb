"""Several subjects as one site: old addresses hold, every link leads somewhere, and into the right subject."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from tests.subjects import FIGURE, OTHER_NUMBER, SECOND, two_subjects

from dashboard.__main__ import main

LINK = re.compile(r' (?:href|src)="?([^" >#]+)')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("baked")
    two_subjects(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_TODAY", "2026-01-15")
        assert (
            main(["bake", str(folder / "site"), "--data", str(folder / "data"), "--site", "https://x.example/y"]) == 0
        )
    return folder / "site"


def test_the_first_lies_as_if_alone(site: Path) -> None:
    """What was baked of one subject before there were others lies where it lay; each other one has a folder."""
    of_first, of_second = ((site / place / f"en/figure/{FIGURE}.html").read_text() for place in ("", SECOND))
    assert OTHER_NUMBER in of_second and OTHER_NUMBER not in of_first
    assert (site / "data" / "detentions.csv").read_bytes() != (site / SECOND / "data" / "detentions.csv").read_bytes()


def test_every_link_leads_somewhere(site: Path) -> None:
    """No link of any page is dead, and none but the page of all subjects leads from one subject into another."""
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    assert len(pages) > 100
    for page in pages:
        for link in LINK.findall((site / page).read_text(encoding="utf-8")):
            if re.match(r"[a-z]+:|//", link):
                continue
            target = normpath(join(dirname(page), link))
            assert (site / target).is_file(), (page, link)
            if "/subjects" not in f"/{page}" and "/subjects" not in f"/{target}" and page != "404.html":
                assert page.startswith(f"{SECOND}/") == target.startswith(f"{SECOND}/"), (page, link)


def test_all_subjects_in_both_languages(site: Path) -> None:
    """The page of all subjects, and one of each quantity they share, with the inks of each."""
    for code in ("en", "es"):
        every = (site / code / "subjects.html").read_text()
        assert "Otherland" in every and ".st-key-subject-otherland" in every
        assert (site / code / "subjects" / "people_on_list" / "all.html").is_file()
    assert not list((site / SECOND).rglob("subjects*"))


def test_crawlers_are_told_of_each(site: Path) -> None:
    """The one robots.txt that is read names the maps of all."""
    told = (site / "robots.txt").read_text()
    assert told.splitlines()[-2:] == [
        f"Sitemap: https://x.example/y{place}/sitemap.xml" for place in ("", f"/{SECOND}")
    ]
    assert f"https://x.example/y/{SECOND}/en/index.html" in (site / SECOND / "sitemap.xml").read_text()


def test_a_broken_subject_bakes_nothing(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was baked of it before would be taken away: nothing is written, and it is said what is wrong."""
    folder = two_subjects(tmp_path / "data")
    (folder / SECOND / "datapackage.json").unlink()
    assert main(["bake", str(tmp_path / "site"), "--data", str(folder)]) == 2
    assert not (tmp_path / "site").exists() and "datapackage.json" in capsys.readouterr().out
