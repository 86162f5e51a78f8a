"""Changes to the content that touch several files at once, tried on the real content."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config

from editing import (
    Change,
    Content,
    EditingError,
    move_tip,
    new_chapter,
    new_phrase,
    new_tip,
    remove_tip,
    rename_tip,
    slug,
)
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import report
from kennissite.project import read_project, register_new
from tests.project import ROOT

TITLES = {"nl": "Zoek een bondgenoot", "en": "Find an ally"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the project as editors know it."""
    for name in ("mkdocs.yml", "register.yml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


@pytest.fixture
def content(root: Path) -> Content:
    """The content of the copy."""
    return Content.read(root)


def snapshot(root: Path) -> dict[str, str]:
    """Return all texts of the copy."""
    return {str(path): text for path, text in Content.read(root).texts.items()}


def paths(root: Path) -> ProjectPaths:
    """Return where the copy has its content."""
    config = root / "mkdocs.yml"
    return ProjectPaths(root / "docs", config, load_config(str(config)).nav or [], ("nl", "en"))


def messages(root: Path) -> str:
    """Return the mistakes that a build of the copy would stop at."""
    project, mistakes = read_project(paths(root))
    return report([*mistakes, *project.drafts]) if mistakes or project.drafts else ""


def test_a_new_tip_is_four_files_and_the_build_says_what_to_write(root: Path, content: Content) -> None:
    change = new_tip(content, "budget", "bondgenoot", TITLES)
    assert sorted(map(str, change.texts)) == [
        "docs/en/budget/bondgenoot.md",
        "docs/nl/budget/bondgenoot.md",
        "mkdocs.yml",
    ]
    change.apply(root)
    assert "docs/nl/budget/bondgenoot.md" in messages(root)
    assert "- budget/bondgenoot.md\n" in (root / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("name", ["cao-budget", "budget", "Cao Budget", "cao--budget", "1e-tip", ""])
def test_a_name_that_is_taken_or_is_none_is_refused(content: Content, name: str) -> None:
    with pytest.raises(EditingError):
        new_tip(content, "budget", name, TITLES)


def test_a_renamed_tip_takes_its_links_along(root: Path, content: Content) -> None:
    rename_tip(content, "cao-budget", "geld-uit-de-cao").apply(root)
    register_new(paths(root))
    assert messages(root) == ""
    assert "  cao-budget: geld-uit-de-cao\n" in (root / "register.yml").read_text("utf-8")
    assert not [path for path in (root / "docs").rglob("*.md") if "cao-budget.md" in path.read_text("utf-8")]


@pytest.mark.parametrize("tip", ["cao-budget", "eigen-behoeften", "zelf-bijdragen"])
def test_a_moved_tip_builds_at_once_and_back_again_is_as_it_was(root: Path, content: Content, tip: str) -> None:
    before = content.files_of(tip)["nl"].parent.name
    other = next(chapter for chapter in content.chapters if chapter != before)
    move_tip(content, tip, other).apply(root)
    assert messages(root) == ""
    move_tip(Content.read(root), tip, before).apply(root)
    after = snapshot(root)
    assert {path: text for path, text in snapshot(root).items() if path != "mkdocs.yml"} == {
        str(path): text for path, text in content.texts.items() if str(path) != "mkdocs.yml"
    }
    assert sorted(after["mkdocs.yml"].splitlines()) == sorted(content.texts[Path("mkdocs.yml")].splitlines())


def test_a_removed_tip_leads_on_and_is_no_longer_related(root: Path, content: Content) -> None:
    change = remove_tip(content, "keuzebudget", "budget/index.md")
    change.apply(root)
    assert "  keuzebudget: {weg: budget/index.md}\n" in (root / "register.yml").read_text("utf-8")
    assert not [text for text in Content.read(root).texts.values() if "verwant: [keuzebudget" in text]


def test_a_removed_tip_leads_to_what_is_there(content: Content) -> None:
    for place in ("keuzebudget", "bestaat-niet", "budget/bestaat-niet.md"):
        with pytest.raises(EditingError):
            remove_tip(content, "keuzebudget", place)


def test_a_new_phrase_comes_before_the_actions(root: Path, content: Content) -> None:
    new_phrase(content, "cao-budget", "nog-een", "budget", {"nl": "Zeg het zo", "en": "Say it like this"}).apply(root)
    text = (root / "docs/nl/budget/cao-budget.md").read_text("utf-8")
    assert text.index("id: nog-een") < text.index("/// acties")
    with pytest.raises(EditingError):
        new_phrase(Content.read(root), "cao-budget", "nog-een", "budget", TITLES)


def test_a_new_chapter_is_in_the_navigation(root: Path, content: Content) -> None:
    new_chapter(content, "bijzaken", {"nl": "Bijzaken: wat nog?", "en": "Side issues"}).apply(root)
    assert '  - "Bijzaken: wat nog?":\n      - bijzaken/index.md\n' in (root / "mkdocs.yml").read_text("utf-8")


def test_a_change_that_fails_halfway_leaves_everything_as_it_was(root: Path, content: Content) -> None:
    before = snapshot(root)
    (root / "docs/en/budget/een.md").mkdir()
    change = Change({Path("docs/nl/budget/een.md"): "een", Path("docs/en/budget/een.md"): "een"})
    with pytest.raises((EditingError, OSError)):
        change.apply(root)
    (root / "docs/en/budget/een.md").rmdir()
    assert snapshot(root) == before


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Zoek een bondgenoot", "zoek-een-bondgenoot"),
        ("Eén idee: coördineer!", "een-idee-coordineer"),
        ("10 tips", "tips"),
    ],
)
def test_a_title_proposes_a_name(title: str, name: str) -> None:
    assert slug(title) == name
