"""A small site in two languages, for tests of behaviour: what an editor changes in `docs/` does not matter here."""

from __future__ import annotations

from pathlib import Path

from tests.project import build_site, write_project

_NAV = [
    "index.md",
    {"Beginnen": ["beginnen/index.md", "beginnen/afspraak.md", "beginnen/oefenen.md"]},
    {"Geld": ["geld/index.md", "geld/potje.md"]},
    "zinnen.md",
    "checklist.md",
    "gespreksplan.md",
    "over.md",
]


def build_small_site(project: Path, site: Path, address: str) -> None:
    """Build the small site.

    Args:
        project: an empty folder for its configuration.
        site: the folder to write to.
        address: the address that it will be served under.
    """
    source = Path(__file__).parent
    files = {
        path.relative_to(source).as_posix(): path.read_text("utf-8")
        for kind in ("md", "svg")
        for path in source.rglob(f"*.{kind}")
    }
    outcome = build_site(write_project(project, files, _NAV), site, site_url=address)
    assert outcome.succeeded, outcome.messages
