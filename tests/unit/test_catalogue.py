"""The catalogue of every language, read from the small project."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kennissite.core.records import Catalogue


def test_there_is_a_catalogue_for_every_language(catalogues: Mapping[str, Catalogue]) -> None:
    assert {language: catalogue.language for language, catalogue in catalogues.items()} == {"nl": "nl", "en": "en"}


@pytest.mark.parametrize(("language", "titles"), [("nl", ["Voorbereiding", "Budget"]), ("en", ["Preparing", "Budget"])])
def test_chapters_are_named_after_their_page_in_the_order_of_the_menu(
    catalogues: Mapping[str, Catalogue], language: str, titles: list[str]
) -> None:
    assert [chapter.title for chapter in catalogues[language].chapters] == titles


@pytest.mark.parametrize("language", ["nl", "en"])
def test_tips_phrases_and_actions_keep_the_order_of_the_conversation(
    catalogues: Mapping[str, Catalogue], language: str
) -> None:
    catalogue = catalogues[language]
    assert list(catalogue.tips) == ["rustig-moment", "eigen-doel", "potje"]
    assert [phrase.key for phrase in catalogue.phrases] == [
        "rustig-moment--vraag-om-tijd",
        "eigen-doel--doel-noemen",
        "potje--welk-potje",
    ]
    assert [action.key for action in catalogue.actions] == [
        "rustig-moment--afspraak-maken",
        "rustig-moment--plek-kiezen",
        "potje--hr-vragen",
    ]


def test_a_tip_knows_its_chapter_and_a_goal_its_phrases(catalogues: Mapping[str, Catalogue]) -> None:
    catalogue = catalogues["nl"]
    assert {tip: chapter.id for tip, chapter in catalogue.chapter_of.items()} == {
        "rustig-moment": "voorbereiding",
        "eigen-doel": "voorbereiding",
        "potje": "budget",
    }
    assert {goal.id: [phrase.id for phrase in catalogue.phrases_for(goal)] for goal in catalogue.goals} == {
        "openen": ["vraag-om-tijd", "doel-noemen"],
        "budget": ["welk-potje"],
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_questions_guides_reactions_and_the_standard_plan_refer_to_what_is_there(
    catalogues: Mapping[str, Catalogue], language: str
) -> None:
    catalogue = catalogues[language]
    assert [question.id for question in catalogue.questions] == ["cao"]
    assert catalogue.chapters[1].questions == catalogue.questions
    (tip,) = catalogue.guided
    assert tip.guide is not None
    assert (tip.id, tip.guide.conditions, tip.guide.phrase) == ("potje", {"cao": "ja"}, catalogue.phrases[2])
    assert [(reaction.after, reaction.key) for reaction in catalogue.reactions] == [(("budget",), "oefenen--geen-geld")]
    assert catalogue.goal_of == {"oefenen--geen-geld": "budget"}
    assert catalogue.default_phrases == (catalogue.phrases[0],)
    assert [goal.default_phrases for goal in catalogue.goals] == [("rustig-moment--vraag-om-tijd",), ()]


def test_an_answer_is_not_one_of_the_phrases(catalogues: Mapping[str, Catalogue]) -> None:
    assert {reaction.answer.key for reaction in catalogues["nl"].reactions}.isdisjoint(
        phrase.key for phrase in catalogues["nl"].phrases
    )


def test_slots_are_those_of_the_language(catalogues: Mapping[str, Catalogue]) -> None:
    examples = [catalogues[language].slots["ontwikkeldoel"].example for language in ("nl", "en")]
    assert examples == ["grenzen stellen & vragen", "setting boundaries & asking"]
