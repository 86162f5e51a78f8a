"""Drive the Firefox of the system with Puppeteer, over WebDriver BiDi; Puppeteer is in Node, see puppeteer.mjs."""

from __future__ import annotations

import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from browsers import FIREFOX
from tests.engines.driver import PATIENCE, PRINT_ON_SCREEN, Driver, OpenDriver, Unavailable, steady
from tests.project import ROOT

_SCRIPT = Path(__file__).with_name("puppeteer.mjs")


class Bridge:
    """Calls over a pipe: a line of JSON there, a line of JSON back."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, method: str, *arguments: str) -> Any:
        """Call a function of puppeteer.mjs.

        Raises:
            RuntimeError: it failed, or is not there any more.
        """
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([method, *arguments]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        answer = json.loads(line) if line else {"error": "puppeteer.mjs has stopped"}
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer.get("result")


class PuppeteerDriver:
    """A page in a user context of its own."""

    def __init__(self, bridge: Bridge, description: str) -> None:
        self._bridge = bridge
        self.description = description

    def goto(self, address: str) -> None:
        self._bridge.call("goto", address)

    def reload(self) -> None:
        self._bridge.call("reload")

    def click(self, element: str) -> None:
        self.wait_for(element)
        self.evaluate(steady(element))
        self._bridge.call("click", element)

    def fill(self, element: str, text: str) -> None:
        self._bridge.call("fill", element, text)

    def press(self, key: str) -> None:
        self._bridge.call("press", key)

    def wait_for(self, condition: str) -> None:
        self._bridge.call("waitFor", condition)

    def evaluate(self, expression: str) -> Any:
        return self._bridge.call("evaluate", expression)

    def show_as_printed(self) -> str:
        self.evaluate(PRINT_ON_SCREEN)
        return "print styles put on the screen, as WebDriver BiDi cannot emulate a medium"

    def pdf(self) -> bytes | None:
        return b64decode(self._bridge.call("pdf"))


@contextmanager
def open_firefox() -> Iterator[OpenDriver]:
    """Start the Firefox of the system.

    Raises:
        Unavailable: something that this needs is missing.
    """
    firefox, node = FIREFOX.find(), shutil.which("node")
    if not firefox:
        raise Unavailable(f"no Firefox on this machine (Debian's {FIREFOX.package})")
    if not node:
        raise Unavailable("no Node on this machine, which drives Firefox")
    if not (ROOT / "node_modules" / "puppeteer-core").is_dir():
        raise Unavailable("no puppeteer-core; scripts/test installs it where there is an npm")
    command = [node, str(_SCRIPT), firefox, str(PATIENCE * 1000)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        bridge = Bridge(process)
        version = bridge.call("version")

        @contextmanager
        def open_driver() -> Iterator[Driver]:
            bridge.call("open")
            try:
                yield PuppeteerDriver(bridge, f"Firefox {version}, driven by Puppeteer over WebDriver BiDi")
            finally:
                bridge.call("close")

        yield open_driver
