"""Check the links between pages in the source, so that a mistake names its line."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify

from kennissite.mistakes import Mistake, did_you_mean
from kennissite.model import key
from kennissite.source import Document, Line

_LINK = re.compile(r"\]\(\s*<?([^)<>\s]*)>?[^)]*\)|^ {0,3}\[[^\]]+\]:\s*<?([^<>\s]+)")
_CODE = re.compile(r"(`+).*?\1")
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$")


def check_links(documents: Mapping[str, Document], files: frozenset[str]) -> list[Mistake]:
    """Return a mistake for every link to a page, an anchor or a file that is not there.

    Args:
        documents: the pages of one language, by their path within the language folder.
        files: everything else that pages can link to, as paths within the language folder.
    """
    anchors = {src_uri: _anchors(document) for src_uri, document in documents.items()}
    return [
        Mistake(document.path, line.number, problem)
        for src_uri, document in documents.items()
        for line, target in _links(document)
        if (problem := _problem(src_uri, target, anchors, files))
    ]


def _links(document: Document) -> Iterator[tuple[Line, str]]:
    for line in document.prose:
        for link in _LINK.finditer(_CODE.sub("", line.text)):
            yield line, link.group(1) or link.group(2) or ""


def _anchors(document: Document) -> frozenset[str]:
    """Return the anchors of a page: its headings, and the phrases and actions of a tip."""
    tip = posixpath.splitext(posixpath.basename(document.src_uri))[0]
    headings = (m.group(1) for line in document.prose if (m := _HEADING.match(line.text)))
    phrases = (block.options.get("id", "") for block in document.blocks if block.name == "zin")
    actions = (
        line.text.strip()[2:].partition("|")[0].strip()
        for block in document.blocks
        if block.name == "acties"
        for line in block.body
    )
    return frozenset(
        [slugify(heading, "-") for heading in headings] + [key(tip, part) for part in [*phrases, *actions]]
    )


def _problem(src_uri: str, target: str, anchors: Mapping[str, frozenset[str]], files: frozenset[str]) -> str | None:
    url = urlsplit(target)
    if url.scheme or url.netloc:
        return None
    if not target:
        return "deze link wijst nergens heen. Zet tussen de haakjes het bestand van een pagina."
    folder = posixpath.dirname(src_uri)
    path = posixpath.normpath(posixpath.join(folder, unquote(url.path))) if url.path else src_uri
    if path in anchors:
        if url.fragment and unquote(url.fragment) not in anchors[path]:
            hint = did_you_mean(url.fragment, anchors[path], "#{}")
            return f"de pagina {path} heeft geen plek '#{url.fragment}'. {hint}"
        return None
    if path in files:
        return None
    hint = did_you_mean(path, anchors) if difflib.get_close_matches(path, anchors, n=1) else ""
    return f"de link '{target}' wijst naar niets: {path} bestaat niet. Link naar een bestand. {hint}".strip()
