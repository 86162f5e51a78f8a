"""The chapters as the navigation in mkdocs.yml orders them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from kennissite.mistakes import Mistake


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
class Section:
    """A chapter in the navigation: its index page and its tips, as paths within a language folder."""

    index: str
    tips: tuple[str, ...]


def read_sections(sources: Sources) -> tuple[list[Section], list[Mistake]]:
    """Read the chapters from the navigation, and check that every page is in it and exists."""
    groups = list(_groups(sources.nav))
    sections: list[Section] = []
    mistakes: list[Mistake] = []
    for index, *tips in groups:
        folder = PurePosixPath(index).parent
        if not tips and "/" not in index:
            continue
        if PurePosixPath(index).name != "index.md":
            message = f"'{index}' staat in geen hoofdstuk. Een hoofdstuk begint met '{folder}/index.md'."
            mistakes.append(_at(sources, index, message))
            continue
        sections.append(Section(index, tuple(tips)))
        for uri in tips:
            if PurePosixPath(uri).parent != folder:
                message = (
                    f"'{uri}' staat onder het hoofdstuk '{folder}', maar in een andere map. "
                    "Verplaats het een of het ander."
                )
                mistakes.append(_at(sources, uri, message))
    listed = [uri for group in groups for uri in group]
    mistakes += _repeated_tips(sources, sections)
    mistakes += _unlisted_pages(sources, listed)
    mistakes += _missing_pages(sources, listed)
    return sections, mistakes


def _repeated_tips(sources: Sources, sections: Sequence[Section]) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for uri in (uri for section in sections for uri in section.tips):
        tip = PurePosixPath(uri).stem
        if tip in first:
            message = (
                f"de tip '{tip}' staat er twee keer: '{first[tip]}' en '{uri}'. "
                "Een bestandsnaam is van één tip, want hij is het adres."
            )
            yield _at(sources, uri, message)
        first.setdefault(tip, uri)


def _unlisted_pages(sources: Sources, listed: Sequence[str]) -> Iterator[Mistake]:
    config = sources.show(sources.config)
    for language in sources.languages:
        folder = sources.docs / language
        for path in sorted(folder.rglob("*.md")):
            uri = path.relative_to(folder).as_posix()
            if uri not in listed:
                message = (
                    f"deze pagina staat niet in het menu. Zet '{uri}' in {config} onder 'nav', "
                    "een tip bij zijn hoofdstuk."
                )
                yield Mistake(sources.show(path), 1, message)


def _missing_pages(sources: Sources, listed: Sequence[str]) -> Iterator[Mistake]:
    default = sources.docs / sources.languages[0]
    for uri in listed:
        if not any((sources.docs / language / uri).is_file() for language in sources.languages):
            yield _at(sources, uri, f"'{uri}' staat in het menu, maar {sources.show(default / uri)} bestaat niet.")


def _at(sources: Sources, uri: str, message: str) -> Mistake:
    """Return a mistake at the line of the configuration that names a page."""
    lines = sources.config.read_text("utf-8").splitlines()
    number = next((n for n, line in enumerate(lines, 1) if uri in line.split("#")[0]), 1)
    return Mistake(sources.show(sources.config), number, message)


def _groups(nav: Sequence[Any]) -> Iterator[list[str]]:
    """Yield the pages of each section of the navigation, and each page outside a section alone."""
    for item in nav:
        value = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(value, str):
            yield [value]
        elif isinstance(value, list):
            groups = list(_groups(value))
            yield [uri for group in groups for uri in group]
