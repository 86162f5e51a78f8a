"""Every link and file that a page refers to is there, wherever the site is served."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.pages import Site

ID_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list")


def test_every_link_and_file_of_the_site_is_there(site: Site) -> None:
    broken = [
        (name, element.tag, address)
        for name in site.documents
        for element, address in site.references(name)
        if site.is_own(address) and not site.is_reachable(address)
    ]
    assert broken == []


def test_nothing_is_fetched_from_another_host(site: Site) -> None:
    foreign = [
        (name, element.tag, address)
        for name in site.documents
        for element, address in site.references(name)
        if not site.is_own(address) and element.tag != "a"
    ]
    assert foreign == []


def test_pages_are_linked_relatively_so_that_a_copy_works_anywhere(site: Site) -> None:
    absolute = [
        (name, element.attributes["href"])
        for name, page in site.documents.items()
        for element in page.find("a")
        if name != "404.html" and re.match(r"/|" + re.escape(site.url), element.attributes["href"])
    ]
    assert absolute == []


def test_the_404_page_works_from_any_address(site: Site) -> None:
    links = [element.attributes["href"] for element in site.pages["404.html"].find("a", "link")]
    base = urlsplit(site.url).path
    assert [link for link in links if not link.startswith((base, "#", "https://"))] == []


def test_every_reference_to_an_element_is_to_one_on_the_page(site: Site) -> None:
    missing = [
        (name, attribute, word)
        for name, page in site.documents.items()
        for element in page.walk()
        for attribute in ID_REFERENCES
        for word in element.attributes.get(attribute, "").split()
        if word not in page.ids
    ]
    assert missing == []


def assets(site: Site, suffix: str) -> dict[Path, str]:
    files = list(site.outcome.site.rglob(f"*{suffix}"))
    assert files
    return {file: file.read_text("utf-8") for file in files}


@pytest.mark.parametrize(
    ("suffix", "pattern"),
    [
        (".css", r"(?:@import|url\()\W*//[^\"')]+|https?:[^\"')]+"),
        (".js", r"(?:from|import|fetch|open|Worker|importScripts|sendBeacon|WebSocket|EventSource)\W*https?:[^\"'`]+"),
    ],
)
def test_styles_and_scripts_load_nothing_from_another_host(site: Site, suffix: str, pattern: str) -> None:
    found = [address for text in assets(site, suffix).values() for address in re.findall(pattern, text)]
    assert [address for address in found if not address.startswith("http://www.w3.org/2000/svg")] == []


@pytest.mark.parametrize(
    ("suffix", "pattern"),
    [
        (".css", r"url\(['\"]?(?!data:)([^'\")]+)"),
        (".js", r"(?:from|import)\s*\(?\s*[\"'](\.[^\"']+)"),
    ],
)
def test_what_styles_and_scripts_load_is_there(site: Site, suffix: str, pattern: str) -> None:
    for path, text in assets(site, suffix).items():
        assert [name for name in re.findall(pattern, text) if not (path.parent / name).is_file()] == []
