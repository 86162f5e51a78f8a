"""From the folders of Markdown to one catalogue per language, with all mistakes of all languages."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from kennissite.checks.attributes import check_attributes
from kennissite.checks.links import check_links
from kennissite.checks.markdown_pitfalls import check_pitfalls
from kennissite.checks.references import (
    check_conditions,
    check_default_phrases,
    check_goals,
    check_headings,
    check_names,
    check_related,
)
from kennissite.checks.rehearsal import check_rehearsal
from kennissite.checks.svg import check_svg
from kennissite.checks.translations import compare_catalogues, compare_files
from kennissite.content.front_matter import as_text
from kennissite.content.markdown_file import Document, read_document, read_text
from kennissite.content.nav import Section, read_sections
from kennissite.content.pages import AFTER_TALK, read_chapter, read_page, read_synonyms, read_tip
from kennissite.content.project_paths import TERMS_PAGE, VOCABULARY_PAGE, ProjectPaths
from kennissite.content.terms import read_terms
from kennissite.content.vocabulary import Vocabulary, read_vocabulary
from kennissite.core.mistakes import Mistake
from kennissite.core.records import BodyPart, Catalogue, Chapter, Passage, Preview, Question, Reaction, Term, Tip


def read_catalogues(
    paths: ProjectPaths, redirects: Mapping[str, str] = MappingProxyType({})
) -> tuple[Mapping[str, Catalogue], list[Mistake]]:
    """Read the catalogue of every language, and return all mistakes found on the way.

    Args:
        paths: where the Markdown is.
        redirects: the current id of every renamed tip, by each earlier id.
    """
    sections, mistakes = read_sections(paths)
    templates = (path.read_text("utf-8") for path in paths.theme.rglob("*.html"))
    styles = (path.read_text("utf-8") for path in paths.theme.rglob("*.css"))
    classes = frozenset(found for text in styles for found in re.findall(r"\.([a-z][\w-]*)", text))
    dom_ids = frozenset(found for text in templates for found in re.findall(r'\bid="([a-z0-9-]+)"', text))
    documents: dict[str, Mapping[str, Document]] = {}
    catalogues: dict[str, Catalogue] = {}
    for language in paths.languages:
        documents[language], found = _documents(paths, language, redirects, classes, dom_ids)
        mistakes += found
        catalogues[language], found = _catalogue(language, sections, documents[language], dom_ids, redirects)
        mistakes += found
    for path in paths.docs.rglob("*"):
        if path.suffix.lower() == ".svg" and path.is_file():
            mistakes += check_svg(paths.show(path), path.read_bytes())
    mistakes += compare_files(paths, documents)
    default, *others = paths.languages
    # What has a mistake of its own is not held against its translation: that would spread the mistake.
    faulty = {mistake.path for mistake in mistakes}
    originals = {uri for uri, document in documents[default].items() if document.path not in faulty}
    for language in others:
        comparable = {uri: d for uri, d in documents[language].items() if d.path not in faulty and uri in originals}
        mistakes += compare_catalogues(paths, catalogues[default], catalogues[language], comparable)
    return catalogues, mistakes


def _documents(
    paths: ProjectPaths,
    language: str,
    redirects: Mapping[str, str],
    classes: Collection[str],
    dom_ids: Collection[str],
) -> tuple[dict[str, Document], list[Mistake]]:
    folder = paths.docs / language
    documents: dict[str, Document] = {}
    mistakes: list[Mistake] = []
    for path in paths.pages(language):
        src_uri = path.relative_to(folder).as_posix()
        text, unreadable = read_text(path, paths.show(path))
        document, found = read_document(paths.show(path), src_uri, text)
        documents[src_uri] = document
        mistakes += [
            *unreadable,
            *found,
            *check_pitfalls(document),
            *check_attributes(document, classes, dom_ids),
        ]
    files = frozenset(
        Path(os.path.relpath(path, folder)).as_posix()
        for path in paths.docs.rglob("*")
        if path.suffix != ".md" and path.is_file()
    )
    return documents, mistakes + check_links(documents, files, redirects)


def _catalogue(
    language: str,
    sections: Sequence[Section],
    documents: Mapping[str, Document],
    dom_ids: Collection[str],
    redirects: Mapping[str, str],
) -> tuple[Catalogue, list[Mistake]]:
    mistakes: list[Mistake] = []
    vocabulary = Vocabulary({}, ())
    if VOCABULARY_PAGE in documents:
        vocabulary, mistakes = read_vocabulary(documents[VOCABULARY_PAGE])
    terms: tuple[Term, ...] = ()
    if TERMS_PAGE in documents:
        terms, found = read_terms(documents[TERMS_PAGE])
        mistakes += found
    tips: dict[str, Tip] = {}
    questions: dict[str, tuple[Question, ...]] = {}
    bodies: dict[str, tuple[BodyPart, ...]] = {}
    synonyms: dict[str, tuple[str, ...]] = {}
    for src_uri, document in documents.items():
        path = PurePosixPath(src_uri)
        if len(path.parts) == 1:
            synonyms[src_uri], in_synonyms = read_synonyms(document)
            bodies[src_uri], found = read_page(document, vocabulary)
            found += in_synonyms
        elif path.name == "index.md":
            questions[src_uri], found = read_chapter(document)
            bodies[src_uri] = tuple(part for part in document.body if isinstance(part, Passage))
        else:
            tips[src_uri], bodies[src_uri], found = read_tip(document, path.stem, vocabulary)
        mistakes += found
    reactions = {
        uri: [part for part in body if isinstance(part, Reaction)] for uri, body in bodies.items() if uri not in tips
    }
    mistakes += check_names(documents, tips, dom_ids)
    mistakes += check_headings(documents, dom_ids)
    mistakes += check_related(documents, tips, redirects)
    mistakes += check_conditions(documents, tips, questions)
    mistakes += check_rehearsal(documents, vocabulary.goals, tips, reactions)
    if VOCABULARY_PAGE in documents:
        mistakes += check_goals(documents[VOCABULARY_PAGE], vocabulary.goals, dom_ids)
        mistakes += check_default_phrases(documents[VOCABULARY_PAGE], vocabulary.goals, documents, tips)
    previews = _previews(language, documents)
    chapters = tuple(
        _chapter(documents[section.index], [tips[uri] for uri in section.tips if uri in tips], questions[section.index])
        for section in sections
        if section.index in documents
    )
    said = tuple(reaction for page in reactions.values() for reaction in page)
    slots, goals, same = vocabulary.slots, vocabulary.goals, vocabulary.same_words
    return Catalogue(language, chapters, slots, goals, said, previews, bodies, same, synonyms, terms), mistakes


def _previews(language: str, documents: Mapping[str, Document]) -> Mapping[str, Preview]:
    """Return the preview of every page, by its path."""
    titles = {uri: as_text(document.meta.get("title")) for uri, document in documents.items()}
    chapters = {uri: str(PurePosixPath(uri).with_name("index.md")) for uri in documents}
    return {
        uri: Preview(language, title, "" if chapters[uri] in (uri, "index.md") else titles.get(chapters[uri], ""))
        for uri, title in titles.items()
    }


def _chapter(document: Document, tips: Sequence[Tip], questions: tuple[Question, ...]) -> Chapter:
    folder = str(PurePosixPath(document.src_uri).parent)
    title, description = (str(document.meta.get(name, "")) for name in ("title", "description"))
    is_after_talk = document.meta.get("gesprek") == AFTER_TALK
    return Chapter(folder, document.src_uri, title, description, tuple(tips), questions, is_after_talk)
