"""The search finds what people look for, in the words that they use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module
from tests.browser.served import ServedSite
from tests.queries import read_queries, score

RECALL = 0.95
"""Share of the queries that must find what they should find among the first three results."""

FIND = """
({ Engine }, [index, queries]) => {
  const engine = new Engine(index);
  return queries.map((query) => engine.search(query).map(({ page }) => page.url));
}
"""
NEAREST = "({ Engine }, [index, query]) => new Engine(index).nearest(query)"
EXCERPT = """
({ Engine }, [index, query]) => {
  const engine = new Engine(index);
  const [hit] = engine.search(query);
  const excerpt = engine.excerpt(hit);
  return [excerpt, engine.mark(excerpt, hit).filter(({ found }) => found).map(({ text }) => text)];
}
"""


@pytest.fixture
def engine(open_context: OpenContext) -> Module:
    return open_module(open_context, "search/search-engine.js")


@pytest.fixture(scope="session")
def indexes(real_site: ServedSite) -> Mapping[str, Any]:
    return {
        language: json.loads(next(real_site.folder.glob(f"a/*/search/{language}.json")).read_text("utf-8"))
        for language in ("nl", "en")
    }


def site(language: str, *pages: dict[str, Any], same: tuple[tuple[str, ...], ...] = ()) -> dict[str, Any]:
    """Return an index of tips of which each has a title, and what else is given."""
    rows = [
        {"url": f"tip/{n}/", "chapter": "een", "synonyms": [], "description": "", "text": "", **page}
        for n, page in enumerate(pages)
    ]
    return {"language": language, "chapters": {"een": "Een", "twee": "Twee"}, "same": same, "pages": rows}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_query_should_find_is_among_the_first_three(
    engine: Module, indexes: Mapping[str, Any], language: str
) -> None:
    queries = read_queries(language)
    found = engine.run(FIND, [indexes[language], [query.text for query in queries]])
    assert score(queries, found).recall >= RECALL


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("budget", "Het opleidingsbudget"),
        ("opleidingsbudgetten", "Een budget"),
        ("keuze budget", "Het keuzebudget"),
        ("afdelingsbudget", "Het budget"),
        ("baas", "De leidinggevende"),
        ("bazen", "Je baas"),
        ("vragen", "Een vraag"),
        ("vraagt", "Gevraagd"),
        ("investeren", "De investering"),
        ("prive", "Dit is privé"),
        ("PRIVÉ", "Dit is prive"),
        ("prive\u0301", "Dit is privé"),
        ("reintegratie", "De re-integratie"),
        ("re-integratie", "De reïntegratie"),
        ("cao's", "Een cao"),
        ("cao", "Twee cao’s"),
        ("colega", "Een collega"),
        ("gesperk", "Een gesprek"),
        ("afwijzign", "Een afwijzing"),
        ("repet", "Repeteren"),
        ("wat", "En wat nu"),
        ("hoe vraag ik dit het beste aan u", "Een vraag"),
    ],
)
def test_dutch_is_found_as_people_type_it(engine: Module, query: str, text: str) -> None:
    index = site("nl", {"title": "Houding"}, {"title": text}, {"title": "Ruilen"}, same=(("baas", "leidinggevende"),))
    assert engine.run(FIND, [index, [query]]) == [["tip/1/"]]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("practice", "Practise"),
        ("rehearsing", "Rehearse"),
        ("organization", "The organisation"),
        ("my boss's budget", "Two budgets"),
        ("apointment", "An appointment"),
        ("bugdet", "A budget"),
        ("manager", "Your boss"),
        ("companies", "A company"),
    ],
)
def test_english_is_found_as_people_type_it(engine: Module, query: str, text: str) -> None:
    index = site("en", {"title": "Posture"}, {"title": text}, {"title": "Swap"}, same=(("boss", "manager"),))
    assert engine.run(FIND, [index, [query]]) == [["tip/1/"]]


def test_what_is_left_of_a_word_is_no_part_of_a_compound(engine: Module) -> None:
    index = site("nl", {"title": "Hoger"}, {"title": "Het loon"}, {"title": "Houding"})
    assert engine.run(FIND, [index, ["loonsverhoging"]]) == [["tip/1/"]]


def test_a_title_counts_more_than_a_synonym_and_that_more_than_the_text(engine: Module) -> None:
    index = site(
        "nl",
        {"title": "Een", "text": "Over geld."},
        {"title": "Twee", "synonyms": ["geld"]},
        {"title": "Geld"},
        {"title": "Vier", "description": "Over geld."},
        {"title": "Vijf"},
    )
    assert engine.run(FIND, [index, ["geld"]]) == [["tip/2/", "tip/1/", "tip/3/", "tip/0/"]]


@pytest.mark.parametrize("query", ["mijn plan", "Mijn plannen", "gespreksplan"])
def test_what_is_called_just_so_comes_first_tip_or_not(engine: Module, query: str) -> None:
    index = site(
        "nl",
        {"title": "Plan van aanpak", "synonyms": ["gespreksplannen maken"], "text": "Mijn plan, en nog een plan."},
        {"title": "Gespreksplan", "chapter": "", "synonyms": ["mijn plan"]},
        {"title": "Houding"},
    )
    assert engine.run(FIND, [index, [query]]) == [["tip/1/", "tip/0/"]]


def test_a_word_that_is_there_is_not_taken_for_a_misspelt_one(engine: Module) -> None:
    index = site("nl", {"title": "Een gesprek"}, {"title": "Een gesprok"}, {"title": "Houding"})
    assert engine.run(FIND, [index, ["gesprek"]]) == [["tip/0/"]]


def test_a_tip_comes_before_another_page_with_the_same_words(engine: Module) -> None:
    index = site("nl", {"title": "Oefen", "chapter": ""}, {"title": "Oefen"}, {"title": "Houding"})
    assert engine.run(FIND, [index, ["oefenen"]]) == [["tip/1/", "tip/0/"]]


@pytest.mark.parametrize("query", ["", " ", "?", "quasar", "__proto__", "constructor", "(", "💡", "a" * 10_000])
def test_what_is_not_there_is_not_found(engine: Module, query: str) -> None:
    assert engine.run(FIND, [site("nl", {"title": "Budget"}, {"title": "Houding"}), [query]]) == [[]]


def test_the_nearest_chapters_are_those_with_words_that_look_like_it(engine: Module) -> None:
    index = site("nl", {"title": "Houding"}, {"title": "Vergoeding", "chapter": "twee"})
    assert engine.run(FIND, [index, ["vergunning"]]) == [[]]
    assert engine.run(NEAREST, [index, "vergunning"]) == ["twee"]
    assert engine.run(NEAREST, [index, "xyzzy"]) == []


def test_an_excerpt_shows_the_words_around_and_marks_each_form_of_them(engine: Module) -> None:
    text = f"{'Niets hier. ' * 30}Vraag het opleidingsbudget na bij je baas. {'Niets daar. ' * 30}"
    index = site("nl", {"title": "Potje", "text": text}, {"title": "Houding"}, same=(("baas", "chef"),))
    excerpt, marked = engine.run(EXCERPT, [index, "heeft mijn chef budget"])
    assert marked == ["opleidingsbudget", "baas"]
    assert excerpt.startswith("… ")
    assert excerpt.endswith(" …")
    assert len(excerpt) < 150


def test_what_was_found_elsewhere_has_its_description_as_an_excerpt(engine: Module) -> None:
    page = {"title": "Potje", "synonyms": ["spaarvarken"], "description": "Wie betaalt dit?", "text": "Een tekst."}
    index = site("nl", page, {"title": "Houding"})
    assert engine.run(EXCERPT, [index, "spaarvarken"]) == ["Wie betaalt dit?", []]
