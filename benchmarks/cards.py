"""How long filling, switching, copying and ticking take on a page with 300 cards, on a CPU slowed four times.

Measured by the browser itself (Event Timing): from the press of a key or the click until the next frame that
shows the result, in milliseconds, in steps of 8. The ratio is to the same on a page with two.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.material import generated
from chromium import ensure_chromium
from tests.browser.served import serve
from tests.project import build_site, write_project

CARDS = 300
FEW = 2
SLOWED = 4
LIMIT = 50

_OBSERVE = """
() => {
  window.answers = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.answers.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 0, buffered: false });
}
"""
_TAKE = "() => { const taken = window.answers; window.answers = []; return taken; }"


def main(rounds: int) -> None:
    """Print the answer times of every interaction, worst and median."""
    with tempfile.TemporaryDirectory() as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_chromium(), args=["--no-sandbox"])
        figures = {}
        for cards in (FEW, CARDS):
            folder = Path(root, str(cards))
            folder.mkdir()
            with serve(folder / "site") as site:
                config = write_project(folder, *generated(cards))
                outcome = build_site(config, site.folder, site_url=site.address)
                assert outcome.succeeded, outcome.messages  # noqa: S101
                figures[cards] = _measure(browser, site.address, rounds)
        print(f"{CARDS} cards, CPU slowed {SLOWED} times, {rounds} rounds (at most {LIMIT} ms):")
        for action, times in figures[CARDS].items():
            median = statistics.median(times)
            ratio = median / statistics.median(figures[FEW][action])
            print(f"  {action}: median {median:.0f} ms, worst {max(times):.0f} ms, {ratio:.1f} × that with {FEW} cards")
        browser.close()


def _measure(browser: Browser, address: str, rounds: int) -> dict[str, list[float]]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(f"{address}zinnen/")
    page.evaluate(_OBSERVE)
    times: dict[str, list[float]] = {"fill in": [], "je or u": [], "copy": [], "tick": []}
    card = page.locator("phrase-card").first
    for round_ in range(rounds):
        card.get_by_role("textbox").first.focus()
        page.keyboard.type("abc")
        times["fill in"] += _answers(page)
        page.get_by_role("radio", name="u" if round_ % 2 == 0 else "je", exact=True).click(force=True)
        times["je or u"] += _answers(page)
        card.get_by_role("button").click()
        times["copy"] += _answers(page)
    page.goto(f"{address}checklist/")
    page.evaluate(_OBSERVE)
    for round_ in range(rounds):
        page.get_by_role("checkbox").nth(round_ % FEW).click()
        times["tick"] += _answers(page)
    context.close()
    return times


def _answers(page: Page) -> list[float]:
    """Wait until the browser has reported what happened, and return the longest answer."""
    page.wait_for_function("() => window.answers.length > 0")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")
    return [max(page.evaluate(_TAKE))]


if __name__ == "__main__":
    main(int(sys.argv[1]))
