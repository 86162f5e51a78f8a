"""Compressed copies of the text files of a build, for servers that send them as they are."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

COMPRESSED = frozenset({".css", ".html", ".js", ".json", ".map", ".md", ".svg", ".txt", ".webmanifest", ".xml"})
"""The extensions of files that are text."""

SMALLEST = 256
"""A file below this size, in bytes, gains less than the headers cost."""


def compress_site(site: Path) -> int:
    """Write a `.br` (RFC 7932) and a `.gz` (RFC 1952) copy beside every text file, and return how many files there are.

    The same files give the same copies: a `.gz` holds no time.
    """
    files = [path for path in site.rglob("*") if path.suffix in COMPRESSED and path.stat().st_size >= SMALLEST]
    for path in files:
        data = path.read_bytes()
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT))
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, compresslevel=9, mtime=0))
    return len(files)
