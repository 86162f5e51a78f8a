"""From a block to the records of the catalogue: phrases, reactions and actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kennissite.content.markdown_file import Block, Document, Line
from kennissite.content.vocabulary import Vocabulary, unknown_names
from kennissite.core.ids import bad_id, is_id
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import (
    MANAGERS,
    MOMENTS,
    TURNS,
    Action,
    AddressForm,
    BodyPart,
    Paragraph,
    Passage,
    Phrase,
    Reaction,
    Segment,
    SlotUse,
    Text,
    Variant,
)

_TOKEN = re.compile(r"\[\[([^\[\]{}]*)\]\]|\{([^{}|]*)\|([^{}|]*)\}")
_LEFTOVER = re.compile(r"\{[^{}]*\}|\[\[[\w -]*\]?|\]\]|[{}]")
_SINGLE = re.compile(r"(?<!\[)\[([\w-]+)\](?!\])")
_OUTSIDE = re.compile(r"\[\[[\w -]*\]\]|\{[^{}|]*\|[^{}|]*\}|^\s*={2,}.*\|.*")
_VARIANT = re.compile(r"^\s*={2,}\s*(.*)$")


def read_body(document: Document, page: str, vocabulary: Vocabulary) -> tuple[tuple[BodyPart, ...], list[Mistake]]:
    """Return the parts of a page, with the record of every block.

    Args:
        document: the page.
        page: its id: the first half of the key of every record.
        vocabulary: the slots and goals of its language.
    """
    parts: list[BodyPart] = []
    mistakes: list[Mistake] = []
    part: BodyPart
    found: list[Mistake]
    for each in document.body:
        if isinstance(each, Passage):
            part, found = each, []
        elif each.name == "acties":
            part, found = read_actions(each, page, document.path)
        elif each.name == "zin":
            part, found = read_phrase(each, page, vocabulary, document.path)
        else:
            part, found = read_reaction(each, page, vocabulary, document.path)
        parts.append(part)
        mistakes += found
    return tuple(parts), mistakes


def read_phrase(block: Block, tip_id: str, vocabulary: Vocabulary, path: str) -> tuple[Phrase, list[Mistake]]:
    """Read a `/// zin` block: its options, and its text with slots, address forms and variants.

    What a mistake leaves unknown is empty in the phrase.
    """
    mistakes = outside_phrases(path, [Line(block.line, block.title)])
    phrase_id = block.options.get("id", "")
    goal = block.options.get("doel", "")
    if phrase_id and not is_id(phrase_id):
        mistakes.append(Mistake(path, block.line_of("id"), bad_id(phrase_id)))
        phrase_id = ""
    known_goals = [g.id for g in vocabulary.goals]
    if goal and known_goals and goal not in known_goals:
        hint = did_you_mean(goal, known_goals)
        mistakes.append(Mistake(path, block.line_of("doel"), f"onbekend doel '{goal}'. {hint}"))
        goal = ""
    moments = _names(block, "wanneer")
    mistakes += unknown_names(path, block.line_of("wanneer"), "wanneer", moments, MOMENTS)
    variants = _variants(path, block, mistakes)
    for line in block.body:
        for use in _TOKEN.finditer(line.text):
            slot = use.group(1)
            if slot is not None and vocabulary.slots and slot not in vocabulary.slots:
                hint = did_you_mean(slot, vocabulary.slots, "[[{}]]")
                mistakes.append(Mistake(path, line.number, f"onbekende invulplek [[{slot}]]. {hint}"))
        for single in _SINGLE.finditer(line.text):
            if single[1] in vocabulary.slots:
                message = f"een invulplek heeft twee haken aan elke kant. Schrijf [[{single[1]}]]."
                mistakes.append(Mistake(path, line.number, message))
    return Phrase(tip_id, phrase_id, block.title, goal, variants, block.line, moments), mistakes


def read_reaction(block: Block, page: str, vocabulary: Vocabulary, path: str) -> tuple[Reaction, list[Mistake]]:
    """Read a `/// reactie` block: what a manager says is its title, and its text is read as that of a phrase."""
    marks = [line for line in block.body if _VARIANT.match(line.text)]
    answer = replace(block, body=tuple(line for line in block.body if line not in marks))
    phrase, mistakes = read_phrase(answer, page, vocabulary, path)
    for line in marks:
        message = "een antwoord heeft geen varianten. Haal deze regel weg, en laat één antwoord staan."
        mistakes.append(Mistake(path, line.number, message))
    turn = block.options.get("wending", "")
    managers = _names(block, "leidinggevende")
    mistakes += unknown_names(path, block.line_of("wending"), "wending", [turn] if turn else [], TURNS)
    mistakes += unknown_names(path, block.line_of("leidinggevende"), "leidinggevende", managers, MANAGERS)
    return Reaction(phrase, _names(block, "op"), turn, _names(block, "zegt"), managers), mistakes


def _names(block: Block, option: str) -> tuple[str, ...]:
    """Return the names in an option, which are separated by commas."""
    return tuple(name for part in block.options.get(option, "").split(",") if (name := part.strip()))


def read_actions(block: Block, tip_id: str, path: str) -> tuple[tuple[Action, ...], list[Mistake]]:
    """Read an `/// acties` block: lines of the shape `- id | text`. An id with a mistake is left empty."""
    mistakes: list[Mistake] = []
    actions: list[Action] = []
    shape = "'- id | Wat je gaat doen'"
    for line in block.body:
        if not line.text.strip():
            continue
        if not line.text.lstrip().startswith("- "):
            mistakes.append(Mistake(path, line.number, f"een actie is één regel van de vorm {shape}."))
            continue
        action_id, bar, text = (part.strip() for part in line.text.strip()[2:].partition("|"))
        mistakes += outside_phrases(path, [Line(line.number, text)])
        if not bar or not text:
            message = f"deze actie heeft geen id of geen tekst. Schrijf {shape}."
            mistakes.append(Mistake(path, line.number, message))
            action_id = ""
        elif not is_id(action_id):
            mistakes.append(Mistake(path, line.number, bad_id(action_id)))
            action_id = ""
        actions.append(Action(tip_id, action_id, text, line.number))
    if not actions and not mistakes:
        message = f"dit blok is leeg. Zet er een regel in van de vorm {shape}."
        mistakes.append(Mistake(path, block.line, message))
    return tuple(actions), mistakes


def _variants(path: str, block: Block, mistakes: list[Mistake]) -> tuple[Variant, ...]:
    """Split the body at its `=== id | label` lines and read each wording."""
    parts: list[tuple[str, str, list[Line]]] = [("", "", [])]
    for line in block.body:
        if mark := _VARIANT.match(line.text):
            variant_id, bar, label = (part.strip() for part in mark.group(1).partition("|"))
            mistakes += outside_phrases(path, [Line(line.number, label)])
            if not bar or not label or not is_id(variant_id):
                message = "een variant begint met een regel '=== id | Naam', bijvoorbeeld '=== kort | Kort'."
                mistakes.append(Mistake(path, line.number, message))
            elif any(variant_id == known for known, _, _ in parts):
                message = f"de variant '{variant_id}' staat twee keer in deze zin. Kies een andere id."
                mistakes.append(Mistake(path, line.number, message))
            parts.append((variant_id, label, [line]))
        else:
            parts[-1][2].append(line)
    if len(parts) > 1:
        stray = next((line for line in parts[0][2] if line.text.strip()), None)
        if stray:
            message = "een zin met varianten begint met een regel '=== id | Naam', ook voor de eerste variant."
            mistakes.append(Mistake(path, stray.number, message))
        parts = parts[1:]
    if len(parts) == 1 and parts[0][0]:
        message = "een zin met één variant heeft geen regel '===' nodig. Haal hem weg of schrijf een tweede variant."
        mistakes.append(Mistake(path, parts[0][2][0].number, message))
    variants = []
    for variant_id, label, lines in parts:
        body = lines[1:] if variant_id or label else lines
        paragraphs = _paragraphs(path, body, mistakes)
        if not paragraphs:
            at = lines[0].number if variant_id else block.line
            mistakes.append(Mistake(path, at, "hier staat nog geen zin. Schrijf de tekst die je lezer kan zeggen."))
        variants.append(Variant(variant_id, label, paragraphs))
    return tuple(variants)


def _paragraphs(path: str, lines: Iterable[Line], mistakes: list[Mistake]) -> tuple[Paragraph, ...]:
    paragraphs: list[list[Segment]] = [[]]
    for line in lines:
        text = line.text.strip()
        if not text:
            paragraphs.append([])
            continue
        if paragraphs[-1]:
            paragraphs[-1].append(Text(" "))
        paragraphs[-1] += _segments(path, Line(line.number, text), mistakes)
    return tuple(_merged(paragraph) for paragraph in paragraphs if paragraph)


def _segments(path: str, line: Line, mistakes: list[Mistake]) -> list[Segment]:
    segments: list[Segment] = []
    position = 0
    for token in _TOKEN.finditer(line.text):
        _add_text(path, line, line.text[position : token.start()], segments, mistakes)
        slot, informal, formal = token.groups()
        if slot is not None:
            segments.append(SlotUse(slot))
        elif "[[" in token.group():
            message = f"in {token.group()} staat een invulplek, en die past daar niet. Zet hem buiten de accolades."
            mistakes.append(Mistake(path, line.number, message))
        else:
            if not informal.strip() or not formal.strip():
                message = f"aan één kant van {token.group()} staat niets. Schrijf beide vormen: {{je|u}}."
                mistakes.append(Mistake(path, line.number, message))
            segments.append(AddressForm(informal.strip(), formal.strip()))
        position = token.end()
    _add_text(path, line, line.text[position:], segments, mistakes)
    return segments


def _add_text(path: str, line: Line, text: str, segments: list[Segment], mistakes: list[Mistake]) -> None:
    for left in _LEFTOVER.finditer(text):
        message = (
            f"'{left.group()}' klopt niet. Schrijf een invulplek als [[naam]] en een aanspreekvorm als {{je|u}}, "
            "elk heel op één regel."
        )
        mistakes.append(Mistake(path, line.number, message))
    if text:
        segments.append(Text(text))


def _merged(segments: Sequence[Segment]) -> Paragraph:
    merged: list[Segment] = []
    for segment in segments:
        if isinstance(segment, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].text + segment.text)
        else:
            merged.append(segment)
    return tuple(merged)


def outside_phrases(path: str, lines: Iterable[Line]) -> list[Mistake]:
    """Return a mistake for what works in the text of a phrase only: slots, address forms and variants."""
    return [
        Mistake(path, line.number, f"'{found.group()}' werkt alleen in de tekst van een zin. Haal het hier weg.")
        for line in lines
        for found in _OUTSIDE.finditer(line.text)
    ]
