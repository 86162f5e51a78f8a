"""What the search index of a language adds to the one of the search plugin."""

from __future__ import annotations

from typing import Any

from kennissite.search import Entry, with_entries

INDEX: dict[str, Any] = {
    "config": {"lang": ["en"], "pipeline": ["stopWordFilter"], "fields": {"title": {"boost": 1000.0}}},
    "docs": [
        {"location": "", "title": "Welkom", "text": "Hallo"},
        {"location": "tip/potje/", "title": "Potje", "text": "Geld"},
        {"location": "tip/potje/#potje--welk", "title": "Welk", "text": "Welk potje"},
    ],
}


def test_a_tip_is_found_by_its_synonyms_and_names_its_chapter() -> None:
    index = with_entries(INDEX, "nl", {"tip/potje/": Entry(("geld", "wie betaalt"), "Budget")})
    assert index["docs"][1] == {
        "location": "tip/potje/",
        "title": "Potje",
        "text": "Geld",
        "synonyms": "geld wie betaalt",
        "chapter": "Budget",
    }


def test_other_pages_stay_as_they_are() -> None:
    index = with_entries(INDEX, "nl", {"tip/potje/": Entry(("geld",), "Budget")})
    assert [index["docs"][0], index["docs"][2]] == [INDEX["docs"][0], INDEX["docs"][2]]


def test_synonyms_are_a_field_that_counts_more_than_text_and_less_than_the_title() -> None:
    config = with_entries(INDEX, "nl", {})["config"]
    assert 1 < config["fields"]["synonyms"]["boost"] < config["fields"]["title"]["boost"]
    assert (config["lang"], config["pipeline"]) == (["nl"], ["stopWordFilter"])


def test_the_index_of_the_plugin_is_not_changed() -> None:
    with_entries(INDEX, "nl", {"": Entry(("hoi",), "Begin")})
    assert INDEX["config"]["fields"] == {"title": {"boost": 1000.0}}
    assert INDEX["docs"][0] == {"location": "", "title": "Welkom", "text": "Hallo"}
