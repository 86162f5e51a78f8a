"""The welcome: what the plan of a reader who comes back holds, at the place of the conversation on the way to it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from babel.dates import format_date
from playwright.sync_api import Locator, Page, expect

from kennissite.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.plan_page import STANDARD_PLAN, open_kept
from tests.browser.served import ServedSite

SOON = date.today() + timedelta(days=9)
PAST = date.today() - timedelta(days=2)
ONE = STANDARD_PLAN["phrases"][:1]


def welcome(open_context: OpenContext, site: ServedSite, kept: dict[str, Any] | None, path: str = "") -> Page:
    page = open_kept(open_context, site, kept).new_page()
    page.goto(path)
    return page


def status(page: Page, words: Labels) -> Locator:
    """Return what is said below the conversation."""
    stop = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=words("journey_talk"), exact=True))
    return stop.get_by_role("paragraph")


def long_date(day: date, language: str) -> str:
    return format_date(day, "EEEE d MMMM", locale=language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_who_comes_back_sees_what_the_plan_holds_and_the_day(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], language: str
) -> None:
    words = labels[language]
    meeting = {"date": SOON.isoformat(), "minutes": 20}
    kept = {**STANDARD_PLAN, "meeting": meeting}
    page = welcome(open_context, real_site, kept, {"nl": "", "en": "en/"}[language])
    count = words("journey_plan_other", count=len(STANDARD_PLAN["phrases"]))
    day = long_date(SOON, {"nl": "nl_NL", "en": "en_GB"}[language])
    expect(status(page, words)).to_have_text(f"{count} · {day}")


@pytest.mark.parametrize(
    ("kept", "label"),
    [
        (None, "journey_talk_text"),
        ({"version": 1, "meeting": {"date": PAST.isoformat()}}, "journey_talk_text"),
        ({"version": 1, "phrases": ONE, "meeting": {"date": PAST.isoformat()}}, "journey_plan_one"),
        ({"version": 1, "phrases": ONE}, "journey_plan_one"),
    ],
)
def test_it_says_nothing_of_a_day_that_is_not_there_or_has_passed(
    open_context: OpenContext, real_site: ServedSite, words: Labels, kept: dict[str, Any] | None, label: str
) -> None:
    expect(status(welcome(open_context, real_site, kept), words)).to_have_text(words(label))


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
