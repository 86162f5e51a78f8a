"""Every page is sound HTML: for a browser, a screen reader and a strict content security policy."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from tests.site.pages import Element, Site


def headings(page: Element) -> list[int]:
    return [int(element.tag[1]) for element in page.find("h1", "h2", "h3", "h4", "h5", "h6")]


def is_data(element: Element) -> bool:
    """Tell whether a script is a data block, which no browser runs and no policy stops (HTML, 4.12.1)."""
    return element.attributes.get("type") == "application/ld+json"


def test_every_page_has_one_h1_and_skips_no_level(site: Site) -> None:
    for name, page in site.documents.items():
        levels = headings(page)
        assert levels.count(1) == 1, name
        assert [b for a, b in pairwise(levels) if b > a + 1] == [], name
        assert levels[0] == 1, name


def test_every_page_says_its_language(site: Site) -> None:
    languages = {name: page.find("html")[0].attributes["lang"] for name, page in site.documents.items()}
    assert languages == {name: "en" if name.startswith("en/") else "nl" for name in site.documents}


def test_every_page_has_a_title_and_a_description_of_its_own(site: Site) -> None:
    pages = {name: page for name, page in site.pages.items() if name != "404.html"}
    for language in ("nl", "en"):
        own = [page for name, page in pages.items() if name.startswith("en/") == (language == "en")]
        titles = [page.find("title")[0].text() for page in own]
        descriptions = [meta.attributes["content"] for page in own for meta in page.find("meta", name="description")]
        assert len(set(titles)) == len(set(descriptions)) == len(own)
        assert all(titles)
        assert all(descriptions)


def test_no_id_is_there_twice(site: Site) -> None:
    repeated = {
        name: [word for word, count in Counter(page.ids).items() if count > 1] for name, page in site.documents.items()
    }
    assert {name: words for name, words in repeated.items() if words} == {}


def test_no_script_style_or_handler_is_written_in_a_page(site: Site) -> None:
    inline = [
        (name, element.tag, element.attributes)
        for name, page in site.documents.items()
        for element in page.walk()
        if element.tag == "style"
        or (element.tag == "script" and not is_data(element) and ("src" not in element.attributes or element.content))
        or any(attribute == "style" or attribute.startswith("on") for attribute in element.attributes)
        or element.attributes.get("href", "").startswith("javascript:")
    ]
    assert inline == []


def test_no_syntax_of_authors_is_left_in_a_page(site: Site) -> None:
    syntax = re.compile(r"\[\[|\]\]|\{[^{}]*\|[^{}]*\}|///|===|\{[:#][^{}]*\}|\ue000|\ue001|\ue002")
    for name, page in site.documents.items():
        values = [value for element in page.walk() for value in element.attributes.values()]
        assert [found for text in (page.text(without="code"), *values) for found in syntax.findall(text)] == [], name


def test_every_picture_has_a_text_or_is_hidden(site: Site) -> None:
    for name, page in site.documents.items():
        assert [image for image in page.find("img") if "alt" not in image.attributes] == [], name
        hidden = {id(element) for part in page.find(aria_hidden="true") for element in part.walk()}
        shown = [svg for svg in page.find("svg") if id(svg) not in hidden]
        assert [svg for svg in shown if not svg.attributes.get("aria-label")] == [], name
