"""The chapters as the navigation in mkdocs.yml orders them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from kennissite.core.mistakes import Mistake

VOCABULARY_PAGE = "zinnen.md"
"""The page whose front matter defines the slots, the goals and the words for searching of a language."""

REQUIRED_PAGES = ("index.md", VOCABULARY_PAGE, "checklist.md", "gespreksplan.md")
"""The pages that every page links to."""

SHOWN = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".webp"})
"""What files that pages show or offer may end on."""


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

    @classmethod
    def of(cls, config: Any) -> Sources:
        """Return where a MkDocs configuration with mkdocs-static-i18n says that all is."""
        languages = sorted(config.plugins["i18n"].config.languages, key=lambda language: not language.default)
        return cls(
            docs=Path(config.docs_dir),
            config=Path(config.config_file_path),
            nav=config.nav or [],
            languages=tuple(language.locale for language in languages if language.build),
        )

    @property
    def theme(self) -> Path:
        """The folder with the templates and the words of the interface, beside the configuration."""
        return self.config.parent / "overrides"

    @property
    def register(self) -> Path:
        """The file that holds the register of ids, beside the configuration."""
        return self.config.parent / "register.yml"

    def pages(self, language: str) -> list[Path]:
        """Return the Markdown files of a language in order, without the hidden ones, which MkDocs passes over too."""
        folder = self.docs / language
        found = (path for path in folder.rglob("*.md") if path.is_file() and not _is_hidden(path.relative_to(folder)))
        return sorted(found)

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
    if mistakes := [*_misshapen(sources, sources.nav)]:
        return [], mistakes
    sections: list[Section] = []
    listed: list[str] = []
    for title, uris in _groups(sources.nav):
        listed += uris
        if title is None and "/" not in uris[0]:
            continue
        if title is None or not uris or not re.fullmatch(r".+/index\.md", uris[0]):
            what = (
                f"'{uris[0]}' staat niet in een hoofdstuk" if title is None else f"'{title}' begint niet met index.md"
            )
            message = f"{what}. Een hoofdstuk is een titel met een lijst, met bovenaan de index.md van zijn map."
            mistakes.append(_at(sources, str(title or uris[0]), message))
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
                mistakes.append(_at(sources, uri, message))
    mistakes += _repeated_tips(sources, sections)
    mistakes += _foreign_files(sources)
    mistakes += _unlisted_pages(sources, listed)
    mistakes += _missing_pages(sources, listed)
    return sections, mistakes


def _misshapen(sources: Sources, nav: Sequence[Any]) -> Iterator[Mistake]:
    """Yield the lines of the navigation that cannot be a page, or a chapter with its pages."""
    for item in nav:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            yield from _misshapen(sources, value)
        elif str(value).count(".md") > 1:
            message = (
                "deze regel staat niet recht onder de vorige, of mist zijn streepje. Zet er evenveel spaties voor."
            )
            yield _at(sources, str(value).split()[-1], message)
        elif title is not None:
            message = f"'{value}' heeft hier een titel. Schrijf alleen het pad: de titel staat in het bestand zelf."
            yield _at(sources, value, message)
        elif not value.endswith(".md"):
            message = f"'{value}' eindigt niet op .md. Hernoem het bestand, en verbeter deze regel."
            yield _at(sources, value, message)


def _foreign_files(sources: Sources) -> Iterator[Mistake]:
    """Yield the files that would be published and are neither a page of a language nor something that a page shows."""
    for path in sorted(sources.docs.rglob("*")):
        place = path.relative_to(sources.docs)
        if _is_hidden(place) or not path.is_file() or path.suffix.lower() in SHOWN:
            continue
        if path.suffix != ".md":
            message = (
                "dit bestand komt zo op de site. Haal het weg: hier staan alleen pagina's (.md), plaatjes en pdf's."
            )
            yield Mistake(sources.show(path), 1, message)
        elif place.parts[0] not in sources.languages:
            folders = " of ".join(sources.show(sources.docs / language) for language in sources.languages)
            yield Mistake(sources.show(path), 1, f"deze pagina staat in geen taal. Verplaats hem naar {folders}.")


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
        for path in sources.pages(language):
            uri = path.relative_to(folder).as_posix()
            if uri not in listed:
                message = (
                    f"deze pagina staat niet in het menu. Zet '{uri}' in {config} onder 'nav', "
                    "een tip bij zijn hoofdstuk."
                )
                yield Mistake(sources.show(path), 1, message)


def _missing_pages(sources: Sources, listed: Sequence[str]) -> Iterator[Mistake]:
    default = sources.docs / sources.languages[0]
    for uri in dict.fromkeys([*listed, *REQUIRED_PAGES]):
        if any((sources.docs / language / uri).is_file() for language in sources.languages):
            continue
        if uri in listed:
            message = f"'{uri}' staat in het menu, maar {sources.show(default / uri)} bestaat niet."
            yield _at(sources, uri, f"{message} Maak het bestand, of verbeter deze regel.")
        else:
            message = (
                f"de site kan niet zonder {sources.show(default / uri)}. Maak het bestand, en zet het in het menu."
            )
            yield _at(sources, "nav:", message)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _at(sources: Sources, name: str, message: str) -> Mistake:
    """Return a mistake at the last line of the configuration that names a page or a title."""
    lines = sources.config.read_text("utf-8").splitlines()
    whole = re.compile(rf"(?<![\w/.-]){re.escape(name)}(?![\w/.-])")
    number = max((n for n, line in enumerate(lines, 1) if whole.search(line.split("#")[0])), default=1)
    return Mistake(sources.show(sources.config), number, message)


def _groups(nav: Sequence[Any]) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the title and the pages of each section of the navigation, and each page outside a section alone."""
    for item in nav:
        title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
        if isinstance(value, list):
            yield title, [uri for _, uris in _groups(value) for uri in uris]
        else:
            yield None, [value]
