"""The sheets as Firefox prints them: as many pages as Chromium's, A4 and Letter, and nothing at the edge."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import ROOT
from paper import SIZES, Paper

from engines.firefox import Firefox
from engines.watch import Network
from generator.model import Library, Protocol
from generator.pages.frame.address import stage_address
from generator.pages.paper.sheet import sheet

MARGIN = 9.5
"""Millimeters: 10, and the width of a line."""


@pytest.fixture
def printer(firefox: Firefox, network: Network) -> Firefox:
    """A Firefox that prints the site."""
    firefox.site = network.url
    return firefox


def stages(protocol: Protocol, library: Library) -> Iterator[tuple[str, int]]:
    """Each stage's address, and how many pages its sheet has in Chromium: `browser/test_sheets.py`."""
    for stage in protocol.stages:
        yield stage_address(protocol, stage), sheet(protocol, stage, library).layout.pages


def prints(printer: Firefox, address: str, pages: int) -> None:
    """Both sizes of paper come out whole."""
    printer.open(address)
    printer.until("() => document.fonts.ready.then(() => document.readyState === 'complete')")
    for size, (wide, high) in SIZES.items():
        paper = Paper(printer.printed(wide, high))
        assert len(paper.pages) == pages, (address, size, paper.pages)
        for number, *edges in paper.ink():
            assert min(edges) >= MARGIN, (address, size, number, edges)


SOME = ("run-walk-8-week", "beyer-hsr")


@pytest.mark.parametrize("name", SOME)
def test_the_first_stage_has_as_many_pages_as_in_chromium(
    name: str, printer: Firefox, library: Library
) -> None:
    protocol = library.protocols[name]
    address, pages = next(stages(protocol, library.of(protocol)))
    prints(printer, address, pages)


@pytest.mark.browsers
@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "protocols").glob("*.yaml")))
def test_every_stage_has_as_many_pages_as_in_chromium(name: str, printer: Firefox, library: Library) -> None:
    protocol = library.protocols[name]
    for address, pages in stages(protocol, library.of(protocol)):
        prints(printer, address, pages)
