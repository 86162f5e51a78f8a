"""Who makes the site, as mkdocs.yml says it."""

from __future__ import annotations

from typing import Any

import pytest

from kennissite.core.sender import FIELDS, read_sender, sender_problems

WHOLE = {
    "site": "https://www.sodalis.nl/",
    "mail": "praktijk@voorbeeld.nl",
    "telefoon": "+31 20 123 45 67",
    "adres": "Straat 1, 1234 AB Plaats",
    "kvk": "12345678",
    "btw": "NL123456789B01",
}


def test_a_whole_sender_misses_nothing() -> None:
    sender = read_sender("Sodalis", WHOLE)
    assert [*sender_problems(WHOLE)] == []
    assert sender.missing == []
    assert sender.host == "www.sodalis.nl"


@pytest.mark.parametrize("value", [None, {}, {"mail": None, "kvk": ""}])
def test_what_is_not_known_is_empty_and_named(value: Any) -> None:
    assert read_sender("Sodalis", value).missing == list(FIELDS)


@pytest.mark.parametrize(
    "value",
    [
        "sodalis",
        ["site"],
        {"website": "https://www.sodalis.nl/"},
        {"site": "www.sodalis.nl"},
        {"site": "http://www.sodalis.nl/"},
        {"mail": "praktijk"},
        {"telefoon": "bel ons"},
        {"kvk": 1234},
        {"btw": "123"},
    ],
)
def test_a_mistake_is_named_in_dutch(value: Any) -> None:
    (problem,) = sender_problems(value)
    assert "afzender" in problem
