"""What a reader logs stays on their device: no cookie, no database, and nothing that a server hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import SilentHandler, serve
from playwright.sync_api import BrowserContext
from prescriptions import fragment
from reader import STAGE, Reader
from settled import visit

from generator.site import pages

NOTE = "Zebra under the kneecap"


class Listener(SilentHandler):
    """A server that remembers every word it hears."""

    heard: list[tuple[str, str, str]] = []  # noqa: RUF012

    def parse_request(self) -> bool:
        """Every kind of request, also one that isn't answered."""
        well = super().parse_request()
        self.heard.append((self.command, self.path, str(self.headers)))
        return well


@pytest.fixture
def listened(built_site: Path) -> Iterator[str]:
    """The address of the site on a server that remembers."""
    Listener.heard.clear()
    with serve(built_site, Listener) as url:
        yield url


def heard(site: Path) -> list[str]:
    """What a server was told besides which file of the site is wanted."""
    assert Listener.heard
    found = []
    for command, address, headers in Listener.heard:
        parts = urlsplit(address)
        path = site / parts.path.removeprefix("/")
        file = path / "index.html" if parts.path.endswith("/") else path
        told = [
            parts.query,
            parts.fragment,
            "cookie:" in headers.lower(),
            "content-length:" in headers.lower(),
        ]
        if command != "GET" or any(told) or not file.is_file() or "zebra" in headers.lower():
            found.append(f"{command} {address} {headers}")
    return found


def test_nothing_that_is_logged_leaves_the_device(
    phone: BrowserContext, listened: str, built_site: Path
) -> None:
    """A plan, a session, the next morning, a diary with a note, a summary for an appointment."""
    reader = Reader(phone, listened)
    reader.on_day(0, STAGE)
    reader.start("Left")
    reader.log(during=1)
    reader.on_day(1, "my/")
    reader.morning(0)
    reader.on_day(1, "track/")
    for pads in reader.page.locator(".rv-pads fieldset").all():
        pads.get_by_label("3", exact=True).check()
    reader.press("Add details")
    form = reader.page.locator("rv-diary form")
    form.get_by_label("Note").fill(NOTE)
    form.get_by_role("button", name="Save").click()
    reader.reads("rv-diary .rv-entries", NOTE)
    reader.on_day(1, "handover/")
    reader.reads(".rv-handover-page", NOTE)
    kept: str = reader.page.evaluate("JSON.stringify(localStorage)")
    assert NOTE in kept
    assert heard(built_site) == []
    assert reader.errors == []


def test_what_a_link_holds_is_asked_of_no_server(
    phone: BrowserContext, listened: str, built_site: Path
) -> None:
    reader = Reader(phone, listened)
    reader.on_day(0, f"{STAGE}#{fragment(note=NOTE, clinic='Riverside')}")
    reader.reads(".rv-given-note", NOTE)
    reader.press("Start this plan")
    assert heard(built_site) == []
    assert reader.errors == []


def test_no_page_sets_a_cookie(phone: BrowserContext, site_url: str, library: object) -> None:
    page = phone.new_page()
    kinds = {page.kind: page.address for page in pages(library).values()}  # type: ignore[arg-type]
    for address in kinds.values():
        visit(page, site_url + address)
        assert phone.cookies() == [], address
        assert page.evaluate("indexedDB.databases()") == [], address
