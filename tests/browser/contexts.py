"""Browser contexts that tests use one after another, emptied in between: a new one costs more than most tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

from tests.browser.served import BLANK, ServedSite

MOST = 6
"""Contexts that are kept open, each with its own options."""

_STORE = "entries => entries.forEach(({name, value}) => localStorage.setItem(name, value))"


_BLOCKED = "Service Worker registration blocked"
"""Playwright's own message for a context without service workers."""


class Watched:
    """A context that records complaints: failed scripts, warnings in the console, requests to other origins.

    Attributes:
        context: the context.
        complaints: the list to which it adds.
        reusable: whether it can be emptied. A service worker stays, and so does a script for all pages.
    """

    def __init__(self, context: BrowserContext, origin: str, complaints: list[str], reusable: bool) -> None:
        self.context = context
        self.complaints = complaints
        self.reusable = reusable
        self._origin = origin
        self._keeper: Page | None = None
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("close", self._on_close)
        for owner, name in ((context, "add_init_script"), (context, "expose_binding"), (context.clock, "install")):
            setattr(owner, name, self._not_reusable_after(getattr(owner, name)))

    def fill(self, entries: list[dict[str, str]]) -> None:
        """Store entries in the local storage of the origin."""
        if not self._keeper:
            self._keeper = self.context.new_page()
            self._keeper.goto(f"{self._origin}{BLANK}")
        self._keeper.evaluate(_STORE, entries)

    def empty(self) -> bool:
        """Close the pages and remove everything that they stored.

        Returns:
            Whether the context can be used again.
        """
        if not self.reusable:
            return False
        self.fill([])
        for page in self.context.pages:
            if page is not self._keeper:
                page.close()
        self.context.unroute_all()
        self.context.clear_cookies()
        self.context.clear_permissions()
        self.context.set_offline(False)
        if self._keeper:
            self._keeper.evaluate("localStorage.clear()")
        return self.reusable

    def _not_reusable_after(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*arguments: Any, **options: Any) -> Any:
            self.reusable = False
            return method(*arguments, **options)

        return noted

    def _on_close(self, _: BrowserContext) -> None:
        self.reusable = False

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._origin}/", "data:", "blob:")):
            self.complaints.append(f"request to elsewhere: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(_BLOCKED):
            self.complaints.append(f"console {message.type}: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.complaints.append(f"page error: {error.error}")


class Contexts:
    """The contexts of a browser, by their options."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[str, Watched] = {}

    def take(self, site: ServedSite, complaints: list[str], options: dict[str, Any]) -> tuple[str, Watched]:
        """Return an empty context with these options, and the key to give it back with."""
        stored = options.pop("storage_state", None)
        key = json.dumps([site.address, options], sort_keys=True)
        watched = self._idle.pop(key, None)
        if watched:
            watched.complaints = complaints
        else:
            reusable = options.get("service_workers") == "block"
            watched = Watched(self._browser.new_context(**options), site.origin, complaints, reusable)
        if stored:
            (origin,) = stored["origins"]
            watched.fill(origin["localStorage"])
        return key, watched

    def give_back(self, key: str, watched: Watched) -> None:
        """Keep a context for the next test, or close it."""
        if key in self._idle or not watched.empty():
            watched.context.close()
            return
        watched.complaints = []
        self._idle[key] = watched
        if len(self._idle) > MOST:
            self._idle.pop(next(iter(self._idle))).context.close()
