"""A plan in a link and in a file: whole when it comes from us, harmless whatever it is."""

import json
import zlib
from base64 import urlsafe_b64decode
from collections import Counter
from random import Random
from typing import Any

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module
from tests.browser.plan.hostile_plans import (
    HTML,
    KIND,
    PROTOTYPES,
    Incoming,
    content,
    deflated,
    file,
    fragment,
    incoming_plans,
    linked,
    sound_plan,
)
from tests.browser.plan.plan_shape import mistakes

SEED = 20261123
BATCH = 200

RECEIVE = """
    async ({ decodePlan, encodePlan, planFile, readPlanFile }, incoming) => {
        const strange = (value) => typeof value === "object" && value !== null
            && (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
                || Object.hasOwn(value, "__proto__") || Object.values(value).some(strange));
        // The order of the parts does not matter.
        const sorted = (name, value) => value === null || typeof value !== "object" || Array.isArray(value)
            ? value : Object.fromEntries(Object.entries(value).sort());
        const received = [];
        for (const [form, text] of incoming) {
            const reading = form === "file" ? readPlanFile(text) : await decodePlan(text);
            const whole = JSON.stringify({ plan: reading.plan, dropped: false }, sorted);
            const again = reading.plan
                && [await decodePlan(await encodePlan(reading.plan)), readPlanFile(planFile(reading.plan))];
            const kept = again?.every((one) => JSON.stringify(one, sorted) === whole);
            received.push(JSON.stringify({ ...reading, kept, strange: strange(reading) }));
        }
        return [received, document.title, "ran" in {}];
    }
"""


@pytest.fixture
def plan_link(open_context: OpenContext) -> Module:
    """The module."""
    return open_module(open_context, "plan/plan-link.js")


@pytest.fixture
def limits(open_context: OpenContext) -> dict[str, int]:
    """What a plan may hold at most."""
    limits: dict[str, int] = open_module(open_context, "shared/plan.js").run("({ LIMITS }) => LIMITS")
    return limits


def receive(plan_link: Module, incoming: list[Incoming]) -> list[dict[str, Any]]:
    """Let plans come in, and return what became of each; nothing that is in them may have run."""
    received: list[dict[str, Any]] = []
    for start in range(0, len(incoming), BATCH):
        batch = [(one.form, one.text) for one in incoming[start : start + BATCH]]
        readings, title, polluted = plan_link.run(RECEIVE, batch)
        assert (title, polluted) == ("empty", False)
        received += map(json.loads, readings)
    return received


