"""The words of the site as frozen data: everything that one language's Markdown says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property


@dataclass(frozen=True)
class Text:
    """Literal text in a phrase."""

    text: str


@dataclass(frozen=True)
class SlotUse:
    """A place in a phrase where the reader fills in a slot: `[[collega]]`."""

    slot: str


@dataclass(frozen=True)
class AddressForm:
    """A word that differs with how one addresses one's manager: `{je|u}`."""

    informal: str
    formal: str


MOMENTS = ("vooraf", "gesprek", "ja", "misschien", "nee", "achteraf")
"""When a phrase fits: before the appointment, before the decision, after each decision, and in a message afterwards."""

TALK = "gesprek"
"""The moment of a goal that names none: the conversation, as long as nothing is decided."""

GO_ON = "verder"
"""The turn of a reaction that decides nothing."""

DECISIONS = ("ja", "misschien", "nee")
"""The turns that decide; each is also the moment that follows."""

TURNS = (GO_ON, *DECISIONS)
"""Where a reaction can lead."""

MANAGERS = ("welwillend", "kritisch", "nee")
"""The sorts of manager to rehearse with."""

Segment = Text | SlotUse | AddressForm
Paragraph = tuple[Segment, ...]


@dataclass(frozen=True)
class Variant:
    """One wording of a phrase. `id` and `label` are empty when the phrase has only one wording."""

    id: str
    label: str
    paragraphs: tuple[Paragraph, ...]

    def segments(self) -> Iterator[Segment]:
        """Yield the segments of all paragraphs in reading order."""
        for paragraph in self.paragraphs:
            yield from paragraph


@dataclass(frozen=True)
class Phrase:
    """A sentence to say or send. `tip` and `id` together are its identity, for ever."""

    tip: str
    id: str
    title: str
    goal: str
    variants: tuple[Variant, ...]
    line: int = field(default=0, compare=False)
    moments: tuple[str, ...] = ()
    """The `MOMENTS` when it fits, where these are not all those of its goal."""

    @property
    def key(self) -> str:
        """The identity within the site, and the anchor on every page that shows the phrase."""
        return key(self.tip, self.id)

    @property
    def has_address(self) -> bool:
        """Whether the wording differs between je and u."""
        return any(isinstance(s, AddressForm) for v in self.variants for s in v.segments())

    @property
    def slots(self) -> tuple[str, ...]:
        """The ids of the slots used, each once, in order of first use."""
        uses = (s.slot for v in self.variants for s in v.segments() if isinstance(s, SlotUse))
        return tuple(dict.fromkeys(uses))


@dataclass(frozen=True)
class Action:
    """An item of the checklist. `tip` and `id` together are its identity, for ever."""

    tip: str
    id: str
    text: str
    line: int = field(default=0, compare=False)
    core: bool = False
    """Whether it is one of the few that matter most; the others are for a reader who wants more."""

    @property
    def key(self) -> str:
        """The identity within the site, under which a reader's tick is kept."""
        return key(self.tip, self.id)


@dataclass(frozen=True)
class Passage:
    """Markdown between the blocks of a page, without comments; all of it is code, or none."""

    text: str
    is_code: bool = False


@dataclass(frozen=True)
class Slot:
    """What the reader fills in, defined once per language."""

    id: str
    name: str
    examples: tuple[str, ...]
    """What readers could fill in; the first stands in a phrase until they do."""
    hint: str = ""
    """Which words fit, in a sentence."""
    keeps_capital: bool = False
    """Whether an initial capital stays, as in a name."""
    on_day: str = ""
    """How the slot reads once the plan has a day for the next conversation, with `{dag}` for that day; or empty."""

    @property
    def example(self) -> str:
        """What stands in a phrase until the reader fills it in."""
        return next(iter(self.examples), "")


@dataclass(frozen=True)
class Goal:
    """What one wants to achieve with a phrase; phrases are grouped by it."""

    id: str
    title: str
    explanation: str
    default_phrases: tuple[str, ...] = ()
    """The keys of the phrases that a plan begins with."""
    moments: tuple[str, ...] = (TALK,)
    """The `MOMENTS` when its phrases fit."""


@dataclass(frozen=True)
class Term:
    """A word that readers may not know.

    Attributes:
        id: its anchor on the page of terms, the same in every language.
        word: the word as it is in the text.
        explanation: what it means.
        in_full: the whole name of an abbreviation, or empty.
        language: the language of the word where it is not that of the page, or empty.
    """

    id: str
    word: str
    explanation: str
    in_full: str = ""
    language: str = ""


@dataclass(frozen=True)
class Question:
    """What a reader answers with yes or no, to see which pots are worth asking about."""

    id: str
    text: str
    explanation: str


@dataclass(frozen=True)
class Guide:
    """When a pot is worth asking about, why, whom to ask, and what to say.

    `conditions` has the answer (`ja` or `nee`) that each question must have; with none, it is always worth it.
    """

    conditions: Mapping[str, str]
    why: str
    whom: str
    phrase: Phrase


