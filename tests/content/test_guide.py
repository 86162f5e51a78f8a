"""The guide for editors explains every mistake, in the words of the mistake itself."""

from __future__ import annotations

import re

from tests.golden.golden import read_case
from tests.golden.test_mistakes import CASES, SEPARATOR
from tests.project import ROOT


def explained() -> list[str]:
    """Return a pattern for every message in the first column of a table of the guide."""
    guide = (ROOT / "BIJDRAGEN.md").read_text("utf-8").replace(r"\|", "|")
    cells = re.findall(r"^\| `(.*)` \|", guide, re.MULTILINE)
    return [".*".join(re.escape(part) for part in cell.split("…")) for cell in cells]


def test_every_message_is_in_the_guide() -> None:
    reports = [read_case(case, SEPARATOR)[1] for case in CASES]
    messages = {re.sub(r"^\S.*?:\d+: ", "", line) for report in reports for line in report.splitlines()[1:]}
    patterns = re.compile("|".join(explained()))
    assert messages
    assert not [message for message in sorted(messages) if not patterns.fullmatch(message)]
