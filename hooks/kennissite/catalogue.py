"""From the folders of Markdown to one catalogue per language, with all mistakes of all languages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path, PurePosixPath

from kennissite.comparing import compare_catalogues, compare_files
from kennissite.links import check_links
from kennissite.mistakes import Mistake, did_you_mean
from kennissite.model import Catalogue, Chapter, Tip
from kennissite.navigation import Section, Sources, read_sections
from kennissite.reading import Vocabulary, read_page, read_tip, read_vocabulary
from kennissite.source import Document, read_document

VOCABULARY_PAGE = "zinnen.md"
"""The page whose front matter defines the slots and the goals of a language."""


def read_catalogues(sources: Sources) -> tuple[Mapping[str, Catalogue], list[Mistake]]:
    """Read the catalogue of every language, and return all mistakes found on the way."""
    sections, mistakes = read_sections(sources)
    documents: dict[str, Mapping[str, Document]] = {}
    catalogues: dict[str, Catalogue] = {}
    for language in sources.languages:
        documents[language], found = _documents(sources, language)
        mistakes += found
        catalogues[language], found = _catalogue(language, sections, documents[language])
        mistakes += found
    mistakes += compare_files(sources, documents)
    default, *others = sources.languages
    originals = {uri for uri, document in documents[default].items() if document.complete}
    for language in others:
        comparable = {uri: d for uri, d in documents[language].items() if d.complete and uri in originals}
        mistakes += compare_catalogues(sources, catalogues[default], catalogues[language], comparable, VOCABULARY_PAGE)
    return catalogues, mistakes


def _documents(sources: Sources, language: str) -> tuple[dict[str, Document], list[Mistake]]:
    folder = sources.docs / language
    documents: dict[str, Document] = {}
    mistakes: list[Mistake] = []
    for path in sorted(folder.rglob("*.md")):
        src_uri = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        text = content.decode("utf-8", errors="replace")
        if text.encode() != content:
            message = "dit bestand is niet als UTF-8 te lezen. Sla het op met de codering UTF-8."
            mistakes.append(Mistake(sources.show(path), 1, message))
        document, found = read_document(sources.show(path), src_uri, text)
        documents[src_uri] = document
        mistakes += found
    files = frozenset(
        Path(os.path.relpath(path, folder)).as_posix()
        for path in sources.docs.rglob("*")
        if path.is_file() and path.suffix != ".md"
    )
    return documents, mistakes + check_links(documents, files)


def _catalogue(
    language: str,
    sections: Sequence[Section],
    documents: Mapping[str, Document],
) -> tuple[Catalogue, list[Mistake]]:
    mistakes: list[Mistake] = []
    vocabulary = Vocabulary({}, ())
    if VOCABULARY_PAGE in documents:
        vocabulary, mistakes = read_vocabulary(documents[VOCABULARY_PAGE])
    tips: dict[str, Tip] = {}
    for src_uri, document in documents.items():
        if _is_tip(src_uri):
            tips[src_uri], found = read_tip(document, PurePosixPath(src_uri).stem, vocabulary)
        else:
            found = read_page(document)
        mistakes += found
    ids = {tip.id for tip in tips.values()}
    for src_uri, tip in tips.items():
        mistakes += _check_related(tip, ids, documents[src_uri])
    chapters = tuple(
        _chapter(documents[section.index], [tips[uri] for uri in section.tips if uri in tips])
        for section in sections
        if section.index in documents
    )
    return Catalogue(language, chapters, vocabulary.slots, vocabulary.goals), mistakes


def _is_tip(src_uri: str) -> bool:
    """Tell whether a page is a tip: every page in the folder of a chapter is one, but for the chapter itself."""
    path = PurePosixPath(src_uri)
    return len(path.parts) > 1 and path.name != "index.md"


def _chapter(document: Document, tips: Sequence[Tip]) -> Chapter:
    title, description = (str(document.meta.get(name, "")) for name in ("title", "description"))
    return Chapter(str(PurePosixPath(document.src_uri).parent), document.src_uri, title, description, tuple(tips))


def _check_related(tip: Tip, ids: Set[str], document: Document) -> Iterator[Mistake]:
    others = ids - {tip.id}
    for related in tip.related:
        if related not in others:
            hint = did_you_mean(related, others)
            message = f"'verwant' noemt '{related}', en dat is geen andere tip. {hint}"
            yield Mistake(document.path, document.line_of("verwant", related), message)
