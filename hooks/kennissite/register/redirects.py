"""The register compared with the site: ids that vanished, ids that are new, and the end of every redirect."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.register.reader import KINDS, Place, Published, Redirect, Register

_TARGET_KINDS = ("tip", "phrase", "action", "reaction")
"""The kinds that a removed id may redirect to. Not a goal: its id may be the name of a chapter too."""

Stop = tuple[str, str]
"""The name of a kind, and a key of that kind."""


@dataclass(frozen=True)
class Redirects:
    """The end of every redirect, by the name of the kind and by the former key.

    Attributes:
        keys: the current key. For a removed tip: the key of the tip to read instead, if there is one.
        places: the place to go to from a former tip or anchor.
        pages: the place to go to from a former chapter or page.
    """

    keys: Mapping[str, Mapping[str, str]]
    places: Mapping[str, Mapping[str, Place]]
    pages: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)


@dataclass(frozen=True)
class Chain:
    """The redirects from an id to its current place.

    Attributes:
        stops: every id in the chain, the first one included. The last is on the site, unless the chain ends at a page
            or nowhere.
        place: the end of the chain, if it has one.
        gone: whether an id in the chain was removed, so that the place is only related.
        circle: the stops that repeat, in a chain without an end.
    """

    stops: tuple[Stop, ...]
    place: Place | None = None
    gone: bool = False
    circle: tuple[Stop, ...] = ()


@dataclass(frozen=True)
class Ids:
    """All ids.

    Attributes:
        register: every id that was ever published.
        here: every id that is on the site now.
        pages: the paths of all pages within the language folder.
    """

    register: Register
    here: Published
    pages: Collection[str]

    def redirect_of(self, kind: str, key: str) -> Redirect | None:
        """Return the redirect of an id: its own, or the one that follows from the redirect of its owner."""
        if (entry := self.register[kind].get(key)) and entry.redirect:
            return entry.redirect
        owner, (whole, _, part) = KINDS[kind].owner, key.rpartition("--")
        if not owner or whole in self.here[owner] or not (redirect := self.redirect_of(owner, whole)):
            return None
        return redirect if redirect.gone else Redirect(f"{redirect.to}--{part}")

    def is_known(self, kind: str, key: str) -> bool:
        """Return whether such an id is or ever was on the site."""
        return key in self.register[kind] or key in self.here[kind]

    def target_of(self, kind: str, redirect: Redirect) -> Stop | Place | None:
        """Return the target of a redirect: a key, which may be unknown, or a page, or None if neither exists."""
        if not redirect.gone:
            return kind, redirect.to
        if redirect.to in self.pages:
            return Place(redirect.to)
        kinds = [name for name in _TARGET_KINDS if self.is_known(name, redirect.to)]
        return (kinds[0], redirect.to) if kinds else None

    def chain(self, kind: str, key: str) -> Chain:
        """Follow the redirects of an id to their end."""
        stops: list[Stop] = [(kind, key)]
        gone = False
        while True:
            name, current = stops[-1]
            if place := self.here[name].get(current):
                return Chain(tuple(stops), place, gone)
            if not (redirect := self.redirect_of(name, current)):
                return Chain(tuple(stops), None, gone)
            gone |= redirect.gone
            target = self.target_of(name, redirect)
            if target is None or isinstance(target, Place):
                return Chain(tuple(stops), target, gone)
            if target in stops:
                return Chain(tuple(stops), None, gone, tuple(stops[stops.index(target) :]))
            stops.append(target)


def follow_redirects(ids: Ids) -> Redirects:
    """Return the end of every redirect, given a register without mistakes."""
    keys: dict[str, dict[str, str]] = {name: {} for name, kind in KINDS.items() if not kind.is_page}
    places: dict[str, dict[str, Place]] = {name: {} for name in keys}
    pages: dict[str, dict[str, Place]] = {name: {} for name, kind in KINDS.items() if kind.is_page}
    for name, entries in ids.register.items():
        for key in entries.keys() - ids.here[name].keys():
            chain = ids.chain(name, key)
            if KINDS[name].is_page:
                if chain.place:
                    pages[name][key] = chain.place
                continue
            kind, now = chain.stops[-1]
            if kind == name and now in ids.here[name] and (name == "tip" or not chain.gone):
                keys[name][key] = now
            if KINDS[name].anchored and chain.place:
                places[name][key] = chain.place
    return Redirects(keys, places, pages)


def check_register(path: str, ids: Ids) -> Iterator[Mistake]:
    """Yield a mistake for every id that vanished without a redirect, and every redirect that leads nowhere.

    Args:
        path: the path of the register, to show in mistakes.
        ids: all ids.
    """
    for name, entries in ids.register.items():
        for key, entry in entries.items():
            problem = _redirect_problem(ids, name, key, entry.redirect) if entry.redirect else _absence(ids, name, key)
            if problem:
                yield Mistake(path, entry.line, problem)


def unregistered(ids: Ids, folder: str) -> Iterator[Mistake]:
    """Yield a mistake for every page with ids that are not in the register.

    Args:
        ids: all ids.
        folder: the folder of the default language, to show in mistakes.
    """
    new: dict[str, list[str]] = {}
    for name, found in ids.here.items():
        for key, place in found.items():
            if key not in ids.register[name]:
                new.setdefault(place.src_uri, []).append(f"{KINDS[name].noun} '{key}'")
    for src_uri, names in new.items():
        message = f"nog niet in het register: {', '.join(names)}. Zet dit erin met ./scripts/register."
        yield Mistake(f"{folder}/{src_uri}", 1, message)


def _redirect_problem(ids: Ids, name: str, key: str, redirect: Redirect) -> str:
    """Return what is wrong with the redirect of an id, or nothing when all is well."""
    if place := ids.here[name].get(key):
        return (
            f"'{key}' staat hier als verhuisd of weg, en toch op de site, in {place.src_uri}. Schrijf '{key}:' als "
            "dezelfde terug is. Is het iets anders, geef dat dan een andere id."
        )
    if redirect.gone and not KINDS[name].anchored:
        return f"'{key}' heeft geen eigen plek op een pagina. Schrijf '{key}: {{weg: }}'." if redirect.to else ""
    chain, target = ids.chain(name, key), ids.target_of(name, redirect)
    lines = {stop: entry.line for stop in chain.circle if (entry := ids.register[stop[0]].get(stop[1]))}
    if lines and min(lines, key=lines.__getitem__) == (name, key):
        steps = " → ".join(each for _, each in (*chain.circle, chain.circle[0]))
        return f"dit gaat in een kring: {steps}. Laat een ervan wijzen naar wat er nog is."
    if target is None:
        hint = did_you_mean(redirect.to, [*ids.pages, *ids.here["tip"]])
        return f"'{key}' is weg en stuurt naar '{redirect.to}', en dat is geen tip, zin, actie of pagina. {hint}"
    if not chain.place and not isinstance(target, Place) and chain.stops[-1] == target and not ids.is_known(*target):
        hint = did_you_mean(redirect.to, ids.here[name])
        return f"'{key}' is verhuisd naar '{redirect.to}', en dat heeft nooit bestaan. {hint}"
    return ""


def _absence(ids: Ids, name: str, key: str) -> str:
    """Report a removed id that has no redirect, unless its tip was redirected too."""
    kind = KINDS[name]
    if key in ids.here[name]:
        return ""
    chain = ids.chain(name, key)
    lost = chain.stops[-1]
    owner, whole = KINDS[lost[0]].owner, lost[1].rpartition("--")[0]
    if chain.place or chain.gone or chain.circle:
        return ""
    if owner and whole not in ids.here[owner] and (len(chain.stops) > 1 or ids.is_known(owner, whole)):
        # Its owner has a mistake of its own.
        return ""
    gone = f"{{weg: {'plek' if kind.anchored else ''}}}"
    return (
        f"{kind.noun} '{key}' is verdwenen. Zet terug wat er stond, of schrijf waar het nu is: '{key}: nieuwe-id' na "
        f"een verhuizing, '{key}: {gone}' als het weg is."
    )
