"""The catalogues of the small project."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kennissite.catalogue import read_catalogues
from kennissite.content.project_paths import ProjectPaths
from kennissite.core.records import Catalogue
from tests.examples import FIXTURE, fixture_nav


@pytest.fixture(scope="session")
def catalogues() -> Mapping[str, Catalogue]:
    found, mistakes = read_catalogues(
        ProjectPaths(FIXTURE / "docs", FIXTURE / "mkdocs.yml", fixture_nav(), ("nl", "en"))
    )
    assert mistakes == []
    return found
