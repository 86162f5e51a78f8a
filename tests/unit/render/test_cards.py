"""Whatever an author writes in a field ends up as text, in every view."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from kennissite.core.records import Action, AddressForm, Phrase, Reaction, Slot, SlotUse, Text, Variant
from kennissite.render.cards import Originals, action_list, answer_card, phrase_card, to_html

TAGS = {"phrase-card", "p", "div", "blockquote", "span", "ul", "li", "action-item"}
SLOT = Slot("plek", "een plek", ("hier",))
VARIANT = Variant("kort", "Kort", ((Text("tekst "), AddressForm("je", "u"), SlotUse("plek")),))
PHRASE = Phrase("tip", "zin", "Titel", "openen", (VARIANT,))


class _Reader(HTMLParser):
    """Collects the tags, the texts and the values of attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.found: list[str | None] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def with_text(*segments: Text | AddressForm | SlotUse) -> Phrase:
    return replace(PHRASE, variants=(replace(VARIANT, paragraphs=(segments,)),))


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "a & b",
        "&lt;b&gt; &copy;",
        "'enkel' \"dubbel\"",
        "]]>",
    ],
)
def test_a_field_is_shown_to_the_letter(nasty: str) -> None:
    cards = [
        phrase_card(replace(PHRASE, title=nasty), {"plek": SLOT}),
        phrase_card(replace(PHRASE, variants=(replace(VARIANT, label=nasty),)), {"plek": SLOT}),
        phrase_card(with_text(Text(nasty)), {"plek": SLOT}),
        phrase_card(with_text(AddressForm(nasty, "u")), {"plek": SLOT}),
        phrase_card(with_text(AddressForm("je", nasty)), {"plek": SLOT}),
        phrase_card(PHRASE, {"plek": replace(SLOT, name=nasty)}),
        phrase_card(PHRASE, {"plek": replace(SLOT, examples=(nasty,))}),
        answer_card(Reaction(replace(PHRASE, title=nasty), ("budget",), "verder"), {"plek": SLOT}),
        action_list([Action("tip", "actie", nasty)]),
    ]
    for card in cards:
        reader = _Reader(to_html(card))
        assert nasty in reader.found
        assert reader.tags <= TAGS


def test_a_phrase_with_one_wording_has_no_variants_to_choose() -> None:
    html = to_html(phrase_card(with_text(Text("tekst")), {}))
    single = to_html(phrase_card(replace(PHRASE, variants=(Variant("", "", ((Text("tekst"),),)),)), {}))
    assert 'data-variant="kort"' in html
    assert "data-variant" not in single
    assert "phrase__label" not in single


def test_a_card_tells_a_script_its_place_in_the_conversation() -> None:
    answer = replace(PHRASE, goal="")
    assert phrase_card(PHRASE, {"plek": SLOT}).attrib["data-goal"] == "openen"
    assert phrase_card(replace(PHRASE, moments=("ja", "nee")), {"plek": SLOT}).attrib["data-when"] == "ja nee"
    reaction = Reaction(answer, ("budget", "tip--zin"), "nee", ("tip--vraag",), ("kritisch",))
    attributes = answer_card(reaction, {"plek": SLOT}).attrib
    assert attributes["class"] == "phrase phrase--answer"
    assert [attributes[f"data-{name}"] for name in ("after", "turn", "says", "managers")] == [
        *("budget tip--zin", "nee", "tip--vraag", "kritisch")
    ]
    assert "data-goal" not in attributes
    assert list(answer_card(reaction, {"plek": SLOT})[0].itertext()) == ["Titel"]


def test_text_after_a_slot_stays_after_it() -> None:
    html = to_html(phrase_card(with_text(SlotUse("plek"), Text(" en "), Text("verder")), {"plek": SLOT}))
    assert "hier</span> en verder</p>" in html


def test_a_phrase_in_another_language_has_the_same_wording_in_the_default_one() -> None:
    short = replace(VARIANT, paragraphs=((Text("Kunt "), AddressForm("je", "u"), Text(" naar "), SlotUse("plek")),))
    long = replace(VARIANT, id="lang", paragraphs=((SlotUse("dag"), Text(" lang")),))
    originals = Originals(
        "nl",
        "In Dutch",
        {PHRASE.key: replace(PHRASE, variants=(long, short))},
        {"plek": Slot("plek", "een plek", ("hier",)), "dag": Slot("dag", "een dag", ("maandag",))},
    )
    english = replace(PHRASE, variants=(VARIANT, replace(VARIANT, id="lang")))
    slots = {"plek": Slot("plek", "a place", ("here",)), "dag": Slot("dag", "a day", ("Monday",))}
    card = phrase_card(english, slots, originals)
    folds = card.findall("div/details")
    assert ["".join(fold.itertext()) for fold in folds] == ["In DutchKunt je naar hier", "In Dutchmaandag lang"]
    assert [fold.find("blockquote[@lang='nl']") is not None for fold in folds] == [True, True]
    # Only a field that the sentence itself does not ask for needs a name, in the language of the page.
    names = [span.get("data-name") for fold in folds for span in fold.iter("span") if span.get("data-slot")]
    assert names == [None, "a day"]
    assert originals.beside([english]) == [english, originals.phrases[PHRASE.key]]


def test_a_phrase_without_that_wording_in_the_default_language_has_no_fold() -> None:
    other = replace(PHRASE, variants=(replace(VARIANT, id="lang"),))
    originals = Originals("nl", "In Dutch", {PHRASE.key: other}, {"plek": SLOT})
    assert phrase_card(PHRASE, {"plek": SLOT}, originals).find("div/details") is None
    assert phrase_card(PHRASE, {"plek": SLOT}).find("div/details") is None
