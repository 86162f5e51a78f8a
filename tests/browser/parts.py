"""The parts of a page, found by the role and the name that a screen reader hears."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from playwright.sync_api import Locator, Page


def phrase(page: Page, title: str) -> Locator:
    """Return the card of a phrase."""
    return page.get_by_role("group", name=title, exact=True)


def wording(card: Locator) -> Locator:
    """Return the sentence that a card shows."""
    return card.get_by_role("blockquote")


def copy_button(card: Locator) -> Locator:
    """Return the button that copies the sentence of a card."""
    return card.locator("[data-part=copy]")


def field(parent: Locator | Page, name: str) -> Locator:
    """Return the field of a slot."""
    return parent.get_by_role("textbox", name=name, exact=True)


def action(parent: Locator | Page, text: str) -> Locator:
    """Return the checkbox of an action."""
    return parent.get_by_role("checkbox", name=text, exact=True)


def long_date(day: date, locale: str = "nl_NL") -> str:
    """Return a day as the pages say it: with its year, unless that is this one."""
    year = "" if day.year == date.today().year else " y"
    return format_date(day, f"EEEE d MMMM{year}", locale=locale)
