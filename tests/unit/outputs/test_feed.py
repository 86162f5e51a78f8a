"""The Atom feed, read by a program that reads feeds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

import feedparser  # type: ignore[import-untyped]
import pytest

from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue
from kennissite.outputs.dates import Dates
from kennissite.outputs.feed import FeedWords, feed

HERE = Addresses("https://kennissite.test/", "en/", has_folders=True)
WORDS = FeedWords('Nieuw & "anders"', "Tips <b>", "Sodalis")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def day(number: int) -> datetime:
    return datetime(2026, 3, number, 12, 30, 5, tzinfo=UTC)


DATES = {
    "budget/potje.md": Dates(day(1), day(2)),
    "voorbereiding/rustig-moment.md": Dates(day(3), day(9)),
}


@pytest.fixture
def text(catalogues: Mapping[str, Catalogue]) -> str:
    text = feed(catalogues["en"], DATES, HERE, WORDS)
    assert text
    return text


def test_a_feed_is_well_formed_and_says_what_atom_asks_for(text: str) -> None:
    read = feedparser.parse(text)
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == WORDS.title
    assert read.feed.author == "Sodalis"
    assert read.feed.updated == "2026-03-09T12:30:05Z"
    assert read.feed.language == "en"
    links = {link.rel: link.href for link in read.feed.links}
    assert links == {"self": "https://kennissite.test/en/feed.xml", "alternate": "https://kennissite.test/en/"}
    for entry in read.entries:
        assert entry.title
        assert entry.summary
        assert entry.links[0].rel == "alternate"
        assert MOMENT.fullmatch(entry.updated)
        assert MOMENT.fullmatch(entry.published)


def test_what_changed_last_comes_first_and_what_has_no_dates_is_left_out(text: str) -> None:
    entries = feedparser.parse(text).entries
    assert [(entry.link, entry.published, entry.updated) for entry in entries] == [
        ("https://kennissite.test/en/tip/rustig-moment/", "2026-03-03T12:30:05Z", "2026-03-09T12:30:05Z"),
        ("https://kennissite.test/en/tip/potje/", "2026-03-01T12:30:05Z", "2026-03-02T12:30:05Z"),
    ]


def test_text_is_shown_to_the_letter(text: str, catalogues: Mapping[str, Catalogue]) -> None:
    read = feedparser.parse(text)
    tip = catalogues["en"].tips["potje"]
    assert "&" in tip.description
    assert read.entries[1].summary == tip.description
    assert read.entries[1].summary_detail.type == "text/plain"


def test_ids_stay_when_the_site_moves_and_differ_between_languages(
    text: str, catalogues: Mapping[str, Catalogue]
) -> None:
    moved = feed(catalogues["en"], DATES, Addresses("https://elders.test/site/", "en/", has_folders=False), WORDS)
    dutch = feed(catalogues["nl"], DATES, Addresses("https://kennissite.test/", "", has_folders=True), WORDS)
    ids, moved_ids, dutch_ids = (re.findall("<id>(.*?)</id>", feed or "") for feed in (text, moved, dutch))
    assert ids == moved_ids
    assert not set(ids) & set(dutch_ids)
    assert len(set(ids)) == 3
    # These are for ever: whoever follows the feed would get every tip again.
    assert ids[0] == "urn:uuid:277d7615-5600-5084-95df-99c1cce5cafc"


def test_without_dates_there_is_no_feed(catalogues: Mapping[str, Catalogue]) -> None:
    assert feed(catalogues["en"], {}, HERE, WORDS) is None
