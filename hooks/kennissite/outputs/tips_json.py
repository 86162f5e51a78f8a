"""All tips of one language as data. `overrides/schema/` describes it; the tests check that it fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kennissite.core.addresses import Addresses
from kennissite.core.records import (
    Action,
    AddressForm,
    Catalogue,
    Chapter,
    Phrase,
    Segment,
    Slot,
    SlotUse,
    Text,
    Tip,
    Variant,
)
from kennissite.outputs.dates import Dates
from kennissite.render.plain_text import plain


def tips_json(
    catalogue: Catalogue, dates: Mapping[str, Dates], addresses: Addresses, name: str, author: str
) -> dict[str, Any]:
    """Return the tips as data.

    Args:
        catalogue: the tips.
        dates: the dates of their source files, by path within the folder of the language.
        addresses: the addresses of the language.
        name: the name of the site.
        author: the author of the site.
    """
    return {
        "$schema": addresses.schema,
        "language": catalogue.language,
        "name": name,
        "author": author,
        "url": addresses.file(""),
        "chapters": [_chapter(chapter) for chapter in catalogue.chapters],
        "goals": [{"id": goal.id, "title": goal.title} for goal in catalogue.goals],
        "slots": [_slot(slot) for slot in catalogue.slots.values()],
        "tips": [_tip(tip, catalogue, dates.get(tip.src_uri), addresses) for tip in catalogue.tips.values()],
    }


def published_schema(schema: Mapping[str, Any], addresses: Addresses) -> dict[str, Any]:
    """Return the schema with its own address as its identity."""
    return {"$schema": schema["$schema"], "$id": addresses.schema, **schema}


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {"id": chapter.id, "title": chapter.title, "description": chapter.description}


def _slot(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "name": slot.name,
        "example": slot.example,
        "examples": list(slot.examples),
        "hint": slot.hint,
    }


def _tip(tip: Tip, catalogue: Catalogue, dates: Dates | None, addresses: Addresses) -> dict[str, Any]:
    return {
        "id": tip.id,
        "chapter": catalogue.chapter_of[tip.id].id,
        "title": tip.title,
        "description": tip.description,
        "url": addresses.tip(tip.id),
        "markdown": addresses.markdown(tip.id),
        "embed": addresses.embed(tip.id),
        "published": dates and dates.first.isoformat(),
        "updated": dates and dates.last.isoformat(),
        "checked": tip.checked and tip.checked.isoformat(),
        "synonyms": list(tip.synonyms),
        "related": list(tip.related),
        "phrases": [_phrase(phrase, catalogue, addresses) for phrase in tip.phrases],
        "actions": [_action(action) for action in tip.actions],
        "sources": [{"title": source.title, "url": source.url} for source in tip.sources],
    }


def _phrase(phrase: Phrase, catalogue: Catalogue, addresses: Addresses) -> dict[str, Any]:
    return {
        "id": phrase.id,
        "url": f"{addresses.tip(phrase.tip)}#{phrase.key}",
        "title": phrase.title,
        "goal": phrase.goal,
        "variants": [_variant(variant, catalogue) for variant in phrase.variants],
    }


def _variant(variant: Variant, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "id": variant.id,
        "label": variant.label,
        "text": "\n\n".join(plain(paragraph, catalogue.slots) for paragraph in variant.paragraphs),
        "paragraphs": [[_segment(segment) for segment in paragraph] for paragraph in variant.paragraphs],
    }


def _segment(segment: Segment) -> dict[str, str]:
    match segment:
        case Text(text):
            return {"text": text}
        case SlotUse(slot):
            return {"slot": slot}
        case AddressForm(informal, formal):
            return {"informal": informal, "formal": formal}


def _action(action: Action) -> dict[str, str | bool]:
    return {"id": action.id, "text": action.text, "core": action.core}
