"""What goes wrong on a page: uncaught errors, files that do not load, and what is written to the console."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from urllib.parse import urlsplit

COMPLAINTS = 'JSON.parse(sessionStorage.getItem("complaints") ?? "[]")'
"""All complaints of the tab so far."""

FORGET_COMPLAINTS = 'sessionStorage.removeItem("complaints")'

_RECORDER = Path(__file__).with_name("complaints.js")


def record_complaints(site: Path, address: str) -> None:
    """Let every page of a built site keep what goes wrong on it.

    Args:
        site: the folder of the site.
        address: the address that it is served under.
    """
    copy(_RECORDER, site)
    script = f'<script src="{urlsplit(address).path}{_RECORDER.name}"></script>'
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "<head>" in text, page
        page.write_text(text.replace("<head>", f"<head>{script}", 1), "utf-8")
