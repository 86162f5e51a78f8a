"""What machines read about a page: schema.org accepts it, and it says what the page is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

import pytest

from kennissite.core.sender import Sender
from kennissite.outputs.structured_data import DescribedPage, Website, linked_data
from tests.schema_org import complaints, node, nodes_of

HOME = "https://kennissite.test/"
TIP = f"{HOME}tip/potje/"
SITE = Website("Sodalis kennissite", HOME, Sender("Sodalis", "https://www.sodalis.nl/"), ["nl", "en"])
WAY = (("Welkom", HOME), ("Budget", f"{HOME}budget/"), ("Zoek het potje", TIP))


def described(kind: Literal["Article", "CollectionPage", "WebPage"], steps: int) -> DescribedPage:
    name, address = WAY[steps - 1]
    return DescribedPage(kind, address, name, "Waar het over gaat.", "nl", f"{HOME}p.png", WAY[:steps], "Budget")


@pytest.mark.parametrize(("kind", "steps"), [("Article", 3), ("CollectionPage", 2), ("WebPage", 1)])
def test_the_vocabulary_accepts_every_kind_of_page(
    kind: Literal["Article", "CollectionPage", "WebPage"], steps: int
) -> None:
    assert complaints(linked_data(described(kind, steps), SITE)) == []


@pytest.mark.parametrize(
    "broken",
    [
        {"@type": "Artikel", "@id": f"{TIP}#page"},
        {"@type": "Article", "@id": f"{TIP}#page", "headlin": "Zoek het potje"},
        {"@type": "Article", "@id": f"{TIP}#page", "author": "Sodalis"},
    ],
)
def test_the_check_would_find_a_mistake(broken: dict[str, str]) -> None:
    good = linked_data(described("Article", 3), SITE)
    assert complaints({**good, "@graph": [broken, *good["@graph"][1:]]}) != []


def test_a_tip_is_an_article_of_the_publisher_in_the_site() -> None:
    article = node(linked_data(described("Article", 3), SITE), f"{TIP}#page")
    assert article["@type"] == "Article"
    assert article["headline"] == "Zoek het potje"
    assert article["articleSection"] == "Budget"
    assert article["inLanguage"] == "nl"
    assert article["author"]["name"] == article["publisher"]["name"] == "Sodalis"
    assert article["isPartOf"]["url"] == HOME


def test_a_page_is_dated_when_its_dates_are_known() -> None:
    undated = described("Article", 3)
    dated = replace(undated, published=datetime(2026, 1, 2, 3, tzinfo=UTC), modified=datetime(2026, 4, 5, tzinfo=UTC))
    data = linked_data(dated, SITE)
    article = node(data, f"{TIP}#page")
    assert complaints(data) == []
    assert article["datePublished"] == "2026-01-02T03:00:00+00:00"
    assert article["dateModified"] == "2026-04-05T00:00:00+00:00"
    assert not {"datePublished", "dateModified"} & node(linked_data(undated, SITE), f"{TIP}#page").keys()


def test_the_way_to_a_page_is_in_order() -> None:
    (way,) = nodes_of(linked_data(described("Article", 3), SITE), "BreadcrumbList")
    steps = [(step["position"], step["name"], step["item"]["@id"]) for step in way["itemListElement"]]
    assert steps == [(n, name, address) for n, (name, address) in enumerate(WAY, 1)]


def test_the_welcome_has_no_way_to_itself() -> None:
    assert nodes_of(linked_data(described("WebPage", 1), SITE), "BreadcrumbList") == [
        {"@context": {"@vocab": "https://schema.org/"}}
    ]
