"""All that editors write, read at once: the Markdown, the words of the interface and the register."""

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
from kennissite.register.reader import Register, former_tips, published, read_register
from kennissite.register.redirects import Ids, Moves, check_register, follow_moves, unregistered
from kennissite.register.writer import HEADER, new_ids, with_new


@dataclass(frozen=True)
class Project:
    """What the build of every language starts from.

    Attributes:
        catalogues: by language.
        labels: by language; none when there is a mistake in them.
        moves: where all is that is no longer where it was; nothing when there is any mistake.
        ids: what is on the site and what ever was, to be compared only when all could be read.
        drafts: a mistake for every page with ids that are not in the register yet.
    """

    catalogues: Mapping[str, Catalogue]
    labels: Mapping[str, Labels]
    moves: Moves
    ids: Ids
    drafts: tuple[Mistake, ...]


def read_project(sources: Sources) -> tuple[Project, list[Mistake]]:
    """Read a project, and return all mistakes but those of new ids, which only matter once the site is published.

    What is on the site is compared with the register when all of it could be read: an id that cannot be read has not
    vanished.
    """
    register, in_register = _read_register(sources)
    catalogues, mistakes = read_catalogues(sources, former_tips(register))
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
    moves = Moves({}, {}) if mistakes else follow_moves(ids)
    return Project(catalogues, labels, moves, ids, drafts), mistakes


def register_new(sources: Sources) -> tuple[list[str], list[Mistake]]:
    """Add the ids that are new to the register, unless there is a mistake in what they come from.

    Returns:
        The keys that were added, and the mistakes that there are.
    """
    if not sources.register.is_file():
        sources.register.write_text(HEADER, "utf-8")
    register, in_register = _read_register(sources)
    catalogues, mistakes = read_catalogues(sources, former_tips(register))
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
