"""A tip that was renamed, moved or taken away: its old address leads on, in both languages, with or without scripts."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.examples import moved_project
from tests.project import write_project
from tests.site.conftest import URL, Build
from tests.site.pages import Element, Site


@pytest.fixture(scope="module")
def moved_config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(tmp_path_factory.mktemp("moved"), *moved_project())


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def moved(request: pytest.FixtureRequest, build: Build, moved_config: Path) -> Site:
    return build(moved_config, f"{URL}coaching/", use_directory_urls=request.param)


def name_of(site: Site, page: str) -> str:
    return f"{page}/index.html" if site.has_folders else f"{page}.html"


def old_page(site: Site, prefix: str, tip: str) -> tuple[str, Element]:
    name = name_of(site, f"{prefix}tip/{tip}")
    return name, site.moved[name]


def test_the_project_builds_without_a_warning(moved: Site) -> None:
    assert moved.outcome.messages == []


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize(
    ("tip", "target"),
    [("rustig-moment", "tip/stil-moment"), ("oudste", "tip/stil-moment"), ("eens", "zinnen")],
)
def test_the_old_page_of_a_tip_leads_to_where_it_is_now(moved: Site, prefix: str, tip: str, target: str) -> None:
    name, page = old_page(moved, prefix, tip)
    address = moved.address(name_of(moved, f"{prefix}{target}"))
    here = moved.address(name)
    (link,) = page.find("a")
    (refresh,) = page.find("meta", http_equiv="refresh")
    (canonical,) = page.find("link", rel="canonical")
    (robots,) = page.find("meta", name="robots")
    assert urljoin(here, link.attributes["href"]) == address
    assert urljoin(here, refresh.attributes["content"].removeprefix("0; url=")) == address
    assert canonical.attributes["href"] == address
    assert robots.attributes["content"] == "noindex"
    assert link.text()
    assert page.find("html")[0].attributes["lang"] == (prefix.rstrip("/") or "nl")


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize(("old", "target"), [("begin/", "voorbereiding/"), ("contact", "over"), ("nieuws", "budget/")])
def test_the_old_address_of_a_chapter_or_page_leads_on(moved: Site, prefix: str, old: str, target: str) -> None:
    def name(page: str) -> str:
        return f"{prefix}{page}index.html" if page.endswith("/") else name_of(moved, f"{prefix}{page}")

    page = moved.moved[name(old)]
    (link,) = page.find("a")
    assert urljoin(moved.address(name(old)), link.attributes["href"]) == moved.address(name(target))
    assert "pagina" in page.text() or "page" in page.text()


def test_a_page_says_whether_its_tip_has_moved_or_is_gone(moved: Site) -> None:
    (moved_title,) = old_page(moved, "", "rustig-moment")[1].find("h1")
    (gone_title,) = old_page(moved, "", "eens")[1].find("h1")
    assert moved_title.text() == "Deze tip heeft een nieuw adres"
    assert gone_title.text() == "Deze tip is er niet meer"


def test_what_an_old_page_refers_to_is_there(moved: Site) -> None:
    for prefix in ("", "en/"):
        for tip in ("rustig-moment", "oudste", "eens"):
            name, _ = old_page(moved, prefix, tip)
            missing = [address for _, address in moved.references(name) if not moved.is_reachable(address)]
            assert missing == []


def test_every_place_that_a_page_knows_is_there(moved: Site) -> None:
    for name, page in moved.pages.items():
        if name == "404.html":
            continue
        (moves,) = page.find("template", id="redirects")
        places = dict(move.split("=", 1) for move in moves.attributes["data-place"].split())
        assert {"rustig-moment", "oudste", "eens", "eens--gezegd", "rustig-moment--plek-kiezen"} <= places.keys()
        lost = [then for then, place in places.items() if not moved.is_reachable(urljoin(moved.address(name), place))]
        assert lost == []


def test_every_chain_of_moves_is_followed_to_its_end(moved: Site) -> None:
    (moves,) = moved.pages["index.html"].find("template", id="redirects")
    assert moves.attributes["data-tip"] == "oudste=stil-moment rustig-moment=stil-moment"
    assert "rustig-moment--plek-kiezen=potje--plek-kiezen" in moves.attributes["data-action"].split()
    assert moves.attributes["data-slot"] == "baas=collega"


def test_an_old_page_is_in_neither_the_sitemap_nor_the_search(moved: Site) -> None:
    for text in (moved.outcome.page("sitemap.xml"), *map(moved.outcome.search_index, ("nl", "en"))):
        assert "tip/rustig-moment" not in text


def test_a_site_where_nothing_has_moved_says_nothing_of_moves(small: Site) -> None:
    assert [name for name, page in small.pages.items() if "redirects" in page.ids] == []


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_frame_on_another_site_gets_the_tip_as_it_is_made_for_frames(moved: Site, prefix: str) -> None:
    name = name_of(moved, f"{prefix}embed/rustig-moment")
    (refresh,) = moved.moved[name].find("meta", http_equiv="refresh")
    target = urljoin(moved.address(name), refresh.attributes["content"].removeprefix("0; url="))
    assert target == moved.address(name_of(moved, f"{prefix}embed/stil-moment"))


def test_a_frame_with_a_tip_that_is_gone_stays_where_it_is(moved: Site) -> None:
    page = moved.moved[name_of(moved, "embed/eens")]
    assert page.find("meta", http_equiv="refresh") == []
    assert [link.attributes["target"] for link in page.find("a")] == ["_top"]
