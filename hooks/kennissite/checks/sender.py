"""The maker of the site, as mkdocs.yml describes it."""

from __future__ import annotations

from typing import Any

from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import Mistake
from kennissite.core.sender import sender_problems


def check_sender(paths: ProjectPaths, value: Any) -> list[Mistake]:
    """Return the mistakes in `extra.afzender`, at its line in mkdocs.yml."""
    lines = paths.config.read_text("utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if text.strip().startswith("afzender:")), 1)
    return [Mistake(paths.show(paths.config), line, problem) for problem in sender_problems(value)]
