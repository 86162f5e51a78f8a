"""Compares two folders with a built site, page by page: used by `scripts/compare-builds`.

Pages are compared as a browser reads them. The order of attributes, white space between elements, and the addresses of
assets do not count: a build moves its assets to a folder named after their content.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

ASSETS = frozenset({".css", ".gz", ".ico", ".js", ".map", ".png", ".svg"})
"""Files that pages load, or that are only another form of a file. They are not compared."""

_ASSET_ADDRESS = re.compile(
    r"(?:https?://[^\s\"']*?/|(?:\.{0,2}/)*)(?:[\w.-]+/)*([\w-]+\.(?:css|ico|js|png|svg|json))\b"
)


class _Lines(HTMLParser):
    """The elements and texts of a page, one a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        rows = (f' {name}="{_without_folders(value or "")}"' for name, value in sorted(attrs))
        self.lines.append(f"<{tag}{''.join(rows)}>")

    def handle_endtag(self, tag: str) -> None:
        self.lines.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if text := " ".join(data.split()):
            self.lines.append(_without_folders(text))


def page_lines(html: str) -> list[str]:
    """Return the elements and texts of a page, one a line, in the form that is compared."""
    parser = _Lines()
    parser.feed(html)
    parser.close()
    return parser.lines


def compare_sites(old: Path, new: Path) -> Iterator[str]:
    """Yield the differences between two sites: files that one of them lacks, and every change with its pages."""
    before, after = _files(old), _files(new)
    yield f"{len(before.keys() & after.keys())} files in both, {sum(p.suffix == '.html' for p in after.values())} pages"
    for sign, names in (("-", before.keys() - after.keys()), ("+", after.keys() - before.keys())):
        yield from (f"{sign} {name}" for name in sorted(names))
    changes: dict[str, list[str]] = defaultdict(list)
    for name in sorted(before.keys() & after.keys()):
        for change in _changes(before[name], after[name]):
            changes[change].append(name)
    for change, pages in sorted(changes.items(), key=lambda item: -len(item[1])):
        more = f" and {len(pages) - 3} more" if len(pages) > 3 else ""
        yield f"\n{len(pages)} × in {', '.join(dict.fromkeys(pages[:3]))}{more}\n{change}"


def _files(site: Path) -> Mapping[str, Path]:
    paths = (path for path in sorted(site.rglob("*")) if path.is_file() and path.suffix not in ASSETS)
    return {re.sub(r"^a/\w+/", "a/…/", path.relative_to(site).as_posix()): path for path in paths}


def _changes(old: Path, new: Path) -> Iterator[str]:
    if old.read_bytes() == new.read_bytes():
        return
    texts = [path.read_text("utf-8", errors="replace") for path in (old, new)]
    olds, news = (page_lines(text) if old.suffix == ".html" else _without_folders(text).splitlines() for text in texts)
    change: list[str] = []
    for line in difflib.unified_diff(olds, news, lineterm="", n=0):
        if line.startswith("@@") and change:
            yield "\n".join(change)
            change = []
        elif not line.startswith(("@@", "---", "+++")):
            change.append(line if len(line) < 300 else f"{line[:300]}…")
    if change:
        yield "\n".join(change)


def _without_folders(text: str) -> str:
    return _ASSET_ADDRESS.sub(r"\1", text)
