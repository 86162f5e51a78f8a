"""From a document to the records of the catalogue: tips, phrases, actions, questions, reactions, slots and goals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import yaml

from kennissite.mistakes import Mistake, did_you_mean
from kennissite.model import (
    ID,
    Action,
    AddressForm,
    Goal,
    Guide,
    Paragraph,
    Phrase,
    Question,
    Reaction,
    Segment,
    Slot,
    SlotUse,
    Source,
    Text,
    Tip,
    Variant,
)
from kennissite.source import Document, Line, SourceBlock
from kennissite.yaml_loader import Loader

FIRST_YEAR = 2020
"""Before this year no fact on this site was checked."""

DESCRIPTION_LIMIT = 160
"""Characters of a description that previews and search engines show before they cut it off."""

PRACTISE_TEMPLATE = "oefenen.html"
"""The template of the page that holds reactions."""

TEMPLATES: Mapping[str, str] = {
    "index.md": "home.html",
    "zinnen.md": "zinnen.html",
    "checklist.md": "checklist.html",
    "gespreksplan.md": "gespreksplan.html",
    "oefenen.md": PRACTISE_TEMPLATE,
    "selectie.md": "selectie.html",
}
"""The template that a page of this name must have; those of tips and chapters follow from where they are."""

_TOKEN = re.compile(r"\[\[([^\[\]{}]*)\]\]|\{([^{}|]*)\|([^{}|]*)\}")
_LEFTOVER = re.compile(r"\{[^{}]*\}|\[\[[\w -]*\]?|\]\]|[{}]")
_SINGLE = re.compile(r"(?<!\[)\[([\w-]+)\](?!\])")
_OUTSIDE = re.compile(r"\[\[[\w -]*\]\]|\{[^{}|]*\|[^{}|]*\}|^\s*={2,}.*\|.*")
_ADDRESS = re.compile(r"https://[\w-]+(?:\.[\w-]+)+(?:[:/?#][^\s<>\"\u200b]*)?")
_VARIANT = re.compile(r"^\s*={2,}\s*(.*)$")
_HEADING = re.compile(r"^ {0,3}(?:#|=+$|-+$)")
_TOP_HEADING = re.compile(r"^(?:#(?!#)|=+$)")
_TIP_KEYS = ("title", "description", "synoniemen", "verwant", "gecontroleerd", "bronnen", "wijzer")
_GUIDE_KEYS = ("als", "waarom", "wie", "zin")
_CHAPTER_KEYS = ("title", "description", "vragen", "gesprek")
AFTER_TALK = "erna"
"""What a chapter says that is for once the conversation has begun (`gesprek`)."""
_PAGE_KEYS = ("title", "description", "synoniemen", "template", "doelen", "invulplekken", "zoekwoorden")
_PLACES = {"zin": "een tip", "acties": "een tip", "reactie": f"een pagina met 'template: {PRACTISE_TEMPLATE}'"}


@dataclass(frozen=True)
class Vocabulary:
    """The slots and goals of one language, which its phrases may use, and words that mean the same in a search."""

    slots: Mapping[str, Slot]
    goals: tuple[Goal, ...]
    same_words: tuple[tuple[str, ...], ...] = ()


def read_page(document: Document, vocabulary: Vocabulary) -> tuple[tuple[Reaction, ...], list[Mistake]]:
    """Read a page that is neither a tip nor a chapter; one with the template for practising holds reactions."""
    template, expected = document.meta.get("template"), TEMPLATES.get(document.src_uri)
    practises = PRACTISE_TEMPLATE in (template, expected)
    mistakes = _check_page(document, _PAGE_KEYS) + _top_headings(document)
    mistakes += _misplaced(document, "reactie" if practises else "")
    if document.meta and expected and template != expected:
        message = f"deze pagina kan niet zonder haar template. Schrijf 'template: {expected}'."
        mistakes.append(Mistake(document.path, document.line_of("template"), message))
    elif template is not None and template not in TEMPLATES.values():
        message = f"onbekende template '{template}'. {did_you_mean(str(template), TEMPLATES.values())}"
        mistakes.append(Mistake(document.path, document.line_of("template"), message))
    reactions: list[Reaction] = []
    for block in document.blocks:
        if block.name == "reactie":
            reaction, found = read_reaction(block, PurePosixPath(document.src_uri).stem, vocabulary, document.path)
            reactions.append(reaction)
            mistakes += found
    mistakes += _duplicates(document.path, [reaction.answer for reaction in reactions])
    return tuple(reactions), mistakes


def read_synonyms(document: Document) -> tuple[tuple[str, ...], list[Mistake]]:
    """Read what readers call a page (`synoniemen`); unlike a tip, it may go by its title alone."""
    mistakes: list[Mistake] = []
    return _strings(document, "synoniemen", mistakes) if "synoniemen" in document.meta else (), mistakes


def read_chapter(document: Document) -> tuple[tuple[Question, ...], list[Mistake]]:
    """Read the page of a chapter, with its questions (`vragen`). An id with a mistake is left empty."""
    mistakes = _check_page(document, _CHAPTER_KEYS) + _top_headings(document) + _misplaced(document)
    if document.meta.get("gesprek", AFTER_TALK) != AFTER_TALK:
        message = f"'gesprek' kan alleen '{AFTER_TALK}' zijn. Haal het weg bij een hoofdstuk voor wat je ervoor doet."
        mistakes.append(Mistake(document.path, document.line_of("gesprek"), message))
    if "vragen" not in document.meta:
        return (), mistakes
    rows = _rows(document, "vragen", ("id", "vraag", "uitleg"), mistakes)
    questions = [Question(row["id"], row["vraag"], row["uitleg"]) for row in rows]
    return tuple(questions or [Question("", "", "")]), mistakes


def read_vocabulary(document: Document) -> tuple[Vocabulary, list[Mistake]]:
    """Read the slots (`invulplekken`), goals (`doelen`) and same words (`zoekwoorden`) from a page."""
    mistakes: list[Mistake] = []
    slots = [
        Slot(row["id"], row["naam"], row["voorbeeld"])
        for row in _rows(document, "invulplekken", ("id", "naam", "voorbeeld"), mistakes)
    ]
    rows = _rows(document, "doelen", ("id", "titel", "uitleg"), mistakes, "standaard")
    goals = [
        Goal(row["id"], row["titel"], row["uitleg"], standard)
        for row, standard in zip(rows, _standards(document, mistakes), strict=False)
    ]
    return Vocabulary({slot.id: slot for slot in slots}, tuple(goals), _same_words(document, mistakes)), mistakes


def read_tip(document: Document, tip_id: str, vocabulary: Vocabulary) -> tuple[Tip, list[Mistake]]:
    """Read a tip with its phrases and actions."""
    path = document.path
    mistakes = _check_page(document, _TIP_KEYS) + _misplaced(document, "zin", "acties")
    if not _is_id(tip_id):
        message = f"de bestandsnaam is de id van de tip, maar {_bad_id(tip_id)}"
        mistakes.append(Mistake(path, 1, message))
    mistakes += [
        Mistake(path, line.number, "een tip heeft geen kopjes. Maak er een alinea van, of een tweede tip.")
        for index, line in enumerate(document.prose)
        if _HEADING.match(line.text) and not _is_rule(document.prose, index)
    ]
    phrases: list[Phrase] = []
    actions: list[Action] = []
    for block in document.blocks:
        if block.name == "zin":
            phrase, found = read_phrase(block, tip_id, vocabulary, path)
            phrases.append(phrase)
            mistakes += found
        elif block.name == "acties":
            more, found = read_actions(block, tip_id, path)
            actions += more
            mistakes += found
    mistakes += _duplicates(path, [*phrases, *actions])
    for block in [block for block in document.blocks if block.name == "acties"][1:]:
        message = "er is al een blok '/// acties' op deze pagina. Zet alle acties bij elkaar in één blok."
        mistakes.append(Mistake(path, block.line, message))
    checked, sources = _facts(document, mistakes)
    meta = document.meta
    tip = Tip(
        id=tip_id,
        src_uri=document.src_uri,
        title=_string(meta.get("title")),
        description=_string(meta.get("description")),
        synonyms=_strings(document, "synoniemen", mistakes),
        related=_strings(document, "verwant", mistakes),
        checked=checked,
        sources=sources,
        phrases=tuple(phrases),
        actions=tuple(actions),
        guide=_guide(document, tip_id, phrases, mistakes),
    )
    return tip, mistakes


def read_phrase(block: SourceBlock, tip_id: str, vocabulary: Vocabulary, path: str) -> tuple[Phrase, list[Mistake]]:
    """Read a `/// zin` block: its options, and its text with slots, address forms and variants.

    What a mistake leaves unknown is empty in the phrase.
    """
    mistakes = _outside_phrases(path, [Line(block.line, block.title)])
    phrase_id = block.options.get("id", "")
    goal = block.options.get("doel", "")
    if phrase_id and not _is_id(phrase_id):
        mistakes.append(Mistake(path, block.line_of("id"), _bad_id(phrase_id)))
        phrase_id = ""
    known_goals = [g.id for g in vocabulary.goals]
    if goal and known_goals and goal not in known_goals:
        hint = did_you_mean(goal, known_goals)
        mistakes.append(Mistake(path, block.line_of("doel"), f"onbekend doel '{goal}'. {hint}"))
        goal = ""
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
    return Phrase(tip_id, phrase_id, block.title, goal, variants, block.line), mistakes


def read_reaction(block: SourceBlock, page: str, vocabulary: Vocabulary, path: str) -> tuple[Reaction, list[Mistake]]:
    """Read a `/// reactie` block: what a manager says is its title, and its text is read as that of a phrase."""
    marks = [line for line in block.body if _VARIANT.match(line.text)]
    answer = replace(block, body=tuple(line for line in block.body if line not in marks))
    phrase, mistakes = read_phrase(answer, page, vocabulary, path)
    for line in marks:
        message = "een antwoord heeft geen varianten. Haal deze regel weg, en laat één antwoord staan."
        mistakes.append(Mistake(path, line.number, message))
    return Reaction(block.options.get("hoofdstuk", ""), phrase), mistakes


def read_actions(block: SourceBlock, tip_id: str, path: str) -> tuple[tuple[Action, ...], list[Mistake]]:
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
        mistakes += _outside_phrases(path, [Line(line.number, text)])
        if not bar or not text:
            message = f"deze actie heeft geen id of geen tekst. Schrijf {shape}."
            mistakes.append(Mistake(path, line.number, message))
            action_id = ""
        elif not _is_id(action_id):
            mistakes.append(Mistake(path, line.number, _bad_id(action_id)))
            action_id = ""
        actions.append(Action(tip_id, action_id, text, line.number))
    if not actions and not mistakes:
        message = f"dit blok is leeg. Zet er een regel in van de vorm {shape}."
        mistakes.append(Mistake(path, block.line, message))
    return tuple(actions), mistakes


def _guide(document: Document, tip_id: str, phrases: Sequence[Phrase], mistakes: list[Mistake]) -> Guide | None:
    """Read when the pot of a tip is worth asking about (`wijzer`). What a mistake leaves unknown is empty."""
    if "wijzer" not in document.meta:
        return None
    path, value = document.path, document.meta["wijzer"]
    unknown = Phrase(tip_id, "", "", "", ())
    if not isinstance(value, dict):
        message = (
            "'wijzer' heeft geen gegevens. Zet eronder, twee spaties ingesprongen: 'waarom: …', 'wie: …', 'zin: …'."
        )
        mistakes.append(Mistake(path, document.line_of("wijzer"), message))
        return Guide({"": ""}, "", "", unknown)
    for name in value:
        if name not in _GUIDE_KEYS:
            message = f"onbekend gegeven '{name}'. {did_you_mean(str(name), _GUIDE_KEYS)}"
            mistakes.append(Mistake(path, document.line_of("wijzer", name), message))
    why, whom, phrase_id = (_string(value.get(name)) for name in ("waarom", "wie", "zin"))
    for name, text in (("waarom", why), ("wie", whom), ("zin", phrase_id)):
        if not text:
            message = (
                f"'{name}' ontbreekt in 'wijzer', of is geen tekst. "
                f"Zet onder 'wijzer', twee spaties ingesprongen: '{name}: …'."
            )
            mistakes.append(Mistake(path, document.line_of("wijzer", name), message))
    phrase = next((phrase for phrase in phrases if phrase.id == phrase_id), unknown)
    ids = [phrase.id for phrase in phrases]
    if phrase_id and phrase_id not in ids and "" not in ids and document.complete:
        hint = did_you_mean(phrase_id, ids)
        message = f"'zin' noemt '{phrase_id}', en dat is geen zin van deze tip. {hint}"
        mistakes.append(Mistake(path, document.line_of("wijzer", "zin"), message))
    conditions = _conditions(document, value["als"], mistakes) if "als" in value else {}
    return Guide(conditions, why, whom, phrase)


def _conditions(document: Document, value: Any, mistakes: list[Mistake]) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value:
        message = "'als' noemt geen vraag met een antwoord. Schrijf 'als: {vraag: ja}', of haal 'als' weg."
        mistakes.append(Mistake(document.path, document.line_of("wijzer", "als"), message))
        return {"": ""}
    for question, answer in value.items():
        if answer not in ("ja", "nee"):
            message = f"'als' geeft '{question}' een ander antwoord dan ja of nee. Schrijf 'als: {{{question}: ja}}'."
            mistakes.append(Mistake(document.path, document.line_of("wijzer", "als", question), message))
    return {str(question): answer if answer in ("ja", "nee") else "" for question, answer in value.items()}


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
        words = tuple(map(_string, item)) if isinstance(item, list) else ()
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


def _standards(document: Document, mistakes: list[Mistake]) -> list[tuple[str, ...]]:
    """Read the phrases that a plan begins with (`standaard`) of every goal: none, one or a list."""
    value = document.meta.get("doelen")
    standards: list[tuple[str, ...]] = []
    for number, item in enumerate(value if isinstance(value, list) else []):
        named = item.get("standaard", []) if isinstance(item, dict) else []
        keys = [named] if isinstance(named, str) else named
        if not isinstance(keys, list) or not all(_string(key) for key in keys):
            message = "'standaard' noemt geen zin. Schrijf 'standaard: tip--zin', of 'standaard: [tip--zin, tip--zin]'."
            mistakes.append(Mistake(document.path, document.line_of("doelen", number, "standaard"), message))
            keys = []
        for place, key in enumerate(keys):
            if key in keys[:place]:
                message = f"'standaard' noemt '{key}' twee keer. Laat er één staan."
                mistakes.append(Mistake(document.path, document.line_of("doelen", number, "standaard", place), message))
        standards.append(tuple(keys))
    return standards


def _variants(path: str, block: SourceBlock, mistakes: list[Mistake]) -> tuple[Variant, ...]:
    """Split the body at its `=== id | label` lines and read each wording."""
    parts: list[tuple[str, str, list[Line]]] = [("", "", [])]
    for line in block.body:
        if mark := _VARIANT.match(line.text):
            variant_id, bar, label = (part.strip() for part in mark.group(1).partition("|"))
            mistakes += _outside_phrases(path, [Line(line.number, label)])
            if not bar or not label or not _is_id(variant_id):
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


def _check_page(document: Document, known: Sequence[str]) -> list[Mistake]:
    """Check what holds for every page: it has a title and a description, no unknown names, no stray phrases."""
    path, meta = document.path, document.meta
    mistakes = _outside_phrases(path, [*document.meta_lines, *document.prose])
    if not meta:
        return mistakes
    for name in ("title", "description"):
        if not _string(meta.get(name)):
            message = f"'{name}' ontbreekt in de gegevens bovenaan, of is geen tekst. Schrijf '{name}: …'."
            mistakes.append(Mistake(path, document.line_of(name), message))
    if (length := len(_string(meta.get("description")))) > DESCRIPTION_LIMIT:
        message = f"de description telt {length} tekens. Maak er ten hoogste {DESCRIPTION_LIMIT} van."
        mistakes.append(Mistake(path, document.line_of("description"), message))
    for name in meta:
        if name not in known:
            message = f"onbekend gegeven '{name}'. {did_you_mean(str(name), known)}"
            mistakes.append(Mistake(path, document.line_of(name), message))
    return mistakes


def _top_headings(document: Document) -> list[Mistake]:
    return [
        Mistake(document.path, line.number, "de titel staat al boven de pagina. Begin een kopje met ## en een spatie.")
        for line in document.prose
        if _TOP_HEADING.match(line.text)
    ]


def _misplaced(document: Document, *fitting: str) -> list[Mistake]:
    """Return a mistake for every block that has another name than those that fit on a page."""
    mistakes = []
    for block in document.blocks:
        if block.name not in fitting:
            message = (
                f"het blok '/// {block.name}' hoort niet op deze pagina. Verplaats het naar {_PLACES[block.name]}."
            )
            mistakes.append(Mistake(document.path, block.line, message))
    return mistakes


def _outside_phrases(path: str, lines: Iterable[Line]) -> list[Mistake]:
    """Return a mistake for what works in the text of a phrase only: slots, address forms and variants."""
    return [
        Mistake(path, line.number, f"'{found.group()}' werkt alleen in de tekst van een zin. Haal het hier weg.")
        for line in lines
        for found in _OUTSIDE.finditer(line.text)
    ]


def _is_rule(prose: Sequence[Line], index: int) -> bool:
    """Tell a horizontal rule from the underline of a heading: a rule has no text right above it."""
    line = prose[index]
    above = prose[index - 1].text if index else ""
    return line.text.lstrip().startswith("-") and not above.strip()


def _duplicates(path: str, parts: Sequence[Phrase | Action]) -> list[Mistake]:
    mistakes = []
    first: dict[str, int] = {}
    for part in sorted(parts, key=lambda part: part.line):
        if part.id and part.id in first:
            message = f"de id '{part.id}' is op deze pagina al gebruikt op regel {first[part.id]}. Kies een andere."
            mistakes.append(Mistake(path, part.line, message))
        first.setdefault(part.id, part.line)
    return mistakes


def _facts(document: Document, mistakes: list[Mistake]) -> tuple[date | None, tuple[Source, ...]]:
    checked, sources = document.meta.get("gecontroleerd"), document.meta.get("bronnen")
    if (checked is None) != (sources is None):
        name, other = ("bronnen", "gecontroleerd") if sources is None else ("gecontroleerd", "bronnen")
        message = f"'{name}' ontbreekt. Bij '{other}' hoort ook '{name}'."
        mistakes.append(Mistake(document.path, document.line_of(other), message))
    if checked is not None and (not isinstance(checked, date) or isinstance(checked, datetime)):
        message = "'gecontroleerd' is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-23."
        mistakes.append(Mistake(document.path, document.line_of("gecontroleerd"), message))
        checked = None
    elif checked is not None and checked.year < FIRST_YEAR:
        message = f"'gecontroleerd' noemt het jaar {checked.year}. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-23."
        mistakes.append(Mistake(document.path, document.line_of("gecontroleerd"), message))
    rows = _rows(document, "bronnen", ("titel", "url"), mistakes) if sources is not None else []
    for number, row in enumerate(rows):
        if row["url"] and not _ADDRESS.fullmatch(row["url"]):
            message = f"'{row['url']}' is geen heel adres. Schrijf het van https:// tot het eind, zonder spaties."
            mistakes.append(Mistake(document.path, document.line_of("bronnen", number, "url"), message))
    return checked, tuple(Source(row["titel"], row["url"]) for row in rows)


def _rows(
    document: Document, name: str, fields: Sequence[str], mistakes: list[Mistake], optional: str = ""
) -> list[dict[str, str]]:
    """Read a list of mappings from the front matter; what is missing in a row is empty.

    Args:
        document: the page.
        name: what the list is called.
        fields: the names of what every row has, each a text.
        mistakes: where mistakes are added.
        optional: what a row may have besides, which is not read here.
    """
    path, value = document.path, document.meta.get(name)
    if not document.meta:
        return []
    shape = ", ".join(f"{field}: …" for field in fields)
    if not isinstance(value, list) or not value:
        message = f"'{name}' ontbreekt of is geen lijst. Elk onderdeel heeft de vorm '- {shape}'."
        mistakes.append(Mistake(path, document.line_of(name), message))
        return []
    rows: list[dict[str, str]] = []
    for number, item in enumerate(value):
        line = document.line_of(name, number)
        row = {f: _string(item.get(f)) for f in fields} if isinstance(item, dict) else dict.fromkeys(fields, "")
        if not all(row.values()) or set(item) - {optional} != set(fields):
            message = f"een onderdeel van '{name}' heeft precies deze gegevens, elk met een tekst: '{shape}'."
            mistakes.append(Mistake(path, line, message))
        elif "id" in fields and not _is_id(row["id"]):
            mistakes.append(Mistake(path, line, _bad_id(row["id"])))
        elif "id" in fields and any(row["id"] == other["id"] for other in rows):
            mistakes.append(Mistake(path, line, f"'{row['id']}' staat twee keer in '{name}'. Kies een andere id."))
        rows.append(row)
    return rows


def _strings(document: Document, name: str, mistakes: list[Mistake]) -> tuple[str, ...]:
    value: Any = document.meta.get(name)
    if not document.meta:
        return ()
    if not isinstance(value, list) or not value or not all(_string(item) for item in value):
        message = (
            f"'{name}' ontbreekt of is geen lijst van woorden. Schrijf '{name}: [eerste, tweede]', "
            "met een getal en no, yes, on of off tussen aanhalingstekens."
        )
        mistakes.append(Mistake(document.path, document.line_of(name), message))
        return ()
    return tuple(_string(item) for item in value)


def _string(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


@cache
def _is_id(text: str) -> bool:
    """Tell whether a text can be an id; a word that YAML reads as a yes, a no or nothing can not."""
    return re.fullmatch(ID, text) is not None and isinstance(yaml.load(text, Loader), str)  # noqa: S506 - it is a safe one


def _bad_id(text: str) -> str:
    if re.fullmatch(ID, text):
        return f"'{text}' kan geen id zijn, want in de gegevens betekent dat ja, nee of niets. Kies een ander woord."
    return f"'{text}' kan geen id zijn. Gebruik kleine letters, cijfers en enkele streepjes, en begin met een letter."
