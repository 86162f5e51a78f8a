"""The Markdown extension: `/// zin`, `/// reactie` and `/// acties` become cards and lists of actions.

The extension reads no block. `page_markdown` writes each block of a page as its key alone, and the extension
looks up the record of that key. It works in any Python-Markdown host.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block, type_string

from kennissite.core.records import Action, BodyPart, Passage, Phrase, Reaction
from kennissite.render.cards import action_list, add_link, answer_card, phrase_card


def page_markdown(body: Iterable[BodyPart]) -> str:
    """Return a page as the Markdown for this extension: a block holds the key of its record."""
    return "\n".join(_part_markdown(part) for part in body)


def page_records(body: Iterable[BodyPart]) -> Mapping[str, BodyPart]:
    """Return the records of a page by key. The actions of a page have one key: that of the first."""
    return {_key(part): part for part in body if not isinstance(part, Passage)}


def _part_markdown(part: BodyPart) -> str:
    if isinstance(part, Passage):
        return part.text
    name = "zin" if isinstance(part, Phrase) else "reactie" if isinstance(part, Reaction) else "acties"
    return f"/// {name}\n    key: {_key(part)}\n///"


def _key(record: Phrase | Reaction | tuple[Action, ...]) -> str:
    match record:
        case Phrase():
            return record.key
        case Reaction():
            return record.answer.key
        case _:
            return record[0].key


class _RecordBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """A block that shows the record of its key.

    Options: `key`, the key of the record.
    """

    OPTIONS: ClassVar = {"key": ("", type_string)}

    def on_markdown(self) -> str:
        return "raw"

    @property
    def record(self) -> Any:
        """The record of the block.

        Raises:
            KeyError: the catalogue has no record of this key on this page.
        """
        return self.config["records"][self.options["key"]]

    def on_inline_end(self, block: etree.Element) -> None:
        """Keep `&copy;` the text that it is, as in every other view: Markdown would write it as a character."""
        for element in block.iter():
            element.text = (element.text or "").replace("&", "&amp;")
            element.tail = (element.tail or "").replace("&", "&amp;")
            for name, value in element.items():
                element.set(name, value.replace("&", "&amp;"))


class _CardBlock(_RecordBlock):
    """A block that becomes a card."""

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "phrase-card")

    def on_end(self, block: etree.Element) -> None:
        record, slots = self.record, self.config["slots"]
        card = answer_card(record, slots) if isinstance(record, Reaction) else phrase_card(record, slots)
        add_link(card, self.config["link_title"])
        block.attrib.update(card.attrib)
        block.extend(card)


class PhraseBlock(_CardBlock):
    """A phrase."""

    NAME = "zin"


class ReactionBlock(_CardBlock):
    """A reaction of a manager, and an answer."""

    NAME = "reactie"


class ActionsBlock(_RecordBlock):
    """The actions of a page."""

    NAME = "acties"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_end(self, block: etree.Element) -> None:
        actions = self.record
        title_id = f"{actions[0].tip}_actions-title"  # ids hold no underscore, so no action can have this one
        block.attrib.update({"class": "todo", "role": "group", "aria-labelledby": title_id})
        title = etree.SubElement(block, "p", {"class": "todo__title", "id": title_id})
        title.text = self.config["actions_title"]
        block.append(action_list(actions))


class RecordBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx has no types
    """Registers the blocks."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "records": [{}, "The records of the page, by key."],
            "slots": [{}, "The slots of the language, by id."],
            "link_title": ["Link", "The name of a link to a card."],
            "actions_title": ["Acties", "The title above a list of actions."],
        }
        super().__init__(**kwargs)

    def extendMarkdownBlocks(self, _: Markdown, block_mgr: BlocksProcessor) -> None:
        config = self.getConfigs()
        for block in (PhraseBlock, ReactionBlock, ActionsBlock):
            block_mgr.register(block, config)


def makeExtension(**kwargs: Any) -> RecordBlocks:
    """Return the extension (Python-Markdown's entry point)."""
    return RecordBlocks(**kwargs)
