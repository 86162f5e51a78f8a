"""The Markdown extension that links the first use of every term on a page to its explanation.

It leaves alone links, headings, code, phrases and actions. On paper, `overrides/shared/print.css` shows the explanation
behind the word.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Sequence

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from kennissite.core.records import Term

_LEFT_ALONE = frozenset({"a", "code", "pre", "phrase-card", "action-item", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements in which no term is linked."""


class TermLinks(Extension):
    """Links terms. `page` is the address of the page of terms; without one, nothing is linked."""

    def __init__(self, terms: Sequence[Term]) -> None:
        super().__init__()
        self.terms = terms
        self.page = ""

    def extendMarkdown(self, md: Markdown) -> None:
        # After the inline patterns (20), and before links to Markdown files get their addresses (0).
        md.treeprocessors.register(_Linker(md, self), "term-links", 15)


class _Linker(Treeprocessor):
    def __init__(self, md: Markdown, extension: TermLinks) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        if not self._extension.page:
            return
        left = {term.word: term for term in self._extension.terms}
        self._link_in(root, left)

    def _link_in(self, element: etree.Element, left: dict[str, Term]) -> None:
        """Link the terms that are left in an element, in reading order, and take them from those left."""
        if element.tag in _LEFT_ALONE or element.get("class") == "todo":
            return
        place = self._link_text(element, 0, element.text, None, left)
        while place < len(element):
            child = element[place]
            self._link_in(child, left)
            place = self._link_text(element, place + 1, child.tail, child, left)

    def _link_text(
        self, parent: etree.Element, place: int, text: str | None, before: etree.Element | None, left: dict[str, Term]
    ) -> int:
        """Link the terms in a text, whose links go to a place in the parent; return the place after them."""
        while text and left and (found := _search(text, left)):
            term = left.pop(found[0], None) or left.pop(found[0][:1].lower() + found[0][1:])
            if before is None:
                parent.text = text[: found.start()]
            else:
                before.tail = text[: found.start()]
            before = self._link(term, found[0])
            text = before.tail = text[found.end() :]
            parent.insert(place, before)
            place += 1
        return place

    def _link(self, term: Term, word: str) -> etree.Element:
        attributes = {
            "class": "term",
            "href": f"{self._extension.page}#{term.id}",
            "data-explanation": term.explanation,
        }
        if term.language:
            attributes["lang"] = term.language
        link = etree.Element("a", attributes)
        link.text = AtomicString(word)
        return link


def _search(text: str, left: dict[str, Term]) -> re.Match[str] | None:
    """Return the first term in a text, the longest of those that begin there."""
    words = sorted(left, key=len, reverse=True)
    either = "|".join(_pattern(word) for word in words)
    return re.search(rf"(?<![\w&-])(?:{either})(?![\w-])", text)


def _pattern(word: str) -> str:
    """Return a pattern for a word, which may have a capital at the start of a sentence."""
    first = word[:1]
    return f"[{first}{first.upper()}]{re.escape(word[1:])}" if first.islower() else re.escape(word)
