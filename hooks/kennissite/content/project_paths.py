"""Where the files of a project are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

VOCABULARY_PAGE = "zinnen.md"
"""The page whose front matter defines the slots, the goals and the words for searching of a language."""

TERMS_PAGE = "begrippen.md"
"""The page whose front matter explains the terms of a language, if the site has one."""

REQUIRED_PAGES = ("index.md", VOCABULARY_PAGE, "checklist.md", "gespreksplan.md")
"""The pages that every page links to."""


PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
"""The extensions of pictures; besides these, pages may offer a PDF."""


@dataclass(frozen=True)
class ProjectPaths:
    """The folders and files of a project, and its languages.

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
    def of(cls, config: Any) -> ProjectPaths:
        """Return the paths in a MkDocs configuration with mkdocs-static-i18n."""
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
        """Return the Markdown files of a language, sorted, without hidden files: MkDocs ignores those too."""
        folder = self.docs / language
        found = (path for path in folder.rglob("*.md") if path.is_file() and not is_hidden(path.relative_to(folder)))
        return sorted(found)

    def show(self, path: Path) -> str:
        """Return a path as mistakes show it: relative to the folder of the configuration."""
        root = self.config.parent
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def is_hidden(path: Path) -> bool:
    """Tell whether a file or one of its folders is hidden, so that MkDocs leaves it out."""
    return any(part.startswith(".") for part in path.parts)
