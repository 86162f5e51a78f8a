"""Plans as links and files: sound ones, and what chance or malice makes of them."""

from __future__ import annotations

import json
import re
import string
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any, Literal, NamedTuple
from urllib.parse import quote, unquote
from uuid import UUID

KIND = "sodalis-gespreksplan"

HTML = "</script><img src=x onerror=\"document.title='ran'\"><svg onload=alert(1)>{{7*7}}${7*7}"

PROTOTYPES = ("__proto__", "constructor", "prototype", "toString", "toJSON", "then", "hasOwnProperty", "valueOf")

_WORDS = (
    "ik", "wil", "leren", "‘nee’", "zeggen:", "coördinatie,", "één", "€uro", "👩🏽‍💻", "&", "<b>ruimte</b>\nvoor",
    '"mij"',
)  # fmt: skip

_JUNK: tuple[Any, ...] = (
    None, True, False, 0, -1, 7.5, 1e308, "", "x", HTML, "2027-02-30", "25:00", "\ud83d", "\x00\x1b", "a" * 3_000,
    [], {}, [[]], [None], ["a", {"b": []}], {"a": 1}, {"key": 1}, {"ticked": 1, "at": 2}, {"length": 9},
    {"__proto__": {"ran": True}},
)  # fmt: skip


class Incoming(NamedTuple):
    """What comes in: the fragment of a link, or the text of a file."""

    form: Literal["fragment", "file"]
    text: str
    sound: bool = False


def fragment(text: str) -> str:
    """Write a link as this site does, with other code."""
    return linked(deflated(text.encode()))


def file(plan: Any) -> str:
    """Write a file as this site does, with other code."""
    return json.dumps({"kind": KIND, "plan": plan})


def linked(data: bytes, mark: str = "1") -> str:
    """Return the fragment with this data, as it is."""
    return f"plan={mark}.{urlsafe_b64encode(data).decode().rstrip('=')}"


def deflated(data: bytes) -> bytes:
    """Compress data as RFC 1951 says, without a header."""
    compress = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compress.compress(data) + compress.flush()


def content(incoming: Incoming) -> Any:
    """Read what comes in with other code than that of the site.

    Raises:
        ValueError: it is no JSON.
    """
    if incoming.form == "file":
        read = json.loads(incoming.text)
        return read["plan"] if isinstance(read, dict) and "plan" in read else None
    # Mail programs encode a fragment once or twice more, and put things before it.
    found = re.search(r"(?:^|[#&])plan=([01])\.(.*)", unquote(unquote(incoming.text)), re.DOTALL)
    if not found:
        raise ValueError("no plan")
    mark, code = found.groups()
    # What is no base64url is taken to be behind the link.
    code = re.split(r"[^\w-]", code, flags=re.ASCII)[0]
    data = urlsafe_b64decode(code + "=" * (-len(code) % 4))
    return json.loads(zlib.decompress(data, -zlib.MAX_WBITS) if mark == "1" else data)


def sound_plan(chance: Random) -> dict[str, Any]:
    """Make a plan as a reader may have it."""
    phrases = [
        {"key": _id(chance), "goal": _id(chance), **({"text": _text(chance, 60)} if chance.random() < 0.3 else {})}
        for _ in range(chance.randrange(12))
    ]
    return {
        "version": 1,
        "address": chance.choice(["informal", "formal"]),
        "slots": {_id(chance): _text(chance, 8) for _ in range(chance.randrange(6))},
        "variants": {_id(chance): _id(chance) for _ in range(chance.randrange(4))},
        "actions": {
            _id(chance): {"ticked": chance.random() < 0.8, "at": f"2026-0{chance.randrange(1, 10)}-11T09:41:07.123Z"}
            for _ in range(chance.randrange(15))
        },
        "read": {
            _id(chance): {"ticked": chance.random() < 0.8, "at": f"2026-0{chance.randrange(1, 10)}-12T20:15:00.000Z"}
            for _ in range(chance.randrange(4))
        },
        "phrases": list({phrase["key"]: phrase for phrase in phrases}.values()),
        "meeting": {
            "person": _text(chance, 3), "place": _text(chance, 3), "date": chance.choice(["", "2027-03-03"]),
            "time": chance.choice(["", "10:00"]), "minutes": chance.randrange(5, 60), "followUp": "",
        },
        "notes": _text(chance, 200),
        "answers": {_id(chance): _id(chance) for _ in range(chance.randrange(4))},
        "replies": {_id(chance): _text(chance, 40) or "x" for _ in range(chance.randrange(3))},
        "events": {_id(chance): str(UUID(int=chance.getrandbits(128))) for _ in range(chance.randrange(3))},
    }  # fmt: skip


