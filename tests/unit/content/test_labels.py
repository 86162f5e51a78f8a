"""The words of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

from kennissite.content.labels import Labels, read_labels
from kennissite.core.mistakes import MistakeError
from tests.project import ROOT

LOCALES = ROOT / "overrides" / "locales"
LANGUAGES = sorted(path.stem for path in LOCALES.glob("*.yml"))


def placeholders(words: Mapping[str, str]) -> dict[str, set[str]]:
    return {name: {field for _, field, _, _ in Formatter().parse(text) if field} for name, text in words.items()}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "nl"])
def test_every_language_has_the_same_labels_with_the_same_placeholders(language: str) -> None:
    assert placeholders(read_labels(LOCALES, language).words) == placeholders(read_labels(LOCALES, "nl").words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_empty_or_has_spaces_around_it(language: str) -> None:
    words = read_labels(LOCALES, language).words
    assert [name for name, text in words.items() if not text or text != text.strip()] == []


def test_a_label_is_filled_in() -> None:
    assert Labels("nl", {"stand": "{done} van {total}"})("stand", done=1, total=2) == "1 van 2"


def test_a_label_without_values_keeps_its_placeholders_for_a_script() -> None:
    assert Labels("nl", {"stand": "{done} van {total}"})("stand") == "{done} van {total}"


@pytest.mark.parametrize(("name", "values"), [("anders", {}), ("stand", {"done": 1})])
def test_a_missing_label_or_value_is_an_error(name: str, values: dict[str, int]) -> None:
    with pytest.raises(MistakeError, match=name):
        Labels("nl", {"stand": "{done} van {total}"})(name, **values)


@pytest.mark.parametrize("text", ["- een\n- twee\n", "een: 1\n", "een: {a: b}\n", "1: een\n", ""])
def test_a_file_that_is_no_list_of_texts_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "nl.yml").write_text(text, "utf-8")
    with pytest.raises(MistakeError, match=r"nl\.yml"):
        read_labels(tmp_path, "nl")


def test_a_language_without_labels_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_labels(tmp_path, "fy")
