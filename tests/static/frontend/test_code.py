"""Scripts and styles have sound types, follow the style and suit the browsers of the site's readers."""

from pathlib import Path

import pytest

from tests.static.commands import assert_silent

CHECKS = (["tsc", "--project", "."], ["eslint", "."], ["stylelint", "overrides/**/*.css", "--formatter", "unix"])


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check[0])
def test_a_tool_finds_nothing(npm_packages: Path, check: list[str]) -> None:
    tool, *arguments = check
    assert_silent(str(npm_packages / ".bin" / tool), *arguments)
