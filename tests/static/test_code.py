"""The code is formatted, free of what the linters know, and of the types that it says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

NODE_TOOLS = ROOT / "node_modules" / ".bin"
SCRIPTS = [path for path in sorted((ROOT / "scripts").iterdir()) if path.is_file() and not path.suffix]


def _assert_silent(*command: str) -> None:
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("check", [["check"], ["format", "--check"]], ids=" ".join)
def test_python_follows_the_style(check: list[str]) -> None:
    _assert_silent(sys.executable, "-m", "ruff", *check, ".", *map(str, SCRIPTS))


def test_a_room_uses_only_the_rooms_below_it() -> None:
    _assert_silent(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")


def test_python_has_the_types_that_it_says() -> None:
    _assert_silent(sys.executable, "-m", "mypy")


@pytest.mark.parametrize("command", [["tsc", "--project", "."], ["eslint", "."]], ids=lambda command: command[0])
def test_javascript_has_the_types_that_it_says_and_follows_the_style(command: list[str]) -> None:
    tool, *arguments = command
    if not (NODE_TOOLS / tool).exists():
        assert not shutil.which("npm"), "scripts/test installs it where there is an npm"
        pytest.skip("there is no npm on this machine to install it with")
    _assert_silent(str(NODE_TOOLS / tool), *arguments)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_explains_itself_in_one_screen(script: object) -> None:
    outcome = subprocess.run([str(script), "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0
    assert 3 < len(outcome.stdout.splitlines()) < 25
