"""What is shown where someone shares a link: a title, a description and a picture, the same for all who read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.examples import fixture_files, fixture_nav
from tests.project import write_project
from tests.schema_org import complaints, node, nodes_of
from tests.site.conftest import Build
from tests.site.pages import Element, Site
from tests.site.test_languages import SITEMAP, alternates, translated

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def tags(page: Element) -> Mapping[str, str]:
    """Return the tags of a page by name; none is there twice."""
    found = [
        (meta.attributes.get("property") or meta.attributes["name"], meta.attributes["content"])
        for meta in page.find("meta")
        if "content" in meta.attributes and "http-equiv" not in meta.attributes
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def data(page: Element) -> dict[str, Any]:
    (block,) = page.find("script", type="application/ld+json")
    (text,) = block.content
    assert isinstance(text, str)
    found: dict[str, Any] = json.loads(text)
    return found


def canonical(page: Element) -> str:
    (link,) = page.find("link", rel="canonical")
    return link.attributes["href"]


def language_of(page: Element) -> str:
    return page.find("html")[0].attributes["lang"]


def test_canonical_address_sitemap_and_tags_agree(site: Site) -> None:
    sitemap = ElementTree.fromstring(site.outcome.page("sitemap.xml"))  # noqa: S314 - our own
    listed = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in sitemap}
    for name in translated(site):
        page = site.pages[name]
        address = site.address(name)
        assert address in listed, name
        assert canonical(page) == tags(page)["og:url"] == address
        described = node(data(page), f"{address}#page")
        assert described["url"] == address
        assert described.get("dateModified") == listed[address]


def test_the_tags_say_what_the_page_says(site: Site) -> None:
    for name in translated(site):
        page = site.pages[name]
        found = tags(page)
        language = language_of(page)
        assert found["og:title"] == page.find("h1")[0].text()
        assert found["og:description"] == found["description"]
        assert found["og:site_name"] == "Sodalis kennissite"
        assert found["og:type"] == ("article" if "tip/" in name else "website")
        assert found["og:locale"] == LOCALES[language]
        assert {found["og:locale:alternate"]} == {LOCALES[other] for other in alternates(site, name)} - {
            found["og:locale"]
        }
        assert found["twitter:card"] == "summary_large_image"
        assert found["og:title"] in found["og:image:alt"] == found["twitter:image:alt"]
        assert "robots" not in found


def test_every_page_has_a_picture_of_its_own_that_is_there(site: Site) -> None:
    pictures: set[str] = set()
    for name in translated(site):
        found = tags(site.pages[name])
        file = site.file(found["og:image"])
        assert file, found["og:image"]
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert picture.size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)
        assert node(data(site.pages[name]), f"{site.address(name)}#page")["image"] == found["og:image"]
        assert file.stat().st_size < 40_000
        pictures.add(found["og:image"])
    assert len(pictures) == len(translated(site))
    drawn = {path for path in site.outcome.site.rglob("*.png") if "previews" in path.parts}
    assert len(drawn) == len(pictures)


def test_a_search_engine_can_read_every_page(site: Site) -> None:
    for name in translated(site):
        assert complaints(data(site.pages[name])) == [], name


def test_the_way_to_a_tip_leads_over_its_chapter(small: Site) -> None:
    (way,) = nodes_of(data(small.page("en/tip/potje/")), "BreadcrumbList")
    assert [(step["name"], step["item"]["@id"]) for step in way["itemListElement"]] == [
        (small.page(path).find("h1")[0].text(), small.address(f"{path}index.html"))
        for path in ("en/", "en/budget/", "en/tip/potje/")
    ]


def test_the_page_for_what_is_not_there_is_not_found_and_shows_no_picture(site: Site) -> None:
    page = site.pages["404.html"]
    assert tags(page)["robots"] == "noindex"
    assert [name for name in tags(page) if name.startswith(("og:", "twitter:"))] == []
    assert page.find("script", type="application/ld+json") == []
    assert page.find("link", rel="canonical") == []


@pytest.mark.parametrize(
    "title", ['Zeg </script> <script>alert(1)</script> & "ja"', "<!-- <script> 'nee' ]]>", "Eén ‘coördinatie’ \\u003c"]
)
def test_a_title_with_code_in_it_stays_a_title(tmp_path: Path, build: Build, title: str) -> None:
    files = fixture_files()
    quoted = title.replace("'", "''")
    files["nl/budget/potje.md"] = files["nl/budget/potje.md"].replace(
        "title: Zoek uit welk potje er is", f"title: '{quoted}'"
    )
    site = build(write_project(tmp_path, files, fixture_nav()))
    page = site.page("tip/potje/")
    assert site.outcome.messages == []
    assert tags(page)["og:title"] == title
    assert node(data(page), f"{canonical(page)}#page")["headline"] == title
    assert complaints(data(page)) == []
