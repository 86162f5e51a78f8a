"""The browser engines that the tests run in, and how each is started."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

from playwright.sync_api import Browser, sync_playwright

from chromium import ensure_chromium


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Start a Chromium that can reach this machine and nothing else."""
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_chromium(), args=["--no-sandbox", rules])
        yield browser
        browser.close()


ENGINES: Mapping[str, Callable[[], AbstractContextManager[Browser]]] = {"chromium": open_chromium}
"""By name; every test runs in each."""
