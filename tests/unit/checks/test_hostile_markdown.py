"""Hostile Markdown and SVGs: each is refused with its file and line, and what is right is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kennissite.catalogue import read_catalogues
from kennissite.checks.svg import check_svg
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.mistakes import Mistake
from tests.examples import FIXTURE, fixture_nav

PAGE = "docs/nl/over.md"
LINE = 6
"""The line at which each piece begins."""

HOSTILE = [
    '*x*{tabindex=0 autofocus onfocus="document.title=1"}',
    "*x*{onclick=alert(1)}",
    "*x*{: onclick=alert(1) }",
    "*x*{autofocus}",
    "*x*{tabindex=0}",
    "*x*{style=color:red}",
    '*x*{lang=nl style="position:fixed"}',
    "*x*{lang=nl onclick=alert(1)}",
    "*x*{.geen-klasse-van-ons}",
    "*x*{#Niet_Goed}",
    "*x*{lang=\"nl' onclick='\"}",
    '*x*{title="a\'b"}',
    "*x*{title='a}' onclick=alert(1)}",
    "*x*{contenteditable}",
    "*x*{data-part=remove}",
    "*x*{is=phrase-card}",
    "*x*{slot=x}",
    "*x*{class=phrase onclick=1}",
    "`x`{onclick=alert(1)}",
    "**x**{onmouseover=alert(1)}",
    "Een alinea.\n{: onclick=alert(1) }",
    "Een alinea.\n{onclick=alert(1)}",
    "## Kop {onclick=alert(1)}",
    "## Kop {: style=display:none}",
    "Kop\n---\n\n## Nog een {autofocus}",
    "- een\n{: onclick=alert(1) }",
    "1. een\n{: onclick=alert(1) }",
    "> citaat\n> {: onclick=alert(1) }",
    "| a | b |\n| --- | --- |\n| c | d {onclick=alert(1)} |",
    "[x](over.md){ping=https://voorbeeld.nl/}",
    "[x](over.md){target=_top}",
    "[x](over.md){download}",
    "[x](over.md){href=javascript:alert(1)}",
    "[x](over.md){rel=opener}",
    "![x](../assets/weg.svg){onload=alert(1)}",
    "![x](../assets/weg.svg){src=https://voorbeeld.nl/p.png}",
    "![x](../assets/weg.svg){srcset=https://voorbeeld.nl/p.png}",
    "![x](../assets/weg.svg){width=100%}",
    "![x](https://voorbeeld.nl/p.png)",
    "![x](http://voorbeeld.nl/p.png)",
    "![x](//voorbeeld.nl/p.png)",
    "![x](data:image/png;base64,AAAA)",
    "![x [y] z](https://voorbeeld.nl/p.png)",
    "![x\ny](https://voorbeeld.nl/p.png)",
    "![x][p]\n\n[p]: https://voorbeeld.nl/p.png",
    "![p]\n\n[p]: https://voorbeeld.nl/p.png",
    "![x](index.md)",
    "[![x](https://voorbeeld.nl/p.png)](over.md)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](data:text/html,hallo)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](//voorbeeld.nl/)",
    "[x](https:\\\\voorbeeld.nl)",
    "[x](https://sodalis.nl@voorbeeld.nl/)",
    "[x](https://naam:wachtwoord@voorbeeld.nl/)",
    "[x](https://sоdalis.nl/)",
    "[x](https://xn--sdalis-7jg.nl/)",
    "[x]: javascript:alert(1)",
    "[x]: https://sodalis.nl@voorbeeld.nl/",
    "<https://sodalis.nl@voorbeeld.nl/>",
    "<javascript:alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<!-- x --> <img src=x onerror=alert(1)>",
    "<!--\nx\n--> <script>alert(1)</script>",
    "\\`<b onclick=alert(1)>\\`",
    "een ` los\n`<b onclick=alert(1)>` teken",
    "- een `\n- <b>twee</b> `",
    "```{.python onclick=alert(1)}\nx\n```",
    '``` python hl_lines="1"\nx\n```',
    "``` eerste voorbeeld\n<b>\n```",
]

RIGHT = [
    "*woord*{lang=en}",
    "*woord*{: lang=nl-NL }",
    '*woord*{title="Een uitleg, met (haken)"}',
    "*woord*{#eigen-plek}",
    "## Kop {#eigen-plek}",
    "## Feedback {lang=en}",
    "![De weg](../assets/weg.svg){width=300 height=200 loading=lazy}",
    "[![De weg](../assets/weg.svg)](checklist.md)",
    "![De [korte] weg](../assets/weg.svg)",
    "Een \\{gewone\\} accolade, en `{onclick=1}` in code.",
    "[x](https://voorbeeld.nl/pad?a=1&b=2#c)",
    "[x](https://voorbeeld.nl:8080/)",
    "[x](http://voorbeeld.nl)",
    "[x](mailto:hallo@voorbeeld.nl)",
    "[x](tel:+31201234567)",
    "<https://voorbeeld.nl/>",
    "<hallo@voorbeeld.nl>",
    "\\[woord\\](bestand.md)",
    "\\![geen plaatje](checklist.md)",
    "Wat een plek! [Kijk](checklist.md)",
    "Een lange link [over twee\nregels](checklist.md).",
    "```\n<b onclick=alert(1)>{onclick=1}\n```",
    "~~~ html\n<img src=https://voorbeeld.nl/p.png>\n~~~",
    "<!-- <b onclick=alert(1)> -->",
    "Twee regels\ntekst\n---",
]

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n{}\n</svg>'
)

HOSTILE_SVGS = [
    SVG.format("<script>alert(1)</script>"),
    SVG.format('<script href="https://voorbeeld.nl/a.js"/>'),
    SVG.format('<path d="M0 0" onload="alert(1)"/>'),
    SVG.format('<g onclick="alert(1)"/>'),
    SVG.format('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
    SVG.format('<a xlink:href="https://voorbeeld.nl"><path d="M0 0"/></a>'),
    SVG.format('<image href="https://voorbeeld.nl/p.png"/>'),
    SVG.format('<use href="https://voorbeeld.nl/a.svg#b"/>'),
    SVG.format('<use xlink:href="data:image/svg+xml,x#b"/>'),
    SVG.format("<foreignObject><p>x</p></foreignObject>"),
    SVG.format("<style>@import url(https://voorbeeld.nl/a.css);</style>"),
    SVG.format('<rect style="fill:url(https://voorbeeld.nl/a)"/>'),
    SVG.format('<rect fill="url(https://voorbeeld.nl/a#b)"/>'),
    SVG.format('<rect fill="url( &#39;//voorbeeld.nl/a#b&#39;)"/>'),
    SVG.format('<animate attributeName="href" to="javascript:alert(1)"/>'),
    SVG.format('<set attributeName="onload" to="alert(1)"/>'),
    SVG.format('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://voorbeeld.nl"/>'),
    SVG.format('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    SVG.format('<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>'),
    '<?xml-stylesheet href="https://voorbeeld.nl/a.css"?>\n' + SVG.format(""),
    '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n' + SVG.format("<text>&c;</text>"),
    '<!DOCTYPE svg SYSTEM "https://voorbeeld.nl/a.dtd">\n' + SVG.format(""),
    SVG.format("<path d='M0 0'>"),
    "geen svg",
    '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
]

RIGHT_SVGS = [
    SVG.format('<path d="M0 0h1v1z" fill="none" stroke="#123456" stroke-width="2" transform="rotate(45 1 1)"/>'),
    SVG.format('<title>De weg</title><text x="1" y="1" font-family="serif; Georgia" text-anchor="middle">Hoi</text>'),
    SVG.format(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="rgb(1, 2, 3)"/></linearGradient></defs>'
        '<rect width="9" height="9" fill="url(#a)" aria-label="Vlak: rood"/><use href="#a"/><use xlink:href="#a"/>'
    ),
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- gemaakt met de hand -->\n' + SVG.format('<g role="img"/>'),
]


def mistakes(project: Path, text: str) -> list[Mistake]:
    page = project / PAGE
    page.write_text(
        f"---\ntitle: Over deze site\ndescription: Wie deze site maakt.\n---\n\n{text}\n\n## Vragen? {{#contact}}\n",
        "utf-8",
    )
    paths = ProjectPaths(project / "docs", project / "mkdocs.yml", fixture_nav(), ("nl", "en"))
    return [mistake for mistake in read_catalogues(paths)[1] if mistake.path == PAGE]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(FIXTURE, tmp_path_factory.mktemp("hostile") / "project")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_is_refused_at_its_line(project: Path, text: str) -> None:
    found = mistakes(project, text)
    assert found
    assert all(LINE <= mistake.line <= LINE + text.count("\n") for mistake in found)


@pytest.mark.parametrize("text", RIGHT)
def test_right_markdown_is_not_refused(project: Path, text: str) -> None:
    assert mistakes(project, text) == []


@pytest.mark.parametrize("svg", HOSTILE_SVGS)
def test_a_hostile_svg_is_refused_at_its_line(svg: str) -> None:
    found = check_svg("docs/assets/x.svg", svg.encode())
    assert found
    assert all(1 <= mistake.line <= svg.count("\n") + 1 for mistake in found)


@pytest.mark.parametrize("svg", RIGHT_SVGS)
def test_a_plain_svg_is_not_refused(svg: str) -> None:
    assert check_svg("docs/assets/x.svg", svg.encode()) == []


def test_an_svg_in_another_encoding_is_read_the_same() -> None:
    assert check_svg("x.svg", ('<?xml version="1.0" encoding="utf-16"?>' + HOSTILE_SVGS[0]).encode("utf-16"))


def test_every_svg_in_the_content_is_checked(project: Path) -> None:
    (project / "docs/assets/kwaad.svg").write_text(HOSTILE_SVGS[0], "utf-8")
    paths = ProjectPaths(project / "docs", project / "mkdocs.yml", fixture_nav(), ("nl", "en"))
    found = [mistake for mistake in read_catalogues(paths)[1] if mistake.path.endswith(".svg")]
    (project / "docs/assets/kwaad.svg").unlink()
    assert [(mistake.path, mistake.line) for mistake in found] == [("docs/assets/kwaad.svg", 2)]
