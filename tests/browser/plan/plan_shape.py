"""What a plan looks like, written down apart from the code that reads plans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

_ID = re.compile(r"[a-z][a-z0-9-]*")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def mistakes(plan: Any, limits: Mapping[str, int]) -> Iterator[str]:
    """Yield what is wrong with the shape of a plan.

    Args:
        plan: as JSON gives it.
        limits: what a plan may hold at most, by the names that `plan.js` gives them.
    """
    if not isinstance(plan, dict):
        yield "it is no object"
        return
    if type(plan.get("version")) is not int:
        yield "version"
    if plan.get("address") not in ("informal", "formal"):
        yield "address"
    for part in ("slots", "variants", "actions", "read", "answers", "replies", "events"):
        if not isinstance(plan.get(part), dict) or not all(map(_is_id, plan[part])):
            yield f"{part}: it is no object with ids for names"
            return
    if not all(_is_text(value, limits["slot"]) and value for value in plan["slots"].values()):
        yield "slots"
    if not all(_is_text(value, limits["phrase"]) and value for value in plan["replies"].values()):
        yield "replies"
    if not all(map(_is_id, [*plan["variants"].values(), *plan["answers"].values()])):
        yield "variants or answers"
    if not all(isinstance(uid, str) and re.fullmatch(r"[\w-]{1,64}", uid, re.ASCII) for uid in plan["events"].values()):
        yield "events"
    for part in ("actions", "read"):
        if not all(map(_is_tick, plan[part].values())):
            yield part
    if not _is_text(plan.get("notes"), limits["notes"]):
        yield "notes"
    yield from _mistakes_in_phrases(plan.get("phrases"), limits)
    yield from _mistakes_in_meeting(plan.get("meeting"), limits)


def _mistakes_in_phrases(phrases: Any, limits: Mapping[str, int]) -> Iterator[str]:
    if not isinstance(phrases, list) or len(phrases) > limits["phrases"]:
        yield "phrases"
        return
    for phrase in phrases:
        if not isinstance(phrase, dict) or not {"key"} <= phrase.keys() <= {"key", "goal", "text"}:
            yield "phrases: the parts of a phrase"
        elif not _is_id(phrase["key"]) or not (phrase.get("goal", "") == "" or _is_id(phrase["goal"])):
            yield "phrases: an id"
        elif "text" in phrase and not (_is_text(phrase["text"], limits["phrase"]) and phrase["text"]):
            yield "phrases: a text"
    if len({str(phrase) for phrase in phrases}) != len(phrases):
        yield "phrases: one is there twice"


def _mistakes_in_meeting(meeting: Any, limits: Mapping[str, int]) -> Iterator[str]:
    if not isinstance(meeting, dict) or meeting.keys() != {"person", "place", "date", "time", "minutes", "followUp"}:
        yield "meeting"
        return
    if not all(_is_text(meeting[name], limits["line"]) for name in ("person", "place")):
        yield "meeting: person or place"
    if not all(meeting[name] == "" or _is_date(meeting[name]) for name in ("date", "followUp")):
        yield "meeting: a date"
    if not (meeting["time"] == "" or (isinstance(meeting["time"], str) and _TIME.fullmatch(meeting["time"]))):
        yield "meeting: the time"
    if type(meeting["minutes"]) is not int or not 5 <= meeting["minutes"] <= 480:
        yield "meeting: the minutes"


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and bool(_ID.fullmatch(value))


def _is_text(value: Any, limit: int) -> bool:
    return isinstance(value, str) and len(value.encode("utf-16-le", "surrogatepass")) <= 2 * limit


def _is_tick(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() != {"ticked", "at"} or type(value["ticked"]) is not bool:
        return False
    return isinstance(value["at"], str) and bool(re.fullmatch(r"([+-]\d\d)?\d{4}-\d\d-\d\dT[\d:.]{12}Z", value["at"]))


def _is_date(value: Any) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return False
    try:
        # Python knows no year 0, which is a leap year.
        date.fromisoformat(value.replace("0000-", "0004-", 1))
    except ValueError:
        return False
    return True
