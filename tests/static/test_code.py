"""The code is formatted, free of what the linters know, and of the types that it says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

TSC = ROOT / "node_modules" / ".bin" / "tsc"
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


def test_javascript_has_the_types_that_it_says() -> None:
    if not TSC.exists():
        assert not shutil.which("npm"), "scripts/test installs TypeScript where there is an npm"
        pytest.skip("there is no npm on this machine to install TypeScript with")
    _assert_silent(str(TSC), "--project", str(ROOT))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_explains_itself_in_one_screen(script: object) -> None:
    outcome = subprocess.run([str(script), "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0
    assert 3 < len(outcome.stdout.splitlines()) < 25
