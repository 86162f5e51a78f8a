"""The register of ids: what is added, what is kept, and where moves end."""

from __future__ import annotations

import pytest

from kennissite.register.reader import KINDS, Place, Published, Register, read_register
from kennissite.register.redirects import Ids, check_register, follow_redirects, unregistered
from kennissite.register.writer import HEADER, new_ids, with_new

REGISTER = """\
# Boven.
tips:
  aap:
  # Over noot.
  noot: mies  # verhuisd
  zus: {weg: over.md}

zinnen:
  aap--wim:
"""

GROWN = """\
# Boven.
tips:
  aap:
  # Over noot.
  boom:
  noot: mies  # verhuisd
  vuur:
  zus: {weg: over.md}

zinnen:
  aap--jet:
  aap--wim:
  aap--zegt:

invulplekken:
  collega:
"""


def here(**keys: str) -> Published:
    """Return what is on the site: by the name of a kind the keys, with spaces between, each on a page of its own."""
    places = {name: {key: Place(f"{key}.md") for key in keys.get(name, "").split()} for name in KINDS}
    assert not keys.keys() - places.keys()
    return places


def register(text: str) -> Register:
    entries, mistakes = read_register("register.yml", text)
    assert mistakes == []
    return entries


def ids(text: str, **keys: str) -> Ids:
    return Ids(register(text), here(**keys), {"over.md"})


def problems(text: str, **keys: str) -> list[int]:
    """Return the lines of the register with a mistake."""
    return sorted(mistake.line for mistake in check_register("register.yml", ids(text, **keys)))


def test_new_ids_come_in_alphabetical_order_and_nothing_else_changes() -> None:
    new = {"tip": ["vuur", "boom"], "phrase": ["aap--zegt", "aap--jet"], "slot": ["collega"]}
    assert with_new(REGISTER, new) == GROWN


def test_every_line_of_a_register_is_still_there_after_new_ones() -> None:
    before = [line for line in REGISTER.splitlines() if line]
    after = with_new(REGISTER, {name: ["een", "zo"] for name in KINDS}).splitlines()
    assert [line for line in after if line in before] == before


def test_a_register_without_new_ids_stays_as_it_is() -> None:
    assert with_new(REGISTER, {"tip": []}) == REGISTER


def test_a_section_without_ids_gets_its_first() -> None:
    assert with_new("tips:\nzinnen:\n  aap--wim:\n", {"tip": ["aap"]}) == "tips:\n  aap:\nzinnen:\n  aap--wim:\n"


def test_new_ids_stand_right_below_the_others() -> None:
    assert with_new("tips:\n    aap:\n    noot:\n", {"tip": ["mies"]}) == "tips:\n    aap:\n    mies:\n    noot:\n"


def test_what_is_added_is_what_is_read() -> None:
    found = here(tip="aap noot", phrase="aap--wim", variant="aap--wim--kort", goal="doel", reaction="oefenen--nee")
    entries = register(with_new(HEADER, new_ids(register(HEADER), found)))
    assert {name: list(keys) for name, keys in entries.items()} == {name: list(keys) for name, keys in found.items()}
    assert new_ids(entries, found) == {name: [] for name in KINDS}


