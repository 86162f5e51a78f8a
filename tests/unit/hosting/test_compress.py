"""Compressed copies beside the files of a build."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest

from kennissite.hosting.compress import SMALLEST, compress_site

TEXT = "Tijd en rust. " * 100


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A build with a page, a picture and a file that is too small to gain."""
    (tmp_path / "tip").mkdir()
    (tmp_path / "tip/index.html").write_text(TEXT)
    (tmp_path / "picture.png").write_bytes(b"0" * SMALLEST)
    (tmp_path / "robots.txt").write_text("x" * (SMALLEST - 1))
    return tmp_path


def test_a_copy_holds_the_same_text(site: Path) -> None:
    assert compress_site(site) == 1
    assert gzip.decompress((site / "tip/index.html.gz").read_bytes()).decode() == TEXT
    assert brotli.decompress((site / "tip/index.html.br").read_bytes()).decode() == TEXT
    assert sorted(path.name for path in site.rglob("*.*")) == [
        *("index.html", "index.html.br", "index.html.gz", "picture.png", "robots.txt")
    ]


def test_the_same_build_gives_the_same_copies(site: Path) -> None:
    compress_site(site)
    first = {path: path.read_bytes() for path in site.rglob("*.gz")}
    compress_site(site)
    assert {path: path.read_bytes() for path in site.rglob("*.gz")} == first
