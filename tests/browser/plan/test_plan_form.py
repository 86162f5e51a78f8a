"""A field of the plan shows what is kept, or says that it is not."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.plan.plan_page import PATH, kept
from tests.browser.served import ServedSite


def test_minutes_that_are_not_kept_are_said(page: Page, words: Labels) -> None:
    page.goto(PATH)
    minutes = page.get_by_label(words("plan_minutes"), exact=True)
    minutes.press("Control+a")
    minutes.press_sequentially("600")
    minutes.press("Tab")
    page.keyboard.press("Tab")
    expect(minutes).to_have_value("600")
    expect(minutes).to_have_attribute("aria-invalid", "true")
    expect(minutes).to_have_accessible_description(
        words("plan_invalid_minutes", kept=str(kept(page)["meeting"]["minutes"]))
    )
    minutes.fill("45")
    expect(minutes).not_to_have_attribute("aria-invalid", "true")
    minutes.press("Tab")
    expect(minutes).to_have_accessible_description("")
    assert kept(page)["meeting"]["minutes"] == 45


def test_a_day_that_is_not_complete_is_said(page: Page, words: Labels) -> None:
    page.goto(PATH)
    day = page.get_by_label(words("plan_date"), exact=True)
    day.focus()
    page.keyboard.type("12")
    page.get_by_label(words("plan_place"), exact=True).focus()
    expect(day).to_have_accessible_description(words("plan_invalid_empty"))


def test_what_is_filled_in_without_a_keyboard_is_kept(page: Page, words: Labels) -> None:
    page.goto(PATH)
    place = page.get_by_label(words("plan_place"), exact=True)
    place.evaluate(
        "field => { field.value = 'x'.repeat(500); field.dispatchEvent(new Event('change', {bubbles: true})); }"
    )
    expect(place).to_have_value("x" * 200)
    assert kept(page)["meeting"]["place"] == "x" * 200


def test_no_message_covers_the_focus(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    context: BrowserContext = open_context(real_site, viewport={"width": 320, "height": 256})
    page = context.new_page()
    page.goto(PATH)
    page.get_by_role("button", name=words("plan_default"), exact=True).click()
    page.get_by_role("button", name=words("remove")).first.click()
    covered = []
    for _ in range(40):
        page.keyboard.press("Tab")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        covered += page.evaluate(
            """() => {
                if (document.activeElement === document.body) return [];
                const focused = document.activeElement.getBoundingClientRect();
                return [...document.querySelectorAll("[data-sticky]")]
                    .filter((sticky) => !sticky.contains(document.activeElement))
                    .map((sticky) => sticky.getBoundingClientRect())
                    .filter(({ top, bottom }) => top < focused.bottom && focused.top < bottom && top < bottom)
                    .map(() => document.activeElement.outerHTML.slice(0, 80));
            }"""
        )
    assert not covered
