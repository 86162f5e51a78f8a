"""The comparison of two builds: what counts as a difference, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_comparison import compare_sites, page_lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<a id="x" class="y">Z</a>', '<a class="y" id="x">Z</a>'),
        ("<p>Een\n twee</p>\n", "<p>Een twee</p>"),
        ('<script src="../scripts/main.js"></script>', '<script src="../a/3f9c1b27d0e4/main.js"></script>'),
        ("<p>&eacute;</p>", "<p>é</p>"),
    ],
)
def test_form_is_no_difference(old: str, new: str) -> None:
    assert page_lines(old) == page_lines(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>Een</p>", "<p>Twee</p>"),
        ('<a href="tip/a/">x</a>', '<a href="tip/b/">x</a>'),
        ('<img src="a/1/kat.png">', '<img src="a/1/hond.png">'),
        ("<p hidden>x</p>", "<p>x</p>"),
    ],
)
def test_content_is_a_difference(old: str, new: str) -> None:
    assert page_lines(old) != page_lines(new)


def test_every_difference_is_shown_once_with_its_pages(tmp_path: Path) -> None:
    for site, word in (("old", "je"), ("new", "u")):
        for page in ("een", "twee"):
            (tmp_path / site / page).mkdir(parents=True)
            (tmp_path / site / page / "index.html").write_text(f"<p>Vraag {word}</p><p>{page}</p>")
        (tmp_path / site / f"{site}.json").write_text("{}")
    assert "\n".join(compare_sites(tmp_path / "old", tmp_path / "new")).splitlines()[1:] == [
        "- old.json",
        "+ new.json",
        "",
        "2 × in een/index.html, twee/index.html",
        "-Vraag je",
        "+Vraag u",
    ]
