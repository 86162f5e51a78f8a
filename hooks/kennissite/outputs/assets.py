"""The folder of the files that pages load, named after their content.

A page of any build then finds exactly the files that it was built with, also where a browser or a server kept those of
another build. The files may be cached for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


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
