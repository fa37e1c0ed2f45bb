"""A dashboard as files: every link leads somewhere, nothing is written twice, and nobody's files are touched."""

from __future__ import annotations

import csv
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from lxml import etree
from lxml import html as lxml_html
from PIL import Image

from dashboard.__main__ import main
from dashboard.bake.links import Links
from dashboard.bake.site import MANIFEST, NotOurs, SitePlan, bake
from dashboard.bake.views import key_of, views_of
from dashboard.charts.picture import SIZES
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.progress import silent
from dashboard.environment import Environment
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
DAY = Environment(stated_day=date(2026, 1, 15))
APP, SITE = "https://figures.example/app", "https://copies.example/tiny"
KEPT_IN_APP = {"refresh"}


@pytest.fixture(scope="module")
def tiny() -> Dataset:
    return load(snapshot(TINY))


@pytest.fixture(scope="module")
def plan(tiny: Dataset) -> SitePlan:
    return SitePlan(tiny, DAY, catalogues())


@pytest.fixture(scope="module")
def site(plan: SitePlan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    bake(plan, folder, silent)
    return folder


def pages(site: Path) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), lxml_html.fromstring(path.read_bytes())


def broken(files: dict[str, set[str]], links: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The links that lead to no file, or to no part of it: ``files`` has the ids of each."""
    found = []
    for page, address in links:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
        )
        if target not in files or (parts.fragment and parts.fragment not in files[target]):
            found.append((page, address))
    return found


def links_of(tree: lxml_html.HtmlElement) -> list[str]:
    return [str(found) for found in tree.xpath("//@href | //@src")]


def test_no_link_is_broken(site: Path) -> None:
    """Every link, sheet and script is a file of the site, and every anchor a part of its page."""
    files: dict[str, set[str]] = {p.relative_to(site).as_posix(): set() for p in site.rglob("*") if p.is_file()}
    links = []
    for name, tree in pages(site):
        files[name] = {str(found) for found in tree.xpath("//@id")}
        links += [(name, address) for address in links_of(tree)]
    assert len(links) > 1000
    assert broken(files, links) == []


def test_no_link_leaves_the_site_but_for_sources(site: Path, tiny: Dataset) -> None:
    """Another host is named only where a document of the data lies, or an organization has its own pages."""
    known = {source.url for source in tiny.sources.values()} | {o.url for o in tiny.organizations.values()}
    licences = {licence["path"] for licence in tiny.package.descriptor.get("licenses", ())}
    for name, tree in pages(site):
        outside = {address for address in links_of(tree) if urlsplit(address).scheme}
        assert outside <= known | licences, name


def test_the_real_data_have_no_broken_link(dataset: Dataset) -> None:
    """Page by page, without writing them: what the real data link to is in the site."""
    plan = SitePlan(dataset, Environment(stated_day=date(2026, 11, 23)), ["es"])
    files: dict[str, set[str]] = {}
    links = []
    for path, content in plan.files(silent):
        files[path] = set()
        if path.endswith(".html") and content:
            tree = lxml_html.fromstring(content)
            files[path] = {str(found) for found in tree.xpath("//@id")}
            links += [(path, address) for address in links_of(tree)]
    assert len(files) > 2000
    assert broken(files, links) == []


@pytest.mark.parametrize("code", catalogues())
def test_every_figure_document_and_quantity_has_a_page(site: Path, tiny: Dataset, code: str) -> None:
    """Whatever the data name can be opened, in each language."""
    views = views_of(tiny, date(2026, 1, 15))
    assert len({view.path for view in views}) == len(views)
    for view in views:
        assert (site / code / f"{view.path}.html").is_file()
    assert {view.query.get("figure") for view in views} >= set(tiny.figures)
    assert {view.query.get("source") for view in views} >= set(tiny.sources)


def test_what_is_the_same_is_not_written_again(plan: SitePlan, site: Path) -> None:
    """A second bake writes nothing; one file that was lost or changed comes back."""
    assert (bake(plan, site, silent).written, bake(plan, site, silent).removed) == (0, 0)
    lost, changed = site / "en" / "index.html", site / "assets" / "search.js"
    lost.unlink()
    changed.write_text("x", encoding="utf-8")
    assert bake(plan, site, silent).written == 2


def test_another_day_changes_only_what_says_it(plan: SitePlan, tiny: Dataset, tmp_path: Path) -> None:
    """The day of the bake stands in one file: a page without ages stays as it is."""
    bake(plan, tmp_path, silent)
    before = (tmp_path / "en" / "document").stat().st_mtime_ns
    later = replace(plan, environment=Environment(stated_day=date(2026, 1, 16)))
    done = bake(later, tmp_path, silent)
    assert "16" in (tmp_path / "assets" / "site.css").read_text(encoding="utf-8")
    assert 0 < done.written < done.files / 2
    assert before == (tmp_path / "en" / "document").stat().st_mtime_ns


def test_what_is_gone_is_taken_away(plan: SitePlan, tmp_path: Path) -> None:
    """A page that is no longer part of the site goes; a file that no bake has put there stays."""
    bake(plan, tmp_path, silent)
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = bake(replace(plan, languages=["en"]), tmp_path, silent)
    assert done.removed > 20 and not (tmp_path / "es" / "index.html").exists()
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("manifest", [None, "no json", '["en/index.html"]'])
def test_a_folder_of_somebody_else_is_left_alone(plan: SitePlan, tmp_path: Path, manifest: str | None) -> None:
    """A folder with files and no manifest of ours is refused before anything is written."""
    (tmp_path / "thesis.odt").write_text("x", encoding="utf-8")
    if manifest is not None:
        (tmp_path / MANIFEST).write_text(manifest, encoding="utf-8")
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(NotOurs):
        bake(plan, tmp_path, silent)
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_a_manifest_cannot_reach_out(plan: SitePlan, tmp_path: Path) -> None:
    """A manifest that was edited takes nothing away outside its folder."""
    (tmp_path / "outside.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "site"
    folder.mkdir()
    known = {"../outside.txt": "0", str(tmp_path / "outside.txt"): "0"}
    (folder / MANIFEST).write_text(json.dumps(known), encoding="utf-8")
    bake(plan, folder, silent)
    assert (tmp_path / "outside.txt").exists()


def test_addresses_of_the_app_and_back(plan: SitePlan) -> None:
    """Each address the app writes for a view is the view's page; what is not baked leads to the app where one runs."""
    links = Links("home", "en", catalogues(), "en/index.html", plan.paths, {}, {}, APP)
    for view in plan.views:
        for query in (view.query, *view.also):
            assert plan.paths[key_of(view.page, {**query, "lang": "es"})] == view.path
    assert links.target("detentions?measure=people_held&lang=es").startswith("../es/detentions/people_held/")
    assert links.target("?lang=es") == "../es/index.html"
    assert links.target("./") == "index.html"
    assert links.target("method#changes") == "method.html#changes"
    assert links.target("sources?q=x&lang=en") == f"{APP}/sources?q=x&lang=en"
    assert replace(links, app="").target("sources?q=x") == ""
    for outside in ("https://a.example/?b=c", "mailto:a@b.example", "#part", "//host/path"):
        assert links.target(outside) == outside


def test_with_an_app_and_a_site(tiny: Dataset, tmp_path: Path) -> None:
    """Every page leads to the app, has its address and is in the sitemap; the feed is one."""
    bake(SitePlan(tiny, DAY, ["en", "es"], APP, SITE), tmp_path, silent)
    for name, tree in pages(tmp_path):
        if name in ("index.html", "404.html"):
            continue
        assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}/{name}"]
        assert len(tree.xpath("//link[@hreflang]")) == 2
        assert tree.xpath("//*[contains(@class, 'baked-on')]/a/@href")[0].startswith(f"{APP}/")
    listed = etree.parse(str(tmp_path / "sitemap.xml")).xpath("//*[local-name()='loc']/text()")
    written = {
        f"{SITE}/{p.relative_to(tmp_path).as_posix()}"
        for code in ("en", "es")
        for p in (tmp_path / code).rglob("*.html")
    }
    assert set(map(str, listed)) == written
    assert f"Sitemap: {SITE}/sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")
    assert not feedparser.parse((tmp_path / "feed-es.atom").read_bytes()).bozo


