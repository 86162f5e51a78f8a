"""A wording as plain text, for who cannot fill it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kennissite.core.records import AddressForm, Paragraph, Segment, Slot, SlotUse, Text


def plain(paragraph: Paragraph, slots: Mapping[str, Slot], mark: Callable[[str], str] = str) -> str:
    """Return a paragraph with the examples of its slots, addressed informally, as the site shows it at first.

    Args:
        paragraph: the paragraph.
        slots: the slots of its language.
        mark: marks the example of a slot as such.
    """

    def words(segment: Segment) -> str:
        match segment:
            case Text(text):
                return text
            case SlotUse(slot):
                return mark(slots[slot].example)
            case AddressForm(informal, _):
                return informal

    return "".join(map(words, paragraph))
