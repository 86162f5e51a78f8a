"""What a device keeps of the site to work without a network, and what it needs to put the site on its home screen."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST_PAGES = 200
"""The number of pages that a device keeps; all of a large site would cost a reader with a phone too much."""

_NEVER_LOADED = (".map", ".txt")
_LOADED_ELSEWHERE = ("embed.", "moved.", "service-worker.", "touch-icon.")


@dataclass(frozen=True)
class Shortcut:
    """A page that the icon on a home screen offers.

    Attributes:
        name: its title.
        url: its address, relative to that of the manifest.
    """

    name: str
    url: str


def offline_list(
    *, language: str, folder: str, names: Sequence[str], index: str, pages: Sequence[str], offline: str
) -> Mapping[str, Any]:
    """Return what the service worker keeps of a language; all paths are within the site.

    Args:
        language: the language.
        folder: the folder of the files that pages load.
        names: the names of those files.
        index: the path of the search index.
        pages: the paths of the pages, those that matter most first.
        offline: the path of the page that says that a page is not there.
    """
    kept = [name for name in names if not name.endswith(_NEVER_LOADED) and not name.startswith(_LOADED_ELSEWHERE)]
    return {
        "language": language,
        "folder": folder,
        "files": [*(folder + name for name in sorted(kept)), index],
        "pages": [offline, *pages[: MOST_PAGES - 1]],
        "offline": offline,
    }


def manifest(
    *, name: str, short_name: str, language: str, scope: str, icons: Mapping[str, str], shortcuts: Sequence[Shortcut]
) -> str:
    """Return a web app manifest (W3C Web Application Manifest); all addresses are relative to its own.

    Args:
        name: the name of the site.
        short_name: the name under an icon.
        language: the language.
        scope: the address of the root of the site.
        icons: the addresses of the icons: an SVG of any size and a square PNG.
        shortcuts: the pages that the icon offers.
    """
    content = {
        "name": name,
        "short_name": short_name,
        "lang": language,
        "start_url": "./",
        "scope": scope,
        "display": "minimal-ui",
        "background_color": "#fcfaf6",
        "theme_color": "#0e5660",
        "icons": [
            {"src": icons["svg"], "sizes": "any", "type": "image/svg+xml"},
            {"src": icons["png"], "sizes": "180x180", "type": "image/png"},
        ],
        "shortcuts": [{"name": shortcut.name, "url": shortcut.url} for shortcut in shortcuts],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
