"""What must be the same in every language: the pages, the ids, the goals and what names what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kennissite.content.markdown_file import Document
from kennissite.content.nav import VOCABULARY_PAGE, Sources
from kennissite.content.pages import AFTER_TALK
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Catalogue, Guide, Reaction, Tip


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
) -> Iterator[Mistake]:
    """Yield what differs in ids, goals, relations and conditions between a language and the default one.

    Args:
        sources: where the Markdown is.
        default: the catalogue of the default language.
        other: the catalogue to compare with it.
        documents: the pages of the other language that could be read completely in both, by path.
    """

    def place(src_uri: str) -> str:
        return sources.show(sources.docs / default.language / src_uri)

    if vocabulary := documents.get(VOCABULARY_PAGE):
        yield from _compare_vocabularies(default, other, vocabulary, place(VOCABULARY_PAGE))
    for tip in other.tips.values():
        if (twin := default.tips.get(tip.id)) and (document := documents.get(tip.src_uri)):
            original = place(twin.src_uri)
            yield from _compare_tips(default, twin, tip, document, original)
            yield from _compare_facts(twin, tip, document, original)
            yield from _compare_guides(twin.guide, tip.guide, document, original)
            yield from _compare_phrases(twin, tip, document.path, original)
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
    for slot in other.slots.values():
        pair = default.slots.get(slot.id)
        if pair and bool(pair.on_day) != bool(slot.on_day):
            message = (
                f"'dag' staat bij de invulplek '{slot.id}' in één taal. Zet hem in beide talen, of in geen van beide."
            )
            yield Mistake(document.path, document.line_of("invulplekken", list(other.slots).index(slot.id)), message)
    twins = {goal.id: goal for goal in default.goals}
    for number, goal in enumerate(other.goals):
        if (twin := twins.get(goal.id)) and twin.standard != goal.standard:
            message = _other_value("standaard", place, f"[{', '.join(twin.standard)}]" if twin.standard else "")
            yield Mistake(document.path, document.line_of("doelen", number), message)
        if twin and twin.moments != goal.moments:
            message = _other_value("wanneer", place, f"[{', '.join(twin.moments)}]")
            yield Mistake(document.path, document.line_of("doelen", number), message)


def _compare_tips(default: Catalogue, twin: Tip, tip: Tip, document: Document, place: str) -> Iterator[Mistake]:
    if difference := _difference([p.id for p in twin.parts], [p.id for p in tip.parts]):
        message = f"de ids van zinnen en acties zijn anders dan in {place}: {difference} Maak ze gelijk."
        yield Mistake(document.path, min((p.line for p in tip.parts), default=1), message)
    if tip.related and set(twin.related) <= default.tips.keys() and set(twin.related) != set(tip.related):
        message = _other_value("verwant", place, f"[{', '.join(twin.related)}]")
        yield Mistake(document.path, document.line_of("verwant"), message)


def _compare_facts(twin: Tip, tip: Tip, document: Document, place: str) -> Iterator[Mistake]:
    pair = (twin, tip)
    if any(bool(each.checked) != bool(each.sources) or not all(s.url for s in each.sources) for each in pair):
        return
    if tip.checked != twin.checked:
        message = _other_value("gecontroleerd", place, twin.checked.isoformat() if twin.checked else "")
        yield Mistake(document.path, document.line_of("gecontroleerd"), message)
    if [source.url for source in tip.sources] != [source.url for source in twin.sources]:
        message = _other_value("bronnen", place, ", ".join(source.url for source in twin.sources))
        yield Mistake(document.path, document.line_of("bronnen"), message)


def _compare_guides(twin: Guide | None, guide: Guide | None, document: Document, place: str) -> Iterator[Mistake]:
    if not twin or not guide:
        if twin or guide:
            only = place if twin else document.path
            message = f"'wijzer' staat alleen in {only}. Zet hem in beide talen, of in geen van beide."
            yield Mistake(document.path, document.line_of("wijzer"), message)
        return
    if guide.conditions != twin.conditions and "" not in [*guide.conditions.values(), *twin.conditions.values()]:
        conditions = ", ".join(f"{question}: {answer}" for question, answer in twin.conditions.items())
        message = _other_value("als", place, f"{{{conditions}}}" if conditions else "")
        yield Mistake(document.path, document.line_of("wijzer", "als"), message)
    if guide.phrase.id and twin.phrase.id and guide.phrase.id != twin.phrase.id:
        message = f"de zin is '{guide.phrase.id}', maar in {place} '{twin.phrase.id}'. Maak ze gelijk."
        yield Mistake(document.path, document.line_of("wijzer", "zin"), message)


def _compare_phrases(twin: Tip, tip: Tip, path: str, place: str) -> Iterator[Mistake]:
    twins = {phrase.id: phrase for phrase in twin.phrases}
    for phrase in tip.phrases:
        if not (pair := twins.get(phrase.id)):
            continue
        if pair.goal and phrase.goal and pair.goal != phrase.goal:
            message = f"het doel is '{phrase.goal}', maar in {place} '{pair.goal}'. Maak ze gelijk."
            yield Mistake(path, phrase.line, message)
        if pair.moments != phrase.moments:
            yield Mistake(path, phrase.line, _other_value("wanneer", place, ", ".join(pair.moments)))
        if difference := _difference([v.id for v in pair.variants if v.id], [v.id for v in phrase.variants if v.id]):
            message = f"de varianten van '{phrase.id}' zijn anders dan in {place}: {difference} Maak ze gelijk."
            yield Mistake(path, phrase.line, message)


def _compare_reactions(
    theirs: Sequence[Reaction], ours: Sequence[Reaction], path: str, place: str
) -> Iterator[Mistake]:
    if difference := _difference([r.answer.id for r in theirs], [r.answer.id for r in ours]):
        line = min((reaction.answer.line for reaction in ours), default=1)
        yield Mistake(path, line, _other_ids("reacties", place, difference))
    twins = {reaction.answer.id: reaction for reaction in theirs}
    for reaction in ours:
        if twin := twins.get(reaction.answer.id):
            for name, value, original in (
                ("op", reaction.after, twin.after),
                ("wending", (reaction.turn,), (twin.turn,)),
                ("zegt", reaction.says, twin.says),
                ("leidinggevende", reaction.managers, twin.managers),
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
