"""Who makes the site and can be reached about it: `extra.afzender` in mkdocs.yml, the one place that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

FIELDS: Mapping[str, str] = {
    "site": "het adres van de site, van https:// tot het eind",
    "mail": "een mailadres",
    "telefoon": "een telefoonnummer",
    "adres": "straat, postcode en plaats op één regel",
    "kvk": "het KvK-nummer",
    "btw": "het btw-nummer",
}
"""What `extra.afzender` may hold, with what each is. A commercial site must give all of it (art. 3:15d BW)."""

_SHAPES: Mapping[str, re.Pattern[str]] = {
    "site": re.compile(r"https://[\w-]+(\.[\w-]+)+(/\S*)?"),
    "mail": re.compile(r"[^\s@]+@[\w-]+(\.[\w-]+)+"),
    "telefoon": re.compile(r"\+?[\d ()-]{8,20}"),
    "kvk": re.compile(r"\d{8}"),
    "btw": re.compile(r"NL\d{9}B\d{2}"),
}


@dataclass(frozen=True)
class Sender:
    """The maker of the site. What is not known is empty.

    Attributes:
        name: the name of the practice (`site_author`).
        site: the address of its own site.
        mail: its mail address.
        phone: its telephone number.
        address: where it is, on one line.
        kvk: its number in the Dutch trade register.
        vat: its VAT number.
    """

    name: str
    site: str = ""
    mail: str = ""
    phone: str = ""
    address: str = ""
    kvk: str = ""
    vat: str = ""

    @property
    def host(self) -> str:
        """The address of its site as people say it."""
        return self.site.removeprefix("https://").rstrip("/")

    @property
    def missing(self) -> list[str]:
        """The fields of `extra.afzender` that are still empty, in Dutch."""
        values = (self.site, self.mail, self.phone, self.address, self.kvk, self.vat)
        return [field for field, value in zip(FIELDS, values, strict=True) if not value]


def read_sender(name: str, value: Any) -> Sender:
    """Return the sender that `extra.afzender` describes.

    Args:
        name: the name of the practice.
        value: the mapping in mkdocs.yml, or None where there is none.
    """
    fields = value if isinstance(value, Mapping) else {}
    known = [str(fields[field]).strip() if fields.get(field) is not None else "" for field in FIELDS]
    return Sender(name, *known)


def sender_problems(value: Any) -> Iterator[str]:
    """Yield in Dutch what is wrong with `extra.afzender`."""
    if value is None:
        return
    if not isinstance(value, Mapping):
        yield f"'afzender' heeft geen gegevens. Zet eronder, elk op een eigen regel: {', '.join(FIELDS)}."
        return
    for field, text in value.items():
        if field not in FIELDS:
            yield f"'afzender' kent '{field}' niet. Kies uit: {', '.join(FIELDS)}."
        elif text is not None and (shape := _SHAPES.get(field)) and not shape.fullmatch(str(text).strip()):
            yield f"'{text}' klopt niet bij '{field}' van 'afzender'. Schrijf {FIELDS[field]}, of laat het leeg."
