"""What Markdown makes of prose: what it spoils is a mistake, and what it does well is none."""

from __future__ import annotations

import pytest

from kennissite.checks.markdown_pitfalls import check_pitfalls
from kennissite.content.markdown_file import read_document


def lines(text: str) -> list[int]:
    """Return the lines with a mistake, counted from 1."""
    document, mistakes = read_document("over.md", "over.md", f"---\ntitle: T\n---\n{text}\n")
    assert mistakes == []
    return [mistake.line - 3 for mistake in check_pitfalls(document)]


@pytest.mark.parametrize(
    "text",
    [
        "## Kop\n- een\n- twee",
        " - een\n - twee",
        "- een\n\n\tnog van een\n\n\tnog van een",
        "- een\n    - een in een\n    - twee in een\n- twee",
        "- een\n  gaat verder\n- twee",
        "1. een\n2. twee",
        "tekst\n* * *",
        "tekst\n\n---",
        "## Feedback {lang=en}",
        "## Kop {#eigen-plek}",
        "*woord*{lang=nl}",
        '[a](y.md "Foto\'s van het team")',
        "[a](<y.md>)",
        "![a](foto_(1).png)",
        "<https://voorbeeld.nl>",
        "<!-- een notitie -->",
        "<!--\neen notitie\n-->",
        "[sic] (2024)",
        "5 < 6 en 7 > 3",
        r"\[woord\](bestand.md)",
        r"een \` alleen",
        "``een ` erin``",
        "`<b>`, `[a] (b.md)` en `{x`",
        "```html\n<b>\n```",
    ],
)
def test_what_markdown_does_well_is_no_mistake(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tekst\n- een", 2),
        ("- een\n  - in een", 2),
        ("- een\n\n  valt eruit", 3),
        ("    ingesprongen", 1),
        ("tekst\n\n    - geen lijst", 3),
        ("- een\n\ntekst\n\n    ingesprongen", 5),
        ("Dat is <b>vet</b>.", 1),
        ("[a] (y.md)", 1),
        ("[a](y.md", 1),
        ("[a](y z.md)", 1),
        ("*woord* {lang=nl}", 1),
        ("Zie de noot[^1].", 1),
        ("• een", 1),
        ("<!-- notitie --> <b>vet</b>", 1),
        ("<!--\nnotitie\n--> <img src=x>", 3),
        ("een `open", 1),
        (r"\`<b>\`", 1),
    ],
)
def test_what_markdown_spoils_is_a_mistake_on_its_line(text: str, line: int) -> None:
    assert line in lines(text)
