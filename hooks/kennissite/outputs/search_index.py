"""The search index of a language: its pages as plain text, and its synonyms.

`overrides/search/search-words.js` compares words; nothing here does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from kennissite.core.records import Catalogue
from kennissite.render.html_tags import TAG

_INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup"}
"""Elements whose text is part of the line around them."""

_VOID = {"br", "hr", "img", "input", "wbr"}
"""Elements without an end tag, among those that Markdown and our cards make."""

_HIDDEN = re.compile(r'\sclass="[^"]*\bvisually-hidden\b')
"""The attributes of an element that only screen readers announce."""


@dataclass(frozen=True)
class IndexedPage:
    """A page: its HTML, and its address relative to the root of the site."""

    url: str
    title: str
    description: str
    html: str


def search_index(catalogue: Catalogue, pages: Mapping[str, IndexedPage]) -> dict[str, Any]:
    """Return the index of a language, ready to be written as JSON.

    Args:
        catalogue: the catalogue of the language.
        pages: every page, by the path of its file within the folder of the language.
    """
    rows = []
    for src_uri, page in pages.items():
        tip = catalogue.tip_at.get(src_uri)
        rows.append(
            {
                "url": page.url,
                "title": page.title,
                "chapter": catalogue.chapter_of[tip.id].id if tip else "",
                "synonyms": list(tip.synonyms if tip else catalogue.synonyms.get(src_uri, ())),
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
    """Return the visible text of HTML, with one space between two paragraphs."""
    texts: list[str] = []
    hidden = 0
    end = 0
    for tag in TAG.finditer(html):
        if not hidden:
            texts.append(html[end : tag.start()])
        end = tag.end()
        if tag["name"] and tag["name"] not in _INLINE:
            texts.append(" ")
        if tag["end"]:
            hidden = max(0, hidden - 1)
        elif tag["name"] and _has_end(tag) and (hidden or _HIDDEN.search(tag["attributes"])):
            hidden += 1
    if not hidden:
        texts.append(html[end:])
    return " ".join(unescape("".join(texts)).split())


def _has_end(tag: re.Match[str]) -> bool:
    return tag["name"] not in _VOID and not tag["attributes"].endswith("/")
