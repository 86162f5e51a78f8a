"""From a document to the records of the catalogue: pages, chapters and tips."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from kennissite.content.front_matter import as_text, read_rows, read_strings
from kennissite.content.markdown_file import Document, starts_heading
from kennissite.content.phrases import outside_phrases, read_body
from kennissite.content.project_paths import TERMS_PAGE, VOCABULARY_PAGE
from kennissite.content.vocabulary import Vocabulary
from kennissite.core.ids import bad_id, is_id
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import Action, BodyPart, Citation, Guide, Phrase, Question, Reaction, Tip

FIRST_YEAR = 2020
"""Before this year no fact on this site was checked."""

DESCRIPTION_LIMIT = 160
"""Characters of a description that previews and search engines show before they cut it off."""

TITLE_LIMIT = 120
"""Characters of a title that fit in the picture beside a shared link."""

WORD_LIMIT = 26
"""Characters of the longest word that fits in that picture; a word breaks at a hyphen between letters."""

AFTER_TALK = "erna"
"""What a chapter says that is for once the conversation has begun (`gesprek`)."""

REHEARSAL_TEMPLATE = "oefenen.html"
"""The template of the page that holds reactions."""

TEMPLATES: Mapping[str, str] = {
    "index.md": "home.html",
    VOCABULARY_PAGE: "zinnen.html",
    "checklist.md": "checklist.html",
    "gespreksplan.md": "gespreksplan.html",
    "oefenen.md": REHEARSAL_TEMPLATE,
    "selectie.md": "selectie.html",
    TERMS_PAGE: "begrippen.html",
}
"""The template that a page of this name must have; those of tips and chapters follow from where they are."""

_BREAK = re.compile(r"\s|(?<=[^\W\d_]-)(?=[^\W\d_])")
_ADDRESS = re.compile(
    r"https://(?!xn--|[^/?#]*\.xn--)[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?:(?::\d{1,5})?(?:$|[/?#])[^\s<>\"\u200b]*)?"
)
_INDENTED_HEADING = re.compile(r"^ {1,3}#")
_TIP_KEYS = ("title", "description", "synoniemen", "verwant", "gecontroleerd", "bronnen", "wijzer")
_GUIDE_KEYS = ("als", "waarom", "wie", "zin")
_CHAPTER_KEYS = ("title", "description", "vragen", "gesprek")
_PAGE_KEYS = ("title", "description", "synoniemen", "template", "doelen", "invulplekken", "zoekwoorden", "begrippen")
_PLACES = {"zin": "een tip", "acties": "een tip", "reactie": f"een pagina met 'template: {REHEARSAL_TEMPLATE}'"}


def read_page(document: Document, vocabulary: Vocabulary) -> tuple[tuple[BodyPart, ...], list[Mistake]]:
    """Read a page that is neither a tip nor a chapter; one with the template for practising holds reactions."""
    template, expected = document.meta.get("template"), TEMPLATES.get(document.src_uri)
    practises = REHEARSAL_TEMPLATE in (template, expected)
    mistakes = _check_page(document, _PAGE_KEYS) + _top_headings(document)
    mistakes += _misplaced(document, "reactie" if practises else "")
    if document.meta and expected and template != expected:
        message = f"deze pagina kan niet zonder haar template. Schrijf 'template: {expected}'."
        mistakes.append(Mistake(document.path, document.line_of("template"), message))
    elif template is not None and template not in TEMPLATES.values():
        message = f"onbekende template '{template}'. {did_you_mean(str(template), TEMPLATES.values())}"
        mistakes.append(Mistake(document.path, document.line_of("template"), message))
    body, found = read_body(document, PurePosixPath(document.src_uri).stem, vocabulary)
    mistakes += found
    reactions = [part for part in body if isinstance(part, Reaction)]
    mistakes += _duplicates(document.path, [reaction.answer for reaction in reactions])
    return body, mistakes


def read_synonyms(document: Document) -> tuple[tuple[str, ...], list[Mistake]]:
    """Read what readers call a page (`synoniemen`); unlike a tip, it may go by its title alone."""
    mistakes: list[Mistake] = []
    return read_strings(document, "synoniemen", mistakes) if "synoniemen" in document.meta else (), mistakes


def read_chapter(document: Document) -> tuple[tuple[Question, ...], list[Mistake]]:
    """Read the page of a chapter, with its questions (`vragen`). An id with a mistake is left empty."""
    mistakes = _check_page(document, _CHAPTER_KEYS) + _top_headings(document) + _misplaced(document)
    if document.meta.get("gesprek", AFTER_TALK) != AFTER_TALK:
        message = f"'gesprek' kan alleen '{AFTER_TALK}' zijn. Haal het weg bij een hoofdstuk voor wat je ervoor doet."
        mistakes.append(Mistake(document.path, document.line_of("gesprek"), message))
    if "vragen" not in document.meta:
        return (), mistakes
    rows = read_rows(document, "vragen", ("id", "vraag", "uitleg"), mistakes)
    questions = [Question(row["id"], row["vraag"], row["uitleg"]) for row in rows]
    return tuple(questions or [Question("", "", "")]), mistakes


def read_tip(
    document: Document, tip_id: str, vocabulary: Vocabulary
) -> tuple[Tip, tuple[BodyPart, ...], list[Mistake]]:
    """Read a tip with its phrases and actions."""
    path = document.path
    mistakes = _check_page(document, _TIP_KEYS) + _misplaced(document, "zin", "acties")
    if not is_id(tip_id):
        message = f"de bestandsnaam is de id van de tip, maar {bad_id(tip_id)}"
        mistakes.append(Mistake(path, 1, message))
    mistakes += [
        Mistake(path, line.number, "een tip heeft geen kopjes. Maak er een alinea van, of een tweede tip.")
        for index, line in enumerate(document.prose)
        if starts_heading(document.prose, index) or _INDENTED_HEADING.match(line.text)
    ]
    body, found = read_body(document, tip_id, vocabulary)
    mistakes += found
    phrases = [part for part in body if isinstance(part, Phrase)]
    actions = [action for part in body if isinstance(part, tuple) for action in part]
    mistakes += _duplicates(path, [*phrases, *actions])
    for block in [block for block in document.blocks if block.name == "acties"][1:]:
        message = "er is al een blok '/// acties' op deze pagina. Zet alle acties bij elkaar in één blok."
        mistakes.append(Mistake(path, block.line, message))
    checked, sources = _facts(document, mistakes)
    meta = document.meta
    tip = Tip(
        id=tip_id,
        src_uri=document.src_uri,
        title=as_text(meta.get("title")),
        description=as_text(meta.get("description")),
        synonyms=read_strings(document, "synoniemen", mistakes),
        related=read_strings(document, "verwant", mistakes),
        checked=checked,
        sources=sources,
        phrases=tuple(phrases),
        actions=tuple(actions),
        guide=_guide(document, tip_id, phrases, mistakes),
    )
    return tip, body, mistakes


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
    why, whom, phrase_id = (as_text(value.get(name)) for name in ("waarom", "wie", "zin"))
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


def _check_page(document: Document, known: Sequence[str]) -> list[Mistake]:
    """Check what holds for every page: it has a title and a description, no unknown names, no stray phrases."""
    path, meta = document.path, document.meta
    mistakes = outside_phrases(path, [*document.meta_lines, *document.prose])
    if not meta:
        return mistakes
    for name in ("title", "description"):
        if not as_text(meta.get(name)):
            message = f"'{name}' ontbreekt in de gegevens bovenaan, of is geen tekst. Schrijf '{name}: …'."
            mistakes.append(Mistake(path, document.line_of(name), message))
    title = as_text(meta.get("title"))
    if len(title) > TITLE_LIMIT or any(len(word) > WORD_LIMIT for word in _BREAK.split(title)):
        message = (
            "deze titel past niet op het plaatje bij een gedeelde link. Maak hem korter, "
            "of deel een heel lang woord met een streepje."
        )
        mistakes.append(Mistake(path, document.line_of("title"), message))
    if (length := len(as_text(meta.get("description")))) > DESCRIPTION_LIMIT:
        message = f"de description telt {length} tekens. Maak er ten hoogste {DESCRIPTION_LIMIT} van."
        mistakes.append(Mistake(path, document.line_of("description"), message))
    for name in meta:
        if name not in known:
            message = f"onbekend gegeven '{name}'. {did_you_mean(str(name), known)}"
            mistakes.append(Mistake(path, document.line_of(name), message))
    return mistakes


def _top_headings(document: Document) -> list[Mistake]:
    prose = document.prose
    return [
        Mistake(document.path, line.number, "de titel staat al boven de pagina. Begin een kopje met ## en een spatie.")
        for index, line in enumerate(prose)
        if re.match(r"#(?!#)|=+$", line.text)
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


def _duplicates(path: str, parts: Sequence[Phrase | Action]) -> list[Mistake]:
    mistakes = []
    first: dict[str, int] = {}
    for part in sorted(parts, key=lambda part: part.line):
        if part.id and part.id in first:
            message = f"de id '{part.id}' is op deze pagina al gebruikt op regel {first[part.id]}. Kies een andere."
            mistakes.append(Mistake(path, part.line, message))
        first.setdefault(part.id, part.line)
    return mistakes


def _facts(document: Document, mistakes: list[Mistake]) -> tuple[date | None, tuple[Citation, ...]]:
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
    rows = read_rows(document, "bronnen", ("titel", "url"), mistakes) if sources is not None else []
    for number, row in enumerate(rows):
        if row["url"] and not _ADDRESS.fullmatch(row["url"]):
            message = f"'{row['url']}' is geen heel adres. Schrijf het van https:// tot het eind, zonder spaties."
            mistakes.append(Mistake(document.path, document.line_of("bronnen", number, "url"), message))
    return checked, tuple(Citation(row["titel"], row["url"]) for row in rows)
