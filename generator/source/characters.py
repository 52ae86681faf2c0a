"""Characters that have no place in a text: unseen ones, those that turn words round, and controls."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.errors import Place, Problem

_BREAKS = "\x85\u2028\u2029"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_TURNS = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = (
    "\xad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
# Two that some scripts need. They join or part letters of Persian or Hindi, and the parts of one emoji;
# between letters of English they only make a word that nobody finds.
_JOINERS = "\u200c\u200d"
# And three that tell a full stop or a number on which side it stands, in a line that runs from right to left.
# Where no letter does, they would turn '2-10' round.
_SIDES = "\u061c\u200e\u200f"

_NEVER = re.compile(f"[{_BREAKS}{_CONTROLS}{_TURNS}{_UNSEEN}]")
_LONE_JOINER = re.compile(f"(?<![^\x00-\x7f])[{_JOINERS}]|[{_JOINERS}](?![^\x00-\x7f])")
_SIDE = re.compile(f"[{_SIDES}]")


_LATIN = dict(
    zip(
        "аеорсухіѕјкАВЕКМНОРСТХУІЅЈοαρνκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxisjkABEKMHOPCTXYISJoapvkABEZHIKMNOPTYX",
        strict=True,
    )
)
"""Letters of other scripts that look like one of ours."""


def strange_letter(text: str) -> str:
    """Which letter of a word only looks like ours, or what a sign is called; '' where all are plain."""
    one = next((letter for letter in text if ord(letter) > 127 and letter not in _PLAIN), None)
    if one is None:
        return ""
    name = unicodedata.name(one, "a sign without a name").title()
    what = f"'{one}' is U+{ord(one):04X}, {name}"
    return f"{what}; write the plain '{_LATIN[one]}'" if one in _LATIN else f"{what}; delete it"


SPACES = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
"""Spaces that a word processor puts in: read as the plain one. By number, as `str.translate` takes them."""

_PLAIN = "°¼½¾⅓⅔≤≥×–—“”‘’′″…µ✕✖∙·−"


def unfit(text: str) -> int | None:
    """Where the first such character stands; None where there is none."""
    found = [match.start() for pattern in (_NEVER, _LONE_JOINER) if (match := pattern.search(text))]
    return min([*found, *_lone_sides(text)], default=None)


def _lone_sides(text: str) -> Iterator[int]:
    """The first mark of a side in each line without a letter that runs from right to left."""
    at = 0
    for line in text.split("\n") if _SIDE.search(text) else ():
        mark = _SIDE.search(line)
        if mark and not any(unicodedata.bidirectional(one) in ("R", "AL") for one in _SIDE.sub("", line)):
            yield at + mark.start()
        at += len(line) + 1


def refused(character: str, place: Place) -> Problem:
    """What is said of one of them."""
    name = unicodedata.name(character, "").lower()
    what = f"the character U+{ord(character):04X}{f' ({name})' if name else ''}"
    if character in _BREAKS:
        return Problem(place, f"{what} breaks a line where nobody sees it; write a line break or a space")
    if re.match(f"[{_TURNS}{_SIDES}]", character):
        return Problem(place, f"{what} changes the direction of the text around it; delete it")
    if re.match(f"[{_UNSEEN}{_JOINERS}]", character):
        return Problem(place, f"{what} can't be seen, and a search doesn't find a word with it; delete it")
    return Problem(place, f"{what} can't be printed; delete it")


def unfit_in(text: str, path: str) -> Problem | None:
    """The first such character of a file."""
    at = unfit(text)
    if at is None:
        return None
    before = text[:at]
    return refused(text[at], Place(path, before.count("\n") + 1, len(before) - before.rfind("\n")))
