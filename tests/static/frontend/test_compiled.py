"""The compiled scripts and styles are what the sources give."""

import subprocess
from pathlib import Path

import pytest

from tests.project import ROOT

COMPILED = ROOT / "overrides" / "compiled"
LONGEST_STYLESHEET = 400


def test_compiled_files_are_what_the_sources_give(tmp_path: Path, npm_packages: Path) -> None:
    subprocess.run(["node", "scripts/compile.mjs", str(tmp_path)], check=True, cwd=ROOT)
    fresh = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    committed = {path.name: path.read_bytes() for path in COMPILED.iterdir()}
    stale = sorted(name for name in fresh.keys() | committed.keys() if fresh.get(name) != committed.get(name))
    assert not stale, "run scripts/compile"


@pytest.mark.parametrize(
    "path",
    [path for path in sorted((ROOT / "overrides").rglob("*.css")) if path.parent != COMPILED],
    ids=lambda path: path.name,
)
def test_no_stylesheet_is_longer_than_one_can_oversee(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_STYLESHEET
