"""An editor's mistake: where it is, what is wrong and what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Mistake:
    """One mistake in a source file. `line` counts from 1; the message is Dutch, for editors."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class MistakeError(Exception):
    """A mistake that only appears while the site is built."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


def did_you_mean(word: str, known: Iterable[str], shape: str = "{}") -> str:
    """Return a Dutch sentence that proposes the nearest known word, or lists the known ones.

    Args:
        word: what was written.
        known: what could have been written.
        shape: how a word looks in the source, with `{}` in its place.
    """
    words = sorted(known)
    if near := difflib.get_close_matches(word, words, n=1, cutoff=0.6):
        return f"Bedoel je {shape.format(near[0])}?"
    if not words:
        return "Er is nog niets om uit te kiezen."
    return f"Kies uit: {', '.join(shape.format(w) for w in words)}."


def report(mistakes: Iterable[Mistake]) -> str:
    """Return all mistakes as one message, each on its own line, sorted by file and line.

    The files at the top of the project come first: a mistake in the navigation makes others elsewhere.
    """
    found = sorted(set(mistakes), key=lambda mistake: ("/" in mistake.path, mistake))
    count = "1 fout" if len(found) == 1 else f"{len(found)} fouten"
    return "\n".join([f"{count} in de bronbestanden:", *map(str, found)])
