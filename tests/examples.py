"""The small project in `tests/fixture`: two languages, two chapters, three tips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FIXTURE = Path(__file__).parent / "fixture"


def fixture_files() -> dict[str, str]:
    """Return the texts of the files of the project, by path within `docs/`."""
    docs = FIXTURE / "docs"
    return {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.*")}


def fixture_nav() -> list[Any]:
    """Return the navigation of the project."""
    nav: list[Any] = yaml.safe_load((FIXTURE / "mkdocs.yml").read_text("utf-8"))["nav"]
    return nav


MOVES = {
    "  rustig-moment:\n": (
        "  rustig-moment: stil-moment\n  stil-moment:\n  oudste: rustig-moment\n  eens: {weg: zinnen.md}\n"
    ),
    "  rustig-moment--vraag-om-tijd:\n": (
        "  rustig-moment--vraag-om-tijd:\n  stil-moment--vraag-om-tijd:\n  eens--gezegd:\n"
        "  eens--bekeken: {weg: potje--welk-potje}\n"
    ),
    "  rustig-moment--vraag-om-tijd--kort:\n": (
        "  rustig-moment--vraag-om-tijd--kort:\n  stil-moment--vraag-om-tijd--kort:\n"
        "  stil-moment--vraag-om-tijd--warm:\n"
    ),
    "  rustig-moment--afspraak-maken:\n": "  rustig-moment--afspraak-maken:\n  stil-moment--afspraak-maken:\n",
    "  rustig-moment--plek-kiezen:\n": "  rustig-moment--plek-kiezen: potje--plek-kiezen\n  potje--plek-kiezen:\n",
    "  collega:\n": "  collega:\n  baas: collega\n",
    "  cao:\n": "  cao:\n  afspraken: cao\n",
    "  voorbereiding:\n": "  voorbereiding:\n  begin: voorbereiding\n",
    "  over:\n": "  over:\n  contact: over\n  nieuws: {weg: budget/index.md}\n",
}
"""What changes in the register with `moved_project`: what follows from the move of a tip need not be said."""


def moved_project() -> tuple[dict[str, str], list[Any], str]:
    """Return the files, the navigation and the register of the project after a tip was renamed and moved.

    `rustig-moment` is `stil-moment` and in another chapter, one of its actions is that of another tip, and a tip, a
    slot and a question were taken away or renamed long ago.
    """
    files = {
        uri: text.replace("../voorbereiding/rustig-moment.md", "stil-moment.md").replace("rustig-moment", "stil-moment")
        for uri, text in fixture_files().items()
    }
    for language in ("nl", "en"):
        index = f"{language}/index.md"
        files[index] = files[index].replace("(stil-moment.md", "(budget/stil-moment.md")
        tip = files.pop(f"{language}/voorbereiding/rustig-moment.md")
        tip = tip.replace("../budget/", "").replace("(eigen-doel.md", "(../voorbereiding/eigen-doel.md")
        place = next(line for line in tip.splitlines() if line.startswith("- plek-kiezen"))
        files[f"{language}/budget/stil-moment.md"] = tip.replace(f"{place}\n", "")
        other = f"{language}/budget/potje.md"
        files[other] = files[other].replace("- kern: hr-vragen", f"{place}\n- kern: hr-vragen")
        page = "---\ntitle: Plan\ndescription: Plan.\ntemplate: gespreksplan.html\n---\n\nPlan.\n"
        files[f"{language}/gespreksplan.md"] = page
    nav = fixture_nav()
    nav[1]["Voorbereiding"].remove("voorbereiding/rustig-moment.md")
    nav[2]["Budget"].append("budget/stil-moment.md")
    register = (FIXTURE / "register.yml").read_text("utf-8")
    for before, after in MOVES.items():
        assert register.count(before) == 1
        register = register.replace(before, after)
    return files, [*nav, "gespreksplan.md"], register
