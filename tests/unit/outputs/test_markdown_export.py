"""A tip as Markdown: what the page says, in a form that any program reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from markdown import markdown

from kennissite.content.labels import Labels, read_labels
from kennissite.content.markdown_file import read_document
from kennissite.content.phrases import read_body
from kennissite.content.vocabulary import Vocabulary
from kennissite.core.records import Catalogue
from kennissite.outputs.markdown_export import Writer, escape
from tests.project import ROOT

ADDRESS = "https://kennissite.test/tip/potje/"


@pytest.fixture(scope="module")
def labels() -> Labels:
    return read_labels(ROOT / "overrides/locales", "nl")


@pytest.fixture
def writer(catalogues: Mapping[str, Catalogue], labels: Labels) -> Writer:
    return Writer(catalogues["nl"], labels, lambda day: f"<{day}>")


def export(writer: Writer, tip: str, text: str | None = None) -> str:
    record = writer.catalogue.tips[tip]
    if text is not None:
        document, _ = read_document("tip.md", record.src_uri, f"---\ntitle: T\n---\n{text}")
        body, _ = read_body(document, tip, Vocabulary(writer.catalogue.slots, ()))
        bodies = {**writer.catalogue.bodies, record.src_uri: body}
        writer = replace(writer, catalogue=replace(writer.catalogue, bodies=bodies))
    return writer.tip(record, ADDRESS, lambda link: f"<{link}>")


def test_a_tip_is_its_title_its_text_its_blocks_and_its_sources(writer: Writer, labels: Labels) -> None:
    assert (
        export(writer, "potje")
        == f"""\
# Zoek uit welk potje er is

Vraag het na [op een rustig moment](<../voorbereiding/rustig-moment.md?van=potje#rustig-moment--afspraak-maken>).

**Vraag uit welk potje het kan**

> Uit welk potje kan dit, *Samira*? Bij "ons" geldt: tijd < geld & aandacht.

**{labels("actions_title")}**

- [ ] Vraag HR naar het "potje" & de regels.

**{labels("sources_title")}**

- [Scholing & belasting (Voorbeelddienst)](<https://voorbeeld.nl/scholing?a=1&b=2>)

{labels("sources_checked", date="<2026-01-15>")}. {labels("sources_caution")}

{labels("markdown_from")} [Zoek uit welk potje er is]({ADDRESS})
"""
    )


def test_wordings_are_named_and_paragraphs_stay_apart(writer: Writer) -> None:
    text = export(writer, "rustig-moment")
    assert "\nKort:\n\n> Ik wil je iets voorleggen. Heb je even?\n\nWarm:\n" in text
    assert "> Er is iets wat ik graag met je bespreek.\n>\n> Wanneer past dat?\n" in text


def test_what_only_our_own_builder_understands_is_left_out(writer: Writer) -> None:
    text = export(writer, "potje", "<!-- weg\nermee --> *Een*{: .klasse #anker } tekst.\n*Klaar*{lang=en}.\n")
    assert "\n\n*Een* tekst.\n*Klaar*.\n" in text


@pytest.mark.parametrize("code", ["`<!-- x -->`", "`{.klas}`", "``a ` {lang=nl}``", "`[a](b.md)`", r"\[woord\](b.md)"])
def test_code_spans_and_escapes_stay_as_written(writer: Writer, code: str) -> None:
    assert f"\n\nSchrijf {code} zo.\n" in export(writer, "potje", f"Schrijf {code} zo.\n")


def test_code_is_left_alone(writer: Writer) -> None:
    code = "```\n/// zin | x\n[a](b.md) {: .c } <!-- d -->\n///\n```"
    assert f"\n\n{code}\n\nErna [a](<b.md>).\n" in export(writer, "potje", f"Ervoor.\n\n{code}\n\nErna [a](b.md).\n")


def test_text_behind_a_block_is_kept_and_code_is_left_alone(writer: Writer) -> None:
    text = export(writer, "potje", "/// acties\n- hr-vragen | Bel.\n///\nErna [x](a.md) en `[y](b.md)`.\n")
    assert "- [ ] Bel.\n\nErna [x](<a.md>) en `[y](b.md)`.\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "*nee* _ja_ `code` [haak](x) <b> &amp; & \\",
        "# geen kop",
        "> geen citaat",
        "- geen lijst",
        "+ geen lijst",
        "12. geen lijst",
        "1) geen lijst",
        "1 < 2 & 3 > 2",
    ],
)
def test_plain_text_is_shown_to_the_letter(text: str) -> None:
    html = markdown(escape(text))
    shown = html.removeprefix("<p>").removesuffix("</p>")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    assert shown == text


def test_a_title_cannot_break_the_heading(writer: Writer) -> None:
    tip = replace(writer.catalogue.tips["potje"], title="Een *ster* & [haak]")
    assert writer.tip(tip, ADDRESS, str).startswith("# Een \\*ster\\* & \\[haak\\]\n")
