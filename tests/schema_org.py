"""Check JSON-LD as its readers do: a processor reads the graph, and the vocabulary of schema.org accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import ValidationError
from pyld import jsonld
from schema_org import registry
from schema_org.base import SchemaModel

VOCABULARY = {"@context": {"@vocab": "https://schema.org/"}}
_DATES = ("datePublished", "dateModified")


def node(data: Mapping[str, Any], address: str) -> dict[str, Any]:
    """Return a node of a graph, with the nodes that it refers to in their places."""
    framed = jsonld.frame(dict(data), {**VOCABULARY, "@id": address, "@embed": "@always"}, _OFFLINE)
    assert isinstance(framed, dict)
    return framed


def nodes_of(data: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    """Return the nodes of a type, with the nodes that they refer to in their places."""
    framed = jsonld.frame(dict(data), {**VOCABULARY, "@type": kind, "@embed": "@always"}, _OFFLINE)
    return [*framed.get("@graph", [framed])]


def complaints(data: Mapping[str, Any]) -> list[str]:
    """Return what the vocabulary does not accept: types and properties that it does not have, and wrong values."""
    found = []
    for kind in {part["@type"] for part in data["@graph"]}:
        for whole in nodes_of(data, kind):
            try:
                _model(whole)
            except (KeyError, ValidationError) as error:
                found.append(f"{kind}: {error}")
    return found


def _load(address: str, _options: object) -> dict[str, Any]:
    assert address == "https://schema.org", f"no reader knows the context {address}"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": VOCABULARY}


_OFFLINE = {"documentLoader": _load}


@cache
def _type(name: str) -> type[SchemaModel]:
    found = registry.get_model(name)
    assert isinstance(found, type)
    return found


def _model(whole: Mapping[str, Any]) -> SchemaModel:
    """Build the strict model of a node; a node that is only referred to is a Thing."""
    properties = {name: _value(name, value) for name, value in whole.items() if not name.startswith("@")}
    return _type(whole.get("@type", "Thing"))(**properties)


def _value(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return [_value(name, part) for part in value]
    if isinstance(value, Mapping):
        return _model(value)
    return datetime.fromisoformat(value) if name in _DATES else value
