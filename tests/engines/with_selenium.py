"""Drive the WebKitGTK of the system with Selenium: a MiniBrowser on a display without a screen."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.proxy import Proxy, ProxyType
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from browsers import DISPLAY_SERVER, WEBKIT_DRIVER
from tests.engines.display import open_display
from tests.engines.driver import PATIENCE, PRINT_ON_SCREEN, Driver, OpenDriver, Unavailable, steady

_AT_MOST = 60
"""Seconds that the browser gets to start, or to answer."""


class SeleniumDriver:
    """A MiniBrowser of its own: WebKitWebDriver gives each session a profile that keeps nothing."""

    def __init__(self, browser: Remote) -> None:
        self._browser = browser
        version = browser.capabilities["browserVersion"]
        self.description = f"WebKitGTK {version} (MiniBrowser), driven by Selenium"

    def goto(self, address: str) -> None:
        self._browser.get(address)

    def reload(self) -> None:
        self._browser.refresh()

    def click(self, element: str) -> None:
        found = self._find(element)
        self.evaluate(steady(element))
        found.click()

    def fill(self, element: str, text: str) -> None:
        found = self._find(element)
        found.clear()
        found.send_keys(text)

    def press(self, key: str) -> None:
        *held, last = (getattr(Keys, name.upper(), name) for name in key.split("+"))
        actions = ActionChains(self._browser)
        for name in held:
            actions.key_down(name)
        actions.send_keys(last)
        for name in reversed(held):
            actions.key_up(name)
        actions.perform()

    def wait_for(self, condition: str) -> None:
        self._wait(condition)

    def evaluate(self, expression: str) -> Any:
        return self._browser.execute_script(f"return {expression};")

    def show_as_printed(self) -> str:
        self.evaluate(PRINT_ON_SCREEN)
        return "print styles put on the screen, as WebKitWebDriver cannot emulate a medium"

    def pdf(self) -> bytes | None:
        return None

    def _find(self, element: str) -> WebElement:
        found = self._wait(element)
        assert isinstance(found, WebElement)
        return found

    def _wait(self, expression: str) -> Any:
        wait = WebDriverWait(self._browser, PATIENCE, poll_frequency=0.05)
        return wait.until(lambda _: self.evaluate(expression), f"never: {expression}")


@contextmanager
def open_webkitgtk() -> Iterator[OpenDriver]:
    """Start a display on which each driver has a MiniBrowser.

    Raises:
        Unavailable: a program that this needs is missing.
    """
    driver, server = WEBKIT_DRIVER.find(), DISPLAY_SERVER.find()
    if not driver or not server:
        missing = DISPLAY_SERVER if driver else WEBKIT_DRIVER
        raise Unavailable(f"no {missing.names[0]} on this machine (Debian's {missing.package})")
    with open_display(server) as display, TemporaryDirectory() as settings:
        _write_settings(Path(settings))
        environment = {**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11", "XDG_CONFIG_HOME": settings}
        if os.geteuid() == 0:
            # WebKit's sandbox does not start for root, as one often is in a container. The pages are our own.
            environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"

        yield partial(_open_session, driver, environment)


@contextmanager
def _open_session(executable: str, environment: Mapping[str, str]) -> Iterator[Driver]:
    service = Service(executable, log_output=subprocess.DEVNULL, env=environment)
    service.start()
    try:
        # Selenium's class for WebKitGTK waits for ever for a browser that does not start, so this goes without it.
        config = ClientConfig(service.service_url, proxy=Proxy({"proxyType": ProxyType.DIRECT}), timeout=_AT_MOST)
        browser = Remote(RemoteConnection(client_config=config), options=Options())
        try:
            yield SeleniumDriver(browser)
        finally:
            browser.quit()
    finally:
        service.stop()


def _write_settings(folder: Path) -> None:
    """Let pages hear that this reader prefers reduced motion: WebKitWebDriver does not wait until a page stands still.

    Args:
        folder: what GTK takes for the folder of the user's settings.
    """
    for version in ("gtk-3.0", "gtk-4.0"):
        (folder / version).mkdir()
        (folder / version / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n", "utf-8")
