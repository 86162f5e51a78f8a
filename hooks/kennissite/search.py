"""What the search of a language knows: its pages as plain text, and words that mean the same.

How words are compared is known in one place only, in `overrides/scripts/search-words.js`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from kennissite.model import Catalogue

_INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup"}
"""The elements whose text is part of the line that they stand in."""

_VOID = {"br", "hr", "img", "input", "wbr"}
"""The elements that have no end, of those that Markdown and our cards make."""


@dataclass(frozen=True)
class Page:
    """What is written on a page, as HTML, and where the page is, from the root of the site."""

    url: str
    title: str
    description: str
    html: str


def search_index(catalogue: Catalogue, pages: Mapping[str, Page]) -> dict[str, Any]:
    """Return the index of a language, ready to be written as JSON.

    Args:
        catalogue: the catalogue of the language.
        pages: every page, by the path of its file within the folder of the language.
    """
    tips = {tip.src_uri: tip for tip in catalogue.tips.values()}
    rows = []
    for src_uri, page in pages.items():
        tip = tips.get(src_uri)
        rows.append(
            {
                "url": page.url,
                "title": page.title,
                "chapter": catalogue.chapter_of[tip.id].id if tip else "",
                "synonyms": list(tip.synonyms) if tip else [],
                "description": page.description,
                "text": plain_text(page.html),
            }
        )
    return {
        "language": catalogue.language,
        "chapters": {chapter.id: chapter.title for chapter in catalogue.chapters},
        "same": [list(words) for words in catalogue.same_words],
        "pages": rows,
    }


def plain_text(html: str) -> str:
    """Return what one sees in HTML, with one space between two paragraphs."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.texts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.texts.append(" ")
        if tag not in _VOID and (self._hidden or "visually-hidden" in (dict(attrs).get("class") or "").split()):
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.texts.append(" ")
        if self._hidden:
            self._hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)
