"""The sites that tests look at, each built once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.examples import fixture_files, fixture_nav
from tests.project import ROOT, build_site, write_project
from tests.site.pages import Site

URL = "https://kennissite.test/"

Build = Callable[..., Site]


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the mkdocs.yml of the project in `tests/fixture`."""
    return write_project(tmp_path_factory.mktemp("small"), fixture_files(), fixture_nav())


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that builds a project and reads the site."""

    def run(config: Path, site_url: str = URL, **settings: Any) -> Site:
        outcome = build_site(config, tmp_path_factory.mktemp("site"), site_url=site_url, **settings)
        return Site(outcome, site_url, settings.get("use_directory_urls", True))

    return run


@pytest.fixture(scope="session")
def small(build: Build, small_project: Path) -> Site:
    return build(small_project)


@pytest.fixture(scope="session")
def real(build: Build) -> Site:
    return build(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def real_under_a_path(build: Build) -> Site:
    return build(ROOT / "mkdocs.yml", f"{URL}werk/coaching/")


@pytest.fixture(scope="session")
def small_in_files(build: Build, small_project: Path) -> Site:
    return build(small_project, f"{URL}coaching/", use_directory_urls=False)


@pytest.fixture(scope="session")
def small_in_files_at_the_root(build: Build, small_project: Path) -> Site:
    return build(small_project, use_directory_urls=False)


@pytest.fixture(params=["real", "real_under_a_path", "small", "small_in_files", "small_in_files_at_the_root"])
def site(request: pytest.FixtureRequest) -> Site:
    """Return every one of the sites in turn."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found
