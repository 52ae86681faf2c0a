"""Cards to files in `build/kept/`, each drawn once for all builds that show the same."""

from __future__ import annotations

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


def card_files(root: Path, cards: Mapping[str, Card], font: bytes) -> dict[str, Path]:
    """Address to file of each picture: kept, or drawn now. What no card asks for any more is deleted."""
    folder = root / FOLDER / NAME
    folder.mkdir(parents=True, exist_ok=True)
    engine = key_of(sources("cards"), installed("pillow"), hashlib.sha256(font).hexdigest())
    found = {address: folder / f"{_key(card, engine)}.png" for address, card in cards.items()}
    for address, path in found.items():
        if not path.exists():
            write_whole(path, picture(cards[address], font))
    for path in {*folder.glob("*.png")} - {*found.values()}:
        path.unlink()
    return found


def _key(card: Card, engine: str) -> str:
    return key_of(engine, json.dumps(asdict(card), ensure_ascii=False))
