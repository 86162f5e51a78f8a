"""Projects to build in tests: the real one, and small ones with Markdown of their own."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from kennissite.catalogue import read_catalogues
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import report
from kennissite.core.records import Catalogue
from kennissite.project import Project, read_project
from kennissite.register.reader import published
from kennissite.register.writer import HEADER, with_new

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Outcome:
    """What came of a build: the folder of the site, what was logged, and whether it succeeded."""

    site: Path
    messages: Sequence[str]
    succeeded: bool

    def page(self, path: str) -> str:
        """Return the text of a file of the site."""
        return (self.site / path).read_text("utf-8")

    def search_index(self, language: str) -> str:
        """Return the text of the search index of a language."""
        return self.asset(f"search/{language}.json").read_text("utf-8")

    def asset(self, name: str) -> Path:
        """Return the one file of that name among the files that pages load."""
        return asset(self.site, name)


@cache
def read_real_project() -> Project:
    """Read all that editors wrote for the real site."""
    config = ROOT / "mkdocs.yml"
    nav = load_config(str(config)).nav or []
    project, mistakes = read_project(ProjectPaths(ROOT / "docs", config, nav, ("nl", "en")))
    assert not mistakes, report(mistakes)
    return project


def read_real_catalogues() -> Mapping[str, Catalogue]:
    """Return the catalogue of every language of the real site."""
    return read_real_project().catalogues


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def asset(site: Path, name: str) -> Path:
    """Return the one file of that name among the files that the pages of a built site load."""
    (path,) = site.glob(f"a/*/{name}")
    return path


def build_site(
    config_file: Path, site: Path, *, command: Literal["build", "serve"] = "build", **settings: Any
) -> Outcome:
    """Build a project in this process.

    Args:
        config_file: its mkdocs.yml.
        site: the folder to write to.
        command: what is done with the site: a site that is only shown to who writes it may have new ids.
        settings: what to set besides, such as `site_url` or `use_directory_urls`.
    """
    recorder = _Recorder()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(recorder)
    try:
        config = load_config(str(config_file), site_dir=str(site), **settings)
        config.plugins.on_startup(command=command, dirty=False)
        build(config)
        succeeded = True
    except SystemExit:
        succeeded = False
    finally:
        logger.removeHandler(recorder)
    return Outcome(site, recorder.messages, succeeded)


def write_project(folder: Path, files: Mapping[str, str], nav: Sequence[Any], register: str | None = None) -> Path:
    """Write a project with the configuration, hooks and templates of the real one and other content.

    Args:
        folder: an empty folder.
        files: the texts of the files, by path within `docs/`.
        nav: the navigation.
        register: the register of ids; without one, that of what the files hold.

    Returns:
        The path of its mkdocs.yml.
    """
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    for path, text in files.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    config = folder / "mkdocs.yml"
    settings = {"INHERIT": str(ROOT / "mkdocs.yml"), "nav": list(nav)}
    config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    sources = ProjectPaths(folder / "docs", config, nav, ("nl", "en"))
    if register is None:
        catalogues, _ = read_catalogues(sources)
        register = with_new(HEADER, published(catalogues["nl"]))
    sources.register.write_text(register, "utf-8")
    return config
