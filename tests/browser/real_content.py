"""The words of the real site, for tests of what only the real site has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mkdocs.config import load_config

from kennissite.catalogue import read_catalogues
from kennissite.model import AddressForm, Catalogue, Phrase, Segment, SlotUse, Text
from kennissite.navigation import Sources
from tests.project import ROOT


@cache
def read_real_catalogues() -> Mapping[str, Catalogue]:
    """Read the catalogue of every language."""
    config = ROOT / "mkdocs.yml"
    nav = load_config(str(config)).nav or []
    catalogues, mistakes = read_catalogues(Sources(ROOT / "docs", config, nav, ("nl", "en")))
    assert not mistakes
    return catalogues


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
