"""What Markdown would make something else of, without a word, in the text between the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kennissite.mistakes import Mistake
from kennissite.source import Document, Line

_CODE = re.compile(r"(`+).*?\1")
_AUTOLINK = r"(?:https?://|mailto:)[^\s<>]+>|[\w.+-]+@[\w.-]+>"
_ITEM = re.compile(r"^( *)(?:[-*+]|\d+\.)\s")
_WRONG = (
    (re.compile(rf"<(?!{_AUTOLINK})[a-zA-Z/!?][^<>]*>?"), "is HTML, en dat werkt hier niet. Haal het weg."),
    (
        re.compile(r"\[\^[^\]]*\]"),
        "is een voetnoot, en die werkt hier niet. Zet de tekst in een zin, of in 'bronnen'.",
    ),
    (
        re.compile(r"\[[^\[\]]*\](?:\s+\([^()\s]+\)|\([^()]*$|\(\s*[^()\s]+\s+(?![\"'][^\"']*[\"']\s*\))[^()]*\))"),
        "is geen hele link. Schrijf '[woorden](bestand.md)', zonder spaties en met alle haakjes.",
    ),
    (
        re.compile(r"\s\{(?![#:])[^{}]*=[^{}]*\}|\{[^{}|]*$"),
        "klopt niet. Schrijf '*woord*{lang=nl}', zonder spatie ertussen en met beide accolades.",
    ),
    (re.compile(r"^\s*(?:[•·▪●]|\d+\))\s"), "begint geen lijst. Schrijf '- ' of '1. ' voor elk onderdeel."),
)
"""What no line may have, and what to say of it."""


def check_prose(document: Document) -> Iterator[Mistake]:
    """Yield what would come out otherwise than it looks in the source."""
    for line in document.prose:
        text = _CODE.sub("", line.text)
        for pattern, problem in _WRONG:
            if found := pattern.search(text):
                yield Mistake(document.path, line.number, f"'{_short(found.group().strip())}' {problem}")
    yield from _check_lists(document)


def _check_lists(document: Document) -> Iterator[Mistake]:
    """Yield lists that Markdown takes for text, and text that it takes for code."""
    in_list = False
    for before, line in _pairs(document.prose):
        item = _ITEM.match(line.text)
        starts = not before.text.strip() or before.number != line.number - 1
        if item and in_list and 0 < len(item[1]) < 4:
            message = "een lijst in een lijst begint met vier spaties. Zet die voor deze regel."
            yield Mistake(document.path, line.number, message)
        elif item and not in_list and not starts:
            message = "boven een lijst hoort een lege regel; anders wordt alles één alinea. Zet die erboven."
            yield Mistake(document.path, line.number, message)
        elif not item and not in_list and starts and re.match(r" {4}|\t", line.text) and line.text.strip():
            message = "deze regel is ingesprongen en wordt daarom code. Haal de spaties ervoor weg."
            yield Mistake(document.path, line.number, message)
        if line.text.strip():
            in_list = bool(item) or (in_list and (not starts or line.text.startswith(" ")))


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield every line with the one before it."""
    return zip((Line(0, ""), *lines), lines, strict=False)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
