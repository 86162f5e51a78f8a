"""Links and pictures in the prose of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kennissite.content.markdown_file import Document, mask

_LINK = re.compile(
    r"\]\(\s*<?((?:[^()<>\s]|\([^()\s]*\))*)>?[^)]*\)|^ {0,3}\[[^\]]+\]:\s*<?([^<>\s]+)|<((?:https?://|mailto:)[^\s<>]+)>"
)
_PICTURE = re.compile(r"!\[")


@dataclass(frozen=True)
class Link:
    """A link or a picture at a line of a file."""

    line: int
    target: str
    is_picture: bool


def links_of(document: Document) -> Iterator[Link]:
    """Yield the links and pictures of a page."""
    before = ""  # the paragraph so far: the words of a link may begin on an earlier line
    number = 0
    for line in document.prose:
        text = mask(line.text)
        before = before + "\n" if line.text and line.number == number + 1 else ""
        number = line.number
        for found in _LINK.finditer(text):
            group = _group(found)
            target = line.text[slice(*found.span(group))]
            yield Link(line.number, target, group == 1 and _is_picture(before + text[: found.start()]))
        before += text


def with_links(line: str, move: Callable[[str], str]) -> str:
    """Return a line of prose with every link target replaced by the result of `move`."""
    for found in reversed([*_LINK.finditer(mask(line))]):
        start, end = found.span(_group(found))
        line = line[:start] + move(line[start:end]) + line[end:]
    return line


def unfinished_pictures(line: str) -> Iterator[str]:
    """Yield the pictures in a masked line of prose that are not `![words](file)` on that line."""
    for found in _PICTURE.finditer(line):
        depth = 0
        for index in range(found.start() + 1, len(line)):
            depth += {"[": 1, "]": -1}.get(line[index], 0)
            if depth == 0:
                break
        if depth or line[index + 1 : index + 2] != "(":
            yield line[found.start() : index + 1]


def _group(found: re.Match[str]) -> int:
    return next(group for group in (1, 2, 3) if found[group] is not None)


def _is_picture(words: str) -> bool:
    """Tell whether the last open bracket of a text belongs to a picture."""
    depth = 1
    for index in range(len(words) - 1, -1, -1):
        depth += {"]": 1, "[": -1}.get(words[index], 0)
        if depth == 0:
            return words[:index].endswith("!")
    return False
