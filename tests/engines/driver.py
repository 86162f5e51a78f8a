"""What a journey asks of a browser, in whatever way that is driven."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol

PATIENCE = 15.0
"""Seconds to wait for something that should be there soon."""

PRINT_ON_SCREEN = """(() => {
    for (const sheet of document.styleSheets) {
        for (const media of [sheet.media, ...[...sheet.cssRules].map((rule) => rule.media)]) {
            if (media?.mediaText === "print") media.mediaText = "all";
        }
    }
})()"""
"""Gives the screen the style of paper, for drivers that cannot emulate it."""

_STEADY = """(async (find) => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let before, now; ; before = now) {
        find().scrollIntoView({ block: "center", behavior: "instant" });
        await frame();
        await frame();
        now = JSON.stringify(find().getBoundingClientRect());
        if (now === before) return;
    }
})"""


def steady(element: str) -> str:
    """Return an expression that brings an element into view and comes to an end when it stands still.

    For drivers that do not wait for that before they click: a card takes its height only when it comes into view.
    """
    return f"{_STEADY}(() => {element})"


class Unavailable(Exception):  # noqa: N818 - no error: an engine may be absent
    """An engine cannot be driven in some way on this machine; the message says why."""


class Driver(Protocol):
    """A browser with one page and nothing kept.

    Elements and conditions are expressions in JavaScript, see `tests.engines.parts`. Each method waits until the
    element is there, and fails when that takes too long.
    """

    @property
    def description(self) -> str:
        """Which browser this is, of which version, and what drives it."""

    def goto(self, address: str) -> None:
        """Go to a page, and wait until it is loaded."""

    def reload(self) -> None:
        """Load the page again."""

    def click(self, element: str) -> None:
        """Click on an element as a person does."""

    def fill(self, element: str, text: str) -> None:
        """Put a text in a field, in place of what stands there."""

    def press(self, key: str) -> None:
        """Press a key, such as `Enter`, or several at once, such as `Control+v`."""

    def wait_for(self, condition: str) -> None:
        """Wait until a condition is true, also across pages."""

    def evaluate(self, expression: str) -> Any:
        """Return what an expression, or the promise that it gives, comes to."""

    def show_as_printed(self) -> str:
        """Show the page in the style of paper.

        Returns:
            how that was done.
        """

    def pdf(self) -> bytes | None:
        """Print the page to a PDF; none where the driver cannot."""


OpenDriver = Callable[[], AbstractContextManager[Driver]]
"""Opens a browser profile of its own in an engine that runs."""
