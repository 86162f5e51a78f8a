"""The folder of a chapter and the name of a page are ids: a rename stops the build until it has a redirect."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import Mistake
from kennissite.project import Project, read_project
from kennissite.register.reader import Place
from tests.examples import FIXTURE, fixture_nav


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(FIXTURE, tmp_path / "project")


def rename(project: Path, old: str, new: str) -> list[object]:
    """Rename a chapter or page in every language, its links and the navigation; return the navigation."""
    for language in ("nl", "en"):
        folder = project / "docs" / language
        (folder / old).rename(folder / new)
        for path in folder.rglob("*.md"):
            links = rf"{old}(?=[/)#])"
            path.write_text(re.sub(links, new, path.read_text("utf-8")), "utf-8")
    return [
        {title: [uri.replace(f"{old}/", f"{new}/") for uri in uris] for title, uris in item.items()}
        if isinstance(item, dict)
        else item.replace(old, new)
        for item in fixture_nav()
    ]


def read(project: Path, nav: list[object]) -> tuple[Project, list[Mistake]]:
    return read_project(ProjectPaths(project / "docs", project / "mkdocs.yml", nav, ("nl", "en")))


@pytest.mark.parametrize(
    ("kind", "old", "new"), [("chapter", "budget", "geld"), ("page", "over.md", "wie-wij-zijn.md")]
)
def test_a_rename_needs_a_redirect(project: Path, kind: str, old: str, new: str) -> None:
    key, new_key = old.removesuffix(".md"), new.removesuffix(".md")
    nav = rename(project, old, new)
    _, mistakes = read(project, nav)
    assert [mistake.path for mistake in mistakes] == ["register.yml"]
    assert f"'{key}' is verdwenen" in mistakes[0].message
    assert f"'{key}: nieuwe-id' na een verhuizing" in mistakes[0].message
    register = project / "register.yml"
    head, section, tail = register.read_text("utf-8").partition(
        "hoofdstukken:\n" if kind == "chapter" else "paginas:\n"
    )
    tail = tail.replace(f"  {key}:\n", f"  {key}: {new_key}\n  {new_key}:\n", 1)
    register.write_text(head + section + tail, "utf-8")
    found, mistakes = read(project, nav)
    assert mistakes == []
    assert found.drafts == ()
    target = f"{new}/index.md" if kind == "chapter" else new
    assert found.redirects.pages[kind] == {key: Place(target)}
