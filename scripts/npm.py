"""Install the packages of npm that the tests use: the type checker of the browser scripts, and what drives Firefox."""

from __future__ import annotations

import shutil
import subprocess
import sys

from environment import ROOT


def ensure_npm_packages() -> None:
    """Install what package-lock.json names, once and again when that changes, where there is an npm to do it with."""
    npm = shutil.which("npm")
    installed = ROOT / "node_modules" / ".package-lock.json"
    wanted = ROOT / "package-lock.json"
    if not npm or (installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime):
        return
    print("Installing the packages of npm that the tests use …", file=sys.stderr)
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], check=False, cwd=ROOT)