def holds(whole: Any, part: Any) -> bool:
    """Return whether all that is in a part is in the whole."""
    if isinstance(part, dict) and isinstance(whole, dict):
        # The moment of a tick is put right where it cannot be; the tick is not lost.
        return all(name in whole and (name == "at" or holds(whole[name], value)) for name, value in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        return len(part) == len(whole) and all(map(holds, whole, part))
    return bool(whole == part) and (type(whole) is type(part) or {type(whole), type(part)} == {int, float})


def assert_whole(reading: dict[str, Any], plan: dict[str, Any]) -> None:
    """Expect that all of a plan came in; a part that a later version of it has may be there, empty."""
    assert (reading.get("problem"), reading["dropped"]) == (None, False)
    assert {name: reading["plan"][name] for name in plan} == plan
    assert not any(value for name, value in reading["plan"].items() if name not in plan)


def test_a_link_holds_all_of_a_plan(plan_link: Module) -> None:
    for plan in [sound_plan(Random(seed)) for seed in range(20)]:  # noqa: S311 - the same plans in every run
        link = plan_link("encodePlan", plan)
        assert_whole(plan_link("decodePlan", f"#{link}"), plan)
        mark, code = link.removeprefix("plan=").split(".")
        assert mark == "1"
        assert json.loads(zlib.decompress(urlsafe_b64decode(code + "=" * (-len(code) % 4)), -15)) == plan


def test_a_file_holds_all_of_a_plan(plan_link: Module) -> None:
    for plan in [sound_plan(Random(seed)) for seed in range(20)]:  # noqa: S311 - the same plans in every run
        text = plan_link("planFile", plan)
        assert_whole(plan_link("readPlanFile", text), plan)
        assert json.loads(text) == {"kind": KIND, "plan": plan}


def test_a_link_survives_the_address_bar(plan_link: Module) -> None:
    plan = sound_plan(Random(SEED))  # noqa: S311 - the same plan in every run
    link = plan_link("encodePlan", plan)
    plan_link.page.goto(f"/#{link}")
    assert plan_link.page.evaluate("location.hash") == f"#{link}"
    assert_whole(plan_link.run("({ decodePlan }) => decodePlan(location.hash)"), plan)


def test_a_browser_that_cannot_deflate_makes_a_link_all_the_same(plan_link: Module) -> None:
    plan = sound_plan(Random(SEED))  # noqa: S311 - the same plan in every run
    for missing in (
        "delete globalThis.CompressionStream",
        "globalThis.CompressionStream = class { constructor() { throw new TypeError(); } }; 0",
    ):
        plan_link.page.evaluate(missing)
        link = plan_link("encodePlan", plan)
        assert link.startswith("plan=0.")
        assert_whole(plan_link("decodePlan", link), plan)


def test_a_browser_that_cannot_inflate_says_so(plan_link: Module) -> None:
    link = plan_link("encodePlan", sound_plan(Random(SEED)))  # noqa: S311 - the same plan in every run
    plan_link.page.evaluate("delete globalThis.DecompressionStream")
    assert plan_link("decodePlan", link) == {"plan": None, "problem": "unsupported"}


def test_the_largest_plan_goes_out_and_comes_back(plan_link: Module, limits: dict[str, int]) -> None:
    plan = {
        **sound_plan(Random(SEED)),  # noqa: S311 - the same plan in every run
        "phrases": [
            {"key": f"tip-{number}--zin", "goal": "waarom", "text": "\n" * (limits["phrase"] - 9) + f'"{number:08}'}
            for number in range(limits["phrases"])
        ],
        "notes": '"' * limits["notes"],
    }
    assert_whole(plan_link("readPlanFile", plan_link("planFile", plan)), plan)
    assert_whole(plan_link("decodePlan", plan_link("encodePlan", plan)), plan)


def test_a_page_sees_whether_there_is_a_plan_in_its_address(plan_link: Module) -> None:
    for holding in ("#plan=1.x", "plan=", "#zinnen&plan=0.x"):
        assert plan_link("holdsPlan", holding) is True
    for other in ("", "#", "#planner", "#plan", "zinnen=plan"):
        assert plan_link("holdsPlan", other) is (other == "#plan")


def hostile_by_name() -> dict[str, tuple[Incoming, str]]:
    """Return what may come in, with what should become of it."""
    plan = sound_plan(Random(SEED))  # noqa: S311 - the same plan in every run
    link, text = fragment(json.dumps(plan)), file(plan)
    code, data = link.removeprefix("plan=1."), json.dumps(plan).encode()
    bomb = deflated(b'{"version": 1, "notes": "' + b" " * 100_000_000 + b'"}')
    deep = "[" * 200_000 + "]" * 200_000
    large = json.dumps({**plan, "later": "x" * 2_500_000})
    fragments = {
        "nothing": ("", "corrupt"),
        "no plan": ("#zinnen", "corrupt"),
        "a plan without a value": ("plan=", "corrupt"),
        "a link that lost its end": (link[:-20], "corrupt"),
        "a link that lost its start": (f"plan=1.{code[20:]}", "corrupt"),
        "a link in small letters": (link.lower(), "corrupt"),
        "a link with a full stop after it": (f"{link}.", "whole"),
        "a link in brackets": (f"#{link})", "whole"),
        "a link with more behind it": (f"{link}&utm_source=mail", "whole"),
        "a link with percent signs": (f"plan=1%2E{code}", "whole"),
        "a link with padding": (f"{link}==", "whole"),
        "an unknown mark": (f"plan=2.{code}", "corrupt"),
        "a link that says it is plain and is not": (f"plan=0.{code}", "corrupt"),
        "a link that says it is deflated and is not": (linked(data), "corrupt"),
        "a link with a header of zlib": (linked(zlib.compress(data)), "corrupt"),
        "a link with data after its end": (linked(deflated(data) + b"x"), "corrupt"),
        "a link that is no UTF-8": (linked(deflated(b'{"version": 1, "notes": "\xff"}')), "corrupt"),
        "a bomb": (linked(bomb), "large"),
        "a bomb without an end": (linked(bomb[:-100]), "large"),
        "a link that is endless": (f"plan=0.{'A' * 2_000_001}", "large"),
        "a link with too much": (fragment(large), "large"),
        "a link that is too deep": (fragment(deep), "corrupt"),
    }
    plans: dict[str, tuple[Any, str]] = {
        "a newer version": ({**plan, "version": 2}, "newer"),
        "an older version": ({**plan, "version": 0}, "whole"),
        "a version that is no number": ({**plan, "version": "1"}, "corrupt"),
        "no version": ({"notes": "x"}, "corrupt"),
        "a plan with nothing": ({"version": 1}, "whole"),
        "parts of a later version": ({**plan, "later": {"a": [1, {"b": None}]}}, "dropped"),
        "a list": ([plan], "corrupt"),
        "a plan in a plan": ({"plan": plan}, "corrupt"),
        "a later part that is too deep": ({**plan, "later": json.loads("[" * 900 + "]" * 900)}, "corrupt"),
        "text that is HTML": ({**plan, "notes": HTML, "slots": {"collega": HTML}}, "whole"),
        "names that are HTML": ({**plan, "slots": {HTML: "x"}}, "dropped"),
        "the content of another language": ({**plan, "notes": "Ik: 我想学习 – أريد أن أتعلم"}, "whole"),
        "notes that are too long": ({**plan, "notes": "x" * 100_000}, "dropped"),
        "too many phrases": ({**plan, "phrases": [{"key": f"a-{n}", "goal": ""} for n in range(501)]}, "dropped"),
        "a tick from the future": ({**plan, "actions": {"a": {"ticked": True, "at": "9026-01-01"}}}, "whole"),
        "a tick of no time": ({**plan, "actions": {"a": {"ticked": True, "at": "soon"}}}, "dropped"),
        "a phrase that is there twice": ({**plan, "phrases": [{"key": "a", "goal": ""}] * 2}, "dropped"),
        "a date that does not exist": ({**plan, "meeting": {**plan["meeting"], "date": "2027-02-30"}}, "dropped"),
        "every part of the wrong type": ({name: [] if name != "version" else 1 for name in plan}, "dropped"),
        "null for every part": ({name: None if name != "version" else 1 for name in plan}, "dropped"),
        "half a character": ({**plan, "notes": "\ud83d"}, "dropped"),
        **{f"a part named {name}": ({**plan, name: {"ran": True}}, "dropped") for name in PROTOTYPES[1:]},
        "a slot named __proto__": ({**plan, "slots": {"__proto__": "x"}}, "dropped"),
        "a part named __proto__": ({**plan, "__proto__": {"ran": True}}, "dropped"),
    }
    files = {
        "nothing": ("", "corrupt"),
        "white space": (" \n", "corrupt"),
        "a file that lost its end": (text[:-20], "corrupt"),
        "a file of another kind": (json.dumps({"kind": "calendar", "plan": plan}), "corrupt"),
        "a file without a kind": (json.dumps(plan), "corrupt"),
        "a file without a plan": (json.dumps({"kind": KIND}), "corrupt"),
        "a file in a list": (f"[{text}]", "corrupt"),
        "null": ("null", "corrupt"),
        "a number": ("1e999", "corrupt"),
        "HTML": (f"<!doctype html><title>ran</title>{HTML}", "corrupt"),
        "a script": ("document.title = 'ran'", "corrupt"),
        "a program": ("MZ\x90\x00\x03\x00\x00\x00", "corrupt"),
        "a file that is endless": (" " * 2_500_001, "large"),
        "a file that is too deep": (deep, "corrupt"),
        "a file with too much": (json.dumps({"kind": KIND, "plan": json.loads(large)}), "large"),
    }
    return {
        **{f"link: {name}": (Incoming("fragment", text), outcome) for name, (text, outcome) in fragments.items()},
        **{f"file: {name}": (Incoming("file", text), outcome) for name, (text, outcome) in files.items()},
        **{f"link: {name}": (linked_plan(plan), outcome) for name, (plan, outcome) in plans.items()},
        **{f"file: {name}": (Incoming("file", file(plan)), outcome) for name, (plan, outcome) in plans.items()},
    }


def linked_plan(plan: Any) -> Incoming:
    """Return a plan in a link."""
    return Incoming("fragment", fragment(json.dumps(plan)))


def test_what_is_hostile_becomes_a_plan_or_is_refused(plan_link: Module, limits: dict[str, int]) -> None:
    hostile = hostile_by_name()
    readings = receive(plan_link, [incoming for incoming, _ in hostile.values()])
    outcomes = {
        name: reading.get("problem") or ("dropped" if reading["dropped"] else "whole")
        for name, reading in zip(hostile, readings, strict=True)
    }
    assert outcomes == {name: outcome for name, (_, outcome) in hostile.items()}
    assert [name for name, reading in zip(hostile, readings, strict=True) if reading["strange"]] == []
    assert [list(mistakes(reading["plan"], limits)) for reading in readings if reading["plan"]] == [
        [] for reading in readings if reading["plan"]
    ]


def test_whatever_comes_in_never_becomes_a_plan_of_the_wrong_shape(plan_link: Module, limits: dict[str, int]) -> None:
    incoming = incoming_plans(SEED, 1_500)
    outcomes: Counter[str] = Counter()
    for one, reading in zip(incoming, receive(plan_link, incoming), strict=True):
        plan = reading["plan"]
        if plan is None:
            assert reading["problem"] in ("corrupt", "large")
            assert not one.sound
            outcomes[reading["problem"]] += 1
            continue
        assert list(mistakes(plan, limits)) == []
        assert not reading["strange"]
        assert reading["kept"]
        if one.sound:
            assert_whole(reading, content(one))
        elif not reading["dropped"]:
            assert holds({**plan, "version": 0}, {**content(one), "version": 0})
        outcomes[reading.get("problem", f"dropped: {reading['dropped']}")] += 1
    assert outcomes.keys() >= {"corrupt", "newer", "dropped: True", "dropped: False"}
    assert min(outcomes.values()) >= 20
