"""The real text of the site, read once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kennissite.core.records import Catalogue
from tests.project import read_real_catalogues


@pytest.fixture(scope="session")
def catalogues() -> Mapping[str, Catalogue]:
    """Return the catalogue of every language."""
    return read_real_catalogues()


@pytest.fixture(params=["nl", "en"])
def catalogue(request: pytest.FixtureRequest, catalogues: Mapping[str, Catalogue]) -> Catalogue:
    """Return the catalogue of every language in turn."""
    return catalogues[request.param]
