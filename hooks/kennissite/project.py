"""Reads a whole project: the Markdown, the labels of the interface and the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kennissite.catalogue import read_catalogues
from kennissite.checks.label_checks import check_labels, requested_labels
from kennissite.content.labels import Labels, read_labels
from kennissite.content.markdown_file import read_text
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Catalogue
from kennissite.register.reader import Register, published, read_register, renamed_tips
from kennissite.register.redirects import Ids, Redirects, check_register, follow_redirects, unregistered
from kennissite.register.writer import HEADER, new_ids, with_new


@dataclass(frozen=True)
class Project:
    """All that editors wrote.

    Attributes:
        catalogues: the catalogues, by language.
        labels: the labels, by language; empty when there is a mistake in them.
        redirects: the redirects of the register; empty when there is any mistake.
        ids: the ids on the site and in the register. Complete only when everything could be read.
        drafts: a mistake for every page with ids that are not in the register yet.
    """

    catalogues: Mapping[str, Catalogue]
    labels: Mapping[str, Labels]
    redirects: Redirects
    ids: Ids
    drafts: tuple[Mistake, ...]


def read_project(paths: ProjectPaths) -> tuple[Project, list[Mistake]]:
    """Read a project, and return all mistakes except those about new ids, which only matter when it is published.

    The site is compared with the register only if everything could be read: an id that cannot be read has not vanished.
    """
    register, in_register = _read_register(paths)
    catalogues, mistakes = read_catalogues(paths, renamed_tips(register))
    locales = {language: paths.theme / "locales" / f"{language}.yml" for language in paths.languages}
    asked = {name for path in paths.theme.rglob("*.html") for name in requested_labels(path.read_text("utf-8"))}
    texts = {path: read_text(path, paths.show(path)) for path in locales.values()}
    in_labels = [mistake for _, found in texts.values() for mistake in found]
    in_labels = in_labels or check_labels({paths.show(path): text for path, (text, _) in texts.items()}, asked)
    labels = {} if in_labels else {language: read_labels(paths.theme / "locales", language) for language in locales}
    ids = _ids(paths, register, catalogues)
    drafts: tuple[Mistake, ...] = ()
    if not mistakes and not in_register:
        in_register = list(check_register(paths.show(paths.register), ids))
        drafts = tuple(unregistered(ids, paths.show(paths.docs / paths.languages[0])))
    mistakes += in_labels + in_register
    redirects = Redirects({}, {}) if mistakes else follow_redirects(ids)
    return Project(catalogues, labels, redirects, ids, drafts), mistakes


def register_new(paths: ProjectPaths) -> tuple[list[str], list[Mistake]]:
    """Add the new ids to the register, unless there is a mistake in the project.

    Returns:
        The keys that were added, and all mistakes.
    """
    if not paths.register.is_file():
        paths.register.write_text(HEADER, "utf-8")
    register, in_register = _read_register(paths)
    catalogues, mistakes = read_catalogues(paths, renamed_tips(register))
    if mistakes := mistakes + in_register:
        return [], mistakes
    new = new_ids(register, _ids(paths, register, catalogues).here)
    text = with_new(paths.register.read_text("utf-8"), new)
    register, mistakes = read_register(paths.show(paths.register), text)
    if mistakes:
        return [], mistakes
    paths.register.write_text(text, "utf-8")
    ids = _ids(paths, register, catalogues)
    return [key for keys in new.values() for key in keys], [*check_register(paths.show(paths.register), ids)]


def _read_register(paths: ProjectPaths) -> tuple[Register, list[Mistake]]:
    path = paths.show(paths.register)
    if not paths.register.is_file():
        return read_register(path, None)
    text, mistakes = read_text(paths.register, path)
    register, found = read_register(path, text)
    return register, mistakes + found


def _ids(paths: ProjectPaths, register: Register, catalogues: Mapping[str, Catalogue]) -> Ids:
    catalogue = catalogues[paths.languages[0]]
    folder = paths.docs / catalogue.language
    tips = {tip.src_uri for tip in catalogue.tips.values()}
    pages = {page.relative_to(folder).as_posix() for page in paths.pages(catalogue.language)}
    return Ids(register, published(catalogue), pages - tips)
