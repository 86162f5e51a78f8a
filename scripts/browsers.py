"""The engines that the main journeys run in besides Chromium: Playwright's own builds, or else those of the system."""

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
        names: what it may be called.
        package: the package of Debian that holds it.
    """

    names: tuple[str, ...]
    package: str

    def find(self) -> str | None:
        """Return its path, where it is there."""
        return next(filter(None, map(shutil.which, self.names)), None)


WEBKIT_DRIVER = Program(("WebKitWebDriver",), "webkit2gtk-driver")
DISPLAY_SERVER = Program(("Xvfb",), "xvfb")
FIREFOX = Program(("firefox-esr", "firefox"), "firefox-esr")

_OF_THE_SYSTEM = {"webkit": (WEBKIT_DRIVER, DISPLAY_SERVER), "firefox": (FIREFOX,)}


def parse_engines(text: str) -> tuple[str, ...]:
    """Return the engines that `all` or a list such as `webkit,firefox` stands for; Chromium is always one of them.

    Raises:
        ValueError: a name in the list is none of an engine.
    """
    asked = ENGINES if text == "all" else text.split(",")
    if unknown := set(asked) - set(ENGINES):
        raise ValueError(f"not an engine: {', '.join(sorted(unknown))}; choose all, or from {', '.join(ENGINES)}")
    return tuple(engine for engine in ENGINES if engine == "chromium" or engine in asked)


def ensure_engines(names: Sequence[str]) -> None:
    """Install what these engines need, as far as that goes here: Playwright's own builds, or else the system's.

    Each way is tried once. An engine that is still missing then is for its tests to report as not run.
    """
    if not (missing := _without_build(names)):
        return
    print(f"Looking for {' and '.join(missing)} …", file=sys.stderr)
    install_with_playwright(*missing)
    programs = [program for name in _without_build(missing) for program in _OF_THE_SYSTEM[name]]
    if packages := [program.package for program in programs if not program.find()]:
        install_with_apt(*packages)


def _without_build(names: Sequence[str]) -> list[str]:
    """Return those of which Playwright has no build here that starts; it may lack libraries of the system."""
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
