"""Every language has a search index of its own, with what a tip is also called."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.site.pages import Site


def index(site: Site, language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.outcome.search_index(language))
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_index_holds_every_page_of_its_language_once_and_no_other(site: Site, language: str) -> None:
    addresses = [urljoin(site.url, page["url"]) for page in index(site, language)["pages"]]
    names = [name for name in site.pages if name != "404.html" and name.startswith("en/") == (language == "en")]
    assert sorted(addresses) == sorted(site.address(name) for name in names)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pages_look_in_the_index_of_their_language(site: Site, language: str) -> None:
    names = [name for name in site.pages if name.startswith("en/") == (language == "en")]
    found = {element.attributes["data-index"] for name in names for element in site.pages[name].find("search-dialog")}
    assert {address.rpartition("/")[2] for address in found} == {f"{language}.json"}
    assert index(site, language)["language"] == language


def test_a_tip_has_its_synonyms_and_its_chapter_and_another_page_has_none(small: Site) -> None:
    found = {page["url"]: (page["synonyms"], page["chapter"]) for page in index(small, "nl")["pages"]}
    assert {url: found for url, found in found.items() if any(found)} == {
        "tip/rustig-moment/": (["afspraak", "agenda"], "voorbereiding"),
        "tip/eigen-doel/": (["leerdoel"], "voorbereiding"),
        "tip/potje/": (["geld", "vergoeding"], "budget"),
    }
    assert index(small, "nl")["chapters"] == {"voorbereiding": "Voorbereiding", "budget": "Budget"}


def test_the_words_of_a_phrase_and_an_action_are_in_the_index(small: Site) -> None:
    texts = {page["url"]: page["text"] for page in index(small, "nl")["pages"]}
    assert "Uit welk potje kan dit, Samira?" in texts["tip/potje/"]
    assert "Vraag om een afspraak." in texts["tip/rustig-moment/"]


def test_nothing_is_left_of_the_search_of_the_theme(site: Site) -> None:
    indexes = {path.name for path in site.outcome.site.rglob("search/*")}
    assert indexes == {"nl.json", "en.json"}
    assert not (site.outcome.site / "search").exists()
