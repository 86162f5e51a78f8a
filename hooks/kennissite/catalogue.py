"""From the folders of Markdown to one catalogue per language, with all mistakes of all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

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
    default = catalogues[sources.languages[0]]
    for language in sources.languages[1:]:
        vocabulary = documents[language].get(VOCABULARY_PAGE)
        mistakes += compare_catalogues(sources, default, catalogues[language], documents[language], vocabulary)
    return catalogues, mistakes


def _documents(sources: Sources, language: str) -> tuple[dict[str, Document], list[Mistake]]:
    folder = sources.docs / language
    documents: dict[str, Document] = {}
    mistakes: list[Mistake] = []
    for path in sorted(folder.rglob("*.md")):
        src_uri = path.relative_to(folder).as_posix()
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            message = "dit bestand is niet als UTF-8 te lezen. Sla het op met de codering UTF-8."
            mistakes.append(Mistake(sources.show(path), 1, message))
            continue
        document, found = read_document(sources.show(path), src_uri, text)
        documents[src_uri] = document
        mistakes += found
    files = frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.suffix != ".md"
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
    tip_uris = {uri for section in sections for uri in section.tips}
    for src_uri, document in documents.items():
        if src_uri not in tip_uris:
            mistakes += read_page(document)
    chapters = []
    for section in sections:
        tips = []
        for src_uri in section.tips:
            if src_uri in documents:
                tip, found = read_tip(documents[src_uri], PurePosixPath(src_uri).stem, vocabulary)
                tips.append(tip)
                mistakes += found
        if section.index in documents:
            chapters.append(_chapter(documents[section.index], tips))
    catalogue = Catalogue(language, tuple(chapters), vocabulary.slots, vocabulary.goals)
    for tip in catalogue.tips.values():
        mistakes += _check_related(catalogue, tip, documents[tip.src_uri])
    return catalogue, mistakes


def _chapter(document: Document, tips: Sequence[Tip]) -> Chapter:
    title, description = (str(document.meta.get(name, "")) for name in ("title", "description"))
    return Chapter(str(PurePosixPath(document.src_uri).parent), document.src_uri, title, description, tuple(tips))


def _check_related(catalogue: Catalogue, tip: Tip, document: Document) -> Iterator[Mistake]:
    for related in tip.related:
        if related not in catalogue.tips or related == tip.id:
            hint = did_you_mean(related, set(catalogue.tips) - {tip.id})
            message = f"'verwant' noemt '{related}', en dat is geen andere tip. {hint}"
            yield Mistake(document.path, document.line_of(related), message)
