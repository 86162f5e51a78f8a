"""The register against what is on the site: what vanished, what is new, and where every move ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.register.reader import KINDS, Move, Place, Published, Register

_LED_TO = ("tip", "phrase", "action", "reaction")
"""The kinds that one can be led to from what is gone; that of a goal may be the name of a chapter too."""

Stop = tuple[str, str]
"""The name of a kind, and a key of that kind."""


@dataclass(frozen=True)
class Moves:
    """Where all is that is no longer where it was, every chain of moves followed to its end.

    Attributes:
        keys: the key of today by each that a thing had before; by the name of the kind. For a tip that is gone, that
            of the tip to read instead, if it is one.
        pages: where to go for a chapter or page of before, by the name of the kind.
        places: where to go for what was once at an anchor, or on the page of a tip; by the name of the kind.
    """

    keys: Mapping[str, Mapping[str, str]]
    places: Mapping[str, Mapping[str, Place]]
    pages: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)


@dataclass(frozen=True)
class Way:
    """The way from an id to what is on the site now.

    Attributes:
        stops: what it goes past, the id itself first; the last is on the site unless the way ends at a page or nowhere.
        place: where it ends, if it does.
        gone: whether something on the way is gone and has another in its place, which is not the same.
        circle: the stops that it passes again and again, if it does.
    """

    stops: tuple[Stop, ...]
    place: Place | None = None
    gone: bool = False
    circle: tuple[Stop, ...] = ()


@dataclass(frozen=True)
class Ids:
    """All ids that there are and ever were.

    Attributes:
        register: those that ever were.
        here: those that are on the site now.
        pages: the paths of all pages within the language folder.
    """

    register: Register
    here: Published
    pages: Collection[str]

    def move_of(self, kind: str, key: str) -> Move | None:
        """Return the move of an id: its own, or that which follows from the move of what it is a part of."""
        if (entry := self.register[kind].get(key)) and entry.move:
            return entry.move
        owner, (whole, _, part) = KINDS[kind].owner, key.rpartition("--")
        if not owner or whole in self.here[owner] or not (move := self.move_of(owner, whole)):
            return None
        return move if move.gone else Move(f"{move.to}--{part}")

    def is_known(self, kind: str, key: str) -> bool:
        """Tell whether there is or ever was such an id."""
        return key in self.register[kind] or key in self.here[kind]

    def target_of(self, kind: str, move: Move) -> Stop | Place | None:
        """Return what a move names: a key, even of what never was, or a page; nothing for a lost place."""
        if not move.gone:
            return kind, move.to
        if move.to in self.pages:
            return Place(move.to)
        kinds = [name for name in _LED_TO if self.is_known(name, move.to)]
        return (kinds[0], move.to) if kinds else None

    def way(self, kind: str, key: str) -> Way:
        """Follow the moves of an id to their end."""
        stops: list[Stop] = [(kind, key)]
        gone = False
        while True:
            name, current = stops[-1]
            if place := self.here[name].get(current):
                return Way(tuple(stops), place, gone)
            if not (move := self.move_of(name, current)):
                return Way(tuple(stops), None, gone)
            gone |= move.gone
            target = self.target_of(name, move)
            if target is None or isinstance(target, Place):
                return Way(tuple(stops), target, gone)
            if target in stops:
                return Way(tuple(stops), None, gone, tuple(stops[stops.index(target) :]))
            stops.append(target)


def follow_moves(ids: Ids) -> Moves:
    """Return where all is that is no longer where it was; for a register without mistakes."""
    keys: dict[str, dict[str, str]] = {name: {} for name, kind in KINDS.items() if not kind.is_page}
    places: dict[str, dict[str, Place]] = {name: {} for name in keys}
    pages: dict[str, dict[str, Place]] = {name: {} for name, kind in KINDS.items() if kind.is_page}
    for name, entries in ids.register.items():
        for key in entries.keys() - ids.here[name].keys():
            way = ids.way(name, key)
            if KINDS[name].is_page:
                if way.place:
                    pages[name][key] = way.place
                continue
            kind, now = way.stops[-1]
            if kind == name and now in ids.here[name] and (name == "tip" or not way.gone):
                keys[name][key] = now
            if KINDS[name].anchored and way.place:
                places[name][key] = way.place
    return Moves(keys, places, pages)


def check_register(path: str, ids: Ids) -> Iterator[Mistake]:
    """Yield the ids that vanished without a word, and the moves that cannot be.

    Args:
        path: the path of the register, to show in mistakes.
        ids: all ids.
    """
    for name, entries in ids.register.items():
        for key, entry in entries.items():
            problem = _move_problem(ids, name, key, entry.move) if entry.move else _absence(ids, name, key)
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


def _move_problem(ids: Ids, name: str, key: str, move: Move) -> str:
    """Say what is wrong with the move of an id; empty when all is well."""
    if place := ids.here[name].get(key):
        return (
            f"'{key}' staat hier als verhuisd of weg, en toch op de site, in {place.src_uri}. Schrijf '{key}:' als "
            "dezelfde terug is. Is het iets anders, geef dat dan een andere id."
        )
    if move.gone and not KINDS[name].anchored:
        return f"'{key}' heeft geen eigen plek op een pagina. Schrijf '{key}: {{weg: }}'." if move.to else ""
    way, target = ids.way(name, key), ids.target_of(name, move)
    lines = {stop: entry.line for stop in way.circle if (entry := ids.register[stop[0]].get(stop[1]))}
    if lines and min(lines, key=lines.__getitem__) == (name, key):
        steps = " → ".join(each for _, each in (*way.circle, way.circle[0]))
        return f"dit gaat in een kring: {steps}. Laat een ervan wijzen naar wat er nog is."
    if target is None:
        hint = did_you_mean(move.to, [*ids.pages, *ids.here["tip"]])
        return f"'{key}' is weg en stuurt naar '{move.to}', en dat is geen tip, zin, actie of pagina. {hint}"
    if not way.place and not isinstance(target, Place) and way.stops[-1] == target and not ids.is_known(*target):
        hint = did_you_mean(move.to, ids.here[name])
        return f"'{key}' is verhuisd naar '{move.to}', en dat heeft nooit bestaan. {hint}"
    return ""


def _absence(ids: Ids, name: str, key: str) -> str:
    """Say that an id without a move of its own is on the site no more, unless it went where its owner went."""
    kind = KINDS[name]
    if key in ids.here[name]:
        return ""
    way = ids.way(name, key)
    lost = way.stops[-1]
    owner, whole = KINDS[lost[0]].owner, lost[1].rpartition("--")[0]
    if way.place or way.gone or way.circle:
        return ""
    if owner and whole not in ids.here[owner] and (len(way.stops) > 1 or ids.is_known(owner, whole)):
        # What it is a part of has a mistake of its own.
        return ""
    gone = f"{{weg: {'plek' if kind.anchored else ''}}}"
    return (
        f"{kind.noun} '{key}' is verdwenen. Zet terug wat er stond, of schrijf waar het nu is: '{key}: nieuwe-id' na "
        f"een verhuizing, '{key}: {gone}' als het weg is."
    )
