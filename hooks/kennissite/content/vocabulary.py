"""The slots and goals that the phrases of a language may use, and words that mean the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kennissite.content.front_matter import as_text, read_rows
from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Goal, Slot


@dataclass(frozen=True)
class Vocabulary:
    """The slots and goals of one language, which its phrases may use, and words that mean the same in a search."""

    slots: Mapping[str, Slot]
    goals: tuple[Goal, ...]
    same_words: tuple[tuple[str, ...], ...] = ()


def read_vocabulary(document: Document) -> tuple[Vocabulary, list[Mistake]]:
    """Read the slots (`invulplekken`), goals (`doelen`) and same words (`zoekwoorden`) from a page."""
    mistakes: list[Mistake] = []
    slots = [
        Slot(row["id"], row["naam"], row["voorbeeld"])
        for row in read_rows(document, "invulplekken", ("id", "naam", "voorbeeld"), mistakes)
    ]
    rows = read_rows(document, "doelen", ("id", "titel", "uitleg"), mistakes, "standaard")
    goals = [
        Goal(row["id"], row["titel"], row["uitleg"], standard)
        for row, standard in zip(rows, _default_phrases(document, mistakes), strict=False)
    ]
    return Vocabulary({slot.id: slot for slot in slots}, tuple(goals), _same_words(document, mistakes)), mistakes


def _same_words(document: Document, mistakes: list[Mistake]) -> tuple[tuple[str, ...], ...]:
    """Read the words that mean the same to one who searches (`zoekwoorden`): lists of single words."""
    path, value = document.path, document.meta.get("zoekwoorden", [])
    if not isinstance(value, list):
        message = "'zoekwoorden' is geen lijst. Elk onderdeel heeft de vorm '- [woord, woord]'."
        mistakes.append(Mistake(path, document.line_of("zoekwoorden"), message))
        return ()
    groups: list[tuple[str, ...]] = []
    for number, item in enumerate(value):
        line = document.line_of("zoekwoorden", number)
        words = tuple(map(as_text, item)) if isinstance(item, list) else ()
        if len(words) < 2 or not all(word and len(word.split()) == 1 for word in words):
            message = (
                "een onderdeel van 'zoekwoorden' heeft twee of meer losse woorden. Schrijf '- [woord, woord]', "
                "met een getal en no, yes, on of off tussen aanhalingstekens."
            )
            mistakes.append(Mistake(path, line, message))
        known = [word for group in groups for word in group]
        for index, word in enumerate(words):
            if word and word in (*known, *words[:index]):
                message = f"het zoekwoord '{word}' staat er twee keer. Laat er één staan."
                mistakes.append(Mistake(path, line, message))
        groups.append(words)
    return tuple(groups)


def _default_phrases(document: Document, mistakes: list[Mistake]) -> list[tuple[str, ...]]:
    """Read the phrases that a plan begins with (`standaard`) of every goal: none, one or a list."""
    value = document.meta.get("doelen")
    standards: list[tuple[str, ...]] = []
    for number, item in enumerate(value if isinstance(value, list) else []):
        named = item.get("standaard", []) if isinstance(item, dict) else []
        keys = [named] if isinstance(named, str) else named
        if not isinstance(keys, list) or not all(as_text(key) for key in keys):
            message = "'standaard' noemt geen zin. Schrijf 'standaard: tip--zin', of 'standaard: [tip--zin, tip--zin]'."
            mistakes.append(Mistake(document.path, document.line_of("doelen", number, "standaard"), message))
            keys = []
        for place, key in enumerate(keys):
            if key in keys[:place]:
                message = f"'standaard' noemt '{key}' twee keer. Laat er één staan."
                mistakes.append(Mistake(document.path, document.line_of("doelen", number, "standaard", place), message))
        standards.append(tuple(keys))
    return standards
