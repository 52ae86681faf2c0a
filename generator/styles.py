"""The theme's style sheets and ours to one for the screen and one for paper, named after what is in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.draw.own_color import recolored
from generator.shipped import CLIENT, FONT, THEME, taken

ADDRESS = "assets/stylesheets"
"""Where both stand in the site."""

SOURCES = f"{THEME}/{ADDRESS}"

NAMES = ("screen.css", "paper.css")
BELOW = re.compile(ADDRESS + r"/(?:main|palette)\.[^/]+\.css")
"""The theme's own, in the order that it links them in."""

FONTS = "assets/fonts"
FONT_FACE = "font.css"
FONT_FILE = "public-sans.woff2"
"""The font's name in `FONT_FACE`."""

_IMPORT = re.compile(r'^@import "(.+)";$', re.M)
_TOLD = re.compile(r'@charset "[^"]*";|/\*# sourceMappingURL=.*?\*/')
"""What a sheet says of its own file: true no more when others stand before it."""


@dataclass(frozen=True)
class Sheets:
    """The two sheets of a site."""

    screen: str
    paper: str
    """Their addresses."""
    texts: Mapping[str, str]
    """Address to text."""
    font: str = ""
    """The font's address; empty where it is not installed."""


def read_sheets(root: Path, theme: Sequence[Path], built: Mapping[str, str], color: str = "") -> Sheets:
    """Join the theme's sheets and the project's; `built` says of what esbuild made its smaller ones.

    `color` is the site's own, in place of ours; '' where it has none.
    """
    file = taken(root, FONT)
    font = _named(f"{FONTS}/{FONT_FILE}", file.read_bytes()) if file.is_file() else ""
    ours = [_own(root, name, built) for name in NAMES]
    above = [_TOLD.sub("", path.read_text("utf-8")) for path in theme]
    joined = ("\n".join([*above, _face(root, font), ours[0]]), ours[1])
    texts = [recolored(text, color) for text in joined]
    screen, paper = (
        _named(f"{ADDRESS}/{name}", text.encode()) for name, text in zip(NAMES, texts, strict=True)
    )
    return Sheets(screen, paper, {screen: texts[0], paper: texts[1]}, font)


def parts(root: Path) -> set[str]:
    """The addresses of all that is joined: nothing of the site asks for them."""
    sources = [*NAMES, FONT_FACE, *(part for name in NAMES for part in _parts(root, name))]
    return {f"{ADDRESS}/{source}" for source in sources}


def _own(root: Path, name: str, built: Mapping[str, str]) -> str:
    """As esbuild made it of just these parts; else the parts themselves, which look the same."""
    found = [taken(root, f"{SOURCES}/{part}").read_bytes() for part in _parts(root, name)]
    made = taken(root, CLIENT) / name
    if made.is_file() and sha256(b"".join(found)).hexdigest() == built.get(name):
        return made.read_text("utf-8")
    return b"\n".join(found).decode()


def _parts(root: Path, name: str) -> list[str]:
    path = taken(root, f"{SOURCES}/{name}")
    return _IMPORT.findall(path.read_text("utf-8")) if path.is_file() else []


def _face(root: Path, font: str) -> str:
    path = taken(root, f"{SOURCES}/{FONT_FACE}")
    if not (font and path.is_file()):
        return ""
    return path.read_text("utf-8").replace(FONT_FILE, font.rpartition("/")[2])


def _named(address: str, content: bytes) -> str:
    """`assets/fonts/public-sans-3f2a91c0.woff2`: another name for another file, so it may be kept."""
    stem, _, kind = address.rpartition(".")
    return f"{stem}-{sha256(content).hexdigest()[:8]}.{kind}"
