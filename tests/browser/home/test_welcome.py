"""The welcome: the first step, the plan of a reader who comes back, and the way of the conversation."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import long_date
from tests.browser.plan.plan_page import STANDARD_PLAN, open_kept
from tests.browser.served import ServedSite

SOON = date.today() + timedelta(days=9)
PAST = date.today() - timedelta(days=2)
ONE = STANDARD_PLAN["phrases"][:1]


def welcome(open_context: OpenContext, site: ServedSite, kept: dict[str, Any] | None, path: str = "") -> Page:
    page = open_kept(open_context, site, kept).new_page()
    page.goto(path)
    return page


def resume(page: Page, words: Labels) -> Locator:
    """Return what is said of the plan that was begun."""
    return page.locator("plan-status").filter(has_text=words("resume_title"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_who_comes_back_sees_what_the_plan_holds_and_the_day(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], language: str
) -> None:
    words = labels[language]
    meeting = {"date": SOON.isoformat(), "minutes": 20}
    kept = {**STANDARD_PLAN, "meeting": meeting}
    page = welcome(open_context, real_site, kept, {"nl": "", "en": "en/"}[language])
    count = words("resume_plan_other", count=len(STANDARD_PLAN["phrases"]))
    day = long_date(SOON, {"nl": "nl_NL", "en": "en_GB"}[language])
    expect(resume(page, words).get_by_text(f"{count} · {day}", exact=True)).to_be_in_viewport()
    resume(page, words).get_by_role("link", name=words("resume_plan")).click()
    page.wait_for_url("**/gespreksplan/")


@pytest.mark.parametrize("kept", [None, {"version": 1, "meeting": {"date": PAST.isoformat()}}])
def test_without_a_plan_there_is_nothing_to_go_on_with(
    open_context: OpenContext, real_site: ServedSite, words: Labels, kept: dict[str, Any] | None
) -> None:
    page = welcome(open_context, real_site, kept)
    expect(page.get_by_role("link", name=words("start"))).to_be_in_viewport()
    expect(resume(page, words)).to_be_hidden()


@pytest.mark.parametrize("meeting", [{}, {"date": PAST.isoformat()}])
def test_it_says_nothing_of_a_day_that_is_not_there_or_has_passed(
    open_context: OpenContext, real_site: ServedSite, words: Labels, meeting: dict[str, str]
) -> None:
    page = welcome(open_context, real_site, {"version": 1, "phrases": ONE, "meeting": meeting})
    expect(resume(page, words).get_by_text(words("resume_plan_one"), exact=True)).to_be_visible()


def test_the_first_screen_of_a_phone_says_what_this_is_and_where_to_begin(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_context(real_site, viewport={"width": 360, "height": 640}).new_page()
    page.goto("")
    for text in ("om coaching", words("footer_privacy"), words("start"), words("start_plan")):
        expect(page.get_by_role("main").get_by_text(text).first).to_be_in_viewport(ratio=1)


def test_the_conversation_leads_to_the_plan_and_to_the_rehearsal(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = welcome(open_context, real_site, None)
    way = page.get_by_role("navigation", name=words("journey_title"))
    way.get_by_role("link", name="Oefen het gesprek", exact=True).click()
    page.wait_for_url("**/oefenen/")
    page.go_back()
    way.get_by_role("link", name=words("journey_talk"), exact=True).click()
    page.wait_for_url("**/gespreksplan/")
