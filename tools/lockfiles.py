"""The lock files to the packages that they pin: what a site is made with, and what tests and tools need."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tools.npm import ROOT

FOLDER = ROOT / "requirements"
NPM = ROOT / "client/package-lock.json"

SITE = "run.txt"
"""What is installed to build a site; the other files are for tests and tools."""

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Package:
    """A package in one version; `hashes` are of the files that may be installed."""

    kind: str
    """`pypi` or `npm`."""
    name: str
    version: str
    hashes: tuple[str, ...]
    for_site: bool
    license: str = ""


def packages() -> list[Package]:
    """Every package of every lock file, once; one that a site needs is for the site."""
    found: dict[tuple[str, str, str], Package] = {}
    for one in (*_python(), *_npm()):
        key = (one.kind, one.name, one.version)
        if key not in found or one.for_site:
            found[key] = one
    return [found[key] for key in sorted(found)]


def unpinned(text: str) -> list[str]:
    """Lines of a requirements file that name a package without its version or without a hash."""
    return [
        block.splitlines()[0] for block in _blocks(text) if not (_PINNED.match(block) and _HASH.search(block))
    ]


def _blocks(text: str) -> list[str]:
    """A package with its hashes each."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return [block for block in re.split(r"\n(?=\S)", "\n".join(lines)) if block]


def _python() -> Iterator[Package]:
    for file in sorted(FOLDER.glob("*.txt")):
        for block in _blocks(file.read_text("utf-8")):
            found = _PINNED.match(block)
            if found:
                yield Package("pypi", found[1], found[2], tuple(_HASH.findall(block)), file.name == SITE)


def _npm() -> Iterator[Package]:
    for path, entry in json.loads(NPM.read_text("utf-8"))["packages"].items():
        if path:
            name = path.rpartition("node_modules/")[2]
            hashes = (entry["integrity"],)
            yield Package(
                "npm", name, entry["version"], hashes, not entry.get("dev"), entry.get("license", "")
            )
