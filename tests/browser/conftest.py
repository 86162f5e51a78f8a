"""The sites, the browsers and the guard that every browser test uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError, expect

from kennissite.content.labels import Labels, read_labels
from tests.browser.engines import ENGINES
from tests.browser.served import ServedSite, serve
from tests.browser.small_site import build_small_site
from tests.project import ROOT, build_site

PATIENCE = 30_000
"""Milliseconds to wait for something that should be there at once: busy machines are slow ones."""


_BLOCKED = "Service Worker registration blocked"
"""What Playwright itself says where a test lets no service worker in."""


class OpenContext(Protocol):
    """Opens a browser context: a browser profile of its own, with nothing kept yet."""

    def __call__(self, site: ServedSite, **options: Any) -> BrowserContext:
        """Open a context.

        Args:
            site: the site whose address relative addresses start from.
            options: what Playwright's `new_context` takes besides.
        """


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker of tests that provoke failures, and be patient."""
    expect.set_options(timeout=PATIENCE)
    config.addinivalue_line("markers", "provokes(pattern): the browser must complain of this, which is then no failure")


@pytest.fixture(scope="session", params=ENGINES)
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A running browser."""
    with ENGINES[request.param]() as browser:
        yield browser


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The site with the real content, at the root of its address."""
    with serve(tmp_path_factory.mktemp("real")) as site:
        outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
        assert outcome.succeeded, outcome.messages
        yield site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The small site, below the root of its address."""
    with serve(tmp_path_factory.mktemp("small"), "/kennis/") as site:
        build_small_site(tmp_path_factory.mktemp("project"), site.folder, site.address)
        yield site


@pytest.fixture(scope="session")
def labels() -> dict[str, Labels]:
    """The words of the interface, by language."""
    return {language: read_labels(ROOT / "overrides/locales", language) for language in ("nl", "en")}


@pytest.fixture(scope="session")
def words(labels: dict[str, Labels]) -> Labels:
    """The Dutch words of the interface."""
    return labels["nl"]


@pytest.fixture(autouse=True)
def complaints(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """What the browser complained of; after the test, only what the test provokes may be in it."""
    complaints: list[str] = []
    yield complaints
    expected = [mark.args[0] for mark in request.node.iter_markers("provokes")]
    unexpected = [text for text in complaints if not any(re.search(pattern, text) for pattern in expected)]
    assert not unexpected
    absent = [pattern for pattern in expected if not any(re.search(pattern, text) for text in complaints)]
    assert not absent, f"The test should have provoked {absent}."


@pytest.fixture
def open_context(browser: Browser, complaints: list[str]) -> Iterator[OpenContext]:
    """Opens contexts that are watched, and closed after the test."""
    opened: list[tuple[BrowserContext, ServedSite]] = []

    def open_one(site: ServedSite, **options: Any) -> BrowserContext:
        site.missing.clear()
        context = browser.new_context(
            **{
                "base_url": site.address,
                "locale": "nl-NL",
                "reduced_motion": "reduce",
                # Tests put styles of their own in a page; tests/browser/hosting holds the policy.
                "bypass_csp": True,
                "service_workers": "block",  # one would answer before the routes of a test
                **options,
            }
        )
        context.set_default_timeout(PATIENCE)
        _watch(context, site.origin, complaints)
        opened.append((context, site))
        return context

    yield open_one
    for context, site in opened:
        context.close()
        complaints += [f"not found: {path}" for path in site.missing]
        site.missing.clear()


def _watch(context: BrowserContext, origin: str, complaints: list[str]) -> None:
    def on_request(request: Request) -> None:
        if not request.url.startswith((f"{origin}/", "data:", "blob:")):
            complaints.append(f"request to elsewhere: {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(_BLOCKED):
            complaints.append(f"console {message.type}: {message.text}")

    def on_error(error: WebError) -> None:
        complaints.append(f"page error: {error.error}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", on_error)


@pytest.fixture
def context(open_context: OpenContext, small_site: ServedSite) -> BrowserContext:
    """A context on the small site."""
    return open_context(small_site)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on the small site."""
    return context.new_page()
