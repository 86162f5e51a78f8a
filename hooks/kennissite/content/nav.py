"""The chapters as the navigation in mkdocs.yml orders them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from kennissite.content.project_paths import PICTURES, REQUIRED_PAGES, ProjectPaths, is_hidden
from kennissite.core.mistakes import Mistake


@dataclass(frozen=True)
class Section:
    """A chapter in the navigation: its index page and its tips, as paths within a language folder."""

    index: str
    tips: tuple[str, ...]


def read_sections(paths: ProjectPaths) -> tuple[list[Section], list[Mistake]]:
    """Read the chapters from the navigation, and check that every page is in it and exists."""
    if mistakes := [*_misshapen(paths, paths.nav)]:
        return [], mistakes
    sections: list[Section] = []
    listed: list[str] = []
    for title, uris in _groups(paths.nav):
        listed += uris
        if title is None and "/" not in uris[0]:
            continue
        if title is None or not uris or not re.fullmatch(r".+/index\.md", uris[0]):
            what = (
                f"'{uris[0]}' staat niet in een hoofdstuk" if title is None else f"'{title}' begint niet met index.md"
            )
            message = f"{what}. Een hoofdstuk is een titel met een lijst, met bovenaan de index.md van zijn map."
            mistakes.append(_at(paths, str(title or uris[0]), message))
            continue
        index, *tips = uris
        sections.append(Section(index, tuple(tips)))
        folder = PurePosixPath(index).parent
        for uri in tips:
            if PurePosixPath(uri).parent != folder:
                message = (
                    f"'{uri}' staat onder het hoofdstuk '{folder}', maar in een andere map. "
                    "Verplaats het bestand, of deze regel."
                )
                mistakes.append(_at(paths, uri, message))
    mistakes += _repeated_tips(paths, sections)
    mistakes += _foreign_files(paths)
    mistakes += _unlisted_pages(paths, listed)
    mistakes += _missing_pages(paths, listed)
    return sections, mistakes


def _misshapen(paths: ProjectPaths, nav: Sequence[Any]) -> Iterator[Mistake]:
    """Yield the lines of the navigation that cannot be a page, or a chapter with its pages."""
    for item in nav:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            yield from _misshapen(paths, value)
        elif str(value).count(".md") > 1:
            message = (
                "deze regel staat niet recht onder de vorige, of mist zijn streepje. Zet er evenveel spaties voor."
            )
            yield _at(paths, str(value).split()[-1], message)
        elif title is not None:
            message = f"'{value}' heeft hier een titel. Schrijf alleen het pad: de titel staat in het bestand zelf."
            yield _at(paths, value, message)
        elif not value.endswith(".md"):
            message = f"'{value}' eindigt niet op .md. Hernoem het bestand, en verbeter deze regel."
            yield _at(paths, value, message)


def _foreign_files(paths: ProjectPaths) -> Iterator[Mistake]:
    """Yield the files that would be published and are neither a page of a language nor something that a page shows."""
    for path in sorted(paths.docs.rglob("*")):
        place = path.relative_to(paths.docs)
        if is_hidden(place) or not path.is_file() or path.suffix.lower() in (*PICTURES, ".pdf"):
            continue
        if path.suffix != ".md":
            message = (
                "dit bestand komt zo op de site. Haal het weg: hier staan alleen pagina's (.md), plaatjes en pdf's."
            )
            yield Mistake(paths.show(path), 1, message)
        elif place.parts[0] not in paths.languages:
            folders = " of ".join(paths.show(paths.docs / language) for language in paths.languages)
            yield Mistake(paths.show(path), 1, f"deze pagina staat in geen taal. Verplaats hem naar {folders}.")


def _repeated_tips(paths: ProjectPaths, sections: Sequence[Section]) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for uri in (uri for section in sections for uri in section.tips):
        tip = PurePosixPath(uri).stem
        if tip in first:
            message = (
                f"de tip '{tip}' staat er twee keer: '{first[tip]}' en '{uri}'. "
                "Een bestandsnaam is van één tip, want hij is het adres."
            )
            yield _at(paths, uri, message)
        first.setdefault(tip, uri)


def _unlisted_pages(paths: ProjectPaths, listed: Sequence[str]) -> Iterator[Mistake]:
    config = paths.show(paths.config)
    for language in paths.languages:
        folder = paths.docs / language
        for path in paths.pages(language):
            uri = path.relative_to(folder).as_posix()
            if uri not in listed:
                message = (
                    f"deze pagina staat niet in het menu. Zet '{uri}' in {config} onder 'nav', "
                    "een tip bij zijn hoofdstuk."
                )
                yield Mistake(paths.show(path), 1, message)


def _missing_pages(paths: ProjectPaths, listed: Sequence[str]) -> Iterator[Mistake]:
    default = paths.docs / paths.languages[0]
    for uri in dict.fromkeys([*listed, *REQUIRED_PAGES]):
        if any((paths.docs / language / uri).is_file() for language in paths.languages):
            continue
        if uri in listed:
            message = f"'{uri}' staat in het menu, maar {paths.show(default / uri)} bestaat niet."
            yield _at(paths, uri, f"{message} Maak het bestand, of verbeter deze regel.")
        else:
            message = f"de site kan niet zonder {paths.show(default / uri)}. Maak het bestand, en zet het in het menu."
            yield _at(paths, "nav:", message)


def _at(paths: ProjectPaths, name: str, message: str) -> Mistake:
    """Return a mistake at the last line of the configuration that names a page or a title."""
    lines = paths.config.read_text("utf-8").splitlines()
    whole = re.compile(rf"(?<![\w/.-]){re.escape(name)}(?![\w/.-])")
    number = max((n for n, line in enumerate(lines, 1) if whole.search(line.split("#")[0])), default=1)
    return Mistake(paths.show(paths.config), number, message)


def _groups(nav: Sequence[Any]) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the title and the pages of each section of the navigation, and each page outside a section alone."""
    for item in nav:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            yield title, [uri for _, uris in _groups(value) for uri in uris]
        else:
            yield None, [value]
