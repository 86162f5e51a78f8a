"""The environment of the project: `.venv`, made from `requirements.lock` once and again when that changes.

Used by the other scripts in this folder; needs nothing but Python's own library.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
NEWEST_TRIED = 14

_VENV = ROOT / ".venv"
_STAMP = _VENV / "made-from"
_SOURCES = (ROOT / "requirements.lock", ROOT / "pyproject.toml")


def enter() -> None:
    """Make the environment if need be, and go on in it: restart this script with its Python."""
    if Path(sys.prefix).resolve() == _VENV.resolve():
        return
    if sys.version_info < OLDEST_PYTHON:
        _restart(_newer_python())
    if not _is_made():
        _make()
    _restart(_python())


def run(*command: str) -> NoReturn:
    """Go on as a module of the environment, such as `mkdocs build`, in the folder of the project."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", *command])  # noqa: S606 - our own interpreter


def run_our_own(module: str, *arguments: str) -> NoReturn:
    """Go on as a module of this project, which finds a browser with the modules in this folder."""
    os.environ["PYTHONPATH"] = str(ROOT / "scripts")
    run(module, *arguments)


def _python() -> Path:
    return _VENV / "bin" / "python"


def _restart(python: Path) -> NoReturn:
    os.execv(python, [str(python), *sys.argv])  # noqa: S606 - our own interpreter


def _newer_python() -> Path:
    for minor in range(NEWEST_TRIED, OLDEST_PYTHON[1] - 1, -1):
        if found := shutil.which(f"python3.{minor}"):
            return Path(found)
    wanted = ".".join(map(str, OLDEST_PYTHON))
    sys.exit(f"This needs Python {wanted} or newer, and found {sys.version.split()[0]}. See python.org.")


def _fingerprint() -> str:
    """Return what an environment is made from; it also knows where it is, and which Python made it."""
    digest = hashlib.sha256(f"{ROOT} {sys.version}".encode())
    for path in _SOURCES:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _is_made() -> bool:
    return _STAMP.is_file() and _STAMP.read_text() == _fingerprint() and _python().exists()


def _make() -> None:
    print("Making the environment in .venv …", file=sys.stderr)
    pip = [str(_python()), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for command in (
        [sys.executable, "-m", "venv", "--clear", str(_VENV)],
        [*pip, "--require-hashes", "--requirement", str(ROOT / "requirements.lock")],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if subprocess.run(command, check=False, cwd=ROOT).returncode:
            hint = " On Debian or Ubuntu: apt install python3-venv." if "venv" in command else ""
            sys.exit(f"Could not make the environment; the reason is above.{hint}")
    _STAMP.write_text(_fingerprint())
