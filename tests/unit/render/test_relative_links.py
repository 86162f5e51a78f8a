"""Moving HTML from the page of a tip to that of its chapter."""

from __future__ import annotations

import pytest

from kennissite.render.relative_links import rebase

FOLDERS = ("tip/potje/", "budget/")
FILES = ("tip/potje.html", "budget/index.html")


@pytest.mark.parametrize(
    ("pages", "link", "moved"),
    [
        (FOLDERS, "../cao/", "../tip/cao/"),
        (FOLDERS, "../cao/#cao--zin", "../tip/cao/#cao--zin"),
        (FOLDERS, "../cao/?a=1&amp;b=2#c", "../tip/cao/?a=1&amp;b=2#c"),
        (FOLDERS, "../../", "../"),
        (FOLDERS, "../..", "../"),
        (FOLDERS, "../../budget/", "./"),
        (FOLDERS, "./", "../tip/potje/"),
        (FOLDERS, "../../assets/weg.svg", "../assets/weg.svg"),
        (FOLDERS, "../cao/?q=&#39;a&#39;", "../tip/cao/?q=&#x27;a&#x27;"),
        (FILES, "cao.html", "../tip/cao.html"),
        (FILES, "cao.html#cao--zin", "../tip/cao.html#cao--zin"),
        (FILES, "../index.html", "../index.html"),
        (FILES, "../budget/index.html", "index.html"),
        (("en/tip/potje/", "en/budget/"), "../cao/", "../tip/cao/"),
        (("tip/potje/", ""), "../cao/", "tip/cao/"),
    ],
)
def test_a_relative_link_keeps_its_target(pages: tuple[str, str], link: str, moved: str) -> None:
    assert rebase(f'<a href="{link}">', *pages) == f'<a href="{moved}">'


@pytest.mark.parametrize(
    "link",
    [
        "#potje--zin",
        "https://voorbeeld.nl/a?b=c&amp;d#e",
        "//voorbeeld.nl/a",
        "mailto:hallo@voorbeeld.nl",
        "tel:+31201234567",
        "/pad/naar/iets/",
        "data:image/png;base64,AAAA",
    ],
)
def test_any_other_link_stays_as_it_is(link: str) -> None:
    assert rebase(f'<a href="{link}">', *FOLDERS) == f'<a href="{link}">'


@pytest.mark.parametrize(
    "html",
    [
        "<p>1 &lt; 2 &amp; 3 &copy; &#233; &#xe9; é</p>",
        '<p class="a" title="&quot;b&quot; &amp; c">tekst<br>tekst<hr /></p>',
        "<!-- commentaar --><ul>\n<li>een</li>\n</ul>",
        '<phrase-card id="a--b" data-formal="u &lt;b&gt;"><p>x</p></phrase-card>',
    ],
)
def test_everything_but_links_stays_as_it_is(html: str) -> None:
    assert rebase(html, *FOLDERS) == html


def test_pictures_and_several_links_are_moved_in_place() -> None:
    html = '<img alt="a" src="../../assets/a.svg"> <a class="x" href="../b/" title="../b/">b</a> <a href="#c">c</a>'
    assert rebase(html, *FOLDERS) == (
        '<img alt="a" src="../assets/a.svg"> <a class="x" href="../tip/b/" title="../b/">b</a> <a href="#c">c</a>'
    )
