"""A site's name and mark to what a phone installs: a manifest, and icons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.cards.card import PAPER
from generator.cards.files import icon_files
from generator.cards.icon import mark_of
from generator.draw.own_color import recolored
from generator.shipped import THEME, taken

MANIFEST = "manifest.webmanifest"
TOUCH = "assets/icons/touch.png"
"""The icon that Apple's phones take; they read no manifest for it."""

ICONS = {192: "assets/icons/192.png", 512: "assets/icons/512.png"}
TOUCH_SIZE = 180

GROUND = "#06403a"
"""Around the first page, where the mark has no ground of its own."""


def installed_files(
    name: str, description: str, favicon: str, root: Path, color: str = ""
) -> dict[str, str | bytes]:
    """Address to content. `favicon` is the mark's address; one that we can't draw stands alone.
    `color` is the site's own, in place of ours."""
    path = taken(root, f"{THEME}/{favicon}")
    mark = (
        mark_of(recolored(path.read_text("utf-8"), color))
        if path.suffix == ".svg" and path.is_file()
        else None
    )
    sizes = {**{address: size for size, address in ICONS.items()}, TOUCH: TOUCH_SIZE}
    pictures = icon_files(root, mark, sizes) if mark else {}
    known = {
        "name": name,
        "short_name": name,
        "description": description,
        "start_url": "my/",
        "scope": "./",
        "id": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": mark.ground if mark else recolored(GROUND, color),
        "icons": [*(_drawn() if mark else []), *_listed(favicon)],
    }
    return {MANIFEST: json.dumps(known, ensure_ascii=False, indent=1) + "\n", **pictures}


def _drawn() -> list[dict[str, Any]]:
    return [
        {"src": address, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
        for size, address in ICONS.items()
    ]


def _listed(favicon: str) -> list[dict[str, Any]]:
    if not favicon.endswith(".svg"):
        return []
    return [{"src": favicon, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]
