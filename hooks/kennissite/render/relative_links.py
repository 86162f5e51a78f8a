"""Move a piece of HTML to another page without breaking its relative links."""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from urllib.parse import urlsplit, urlunsplit

from kennissite.render.html_tags import TAG

_URL = re.compile(r'(\s(?:href|src)=")([^"]*)')


def rebase(html: str, from_url: str, to_url: str) -> str:
    """Return HTML of one page with its relative links made relative to another page.

    Args:
        html: a fragment as our Markdown writes it.
        from_url: the address of the page the fragment was made for, relative to the root of the site.
        to_url: the address of the page that will show it.
    """
    folders = _folder(from_url), _folder(to_url)
    return TAG.sub(lambda tag: _URL.sub(lambda url: url[1] + escape(_moved(unescape(url[2]), *folders)), tag[0]), html)


def _moved(link: str, from_folder: str, to_folder: str) -> str:
    url = urlsplit(link)
    if url.scheme or url.netloc or not url.path or url.path.startswith("/"):
        return link
    target = posixpath.normpath(posixpath.join(from_folder, url.path))
    moved = posixpath.relpath(target, to_folder)
    if url.path.endswith("/") or posixpath.basename(url.path) in (".", ".."):
        moved += "/"
    return urlunsplit(("", "", moved, url.query, url.fragment))


def _folder(url: str) -> str:
    """Return the folder of a page as an absolute path, so that `..` never climbs out of it."""
    return posixpath.join("/", posixpath.dirname(url) if not url.endswith("/") else url)
