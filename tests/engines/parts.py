"""The parts of a page, as expressions in JavaScript that find them by the words that a person sees on them."""

from __future__ import annotations

import json

_FIND = """(([selector, words]) => [...document.querySelectorAll(selector)].find((element) =>
    element.checkVisibility() && element.textContent.replace(/\\s+/g, " ").trim() === words))"""
_BEGINS = """(([selector, words]) => [...document.querySelectorAll(selector)].find((element) =>
    element.checkVisibility() && element.textContent.trim().startsWith(words)))"""
_SHOWS = """(([selector, words]) => [...document.querySelectorAll(selector)].some((element) =>
    element.checkVisibility() && element.innerText.replace(/\\s+/g, " ").includes(words)))"""


def link(words: str, within: str = "main") -> str:
    """Return a link with these words."""
    return f"{_FIND}({json.dumps([f'{within} a', words])})"


def button(words: str) -> str:
    """Return the first button that begins with these words; more may follow that are only heard."""
    return f"{_BEGINS}({json.dumps(['button', words])})"


def label(words: str) -> str:
    """Return the label of a field, a checkbox or a choice; a click on it is one on what it belongs to."""
    return f"{_FIND}({json.dumps(['label', words])})"


def control(words: str) -> str:
    """Return the field, the checkbox or the choice with this label."""
    return f"{label(words)}?.control"


def checked(words: str) -> str:
    """Tell whether the checkbox or the choice with this label is checked."""
    return f"{control(words)}?.checked === true"


def shows(selector: str, words: str) -> str:
    """Tell whether an element shows these words, among others."""
    return f"{_SHOWS}({json.dumps([selector, words])})"