def test_what_is_passed_on_has_a_picture(tiny: Dataset, tmp_path: Path) -> None:
    """Beside a link to a page that people pass on stands its first chart: a file of the site, else the app's."""
    bake(SitePlan(tiny, DAY, ["en"], "", SITE), tmp_path / "alone", silent)
    bake(SitePlan(tiny, DAY, ["en"], APP, SITE), tmp_path / "beside", silent)
    found = {}
    for folder in ("alone", "beside"):
        tree = lxml_html.fromstring((tmp_path / folder / "en" / "index.html").read_bytes())
        (found[folder],) = tree.xpath("//meta[@property='og:image']/@content")
    assert found["alone"] == f"{SITE}/en/index.png"
    with Image.open(tmp_path / "alone" / "en" / "index.png") as picture:
        assert picture.size in SIZES.values()
    page = (tmp_path / "alone" / "en" / "index.html").read_text(encoding="utf-8")
    assert f'src="{SITE}/en/index-embed.html"' in unescape(unescape(page)) and f"{SITE}/en/index.png" in page
    embed = lxml_html.fromstring((tmp_path / "alone" / "en" / "index-embed.html").read_bytes())
    links = embed.xpath("//a/@href | //link[@rel='stylesheet']/@href | //script/@src")
    assert len(links) > 4 and embed.cssselect(".plot a")
    assert all((tmp_path / "alone" / "en" / link).is_file() for link in links)
    assert found["beside"].startswith(f"{APP}/picture/home/") and not [*(tmp_path / "beside").rglob("*.png")]


