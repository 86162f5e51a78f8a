"""The first use of a term leads to its explanation; what has a meaning of its own is left alone."""

from __future__ import annotations

import re

import markdown
import pytest

from kennissite.core.records import Term
from kennissite.render.term_links import TermLinks

TERMS = [
    Term("pop", "POP", "Je plan & doel."),
    Term("plan", "plan van aanpak", "Afspraken."),
    Term("cao", "cao", "Collectief.", language="nl"),
]


def linked(text: str, page: str = "../begrippen.md") -> list[tuple[str, str]]:
    """Return the anchors and the words of the links to terms."""
    extension = TermLinks(TERMS)
    extension.page = page
    html = markdown.markdown(text, extensions=["attr_list", extension])
    assert re.sub("<[^>]*>", "", html) == re.sub("<[^>]*>", "", markdown.markdown(text, extensions=["attr_list"]))
    return re.findall(r'<a class="term"[^>]*href="\.\./begrippen\.md#(\w+)"[^>]*>([^<]*)</a>', html)


def test_the_first_use_of_each_term_is_linked_in_order() -> None:
    text = "Lees de cao, je *POP* en **het plan van aanpak**, en weer de cao.\n\nNog een POP."
    assert linked(text) == [("cao", "cao"), ("pop", "POP"), ("plan", "plan van aanpak")]


def test_a_capital_at_the_start_of_a_sentence_is_the_same_word() -> None:
    assert linked("Plan van aanpak. Cao.") == [("plan", "Plan van aanpak"), ("cao", "Cao")]


@pytest.mark.parametrize(
    "text", ["# POP", "[de POP](x.md)", "`POP`", "    POP", "POPs", "pop", "cao-budget", "sectorcao"]
)
def test_what_is_no_term_in_running_text_is_left_alone(text: str) -> None:
    assert linked(text) == []


def test_a_use_in_a_heading_does_not_count_as_the_first() -> None:
    assert linked("# POP\n\nDe POP.") == [("pop", "POP")]


def test_a_page_without_an_address_for_terms_has_no_links() -> None:
    assert linked("De POP.", page="") == []


def test_the_link_has_its_explanation_and_its_language() -> None:
    extension = TermLinks(TERMS)
    extension.page = "../begrippen.md"
    html = markdown.markdown("POP en cao", extensions=[extension])
    assert 'data-explanation="Je plan &amp; doel."' in html
    assert re.search(r'<a [^>]*lang="nl"[^>]*>cao</a>', html)
