"""How long filling, switching, copying and ticking take on a page with 300 cards, on a slowed CPU."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.material import generated
from benchmarks.timing import LIMIT, SLOWED, answer, observe, press, report, slow_page
from tests.browser.engines import open_chromium
from tests.browser.served import serve
from tests.project import build_site, write_project

CARDS = 300
FEW = 2


def main(rounds: int) -> None:
    """Print the answer times of every interaction."""
    with tempfile.TemporaryDirectory() as root, open_chromium() as browser:
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
        report(figures[CARDS], figures[FEW], f"that with {FEW} cards")


def _measure(browser: Browser, address: str, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"fill in": [], "je or u": [], "copy": [], "tick": []}
    with slow_page(browser) as page:
        page.goto(f"{address}zinnen/")
        observe(page)
        page.locator("phrase-card input[type=text]").first.focus()
        for _ in range(rounds):
            page.keyboard.press("a")
            times["fill in"].append(answer(page))
        for round_ in range(rounds):
            press(page, f"address-switch label:has([value={'formal' if round_ % 2 == 0 else 'informal'}])")
            times["je or u"].append(answer(page))
        for _ in range(rounds):
            press(page, "phrase-card [data-part=copy]")
            times["copy"].append(answer(page))
        page.goto(f"{address}checklist/")
        observe(page)
        for _ in range(rounds):
            press(page, "action-item .action__input")
            times["tick"].append(answer(page))
    return times


if __name__ == "__main__":
    main(int(sys.argv[1]))
