"""Drive an engine with Playwright."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from playwright.sync_api import Browser, BrowserType, ElementHandle, Error, Page, Playwright, sync_playwright

from tests.engines.driver import PATIENCE, Driver, OpenDriver, Unavailable

_P = ParamSpec("_P")
_T = TypeVar("_T")


class _Thread:
    """Calls in a thread of its own: a thread can have one Playwright, and the main thread's is for other tests."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool

    def __call__(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        return self._pool.submit(call, *args, **kwargs).result()


class PlaywrightDriver:
    """A page in a browser context of its own."""

    def __init__(self, page: Page, browser: Browser, run: _Thread) -> None:
        name = browser.browser_type.name
        self._page = page
        self._run = run
        self._can_print = name == "chromium"
        self.description = f"{name.capitalize()} {browser.version}, driven by Playwright"

    def goto(self, address: str) -> None:
        self._run(self._page.goto, address)

    def reload(self) -> None:
        self._run(self._page.reload)

    def click(self, element: str) -> None:
        self._run(lambda: self._find(element).click())

    def fill(self, element: str, text: str) -> None:
        self._run(lambda: self._find(element).fill(text))

    def press(self, key: str) -> None:
        self._run(self._page.keyboard.press, key)

    def wait_for(self, condition: str) -> None:
        self._run(self._page.wait_for_function, condition)

    def evaluate(self, expression: str) -> Any:
        return self._run(self._page.evaluate, expression)

    def show_as_printed(self) -> str:
        self._run(self._page.emulate_media, media="print")
        return "emulated"

    def pdf(self) -> bytes | None:
        return self._run(self._page.pdf) if self._can_print else None

    def _find(self, element: str) -> ElementHandle:
        found = self._page.wait_for_function(element).as_element()
        assert found
        return found


@contextmanager
def open_chromium(executable: str | None) -> Iterator[OpenDriver]:
    """Start a Chromium that can reach this machine and nothing else.

    Raises:
        Unavailable: there is none.
    """
    if not executable:
        raise Unavailable("no Chromium on this machine; scripts/test installs one")
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with _open(
        lambda playwright: playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", rules])
    ) as open_driver:
        yield open_driver


@contextmanager
def open_own_build(engine: str) -> Iterator[OpenDriver]:
    """Start Playwright's own build of an engine.

    Raises:
        Unavailable: it is not installed, or does not start.
    """

    def launch(playwright: Playwright) -> Browser:
        build: BrowserType = getattr(playwright, engine)
        if not Path(build.executable_path).exists():
            raise Unavailable("no build of Playwright's")
        try:
            return build.launch()
        except Error as error:
            raise Unavailable(f"Playwright's build does not start: {error.message.splitlines()[0]}") from error

    with _open(launch) as open_driver:
        yield open_driver


@contextmanager
def _open(launch: Callable[[Playwright], Browser]) -> Iterator[OpenDriver]:
    with ThreadPoolExecutor(max_workers=1) as pool:
        run = _Thread(pool)
        playwright = run(sync_playwright().start)
        try:
            browser = run(launch, playwright)

            @contextmanager
            def open_driver() -> Iterator[Driver]:
                context = run(browser.new_context, locale="nl-NL", reduced_motion="reduce", bypass_csp=True)
                run(context.set_default_timeout, PATIENCE * 1000)
                page = run(context.new_page)
                try:
                    yield PlaywrightDriver(page, browser, run)
                finally:
                    run(context.close)

            yield open_driver
            run(browser.close)
        finally:
            run(playwright.stop)
