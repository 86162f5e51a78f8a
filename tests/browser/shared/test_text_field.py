"""Two tabs in one field: no stroke is lost, and the caret stays where it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import OpenContext
from tests.browser.modules import open_module
from tests.browser.parts import field, phrase

NAME = "naam van je collega"


@pytest.mark.parametrize(
    ("before", "mine", "theirs", "merged"),
    [
        ("", "a", "", "a"),
        ("", "", "b", "b"),
        ("een twee", "een twee drie", "nul een twee", "nul een twee drie"),
        ("een twee", "een", "nul een twee", "nul een"),
        ("x", "xa", "xb", "xba"),
        ("een", "één", "een", "één"),
        ("een twee", "een drie", "een vier", "een drie"),
    ],
)
def test_two_changes_of_a_text_are_both_kept(
    open_context: OpenContext, before: str, mine: str, theirs: str, merged: str
) -> None:
    assert open_module(open_context, "shared/text-field.js")("mergeTexts", before, mine, theirs) == merged


def test_typing_goes_on_where_the_caret_is_while_another_tab_types(context: BrowserContext) -> None:
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto("tip/afspraak/")
    here, there = (field(phrase(page, "Bevestig de afspraak"), NAME) for page in (one, other))
    here.fill("Anouk")
    expect(there).to_have_value("Anouk")
    here.press("ArrowLeft")
    there.press("End")
    there.press_sequentially(" de Bruin", delay=20)
    expect(here).to_have_value("Anouk de Bruin")
    here.press("x")
    expect(here).to_have_value("Anouxk de Bruin")
    expect(there).to_have_value("Anouxk de Bruin")
