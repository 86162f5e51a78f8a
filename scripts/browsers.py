"""The browser engines of the main journeys: builds of Playwright, or else programs of the system."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installing import install_with_apt, install_with_playwright

ENGINES = ("chromium", "webkit", "firefox")


@dataclass(frozen=True)
class Program:
    """A program of the system.

    Attributes:
        names: its possible commands.
        package: its Debian package.
    """

    names: tuple[str, ...]
    package: str

    def find(self) -> str | None:
        """Return its path, or None if it is not installed."""
        return next(filter(None, map(shutil.which, self.names)), None)


WEBKIT_DRIVER = Program(("WebKitWebDriver",), "webkit2gtk-driver")
DISPLAY_SERVER = Program(("Xvfb",), "xvfb")
FIREFOX = Program(("firefox-esr", "firefox"), "firefox-esr")

_OF_THE_SYSTEM = {"webkit": (WEBKIT_DRIVER, DISPLAY_SERVER), "firefox": (FIREFOX,)}


def parse_engines(text: str) -> tuple[str, ...]:
    """Return the engines in `all`, or in a list such as `webkit,firefox`. Chromium is always included.

    Raises:
        ValueError: a name in the list is not an engine.
    """
    asked = ENGINES if text == "all" else text.split(",")
    if unknown := set(asked) - set(ENGINES):
        raise ValueError(f"not an engine: {', '.join(sorted(unknown))}; choose all, or from {', '.join(ENGINES)}")
    return tuple(engine for engine in ENGINES if engine == "chromium" or engine in asked)


def ensure_engines(names: Sequence[str]) -> None:
    """Install these engines where possible: builds of Playwright, or else programs of the system.

    The tests of an engine that is still missing report that they did not run.
    """
    if not (missing := _without_build(names)):
        return
    print(f"Looking for {' and '.join(missing)} …", file=sys.stderr)
    install_with_playwright(*missing)
    programs = [program for name in _without_build(missing) for program in _OF_THE_SYSTEM[name]]
    if packages := [program.package for program in programs if not program.find()]:
        install_with_apt(*packages)


def _without_build(names: Sequence[str]) -> list[str]:
    """Return the engines without a build of Playwright that starts. A build may lack libraries of the system."""
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only there once the environment is made

    missing = []
    with sync_playwright() as playwright:
        for name in names:
            build = getattr(playwright, name)
            try:
                if not Path(build.executable_path).exists():
                    raise Error("not installed")
                build.launch().close()
            except Error:
                missing.append(name)
    return missing
