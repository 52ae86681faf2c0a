"""Parts that a page fetches only when they are needed, kept from it by a test."""

from __future__ import annotations

import json
from collections.abc import Callable

from conftest import ROOT
from playwright.sync_api import Page, Route

ELEMENTS = json.loads((ROOT / "client/dist/manifest.json").read_text("utf-8"))["elements"]
"""By element, the files that a page with it loads; every other script of ours is fetched when needed."""


def nothing(route: Route) -> None:
    """As without a connection."""
    route.abort()


def without_parts(page: Page, address: str, way: Callable[[Route], None] = nothing) -> None:
    html = page.request.get(address).text()
    own = {name for files in ELEMENTS.values() if files[0] in html for name in files}

    def apart(url: str) -> bool:
        name = url.partition("?")[0].rpartition("/")[2]
        return name.endswith(".js") and "/assets/" in url and name not in own and name not in html

    page.route(apart, way)
