"""A project to what stands beside its pages: pictures for those who show links, and what a phone installs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from generator.errors import Problem
from generator.installed import installed_files
from generator.pages.frame.page import Page
from generator.shipped import FONT, taken

if TYPE_CHECKING:
    # Late: reading the plugin's name must not cost the model's import.
    from generator.model import Library


def pictures_of(library: Library, root: Path) -> Mapping[str, bytes]:
    """Address to picture; none where the address of the site or its font isn't known."""
    font = taken(root, FONT)
    if not (library.site and font.is_file()):
        return {}
    from generator.cards.files import card_files
    from generator.pages.machines.shared import cards

    return card_files(root, cards(library), font.read_bytes())


def shared_of(page: Page, library: Library, pictures: Mapping[str, bytes]) -> Mapping[str, str] | None:
    """What a page says of itself where its link is shown."""
    from generator.pages.machines.shared import shared

    return vars(shared(page, library)) if pictures else None


def shown_to(
    problems: Sequence[Problem] | None, pages: Mapping[str, Page], library: Library
) -> Mapping[str, Page]:
    """The pages, for their author with what is behind each."""
    if problems is None:
        return pages
    from generator.pages.frame.written_at import written_at
    from generator.pages.machines.for_author import for_author

    at = written_at(library)
    return {address: for_author(page, at.get(address), problems) for address, page in pages.items()}


def installed(config: MkDocsConfig, root: Path, color: str) -> Mapping[str, str | bytes]:
    """Address to content; nothing for a site that is opened as files."""
    if not config.use_directory_urls:
        return {}
    favicon = str(config.theme.get("favicon") or "")
    return installed_files(config.site_name, config.site_description or "", favicon, root, color)