@dataclass(frozen=True)
class Reaction:
    """A line of the manager, and an answer to it.

    Attributes:
        answer: the answer. Its title is the line of the manager, its tip the page that it is on; it has no goal.
        after: what the manager reacts to: ids of goals, and keys of phrases and of other reactions.
        turn: where it leads, one of `TURNS`.
        says: the keys of the phrases that the answer says already.
        managers: the `MANAGERS` who say it; all of them when empty.
    """

    answer: Phrase
    after: tuple[str, ...]
    turn: str
    says: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The identity within the site, and the anchor on its page."""
        return self.answer.key


BodyPart = Passage | Phrase | Reaction | tuple[Action, ...]
"""A part of a page: Markdown, or the record of one block."""


@dataclass(frozen=True)
class Citation:
    """Where a fact can be looked up."""

    title: str
    url: str


@dataclass(frozen=True)
class Tip:
    """One Markdown file. Its file name is its id, for ever, in every language."""

    id: str
    src_uri: str
    title: str
    description: str
    synonyms: tuple[str, ...]
    related: tuple[str, ...]
    checked: date | None
    sources: tuple[Citation, ...]
    phrases: tuple[Phrase, ...]
    actions: tuple[Action, ...]
    guide: Guide | None = None

    @property
    def parts(self) -> tuple[Phrase | Action, ...]:
        """The phrases and then the actions: all that has an id of its own."""
        return (*self.phrases, *self.actions)


@dataclass(frozen=True)
class Chapter:
    """A folder with an `index.md`, and its tips in the order of the navigation.

    `is_after_talk` says whether it is for once the conversation has begun.
    """

    id: str
    src_uri: str
    title: str
    description: str
    tips: tuple[Tip, ...]
    questions: tuple[Question, ...] = ()
    is_after_talk: bool = False

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of all tips, in order."""
        return tuple(action for tip in self.tips for action in tip.actions)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases of all tips, in order."""
        return tuple(phrase for tip in self.tips for phrase in tip.phrases)


@dataclass(frozen=True)
class Preview:
    """What a chat shows of a page beside a link to it. `chapter` is empty when the page is in none."""

    language: str
    title: str
    chapter: str


@dataclass(frozen=True)
class Catalogue:
    """All chapters, tips, phrases and actions of one language."""

    language: str
    chapters: tuple[Chapter, ...]
    slots: Mapping[str, Slot]
    goals: tuple[Goal, ...]
    reactions: tuple[Reaction, ...] = ()
    previews: Mapping[str, Preview] = field(default_factory=dict)
    """What a link to each page shows, by the path of the page within the language folder."""
    bodies: Mapping[str, tuple[BodyPart, ...]] = field(default_factory=dict)
    """The parts of every page, in order, by its path within the language folder."""
    same_words: tuple[tuple[str, ...], ...] = ()
    """Words that mean the same to one who searches."""
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What readers call a page that is neither a tip nor a chapter, by its path within the language folder."""

    terms: tuple[Term, ...] = ()
    """The words that are explained, in alphabetical order."""

    @cached_property
    def tips(self) -> Mapping[str, Tip]:
        """Every tip by id, in the order of the conversation."""
        return {tip.id: tip for chapter in self.chapters for tip in chapter.tips}

    @cached_property
    def tip_at(self) -> Mapping[str, Tip]:
        """Every tip by the path of its page within the language folder."""
        return {tip.src_uri: tip for tip in self.tips.values()}

    @cached_property
    def chapter_at(self) -> Mapping[str, Chapter]:
        """Every chapter by the path of its page within the language folder."""
        return {chapter.src_uri: chapter for chapter in self.chapters}

    @cached_property
    def chapter_of(self) -> Mapping[str, Chapter]:
        """The chapter of every tip, by the id of the tip."""
        return {tip.id: chapter for chapter in self.chapters for tip in chapter.tips}

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every action, in the order of the conversation."""
        return tuple(action for chapter in self.chapters for action in chapter.actions)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase, in the order of the conversation."""
        return tuple(phrase for chapter in self.chapters for phrase in chapter.phrases)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in the order of the conversation."""
        return tuple(question for chapter in self.chapters for question in chapter.questions)

    @property
    def guided(self) -> tuple[Tip, ...]:
        """The tips about a pot, which say when it is worth asking about, in the order of the conversation."""
        return tuple(tip for tip in self.tips.values() if tip.guide)

    @property
    def default_phrases(self) -> tuple[Phrase, ...]:
        """The phrases that a plan begins with, in the order of the goals."""
        phrases = {phrase.key: phrase for phrase in self.phrases}
        return tuple(phrases[key] for goal in self.goals for key in goal.default_phrases)

    def moments_of(self, phrase: Phrase) -> tuple[str, ...]:
        """Return the `MOMENTS` when a phrase fits: its own, or else those of its goal."""
        return phrase.moments or next((goal.moments for goal in self.goals if goal.id == phrase.goal), ())

    @cached_property
    def goal_of(self) -> Mapping[str, str]:
        """The goal under which each reaction is listed, by the key of the reaction: the goal of its first target."""
        goals = {goal.id: goal.id for goal in self.goals} | {phrase.key: phrase.goal for phrase in self.phrases}
        waiting = list(self.reactions)
        # A reaction may answer a reaction further down the page.
        for _ in self.reactions:
            for reaction in waiting:
                if goal := goals.get(reaction.after[0] if reaction.after else ""):
                    goals[reaction.key] = goal
        return {reaction.key: goals.get(reaction.key, "") for reaction in self.reactions}

    def phrases_for(self, goal: Goal) -> tuple[Phrase, ...]:
        """Return the phrases that serve a goal, in the order of the conversation."""
        return tuple(phrase for phrase in self.phrases if phrase.goal == goal.id)


def key(tip: str, part: str) -> str:
    """Return the identity of a phrase or an action within the site.

    Ids hold no double hyphen, so two different pairs never give the same key.
    """
    return f"{tip}--{part}"
