"""How long the browser takes to answer a key or a click, as it measures that itself (Event Timing).

From the press until the next frame that shows the result, in milliseconds, in steps of 8.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

SLOWED = 4
"""How many times the CPU is slowed down."""

LIMIT = 50
"""Milliseconds that an answer may take."""

SHORTEST = 16
"""Milliseconds of the shortest answer that a browser reports (Event Timing, `durationThreshold`)."""

_OBSERVE = """
() => {
  window.answers = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.answers.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 0, buffered: false });
}
"""
_TAKE = """
async () => {
  const until = performance.now() + 1000;
  do await new Promise((done) => setTimeout(done, 200));
  while (!window.answers.length && performance.now() < until);
  return window.answers.splice(0);
}
"""


@contextmanager
def slow_page(browser: Browser) -> Iterator[Page]:
    """Open a page in a slowed browser that may use the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce")
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    yield page
    context.close()


def observe(page: Page) -> None:
    """Begin to measure on the page that is open."""
    page.evaluate(_OBSERVE)


def press(page: Page, selector: str) -> None:
    """Press the first element that a selector matches with the mouse.

    Not with Playwright's own click: that listens in the page for where it lands, which is measured as well.
    """
    page.locator(selector).first.scroll_into_view_if_needed()
    box = page.locator(selector).first.bounding_box()
    assert box, f"{selector} is not drawn"  # noqa: S101
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    page.mouse.down()
    page.mouse.up()


def answer(page: Page) -> float:
    """Wait until the browser has reported what happened, and return the longest answer in milliseconds."""
    return float(max(page.evaluate(_TAKE), default=SHORTEST))


def report(much: Mapping[str, list[float]], little: Mapping[str, list[float]], yardstick: str) -> None:
    """Print, for every action, the median, the worst, and the ratio to the median of the yardstick."""
    for action, times in much.items():
        median = statistics.median(times)
        ratio = median / statistics.median(little[action])
        print(f"  {action}: median {median:.0f} ms, worst {max(times):.0f} ms, {ratio:.1f} × {yardstick}")
