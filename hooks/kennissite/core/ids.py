"""What an id looks like."""

from __future__ import annotations

import re
from functools import cache

import yaml

from kennissite.core.yaml_loader import Loader

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""An id, as a regular expression."""


@cache
def is_id(text: str) -> bool:
    """Tell whether a text can be an id; a word that YAML reads as a yes, a no or nothing can not."""
    return re.fullmatch(ID, text) is not None and isinstance(yaml.load(text, Loader), str)  # noqa: S506 - it is a safe one


def bad_id(text: str) -> str:
    """Say why a text can be no id."""
    if re.fullmatch(ID, text):
        return f"'{text}' kan geen id zijn, want in de gegevens betekent dat ja, nee of niets. Kies een ander woord."
    return f"'{text}' kan geen id zijn. Gebruik kleine letters, cijfers en enkele streepjes, en begin met een letter."
