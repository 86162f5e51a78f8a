"""The search index of one language, out of the one that the search plugin wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SYNONYMS_FIELD = "synonyms"
"""The field of an entry that is searched and never shown."""

SYNONYMS_BOOST = 10.0
"""A synonym counts for more than the text (1) and for less than the title (1000)."""


@dataclass(frozen=True)
class Entry:
    """What the index knows of a page besides its title and text."""

    synonyms: Sequence[str]
    chapter: str


def with_entries(index: Mapping[str, Any], language: str, entries: Mapping[str, Entry]) -> dict[str, Any]:
    """Return an index in which tips are also found by their synonyms, and name their chapter.

    Args:
        index: what the search plugin wrote: `config`, and `docs` with a `location` from the site's root.
        language: the language of the pages.
        entries: what to add to a page, by its location.
    """
    config = index["config"]
    fields = {**config["fields"], SYNONYMS_FIELD: {"boost": SYNONYMS_BOOST}}
    return {
        "config": {**config, "lang": [language], "fields": fields},
        "docs": [{**row, **_addition(entries.get(row["location"]))} for row in index["docs"]],
    }


def _addition(entry: Entry | None) -> dict[str, str]:
    return {SYNONYMS_FIELD: " ".join(entry.synonyms), "chapter": entry.chapter} if entry else {}
