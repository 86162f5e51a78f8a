"""Compare what comes out with a file that says what should come out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def assert_golden(path: Path, actual: str) -> None:
    """Assert that a text is that of a golden file; with UPDATE_GOLDEN=1, rewrite the file and fail."""
    expected = path.read_text("utf-8") if path.exists() else ""
    if actual != expected and os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_text(actual, "utf-8")
        pytest.fail(f"wrote {path.name}: read it, and run again without UPDATE_GOLDEN")
    assert actual == expected
