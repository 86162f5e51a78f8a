"""From the folders of Markdown to one catalogue per language, with all mistakes of all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from kennissite.links import check_links
from kennissite.mistakes import Mistake, did_you_mean
from kennissite.model import Catalogue, Chapter, Tip
from kennissite.reading import Vocabulary, read_page, read_tip, read_vocabulary
from kennissite.source import Document, read_document

VOCABULARY_PAGE = "zinnen.md"
"""The page whose front matter defines the slots and the goals of a language."""


@dataclass(frozen=True)
class Sources:
    """Where the Markdown is, and in which order it is read.

    Attributes:
        docs: the folder that holds a folder per language.
        config: the MkDocs configuration file, which holds the navigation; mistakes show paths relative
            to its folder.
        nav: the navigation as MkDocs reads it: paths, and mappings of a title to a path or a list.
        languages: the languages, the default one first.
    """

    docs: Path
    config: Path
    nav: Sequence[Any]
    languages: tuple[str, ...]

    def show(self, path: Path) -> str:
        """Return a path as an editor knows it."""
        root = self.config.parent
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


@dataclass(frozen=True)
class _Section:
    """A chapter in the navigation: its index page and its tips, as paths within a language folder."""

    index: str
    tips: tuple[str, ...]


def read_catalogues(sources: Sources) -> tuple[Mapping[str, Catalogue], list[Mistake]]:
    """Read the catalogue of every language, and return all mistakes found on the way."""
    sections, mistakes = _sections(sources)
    documents: dict[str, Mapping[str, Document]] = {}
    catalogues: dict[str, Catalogue] = {}
    for language in sources.languages:
        documents[language], found = _documents(sources, language)
        mistakes += found
        catalogues[language], found = _catalogue(sources, language, sections, documents[language])
        mistakes += found
    mistakes += _compare_files(sources, documents)
    default = catalogues[sources.languages[0]]
    for language in sources.languages[1:]:
        mistakes += _compare(sources, default, catalogues[language], documents[language])
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
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".md"
    )
    return documents, mistakes + check_links(documents, files)


def _catalogue(
    sources: Sources,
    language: str,
    sections: Sequence[_Section],
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
    return Chapter(
        str(PurePosixPath(document.src_uri).parent), document.src_uri, title, description, tuple(tips)
    )


def _check_related(catalogue: Catalogue, tip: Tip, document: Document) -> Iterator[Mistake]:
    for related in tip.related:
        if related not in catalogue.tips or related == tip.id:
            hint = did_you_mean(related, set(catalogue.tips) - {tip.id})
            message = f"'verwant' noemt '{related}', en dat is geen andere tip. {hint}"
            yield Mistake(document.path, document.line_of(related), message)


def _sections(sources: Sources) -> tuple[list[_Section], list[Mistake]]:
    """Read the chapters from the navigation and check that every page is in it, and once."""
    nav_lines = sources.config.read_text("utf-8").splitlines()

    def at(uri: str, message: str) -> Mistake:
        number = next((n for n, line in enumerate(nav_lines, 1) if uri in line.split("#")[0]), 1)
        return Mistake(sources.show(sources.config), number, message)

    sections: list[_Section] = []
    mistakes: list[Mistake] = []
    for uris in _nav_groups(sources.nav):
        if not any("/" in uri for uri in uris):
            continue
        index, *tips = uris
        folder = PurePosixPath(index).parent
        if PurePosixPath(index).name != "index.md":
            mistakes.append(
                at(index, f"'{index}' staat in geen hoofdstuk. Een hoofdstuk begint met '{folder}/index.md'.")
            )
            continue
        for uri in tips:
            if PurePosixPath(uri).parent != folder:
                message = f"'{uri}' staat onder het hoofdstuk '{folder}', maar in een andere map. Verplaats het een of het ander."
                mistakes.append(at(uri, message))
        sections.append(_Section(index, tuple(tips)))
    listed = [uri for uris in _nav_groups(sources.nav) for uri in uris]
    stems: dict[str, str] = {}
    for uri in (uri for section in sections for uri in section.tips):
        stem = PurePosixPath(uri).stem
        if stem in stems:
            message = f"de tip '{stem}' staat er twee keer: '{stems[stem]}' en '{uri}'. Een bestandsnaam is maar van één tip."
            mistakes.append(at(uri, message))
        stems.setdefault(stem, uri)
    for language in sources.languages:
        folder_path = sources.docs / language
        for path in sorted(folder_path.rglob("*.md")):
            uri = path.relative_to(folder_path).as_posix()
            if uri not in listed:
                where = sources.show(sources.config)
                message = f"deze pagina staat niet in het menu. Zet '{uri}' in {where} onder 'nav', een tip bij zijn hoofdstuk."
                mistakes.append(Mistake(sources.show(path), 1, message))
    default = sources.docs / sources.languages[0]
    for uri in listed:
        if not any((sources.docs / language / uri).is_file() for language in sources.languages):
            message = f"'{uri}' staat in het menu, maar {sources.show(default / uri)} bestaat niet."
            mistakes.append(at(uri, message))
    return sections, mistakes


def _nav_groups(nav: Sequence[Any]) -> Iterator[list[str]]:
    """Yield the pages of each section of the navigation, and each page outside a section alone."""
    for item in nav:
        value = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(value, str):
            yield [value]
        elif isinstance(value, list):
            groups = list(_nav_groups(value))
            yield [uri for group in groups for uri in group]


def _compare_files(
    sources: Sources, documents: Mapping[str, Mapping[str, Document]]
) -> Iterator[Mistake]:
    for language, there in documents.items():
        for other, here in documents.items():
            for uri in there.keys() - here.keys():
                missing = sources.show(sources.docs / other / uri)
                message = f"deze pagina heeft geen vertaling. Maak {missing} erbij, of haal deze pagina weg."
                yield Mistake(there[uri].path, 1, message)


def _compare(
    sources: Sources, default: Catalogue, other: Catalogue, documents: Mapping[str, Document]
) -> Iterator[Mistake]:
    """Yield the ids, goals and relations that differ between a language and the default one."""
    vocabulary = documents.get(VOCABULARY_PAGE)
    if vocabulary:
        for name, theirs, ours in (
            ("invulplekken", list(default.slots), list(other.slots)),
            ("doelen", [g.id for g in default.goals], [g.id for g in other.goals]),
        ):
            if difference := _difference(theirs, ours):
                message = f"de ids van '{name}' verschillen van die in {default.language}: {difference}"
                yield Mistake(vocabulary.path, vocabulary.line_of(f"{name}:"), message)
    for tip in other.tips.values():
        twin = default.tips.get(tip.id)
        if not twin:
            continue
        path = documents[tip.src_uri].path
        place = f"{sources.show(sources.docs / default.language)}/{twin.src_uri}"
        if difference := _difference(
            [p.id for p in (*twin.phrases, *twin.actions)], [p.id for p in (*tip.phrases, *tip.actions)]
        ):
            message = f"de ids van zinnen en acties verschillen van die in {place}: {difference}"
            yield Mistake(path, min((p.line for p in (*tip.phrases, *tip.actions)), default=1), message)
        if set(twin.related) != set(tip.related):
            message = f"'verwant' verschilt van dat in {place}: {', '.join(twin.related)}."
            yield Mistake(path, documents[tip.src_uri].line_of("verwant:"), message)
        twins = {phrase.id: phrase for phrase in twin.phrases}
        for phrase in tip.phrases:
            if not (pair := twins.get(phrase.id)):
                continue
            if pair.goal != phrase.goal:
                message = f"het doel is '{phrase.goal}', maar '{pair.goal}' in {place}."
                yield Mistake(path, phrase.line, message)
            if difference := _difference([v.id for v in pair.variants], [v.id for v in phrase.variants]):
                message = f"de varianten van '{phrase.id}' verschillen van die in {place}: {difference}"
                yield Mistake(path, phrase.line, message)


def _difference(expected: Sequence[str], found: Sequence[str]) -> str:
    """Say in Dutch how one list of ids differs from another; empty when it does not."""
    parts = []
    if missing := [f"'{i}'" for i in expected if i not in found]:
        parts.append(f"hier ontbreekt {', '.join(missing)}")
    if extra := [f"'{i}'" for i in found if i not in expected]:
        parts.append(f"alleen hier staat {', '.join(extra)}")
    if not parts and list(expected) != list(found):
        parts.append(f"de volgorde daar is {', '.join(expected)}")
    return "; ".join(parts) + "." if parts else ""
