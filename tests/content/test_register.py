"""The register of the site itself."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from kennissite.register.reader import read_register
from tests.project import ROOT

REGISTER = "register.yml"


def git(*arguments: str) -> str | None:
    """Return what git says, or nothing where there is no git, or no history of this project."""
    if not shutil.which("git"):
        return None
    result = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout if result.returncode == 0 else None


def test_nothing_was_ever_taken_out_of_the_register() -> None:
    commits = git("log", "--format=%H", "--", REGISTER)
    if not commits:
        pytest.skip("there is no history of the register here")
    now, _ = read_register(REGISTER, (ROOT / REGISTER).read_text("utf-8"))
    for commit in commits.split():
        if (text := git("show", f"{commit}:{REGISTER}")) is None:
            continue
        before, _ = read_register(REGISTER, text)
        lost = {name: entries.keys() - now[name].keys() for name, entries in before.items()}
        assert not any(lost.values()), f"since {commit[:10]}: {lost}"
