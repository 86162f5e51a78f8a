"""Whole conversations: the rules that every one of them keeps, and ten of them to read aloud."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from kennissite.core.records import DECISIONS, GO_ON, MANAGERS, Catalogue, Phrase, Reaction
from kennissite.render.plain_text import plain
from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module
from tests.golden.golden import assert_case, read_case
from tests.project import ROOT, read_real_catalogues

PLANS = 250
"""Plans that are tried, each with every sort of manager, in both versions and both languages."""

SEED = 14

CASES = ROOT / "tests" / "golden" / "rehearsals"
"""A file for each conversation: the choice and the plan of the reader, and what is said."""

SEPARATOR = "---"

TELL = """(module, [content, jobs]) => jobs.map(({keys, choice}) => {
    const chosen = keys.length ? keys : content.example;
    const phrases = chosen.map((key) => content.spare.find((phrase) => phrase.key === key));
    return module.tellStory({...content, phrases}, choice);
})"""


@dataclass(frozen=True)
class Line:
    """A step of a conversation: a phrase of the reader, or a reaction with the answer to it."""

    moment: str
    said: Phrase | Reaction

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the phrases that the reader says in this step."""
        return self.said.says if isinstance(self.said, Reaction) else (self.said.key,)


def text_of(phrase: Phrase, catalogue: Catalogue) -> str:
    """Return the first wording of a phrase, with examples in the slots."""
    return " ".join(plain(paragraph, catalogue.slots) for paragraph in phrase.variants[0].paragraphs)


def content_of(catalogue: Catalogue) -> dict[str, Any]:
    """Return what a conversation is made of, as the page gives it."""
    example = [phrase.key for phrase in catalogue.default_phrases]
    best = sorted(catalogue.phrases, key=lambda p: example.index(p.key) if p.key in example else len(example))
    return {
        "goals": [{"id": goal.id, "moments": goal.moments} for goal in catalogue.goals],
        "example": example,
        "spare": [
            {
                "key": phrase.key,
                "goal": phrase.goal,
                "moments": catalogue.moments_of(phrase),
                "asks": "?" in text_of(phrase, catalogue),
            }
            for phrase in best
        ],
        "reactions": [
            {
                "key": reaction.key,
                "after": reaction.after,
                "turn": reaction.turn,
                "says": reaction.says,
                "managers": reaction.managers,
                "asks": "?" in text_of(reaction.answer, catalogue),
            }
            for reaction in catalogue.reactions
        ],
    }


def job(manager: str, version: str, time: int = 0, keys: Sequence[str] = ()) -> dict[str, Any]:
    """Return a conversation to make. Without keys it has the example plan."""
    return {"keys": list(keys), "choice": {"manager": manager, "version": version, "time": time}}


def tell(module: Module, catalogue: Catalogue, jobs: Sequence[Mapping[str, Any]]) -> list[list[Line]]:
    """Make conversations."""
    phrases = {phrase.key: phrase for phrase in catalogue.phrases}
    reactions = {reaction.key: reaction for reaction in catalogue.reactions}
    stories = module.run(TELL, [content_of(catalogue), jobs])
    return [
        [
            Line(s["moment"], phrases[s["phrase"]["key"]] if "phrase" in s else reactions[s["reaction"]["key"]])
            for s in story
        ]
        for story in stories
    ]


@pytest.fixture
def module(open_context: OpenContext) -> Module:
    """The module that makes conversations."""
    return open_module(open_context, "rehearsal/rehearsal-story.js")


