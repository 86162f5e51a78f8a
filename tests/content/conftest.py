"""The real text of the site, read once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config

from kennissite.catalogue import read_catalogues
from kennissite.model import Catalogue
from kennissite.navigation import Sources
from tests.project import ROOT


@pytest.fixture(scope="session")
def catalogues() -> Mapping[str, Catalogue]:
    """Return the catalogue of every language."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    sources = Sources(Path(config.docs_dir), ROOT / "mkdocs.yml", config.nav or [], ("nl", "en"))
    found, mistakes = read_catalogues(sources)
    assert mistakes == []
    return found


@pytest.fixture(params=["nl", "en"])
def catalogue(request: pytest.FixtureRequest, catalogues: Mapping[str, Catalogue]) -> Catalogue:
    """Return the catalogue of every language in turn."""
    return catalogues[request.param]
