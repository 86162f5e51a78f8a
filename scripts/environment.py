"""The environment of the project: `.venv`, installed from the lock files, and again when those change.

Used by the other scripts in this folder; needs nothing but Python's own library.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal, NoReturn

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
NEWEST_TRIED = 14

Part = Literal["site", "tests"]
"""What can be installed: what serving and building need, and what the tests and benchmarks need besides."""

_VENV = ROOT / ".venv"
_PYTHON = _VENV / "bin" / "python"
_LOCKS: dict[Part, Path] = {"site": ROOT / "requirements.lock", "tests": ROOT / "requirements-tests.lock"}


def enter(*, tests: bool = False) -> None:
    """Install what is missing, and restart this script with the Python of the environment.

    Args:
        tests: whether to install the packages of the tests too.
    """
    parts: tuple[Part, ...] = ("site", "tests") if tests else ("site",)
    missing = [part for part in parts if not _is_installed(part)]
    if Path(sys.prefix).resolve() == _VENV.resolve() and not missing:
        return
    if sys.version_info < OLDEST_PYTHON:
        _restart(_newer_python())
    for part in missing:
        _install(part)
    _restart(_PYTHON)


def run(*command: str) -> NoReturn:
    """Replace this script by a module of the environment, such as `mkdocs build`, in the folder of the project."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", *command])  # noqa: S606 - our own interpreter


def run_our_own(module: str, *arguments: str) -> NoReturn:
    """Replace this script by a module of this project, which can import the modules in this folder."""
    os.environ["PYTHONPATH"] = str(ROOT / "scripts")
    run(module, *arguments)


def _restart(python: Path) -> NoReturn:
    os.execv(python, [str(python), *sys.argv])  # noqa: S606 - our own interpreter


def _newer_python() -> Path:
    for minor in range(NEWEST_TRIED, OLDEST_PYTHON[1] - 1, -1):
        if found := shutil.which(f"python3.{minor}"):
            return Path(found)
    wanted = ".".join(map(str, OLDEST_PYTHON))
    sys.exit(f"This needs Python {wanted} or newer, and found {sys.version.split()[0]}. See python.org.")


def _fingerprint(part: Part) -> str:
    """Return a hash of what determines a part. An environment works only where it was made, with the same Python."""
    return hashlib.sha256(f"{ROOT} {sys.version}".encode() + _LOCKS[part].read_bytes()).hexdigest()


def _stamp(part: Part) -> Path:
    return _VENV / f"installed-{part}"


def _is_installed(part: Part) -> bool:
    stamp = _stamp(part)
    return _PYTHON.exists() and stamp.is_file() and stamp.read_text() == _fingerprint(part)


def _install(part: Part) -> None:
    """Install a part; the site's own makes a new environment."""
    print(f"Installing the packages for the {part} in .venv …", file=sys.stderr)
    pip = [str(_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    commands = [[*pip, "--require-hashes", "--requirement", str(_LOCKS[part])]]
    if part == "site":
        # Not the Python of the environment itself, which may be what runs this.
        outside = getattr(sys, "_base_executable", sys.executable)
        commands.insert(0, [outside, "-m", "venv", "--clear", str(_VENV)])
        commands.append([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    for command in commands:
        if subprocess.run(command, check=False, cwd=ROOT).returncode:
            hint = " On Debian or Ubuntu: apt install python3-venv." if "venv" in command else ""
            sys.exit(f"Could not make the environment; the reason is above.{hint}")
    _stamp(part).write_text(_fingerprint(part))
