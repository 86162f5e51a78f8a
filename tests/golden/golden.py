"""Golden cases: one file holds what goes in and, below a line that separates them, what should come out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def read_case(path: Path, separator: str) -> tuple[str, str]:
    """Return what goes in and what should come out.

    Args:
        path: the file of the case.
        separator: the line between the two.
    """
    given, found, expected = path.read_text("utf-8").partition(f"\n{separator}\n")
    assert found, f"{path.name} has no line '{separator}'"
    return given + "\n", expected.removeprefix("\n")


def assert_case(path: Path, separator: str, actual: str) -> None:
    """Assert that what comes out is as the case says; with UPDATE_GOLDEN=1, rewrite the case and fail."""
    given, expected = read_case(path, separator)
    if actual != expected and os.environ.get("UPDATE_GOLDEN") == "1":
        blank = "\n" if path.read_text("utf-8").partition(f"\n{separator}\n")[2].startswith("\n") else ""
        path.write_text(f"{given}{separator}\n{blank}{actual}", "utf-8")
        pytest.fail(f"wrote {path.name}: read it, and run again without UPDATE_GOLDEN")
    assert actual == expected
