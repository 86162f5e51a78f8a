"""What must be the same in every language: the pages, the ids, the goals and what names what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kennissite.content.markdown_file import Document
from kennissite.content.pages import AFTER_TALK
from kennissite.content.phrases import CORE
from kennissite.content.project_paths import TERMS_PAGE, VOCABULARY_PAGE, ProjectPaths
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Catalogue, Guide, Reaction, Tip


def compare_files(paths: ProjectPaths, documents: Mapping[str, Mapping[str, Document]]) -> Iterator[Mistake]:
    """Yield the pages that have no translation."""
    for there in documents.values():
        for other, here in documents.items():
            for uri in there.keys() - here.keys():
                missing = paths.show(paths.docs / other / uri)
                message = f"deze pagina heeft geen vertaling. Maak {missing} erbij, of haal deze pagina weg."
                yield Mistake(there[uri].path, 1, message)


def compare_catalogues(
    paths: ProjectPaths,
    default: Catalogue,
    other: Catalogue,
    documents: Mapping[str, Document],
) -> Iterator[Mistake]:
    """Yield what differs in ids, goals, relations and conditions between a language and the default one.

    Args:
        paths: where the Markdown is.
        default: the catalogue of the default language.
        other: the catalogue to compare with it.
        documents: the pages of the other language that could be read completely in both, by path.
    """

    def place(src_uri: str) -> str:
        return paths.show(paths.docs / default.language / src_uri)

    if vocabulary := documents.get(VOCABULARY_PAGE):
        yield from _compare_vocabularies(default, other, vocabulary, place(VOCABULARY_PAGE))
    if terms := documents.get(TERMS_PAGE):
        ids = (sorted(term.id for term in catalogue.terms) for catalogue in (default, other))
        if difference := _difference(*ids):
            yield Mistake(
                terms.path, terms.line_of("begrippen"), _other_ids("begrippen", place(TERMS_PAGE), difference)
            )
    for tip in other.tips.values():
        if (counterpart := default.tips.get(tip.id)) and (document := documents.get(tip.src_uri)):
            original = place(counterpart.src_uri)
            yield from _compare_tips(default, counterpart, tip, document, original)
            yield from _compare_facts(counterpart, tip, document, original)
            yield from _compare_guides(counterpart.guide, tip.guide, document, original)
            yield from _compare_phrases(counterpart, tip, document.path, original)
            yield from _compare_actions(counterpart, tip, document.path, original)
    for chapter in other.chapters:
        pair = default.chapter_at.get(chapter.src_uri)
        if pair and (document := documents.get(chapter.src_uri)):
            if chapter.is_after_talk != pair.is_after_talk:
                message = _other_value("gesprek", place(chapter.src_uri), AFTER_TALK if pair.is_after_talk else "")
                yield Mistake(document.path, document.line_of("gesprek"), message)
            difference = _difference([q.id for q in pair.questions], [q.id for q in chapter.questions])
            if difference:
                message = _other_ids("vragen", place(chapter.src_uri), difference)
                yield Mistake(document.path, document.line_of("vragen"), message)
    for src_uri, document in documents.items():
        theirs, ours = (
            [reaction for reaction in catalogue.reactions if f"{reaction.answer.tip}.md" == src_uri]
            for catalogue in (default, other)
        )
        yield from _compare_reactions(theirs, ours, document.path, place(src_uri))


def _compare_vocabularies(default: Catalogue, other: Catalogue, document: Document, place: str) -> Iterator[Mistake]:
    for name, theirs, ours in (
        ("invulplekken", list(default.slots), list(other.slots)),
        ("doelen", [g.id for g in default.goals], [g.id for g in other.goals]),
    ):
        if theirs and ours and (difference := _difference(theirs, ours)):
            yield Mistake(document.path, document.line_of(name), _other_ids(name, place, difference))
    for number, slot in enumerate(other.slots.values()):
        if slot.id in default.slots and bool(default.slots[slot.id].on_day) != bool(slot.on_day):
            message = (
                f"'dag' staat bij de invulplek '{slot.id}' in één taal. Zet hem in beide talen, of in geen van beide."
            )
            yield Mistake(document.path, document.line_of("invulplekken", number), message)
    counterparts = {goal.id: goal for goal in default.goals}
    for number, goal in enumerate(other.goals):
        if (counterpart := counterparts.get(goal.id)) and counterpart.default_phrases != goal.default_phrases:
            message = _other_value(
                "standaard", place, f"[{', '.join(counterpart.default_phrases)}]" if counterpart.default_phrases else ""
            )
            yield Mistake(document.path, document.line_of("doelen", number), message)
        if counterpart and counterpart.moments != goal.moments:
            message = _other_value("wanneer", place, f"[{', '.join(counterpart.moments)}]")
            yield Mistake(document.path, document.line_of("doelen", number), message)


def _compare_tips(default: Catalogue, counterpart: Tip, tip: Tip, document: Document, place: str) -> Iterator[Mistake]:
    if difference := _difference([p.id for p in counterpart.parts], [p.id for p in tip.parts]):
        message = f"de ids van zinnen en acties zijn anders dan in {place}: {difference} Maak ze gelijk."
        yield Mistake(document.path, min((p.line for p in tip.parts), default=1), message)
    if tip.related and set(counterpart.related) <= default.tips.keys() and set(counterpart.related) != set(tip.related):
        message = _other_value("verwant", place, f"[{', '.join(counterpart.related)}]")
        yield Mistake(document.path, document.line_of("verwant"), message)


def _compare_facts(counterpart: Tip, tip: Tip, document: Document, place: str) -> Iterator[Mistake]:
    pair = (counterpart, tip)
    if any(bool(each.checked) != bool(each.sources) or not all(s.url for s in each.sources) for each in pair):
        return
    if tip.checked != counterpart.checked:
        message = _other_value("gecontroleerd", place, counterpart.checked.isoformat() if counterpart.checked else "")
        yield Mistake(document.path, document.line_of("gecontroleerd"), message)
    if [source.url for source in tip.sources] != [source.url for source in counterpart.sources]:
        message = _other_value("bronnen", place, ", ".join(source.url for source in counterpart.sources))
        yield Mistake(document.path, document.line_of("bronnen"), message)


def _compare_guides(
    counterpart: Guide | None, guide: Guide | None, document: Document, place: str
) -> Iterator[Mistake]:
    if not counterpart or not guide:
        if counterpart or guide:
            only = place if counterpart else document.path
            message = f"'wijzer' staat alleen in {only}. Zet hem in beide talen, of in geen van beide."
            yield Mistake(document.path, document.line_of("wijzer"), message)
        return
    if guide.conditions != counterpart.conditions and "" not in [
        *guide.conditions.values(),
        *counterpart.conditions.values(),
    ]:
        conditions = ", ".join(f"{question}: {answer}" for question, answer in counterpart.conditions.items())
        message = _other_value("als", place, f"{{{conditions}}}" if conditions else "")
        yield Mistake(document.path, document.line_of("wijzer", "als"), message)
    if guide.phrase.id and counterpart.phrase.id and guide.phrase.id != counterpart.phrase.id:
        message = f"de zin is '{guide.phrase.id}', maar in {place} '{counterpart.phrase.id}'. Maak ze gelijk."
        yield Mistake(document.path, document.line_of("wijzer", "zin"), message)


def _compare_phrases(counterpart: Tip, tip: Tip, path: str, place: str) -> Iterator[Mistake]:
    counterparts = {phrase.id: phrase for phrase in counterpart.phrases}
    for phrase in tip.phrases:
        if not (pair := counterparts.get(phrase.id)):
            continue
        if pair.goal and phrase.goal and pair.goal != phrase.goal:
            message = f"het doel is '{phrase.goal}', maar in {place} '{pair.goal}'. Maak ze gelijk."
            yield Mistake(path, phrase.line, message)
        if pair.moments != phrase.moments:
            yield Mistake(path, phrase.line, _other_value("wanneer", place, ", ".join(pair.moments)))
        if difference := _difference([v.id for v in pair.variants if v.id], [v.id for v in phrase.variants if v.id]):
            message = f"de varianten van '{phrase.id}' zijn anders dan in {place}: {difference} Maak ze gelijk."
            yield Mistake(path, phrase.line, message)


def _compare_actions(counterpart: Tip, tip: Tip, path: str, place: str) -> Iterator[Mistake]:
    are_core = {action.id: action.core for action in counterpart.actions}
    for action in tip.actions:
        if are_core.get(action.id, action.core) != action.core:
            only = path if action.core else place
            message = (
                f"de actie '{action.id}' is alleen in {only} een kernactie. "
                f"Zet '{CORE}:' in beide talen voor de id, of in geen van beide."
            )
            yield Mistake(path, action.line, message)


def _compare_reactions(
    theirs: Sequence[Reaction], ours: Sequence[Reaction], path: str, place: str
) -> Iterator[Mistake]:
    if difference := _difference([r.answer.id for r in theirs], [r.answer.id for r in ours]):
        line = min((reaction.answer.line for reaction in ours), default=1)
        yield Mistake(path, line, _other_ids("reacties", place, difference))
    counterparts = {reaction.answer.id: reaction for reaction in theirs}
    for reaction in ours:
        if counterpart := counterparts.get(reaction.answer.id):
            for name, value, original in (
                ("op", reaction.after, counterpart.after),
                ("wending", (reaction.turn,), (counterpart.turn,)),
                ("zegt", reaction.says, counterpart.says),
                ("leidinggevende", reaction.managers, counterpart.managers),
            ):
                if value != original:
                    yield Mistake(path, reaction.answer.line, _other_value(name, place, ", ".join(original)))


def _other_ids(name: str, place: str, difference: str) -> str:
    return f"de ids van '{name}' zijn anders dan in {place}: {difference} Maak ze gelijk."


def _other_value(name: str, place: str, value: str) -> str:
    what = f"Schrijf hier ook: {value}." if value else "Haal het hier weg."
    return f"'{name}' is anders dan in {place}. {what}"


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
