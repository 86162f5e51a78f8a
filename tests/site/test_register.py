"""The register while one writes: new ids stop a build, are shown meanwhile, and are added by a script."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands import build
from mkdocs.utils import DuplicateFilter

from kennissite.content.project_paths import ProjectPaths
from kennissite.project import register_new
from tests.examples import FIXTURE, fixture_files, fixture_nav
from tests.project import ROOT, build_site, write_project

ADDED = "potje--nabellen"

REPORT = """\
1 fout in de bronbestanden:
docs/nl/budget/potje.md:1: nog niet in het register: de actie 'potje--nabellen'. \
Zet dit erin met ./scripts/register."""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A project with an action that is not in the register."""
    files = fixture_files()
    for language in ("nl", "en"):
        uri = f"{language}/budget/potje.md"
        files[uri] = files[uri].replace("- kern: hr-vragen", "- nabellen | Bel na.\n- kern: hr-vragen")
    return write_project(tmp_path, files, fixture_nav(), (FIXTURE / "register.yml").read_text("utf-8"))


def test_a_new_id_stops_a_build(draft: Path, tmp_path: Path) -> None:
    outcome = build_site(draft, tmp_path / "site")
    assert not outcome.succeeded
    assert outcome.messages == [REPORT]


def test_a_new_id_is_shown_to_who_writes_it_with_a_note(
    draft: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs.kennissite"):
        outcome = build_site(draft, tmp_path / "site", command="serve")
    assert outcome.succeeded
    assert outcome.messages == []
    assert ADDED in outcome.page("checklist/index.html")
    assert [message for message in caplog.messages if ADDED in message and "./scripts/register" in message]


def test_the_script_adds_new_ids_once_and_then_the_site_builds(draft: Path, tmp_path: Path) -> None:
    sources = ProjectPaths(draft.parent / "docs", draft, fixture_nav(), ("nl", "en"))
    before = sources.register.read_text("utf-8")
    assert register_new(sources) == ([ADDED], [])
    after = sources.register.read_text("utf-8")
    assert sorted([*before.splitlines(), f"  {ADDED}:"]) == sorted(after.splitlines())
    assert register_new(sources) == ([], [])
    assert sources.register.read_text("utf-8") == after
    assert build_site(draft, tmp_path / "site").messages == []


def test_the_script_registers_nothing_while_there_is_another_mistake(draft: Path) -> None:
    uri = draft.parent / "docs/nl/budget/potje.md"
    uri.write_text(uri.read_text("utf-8").replace("[[collega]]", "[[colega]]"), "utf-8")
    sources = ProjectPaths(draft.parent / "docs", draft, fixture_nav(), ("nl", "en"))
    before = sources.register.read_text("utf-8")
    added, mistakes = register_new(sources)
    assert (added, len(mistakes)) == ([], 1)
    assert sources.register.read_text("utf-8") == before


def test_the_script_finds_nothing_new_on_the_site_itself() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "register")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "0 toegevoegd aan register.yml.\n"), result.stderr


def test_a_report_is_shown_again_while_the_mistake_is_there(draft: Path, tmp_path: Path) -> None:
    seen = DuplicateFilter()
    build.log.addFilter(seen)  # as MkDocs does when it is asked to serve
    try:
        outcomes = [build_site(draft, tmp_path / "site") for _ in range(2)]
    finally:
        build.log.removeFilter(seen)
    assert [outcome.messages for outcome in outcomes] == [[REPORT], [REPORT]]
