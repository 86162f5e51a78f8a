"""The Python code is formatted, passes the linter and the type checker, and its scripts explain themselves."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT
from tests.static.commands import assert_silent

SCRIPTS = [path for path in sorted((ROOT / "scripts").iterdir()) if path.is_file() and not path.suffix]


@pytest.mark.parametrize("check", [["check"], ["format", "--check"]], ids=" ".join)
def test_the_code_follows_the_style(check: list[str]) -> None:
    assert_silent(sys.executable, "-m", "ruff", *check, ".", *map(str, SCRIPTS))


def test_a_room_uses_only_the_rooms_below_it() -> None:
    assert_silent(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")


def test_the_types_are_sound() -> None:
    assert_silent(sys.executable, "-m", "mypy")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_explains_itself_in_one_screen(script: object) -> None:
    outcome = subprocess.run([str(script), "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0
    assert 3 < len(outcome.stdout.splitlines()) < 25
