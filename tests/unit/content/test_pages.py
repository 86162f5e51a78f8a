"""From a document to phrases, actions and facts."""

from __future__ import annotations

from datetime import date

import pytest

from kennissite.content.markdown_file import Document, read_document
from kennissite.content.pages import read_chapter, read_page, read_tip
from kennissite.content.vocabulary import Vocabulary, read_vocabulary
from kennissite.core.mistakes import Mistake
from kennissite.core.records import (
    AddressForm,
    Citation,
    Goal,
    Paragraph,
    Phrase,
    Question,
    Reaction,
    Slot,
    SlotUse,
    Text,
    Tip,
)

VOCABULARY = Vocabulary(
    {"collega": Slot("collega", "naam", ("Samira",))}, (Goal("openen", "Openen", "Hiermee begin je."),)
)
HEAD = "title: Een tip\ndescription: Waar hij over gaat.\nsynoniemen: [een]\nverwant: [ander]\n"


def tip(text: str, head: str = HEAD) -> tuple[Tip, list[Mistake]]:
    document, mistakes = read_document("tip.md", "map/tip.md", f"---\n{head}---\n{text}")
    read, _, more = read_tip(document, "tip", VOCABULARY)
    return read, [*mistakes, *more]


def page(head: str, text: str = "") -> Document:
    return read_document("p.md", "p.md", f"---\ntitle: P\ndescription: Pagina.\n{head}---\n{text}\n")[0]


def phrase(text: str, phrase_id: str = "een") -> tuple[Phrase, list[Mistake]]:
    read, mistakes = tip(f"/// zin | Titel\n    id: {phrase_id}\n    doel: openen\n\n{text}\n\n///\n")
    return read.phrases[0], mistakes


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Gewoon.", [(Text("Gewoon."),)]),
        ("[[collega]]", [(SlotUse("collega"),)]),
        ("Met [[collega]].", [(Text("Met "), SlotUse("collega"), Text("."))]),
        ("{je|u}", [(AddressForm("je", "u"),)]),
        ("{Heb je|Hebt u} even?", [(AddressForm("Heb je", "Hebt u"), Text(" even?"))]),
        ("{je|u}[[collega]]", [(AddressForm("je", "u"), SlotUse("collega"))]),
        ("Een\n  twee\ndrie", [(Text("Een twee drie"),)]),
        ("Een\n\n\ntwee", [(Text("Een"),), (Text("twee"),)]),
        ("[haak] | /streep", [(Text("[haak] | /streep"),)]),
    ],
)
def test_the_text_of_a_phrase_becomes_paragraphs(text: str, paragraphs: list[Paragraph]) -> None:
    read, mistakes = phrase(text)
    assert [variant.paragraphs for variant in read.variants] == [tuple(paragraphs)]
    assert mistakes == []


@pytest.mark.parametrize("mark", ["===", "==", "=====", "  ==="])
def test_a_phrase_has_a_wording_for_every_variant(mark: str) -> None:
    read, mistakes = phrase(f"{mark} kort | Kort\n\nEen.\n\n{mark} warm | Warm en | lang\n\nTwee.")
    assert [(variant.id, variant.label) for variant in read.variants] == [("kort", "Kort"), ("warm", "Warm en | lang")]
    assert [list(variant.segments()) for variant in read.variants] == [[Text("Een.")], [Text("Twee.")]]
    assert mistakes == []


@pytest.mark.parametrize("good", ["a", "a1", "een-twee", "een-2-drie", "pop", "nee", "a" * 200])
def test_a_word_can_be_an_id(good: str) -> None:
    read, mistakes = phrase("Tekst.", good)
    assert (read.id, mistakes) == (good, [])


@pytest.mark.parametrize(
    "bad", ["1", "-a", "a-", "a--b", "A", "a_b", "a b", "é", "no", "on", "off", "yes", "true", "null", "a" * 60 + "_"]
)
def test_a_word_that_yaml_or_an_address_changes_can_not_be_an_id(bad: str) -> None:
    read, mistakes = phrase("Tekst.", bad)
    assert read.id == ""
    assert [(mistake.line, mistake.message[: len(bad) + 2]) for mistake in mistakes] == [(8, f"'{bad}'")]


def test_actions_are_read_with_their_lines() -> None:
    read, mistakes = tip("/// acties\n- kern: een | Doe dit.\n\n- twee | Doe dat | of niet.\n///\n")
    assert [(action.id, action.text, action.line, action.core) for action in read.actions] == [
        ("een", "Doe dit.", 8, True),
        ("twee", "Doe dat | of niet.", 10, False),
    ]
    assert mistakes == []


def test_a_tip_may_have_neither_phrases_nor_actions_nor_facts() -> None:
    read, mistakes = tip("Alleen tekst.\n\n---\n\nNog meer.\n")
    assert (read.parts, read.checked, read.sources, mistakes) == ((), None, (), [])


def test_a_tip_keeps_what_its_front_matter_says() -> None:
    facts = "gecontroleerd: 2026-01-15\nbronnen:\n  - titel: Bron\n    url: https://bron.nl/a?b=c#d\n"
    read, mistakes = tip("Tekst.\n", HEAD + facts)
    assert (read.id, read.src_uri, read.title) == ("tip", "map/tip.md", "Een tip")
    assert (read.description, read.synonyms, read.related) == ("Waar hij over gaat.", ("een",), ("ander",))
    assert (read.checked, read.sources) == (date(2026, 1, 15), (Citation("Bron", "https://bron.nl/a?b=c#d"),))
    assert mistakes == []


