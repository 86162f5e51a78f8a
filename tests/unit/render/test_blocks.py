"""The Markdown extension shows exactly the blocks that the reader of the source finds."""

from __future__ import annotations

import re

import markdown
import pytest

from kennissite.content.markdown_file import read_document
from kennissite.content.pages import read_tip
from kennissite.content.vocabulary import Vocabulary

PHRASE = "/// zin | Titel\n    id: een\n    doel: openen\n\nTekst.\n\n///\n"
ACTIONS = "/// acties\n- twee | Doe dit.\n///\n"

LAYOUTS = {
    "apart": f"Voor.\n\n{PHRASE}\n{ACTIONS}\nNa.\n",
    "without empty lines": f"Voor.\n{PHRASE}{ACTIONS}Na.\n",
    "spaces before": re.sub("^(?=///)", "   ", f"{PHRASE}\n{ACTIONS}", flags=re.M),
    "after a list": f"- een\n- twee\n\n{PHRASE}",
    "between code": f"```\n{PHRASE}```\n\n{ACTIONS}\n~~~\n{PHRASE}~~~\n",
    "between code with a longer fence in it": f"```\n````\n{PHRASE}```\n\n{ACTIONS}",
    "in a comment": f"<!--\n{PHRASE}\n-->\n\n{ACTIONS}",
    "only code": f"```\n{PHRASE}\n{ACTIONS}```\n",
    "HTML in the text": PHRASE.replace("Tekst.", "<div>\n\n<script>\n\n<!-- \n\n```") + f"\n{ACTIONS}",
    "HTML before it": f"<p>Voor.</p>\n\n{PHRASE}",
    "separators of word processors": f"Voor.\u2028{PHRASE}",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_what_is_shown_is_what_was_read(text: str) -> None:
    document, mistakes = read_document("tip.md", "map/tip.md", f"---\ntitle: Een tip\n---\n{text}")
    assert mistakes == []
    tip, _ = read_tip(document, "tip", Vocabulary({}, ()))
    html = markdown.markdown(
        "\n".join(text.splitlines()),  # as mkdocs-static-i18n hands it over
        extensions=["attr_list", "fenced_code", "kennissite.render.blocks"],
        extension_configs={"kennissite.render.blocks": {"tip": "tip", "slots": {}}},
    )
    shown = re.findall(r'<(?:phrase-card|action-item) [^>]*\bid="([^"]*)"', html)
    assert shown == [part.key for part in tip.parts]
