"""Every language has a search index of its own, with what a tip is also called."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.site.pages import Site


def index(site: Site, language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.outcome.page(f"search/{language}.json"))
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_index_holds_every_page_of_its_language_and_no_other(site: Site, language: str) -> None:
    locations = {row["location"].partition("#")[0] for row in index(site, language)["docs"]}
    names = [name for name in site.pages if name != "404.html" and name.startswith("en/") == (language == "en")]
    assert {site.address(location) for location in locations} == {site.address(name) for name in names}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_result_leads_to_a_place_that_is_there(site: Site, language: str) -> None:
    locations = [row["location"] for row in index(site, language)["docs"]]
    assert [location for location in locations if not site.is_reachable(urljoin(site.url, location))] == []
    assert len(set(locations)) == len(locations)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pages_look_in_the_index_of_their_language(site: Site, language: str) -> None:
    names = [name for name in site.pages if name.startswith("en/") == (language == "en")]
    found = {element.attributes["data-index"] for name in names for element in site.pages[name].find("search-dialog")}
    assert {address.rpartition("/")[2] for address in found} == {f"{language}.json"}


def test_a_tip_has_its_synonyms_and_its_chapter(small: Site) -> None:
    found = {
        row["location"]: (row["synonyms"], row["chapter"]) for row in index(small, "nl")["docs"] if "synonyms" in row
    }
    assert found == {
        "tip/rustig-moment/": ("afspraak agenda", "Voorbereiding"),
        "tip/eigen-doel/": ("leerdoel", "Voorbereiding"),
        "tip/potje/": ("geld vergoeding", "Budget"),
    }


def test_the_words_of_a_phrase_and_an_action_are_in_the_index(small: Site) -> None:
    texts = {row["location"]: row["text"] for row in index(small, "nl")["docs"]}
    assert "Uit welk potje kan dit, Samira?" in texts["tip/potje/"]
    assert "Vraag om een afspraak." in texts["tip/rustig-moment/"]
