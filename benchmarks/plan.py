"""How long a key press takes in a plan with 300 phrases and long notes, against an empty plan, on a slowed CPU."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.material import generated
from benchmarks.timing import LIMIT, SLOWED, answer, observe, report, slow_page
from tests.browser.engines import open_chromium
from tests.browser.served import serve
from tests.project import build_site, write_project

PHRASES = 300
NOTES = 10_000


def main(rounds: int) -> None:
    """Print the answer times of typing notes and of filling in a slot."""
    phrases = [{"key": f"tip-{n}--zeg-het", "goal": "openen"} for n in range(PHRASES)]
    full = {"version": 1, "phrases": phrases, "notes": ("een paar woorden " * NOTES)[:NOTES]}
    one = {"version": 1, "phrases": phrases[:1]}
    with tempfile.TemporaryDirectory() as root, open_chromium() as browser:
        with serve(Path(root, "site")) as site:
            config = write_project(Path(root), *generated(PHRASES))
            outcome = build_site(config, site.folder, site_url=site.address)
            assert outcome.succeeded, outcome.messages  # noqa: S101
            little, much = (_measure(browser, site.address, plan, rounds) for plan in (one, full))
        print(f"{PHRASES} phrases and {NOTES} characters of notes, CPU slowed {SLOWED} times (at most {LIMIT} ms):")
        report(much, little, "that with one phrase and no notes")


def _measure(browser: Browser, address: str, plan: object, rounds: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {"notes": [], "fill in": []}
    with slow_page(browser) as page:
        page.goto(f"{address}404.html")
        page.evaluate("(plan) => localStorage.setItem('sodalis-kennissite', plan)", json.dumps(plan))
        page.goto(f"{address}gespreksplan/")
        observe(page)
        for action, field in (("notes", "textarea[name=notes]"), ("fill in", ".plan-item input[type=text]")):
            page.locator(field).first.focus()
            for _ in range(rounds):
                page.keyboard.press("a")
                times[action].append(answer(page))
    return times


if __name__ == "__main__":
    main(int(sys.argv[1]))
