"""The words of the interface, one file per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kennissite.core.mistakes import Mistake, MistakeError
from kennissite.core.yaml_loader import Loader


@dataclass(frozen=True)
class Labels:
    """The labels of one language, by name."""

    language: str
    words: Mapping[str, str]

    def __call__(self, name: str, /, **values: object) -> str:
        """Return a label with its `{placeholders}` filled in.

        Raises:
            MistakeError: the label is missing, or has a placeholder without a value.
        """
        try:
            text = self.words[name]
            return text.format(**values) if values else text
        except KeyError as error:
            raise MistakeError(self._mistake(name, error.args[0])) from error

    def _mistake(self, name: str, missing: str) -> Mistake:
        message = (
            f"'{name}' ontbreekt in elke taal, en de site laat het zien. Zet '{name}: …' terug."
            if missing == name
            else f"de accolades in '{name}' kloppen niet. Schrijf een woord dat vanzelf wordt ingevuld als {{woord}}."
        )
        return Mistake(f"overrides/locales/{self.language}.yml", 1, message)


def read_labels(folder: Path, language: str) -> Labels:
    """Read the labels of a language from `<folder>/<language>.yml`.

    Raises:
        OSError: there is no such file.
        MistakeError: the file is not a flat mapping of names to texts; `check_labels` says where and why.
    """
    path = folder / f"{language}.yml"
    words = yaml.load(path.read_text("utf-8"), Loader)  # noqa: S506 - it is a safe one
    if not isinstance(words, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in words.items()):
        message = "in dit bestand staan regels 'naam: tekst', en anders niets."
        raise MistakeError(Mistake(path.as_posix(), 1, message))
    return Labels(language, words)