def incoming_plans(seed: int, count: int) -> list[Incoming]:
    """Make sound plans, and plans on which chance has worked: the same ones for the same seed."""
    chance = Random(seed)  # noqa: S311 - the same plans in every run
    return [_incoming(chance) for _ in range(count)]


def _incoming(chance: Random) -> Incoming:
    plan: Any = sound_plan(chance)
    form: Literal["fragment", "file"] = chance.choice(["fragment", "file"])
    write: Callable[[Any], str] = file if form == "file" else lambda data: fragment(json.dumps(data))
    harm = chance.choice(["none", "data", "data", "data", "text", "code", "bytes"])
    if harm == "none":
        return Incoming(form, write(plan), sound=True)
    if harm == "data":
        for _ in range(chance.randrange(1, 4)):
            plan = chance.choice(_HARMS)(chance, plan)
        return Incoming(form, write(plan))
    if harm == "text" and form == "fragment":
        return Incoming(form, fragment(_damaged(chance, json.dumps(plan))))
    if harm == "bytes":
        data = chance.randbytes(chance.randrange(200))
        return Incoming(form, data.decode("latin-1") if form == "file" else linked(data, chance.choice("0112")))
    return Incoming(form, _damaged(chance, write(plan)))


def _wrong_value(chance: Random, plan: Any) -> Any:
    """Replace the value at a random place."""
    holder = _holder(chance, plan)
    if not isinstance(holder, dict | list) or not holder:
        return _junk(chance)
    holder[chance.choice(sorted(holder) if isinstance(holder, dict) else range(len(holder)))] = _junk(chance)
    return plan


def _strange_name(chance: Random, plan: Any) -> Any:
    """Add a name that is none, to a random object."""
    holder = _holder(chance, plan)
    if isinstance(holder, dict):
        holder[chance.choice([*PROTOTYPES, HTML, "", "9", "a b", "É", "x" * 500])] = _junk(chance)
    return plan


def _missing_value(chance: Random, plan: Any) -> Any:
    holder = _holder(chance, plan)
    if isinstance(holder, dict) and holder:
        del holder[chance.choice(sorted(holder))]
    return plan


def _other_version(chance: Random, plan: Any) -> Any:
    versions = [0, 2, 99, -1, 1.5, 1e308, 2**70, "1", None, True, [1], {"version": 1}]
    return {**plan, "version": chance.choice(versions)} if isinstance(plan, dict) else plan


def _too_much(chance: Random, plan: Any) -> Any:
    if isinstance(plan, dict):
        name = chance.choice(["notes", "phrases", "slots", "later"])
        plan[name] = {
            "notes": HTML * 400,
            "phrases": [{"key": f"key-{number}", "text": "y" * (1_990 + number)} for number in range(20)]
            + [{"key": f"key-{number}"} for number in range(600)],
            "slots": {f"slot-{number}": "z" * (190 + number) for number in range(20)},
            "later": _nested(chance.choice([5, 15, 25, 900])),
        }[name]
    return plan


_HARMS: Sequence[Callable[[Random, Any], Any]] = (
    _wrong_value, _wrong_value, _strange_name, _missing_value, _other_version, _too_much,
)  # fmt: skip


def _nested(levels: int) -> Any:
    value: Any = HTML
    for level in range(levels):
        value = [value] if level % 2 else {"in": value}
    return value


def _junk(chance: Random) -> Any:
    return deepcopy(chance.choice(_JUNK))


def _holder(chance: Random, plan: Any) -> Any:
    """Return the plan or an object or list in it."""
    holder = plan
    while isinstance(holder, dict | list) and holder and chance.random() < 0.7:
        inner = [value for value in (holder.values() if isinstance(holder, dict) else holder)
                 if isinstance(value, dict | list)]  # fmt: skip
        if not inner:
            break
        holder = chance.choice(inner)
    return holder


def _damaged(chance: Random, text: str) -> str:
    """Do to a text what mail programs, disks and people do."""
    at = chance.randrange(len(text))
    noise = "".join(chance.choices(string.printable + "é€😀\u2028\0", k=chance.randrange(1, 9)))
    return chance.choice(
        [
            text[:at],
            text[at:],
            text[:at] + noise + text[at:],
            text[:at] + noise + text[at + len(noise) :],
            text[:at] + text[at + 1 :],
            text + noise,
            text + text,
            text.lower(),
            text.swapcase(),
            quote(text),
            f"\ufeff{text}",
            f"[{text}]",
            json.dumps(text),
        ]
    )


def _id(chance: Random) -> str:
    return f"{chance.choice(string.ascii_lowercase)}{''.join(chance.choices(string.ascii_lowercase + '0-', k=9))}"


def _text(chance: Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randrange(1, words + 1)))
