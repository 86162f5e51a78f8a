"""Every page shows exactly the records of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

import markdown
import pytest

from kennissite.catalogue import read_catalogues
from kennissite.content.markdown_file import read_document
from kennissite.content.phrases import read_body
from kennissite.content.project_paths import ProjectPaths
from kennissite.content.vocabulary import Vocabulary
from kennissite.core.records import BodyPart, Catalogue, Passage, Reaction
from kennissite.render.blocks import page_markdown, page_records
from tests.examples import FIXTURE, fixture_nav
from tests.project import read_real_catalogues

PHRASE = "/// zin | Titel\n    id: een\n    doel: openen\n\nTekst.\n\n///\n"
ACTIONS = "/// acties\n- twee | Doe dit.\n///\n"

LAYOUTS = {
    "apart": f"Voor.\n\n{PHRASE}\n{ACTIONS}\nNa.\n",
    "without empty lines": f"Voor.\n{PHRASE}{ACTIONS}Na.\n",
    "spaces before": re.sub("^(?=///)", "   ", f"{PHRASE}\n{ACTIONS}", flags=re.M),
    "after a list": f"- een\n- twee\n\n{PHRASE}",
    "between code": f"```\n{PHRASE}```\n\n{ACTIONS}\n~~~\n{PHRASE}~~~\n",
    "between code with a longer fence in it": f"```\n````\n{PHRASE}```\n\n{ACTIONS}",
    "in code of a language": f"``` markdown\n{PHRASE}```\n\n{ACTIONS}",
    "in a comment": f"<!--\n{PHRASE}\n-->\n\n{ACTIONS}",
    "in a comment with a fence": f"<!--\n```\n-->\n\n{PHRASE}\n```\n{ACTIONS}```\n",
    "behind a comment": f"<!-- nog niet -->\n{PHRASE}{ACTIONS}",
    "only code": f"```\n{PHRASE}\n{ACTIONS}```\n",
    "HTML in the text": PHRASE.replace("Tekst.", "<div>\n\n<script>\n\n<!-- \n\n```") + f"\n{ACTIONS}",
    "separators of word processors": f"Voor.\u2028{PHRASE}",
}


def shown(body: Iterable[BodyPart], slots: object = None) -> list[str]:
    """Return the keys of the cards and actions on the page of a body."""
    body = tuple(body)
    html = markdown.markdown(
        page_markdown(body),
        extensions=["attr_list", "fenced_code", "tables", "toc", "kennissite.render.blocks"],
        extension_configs={"kennissite.render.blocks": {"records": page_records(body), "slots": slots or {}}},
    )
    return re.findall(r'<(?:phrase-card|action-item) [^>]*\bid="([^"]*)"', html)


def keys(body: Iterable[BodyPart]) -> list[str]:
    """Return the keys of the records of a body."""
    found: list[str] = []
    for part in body:
        if isinstance(part, tuple):
            found += [action.key for action in part]
        elif not isinstance(part, Passage):
            found.append(part.answer.key if isinstance(part, Reaction) else part.key)
    return found


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_page_shows_the_blocks_that_were_read(text: str) -> None:
    document, mistakes = read_document("tip.md", "map/tip.md", f"---\ntitle: Een tip\n---\n{text}")
    assert mistakes == []
    body, _ = read_body(document, "tip", Vocabulary({}, ()))
    assert shown(body) == keys(body)


def catalogues() -> Iterable[Catalogue]:
    paths = ProjectPaths(FIXTURE / "docs", FIXTURE / "mkdocs.yml", fixture_nav(), ("nl", "en"))
    yield from read_catalogues(paths)[0].values()
    yield from read_real_catalogues().values()


def test_every_page_shows_its_part_of_the_catalogue_and_nothing_else() -> None:
    for catalogue in catalogues():
        everything: list[str] = []
        for body in catalogue.bodies.values():
            assert shown(body, catalogue.slots) == keys(body)
            everything += keys(body)
        expected = [phrase.key for phrase in catalogue.phrases] + [action.key for action in catalogue.actions]
        expected += [reaction.answer.key for reaction in catalogue.reactions]
        assert sorted(everything) == sorted(expected)


def test_a_block_without_a_record_is_an_error() -> None:
    with pytest.raises(KeyError, match="tip--een"):
        markdown.markdown(
            "/// zin\n    key: tip--een\n///",
            extensions=["kennissite.render.blocks"],
            extension_configs={"kennissite.render.blocks": {"records": {}}},
        )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"``` eerste voorbeeld\n{PHRASE}```\n", 1),
        (f"~~~ eerste voorbeeld\n{PHRASE}~~~\n", 1),
        (f"```\n{PHRASE}", 1),
    ],
)
def test_a_fence_that_markdown_does_not_see_is_a_mistake(text: str, line: int) -> None:
    document, mistakes = read_document("tip.md", "map/tip.md", f"---\ntitle: Een tip\n---\n{text}")
    assert mistakes[0].line == line + 3
    assert [block.options["id"] for block in document.blocks] == ["een"]
