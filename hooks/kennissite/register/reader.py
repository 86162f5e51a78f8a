"""The register: every id that was ever on the site, and a redirect for each id that is not there now.

It is a YAML file of one level of sections, with a line for each id:

    tips:
      cao-budget:                       # is on the site
      oude-naam: cao-budget             # renamed: its page, ticks and phrases are those of the new id
      oude-tip: {weg: budget/index.md}  # removed: its readers go there instead

An id is never taken out, and never means anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from kennissite.content.project_paths import VOCABULARY_PAGE
from kennissite.core.ids import ID
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import Catalogue, key
from kennissite.core.yaml_loader import Loader


@dataclass(frozen=True)
class Kind:
    """A kind of id.

    Attributes:
        name: its name in the scripts.
        section: its section in the register.
        noun: its name for editors.
        shape: the form of its keys.
        anchored: whether it has an anchor on a page, so that people can link to it.
        is_page: whether it is a whole page, other than a tip.
        owner: the kind of the first part of its key. A redirect of the owner is a redirect of this id too.
    """

    name: str
    section: str
    noun: str
    shape: str
    anchored: bool = True
    is_page: bool = False
    owner: str = ""


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("tip", "tips", "de tip", "tip"),
        Kind("phrase", "zinnen", "de zin", "tip--zin", owner="tip"),
        Kind("variant", "varianten", "de variant", "tip--zin--variant", anchored=False, owner="phrase"),
        Kind("action", "acties", "de actie", "tip--actie", owner="tip"),
        Kind("reaction", "reacties", "de reactie", "pagina--reactie"),
        Kind("slot", "invulplekken", "de invulplek", "invulplek", anchored=False),
        Kind("goal", "doelen", "het doel", "doel"),
        Kind("question", "vragen", "de vraag", "vraag", anchored=False),
        Kind("chapter", "hoofdstukken", "het hoofdstuk", "hoofdstuk", is_page=True),
        Kind("page", "paginas", "de pagina", "pagina", is_page=True),
    )
}
"""Every kind of id that a link or a plan may hold, by name."""


@dataclass(frozen=True)
class Redirect:
    """The redirect of an id. `to` is another key of its kind, or, if the id is `gone`, a related place, if any."""

    to: str
    gone: bool = False


@dataclass(frozen=True)
class Entry:
    """A line in the register. An id that is on the site has no redirect."""

    line: int
    redirect: Redirect | None = None


Register = Mapping[str, Mapping[str, Entry]]
"""By the name of the kind, and then by key."""


@dataclass(frozen=True)
class Place:
    """A page, as a path within the language folder, or an anchor on it."""

    src_uri: str
    anchor: str = ""


Published = Mapping[str, Mapping[str, Place]]
"""The place of every id that is on the site: by the name of the kind, and then by key."""


def published(catalogue: Catalogue) -> Published:
    """Return the place of every id of a catalogue of one language."""
    tips = catalogue.tips.values()
    phrases = [(tip.src_uri, phrase) for tip in tips for phrase in tip.phrases if phrase.id]
    return {
        "tip": {tip.id: Place(tip.src_uri) for tip in tips},
        "phrase": {phrase.key: Place(src_uri, phrase.key) for src_uri, phrase in phrases},
        "variant": {
            key(phrase.key, variant.id): Place(src_uri, phrase.key)
            for src_uri, phrase in phrases
            for variant in phrase.variants
            if variant.id
        },
        "action": {a.key: Place(tip.src_uri, a.key) for tip in tips for a in tip.actions if a.id},
        "reaction": {
            reaction.answer.key: Place(f"{reaction.answer.tip}.md", reaction.answer.key)
            for reaction in catalogue.reactions
            if reaction.answer.id
        },
        "slot": {slot: Place(VOCABULARY_PAGE) for slot in catalogue.slots},
        "goal": {goal.id: Place(VOCABULARY_PAGE, goal.id) for goal in catalogue.goals},
        "question": {q.id: Place(chapter.src_uri) for chapter in catalogue.chapters for q in chapter.questions},
        "chapter": {chapter.id: Place(chapter.src_uri) for chapter in catalogue.chapters},
        "page": {
            uri.removesuffix(".md"): Place(uri) for uri in catalogue.bodies if "/" not in uri and uri != "index.md"
        },
    }


def read_register(path: str, text: str | None) -> tuple[Register, list[Mistake]]:
    """Read a register.

    Args:
        path: the path to show in mistakes.
        text: the contents of the file, if there is one.
    """
    entries: dict[str, dict[str, Entry]] = {name: {} for name in KINDS}
    if text is None:
        message = "dit bestand ontbreekt. Haal het terug uit git, of maak het eerste met ./scripts/register."
        return entries, [Mistake(path, 1, message)]
    try:
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = "het register is hier niet te lezen. Schrijf elke id op een eigen regel, als 'id:'."
        return entries, [Mistake(path, mark.line + 1 if mark else 1, message)]
    mistakes: list[Mistake] = []
    sections = {kind.section: kind for kind in KINDS.values()}
    for section, value in _pairs(path, root, mistakes):
        if kind := sections.get(section.value):
            known = entries[kind.name]
            for name, target in _pairs(path, value, mistakes):
                line = name.start_mark.line + 1
                mistakes += _key_mistakes(path, line, kind, name.value, entries)
                known.setdefault(name.value, Entry(line, _redirect(path, name.value, target, mistakes)))
        else:
            message = f"onbekend onderdeel '{section.value}'. {did_you_mean(section.value, sections)}"
            mistakes.append(Mistake(path, section.start_mark.line + 1, message))
    return entries, mistakes


def renamed_tips(register: Register) -> Mapping[str, str]:
    """Return the current id of every renamed tip, by each of its former ids."""
    redirects = {tip: entry.redirect for tip, entry in register["tip"].items() if entry.redirect}
    renamed = {tip: redirect.to for tip, redirect in redirects.items() if not redirect.gone}
    # One round for each redirect: then every chain is at its end, and a circle somewhere.
    current = dict(renamed)
    for _ in renamed:
        current = {tip: renamed.get(now, now) for tip, now in current.items()}
    return current


def _pairs(path: str, node: yaml.Node | None, mistakes: list[Mistake]) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    """Return the names and values of a mapping. Any other node is a mistake."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    if not isinstance(node, yaml.MappingNode) or not all(isinstance(name, yaml.ScalarNode) for name, _ in node.value):
        message = "hier horen ids, elk op een eigen regel en ingesprongen, als '  id:'."
        mistakes.append(Mistake(path, node.start_mark.line + 1, message))
        return []
    return [(name, value) for name, value in node.value]


