"""The small project in `tests/fixture`: two languages, two chapters, three tips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FIXTURE = Path(__file__).parent / "fixture"


def fixture_files() -> dict[str, str]:
    """Return the texts of the files of the project, by path within `docs/`."""
    docs = FIXTURE / "docs"
    return {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.*")}


def fixture_nav() -> list[Any]:
    """Return the navigation of the project."""
    nav: list[Any] = yaml.safe_load((FIXTURE / "mkdocs.yml").read_text("utf-8"))["nav"]
    return nav
