"""What programs read of the site: data, Markdown, a table of contents, a feed and dates."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.examples import fixture_files, fixture_nav
from tests.history import History
from tests.project import write_project
from tests.site.conftest import URL, Build
from tests.site.pages import Site
from tests.site.test_languages import SITEMAP

LANGUAGES = {"nl": "", "en": "en/"}
TIPS = ("rustig-moment", "eigen-doel", "potje")
DAY = "2026-03-{:02}T12:00:00Z"

languages = pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES)


def texts(site: Site, pattern: str) -> dict[str, str]:
    """Return the texts of the files of a site that match a pattern, by path."""
    root = site.outcome.site
    found = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.glob(pattern)}
    assert found
    return found


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def data(site: Site, prefix: str) -> Any:
    return json.loads(site.outcome.page(f"{prefix}tips.json"))


def addresses(value: Any) -> Iterator[str]:
    """Yield every address of the site in data."""
    if isinstance(value, str) and value.startswith(URL):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from addresses(part)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """The small project with a history: a tip is edited, and then moves to another chapter."""
    history = History(tmp_path_factory.mktemp("history"))
    files, nav = fixture_files(), fixture_nav()
    config = write_project(history.folder, files, nav)
    history.commit(DAY.format(1))
    docs = history.folder / "docs"
    for language in LANGUAGES:
        moment = docs / language / "voorbereiding/rustig-moment.md"
        moment.write_text(files[f"{language}/voorbereiding/rustig-moment.md"].replace("../budget/potje.md", "potje.md"))
        potje = docs / language / "budget/potje.md"
        potje.unlink()
        text = files[f"{language}/budget/potje.md"].replace("../voorbereiding/", "")
        (docs / language / "voorbereiding/potje.md").write_text(text)
    nav[1]["Voorbereiding"].append("voorbereiding/potje.md")
    nav[2]["Budget"].remove("budget/potje.md")
    config.write_text(config.read_text().partition("nav:")[0] + f"nav: {json.dumps(nav)}\n")
    history.commit(DAY.format(2))
    doel = docs / "nl/voorbereiding/eigen-doel.md"
    doel.write_text(doel.read_text() + "\nNog iets.\n")
    history.commit(DAY.format(3))
    return history


@pytest.fixture(scope="module")
def dated(build: Build, history: History) -> Site:
    site = build(history.folder / "mkdocs.yml")
    assert site.outcome.messages == []
    return site


@languages
def test_the_data_is_as_the_published_schema_says(site: Site, prefix: str) -> None:
    found = data(site, prefix)
    file = site.file(found["$schema"])
    assert file
    schema = json.loads(file.read_text("utf-8"))
    assert schema["$id"] == found["$schema"]
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(found)


@languages
def test_every_address_in_the_data_is_there(site: Site, prefix: str) -> None:
    found = set(addresses(data(site, prefix)))
    assert len(found) > 10
    assert [address for address in found if not site.is_reachable(address)] == []


def test_every_tip_is_there_as_markdown(small: Site) -> None:
    assert set(texts(small, "**/*.md")) == {f"{prefix}tip/{tip}.md" for prefix in LANGUAGES.values() for tip in TIPS}


def test_every_link_in_what_is_for_programs_is_there(site: Site) -> None:
    for pattern in ("**/*.md", "**/llms.txt"):
        for name, text in texts(site, pattern).items():
            links = re.findall(r"\]\(<?([^)>]+)", without_code(text))
            assert links
            assert all(link.startswith("https://") for link in links), name
            assert [link for link in links if site.is_own(link) and not site.is_reachable(link.split("?")[0])] == [], (
                name
            )


def test_markdown_holds_nothing_that_only_our_own_builder_understands(site: Site) -> None:
    syntax = re.compile(r"\[\[|\]\]|\{[^{}]*\|[^{}]*\}|///|===|^---|\{[:#.][^{}]*\}|<[a-z/!]")
    for name, text in texts(site, "**/*.md").items():
        assert text.startswith("# "), name
        assert syntax.findall(re.sub(r"\(<[^>]*>\)", "", without_code(text))) == [], name


@languages
def test_the_head_of_a_tip_names_its_other_forms(dated: Site, prefix: str) -> None:
    name = f"{prefix}tip/potje/index.html"
    links = {
        link.attributes["type"]: urljoin(dated.address(name), link.attributes["href"])
        for link in dated.pages[name].find("link", rel="alternate")
        if "type" in link.attributes
    }
    assert links == {
        "text/markdown": f"{URL}{prefix}tip/potje.md",
        "application/json+oembed": f"{URL}{prefix}oembed/potje.json",
        "application/atom+xml": f"{URL}{prefix}feed.xml",
    }
    assert all(dated.is_reachable(address) for address in links.values())


@languages
def test_the_feed_dates_tips_from_git_also_when_they_move(dated: Site, prefix: str) -> None:
    feed = feedparser.parse(dated.outcome.page(f"{prefix}feed.xml"))
    assert not feed.bozo
    first, second, third = (DAY.format(number) for number in (1, 2, 3))
    changed = third if prefix == "" else first
    assert {entry.link: (entry.published, entry.updated) for entry in feed.entries} == {
        f"{URL}{prefix}tip/rustig-moment/": (first, second),
        f"{URL}{prefix}tip/potje/": (first, second),
        f"{URL}{prefix}tip/eigen-doel/": (first, changed),
    }
    assert all(dated.is_reachable(link.href) for entry in feed.entries for link in entry.links)


def test_the_sitemap_dates_a_page_by_what_it_shows(dated: Site) -> None:
    urls = ElementTree.fromstring(dated.outcome.page("sitemap.xml")).findall(f"{SITEMAP}url")  # noqa: S314 - our own
    days = {
        url.findtext(f"{SITEMAP}loc", "").removeprefix(URL): url.findtext(f"{SITEMAP}lastmod", "")[:10] for url in urls
    }
    first, second, third = (DAY.format(number)[:10] for number in (1, 2, 3))
    expected = {
        "tip/eigen-doel/": third,
        "tip/potje/": second,
        "voorbereiding/": third,
        "en/voorbereiding/": second,
        "budget/": first,
        "over/": first,
        "checklist/": third,
        "en/zinnen/": second,
        "": third,
    }
    assert {page: days[page] for page in expected} == expected


def test_without_a_history_nothing_is_dated(small: Site) -> None:
    assert not list(small.outcome.site.rglob("feed.xml"))
    assert "lastmod" not in small.outcome.page("sitemap.xml")
    assert small.page("tip/potje/").find("link", type="application/atom+xml") == []
    assert {tip["updated"] for tip in data(small, "")["tips"]} == {None}


def test_a_page_that_shows_something_not_yet_committed_has_no_date(tmp_path: Path, build: Build) -> None:
    history = History(tmp_path)
    config = write_project(tmp_path, fixture_files(), fixture_nav())
    history.git("add", "--all", "--", ":!docs/nl/budget/potje.md")
    history.git("commit", "--quiet", "--message", "x")
    sitemap = build(config).outcome.page("sitemap.xml")
    dates = dict(re.findall(rf"<loc>{URL}(.*?)</loc>\s*(<lastmod>)?", sitemap))
    undated = {page for page, date in dates.items() if not date}
    assert undated == {"", "budget/", "tip/potje/", "zinnen/", "checklist/", "gespreksplan/", "oefenen/"}


def test_the_same_commit_gives_the_same_bytes_anywhere(history: History, tmp_path: Path) -> None:
    built = []
    for name, zone, seed in (("a", "Pacific/Auckland", "1"), ("b", "America/Los_Angeles", "2")):
        history.git("clone", "--quiet", str(history.folder), str(tmp_path / name))
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
        subprocess.run(command, cwd=tmp_path / name, env=environment, check=True, capture_output=True)
        site = tmp_path / name / "site"
        built.append({p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()})
    first, second = built
    assert [name for name in {*first, *second} if first.get(name) != second.get(name)] == []
    assert "feed.xml" in first
    # Its bytes depend on the zlib of the machine.
    assert "sitemap.xml.gz" not in first
