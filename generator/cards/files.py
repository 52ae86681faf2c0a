"""Cards to files in `build/kept/`, each drawn once for all builds that show the same."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator.cards.card import Card
from generator.cards.picture import picture
from generator.kept import FOLDER, installed, key_of, sources
from generator.output import write_whole

NAME = "cards"


def card_files(root: Path, cards: Mapping[str, Card], font: bytes) -> dict[str, bytes]:
    """Address to picture: kept, or drawn now. What no card asks for any more is deleted."""
    folder = root / FOLDER / NAME
    folder.mkdir(parents=True, exist_ok=True)
    engine = key_of(sources("cards"), installed("pillow"), hashlib.sha256(font).hexdigest())
    paths = {address: folder / f"{_key(card, engine)}.png" for address, card in cards.items()}
    found = {address: _kept(path, cards[address], font) for address, path in paths.items()}
    for path in {*folder.glob("*.png")} - {*paths.values()}:
        path.unlink(missing_ok=True)
    return found


def _kept(path: Path, card: Card, font: bytes) -> bytes:
    """Another build may delete a file that it doesn't know, so it is read at once."""
    with contextlib.suppress(OSError):
        return path.read_bytes()
    data = picture(card, font)
    with contextlib.suppress(OSError):
        write_whole(path, data)
    return data


def _key(card: Card, engine: str) -> str:
    return key_of(engine, json.dumps(asdict(card), ensure_ascii=False))
