"""Rules for tips, phrases, actions, slots and goals that the build leaves to us."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kennissite.core.records import AddressForm, Catalogue, Phrase, Segment, Text

INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
FORMAL = re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)
HEALTH = re.compile(
    r"ziek|gezond|klacht|diagnos|burn-?out|stress|therap|medic|beperking|handicap|adhd|autis|depress|psych|dokter"
    r"|\bill(?:ness)?\b|\bsick|health|complaint|disorder|disab|doctor|pregnan|zwanger",
    re.IGNORECASE,
)
COUNTS = {
    "nl": ("één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
TITLE_LIMIT = 45
"""Characters of a phrase title that fit on one line of a narrow phone with room to spare."""


def segments(catalogue: Catalogue) -> Iterator[tuple[Phrase, Segment]]:
    for phrase in catalogue.phrases:
        for variant in phrase.variants:
            for segment in variant.segments():
                yield phrase, segment


def test_every_tip_has_something_to_say_and_something_to_do(catalogue: Catalogue) -> None:
    assert [tip.id for tip in catalogue.tips.values() if not (tip.phrases and tip.actions)] == []


def test_the_core_is_a_few_actions_spread_over_the_conversation(catalogue: Catalogue) -> None:
    core = [action for action in catalogue.actions if action.core]
    assert 8 <= len(core) <= 12
    assert len({action.tip for action in core}) == len(core)
    assert len({catalogue.chapter_of[action.tip].id for action in core}) >= 4


def test_every_slot_is_used(catalogue: Catalogue) -> None:
    used = {slot for phrase in catalogue.phrases for slot in phrase.slots}
    assert used == catalogue.slots.keys()


def test_every_goal_has_a_phrase(catalogue: Catalogue) -> None:
    assert [goal.id for goal in catalogue.goals if not catalogue.phrases_for(goal)] == []


def test_the_title_of_a_phrase_is_short(catalogue: Catalogue) -> None:
    assert [phrase.title for phrase in catalogue.phrases if len(phrase.title) > TITLE_LIMIT] == []


def test_titles_are_told_apart(catalogue: Catalogue) -> None:
    for titles in ([tip.title for tip in catalogue.tips.values()], [phrase.title for phrase in catalogue.phrases]):
        assert len(set(titles)) == len(titles)


def test_a_description_that_counts_tips_counts_them_right(catalogue: Catalogue) -> None:
    counts = {
        chapter.id: COUNTS[catalogue.language].index(word[1].lower()) + 1
        for chapter in catalogue.chapters
        if (word := re.match(r"(\w+) tips? ", chapter.description)) and word[1].lower() in COUNTS[catalogue.language]
    }
    assert counts == {chapter.id: len(chapter.tips) for chapter in catalogue.chapters if chapter.id in counts}


def test_no_slot_asks_about_health(catalogue: Catalogue) -> None:
    asked = [slot.id for slot in catalogue.slots.values() if HEALTH.search(f"{slot.id} {slot.name} {slot.example}")]
    assert asked == []


def test_a_dutch_phrase_addresses_the_manager_in_both_forms_only(catalogues: Mapping[str, Catalogue]) -> None:
    found = [
        (phrase.key, segment.text)
        for phrase, segment in segments(catalogues["nl"])
        if isinstance(segment, Text) and (INFORMAL.search(segment.text) or FORMAL.search(segment.text))
    ]
    assert found == []


def test_an_address_form_has_the_informal_word_first(catalogues: Mapping[str, Catalogue]) -> None:
    found = [
        (phrase.key, segment)
        for phrase, segment in segments(catalogues["nl"])
        if isinstance(segment, AddressForm) and (FORMAL.search(segment.informal) or INFORMAL.search(segment.formal))
    ]
    assert found == []


def test_an_english_phrase_knows_one_you(catalogues: Mapping[str, Catalogue]) -> None:
    assert [phrase.key for phrase in catalogues["en"].phrases if phrase.has_address] == []


def test_no_fact_was_checked_in_the_future(catalogue: Catalogue) -> None:
    assert [tip.id for tip in catalogue.tips.values() if tip.checked and tip.checked > date.today()] == []
