"""Two sites on one origin keep their data apart, and what was kept before that moves along."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import action
from tests.browser.plan.plan_page import press
from tests.browser.served import ServedSite

LEGACY = "sodalis-kennissite"
OTHER = "sodalis-kennissite:/"
PLACE = "Regel een plek."
TICKED = json.dumps(
    {"version": 1, "actions": {"afspraak--plek-regelen": {"ticked": True, "at": "2026-01-01T00:00:00Z"}}}
)


def open_with(open_context: OpenContext, site: ServedSite, kept: dict[str, str]) -> Page:
    entries = [{"name": name, "value": value} for name, value in kept.items()]
    state = {"origins": [{"origin": site.origin, "localStorage": entries}], "cookies": []}
    return open_context(site, storage_state=state).new_page()


def keys(page: Page) -> set[str]:
    return set(page.evaluate("Object.keys(localStorage)"))


def test_what_was_kept_under_the_key_of_before_moves_along(open_context: OpenContext, small_site: ServedSite) -> None:
    page = open_with(open_context, small_site, {LEGACY: TICKED, f"{LEGACY}.scheme": "dark"})
    page.goto("checklist/")
    expect(action(page, PLACE)).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert keys(page) == {small_site.storage_key, f"{small_site.storage_key}.scheme"}


def test_a_site_neither_reads_nor_wipes_what_another_one_keeps(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    page = open_with(open_context, small_site, {OTHER: TICKED, f"{OTHER}.scheme": "dark"})
    page.goto("checklist/")
    expect(action(page, PLACE)).not_to_be_checked()
    assert page.locator("html").get_attribute("data-scheme") is None
    action(page, PLACE).check()
    page.goto("gespreksplan/")
    press(page, words("keep_wipe"))
    press(page, words("keep_wipe_confirm"))
    assert keys(page) == {OTHER, f"{OTHER}.scheme"}


def test_json_of_many_levels_loses_no_ticks(open_context: OpenContext, small_site: ServedSite) -> None:
    deep = f'{TICKED[:-1]}, "later": {"[" * 5_000}{"]" * 5_000}}}'
    page = open_with(open_context, small_site, {small_site.storage_key: deep})
    page.goto("checklist/")
    expect(action(page, PLACE)).to_be_checked()
    action(page, PLACE).uncheck()
    page.reload()
    expect(action(page, PLACE)).not_to_be_checked()
    aside = page.evaluate("key => localStorage.getItem(key)", f"{small_site.storage_key}.unreadable")
    assert aside == deep
