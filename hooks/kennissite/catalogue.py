"""From the folders of Markdown to one catalogue per language, with all mistakes of all languages."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from kennissite.checks.links import check_links
from kennissite.checks.markdown_pitfalls import check_prose
from kennissite.checks.references import (
    check_conditions,
    check_goals,
    check_headings,
    check_names,
    check_reactions,
    check_related,
    check_standard,
)
from kennissite.checks.translations import compare_catalogues, compare_files
from kennissite.content.markdown_file import Document, read_document, read_text
from kennissite.content.nav import VOCABULARY_PAGE, Section, Sources, read_sections
from kennissite.content.pages import AFTER_TALK, read_chapter, read_page, read_synonyms, read_tip
from kennissite.content.vocabulary import Vocabulary, read_vocabulary
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Catalogue, Chapter, Question, Reaction, Tip
from kennissite.pictures.link_previews import check_previews, previews_of


def read_catalogues(
    sources: Sources, former: Mapping[str, str] = MappingProxyType({})
) -> tuple[Mapping[str, Catalogue], list[Mistake]]:
    """Read the catalogue of every language, and return all mistakes found on the way.

    Args:
        sources: where the Markdown is.
        former: the id of today of every tip that has moved, by each that it had before.
    """
    sections, mistakes = read_sections(sources)
    templates = (path.read_text("utf-8") for path in sources.theme.rglob("*.html"))
    taken = frozenset(found for text in templates for found in re.findall(r'\bid="([a-z0-9-]+)"', text))
    documents: dict[str, Mapping[str, Document]] = {}
    catalogues: dict[str, Catalogue] = {}
    for language in sources.languages:
        documents[language], found = _documents(sources, language, former)
        mistakes += found
        catalogues[language], found = _catalogue(language, sections, documents[language], taken, former)
        mistakes += found
    mistakes += compare_files(sources, documents)
    default, *others = sources.languages
    # What has a mistake of its own is not held against its translation: that would spread the mistake.
    faulty = {mistake.path for mistake in mistakes}
    originals = {uri for uri, document in documents[default].items() if document.path not in faulty}
    for language in others:
        comparable = {uri: d for uri, d in documents[language].items() if d.path not in faulty and uri in originals}
        mistakes += compare_catalogues(sources, catalogues[default], catalogues[language], comparable)
    return catalogues, mistakes


def _documents(sources: Sources, language: str, former: Mapping[str, str]) -> tuple[dict[str, Document], list[Mistake]]:
    folder = sources.docs / language
    documents: dict[str, Document] = {}
    mistakes: list[Mistake] = []
    for path in sources.pages(language):
        src_uri = path.relative_to(folder).as_posix()
        text, unreadable = read_text(path, sources.show(path))
        document, found = read_document(sources.show(path), src_uri, text)
        documents[src_uri] = document
        mistakes += [*unreadable, *found, *check_prose(document)]
    files = frozenset(
        Path(os.path.relpath(path, folder)).as_posix()
        for path in sources.docs.rglob("*")
        if path.suffix != ".md" and path.is_file()
    )
    return documents, mistakes + check_links(documents, files, former)


def _catalogue(
    language: str,
    sections: Sequence[Section],
    documents: Mapping[str, Document],
    taken: Collection[str],
    former: Mapping[str, str],
) -> tuple[Catalogue, list[Mistake]]:
    mistakes: list[Mistake] = []
    vocabulary = Vocabulary({}, ())
    if VOCABULARY_PAGE in documents:
        vocabulary, mistakes = read_vocabulary(documents[VOCABULARY_PAGE])
    tips: dict[str, Tip] = {}
    questions: dict[str, tuple[Question, ...]] = {}
    reactions: dict[str, tuple[Reaction, ...]] = {}
    synonyms: dict[str, tuple[str, ...]] = {}
    for src_uri, document in documents.items():
        path = PurePosixPath(src_uri)
        if len(path.parts) == 1:
            synonyms[src_uri], in_synonyms = read_synonyms(document)
            reactions[src_uri], found = read_page(document, vocabulary)
            found += in_synonyms
        elif path.name == "index.md":
            questions[src_uri], found = read_chapter(document)
        else:
            tips[src_uri], found = read_tip(document, path.stem, vocabulary)
        mistakes += found
    mistakes += check_names(documents, tips, taken)
    mistakes += check_headings(documents, taken)
    mistakes += check_related(documents, tips, former)
    mistakes += check_conditions(documents, tips, questions)
    mistakes += check_reactions(documents, reactions)
    if VOCABULARY_PAGE in documents:
        mistakes += check_goals(documents[VOCABULARY_PAGE], vocabulary.goals, taken)
        mistakes += check_standard(documents[VOCABULARY_PAGE], vocabulary.goals, documents, tips)
    previews = previews_of(language, documents)
    mistakes += check_previews(documents, previews)
    chapters = tuple(
        _chapter(documents[section.index], [tips[uri] for uri in section.tips if uri in tips], questions[section.index])
        for section in sections
        if section.index in documents
    )
    said = tuple(reaction for page in reactions.values() for reaction in page)
    slots, goals, same = vocabulary.slots, vocabulary.goals, vocabulary.same_words
    return Catalogue(language, chapters, slots, goals, said, previews, same, synonyms), mistakes


def _chapter(document: Document, tips: Sequence[Tip], questions: tuple[Question, ...]) -> Chapter:
    folder = str(PurePosixPath(document.src_uri).parent)
    title, description = (str(document.meta.get(name, "")) for name in ("title", "description"))
    is_after_talk = document.meta.get("gesprek") == AFTER_TALK
    return Chapter(folder, document.src_uri, title, description, tuple(tips), questions, is_after_talk)
