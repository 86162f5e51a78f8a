"""The table of contents for language models has the shape that llmstxt.org describes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kennissite.content.labels import read_labels
from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue
from kennissite.outputs.llms_txt import llms_txt
from tests.project import ROOT

HERE = Addresses("https://kennissite.test/", "", has_folders=True)
ROW = re.compile(r"- \[[^\]]+\]\((https://[^)]+)\)(?:: .+)?")


def test_it_names_the_site_and_lists_every_tip_under_its_chapter(catalogues: Mapping[str, Catalogue]) -> None:
    labels = read_labels(ROOT / "overrides/locales", "nl")
    text = llms_txt(catalogues["nl"], "Site", labels, HERE, {"English": "https://kennissite.test/en/llms.txt"})
    title, summary, details, *sections = text.strip().split("\n\n")
    assert title == "# Site"
    assert summary.startswith("> ")
    assert not details.startswith(("#", ">", "-"))
    assert sections[::2] == ["## Voorbereiding", "## Budget", "## Optional"]
    rows = [[ROW.fullmatch(row) for row in rows.split("\n")] for rows in sections[1::2]]
    assert [[row and row[1].removeprefix("https://kennissite.test/") for row in part] for part in rows] == [
        ["tip/rustig-moment.md", "tip/eigen-doel.md"],
        ["tip/potje.md"],
        ["tips.json", "en/llms.txt"],
    ]
