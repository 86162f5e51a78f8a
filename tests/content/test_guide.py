"""The guide for editors explains every mistake, in the words of the mistake itself."""

from __future__ import annotations

import re

import pytest

from tests.project import ROOT

MESSAGES = sorted(
    {
        re.sub(r"^\S.*?:\d+: ", "", line)
        for report in (ROOT / "tests" / "golden" / "mistakes").glob("*.txt")
        for line in report.read_text("utf-8").rpartition("\n---\n")[2].split("\n")
        if re.match(r"\S.*?:\d+: ", line)
    }
)


def explained() -> list[str]:
    """Return a pattern for every message in the first column of a table of the guide."""
    guide = (ROOT / "BIJDRAGEN.md").read_text("utf-8").replace(r"\|", "|")
    cells = re.findall(r"^\| `(.*)` \|", guide, re.MULTILINE)
    return [".*".join(re.escape(part) for part in cell.split("…")) for cell in cells]


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_in_the_guide(message: str) -> None:
    assert any(re.fullmatch(pattern, message) for pattern in explained())
