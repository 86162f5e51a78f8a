"""Reads a whole project: the Markdown, the labels of the interface and the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kennissite.catalogue import read_catalogues
from kennissite.checks.label_checks import asked_for, check_labels
from kennissite.content.labels import Labels, read_labels
from kennissite.content.markdown_file import read_text
from kennissite.content.nav import Sources
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Catalogue
from kennissite.pictures.link_previews import check_previews
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


def read_project(sources: Sources) -> tuple[Project, list[Mistake]]:
    """Read a project, and return all mistakes except those about new ids, which only matter when it is published.

    The site is compared with the register only if everything could be read: an id that cannot be read has not vanished.
    """
    register, in_register = _read_register(sources)
    catalogues, mistakes = read_catalogues(sources, renamed_tips(register))
    for language, catalogue in catalogues.items():
        folder = sources.show(sources.docs / language)
        mistakes += check_previews(catalogue.previews, f"{folder}/{{}}".format)
    locales = {language: sources.theme / "locales" / f"{language}.yml" for language in sources.languages}
    asked = {name for path in sources.theme.rglob("*.html") for name in asked_for(path.read_text("utf-8"))}
    texts = {path: read_text(path, sources.show(path)) for path in locales.values()}
    in_labels = [mistake for _, found in texts.values() for mistake in found]
    in_labels = in_labels or check_labels({sources.show(path): text for path, (text, _) in texts.items()}, asked)
    labels = {} if in_labels else {language: read_labels(sources.theme / "locales", language) for language in locales}
    ids = _ids(sources, register, catalogues)
    drafts: tuple[Mistake, ...] = ()
    if not mistakes and not in_register:
        in_register = list(check_register(sources.show(sources.register), ids))
        drafts = tuple(unregistered(ids, sources.show(sources.docs / sources.languages[0])))
    mistakes += in_labels + in_register
    redirects = Redirects({}, {}) if mistakes else follow_redirects(ids)
    return Project(catalogues, labels, redirects, ids, drafts), mistakes


def register_new(sources: Sources) -> tuple[list[str], list[Mistake]]:
    """Add the new ids to the register, unless there is a mistake in the project.

    Returns:
        The keys that were added, and all mistakes.
    """
    if not sources.register.is_file():
        sources.register.write_text(HEADER, "utf-8")
    register, in_register = _read_register(sources)
    catalogues, mistakes = read_catalogues(sources, renamed_tips(register))
    if mistakes := mistakes + in_register:
        return [], mistakes
    new = new_ids(register, _ids(sources, register, catalogues).here)
    text = with_new(sources.register.read_text("utf-8"), new)
    register, mistakes = read_register(sources.show(sources.register), text)
    if mistakes:
        return [], mistakes
    sources.register.write_text(text, "utf-8")
    ids = _ids(sources, register, catalogues)
    return [key for keys in new.values() for key in keys], [*check_register(sources.show(sources.register), ids)]


def _read_register(sources: Sources) -> tuple[Register, list[Mistake]]:
    path = sources.show(sources.register)
    if not sources.register.is_file():
        return read_register(path, None)
    text, mistakes = read_text(sources.register, path)
    register, found = read_register(path, text)
    return register, mistakes + found


def _ids(sources: Sources, register: Register, catalogues: Mapping[str, Catalogue]) -> Ids:
    catalogue = catalogues[sources.languages[0]]
    folder = sources.docs / catalogue.language
    tips = {tip.src_uri for tip in catalogue.tips.values()}
    pages = {page.relative_to(folder).as_posix() for page in sources.pages(catalogue.language)}
    return Ids(register, published(catalogue), pages - tips)
