"""Every sentence with a slot, filled in as readers do: `tests/golden/fillings/` holds the sentences, to be read.

The slot for a goal gets what stands in `typed.yml`, every other slot its examples.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from kennissite.content.labels import Labels
from kennissite.core.records import AddressForm, Catalogue, Paragraph, SlotUse, Text
from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module
from tests.golden.golden import assert_case
from tests.project import ROOT, read_real_catalogues

GOAL = "ontwikkeldoel"
FILLINGS = ROOT / "tests" / "golden" / "fillings"


def paragraphs(catalogue: Catalogue, slot: str) -> dict[str, Paragraph]:
    """Return every paragraph with a slot, by where it stands."""
    phrases = [*catalogue.phrases, *(reaction.answer for reaction in catalogue.reactions)]
    return {
        f"{phrase.key} {variant.id}".strip() + (f" ({number})" if len(variant.paragraphs) > 1 else ""): paragraph
        for phrase in phrases
        for variant in phrase.variants
        for number, paragraph in enumerate(variant.paragraphs, 1)
        if SlotUse(slot) in paragraph
    }


def sentences(module: Module, paragraph: Paragraph, slot: str, typed: list[str], place: dict[str, Any]) -> list[str]:
    """Return a paragraph with each of these texts in one slot, and the first example in the others of `place`."""
    at = paragraph.index(SlotUse(slot))
    after = paragraph[at + 1] if at + 1 < len(paragraph) else Text("")
    options = {**place, "next": after.text if isinstance(after, Text) else ""}
    fitted = module.run("(module, [texts, place]) => texts.map((text) => module.fitted(text, place))", [typed, options])
    return [
        "".join(
            segment.text
            if isinstance(segment, Text)
            else segment.informal
            if isinstance(segment, AddressForm)
            else words
            if segment.slot == slot
            else f"[{segment.slot}]"
            for segment in paragraph
        )
        for words in fitted
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_readers_fill_in_makes_sentences(
    open_context: OpenContext, labels: dict[str, Labels], language: str
) -> None:
    catalogue = read_real_catalogues()[language]
    module = open_module(open_context, "card/fitting.js")
    goals = yaml.safe_load((FILLINGS / "typed.yml").read_text("utf-8"))[language]
    lines: list[str] = []
    for slot in catalogue.slots.values():
        place = {"lead": labels[language]("slot_lead"), "keepsCapital": slot.keeps_capital}
        for name, paragraph in paragraphs(catalogue, slot.id).items():
            typed = goals if slot.id == GOAL else list(slot.examples)
            lines += [f"{slot.id} · {name}", *sentences(module, paragraph, slot.id, typed, place), ""]
    assert len(goals) == 30
    assert_case(FILLINGS / f"{language}.txt", "---", "\n".join(lines))
