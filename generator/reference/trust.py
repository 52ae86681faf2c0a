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

APART = ("privacy", "accessibility")
"""Runners read these: the names of tests are at the end."""

_SAID = {"harm": "What could go wrong.", "guard": "What stops it.", "left": "What is left."}


def trust_pages() -> Iterator[Doc]:
    """Who could do harm, the safety case, privacy, accessibility."""
    for name in PAGES:
        page = read(name)
        parts = [page["intro"], *(_part(part, name) for part in page["parts"])]
        if name in APART:
            parts.append(f"## The tests\n\n{_tests(name)}")
        body = "\n\n".join(parts)
        yield doc(name, page["title"], page["summary"], page["order"], body, changed=page["changed"])


def read(name: str) -> dict[str, Any]:
    """A page as it is written down."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return found


def promises(name: str) -> list[dict[str, Any]]:
    """What a page promises, each with `tests`."""
    return [one for part in read(name)["parts"] for one in part.get("promises", ())]


def _part(part: dict[str, Any], page: str) -> str:
    found = (_promise(one, page) for one in part.get("promises", ()))
    return "\n\n".join(filter(None, [f"## {part['title']}", part.get("text", ""), *found]))


def _promise(one: dict[str, Any], page: str) -> str:
    lines = [f"- **{words}** {one[key]}" for key, words in _SAID.items() if key in one]
    if page not in APART:
        lines.append(f"- **Held by** {_named(one)}.")
    return "\n\n".join(filter(None, [f"### {one['title']}", one.get("says", ""), "\n".join(lines)]))


def _tests(page: str) -> str:
    return "\n".join(f"- **{one['title']}:** {_named(one)}" for one in promises(page))


def _named(one: dict[str, Any]) -> str:
    return ", ".join(f"`{test}`" for test in one["tests"])
