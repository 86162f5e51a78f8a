"""Install the type checker of the browser scripts, where there is an npm to do it with."""

from __future__ import annotations

import shutil
import subprocess
import sys

from environment import ROOT


def ensure_typescript() -> None:
    """Install what package-lock.json names, once and again when that changes."""
    npm = shutil.which("npm")
    installed = ROOT / "node_modules" / ".package-lock.json"
    wanted = ROOT / "package-lock.json"
    if not npm or (installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime):
        return
    print("Installing the type checker of the browser scripts …", file=sys.stderr)
    subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], check=False, cwd=ROOT)
