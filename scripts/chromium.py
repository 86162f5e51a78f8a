"""Find a Chromium on this machine, or install one in the way that works here."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from installing import install_with_apt, install_with_playwright

HEADLESS_SHELL = "chromium-headless-shell"
"""Chromium without its windows: a page of its own costs a fifth of the time."""

_NAMES = (
    *(HEADLESS_SHELL, "chrome-headless-shell"),
    *("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"),
)
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def find_chromium() -> str | None:
    """Return the path of a Chromium: the one named by CHROMIUM, one of the system, or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    return next((path for path in (*_APPLICATIONS, _of_playwright()) if path and Path(path).exists()), None)


def ensure_chromium() -> str:
    """Return the path of a Chromium, after installing one where there is none.

    Raises:
        SystemExit: there is none and none could be installed; says in one line what to install.
    """
    if found := find_chromium():
        return found
    print("Looking for a Chromium to install …", file=sys.stderr)
    for install, package in (
        (install_with_apt, HEADLESS_SHELL),
        (install_with_apt, "chromium"),
        (install_with_playwright, "chromium"),
    ):
        install(package)
        if found := find_chromium():
            return found
    sys.exit("The browser tests need Chromium or Chrome: install one, or name it in the variable CHROMIUM.")


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only there once the environment is made

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path
