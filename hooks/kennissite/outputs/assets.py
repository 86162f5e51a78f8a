"""The folder of the files that pages load, named after their content.

A page of any build then finds exactly the files that it was built with, also where a browser or a server kept those of
another build. The files may be cached for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path


def asset_folder(contents: Mapping[str, bytes]) -> str:
    """Return a folder within the site, such as `a/3f9c1b27d0e4/`, that no other set of files has.

    Args:
        contents: the content of the files, by their paths within the folder.
    """
    digest = hashlib.sha256()
    for path, content in sorted(contents.items()):
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return f"a/{digest.hexdigest()[:12]}/"


def asset_sources(docs: Path, theme: Path) -> dict[str, Path]:
    """Return the files that pages load: those of editors, and the compiled scripts and styles and images of the theme.

    Returns:
        The source file of each, by its path within the folder of assets.
    """
    return {
        path.relative_to(folder).as_posix(): path
        for folder in (docs, theme / "compiled", theme / "images")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".md"
    }
