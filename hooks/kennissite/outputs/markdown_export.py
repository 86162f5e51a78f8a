"""A tip as Markdown that any program reads: no blocks of ours, no front matter, whole addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from kennissite.checks.links import with_links
from kennissite.content.labels import Labels
from kennissite.content.markdown_file import read_blocks
from kennissite.content.phrases import read_actions, read_phrase
from kennissite.content.vocabulary import Vocabulary
from kennissite.core.records import Action, Catalogue, Phrase, Slot, Tip, Variant
from kennissite.render.plain_text import plain

_SPECIAL = re.compile(r"[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|^(?:[#>+-]|\d+(?=[.)]))(?=[\s.)]|$)")
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*(?:[#.][\w-]+[ ]*)+\}")


@dataclass(frozen=True)
class Writer:
    """Writes the tips of one language.

    Attributes:
        catalogue: the tips, and the slots in their phrases.
        labels: the words around them.
        date: writes a day.
    """

    catalogue: Catalogue
    labels: Labels
    date: Callable[[object], str]

    def tip(self, tip: Tip, markdown: str, address: str, move: Callable[[str], str]) -> str:
        """Return a tip as Markdown.

        Args:
            tip: the tip.
            markdown: its source, without front matter and without mistakes.
            address: its page.
            move: makes a whole address of a link in the source.
        """
        parts = [
            f"# {escape(tip.title)}",
            *self._body(tip.id, markdown, move),
            *self._facts(tip),
            f"{self.labels('markdown_from')} [{escape(tip.title)}]({address})",
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _body(self, tip: str, markdown: str, move: Callable[[str], str]) -> Iterator[str]:
        """Yield what the author wrote, in order, with our blocks as plain Markdown."""
        lines = markdown.splitlines()
        vocabulary = Vocabulary(self.catalogue.slots, ())
        done = 0
        for block in read_blocks(lines):
            yield _prose("\n".join(lines[done : block.line - 1]), move)
            done = block.end
            if block.name == "acties":
                yield self._actions(read_actions(block, tip, "")[0])
            else:
                yield from _phrase(read_phrase(block, tip, vocabulary, "")[0], self.catalogue.slots)
        yield _prose("\n".join(lines[done:]), move)

    def _actions(self, actions: tuple[Action, ...]) -> str:
        rows = "\n".join(f"- [ ] {escape(action.text)}" for action in actions)
        return f"**{self.labels('actions_title')}**\n\n{rows}"

    def _facts(self, tip: Tip) -> Iterator[str]:
        if tip.sources and tip.checked:
            yield f"**{self.labels('sources_title')}**"
            yield "\n".join(f"- [{escape(source.title)}](<{source.url}>)" for source in tip.sources)
            yield f"{self.labels('sources_checked', date=self.date(tip.checked))}. {self.labels('sources_caution')}"


def escape(text: str) -> str:
    """Return plain text as Markdown that shows it to the letter."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(special: re.Match[str]) -> str:
    character = special[0]
    if character in "<&":  # not every reader of Markdown lets these be escaped with a backslash
        return html.escape(character)
    return f"{character}\\" if character.isdigit() else f"\\{character}"


def _phrase(phrase: Phrase, slots: Mapping[str, Slot]) -> Iterator[str]:
    yield f"**{escape(phrase.title)}**"
    for variant in phrase.variants:
        if variant.label:
            yield f"{escape(variant.label)}:"
        yield _quote(variant, slots)


def _quote(variant: Variant, slots: Mapping[str, Slot]) -> str:
    """Return a wording as a quotation, with the examples of slots emphasised: the reader says something else there."""
    paragraphs = (_quoted(plain(paragraph, slots, _marked)) for paragraph in variant.paragraphs)
    return "\n>\n".join(f"> {text}" for text in paragraphs)


_MARK = "\ue003"


def _marked(example: str) -> str:
    return f"{_MARK}{example}{_MARK}"


def _quoted(text: str) -> str:
    return escape(" ".join(text.split())).replace(_MARK, "*")


def _prose(text: str, move: Callable[[str], str]) -> str:
    """Return prose without what only our own builder understands, and its code as it is."""
    codes = [*_CODE.finditer(text)]
    begins, ends = [0, *(code.end() for code in codes)], [*(code.start() for code in codes), len(text)]
    proses = (text[begin:end] for begin, end in zip(begins, ends, strict=True))
    cleaned = (with_links(_ATTRIBUTES.sub("", _COMMENT.sub("", prose)), move) for prose in proses)
    return "".join(chain.from_iterable(zip_longest(cleaned, (code[0] for code in codes), fillvalue=""))).strip()
