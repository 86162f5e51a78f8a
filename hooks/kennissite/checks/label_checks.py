"""What is wrong in the words of the interface, and what differs between the languages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from string import Formatter

import yaml

from kennissite.core.mistakes import Mistake
from kennissite.core.yaml_loader import Loader

_ASKED = re.compile(r"""\blabels\(\s*["'](\w+)["']\s*[,)]""")
"""A label in a template, requested by its whole name."""


def requested_labels(template: str) -> set[str]:
    """Return the names of the labels in a template, without computed names."""
    return set(_ASKED.findall(template))


def check_labels(files: Mapping[str, str], asked: Collection[str]) -> list[Mistake]:
    """Return what is wrong in the files of labels, and what differs between the first and the others.

    Args:
        files: the text of every file by the path to show in mistakes.
        asked: the names of the labels that the templates show.
    """
    mistakes: list[Mistake] = []
    words = {path: _read_words(path, text, mistakes) for path, text in files.items()}
    first, *others = words
    if not mistakes:
        for other in others:
            mistakes += _compare(first, words[first], other, words[other])
        for name in sorted(set(asked).difference(*words.values())):
            message = f"'{name}' ontbreekt in elke taal, en de site laat het zien. Zet '{name}: …' terug."
            mistakes.append(Mistake(first, 1, message))
    return mistakes


def _read_words(path: str, text: str, mistakes: list[Mistake]) -> Mapping[str, tuple[int, str]]:
    """Return the line and the text of every label."""
    try:
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = (
            "dit is niet te lezen. Schrijf 'naam: tekst', en zet een tekst met een dubbele punt tussen dubbele "
            "aanhalingstekens."
        )
        mistakes.append(Mistake(path, mark.line + 1 if mark else 1, message))
        return {}
    if not isinstance(root, yaml.MappingNode):
        mistakes.append(Mistake(path, 1, "in dit bestand staan regels 'naam: tekst', en anders niets."))
        return {}
    words: dict[str, tuple[int, str]] = {}
    for key, value in root.value:
        name, line = str(key.value), key.start_mark.line + 1
        if value.tag != "tag:yaml.org,2002:str" or not value.value.strip():
            message = (
                f"'{name}' heeft geen tekst. Schrijf die erachter, en zet een getal, yes, no, on of off tussen "
                "dubbele aanhalingstekens."
            )
            mistakes.append(Mistake(path, line, message))
        elif name in words:
            message = f"'{name}' staat er al, op regel {words[name][0]}. Laat er één staan."
            mistakes.append(Mistake(path, line, message))
        elif _placeholders(value.value) is None:
            message = (
                f"de accolades in '{name}' kloppen niet. Schrijf een woord dat vanzelf wordt ingevuld als {{woord}}."
            )
            mistakes.append(Mistake(path, line, message))
        else:
            words[name] = line, value.value
    return words


def _compare(
    path: str, words: Mapping[str, tuple[int, str]], other: str, theirs: Mapping[str, tuple[int, str]]
) -> Iterator[Mistake]:
    for here, there, names in (
        (other, path, words.keys() - theirs.keys()),
        (path, other, theirs.keys() - words.keys()),
    ):
        for name in names:
            yield Mistake(here, 1, f"'{name}' ontbreekt hier, maar staat in {there}. Zet '{name}: …' erbij.")
    for name in words.keys() & theirs.keys():
        expected = _placeholders(words[name][1])
        if expected != _placeholders(theirs[name][1]):
            shown = ", ".join(f"{{{word}}}" for word in sorted(expected or ())) or "niets"
            message = (
                f"tussen accolades staat in '{name}' iets anders dan in {path}: daar is dat {shown}. Maak ze gelijk."
            )
            yield Mistake(other, theirs[name][0], message)


def _placeholders(text: str) -> frozenset[str] | None:
    """Return the words between braces; nothing when the braces do not match."""
    try:
        fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError:
        return None
    return frozenset(fields) if all(re.fullmatch(r"[a-z_]+", field) for field in fields) else None
