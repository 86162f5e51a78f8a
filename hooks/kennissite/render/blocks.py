"""The Markdown extension: `/// zin`, `/// reactie` and `/// acties` become cards and actions.

Works in any Python-Markdown host that gives it the id of the page and the slots of its language. It shows
what it can read; mistakes are reported from the source (see `reading`), not here.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Any, ClassVar

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block as MarkdownBlock
from pymdownx.blocks.block import type_string

from kennissite.content.markdown_file import Block, Line, read_blocks
from kennissite.content.phrases import read_actions, read_phrase, read_reaction
from kennissite.content.vocabulary import Vocabulary
from kennissite.render.cards import action_list, add_link, answer_card, phrase_card

_BEFORE_CODE_AND_HTML = 27
"""A priority between `normalize_whitespace` (30) and `fenced_code_block` (25) of Python-Markdown."""

_HIDDEN = str.maketrans("<`~", "\ue000\ue001\ue002")
_SHOWN = str.maketrans("\ue000\ue001\ue002", "<`~")


class _PlainText(Preprocessor):
    """Hides from Markdown what looks like HTML or code in our blocks: all that is in them is plain text."""

    def run(self, lines: list[str]) -> list[str]:
        for block in read_blocks(lines):
            for line in block.body:
                lines[line.number - 1] = line.text.translate(_HIDDEN)
        return lines


class _RecordBlock(MarkdownBlock):  # type: ignore[misc]  # pymdownx has no types
    """A block whose body is read by us and not by Markdown."""

    def on_markdown(self) -> str:
        return "raw"

    def source(self, element: etree.Element) -> Block:
        """Return the block as written, and empty the element."""
        lines = (element.text or "").translate(_SHOWN).splitlines()
        element.text = None
        body = tuple(Line(number, text) for number, text in enumerate(lines, 1))
        return Block(self.NAME, self.argument or "", self.options, body, 0)

    def on_inline_end(self, block: etree.Element) -> None:
        """Keep `&copy;` the text that it is, as in every other view: Markdown would write it as a character."""
        for element in block.iter():
            element.text = (element.text or "").replace("&", "&amp;")
            element.tail = (element.tail or "").replace("&", "&amp;")
            for name, value in element.items():
                element.set(name, value.replace("&", "&amp;"))


class _CardBlock(_RecordBlock):
    """A block that becomes a card."""

    ARGUMENT = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "phrase-card")

    def on_end(self, block: etree.Element) -> None:
        card = self.card(self.source(block), self.config["tip"], Vocabulary(self.config["slots"], ()))
        add_link(card, self.config["link_title"])
        block.attrib.update(card.attrib)
        block.extend(card)

    def card(self, source: Block, page: str, vocabulary: Vocabulary) -> etree.Element:
        """Return the card of the block as written on a page."""
        raise NotImplementedError


class PhraseBlock(_CardBlock):
    """A phrase.

    Arguments: the title.
    Options: `id`, unique within the page; `doel`, the goal it serves; `wanneer`, when it fits.
    Content: plain text with slots `[[id]]`, address forms `{je|u}`, and lines `=== id | label` before variants.
    """

    NAME = "zin"
    OPTIONS: ClassVar = dict.fromkeys(("id", "doel", "wanneer"), ("", type_string))

    def card(self, source: Block, page: str, vocabulary: Vocabulary) -> etree.Element:
        phrase, _ = read_phrase(source, page, vocabulary, "")
        return phrase_card(phrase, vocabulary.slots)


class ReactionBlock(_CardBlock):
    """What a manager may say, and an answer.

    Arguments: the title, which is what the manager says.
    Options: `id`, unique within the page; `op`, `wending`, `zegt` and `leidinggevende`, its place in a conversation.
    Content: the answer, written as that of a phrase with one wording.
    """

    NAME = "reactie"
    OPTIONS: ClassVar = dict.fromkeys(("id", "op", "wending", "zegt", "leidinggevende"), ("", type_string))

    def card(self, source: Block, page: str, vocabulary: Vocabulary) -> etree.Element:
        reaction, _ = read_reaction(source, page, vocabulary, "")
        return answer_card(reaction, vocabulary.slots)


class ActionsBlock(_RecordBlock):
    """The actions of a page.

    Content: lines `- id | text`.
    """

    NAME = "acties"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_end(self, block: etree.Element) -> None:
        actions, _ = read_actions(self.source(block), self.config["tip"], "")
        title_id = f"{self.config['tip']}_actions-title"  # ids hold no underscore, so no action can have this one
        block.attrib.update({"class": "todo", "role": "group", "aria-labelledby": title_id})
        title = etree.SubElement(block, "p", {"class": "todo__title", "id": title_id})
        title.text = self.config["actions_title"]
        block.append(action_list(actions))


class RecordBlocks(BlocksExtension):  # type: ignore[misc]  # pymdownx has no types
    """Registers the blocks."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "tip": ["", "The id of the page, the first half of the key of all that is on it."],
            "slots": [{}, "The slots of the language, by id."],
            "link_title": ["Link", "What a link to a card is called."],
            "actions_title": ["Acties", "What stands above a list of actions."],
        }
        super().__init__(**kwargs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        config = self.getConfigs()
        md.preprocessors.register(_PlainText(md), "kennissite_plain_text", _BEFORE_CODE_AND_HTML)
        block_mgr.register(PhraseBlock, config)
        block_mgr.register(ReactionBlock, config)
        block_mgr.register(ActionsBlock, config)


def makeExtension(**kwargs: Any) -> RecordBlocks:
    """Return the extension (Python-Markdown's entry point)."""
    return RecordBlocks(**kwargs)
