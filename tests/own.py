"""This project's own content and its pages, read and made once by each process however many tests ask."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from generator.load import load
from generator.model import Library
from generator.pages.frame.page import Page
from generator.pages.kinds.embed import embed_files
from generator.site import pages

ROOT = Path(__file__).resolve().parent.parent


@cache
def own_library() -> Library:
    """All of it, as it stands on disk."""
    return load(ROOT)


@cache
def own_pages(site: str = "") -> Mapping[str, Page]:
    """Address to page, of a site that is published there; '' for nowhere."""
    return MappingProxyType(pages(replace(own_library(), site=site) if site else own_library()))


@cache
def own_embeds() -> Mapping[str, str]:
    """Path to text of what others show in pages of their own."""
    return MappingProxyType(embed_files(own_library()))
