"""What the project is made with, each with its reason and its license, to a page of documentation."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

from generator.model import Doc
from generator.reference.doc import doc

_HERE = Path(__file__).parent
BOM = _HERE / "bom.json"
"""The bill of materials, which `make lock` writes."""
BOM_ADDRESS = "docs/dependencies/bom.json"

_FOUND: dict[str, Any] = yaml.safe_load((_HERE / "dependencies.yaml").read_text("utf-8"))
WHY: dict[str, dict[str, str]] = _FOUND["why"]
"""What a package is for, to its name and reason."""
LICENSES: dict[str, str] = _FOUND["licenses"]
"""Each locked package of Python to its license."""
ALLOWED = frozenset(_FOUND["allowed"])
UNREAD: dict[str, str] = _FOUND["unread"]

_INTRODUCTION = """Revlanox is made with packages that other people write. Each has a reason to be here. All of them, and those \
that they need, are pinned in `requirements/` and `client/package-lock.json` by version and hash. pip and uv, which \
install and pin them, are pinned too. A file with another hash isn't installed. The pip that comes with Python installs \
one package, the pinned pip."""

_BOM = """The [bill of materials](BOM) lists every package with its version, its license, and the hashes of the files that \
may be installed. It's in the form of CycloneDX 1.6, and it's part of the Python package too. `make lock` writes it with the \
lock files, and a test compares them. Packages for tests and tools have the scope `excluded`: nothing of them is in a site."""

_AUDIT = """`make audit` asks PyPI and npm which of the pinned packages have known holes. First it asks about an old package \
that is known to have one. If the answer is none, the server isn't telling, and `make audit` says that nobody could be \
asked. A package that the server doesn't know is named. It ends with 0 if all were asked and nothing is known, with 1 if \
there is a hole, and with 2 if some couldn't be asked. It runs when you run it: `make test` works without a connection."""

_LICENSES = """Packages may have these licenses: ALLOWED. A test reads what each installed package says of itself and compares it \
with our list. Not read are UNREAD."""


def dependencies() -> Doc:
    """Each package that we name with its reason; licenses; the bill of materials; how to ask for holes."""
    unread = " and ".join(f"`{name}` ({what})" for name, what in UNREAD.items())
    licenses = _LICENSES.replace("ALLOWED", ", ".join(sorted(ALLOWED))).replace("UNREAD", unread)
    parts = [
        _INTRODUCTION,
        *(f"## For {use}\n\n{_table(found)}" for use, found in WHY.items()),
        f"## Bill of materials\n\n{_BOM.replace('BOM', 'bom.json')}",
        f"## Known holes\n\n{_AUDIT}",
        f"## Licenses\n\n{licenses}",
    ]
    title, summary = (
        "Dependencies",
        "What Revlanox is made with, why, and how to ask whether any of it has a known hole.",
    )
    return doc("dependencies", title, summary, 14, "\n\n".join(parts), changed=dt.date(2026, 11, 30))


def bom_files() -> dict[str, str]:
    """The bill of materials by its address."""
    return {BOM_ADDRESS: BOM.read_text("utf-8")}


def _table(found: dict[str, str]) -> str:
    rows = [f"| `{name}` | {why} |" for name, why in found.items()]
    return "\n".join(["| package | why |", "|---|---|", *rows])
