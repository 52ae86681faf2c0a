"""What the project promises, with the test that holds each promise, to pages of documentation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.model import Doc
from generator.reference.doc import doc

FOLDER = Path(__file__).parent / "trust"
PAGES = ("threats", "safety", "privacy", "accessibility")

_SAID = {"harm": "What could go wrong.", "guard": "What stops it.", "left": "What is left."}


def trust_pages() -> Iterator[Doc]:
    """Who could do harm, the safety case, privacy, accessibility."""
    for name in PAGES:
        page = read(name)
        parts = [page["intro"], *(_part(part) for part in page["parts"])]
        body = "\n\n".join(parts)
        yield doc(name, page["title"], page["summary"], page["order"], body, changed=page["changed"])


def read(name: str) -> dict[str, Any]:
    """A page as it is written down."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return found


def promises(name: str) -> list[dict[str, Any]]:
    """What a page promises, each with `tests`."""
    return [one for part in read(name)["parts"] for one in part.get("promises", ())]


def _part(part: dict[str, Any]) -> str:
    told = [f"## {part['title']}", part.get("text", ""), *map(_promise, part.get("promises", ()))]
    return "\n\n".join(filter(None, told))


def _promise(one: dict[str, Any]) -> str:
    lines = [f"- **{words}** {one[key]}" for key, words in _SAID.items() if key in one]
    tests = ", ".join(f"`{test}`" for test in one["tests"])
    said = [f"### {one['title']}", one.get("says", ""), "\n".join([*lines, f"- **Held by** {tests}."])]
    return "\n\n".join(filter(None, said))
