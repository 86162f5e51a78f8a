"""The code of others in the browser scripts is what its authors published, with their licence beside it."""

import json
import re
from pathlib import Path

import pytest

from tests.project import ROOT

VENDOR = ROOT / "overrides" / "shared" / "vendor"
SOURCES = {"lean-qr.js": "lean-qr/index.mjs", "lean-qr.LICENSE.txt": "lean-qr/LICENSE"}


@pytest.mark.parametrize("name", SOURCES)
def test_a_vendored_file_is_that_of_the_package(npm_packages: Path, name: str) -> None:
    assert (VENDOR / name).read_bytes() == (npm_packages / SOURCES[name]).read_bytes()


def test_every_vendored_script_is_compared_and_has_its_licence() -> None:
    scripts = {path.name for path in VENDOR.glob("*.js")}
    assert scripts | {path.name for path in VENDOR.glob("*.txt")} == SOURCES.keys()
    assert {f"{Path(name).stem}.LICENSE.txt" for name in scripts} <= SOURCES.keys()


def test_every_package_has_an_exact_version() -> None:
    versions = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert {name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)} == set()
