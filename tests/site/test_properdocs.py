"""ProperDocs, a maintained fork of MkDocs, builds the same files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.examples import fixture_files, fixture_nav
from tests.project import write_project


def test_properdocs_builds_the_same_bytes(tmp_path: Path) -> None:
    config = write_project(tmp_path, fixture_files(), fixture_nav())
    sites = {}
    for program in ("mkdocs", "properdocs"):
        site = tmp_path / program
        command = [sys.executable, "-m", program, "build", "--config-file", str(config), "--site-dir", str(site)]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        outcome = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert outcome.returncode == 0, outcome.stderr
        sites[program] = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    assert len(sites["mkdocs"]) > 40
    assert sites["properdocs"] == sites["mkdocs"]