def faults(lines: Sequence[Line], catalogue: Catalogue, manager: str, first: bool) -> list[str]:
    """Return the rules that a conversation breaks."""
    words = [text_of(line.said.answer if isinstance(line.said, Reaction) else line.said, catalogue) for line in lines]
    reactions = [line.said for line in lines if isinstance(line.said, Reaction)]
    moments = list(dict.fromkeys(line.moment for line in lines))
    decision = moments[-1]
    found = []

    def check(name: str, holds: object) -> None:
        if not holds:
            found.append(name)

    order = {"vooraf": ["gesprek"], "gesprek": [*DECISIONS], "nee": ["misschien"], "ja": [], "misschien": []}
    check("the moments follow each other", all(b in order[a] for a, b in pairwise(moments)))
    check("it begins with the request", moments[:2] == ["vooraf", "gesprek"])
    check("a decision is taken", decision in DECISIONS)
    expected = {"welwillend": "ja", "kritisch": "misschien", "nee": "nee"}[manager]
    check("the manager decides as one may expect", decision == expected)
    check("a no is met the first time", not first or manager == "welwillend" or "nee" in moments)
    check(
        "every phrase fits the moment",
        all(isinstance(li.said, Reaction) or li.moment in catalogue.moments_of(li.said) for li in lines),
    )
    keys = [key for line in lines for key in line.keys]
    check("nothing is said twice", len(set(keys)) == len(keys))
    check("no reaction is heard twice", len({reaction.key for reaction in reactions}) == len(reactions))
    questions = [sentence for text in words for sentence in re.findall(r"[^.!?]*\?", text)]
    check("no question is asked twice", len(set(questions)) == len(questions))
    following = [*lines[1:], None]
    unanswered = [
        text
        for text, line in zip(words, following, strict=True)
        if "?" in text and not (line and isinstance(line.said, Reaction))
    ]
    check(f"every question is answered: {unanswered}", not unanswered)
    check("only this manager speaks", all(not r.managers or manager in r.managers for r in reactions))
    topics: set[str] = set()
    for line in lines:
        if isinstance(line.said, Reaction):
            check(f"{line.said.key} reacts to what was said", topics.intersection(line.said.after))
            topics |= {line.said.key, *line.said.says}
        else:
            topics |= {line.said.key, line.said.goal}
    turns = [reaction.turn for reaction in reactions if reaction.turn != GO_ON][1:]
    check(
        "no yes is taken back",
        turns in (["ja", "ja"], ["nee", "misschien", "misschien"], ["misschien", "misschien"], ["nee", "nee", "nee"]),
    )
    last = lines[-1].said
    check("the manager agrees last", isinstance(last, Reaction) and last.turn == decision)
    check("before that the reader proposes an agreement", not isinstance(lines[-2].said, Reaction))
    check("the last words ask nothing", "?" not in words[-1])
    if "nee" in moments:
        after = [line for line in lines if line.moment == "nee"]
        probing = {phrase.key for phrase in catalogue.phrases if catalogue.moments_of(phrase) == ("nee",)}
        check("after a no the reader asks on", any(key in probing for line in after for key in line.keys))
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_conversation_holds_together(module: Module, language: str) -> None:
    catalogue = read_real_catalogues()[language]
    chance = random.Random(SEED)  # noqa: S311 - a sample, not a secret
    keys = [phrase.key for phrase in catalogue.phrases]
    jobs = [
        job(manager, version, time, plan)
        for plan in ([], *(chance.sample(keys, chance.randint(1, 6)) for _ in range(PLANS)))
        for manager in MANAGERS
        for version in ("short", "full")
        for time in (0, chance.randint(1, 5))
    ]
    broken: dict[str, Mapping[str, Any]] = {}
    for one, lines in zip(jobs, tell(module, catalogue, jobs), strict=True):
        for fault in faults(lines, catalogue, one["choice"]["manager"], one["choice"]["time"] == 0):
            broken.setdefault(fault, one)
    assert not broken, "\n".join(f"{fault}: {one}" for fault, one in broken.items())


def test_every_reaction_is_heard_sometimes(module: Module) -> None:
    catalogue = read_real_catalogues()["nl"]
    jobs = [
        job(manager, "full", time, [phrase.key, *others])
        for phrase in catalogue.phrases
        for others in ([], [other.key for other in catalogue.phrases if other.goal == phrase.goal and other != phrase])
        for manager in MANAGERS
        for time in range(12)
    ]
    heard = {line.said for story in tell(module, catalogue, jobs) for line in story if isinstance(line.said, Reaction)}
    assert {reaction.key for reaction in catalogue.reactions} == {reaction.key for reaction in heard}


def test_what_the_reader_planned_is_said(module: Module) -> None:
    catalogue = read_real_catalogues()["nl"]
    planned = [
        p for p in catalogue.phrases if "gesprek" in catalogue.moments_of(p) and "?" not in text_of(p, catalogue)
    ]
    stories = tell(module, catalogue, [job("welwillend", "full", 0, [phrase.key]) for phrase in planned])
    for phrase, lines in zip(planned, stories, strict=True):
        assert phrase.key in [key for line in lines for key in line.keys], phrase.key


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_ten_conversations_are_as_someone_read_them_aloud(module: Module, case: Path) -> None:
    given, _ = read_case(case, SEPARATOR)
    choice = yaml.safe_load(given)
    catalogue = read_real_catalogues()[choice["language"]]
    (lines,) = tell(module, catalogue, [job(choice["manager"], choice["version"], choice["time"], choice["plan"])])
    me, manager = {"nl": ("Ik", "Leidinggevende"), "en": ("I", "Manager")}[choice["language"]]
    text, moment = [], ""
    for line in lines:
        if line.moment != moment:
            moment = line.moment
            text.append(f"[{moment}]")
        if isinstance(line.said, Reaction):
            text.append(f"{manager}: {line.said.answer.title}")
            text.append(f"{me}: {text_of(line.said.answer, catalogue)}")
        else:
            text.append(f"{me}: {text_of(line.said, catalogue)}")
    assert_case(case, SEPARATOR, "\n".join(text) + "\n")
