"""The words of the interface: each that a template or a hook asks for is there, and none is there for nothing."""

from __future__ import annotations

import re

import pytest

from kennissite.checks.label_checks import requested_labels
from kennissite.content.labels import Labels, read_labels
from tests.project import ROOT

SOURCES = "\n".join(
    path.read_text("utf-8") for pattern in ("overrides/**/*.html", "hooks/**/*.py") for path in ROOT.glob(pattern)
)
ASKED = requested_labels(SOURCES)
NAMED = set(re.findall(r"""["'](\w+)["']""", SOURCES))
BEGUN = tuple(set(re.findall(r"""["']([a-z]+_)["'] ~""", SOURCES)))
"""How the names begin of which the rest is put together in a template, as in `labels("storage_" ~ reason)`."""


@pytest.fixture(params=["nl", "en"])
def words(request: pytest.FixtureRequest) -> Labels:
    return read_labels(ROOT / "overrides/locales", request.param)


def test_every_label_that_is_asked_for_is_there(words: Labels) -> None:
    assert len(ASKED) > 100
    assert sorted(ASKED - set(words.words)) == []


def test_no_label_is_there_for_nothing(words: Labels) -> None:
    assert sorted(name for name in words.words if name not in NAMED and not name.startswith(BEGUN)) == []
