"""Links between pages, checked in the source."""

from __future__ import annotations

import pytest

from kennissite.checks.links import check_links
from kennissite.content.markdown_file import read_document

PAGES = {
    "index.md": "## Waar je staat\n\n## Vragen? {#contact}\n\n### Nóg een, en `code` ###\n",
    "budget/index.md": "Tekst.\n",
    "budget/potje.md": "/// zin | Titel\n    id: welk\n    doel: open\nZin.\n///\n\n/// acties\n- doe | Doe.\n///\n",
    "kopjes.md": (
        "## _Eigen_ doel\n\n### Zie [dit](index.md)\n\n## A &amp; B\n\n## Kop\n\n## Kop\n\nOok een kop\n---\n\n"
        "## Feedback {lang=en}\n"
    ),
    "oefenen.md": "/// reactie | Waarom?\n    id: waarom\n    op: budget\n    wending: verder\nDaarom.\n///\n",
}
FILES = frozenset({"formulier.pdf", "met spatie.pdf", "budget/foto_(1).png", "../assets/weg.svg"})


def problems(text: str) -> list[str]:
    pages = {**PAGES, "budget/hier.md": f"## Hier\n\n{text}\n"}
    documents = {uri: read_document(uri, uri, f"---\ntitle: T\n---\n{page}")[0] for uri, page in pages.items()}
    return [mistake.message for mistake in check_links(documents, FILES)]


@pytest.mark.parametrize(
    "link",
    [
        "[a](potje.md)",
        "[a](./potje.md)",
        "[a](../index.md)",
        '[a](../budget/potje.md "Een titel (met haken)")',
        "[a](<potje.md>)",
        "[a](potje.md#potje--welk)",
        "[a](potje.md?van=hier#potje--doe)",
        "[a](../index.md#waar-je-staat)",
        "[a](../index.md#contact)",
        "[a](../index.md#nog-een-en-code)",
        "[a](../oefenen.md#oefenen--waarom)",
        "[a](../kopjes.md#eigen-doel)",
        "[a](../kopjes.md#zie-dit)",
        "[a](../kopjes.md#a-b)",
        "[a](../kopjes.md#kop_1)",
        "[a](../kopjes.md#ook-een-kop)",
        "[a](../kopjes.md#feedback)",
        "[a](#hier)",
        "[a](hier.md#hier)",
        "[a](../formulier.pdf)",
        "[a](../met%20spatie.pdf)",
        "![a](foto_(1).png)",
        "![a](../../assets/weg.svg)",
        "[a]: potje.md",
        "[a](https://voorbeeld.nl/potje.md)",
        "[a](mailto:hallo@voorbeeld.nl)",
        "`[a](nergens.md)`",
        "[haken] en (haakjes)",
        r"\[woord\](bestand.md)",
    ],
)
def test_a_good_link_has_no_problem(link: str) -> None:
    assert problems(link) == []


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("[a](potjes.md)", "Bedoel je potje.md?"),
        ("[a](potje)", "Bedoel je potje.md?"),
        ("[a](../potje.md)", "Bedoel je potje.md?"),
        ("[a]: potjes.md", "Bedoel je potje.md?"),
        ("![a](foto.jpg)", "Zet het bestand in de map van deze pagina, of in docs/assets/."),
        ("[a](/budget/potje.md)", "Bedoel je potje.md?"),
        ("[a](#hierr)", "Bedoel je #hier?"),
        ("[a](potje.md#potje--wel)", "Bedoel je #potje--welk?"),
        ("[a](potje.md) [b](../index.md#x)", "Kies uit: #contact, #nog-een-en-code, #waar-je-staat."),
        ("[a](index.md#x)", "Er is nog niets om uit te kiezen."),
        ("[a]()", "Zet tussen de haakjes het bestand van een pagina."),
    ],
)
def test_a_broken_link_comes_with_what_to_write_instead(link: str, hint: str) -> None:
    (problem,) = problems(link)
    assert problem.endswith(hint)
