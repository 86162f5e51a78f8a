"""What the records know about themselves."""

from __future__ import annotations

import dataclasses

import pytest

from kennissite.core.records import Action, AddressForm, Phrase, Segment, SlotUse, Text, Variant, key


def phrase(*paragraphs: tuple[Segment, ...]) -> Phrase:
    variants = tuple(Variant(str(number), "", (paragraph,)) for number, paragraph in enumerate(paragraphs))
    return Phrase("tip", "zin", "Titel", "openen", variants)


def test_a_phrase_lists_its_slots_once_in_order_of_use_over_all_wordings() -> None:
    first = (SlotUse("team"), Text(" en "), SlotUse("collega"))
    assert phrase(first, (SlotUse("doel"), SlotUse("team"))).slots == ("team", "collega", "doel")


@pytest.mark.parametrize(
    ("paragraphs", "has_address"),
    [
        ([(Text("je"),)], False),
        ([(Text("Dag "), AddressForm("je", "u"))], True),
        ([(Text("Dag"),), (AddressForm("je", "u"),)], True),
    ],
)
def test_a_phrase_knows_whether_it_differs_with_the_address(
    paragraphs: list[tuple[Segment, ...]], has_address: bool
) -> None:
    assert phrase(*paragraphs).has_address is has_address


def test_a_key_names_the_tip_and_the_part() -> None:
    assert (phrase().key, Action("tip", "actie", "Doe dit.").key) == ("tip--zin", "tip--actie")


def test_two_different_pairs_never_share_a_key() -> None:
    words = ["a", "a-b", "b", "b-a", "a-b-a"]
    assert len({key(tip, part) for tip in words for part in words}) == len(words) ** 2


def test_a_moved_line_makes_no_other_phrase() -> None:
    assert dataclasses.replace(phrase(), line=7) == phrase()
