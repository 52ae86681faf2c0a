"""Where things stand: addresses of entities, and the relative link from one page to another."""

from __future__ import annotations

import posixpath

from generator.model import Protocol, Stage


def plan_address(protocol: Protocol) -> str:
    """The plan's overview."""
    return f"plans/{protocol.id}/"


def booklet_address(protocol: Protocol) -> str:
    """Where the booklet of a plan stands."""
    return f"{plan_address(protocol)}booklet/"


def stage_address(protocol: Protocol, stage: Stage) -> str:
    """The page of one stage."""
    return f"plans/{protocol.id}/{stage.id}/"


def relative(target: str, page: str) -> str:
    """The link from the page at address `page` to `target` (an address with or without anchor)."""
    path, _, anchor = target.partition("#")
    fragment = f"#{anchor}" if anchor else ""
    if path == page and fragment:
        return fragment
    steps = posixpath.relpath(path or ".", page or ".")
    folder = "./" if steps == "." else f"{steps}/"
    return (folder if not path or path.endswith("/") else steps) + fragment


def relative_file(target: str, page: str) -> str:
    """The link from the page at address `page` to the file at address `target`."""
    return posixpath.relpath(target, page or ".")
