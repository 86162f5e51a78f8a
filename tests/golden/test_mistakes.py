"""Every mistake that an editor can make in the Markdown, and the message that follows, to the letter.

`mistakes/<case>.txt` says in YAML what changes in the project of `tests/fixture`: for each file a list of texts to
replace, or the text of a whole file, or nothing for a file that is not there. Below its line `---` is the message that
follows.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import report
from kennissite.project import read_project
from tests.examples import FIXTURE
from tests.golden.golden import assert_case, read_case
from tests.project import ROOT

CASES = sorted((Path(__file__).parent / "mistakes").glob("*.txt"))
SEPARATOR = "---"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(FIXTURE, tmp_path / "project")


def messages(project: Path) -> str:
    config = project / "mkdocs.yml"
    nav = yaml.safe_load(config.read_text("utf-8"))["nav"]
    found, mistakes = read_project(ProjectPaths(project / "docs", config, nav, ("nl", "en")))
    mistakes += found.drafts
    return report(mistakes) + "\n" if mistakes else ""


def change(project: Path, case: Path) -> None:
    for name, edit in yaml.safe_load(read_case(case, SEPARATOR)[0]).items():
        path = project / name
        match edit:
            case None:
                path.unlink()
            case bytes():
                path.write_bytes(edit)
            case str():
                path.write_text(edit, "utf-8")
            case list():
                text = path.read_text("utf-8")
                for old, new in edit:
                    assert text.count(old) == 1, f"{name}: {old!r} is there {text.count(old)} times"
                    text = text.replace(old, new)
                path.write_text(text, "utf-8")


def sentences() -> Iterator[str]:
    """Yield a pattern for every sentence in the source that can become part of a message."""
    for module in (ROOT / "hooks" / "kennissite").rglob("*.py"):
        text = module.read_text("utf-8")
        if "Mistake(" not in text:
            continue
        tree = ast.parse(text)
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) in docs | inner or not isinstance(node, ast.Constant | ast.JoinedStr):
                continue
            parts = node.values if isinstance(node, ast.JoinedStr) else [node]
            words = [part.value if isinstance(part, ast.Constant) else None for part in parts]
            if not str(words[0]).startswith(("^", "\n")) and sum(str(word).count(" ") for word in words if word) > 1:
                yield "".join(".*" if word is None else re.escape(str(word)) for word in words)


def test_the_project_that_the_cases_break_has_no_mistake(project: Path) -> None:
    assert messages(project) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_explained(case: Path, project: Path) -> None:
    change(project, case)
    assert_case(case, SEPARATOR, messages(project))


def test_every_message_has_a_case() -> None:
    explained = "".join(read_case(case, SEPARATOR)[1] for case in CASES)
    found = list(sentences())
    assert found
    assert not [sentence for sentence in found if not re.search(sentence, explained)]
