"""The golden queries keep up with the tips; tests/browser shows that they find them."""

from __future__ import annotations

from kennissite.core.records import Catalogue
from tests.queries import read_queries

ENOUGH = 80
"""Queries of a language, so that a share of them says something."""


def test_there_are_enough_queries_and_none_twice(catalogue: Catalogue) -> None:
    queries = [query.text for query in read_queries(catalogue.language)]
    assert len(set(queries)) == len(queries) >= ENOUGH


def test_every_query_should_find_something(catalogue: Catalogue) -> None:
    assert [query.text for query in read_queries(catalogue.language) if not (query.tips or query.pages)] == []


def test_every_query_should_find_a_tip_that_is_there(catalogue: Catalogue) -> None:
    queries = read_queries(catalogue.language)
    assert [(query.text, tip) for query in queries for tip in query.tips if tip not in catalogue.tips] == []


def test_every_query_should_find_a_page_that_is_there(catalogue: Catalogue) -> None:
    pages = {path.removesuffix(".md") for path in catalogue.synonyms}
    queries = read_queries(catalogue.language)
    assert [(query.text, page) for query in queries for page in query.pages if page not in pages] == []


def test_every_tip_has_a_query_that_should_find_it(catalogue: Catalogue) -> None:
    found = {tip for query in read_queries(catalogue.language) for tip in query.tips}
    assert [tip for tip in catalogue.tips if tip not in found] == []
