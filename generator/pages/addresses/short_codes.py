"""An id to the short code under which its page is reached from paper, and the small pages that lead on."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from generator.model import Library
from generator.model.link import FOLDERS, PAGED
from generator.pages.addresses.redirect import redirect
from generator.pages.frame.address import plan_address, stage_address
from generator.pages.frame.page import Cite
from generator.pages.frame.render import day

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without 0, 1, i, l and o, which are taken for each other. 31 is prime: see `code`."""

LENGTH = 5


def code(id_: str) -> str:
    """Five characters of the id's hash and one that checks them.

    An id is for good, so its code is. The sum of each character's number times its place is 0 in
    the field of 31: so one wrong character, or two that changed places, are always noticed.
    """
    number = int.from_bytes(hashlib.sha256(id_.encode()).digest()[:8]) % len(ALPHABET) ** LENGTH
    values = []
    for _ in range(LENGTH):
        number, value = divmod(number, len(ALPHABET))
        values.append(value)
    total = sum(place * value for place, value in enumerate(values, 1))
    check = -total * pow(LENGTH + 1, -1, len(ALPHABET)) % len(ALPHABET)
    return "".join(ALPHABET[value] for value in (*values, check))


def is_code(text: str) -> bool:
    """Whether no character of it was mistyped."""
    if len(text) != LENGTH + 1 or not set(text) <= set(ALPHABET):
        return False
    return sum(place * ALPHABET.index(letter) for place, letter in enumerate(text, 1)) % len(ALPHABET) == 0


def short_address(id_: str) -> str:
    """`go/k7m2xq/`."""
    return f"go/{code(id_)}/"


def citation(id_: str, title: str, changed: dt.date, library: Library, version: int = 0) -> str:
    """How a page is named elsewhere: its title, its version, and the address that is for good."""
    number = f"version {version} of" if version else "version of"
    return f"{library.name}, “{title}”, {number} {day(changed)}, {library.site}{short_address(id_)}"


def cite(id_: str, title: str, changed: dt.date, library: Library, version: int = 0, what: str = "") -> Cite:
    """What stands at the foot of a page; `what` it is where its id does not say."""
    url = library.site + short_address(id_) if library.site else ""
    return Cite(what or id_.partition(":")[0], citation(id_, title, changed, library, version), url)


def addresses(library: Library) -> Iterator[tuple[str, str]]:
    """Id and address of everything that has a page of its own."""
    library = library.whole
    for plan in library.protocols.values():
        yield f"plan:{plan.id}", plan_address(plan)
        for stage in plan.stages:
            yield f"plan:{plan.id}/{stage.id}", stage_address(plan, stage)
    for kind in PAGED:
        for id_ in library.collection(kind):
            yield f"{kind}:{id_}", f"{FOLDERS[kind]}{id_}/"


def short_files(library: Library) -> dict[str, str]:
    """Address to text: a page for each code that leads on, with the query and the fragment."""
    return {
        f"{short_address(id_)}index.html": redirect(short_address(id_), address)
        for id_, address in addresses(library)
    }
