"""Install the npm packages: the compilers of the scripts and styles, their linters, and what the tests use."""

from __future__ import annotations

import shutil
import subprocess
import sys

from environment import ROOT


def ensure_npm_packages() -> bool:
    """Install the packages of package-lock.json, once and again when that changes.

    Returns:
        Whether they are there: not on a machine without npm.
    """
    npm = shutil.which("npm")
    installed = ROOT / "node_modules" / ".package-lock.json"
    wanted = ROOT / "package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime:
        return True
    if not npm:
        return False
    print("Installing the npm packages …", file=sys.stderr)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    return subprocess.run(command, check=False, cwd=ROOT).returncode == 0
