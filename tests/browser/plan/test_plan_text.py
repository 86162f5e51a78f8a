"""The plan as plain text: what a reader sees when it is pasted into a mail or a note."""

import re
from typing import Any

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

EMPTY: dict[str, Any] = {
    "title": "",
    "meeting": [],
    "groups": [],
    "actions": {"title": "Nog te doen", "items": []},
    "notes": {"title": "Notities", "text": ""},
}
FULL: dict[str, Any] = {
    "title": "Gespreksplan",
    "meeting": [
        {"label": "Met", "value": "Anouk de Bruin-Çelik"},
        {"label": "Wanneer", "value": "dinsdag 3 maart 2027, 10:00"},
    ],
    "groups": [
        {"title": "Openen", "phrases": ["Heb je een halfuur voor me?"]},
        {"title": "Waarom", "phrases": ["Ik wil grenzen leren stellen.", "Eerste alinea.\n\nTweede alinea."]},
    ],
    "actions": {"title": "Nog te doen", "items": ["Regel een plek.", "Zoek het budget op."]},
    "notes": {"title": "Notities", "text": "Rustig blijven 🙂\n\nEn ademen."},
}
FULL_TEXT = """\
Gespreksplan

Met: Anouk de Bruin-Çelik
Wanneer: dinsdag 3 maart 2027, 10:00

Openen
- Heb je een halfuur voor me?

Waarom
- Ik wil grenzen leren stellen.
- Eerste alinea.

  Tweede alinea.

Nog te doen
- Regel een plek.
- Zoek het budget op.

Notities
Rustig blijven 🙂

En ademen."""


@pytest.fixture
def plan_text(open_context: OpenContext) -> Module:
    """The module."""
    return open_module(open_context, "plan/plan-text.js")


def test_every_part_has_its_place(plan_text: Module) -> None:
    assert plan_text("planToText", FULL) == FULL_TEXT


def test_an_empty_plan_is_an_empty_text(plan_text: Module) -> None:
    assert plan_text("planToText", EMPTY) == ""


def test_what_is_empty_leaves_no_gap_and_no_title(plan_text: Module) -> None:
    blocks = dict(zip(FULL, re.split(r"\n\n(?=Met:|Openen|Nog|Notities)", FULL_TEXT), strict=True))
    assert "\n\n".join(blocks.values()) == FULL_TEXT
    for part in FULL:
        rest = "\n\n".join(block for name, block in blocks.items() if name != part)
        assert plan_text("planToText", {**FULL, part: EMPTY[part]}) == rest


def test_a_part_with_nothing_but_space_counts_as_empty(plan_text: Module) -> None:
    blank = {
        **EMPTY,
        "meeting": [{"label": "Met", "value": "  "}],
        "groups": [{"title": "Openen", "phrases": [" ", "\n"]}, {"title": "Waarom", "phrases": []}],
        "notes": {"title": "Notities", "text": " \n\t "},
    }
    assert plan_text("planToText", blank) == ""


def test_lines_are_not_wrapped(plan_text: Module) -> None:
    long = "Ik wil je graag vertellen waarom dit voor mij belangrijk is. " * 20
    text = plan_text("planToText", {**EMPTY, "groups": [{"title": "Waarom", "phrases": [long]}]})
    assert text == f"Waarom\n- {long.strip()}"


def test_line_breaks_of_every_kind_become_one_kind(plan_text: Module) -> None:
    typed = "een\r\ntwee\rdrie\vvier\u2028vijf\u2029zes\x85zeven\x0cacht\nnegen"
    text = plan_text("planToText", {**EMPTY, "notes": {"title": "", "text": typed}})
    assert text == "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht\nnegen"


def test_what_is_no_text_is_left_out(plan_text: Module) -> None:
    text = plan_text.run(
        "({ planToText }, plan) => planToText({ ...plan, title: 'a\\0b\\u001bc\\u007fd\\ud83de\\udc4bf👋🏽\\tg' })",
        EMPTY,
    )
    assert text == "abcdef👋🏽\tg"


def test_a_label_and_its_value_stay_on_one_line(plan_text: Module) -> None:
    meeting = [{"label": "Waar\n", "value": "kamer 3\r\n  eerste verdieping"}]
    assert plan_text("planToText", {**EMPTY, "meeting": meeting}) == "Waar: kamer 3 eerste verdieping"
