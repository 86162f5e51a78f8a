"""The HTML of phrases and actions, the same wherever they are shown.

The HTML is complete without JavaScript. The custom elements `phrase-card` and `action-item` add the
behaviour; they read what they need from the attributes given here:

- `data-slot`, `data-name`: the id of a slot, and its label for a form field; its text is the example;
- `data-on-day`: how the slot reads with the day of the next conversation;
- `data-formal`: the other form of an address form; its text is the informal one;
- `data-variant`, `data-label`: the id and the name of a wording;
- `data-goal`: the goal of a phrase, which gives it its place in the plan;
- `data-when`: the moments when a phrase fits, where it narrows those of its goal;
- `data-turn`, `data-after`, `data-says`, `data-managers`: where a reaction leads, what it follows, what its answer says
  and which managers say it;
- `data-action`: the key under which a tick is kept.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markdown.util import AtomicString
from markupsafe import Markup

from kennissite.core.records import Action, AddressForm, Phrase, Reaction, Segment, Slot, SlotUse, Text, Variant

_CHAIN = (
    "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7"
)
"""Two links of a chain, as an SVG path."""


@dataclass(frozen=True)
class Originals:
    """The phrases of the default language, for who reads another language and speaks this one at work.

    Attributes:
        language: the default language.
        title: what the fold with such a phrase is called.
        phrases: the phrases by key.
        slots: the slots by id.
    """

    language: str
    title: str
    phrases: Mapping[str, Phrase]
    slots: Mapping[str, Slot]

    def beside(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Return phrases of another language, each followed by its original."""
        return [each for phrase in phrases for each in (phrase, self.phrases.get(phrase.key)) if each]


NO_ORIGINALS = Originals("", "", {}, {})
"""What a page in the default language itself has."""


def phrase_card(phrase: Phrase, slots: Mapping[str, Slot], originals: Originals = NO_ORIGINALS) -> etree.Element:
    """Return the card of a phrase, with the example of a slot where the reader fills it in.

    Args:
        phrase: the phrase.
        slots: the slots of its language.
        originals: where the same phrase in the default language comes from.
    """
    title_id = f"{phrase.key}--title"
    # An address that leads to a card gives it the focus, so that a screen reader says which one is meant.
    attributes = {"class": "phrase", "id": phrase.key, "tabindex": "-1", "role": "group", "aria-labelledby": title_id}
    if phrase.goal:
        attributes["data-goal"] = phrase.goal
    if phrase.moments:
        attributes["data-when"] = " ".join(phrase.moments)
    card = etree.Element("phrase-card", attributes)
    title = etree.SubElement(card, "p", {"class": "phrase__title", "id": title_id})
    title.text = AtomicString(phrase.title)
    for variant in phrase.variants:
        card.append(_wording(variant, slots))
        if (original := _original(phrase, variant, slots, originals)) is not None:
            card[-1].append(original)
    return card


def answer_card(reaction: Reaction, slots: Mapping[str, Slot]) -> etree.Element:
    """Return the card of the answer to a reaction; its title is what the manager says."""
    card = phrase_card(reaction.answer, slots)
    card.attrib.update({"class": "phrase phrase--answer", "data-turn": reaction.turn})
    for name, values in (("after", reaction.after), ("says", reaction.says), ("managers", reaction.managers)):
        card.set(f"data-{name}", " ".join(values))
    return card


def add_link(card: etree.Element, label: str) -> None:
    """Put behind the title of a card a link to the card; `label` is what it says to who cannot see it."""
    title = card[0].text
    link = etree.Element("a", {"class": "phrase__link", "href": f"#{card.get('id')}"})
    attributes = {"class": "icon", "viewBox": "0 0 24 24", "aria-hidden": "true", "focusable": "false"}
    etree.SubElement(etree.SubElement(link, "svg", attributes), "path", {"d": _CHAIN})
    text = etree.SubElement(link, "span", {"class": "visually-hidden"})
    text.text = AtomicString(f"{label}: {title}")
    card.insert(1, link)


def quotation(variant: Variant, slots: Mapping[str, Slot]) -> etree.Element:
    """Return the sentence of a wording, with the example of a slot where the reader fills it in."""
    quote = etree.Element("blockquote", {"class": "phrase__text"})
    for paragraph in variant.paragraphs:
        element = etree.SubElement(quote, "p")
        for segment in paragraph:
            _append(element, segment, slots)
    return quote


def action_list(actions: Iterable[Action]) -> etree.Element:
    """Return a list of actions; without JavaScript, and on paper, each has an empty box."""
    element = etree.Element("ul", {"class": "actions"})
    for action in actions:
        row = etree.SubElement(element, "li", {"class": "actions__row"})
        attributes = {"class": "action", "id": action.key, "tabindex": "-1", "data-action": action.key}
        item = etree.SubElement(row, "action-item", attributes)
        item.text = AtomicString(action.text)
    return element


def to_html(element: etree.Element) -> Markup:
    """Return an element as HTML, safe to put in a template."""
    return Markup(etree.tostring(element, encoding="unicode", method="html"))  # noqa: S704 - escaped by etree


def _wording(variant: Variant, slots: Mapping[str, Slot]) -> etree.Element:
    wording = etree.Element("div", {"class": "phrase__wording"})
    if variant.id:
        wording.set("data-variant", variant.id)
        wording.set("data-label", variant.label)
        label = etree.SubElement(wording, "p", {"class": "phrase__label"})
        label.text = AtomicString(variant.label)
    wording.append(quotation(variant, slots))
    return wording


def _original(
    phrase: Phrase, variant: Variant, slots: Mapping[str, Slot], originals: Originals
) -> etree.Element | None:
    """Return a fold with the same wording in the default language; none where that language has no such wording."""
    there = originals.phrases.get(phrase.key)
    wording = next((each for each in there.variants if each.id == variant.id), None) if there else None
    if not wording:
        return None
    fold = etree.Element("details", {"class": "fold phrase__original"})
    etree.SubElement(fold, "summary", {"class": "fold__summary"}).text = AtomicString(originals.title)
    quote = quotation(wording, originals.slots)
    quote.set("lang", originals.language)
    for span in quote.iter("span"):
        # The field of a slot has its name in the language of the page, and is mostly there for that sentence already.
        slot = span.get("data-slot")
        if slot and slot in phrase.slots:
            del span.attrib["data-name"]
        elif slot:
            span.set("data-name", slots[slot].name)
    fold.append(quote)
    return fold


def _append(element: etree.Element, segment: Segment, slots: Mapping[str, Slot]) -> None:
    match segment:
        case Text(text):
            _append_text(element, text)
        case SlotUse(slot_id):
            slot = slots[slot_id]
            attributes = {"class": "slot", "data-slot": slot.id, "data-name": slot.name}
            if slot.on_day:
                attributes["data-on-day"] = slot.on_day
            etree.SubElement(element, "span", attributes).text = AtomicString(slot.example)
        case AddressForm(informal, formal):
            attributes = {"class": "address", "data-formal": formal}
            etree.SubElement(element, "span", attributes).text = AtomicString(informal)


def _append_text(element: etree.Element, text: str) -> None:
    if len(element):
        element[-1].tail = AtomicString((element[-1].tail or "") + text)
    else:
        element.text = AtomicString((element.text or "") + text)
