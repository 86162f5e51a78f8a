"""Content of any size to measure: that of the site, and made-up tips in two languages."""

from __future__ import annotations

from typing import Any

from mkdocs.config import load_config

from tests.project import ROOT

LANGUAGES = ("nl", "en")
TIPS_IN_A_CHAPTER = 25

_TIP = """---
title: Tip nummer {n}
description: Een tip van het soort dat hier staat, nummer {n}.
synoniemen: [nummer {n}, voorbeeld]
verwant: [tip-{near}]
---

Hier staat een alinea zoals die in een tip staat. Ze telt een paar zinnen en verwijst naar [een andere
tip](../deel-{near_part}/tip-{near}.md). Daarna komt nog een zin, en dan is de alinea uit.

- een eerste punt van een lijst
- een tweede punt, met **nadruk** op een woord

/// zin | Zeg het zo, nummer {n}
    id: zeg-het
    doel: openen

=== kort | Kort

Heb {{je|u}} tijd voor [[onderwerp]]?

=== warm | Warm

Ik wil het graag met {{je|u}} hebben over [[onderwerp]], en over wat [[collega]] ervan vond.

///

/// acties
- eerste | Doe het eerste van nummer {n}.
- tweede | Doe het tweede van nummer {n}.
///
"""

_VOCABULARY = """---
title: Zinnen
description: Alle zinnen.
template: zinnen.html
doelen:
  - {id: openen, titel: Openen, uitleg: Zo begin je.}
invulplekken:
  - {id: onderwerp, naam: waarover, voorbeeld: coaching}
  - {id: collega, naam: je collega, voorbeeld: Samira}
---

Zinnen.
"""


def generated(tips: int) -> tuple[dict[str, str], list[Any]]:
    """Return the files and the navigation of a site with a number of tips in each of two languages."""
    files: dict[str, str] = {}
    nav: list[Any] = ["index.md"]
    for part in range(-(-tips // TIPS_IN_A_CHAPTER)):
        numbers = range(part * TIPS_IN_A_CHAPTER, min((part + 1) * TIPS_IN_A_CHAPTER, tips))
        index = f"deel-{part}/index.md"
        files[index] = _page(f"Deel {part}")
        for n in numbers:
            near = (n + 1) % tips
            files[f"deel-{part}/tip-{n}.md"] = _TIP.format(n=n, near=near, near_part=near // TIPS_IN_A_CHAPTER)
        nav.append({f"Deel {part}": [index, *(f"deel-{part}/tip-{n}.md" for n in numbers)]})
    files |= {
        "index.md": _page("Welkom", "home.html"),
        "zinnen.md": _VOCABULARY,
        "checklist.md": _page("Checklist", "checklist.html"),
        "gespreksplan.md": _page("Plan", "gespreksplan.html"),
        "over.md": _page("Over"),
    }
    nav += ["zinnen.md", "checklist.md", "gespreksplan.md", "over.md"]
    return {f"{language}/{uri}": text for language in LANGUAGES for uri, text in files.items()}, nav


def real() -> tuple[dict[str, str], list[Any]]:
    """Return the files and the navigation of the site itself."""
    docs = ROOT / "docs"
    files = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    return files, load_config(str(ROOT / "mkdocs.yml")).nav or []


def _page(title: str, template: str = "") -> str:
    head = f"title: {title}\ndescription: {title}.\n" + (f"template: {template}\n" if template else "")
    return f"---\n{head}---\n\nEen korte inleiding.\n"
