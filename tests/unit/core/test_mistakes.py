"""How mistakes are worded and put together."""

from __future__ import annotations

import pytest

from kennissite.core.mistakes import Mistake, did_you_mean, report


@pytest.mark.parametrize(
    ("word", "known", "sentence"),
    [
        ("colega", ["team", "collega"], "Bedoel je [[collega]]?"),
        ("collega", ["collega-a", "collegas"], "Bedoel je [[collegas]]?"),
        ("sokken", ["team", "collega"], "Kies uit: [[collega]], [[team]]."),
        ("", ["team"], "Kies uit: [[team]]."),
        ("sokken", [], "Er is nog niets om uit te kiezen."),
    ],
)
def test_the_nearest_word_is_proposed_and_otherwise_all_are_listed(word: str, known: list[str], sentence: str) -> None:
    assert did_you_mean(word, known, "[[{}]]") == sentence


def test_mistakes_are_reported_once_in_the_order_of_files_and_lines() -> None:
    mistakes = [
        Mistake("b.md", 2, "twee"),
        Mistake("b.md", 10, "tien"),
        Mistake("a.md", 3, "drie"),
        Mistake("b.md", 2, "twee"),
    ]
    assert report(mistakes) == "3 fouten in de bronbestanden:\na.md:3: drie\nb.md:2: twee\nb.md:10: tien"


def test_a_single_mistake_is_counted_in_the_singular() -> None:
    assert report([Mistake("a.md", 1, "fout")]) == "1 fout in de bronbestanden:\na.md:1: fout"
