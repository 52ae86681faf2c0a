"""This project's own content and its pages, read and made once by each process however many tests ask."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from generator.check.proved import explored, shared_inputs
from generator.cli import main
from generator.kept import FOLDER, Kept
from generator.load import load
from generator.model import Library
from generator.pages.frame.page import Page
from generator.pages.kinds.embed import embed_files
from generator.proof.explore import Explored
from generator.reference.documentation import documentation
from generator.rules.machine import Machine, machines
from generator.site import pages

ROOT = Path(__file__).resolve().parent.parent


@cache
def own_library() -> Library:
    """All of it, as it stands on disk."""
    return load(ROOT)


def own_copy(root: Path) -> Path:
    """This project in a folder of its own, with the proofs and drawings that earlier runs kept here."""
    for name in ("content", "protocols", "overrides", "client/dist"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / FOLDER, root / FOLDER, dirs_exist_ok=True)
    return root


def own_proofs(plan: str) -> list[tuple[Machine, Explored]]:
    """Each machine of a plan of ours, with what the last build found on its ways."""
    library, kept = own_library(), Kept(ROOT, "proofs")
    shared = shared_inputs(library)
    found = machines(library.protocols[plan], library)
    return [(machine, explored(machine, shared, kept)) for machine in found]


@cache
def own_pages(site: str = "") -> Mapping[str, Page]:
    """Address to page, the documentation too, of a site that is published there; '' for nowhere."""
    library = replace(own_library(), site=site) if site else own_library()
    return MappingProxyType(pages(library, documentation(library, main)))


@cache
def own_embeds() -> Mapping[str, str]:
    """Path to text of what others show in pages of their own."""
    return MappingProxyType(embed_files(own_library()))
