"""A translator changes the language of the page: everything works all the same."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.plan.plan_page import STANDARD_PLAN, incoming, open_file, open_kept, press
from tests.browser.served import ServedSite

TRANSLATE = "document.documentElement.lang = 'auto';"
ON_LOAD = f"addEventListener('DOMContentLoaded', () => {{ {TRANSLATE} }});"


@pytest.fixture
def context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    kept: dict[str, Any] = {**STANDARD_PLAN, "slots": {"collega": "Anouk"}}
    context = open_kept(open_context, real_site, kept)
    context.add_init_script(ON_LOAD)
    return context


def test_ticks_are_cleared_and_put_back(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    page.get_by_role("checkbox").first.check()
    press(page, words("checklist_clear"))
    expect(page.get_by_text(words("checklist_cleared_one"))).to_be_visible()
    press(page, words("undo"))
    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_a_phrase_is_copied(page: Page, words: Labels) -> None:
    page.goto("tip/breder-kader/")
    page.get_by_role("button", name=words("copy")).first.click()
    expect(
        page.get_by_role("status").filter(has_text="Gekopieerd").or_(page.get_by_text(words("copied_status")))
    ).to_be_visible()


def test_a_plan_arrives_by_link_and_by_file(page: Page, words: Labels) -> None:
    page.goto("gespreksplan/")
    press(page, words("out_link"))
    expect(page.get_by_text(words("out_link_copied"))).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(link)
    expect(incoming(page, words)).to_be_visible()
    press(page, words("out_open_decline"))
    open_file(page, words, '{"kind": "sodalis-gespreksplan", "plan": {"version": 1, "notes": "x"}}')
    expect(incoming(page, words, "file")).to_be_visible()


def test_a_selection_is_made_and_the_search_finds(page: Page, words: Labels) -> None:
    page.goto("selectie/")
    page.get_by_role("checkbox").first.check()
    expect(page.get_by_text(words("maker_one"), exact=False).first).to_be_visible()
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").fill("geld")
    expect(page.locator(".search__result").first).to_be_visible()
