"""What the checks of the browser code need."""

import shutil
from pathlib import Path

import pytest

from tests.project import ROOT


@pytest.fixture(scope="session")
def npm_packages() -> Path:
    """Return the folder of the npm packages; scripts/test installs them where there is an npm."""
    folder = ROOT / "node_modules"
    if not folder.is_dir():
        assert not shutil.which("npm"), "scripts/test installs the npm packages where there is an npm"
        pytest.skip("there is no npm on this machine to install the packages with")
    return folder
