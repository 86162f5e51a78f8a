"""Whether a conversation can be made of the reactions: each can be heard, and leads to something to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import DECISIONS, GO_ON, Goal, Phrase, Reaction, Tip

_TURNS_AT = {
    "vooraf": {GO_ON, "ja"},
    "gesprek": {GO_ON, *DECISIONS},
    "ja": {"ja"},
    "misschien": {"misschien"},
    "nee": {GO_ON, "misschien", "nee"},
    "achteraf": set[str](),
}
"""The turns of a reaction, by the moment of the phrase it answers. A yes stays a yes; a message gets no reaction."""


def check_rehearsal(
    documents: Mapping[str, Document],
    goals: Sequence[Goal],
    tips: Mapping[str, Tip],
    reactions: Mapping[str, Sequence[Reaction]],
) -> Iterator[Mistake]:
    """Yield the reactions that react to nothing, can never be heard, or leave the reader with nothing to say.

    Args:
        documents: the pages of one language, by their path within the language folder.
        goals: the goals of that language.
        tips: its tips, by path.
        reactions: the reactions of every page, by path.
    """
    unclear = any(moment not in _TURNS_AT for goal in goals for moment in goal.moments)
    if not goals or unclear or not all(documents[uri].complete for uri in (*tips, *reactions)):
        return
    phrases = {phrase.key: phrase for tip in tips.values() for phrase in tip.phrases}
    for src_uri, said in reactions.items():
        document = documents[src_uri]
        yield from _unknown(document, said, goals, phrases)
        yield from _unheard(document, said, goals, phrases)
        yield from _unanswered(document, said, goals, phrases)


def _unknown(
    document: Document, reactions: Sequence[Reaction], goals: Sequence[Goal], phrases: Mapping[str, Phrase]
) -> Iterator[Mistake]:
    """Yield the names in `op` and `zegt` that do not exist."""
    lines = _option_lines(document)
    followed = [*(goal.id for goal in goals), *phrases, *(reaction.key for reaction in reactions)]
    for reaction in reactions:
        named = [("op", name, followed, "geen doel, zin of reactie") for name in reaction.after]
        named += [("zegt", name, [*phrases], "geen zin") for name in reaction.says]
        for option, name, known, what in named:
            if name not in known:
                message = f"'{option}' noemt '{name}', en dat is {what}. {did_you_mean(name, known)}"
                yield Mistake(document.path, lines[reaction.answer.line, option], message)


def _unheard(
    document: Document, reactions: Sequence[Reaction], goals: Sequence[Goal], phrases: Mapping[str, Phrase]
) -> Iterator[Mistake]:
    """Yield the reactions that come at no moment of a conversation."""
    lines = _option_lines(document)
    turns = {goal.id: _turns(goal, goals, goal.moments) for goal in goals}
    for goal in goals:
        served = (phrase for phrase in phrases.values() if phrase.goal == goal.id)
        # After a decision the manager goes on about one phrase, not about the goal that closes the conversation.
        turns |= {p.key: _turns(goal, goals, p.moments or goal.moments) | _goes_on(goal, p) for p in served}
    waiting = [reaction for reaction in reactions if reaction.turn]
    known = {*turns, *(reaction.key for reaction in reactions)}
    if len(waiting) < len(reactions) or any(not known.issuperset(reaction.after) for reaction in reactions):
        return
    while heard := [r for r in waiting if any(r.turn in turns.get(name, ()) for name in r.after)]:
        for reaction in heard:
            turns[reaction.key] = {GO_ON} | (_TURNS_AT[reaction.turn] if reaction.turn == "nee" else set())
        waiting = [reaction for reaction in waiting if reaction not in heard]
    for reaction in waiting:
        message = (
            f"deze reactie komt nooit: op {' of '.join(reaction.after)} volgt nooit een reactie met "
            f"'wending: {reaction.turn}'. Kies een andere 'op' of 'wending'."
        )
        yield Mistake(document.path, lines[reaction.answer.line, "op"], message)


def _turns(goal: Goal, goals: Sequence[Goal], moments: Sequence[str]) -> set[str]:
    """Return where a reaction to a phrase that serves a goal at these moments can lead."""
    turns: set[str] = set()
    for moment in moments:
        # The last goal that fits after a decision closes the conversation: the decision stays.
        closes = moment in DECISIONS and goal == next(g for g in reversed(goals) if g == goal or moment in g.moments)
        turns |= {moment} if closes else _TURNS_AT.get(moment, set())
    return turns


def _goes_on(goal: Goal, phrase: Phrase) -> set[str]:
    return {GO_ON} if {*(phrase.moments or goal.moments)} & {*DECISIONS} else set()


def _unanswered(
    document: Document, reactions: Sequence[Reaction], goals: Sequence[Goal], phrases: Mapping[str, Phrase]
) -> Iterator[Mistake]:
    """Yield the first reaction that leads to a decision after which no phrase fits."""
    by_id = {goal.id: goal for goal in goals}
    fitting = {
        moment
        for phrase in phrases.values()
        for moment in phrase.moments or getattr(by_id.get(phrase.goal), "moments", ())
    }
    before = {key for goal in goals if "vooraf" in goal.moments for key in (goal.id, *_keys(goal, phrases))}
    for decision in DECISIONS:
        leading = [r for r in reactions if r.turn == decision and not before.issuperset(r.after)]
        if leading and decision not in fitting:
            message = (
                f"op 'wending: {decision}' heeft de lezer geen zin: geen doel of zin heeft 'wanneer: {decision}'. "
                "Zet dat bij een doel in zinnen.md."
            )
            yield Mistake(document.path, _option_lines(document)[leading[0].answer.line, "wending"], message)


def _keys(goal: Goal, phrases: Mapping[str, Phrase]) -> list[str]:
    return [phrase.key for phrase in phrases.values() if phrase.goal == goal.id]


def _option_lines(document: Document) -> Mapping[tuple[int, str], int]:
    """Return the line of every option, by the line of its block and its name."""
    names = ("op", "wending", "zegt", "leidinggevende")
    return {(block.line, name): block.line_of(name) for block in document.blocks for name in names}
