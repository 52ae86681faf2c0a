"""Cards and icons to files in `build/kept/`, each drawn once for all builds that show the same."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.cards.card import Card
from generator.cards.icon import Mark, icon
from generator.cards.picture import picture
from generator.kept import FOLDER, installed, key_of, sources
from generator.output import write_whole

NAME, ICONS = "cards", "icons"

Picture: TypeAlias = tuple[str, Callable[[], bytes]]
"""What it is known by, and what draws it."""


def card_files(root: Path, cards: Mapping[str, Card], font: bytes) -> dict[str, bytes]:
    """Address to picture: kept, or drawn now. What no card asks for any more is deleted."""
    engine = key_of(_engine(), hashlib.sha256(font).hexdigest())
    wanted = {address: (_key(card, engine), partial(picture, card, font)) for address, card in cards.items()}
    return _pictures(root / FOLDER / NAME, wanted)


def icon_files(root: Path, mark: Mark, sizes: Mapping[str, int]) -> dict[str, bytes]:
    """Address to an icon of so many pixels, kept as cards are."""
    engine = key_of(_engine(), json.dumps(mark))
    wanted = {
        address: (key_of(engine, str(size)), partial(icon, mark, size)) for address, size in sizes.items()
    }
    return _pictures(root / FOLDER / ICONS, wanted)


def _engine() -> str:
    return key_of(sources("cards"), installed("pillow"))


def _pictures(folder: Path, wanted: Mapping[str, Picture]) -> dict[str, bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = {address: folder / f"{key}.png" for address, (key, _) in wanted.items()}
    found = {address: _kept(paths[address], draw) for address, (_, draw) in wanted.items()}
    for path in {*folder.glob("*.png")} - {*paths.values()}:
        path.unlink(missing_ok=True)
    return found


def _kept(path: Path, draw: Callable[[], bytes]) -> bytes:
    """Another build may delete a file that it doesn't know, so it is read at once."""
    with contextlib.suppress(OSError):
        return path.read_bytes()
    data = draw()
    with contextlib.suppress(OSError):
        write_whole(path, data)
    return data


def _key(card: Card, engine: str) -> str:
    return key_of(engine, json.dumps(asdict(card), ensure_ascii=False))
