"""Find a Chromium on this machine, or install one in the way that works here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
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
    for install in (_with_apt, _with_playwright):
        install()
        if found := find_chromium():
            return found
    sys.exit("The browser tests need Chromium or Chrome: install one, or name it in the variable CHROMIUM.")


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only there once the environment is made

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _with_apt() -> None:
    """Install Debian's Chromium where this user may do so without a password."""
    if not shutil.which("apt-get"):
        return
    may = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if may and not shutil.which("sudo"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run(
            [*may, "apt-get", *step], check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


def _with_playwright() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
