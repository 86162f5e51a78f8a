"""What Markdown would make something else of, without a word, in the text between the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kennissite.content.links import unfinished_pictures
from kennissite.content.markdown_file import Document, Line, mask
from kennissite.core.mistakes import Mistake

_TITLE = r"""(?:"[^"]*"|'[^']*')"""
_AUTOLINK = r"(?:https?://|mailto:)[^\s<>]+>|[\w.+-]+@[\w.-]+>"
_ITEM = re.compile(r"^ *(?!(?:[-*] *){3,}$)(?:[-*+]|\d+\.)\s")
_TAB = 4
"""Spaces that a list needs for each step inward; as many make code of other text."""

_HEADING_ATTRIBUTES = re.compile(r"^(#.*?)\s*\{[^{}]*\}$")
_WRONG = (
    (re.compile(rf"(?<!\]\()<(?!{_AUTOLINK})[a-zA-Z/!?][^<>]*>?"), "is HTML, en dat werkt hier niet. Haal het weg."),
    (
        re.compile(r"\[\^[^\]]*\]"),
        "is een voetnoot, en die werkt hier niet. Zet de tekst in een zin, of in 'bronnen'.",
    ),
    (
        re.compile(rf"\[[^\[\]]*\](?:\s+\([^()\s]*[./][^()\s]*\)|\([^()]*$|\(\s*[^()\s]+\s+(?!{_TITLE}\s*\))[^()]*\))"),
        "is geen hele link. Schrijf '[woorden](bestand.md)', zonder spaties en met alle haakjes.",
    ),
    (
        re.compile(r"\s\{(?![#:])[^{}]*=[^{}]*\}|\{[^{}|]*$"),
        "klopt niet. Schrijf '*woord*{lang=nl}', zonder spatie ertussen en met beide accolades.",
    ),
    (
        re.compile(r"`+"),
        "hoort nergens bij. Zet code op één regel tussen twee van zulke tekens, of schrijf \\` voor het teken zelf.",
    ),
    (re.compile(r"^\s*(?:[•·▪●]|\d+\))\s"), "begint geen lijst. Schrijf '- ' of '1. ' voor elk onderdeel."),
)
"""What no line may have, and what to say of it."""


def check_pitfalls(document: Document) -> Iterator[Mistake]:
    """Yield what would come out otherwise than it looks in the source."""
    for line in document.prose:
        text = _HEADING_ATTRIBUTES.sub(r"\1", mask(line.text))
        for pattern, problem in _WRONG:
            if found := pattern.search(text):
                yield Mistake(document.path, line.number, f"'{_short(found.group().strip())}' {problem}")
        for picture in unfinished_pictures(mask(line.text)):
            message = "is geen heel plaatje. Schrijf '![omschrijving](bestand.png)', op één regel."
            yield Mistake(document.path, line.number, f"'{_short(picture)}' {message}")
    yield from _check_lists(document)


def _check_lists(document: Document) -> Iterator[Mistake]:
    """Yield lists that Markdown takes for text, text that it takes for code, and what falls out of a list."""
    before = Line(0, "")
    base: int | None = None  # how far the list that is open is indented
    for line in document.prose:
        text = line.text.expandtabs(_TAB)
        is_item, indent = _ITEM.match(text) is not None, len(text) - len(text.lstrip())
        starts = not before.text or before.number != line.number - 1 or before.text.startswith("#")
        before = line
        if not text:
            continue
        if is_item and base is not None and base < indent < _TAB:
            message = "een lijst in een lijst begint met vier spaties. Zet die voor deze regel."
            yield Mistake(document.path, line.number, message)
        elif is_item and base is None and not starts:
            message = "boven een lijst hoort een lege regel; anders wordt alles één alinea. Zet die erboven."
            yield Mistake(document.path, line.number, message)
        elif base is None and starts and indent >= _TAB:
            message = "deze regel is ingesprongen en wordt daarom code. Haal de spaties ervoor weg."
            yield Mistake(document.path, line.number, message)
        elif not is_item and base is not None and starts and 0 < indent < _TAB:
            message = "deze regel hoort zo niet bij de lijst. Zet er vier spaties voor, of geen."
            yield Mistake(document.path, line.number, message)
        if is_item:
            base = indent if base is None else base
        elif starts and not indent:
            base = None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
