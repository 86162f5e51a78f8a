"""What must be the same in every language: the pages, the ids, the goals and the relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kennissite.mistakes import Mistake
from kennissite.model import Catalogue
from kennissite.navigation import Sources
from kennissite.source import Document


def compare_files(sources: Sources, documents: Mapping[str, Mapping[str, Document]]) -> Iterator[Mistake]:
    """Yield the pages that have no translation."""
    for there in documents.values():
        for other, here in documents.items():
            for uri in there.keys() - here.keys():
                missing = sources.show(sources.docs / other / uri)
                message = f"deze pagina heeft geen vertaling. Maak {missing} erbij, of haal deze pagina weg."
                yield Mistake(there[uri].path, 1, message)


def compare_catalogues(
    sources: Sources,
    default: Catalogue,
    other: Catalogue,
    documents: Mapping[str, Document],
    vocabulary_page: str,
) -> Iterator[Mistake]:
    """Yield the ids, goals and relations that differ between a language and the default one.

    Args:
        sources: where the Markdown is.
        default: the catalogue of the default language.
        other: the catalogue to compare with it.
        documents: the pages of the other language that could be read completely in both, by path.
        vocabulary_page: the path of the page that defines slots and goals.
    """
    if vocabulary := documents.get(vocabulary_page):
        for name, theirs, ours in (
            ("invulplekken", list(default.slots), list(other.slots)),
            ("doelen", [g.id for g in default.goals], [g.id for g in other.goals]),
        ):
            if theirs and ours and (difference := _difference(theirs, ours)):
                place = sources.show(sources.docs / default.language / vocabulary_page)
                message = f"de ids van '{name}' zijn anders dan in {place}: {difference} Maak ze gelijk."
                yield Mistake(vocabulary.path, vocabulary.line_of(name), message)
    for tip in other.tips.values():
        twin = default.tips.get(tip.id)
        if not twin or tip.src_uri not in documents:
            continue
        path = documents[tip.src_uri].path
        place = sources.show(sources.docs / default.language / twin.src_uri)
        if difference := _difference([p.id for p in twin.parts], [p.id for p in tip.parts]):
            message = f"de ids van zinnen en acties zijn anders dan in {place}: {difference} Maak ze gelijk."
            yield Mistake(path, min((p.line for p in tip.parts), default=1), message)
        if tip.related and set(twin.related) <= default.tips.keys() and set(twin.related) != set(tip.related):
            message = f"'verwant' is anders dan in {place}. Schrijf hier ook: [{', '.join(twin.related)}]."
            yield Mistake(path, documents[tip.src_uri].line_of("verwant"), message)
        twins = {phrase.id: phrase for phrase in twin.phrases}
        for phrase in tip.phrases:
            if not (pair := twins.get(phrase.id)):
                continue
            if pair.goal and phrase.goal and pair.goal != phrase.goal:
                message = f"het doel is '{phrase.goal}', maar in {place} '{pair.goal}'. Maak ze gelijk."
                yield Mistake(path, phrase.line, message)
            if difference := _difference(
                [v.id for v in pair.variants if v.id], [v.id for v in phrase.variants if v.id]
            ):
                message = f"de varianten van '{phrase.id}' zijn anders dan in {place}: {difference} Maak ze gelijk."
                yield Mistake(path, phrase.line, message)


def _difference(expected: Sequence[str], found: Sequence[str]) -> str:
    """Say in Dutch how one list of ids differs from another; empty when it does not.

    Lists with an unknown or a repeated id have mistakes of their own, and are not compared.
    """
    if any("" in ids or len(set(ids)) < len(ids) for ids in (expected, found)):
        return ""
    parts = []
    if missing := [f"'{i}'" for i in expected if i not in found]:
        parts.append(f"hier ontbreekt {', '.join(missing)}")
    if extra := [f"'{i}'" for i in found if i not in expected]:
        parts.append(f"alleen hier staat {', '.join(extra)}")
    if not parts and list(expected) != list(found):
        parts.append(f"de volgorde daar is {', '.join(expected)}")
    return "; ".join(parts) + "." if parts else ""
