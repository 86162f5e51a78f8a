"""The words of the real site, for tests of what only the real site has."""

from __future__ import annotations

from collections.abc import Mapping

from kennissite.core.records import AddressForm, Catalogue, Phrase, Segment, SlotUse, Text


def first_wording(phrase: Phrase, slots: Mapping[str, str], formal: bool = False) -> str:
    """Return the text of the first wording of a phrase.

    Args:
        phrase: the phrase.
        slots: what stands in each slot.
        formal: whether the manager is addressed as u.
    """

    def spoken(segment: Segment) -> str:
        match segment:
            case Text(text):
                return text
            case SlotUse(slot):
                return slots[slot]
            case AddressForm(informal_form, formal_form):
                return formal_form if formal else informal_form

    return "".join("".join(map(spoken, paragraph)) for paragraph in phrase.variants[0].paragraphs)


def examples(catalogue: Catalogue) -> dict[str, str]:
    """Return the example of every slot."""
    return {slot.id: slot.example for slot in catalogue.slots.values()}
