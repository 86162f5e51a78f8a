"""Installs programs without asking questions: the downloads of Playwright, and Debian packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def install_with_playwright(*builds: str) -> None:
    """Download browsers from Playwright, if its servers can be reached."""
    command = [sys.executable, "-m", "playwright", "install", *builds]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def install_with_apt(*packages: str) -> None:
    """Install Debian packages, if this user may do so without a password."""
    if not shutil.which("apt-get"):
        return
    may = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if may and not shutil.which("sudo"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            [*may, "apt-get", *step], check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