@pytest.mark.parametrize("code", catalogues())
def test_the_files_for_programs_lie_beside(site: Path, tiny: Dataset, code: str) -> None:
    """All figures that stand are files, as the server would give them; Method leads there and asks no server."""
    rows = list(csv.DictReader((site / "data" / f"figures-{code}.csv").open(encoding="utf-8-sig")))
    found = json.loads((site / "data" / f"figures-{code}.json").read_bytes())
    standing = {figure.id for figure in tiny.figures.values() if figure.stands}
    assert {row["figure_id"] for row in rows} == {row["figure_id"] for row in found["figures"]} == standing
    text = (site / code / "method.html").read_text(encoding="utf-8")
    assert f"../data/figures-{code}.csv" in text and "figures.csv?" not in text


def test_a_dashboard_in_a_folder_is_named_whole(tiny: Dataset, tmp_path: Path) -> None:
    """Where the dashboard runs under a path, what leads to it has that path: pictures, embeds, addresses of programs."""
    bake(SitePlan(tiny, DAY, ["en"], APP), tmp_path, silent)
    home, method = ((tmp_path / "en" / f"{name}.html").read_text(encoding="utf-8") for name in ("index", "method"))
    assert f"{APP}/picture/home/" in home and f"{APP}/embed/home?" in unescape(home)
    assert f"{APP}/data/figures.csv?" in unescape(method)


def test_what_several_views_offer_is_there_once(site: Path) -> None:
    """No two files of a site hold the same, the package in one file least of all."""
    made = [path.read_bytes() for path in site.rglob("*") if path.suffix in (".csv", ".zip", ".xlsx")]
    assert len(made) == len(set(made)) > 5 and [*site.rglob("*.zip")]


def test_facts_for_machines(tiny: Dataset, tmp_path: Path) -> None:
    """Home is a data set with its tables, a figure a claim with its counter; a site without an address has no facts."""
    site = tmp_path
    bake(SitePlan(tiny, DAY, ["en"], "", SITE), site, silent)
    home = lxml_html.fromstring((site / "en" / "index.html").read_bytes())
    facts = json.loads(home.xpath("//script[@type='application/ld+json']/text()")[0])
    assert facts["@type"] == "Dataset" and facts["version"] == tiny.package.version
    assert {table["contentUrl"] for table in facts["distribution"]} == {
        f"{SITE}/data/{t.path}" for t in tiny.package.tables.values()
    }
    figure = next(iter(tiny.figures.values()))
    page = lxml_html.fromstring((site / "en" / "figure" / f"{figure.id}.html").read_bytes())
    claim = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    assert (claim["@type"], claim["author"]["name"]) == ("Claim", figure.organization.name["en"])


@pytest.mark.parametrize("code", catalogues())
def test_the_index_finds_what_there_is(site: Path, tiny: Dataset, code: str) -> None:
    """Every document and question can be found, and each finding is a page."""
    script = (site / "assets" / f"index-{code}.js").read_text(encoding="utf-8")
    entries = json.loads(script.removeprefix("window.searchIndex=").rstrip(";\n"))
    assert all((site / code / path).is_file() for _, _, path in entries)
    assert len(entries) >= len(tiny.sources) + len(tiny.package.settings.questions)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """``bake OUT`` writes and counts; a folder or an address that will not do is told in words, with an exit code."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    out = tmp_path / "out"
    assert main(["bake", str(out), "--lang", "es"]) == 0
    assert str(out / "es" / "index.html") in capsys.readouterr().out
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x", encoding="utf-8")
    assert main(["bake", str(tmp_path / "full"), "--lang", "es"]) == 1
    expected = language_of("es").text("bake-not-ours", folder=str(tmp_path / "full"))
    assert expected in capsys.readouterr().out
    assert main(["bake", str(out), "--base", "javascript:alert(1)"]) == 1
    assert "javascript:alert(1)" in capsys.readouterr().out
    assert main(["bake", str(out), "--data", str(tmp_path / "nowhere")]) == 2


@pytest.mark.parametrize("end", ["", "/", "//"])
def test_every_address_of_a_site_has_one_slash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    """With or without one at its end, what is given leads to pages: no address is glued to the host or to a port."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    base, site, out = "http://localhost:8633", "https://copies.example", tmp_path / "out"
    assert main(["bake", str(out), "--lang", "en", "--base", base + end, "--site", f" {site}{end}"]) == 0
    feed = (out / "feed-en.atom").read_text(encoding="utf-8")
    assert f'href="{base}/feed.atom?' in feed and f'href="{base}/method?' in feed
    found = [path for path in out.rglob("*") if path.suffix in (".atom", ".html", ".xml", ".txt", ".js")]
    for path in found:
        text = path.read_text(encoding="utf-8")
        ends = re.findall(rf"(?:{base}|{site})([^/\s\"'<&]|//)", text)
        assert ends == [], path


@pytest.mark.parametrize("command", [["deck", "cards=figure:x"], ["image", "home", "x.svg"], ["bake", "x"]])
def test_a_base_that_is_no_address_is_refused(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would stand on cards and pictures, and lead nowhere."""
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--data", str(TINY), "--base", "javascript:alert(1)"]) == 1
    assert "javascript:alert(1) is no address to link to" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
