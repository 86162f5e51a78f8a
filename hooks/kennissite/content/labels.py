"""The words of the interface, one file per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kennissite.core.yaml_loader import Loader


@dataclass(frozen=True)
class Labels:
    """The labels of one language, by name."""

    language: str
    words: Mapping[str, str]

    def __call__(self, name: str, /, **values: object) -> str:
        """Return a label with its `{placeholders}` filled in.

        Raises:
            KeyError: the label, or a value that it needs, is missing.
        """
        text = self.words[name]
        return text.format(**values) if values else text


def read_labels(folder: Path, language: str) -> Labels:
    """Read the labels of a language from `<folder>/<language>.yml`.

    Raises:
        OSError: there is no such file.
        ValueError: the file is not a flat mapping of names to texts; `check_labels` says where and why.
    """
    path = folder / f"{language}.yml"
    words = yaml.load(path.read_text("utf-8"), Loader)  # noqa: S506 - it is a safe one
    if not isinstance(words, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in words.items()):
        raise ValueError(f"{path}: expected lines of the form 'name: text'")
    return Labels(language, words)
