"""The environment of the scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

NOWHERE = "http://127.0.0.1:9"


def test_a_second_run_installs_nothing_and_needs_no_network() -> None:
    if not (ROOT / ".venv" / "installed-site").exists():
        pytest.skip("these tests run in an environment that the scripts did not make")
    outside = Path(sys.base_prefix, "bin", "python3")
    network = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"), NOWHERE)
    outcome = subprocess.run(
        [str(outside), str(ROOT / "scripts" / "register")],
        env={**os.environ, **network},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert "register.yml" in outcome.stdout
