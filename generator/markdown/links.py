"""The links and pictures of a Markdown text: where each leads, where that is written, which may not stand."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Literal

from generator.errors import Place, did_you_mean
from generator.markdown.code import without_code
from generator.markdown.parse import parsed
from generator.markdown.wall import SCHEMES, is_let_through
from generator.model.link import FOLDERS, Link, parse_link
from generator.source import Text

_DESTINATION = r"(?:<(?P<{0}_in>[^<>\n]*)>|(?P<{0}>(?:[^\s()<>]|\([^\s()]*\))+))"
_WRITTEN = re.compile(
    rf"\]\([ \t\n]*{_DESTINATION.format('inline')}"
    rf"|^ {{0,3}}\[[^\]\n]+\]:[ \t]*\n?[ \t]*{_DESTINATION.format('below')}"
    r"|<(?P<bare>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>",
    re.MULTILINE,
)
_GROUPS = {"inline_in": 1, "inline": 0, "below_in": 1, "below": 0, "bare": 0}
"""Names of what is found, and how many angle brackets stand on each side of it."""
_SIGNS = re.compile(r"\]\(|\]:|<[A-Za-z]")

PICTURE = re.compile(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.(?:avif|gif|jpe?g|png|svg|webp)", re.ASCII)
"""Path of a picture below content/, which is its address below the site's root."""


@dataclass(frozen=True)
class Target:
    """Where a link or a picture leads, as a browser reads it; `bare`: in angle brackets, without words."""

    address: str
    kind: Literal["link", "picture", "bare"] = "link"


@dataclass(frozen=True)
class Destination:
    """The same as it stands in the text, with the angle brackets around it."""

    target: Target
    written: str
    start: int
    end: int

    def is_that_of(self, target: Target) -> bool:
        """Whether a browser was led here by it; readers of Markdown differ in what they unescape."""
        return target.address in (self.target.address, self.written, html.unescape(self.written))


def links_in(prose: Text) -> list[Link | tuple[Place, str]]:
    """Every link of a Markdown text to a page of ours, or the place and sentence of one that may not be."""
    found = ((place, _judged(target, place)) for target, place in _placed(prose))
    return [(place, said) if isinstance(said, str) else said for place, said in found if said is not None]


def pictures_in(prose: Text) -> list[tuple[Place, str]]:
    """Each picture of the project that the text shows: where, and its path below content/."""
    shown = ((place, target.address) for target, place in _placed(prose) if target.kind == "picture")
    return [(place, address) for place, address in shown if PICTURE.fullmatch(address)]


def rewritten(text: str, address: Callable[[str], str]) -> str:
    """The same Markdown with other destinations of its links."""
    for one in reversed(_destinations(text)):
        there = address(one.target.address)
        if one.target.kind == "link" and there != text[one.start : one.end]:
            text = text[: one.start] + destination(there) + text[one.end :]
    return text


def destination(address: str) -> str:
    """The address as Markdown has it behind the words of a link."""
    return re.sub(r"[\s()<>]", lambda sign: f"%{ord(sign[0]):02X}", address)


def _placed(prose: Text) -> Iterator[tuple[Target, Place]]:
    """Each target with its place: what a browser sees, then what only another reader of Markdown would."""
    if not _SIGNS.search(prose):
        return
    written = _destinations(prose)
    for target in _seen(str(prose)):
        here = next((one for one in written if one.is_that_of(target)), None)
        if here is not None:
            written.remove(here)
        yield target, prose.at(here.start if here else 0)
    for one in written:
        if ":" in one.target.address:
            yield one.target, prose.at(one.start)


def _destinations(text: str) -> list[Destination]:
    return list(map(_destination, _WRITTEN.finditer(without_code(text))))


def _destination(match: re.Match[str]) -> Destination:
    name, around = next((name, around) for name, around in _GROUPS.items() if match[name] is not None)
    target = Target(_read(match[name]), "bare" if name == "bare" else "link")
    return Destination(target, match[name], match.start(name) - around, match.end(name) + around)


def _read(written: str) -> str:
    """A destination without the escapes of Markdown and of HTML."""
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written))


class _Seen(HTMLParser):
    """Collects where links and pictures of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Target] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src"):
                self.found.append(Target(value or "", "picture" if name == "src" else "link"))


@lru_cache(maxsize=2**16)
def _seen(text: str) -> tuple[Target, ...]:
    seen = _Seen()
    seen.feed(parsed(text))
    return tuple(seen.found)


def _judged(target: Target, place: Place) -> Link | str | None:
    """What the link leads to; None where that is not ours to check; a sentence where it may not stand."""
    if target.kind == "picture":
        return None if PICTURE.fullmatch(target.address) else _no_picture(target.address)
    # Browsers take these out before they read an address.
    address = re.sub(r"[\t\n\r]", "", target.address).strip()
    scheme = re.match(r"([^/?#:]*):", address)
    if scheme is None:
        return None if re.fullmatch(r"#\S+", address) else _nowhere(address)
    name = scheme[1].lower()
    if name not in _KNOWN:
        remedy = did_you_mean(name, _KNOWN) or f"; it can begin with {_NAMED}"
        return f"a link can't begin with '{scheme[0][:30]}'{remedy}"
    if target.kind == "bare":
        return f"'<{address[:60]}>' isn't read as a link; write it with words: [words]({address[:60]})"
    if name in FOLDERS:
        return parse_link(address, place)
    return (
        None
        if _is_whole(address)
        else f"'{address[:60]}' isn't a whole address; write it like {_WHOLE[name]}"
    )


def _is_whole(address: str) -> bool:
    whole = re.fullmatch(r"https?://[^\s/?#\\@]+([/?#]\S*)?|(mailto|tel):\S+", address, re.IGNORECASE)
    return whole is not None and is_let_through(address)


_KNOWN = (*FOLDERS, *SCHEMES)
_NAMED = ", ".join(f"{name}:" for name in _KNOWN)
_WHOLE = dict.fromkeys(("http", "https"), "https://example.org/page") | {
    "mailto": "mailto:name@example.org",
    "tel": "tel:112",
}


def _nowhere(address: str) -> str:
    return f"the link '{address[:60]}' leads nowhere; write it like guide:walking, or whole, with https://"


def _no_picture(address: str) -> str:
    path = "write its path below content/, such as images/heel-raise.png"
    if re.match(r"\s*(https?:|//|\\)", address, re.IGNORECASE):
        return (
            f"the picture '{address[:60]}' is on another site, which would learn who reads this page;"
            f" put the file below content/ and {path}"
        )
    return f"'{address[:60]}' isn't a picture of this project; {path}"
