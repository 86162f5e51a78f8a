"""The golden queries: what people type, the tips or pages that it should find, and how well a search does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from tests.project import ROOT

FIRST = 3
"""Results that one sees at a glance."""


@dataclass(frozen=True)
class Query:
    """What is typed, the tips and other pages of which one should be found, and what kind of query it is."""

    text: str
    tips: tuple[str, ...]
    pages: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Score:
    """How many queries have what they should find among the first results, and the mean reciprocal rank."""

    recall: float
    reciprocal_rank: float


def read_queries(language: str) -> list[Query]:
    """Read the queries of a language."""
    rows = yaml.safe_load((ROOT / "tests" / "golden" / "queries" / f"{language}.yml").read_text("utf-8"))
    return [Query(row["query"], tuple(row.get("tips", ())), tuple(row.get("pages", ())), row["kind"]) for row in rows]


def rank(query: Query, found: Sequence[str]) -> int:
    """Return at which place the first page is that a query should find, counted from 1, or 0.

    Args:
        query: the query.
        found: the addresses of the pages that were found, the best one first.
    """

    def is_meant(address: str) -> bool:
        name = address.rstrip("/").rpartition("/")[2]
        return name in (query.tips if "tip/" in address else query.pages)

    return next((place for place, address in enumerate(found, 1) if is_meant(address)), 0)


def score(queries: Sequence[Query], found: Sequence[Sequence[str]]) -> Score:
    """Score what was found for each query."""
    ranks = [rank(query, addresses) for query, addresses in zip(queries, found, strict=True)]
    return Score(
        sum(0 < place <= FIRST for place in ranks) / len(ranks), sum(1 / place for place in ranks if place) / len(ranks)
    )