@pytest.mark.parametrize(
    ("kind", "key", "now"),
    [
        ("tip", "oudste", "nieuw"),
        ("tip", "oud", "nieuw"),
        ("phrase", "oudste--zeg", "nieuw--zeg"),
        ("phrase", "oud--vraag", "nieuw--ander"),
        ("variant", "oud--zeg--kort", "nieuw--zeg--kort"),
        ("variant", "oud--zeg--lang", "nieuw--zeg--warm"),
        ("action", "oud--doe", "elders--doe"),
        ("slot", "baas", "chef"),
    ],
)
def test_a_chain_of_moves_is_followed(kind: str, key: str, now: str) -> None:
    redirects = follow_redirects(
        ids(
            "tips:\n  oudste: oud\n  oud: nieuw\n  nieuw:\n  elders:\n"
            "zinnen:\n  oudste--zeg:\n  oud--zeg:\n  oud--vraag: nieuw--ander\n  nieuw--zeg:\n  nieuw--ander:\n"
            "varianten:\n  oud--zeg--kort:\n  oud--zeg--lang: nieuw--zeg--warm\n  nieuw--zeg--kort:\n"
            "  nieuw--zeg--warm:\n"
            "acties:\n  oud--doe: elders--doe\n  elders--doe:\n"
            "invulplekken:\n  baas: chef\n  chef:\n",
            tip="nieuw elders",
            phrase="nieuw--zeg nieuw--ander",
            variant="nieuw--zeg--kort nieuw--zeg--warm",
            action="elders--doe",
            slot="chef",
        )
    )
    assert redirects.keys[kind][key] == now


GONE = (
    "tips:\n  weg: {weg: ander}\n  ander:\n  elders: {weg: over.md}\n"
    "zinnen:\n  weg--zeg:\n  elders--zeg: {weg: ander--zeg}\n  ander--zeg:\n"
    "acties:\n  weg--doe: ander--doe\n  ander--doe:\n"
)
HERE = {"tip": "ander", "phrase": "ander--zeg", "action": "ander--doe"}


def test_who_comes_for_what_is_gone_goes_elsewhere() -> None:
    places = follow_redirects(ids(GONE, **HERE)).places
    assert places["tip"] == {"weg": Place("ander.md"), "elders": Place("over.md")}
    assert places["phrase"] == {"weg--zeg": Place("ander.md"), "elders--zeg": Place("ander--zeg.md")}


def test_what_a_reader_kept_of_what_is_gone_stays_what_it_is() -> None:
    keys = follow_redirects(ids(GONE, **HERE)).keys
    assert keys["phrase"] == {}
    assert keys["action"] == {"weg--doe": "ander--doe"}
    assert keys["tip"] == {"weg": "ander"}


def test_a_part_follows_its_owner_only_to_where_there_is_such_a_part() -> None:
    text = "tips:\n  oud: nieuw\n  nieuw:\nzinnen:\n  oud--zeg:\n  oud--vraag:\n  nieuw--zeg:\n"
    assert problems(text, tip="nieuw", phrase="nieuw--zeg") == [6]


def test_the_parts_of_a_tip_that_vanished_are_not_mentioned_besides() -> None:
    assert problems("tips:\n  oud:\nzinnen:\n  oud--zeg:\nvarianten:\n  oud--zeg--kort:\n") == [2]


def test_what_leads_into_a_circle_or_to_nothing_is_mentioned_once() -> None:
    circle = "tips:\n  aan: een\n  een: twee\n  twee: een\nzinnen:\n  een--zeg:\n"
    assert problems(circle) == [3]
    assert problems("tips:\n  een: twee\n  twee: een\nzinnen:\n  een--zeg:\n  drie--zeg: een--zeg\n") == [2]
    assert problems("tips:\n  aan: een\n  een: nergens\nzinnen:\n  een--zeg:\n") == [3]


@pytest.mark.parametrize("move", ["aap: noot", "aap: {weg: over.md}", "aap: {weg: noot}"])
def test_what_moved_is_there_no_longer(move: str) -> None:
    assert problems(f"tips:\n  {move}\n  noot:\n", tip="noot") == []
    assert problems(f"tips:\n  {move}\n  noot:\n", tip="aap noot") == [2]


def test_ids_that_are_new_are_named_page_by_page() -> None:
    found = unregistered(ids("tips:\n  aap:\n", tip="aap noot", slot="collega"), "docs/nl")
    assert [mistake.path for mistake in found] == ["docs/nl/noot.md", "docs/nl/collega.md"]


def test_a_part_may_have_the_id_of_a_part_of_another_kind_of_page() -> None:
    _, mistakes = read_register("register.yml", "tips:\n  budget:\ndoelen:\n  budget:\ninvulplekken:\n  budget:\n")
    assert mistakes == []
