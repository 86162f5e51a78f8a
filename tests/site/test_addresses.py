"""Where pages live: the address of a tip is its id, whatever else changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples import fixture_files, fixture_nav
from tests.project import write_project
from tests.site.conftest import Build
from tests.site.pages import Site

TIPS = ("rustig-moment", "eigen-doel", "potje")


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("tip", TIPS)
def test_a_tip_lives_at_its_id(small: Site, small_in_files: Site, prefix: str, tip: str) -> None:
    assert f"{prefix}tip/{tip}/index.html" in small.pages
    assert f"{prefix}tip/{tip}.html" in small_in_files.pages


def test_no_page_lives_anywhere_else(small: Site) -> None:
    views = {"zinnen/", "checklist/", "gespreksplan/", "oefenen/", "over/"}
    pages = {"", "voorbereiding/", "budget/", *views, *(f"tip/{tip}/" for tip in TIPS)}
    everywhere = {f"{prefix}{page}index.html" for prefix in ("", "en/") for page in pages}
    assert set(small.pages) == everywhere | {"404.html"}


def test_the_canonical_address_is_the_one_that_is_served(site: Site) -> None:
    canonical = {name: page.find("link", rel="canonical") for name, page in site.pages.items() if name != "404.html"}
    assert {name: [link.attributes["href"] for link in links] for name, links in canonical.items()} == {
        name: [site.address(name)] for name in canonical
    }


def test_a_tip_that_moves_to_another_chapter_keeps_its_address(tmp_path: Path, build: Build, small: Site) -> None:
    files = fixture_files()
    for language in ("nl", "en"):
        potje = files.pop(f"{language}/budget/potje.md")
        files[f"{language}/voorbereiding/potje.md"] = potje.replace("../voorbereiding/", "")
        moment = f"{language}/voorbereiding/rustig-moment.md"
        files[moment] = files[moment].replace("../budget/potje.md", "potje.md")
    nav = fixture_nav()
    nav[1]["Voorbereiding"].append("voorbereiding/potje.md")
    nav[2]["Budget"].remove("budget/potje.md")

    moved = build(write_project(tmp_path, files, nav))

    assert set(moved.pages) == set(small.pages)
    for prefix in ("", "en/"):
        assert "potje--welk-potje" in moved.page(f"{prefix}voorbereiding/").ids
        assert "potje--welk-potje" not in moved.page(f"{prefix}budget/").ids
        (before,), (after,) = (site.page(f"{prefix}tip/potje/").find(class_="prose") for site in (small, moved))
        assert after.text() == before.text()
