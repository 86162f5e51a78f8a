"""What the search index of a language says of its pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kennissite.core.records import Catalogue, Chapter, Tip
from kennissite.outputs.search_index import IndexedPage, plain_text, search_index


def tip(tip_id: str, *synonyms: str) -> Tip:
    return Tip(tip_id, f"budget/{tip_id}.md", "Titel", "Een tip.", synonyms, (), None, (), (), ())


CATALOGUE = Catalogue(
    "nl",
    (Chapter("budget", "budget/index.md", "Budget", "Over geld.", (tip("potje", "geld", "wie betaalt"),)),),
    {},
    (),
    same_words=(("baas", "chef"),),
)


def test_a_tip_has_its_synonyms_and_the_id_of_its_chapter() -> None:
    pages = {"budget/potje.md": IndexedPage("tip/potje/", "Potje", "Zoek het.", "<p>Zoek <em>het</em> potje.</p>")}
    assert search_index(CATALOGUE, pages)["pages"] == [
        {
            "url": "tip/potje/",
            "title": "Potje",
            "chapter": "budget",
            "synonyms": ["geld", "wie betaalt"],
            "description": "Zoek het.",
            "text": "Zoek het potje.",
        }
    ]


def test_another_page_has_its_synonyms_and_no_chapter() -> None:
    catalogue = replace(CATALOGUE, synonyms={"gespreksplan.md": ("agenda",)})
    pages = {"gespreksplan.md": IndexedPage("gespreksplan/", "Plan", "", "")}
    (page,) = search_index(catalogue, pages)["pages"]
    assert (page["chapter"], page["synonyms"]) == ("", ["agenda"])


def test_the_page_of_a_chapter_has_neither() -> None:
    (page,) = search_index(CATALOGUE, {"budget/index.md": IndexedPage("budget/", "Budget", "", "")})["pages"]
    assert (page["chapter"], page["synonyms"]) == ("", [])


def test_the_index_names_the_language_the_chapters_and_the_words_that_mean_the_same() -> None:
    index = search_index(CATALOGUE, {})
    assert (index["language"], index["chapters"], index["same"]) == ("nl", {"budget": "Budget"}, [["baas", "chef"]])


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Een</p><p>twee</p>", "Een twee"),
        ("<ul><li>een</li><li>twee</li></ul>", "een twee"),
        ("op<em>nieuw</em> <a href='#'>hier</a>.", "opnieuw hier."),
        ("een<br>twee\n  drie", "een twee drie"),
        ("R&amp;D &lt;b&gt; &eacute;&eacute;n", "R&D <b> één"),
        (
            '<p>Een</p><a><svg><path></path></svg><span class="x visually-hidden">Link<br>hier</span></a><p>twee</p>',
            "Een twee",
        ),
        ("<phrase-card><p>Zeg</p></phrase-card>na", "Zeg na"),
    ],
)
def test_plain_text_is_what_one_reads(html: str, text: str) -> None:
    assert plain_text(html) == text
