"""A page whose script does not come, or not whole, says so in time, can be read, and works once the script comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite

TIP = "tip/afspraak/"
SCRIPT = "**/tip.js"
HALF = "class Half extends HTMLElement { connectedCallback() { this.a"
SAID_WITHIN = 3_000
"""Milliseconds in which the page says so; a busy machine adds its own."""


def _abort(route: Route) -> None:
    route.abort()


def _answer(**answer: object) -> Callable[[Route], None]:
    def fulfill(route: Route) -> None:
        route.fulfill(**answer)  # type: ignore[arg-type]

    return fulfill


FAILURES = {
    "blocked": (_abort, "Failed to load resource"),
    "refused": (_answer(status=500, body=""), "Failed to load resource"),
    "wrong type": (_answer(body="export {}", content_type="text/plain"), "Failed to load module script"),
    "not a script": (_answer(body="<!doctype html>", content_type="text/html"), "Failed to load module script"),
    "cut off": (_answer(body=HALF, content_type="text/javascript"), "page error"),
    "throws": (_answer(body="throw new Error('planned')", content_type="text/javascript"), "page error: .*planned"),
}


@pytest.mark.parametrize(
    "failure",
    [pytest.param(name, marks=pytest.mark.provokes(complaint)) for name, (_, complaint) in FAILURES.items()],
)
def test_a_script_that_fails_is_said_and_can_be_loaded_again(
    context: BrowserContext, words: Labels, failure: str
) -> None:
    handler, _ = FAILURES[failure]
    page = context.new_page()
    context.route(SCRIPT, handler)
    page.goto(TIP)
    notice = page.get_by_text(words("scripts_failed"))
    expect(notice).to_be_visible()
    assert page.evaluate("performance.now()") < SAID_WITHIN + 2_000
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name=words("search"))).to_have_count(0)
    context.unroute(SCRIPT)
    page.get_by_role("button", name=words("scripts_reload")).click()
    expect(page.locator("html")).to_have_attribute("data-scripts", "ready")
    expect(notice).to_be_hidden()


def test_a_script_that_hangs_holds_up_neither_the_page_nor_the_notice(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    held: list[Route] = []
    context.route(SCRIPT, lambda route: held.append(route))  # noqa: PLW0108 - must be a function
    page.goto(TIP, wait_until="commit")
    notice = page.get_by_text(words("scripts_failed"))
    expect(notice).to_be_visible()
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    assert page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") < SAID_WITHIN
    held[0].continue_()
    expect(page.locator("html")).to_have_attribute("data-scripts", "ready")
    expect(notice).to_be_hidden()
    expect(page.get_by_role("button", name=words("copy")).first).to_be_visible()


@pytest.mark.provokes("Failed to load resource")
def test_a_plan_whose_script_fails_says_that_what_was_kept_is_still_there(
    context: BrowserContext, words: Labels
) -> None:
    page = context.new_page()
    page.goto("gespreksplan/")
    page.get_by_label(words("plan_person")).fill("Samira")
    context.route("**/gespreksplan.js", _abort)
    page.reload()
    expect(page.get_by_text(words("scripts_failed"))).to_be_visible()
    context.unroute("**/gespreksplan.js")
    page.get_by_role("button", name=words("scripts_reload")).click()
    expect(page.get_by_label(words("plan_person"))).to_have_value("Samira")


def test_nothing_is_said_of_a_script_that_comes_or_is_off(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    for java_script_enabled in (True, False):
        page = open_context(small_site, java_script_enabled=java_script_enabled).new_page()
        page.goto(TIP)
        page.wait_for_timeout(SAID_WITHIN + 500)
        expect(page.get_by_text(words("scripts_failed"))).to_be_hidden()
