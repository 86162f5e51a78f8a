"""The slots and goals that the phrases of a language may use, and words that mean the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kennissite.content.front_matter import as_text, read_rows
from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import MOMENTS, TALK, Goal, Slot

LEAST_EXAMPLES = 3
"""How many examples a slot has at least."""

KEPT = "blijft"
"""What a slot says in which a capital at the start stays (`hoofdletter`)."""


@dataclass(frozen=True)
class Vocabulary:
    """The slots and goals of one language, which its phrases may use, and words that mean the same in a search."""

    slots: Mapping[str, Slot]
    goals: tuple[Goal, ...]
    same_words: tuple[tuple[str, ...], ...] = ()


def read_vocabulary(document: Document) -> tuple[Vocabulary, list[Mistake]]:
    """Read the slots (`invulplekken`), goals (`doelen`) and same words (`zoekwoorden`) from a page."""
    mistakes: list[Mistake] = []
    named = read_rows(document, "invulplekken", ("id", "naam", "hint"), mistakes, ["voorbeelden", "hoofdletter", "dag"])
    slots = [
        Slot(
            row["id"],
            row["naam"],
            _examples(document, number, mistakes),
            row["hint"],
            _keeps_capital(document, number, mistakes),
            _on_day(document, number, mistakes),
        )
        for number, row in enumerate(named)
    ]
    rows = read_rows(document, "doelen", ("id", "titel", "uitleg"), mistakes, ["standaard", "wanneer"])
    goals = [
        Goal(row["id"], row["titel"], row["uitleg"], standard, moments)
        for row, standard, moments in zip(
            rows, _default_phrases(document, mistakes), _moments(document, mistakes), strict=False
        )
    ]
    return Vocabulary({slot.id: slot for slot in slots}, tuple(goals), _same_words(document, mistakes)), mistakes


def _examples(document: Document, number: int, mistakes: list[Mistake]) -> tuple[str, ...]:
    """Read the examples of a slot (`voorbeelden`): three or more different texts."""
    item = document.meta["invulplekken"][number]
    value = item.get("voorbeelden") if isinstance(item, dict) else None
    examples = tuple(dict.fromkeys(text for text in map(as_text, value) if text)) if isinstance(value, list) else ()
    if isinstance(item, dict) and (len(examples) < LEAST_EXAMPLES or len(examples) < len(value or ())):
        message = (
            "een invulplek heeft drie of meer verschillende voorbeelden. "
            "Schrijf 'voorbeelden: [eerste, tweede, derde]', met een getal tussen aanhalingstekens."
        )
        mistakes.append(Mistake(document.path, document.line_of("invulplekken", number, "voorbeelden"), message))
    return examples


def _keeps_capital(document: Document, number: int, mistakes: list[Mistake]) -> bool:
    """Read whether a capital at the start of a slot stays (`hoofdletter: blijft`)."""
    item = document.meta["invulplekken"][number]
    if not isinstance(item, dict) or "hoofdletter" not in item:
        return False
    if item["hoofdletter"] != KEPT:
        message = f"'hoofdletter' kan alleen '{KEPT}' zijn. Haal het weg als een hoofdletter klein moet worden."
        mistakes.append(Mistake(document.path, document.line_of("invulplekken", number, "hoofdletter"), message))
    return True


def _on_day(document: Document, number: int, mistakes: list[Mistake]) -> str:
    """Read how a slot reads with the day of the next conversation (`dag`); empty where it has none."""
    item = document.meta["invulplekken"][number]
    if not isinstance(item, dict) or "dag" not in item:
        return ""
    words = as_text(item["dag"])
    if "{dag}" not in words:
        message = "'dag' zegt niet waar de dag komt. Schrijf bijvoorbeeld: 'dag: op {dag}'."
        mistakes.append(Mistake(document.path, document.line_of("invulplekken", number, "dag"), message))
        return ""
    return words


def _moments(document: Document, mistakes: list[Mistake]) -> list[tuple[str, ...]]:
    """Read when the phrases of every goal fit (`wanneer`): one moment or a list of them."""
    value = document.meta.get("doelen")
    moments: list[tuple[str, ...]] = []
    for number, item in enumerate(value if isinstance(value, list) else []):
        named = item.get("wanneer", TALK) if isinstance(item, dict) else TALK
        names = tuple(as_text(name) for name in (named if isinstance(named, list) else [named]))
        line = document.line_of("doelen", number, "wanneer")
        mistakes += unknown_names(document.path, line, "wanneer", names or ("",), MOMENTS)
        moments.append(names)
    return moments


def unknown_names(path: str, line: int, field: str, names: Sequence[str], known: Collection[str]) -> Iterator[Mistake]:
    """Yield the names of a list that are not among those known, or that are there twice."""
    for place, name in enumerate(names):
        if name not in known:
            yield Mistake(path, line, f"onbekende waarde '{name}' bij '{field}'. {did_you_mean(name, known)}")
        elif name in names[:place]:
            yield Mistake(path, line, f"'{field}' noemt '{name}' twee keer. Laat er één staan.")


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
