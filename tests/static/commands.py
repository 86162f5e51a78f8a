"""Run the tools that check code."""

import subprocess

from tests.project import ROOT


def assert_silent(*command: str) -> None:
    """Assert that a tool finds nothing; show what it finds."""
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