def _key_mistakes(path: str, line: int, kind: Kind, name: str, entries: Register) -> Iterator[Mistake]:
    if not re.fullmatch("--".join([ID] * (kind.shape.count("--") + 1)), name):
        yield Mistake(
            path, line, f"'{name}' kan hier niet staan. Schrijf wat bij '{kind.section}' hoort als {kind.shape}."
        )
    for other in KINDS.values():
        # Ids with an anchor on the page of a tip share one set of anchors.
        shares = other == kind or (kind.anchored and other.anchored and "--" in kind.shape and "--" in other.shape)
        if shares and name in entries[other.name]:
            message = (
                f"'{name}' staat al op regel {entries[other.name][name].line}, bij '{other.section}'. "
                "Een id is voor altijd van één ding: geef het nieuwe een andere id."
            )
            yield Mistake(path, line, message)


def _redirect(path: str, name: str, node: yaml.Node, mistakes: list[Mistake]) -> Redirect | None:
    match node:
        case yaml.ScalarNode(value=""):
            return None
        case yaml.ScalarNode(value=to):
            return Redirect(to)
        case yaml.MappingNode(flow_style=True, value=[(yaml.ScalarNode(value="weg"), yaml.ScalarNode(value=place))]):
            return Redirect(place, gone=True)
    message = (
        f"wat achter '{name}' staat, klopt niet. Schrijf '{name}:', '{name}: nieuwe-id' of '{name}: {{weg: plek}}'."
    )
    mistakes.append(Mistake(path, node.start_mark.line + 1, message))
    return None