@pytest.mark.parametrize("text", ["## Een kop", "#", "Kop\n=", "Kop\n-", "Kop\n---"])
def test_a_heading_in_a_tip_is_a_mistake_at_its_line(text: str) -> None:
    _, mistakes = tip(f"\n{text}\n")
    assert [mistake.line for mistake in mistakes] == [8]


@pytest.mark.parametrize(
    "text",
    ["- een\n- twee", "een\ntwee\n---", "een\ntwee\n-", "---", "Vijf = drie plus twee", "Nummer #1", "| a |\n| --- |"],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert tip(f"\n{text}\n")[1] == []


def test_a_page_may_have_headings_below_its_title() -> None:
    document = page("", "\n## Een\n\n### Twee")
    assert read_page(document, VOCABULARY)[1] == []
    assert read_chapter(document) == ((), [])


def test_a_page_for_practising_has_reactions_with_an_answer() -> None:
    options = "    id: nu\n    op: budget, tip--zin\n    wending: nee\n    zegt: tip--vraag\n"
    text = f"/// reactie | Waarom nu?\n{options}\nDaarom, [[collega]].\n\n{{Je|U}} weet.\n\n///"
    (reaction, *_), mistakes = read_page(page("template: oefenen.html\n", text), VOCABULARY)
    assert isinstance(reaction, Reaction)
    assert (reaction.after, reaction.turn) == (("budget", "tip--zin"), "nee")
    assert (reaction.says, reaction.managers) == (("tip--vraag",), ())
    assert (reaction.answer.key, reaction.answer.title) == ("p--nu", "Waarom nu?")
    assert (reaction.answer.goal, reaction.answer.line) == ("", 6)
    (answer,) = reaction.answer.variants
    assert (answer.id, answer.label) == ("", "")
    assert answer.paragraphs == (
        (Text("Daarom, "), SlotUse("collega"), Text(".")),
        (AddressForm("Je", "U"), Text(" weet.")),
    )
    assert mistakes == []


def test_a_chapter_has_questions() -> None:
    head = (
        "vragen:\n  - id: cao\n    vraag: Een cao?\n    uitleg: Afspraken.\n"
        "  - id: pop\n    vraag: Een POP?\n    uitleg: Een plan.\n"
    )
    questions = (Question("cao", "Een cao?", "Afspraken."), Question("pop", "Een POP?", "Een plan."))
    assert read_chapter(page(head)) == (questions, [])


@pytest.mark.parametrize(
    ("condition", "conditions"),
    [
        ("", {}),
        ("  als: {cao: ja}\n", {"cao": "ja"}),
        ("  als: {cao: 'ja', pop: \"nee\"}\n", {"cao": "ja", "pop": "nee"}),
        ("  als:\n    cao: nee\n    pop: ja\n", {"cao": "nee", "pop": "ja"}),
    ],
)
def test_a_tip_says_when_its_pot_is_worth_asking_about(condition: str, conditions: dict[str, str]) -> None:
    guide = f"wijzer:\n{condition}  waarom: Omdat het kan.\n  wie: HR.\n  zin: een\n"
    read, mistakes = tip("/// zin | Titel\n    id: een\n    doel: openen\n\nTekst.\n\n///\n", HEAD + guide)
    assert read.guide is not None
    assert read.guide.conditions == conditions
    assert (read.guide.why, read.guide.whom, read.guide.phrase) == ("Omdat het kan.", "HR.", read.phrases[0])
    assert mistakes == []


@pytest.mark.parametrize("answer", ["yes", "no", "true", "JA", "Nee", "", "1", "[ja]", "{ja: nee}"])
def test_an_answer_is_yes_or_no_in_our_own_words(answer: str) -> None:
    guide = f"wijzer:\n  als:\n    cao: {answer}\n  waarom: Omdat.\n  wie: HR.\n  zin: een\n"
    _, mistakes = tip("/// zin | Titel\n    id: een\n    doel: openen\n\nTekst.\n\n///\n", HEAD + guide)
    assert [mistake.line for mistake in mistakes] == [8]


def test_a_tip_has_no_guide_unless_it_says_so() -> None:
    assert tip("Tekst.\n")[0].guide is None


@pytest.mark.parametrize(
    ("standard", "keys"),
    [
        ("", ()),
        (", standaard: tip--een", ("tip--een",)),
        (", standaard: [tip--een]", ("tip--een",)),
        (", standaard: [tip--twee, tip--een]", ("tip--twee", "tip--een")),
        (", standaard: []", ()),
    ],
)
def test_a_goal_names_the_phrases_that_a_plan_begins_with(standard: str, keys: tuple[str, ...]) -> None:
    slots = "invulplekken:\n  - {id: x, naam: X, hint: Een x., voorbeelden: [Iks, Zet, Ypsilon]}\n"
    vocabulary, mistakes = read_vocabulary(page(f"doelen:\n  - {{id: a, titel: A, uitleg: Een{standard}}}\n{slots}"))
    assert vocabulary.goals == (Goal("a", "A", "Een", keys),)
    assert mistakes == []


def test_slots_and_goals_are_read_in_order() -> None:
    text = (
        "---\ndoelen:\n  - {id: b, titel: B, uitleg: Twee}\n  - {id: a, titel: A, uitleg: Een}\n"
        "invulplekken:\n  - {id: x, naam: X, hint: Een x., voorbeelden: [Iks, Zet, Ypsilon]}\n---\n\n"
    )
    vocabulary, mistakes = read_vocabulary(read_document("zinnen.md", "zinnen.md", text)[0])
    assert vocabulary == Vocabulary(
        {"x": Slot("x", "X", ("Iks", "Zet", "Ypsilon"), "Een x.")}, (Goal("b", "B", "Twee"), Goal("a", "A", "Een"))
    )
    assert mistakes == []
