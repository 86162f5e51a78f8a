"""A tip as other sites show it: the same text and cards, under the address of the tip."""

from __future__ import annotations

import json
import re

import pytest

from tests.site.pages import Element, Site, read_html
from tests.site.test_views import shape

languages = pytest.mark.parametrize("prefix", ["", "en/"], ids=["nl", "en"])


def own_page(name: str) -> str:
    return name.replace("embed/", "tip/", 1)


def head(embed: Element, tag: str, **attributes: str) -> Element:
    (element,) = embed.find(tag, **attributes)
    return element


def test_every_tip_has_one_in_every_language(site: Site) -> None:
    tips = {name for name in site.pages if re.match("(en/)?tip/", name)}
    assert {own_page(name) for name in site.embeds} == tips


def test_it_is_not_to_be_found_but_has_the_address_of_the_tip(site: Site) -> None:
    for name, embed in site.embeds.items():
        assert head(embed, "meta", name="robots").attributes["content"] == "noindex"
        assert head(embed, "link", rel="canonical").attributes["href"] == site.address(own_page(name))
        assert site.address(name) not in site.outcome.page("sitemap.xml")
        assert name.removesuffix("index.html") not in site.outcome.search_index("en" if name[:3] == "en/" else "nl")


def test_it_holds_the_text_and_the_cards_of_the_tip_and_no_chrome(site: Site) -> None:
    for name, embed in site.embeds.items():
        page = site.pages[own_page(name)]
        assert [title.text() for title in embed.find("h1")] == [title.text() for title in page.find("h1")]
        for tag, kind in (("div", "prose"), ("aside", "facts")):
            here, there = (part.find(tag, class_=kind) for part in (embed, page))
            assert [part.text() for part in here] == [part.text() for part in there]
        assert [shape(card) for card in embed.find("phrase-card")] == [shape(card) for card in page.find("phrase-card")]
        assert embed.find("header", "nav", "search-dialog", "storage-notice", "theme-switch") == []


def test_every_link_leads_out_of_the_frame_to_where_the_tip_leads(site: Site) -> None:
    for name, embed in site.embeds.items():
        assert head(embed, "base").attributes == {"target": "_top"}
        here, there = (
            [address for link, address in site.references(page) if link in prose.find("a")]
            for page, (prose,) in (
                (name, embed.find("div", class_="prose")),
                (own_page(name), site.pages[own_page(name)].find("div", class_="prose")),
            )
        )
        assert here == there
        (back,) = [address for link, address in site.references(name) if link.attributes.get("data-part") == "tip"]
        assert back == site.address(own_page(name))


@languages
def test_oembed_answers_with_the_embed_of_the_tip(site: Site, prefix: str) -> None:
    names = [name for name in site.embeds if name.startswith("en/") == bool(prefix)]
    for name in names:
        page = site.pages[own_page(name)]
        link = head(page, "link", type="application/json+oembed")
        file = site.file(link.attributes["href"])
        assert file
        answer = json.loads(file.read_text("utf-8"))
        assert answer["title"] == page.find("h1")[0].text()
        code = read_html(answer["html"])
        assert head(code, "iframe").attributes["src"] == site.address(name)
        assert head(code, "a").attributes["href"] == site.address(own_page(name))
        assert answer["title"] in head(code, "iframe").attributes["title"]


def test_a_tip_shows_editors_the_code_that_oembed_gives(site: Site) -> None:
    for name in site.embeds:
        page = site.pages[own_page(name)]
        ((code,),) = [area.content for area in page.find("textarea")]
        file = site.file(head(page, "link", type="application/json+oembed").attributes["href"])
        assert file
        assert code == f"\n{json.loads(file.read_text('utf-8'))['html']}"
