"""The tips as data, and the schema that says how they look."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from kennissite.core.addresses import SCHEMA, Addresses
from kennissite.core.records import Catalogue
from kennissite.outputs.dates import Dates
from kennissite.outputs.tips_json import published_schema, tips_json
from tests.project import ROOT

HERE = Addresses("https://kennissite.test/", "", has_folders=True)
DATES = {"budget/potje.md": Dates(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC))}


def faults(data: Mapping[str, Any], schema: Mapping[str, Any]) -> list[str]:
    """Return the paths of the parts that the schema does not allow."""
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [error.json_path for error in validator.iter_errors(data)]


@pytest.fixture(scope="module")
def schema() -> Mapping[str, Any]:
    source = json.loads((ROOT / "overrides" / SCHEMA).read_text("utf-8"))
    return published_schema(source, HERE)


@pytest.fixture
def data(catalogues: Mapping[str, Catalogue]) -> dict[str, Any]:
    data = tips_json(catalogues["nl"], DATES, HERE, "Kennissite", "Sodalis")
    copy: dict[str, Any] = json.loads(json.dumps(data))
    return copy


def objects(schema: Any) -> list[Any]:
    """Return every object in a schema that has properties."""
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    found = [found for part in parts for found in objects(part)]
    return [*found, schema] if isinstance(schema, dict) and isinstance(schema.get("properties"), dict) else found


def test_the_schema_is_one_and_names_itself(schema: Mapping[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "https://kennissite.test/schema/tips-1.json"


def test_the_schema_says_what_every_part_means(schema: Mapping[str, Any]) -> None:
    for part in objects({"properties": {}, "is": schema}):
        if len(part.get("required", [])) > 2 or part is schema:
            undescribed = [name for name, value in part["properties"].items() if not value.get("description")]
            assert undescribed == []


def test_the_data_is_as_the_schema_says(data: dict[str, Any], schema: Mapping[str, Any]) -> None:
    assert faults(data, schema) == []
    assert data["$schema"] == schema["$id"]


def test_a_tip_is_there_with_all_that_has_an_id(data: dict[str, Any]) -> None:
    assert [tip["id"] for tip in data["tips"]] == ["rustig-moment", "eigen-doel", "potje"]
    tip = data["tips"][2]
    assert tip["url"] == "https://kennissite.test/tip/potje/"
    assert tip["chapter"] == "budget"
    assert tip["checked"] == "2026-01-15"
    assert (tip["published"], tip["updated"]) == ("2026-03-01T00:00:00+00:00", "2026-03-02T00:00:00+00:00")
    assert tip["actions"] == [{"id": "hr-vragen", "text": 'Vraag HR naar het "potje" & de regels.'}]
    assert tip["phrases"][0]["url"] == "https://kennissite.test/tip/potje/#potje--welk-potje"
    (variant,) = tip["phrases"][0]["variants"]
    assert variant["text"].startswith("Uit welk potje kan dit, Samira?")
    assert variant["paragraphs"][0][1] == {"slot": "collega"}
    assert data["tips"][0]["phrases"][0]["variants"][0]["paragraphs"][0][1] == {"informal": "je", "formal": "u"}


def test_a_tip_without_dates_says_so(data: dict[str, Any]) -> None:
    assert [data["tips"][0][name] for name in ("published", "updated", "checked")] == [None, None, None]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("tips", 0, "id"), "Met Hoofdletter"),
        (("tips", 0, "updated"), "gisteren"),
        (("tips", 2, "checked"), "2026-02-30"),
        (("tips", 0, "url"), "tip/rustig-moment/"),
        (("tips", 0, "phrases", 0, "variants"), []),
        (("tips", 0, "phrases", 0, "variants", 0, "paragraphs", 0, 0), {"tekst": "x"}),
        (("language",), 1),
    ],
)
def test_data_that_is_not_as_the_schema_says_is_found(
    data: dict[str, Any], schema: Mapping[str, Any], path: tuple[Any, ...], value: object
) -> None:
    part: Any = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    expected = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    assert set(faults(data, schema)) == {f"${expected}"}


def test_everything_that_is_there_must_be_there(data: dict[str, Any], schema: Mapping[str, Any]) -> None:
    for holder in (data, data["tips"][0], data["tips"][0]["phrases"][0], data["slots"][0]):
        for name, value in list(holder.items()):
            del holder[name]
            assert faults(data, schema), name
            holder[name] = value
