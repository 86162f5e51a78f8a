"""A tip as Markdown that any program reads: no blocks of ours, no front matter, whole addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennissite.content.labels import Labels
from kennissite.content.links import with_links
from kennissite.content.markdown_file import mask
from kennissite.core.records import Action, BodyPart, Catalogue, Passage, Phrase, Reaction, Slot, Tip, Variant
from kennissite.render.plain_text import plain

_SPECIAL = re.compile(r"[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|^(?:[#>+-]|\d+(?=[.)]))(?=[\s.)]|$)")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*[^{}|]+\}")


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

    def tip(self, tip: Tip, address: str, move: Callable[[str], str]) -> str:
        """Return a tip as Markdown.

        Args:
            tip: the tip.
            address: its page.
            move: makes a whole address of a link in the source.
        """
        parts = [
            f"# {escape(tip.title)}",
            *self._body(self.catalogue.bodies[tip.src_uri], move),
            *self._facts(tip),
            f"{self.labels('markdown_from')} [{escape(tip.title)}]({address})",
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _body(self, body: Iterable[BodyPart], move: Callable[[str], str]) -> Iterator[str]:
        """Yield the parts of a page in order, with our blocks as plain Markdown."""
        for part in body:
            match part:
                case Passage(text, is_code=True):
                    yield text
                case Passage(text):
                    yield "\n".join(_prose(line, move) for line in text.split("\n")).strip()
                case Phrase():
                    yield from _phrase(part, self.catalogue.slots)
                case Reaction():
                    yield from _phrase(part.answer, self.catalogue.slots)
                case _:
                    yield self._actions(part)

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


def _prose(line: str, move: Callable[[str], str]) -> str:
    """Return a line of prose without attribute lists, which other programs do not know; code stays as it is."""
    for found in reversed([*_ATTRIBUTES.finditer(mask(line))]):
        line = line[: found.start()] + line[found.end() :]
    return with_links(line, move)
