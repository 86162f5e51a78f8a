"""The page of the plan: opened with or without something kept, and what it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

from kennissite.content.labels import Labels
from kennissite.core.records import Phrase
from tests.browser.conftest import OpenContext
from tests.browser.real_content import examples, first_wording
from tests.browser.served import ServedSite
from tests.project import read_real_catalogues

KEY = "sodalis-kennissite:/"
"""The key of the plan on a site at the root of its address."""
PATH = "gespreksplan/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
CATALOGUE = read_real_catalogues()["nl"]
STANDARD = CATALOGUE.default_phrases
TITLES = [phrase.title for phrase in STANDARD]
GOALS = [goal.id for goal in CATALOGUE.goals]
STANDARD_PLAN: dict[str, Any] = {
    "version": 1,
    "phrases": [{"key": phrase.key, "goal": phrase.goal} for phrase in STANDARD],
}


def open_kept(
    open_context: OpenContext, site: ServedSite, kept: Mapping[str, Any] | None = None, **options: Any
) -> BrowserContext:
    """Open a context that may use the clipboard, and in which a plan was kept earlier."""
    entries = [] if kept is None else [{"name": site.storage_key, "value": json.dumps(kept)}]
    state = {"origins": [{"origin": site.origin, "localStorage": entries}], "cookies": []}
    context = open_context(site, storage_state=state, **options)
    context.grant_permissions(CLIPBOARD)
    return context


def open_plan(context: BrowserContext, fragment: str = "") -> Page:
    """Open the page of the plan."""
    page = context.new_page()
    page.goto(PATH + fragment)
    return page


def sentence(phrase: Phrase, slots: Mapping[str, str] | None = None, formal: bool = False) -> str:
    """Return what a phrase says when only these slots are filled in."""
    return first_wording(phrase, {**examples(CATALOGUE), **(slots or {})}, formal)


def chosen(page: Page, words: Labels) -> Locator:
    """Return the list of the phrases in the plan."""
    return page.get_by_role("list", name=words("plan_phrases"), exact=True)


def titles(page: Page, words: Labels) -> list[str]:
    """Return the titles of the phrases in the plan, in their order."""
    buttons = chosen(page, words).get_by_role("button", name=words("remove"))
    return [text.partition(" ‘")[2].removesuffix("’") for text in buttons.all_text_contents()]


def of_phrase(label: str, title: str) -> str:
    """Return the name of a button for one phrase, as a screen reader says it."""
    return f"{label} ‘{title}’"


def press(page: Page, name: str) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def kept(page: Page) -> Any:
    """Return the plan that the device keeps, or nothing."""
    path = page.evaluate("new URL(document.documentElement.dataset.root, location.href).pathname")
    text = page.evaluate("key => localStorage.getItem(key)", f"sodalis-kennissite:{path}")
    return json.loads(text or "null")


def clipboard(page: Page) -> str:
    """Return what is on the clipboard."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def download(page: Page, name: str) -> Path:
    """Press a button that gives a file, and return the file."""
    with page.expect_download() as waiting:
        press(page, name)
    return waiting.value.path()


def open_file(page: Page, words: Labels, text: str | bytes) -> None:
    """Open a plan file with this content, as the button lets a reader do."""
    content = text.encode() if isinstance(text, str) else text
    with page.expect_file_chooser() as waiting:
        press(page, words("keep_import"))
    waiting.value.set_files({"name": "gespreksplan.json", "mimeType": "application/json", "buffer": content})


def message(page: Page, text: str) -> Locator:
    """Return the status that says something, where it does."""
    return page.get_by_role("status").filter(has_text=text)


def incoming(page: Page, words: Labels, source: str = "link") -> Locator:
    """Return the dialog about a plan that came in, by a `link` or in a `file`."""
    return page.get_by_role("dialog", name=words(f"out_open_{source}_title"), exact=True)


def settle(page: Page) -> None:
    """Let a page do what it was asked to do, to see afterwards what it did not do."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
