"""The code to paste, and what oEmbed says, as those who take it read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape

import pytest

from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue, Tip
from kennissite.outputs.embed import oembed, snippet

HERE = Addresses("https://kennissite.test/", "en/", has_folders=True)


@pytest.fixture
def tip(catalogues: Mapping[str, Catalogue]) -> Tip:
    return catalogues["en"].tips["potje"]


def test_the_code_is_what_wordpress_keeps_of_it(tip: Tip) -> None:
    """WordPress keeps one quotation and one frame behind it (wp_filter_oembed_result)."""
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", snippet(tip, HERE, "Site"), re.DOTALL)
    assert found
    assert 'href="https://kennissite.test/en/tip/potje/"' in found[1]
    assert ' src="https://kennissite.test/en/embed/potje/"' in found[2]
    assert ' title="Find out which pot there is – Site"' in found[2]


def test_the_words_of_an_editor_are_text_in_the_code(tip: Tip) -> None:
    nasty = """<script>"'&amp;</blockquote>"""
    code = snippet(replace(tip, title=nasty, description=nasty), HERE, "Site")
    assert nasty not in code
    assert unescape(code).count(nasty) == 3


def test_oembed_says_what_a_rich_response_must_say(tip: Tip) -> None:
    answer = oembed(tip, HERE, "Site", "Sodalis")
    assert answer["version"] == "1.0"
    assert answer["type"] == "rich"
    assert answer["html"] == snippet(tip, HERE, "Site")
    assert isinstance(answer["width"], int)
    assert isinstance(answer["height"], int)
    assert f'height="{answer["height"]}"' in snippet(tip, HERE, "Site")
