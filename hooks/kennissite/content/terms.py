"""The words that a language explains."""

from __future__ import annotations

from kennissite.content.front_matter import as_text, read_rows
from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Term


def read_terms(document: Document) -> tuple[tuple[Term, ...], list[Mistake]]:
    """Read the terms (`begrippen`) from their page, in alphabetical order."""
    mistakes: list[Mistake] = []
    rows = read_rows(document, "begrippen", ("id", "woord", "uitleg"), mistakes, ["voluit", "taal"])
    terms: list[Term] = []
    for number, row in enumerate(rows):
        word = row["woord"]
        if word and any(word.casefold() == other.word.casefold() for other in terms):
            message = f"het begrip '{word}' staat er twee keer. Laat er één staan."
            mistakes.append(Mistake(document.path, document.line_of("begrippen", number), message))
        item = document.meta["begrippen"][number]
        extra = item if isinstance(item, dict) else {}
        terms.append(Term(row["id"], word, row["uitleg"], as_text(extra.get("voluit")), as_text(extra.get("taal"))))
    return tuple(sorted(terms, key=lambda term: term.word.casefold())), mistakes
