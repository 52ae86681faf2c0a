"""What is true of the whole built site: every link leads somewhere, nothing depends on the day."""

from __future__ import annotations

import filecmp
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from conftest import NuChecker, build
from own import own_library, own_pages

from generator.pages.frame.page import Page

SITE = "https://site.test/"


class Links(HTMLParser):
    """Ids, links and sources of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        for name in ("href", "src"):
            if found.get(name) is not None:
                self.links.append(str(found[name]))


def read(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text("utf-8"))
    return links


@pytest.fixture(scope="module")
def read_pages(built_site: Path) -> dict[str, Links]:
    """Address of every HTML file to what it holds."""
    files = sorted(built_site.rglob("*.html"))
    return {file.relative_to(built_site).as_posix().removesuffix("index.html"): read(file) for file in files}


def test_every_link_and_anchor_leads_somewhere(built_site: Path, read_pages: dict[str, Links]) -> None:
    dead = []
    for address, page in read_pages.items():
        base = "" if address == "404.html" else address
        for link in page.links:
            where = urlsplit(urljoin(SITE + base, link))
            if where.netloc == "site.test" and not leads(built_site, read_pages, where.path, where.fragment):
                dead.append(f"{address}: {link}")
    assert dead == []


def leads(site: Path, read_pages: dict[str, Links], path: str, fragment: str) -> bool:
    path = unquote(path).lstrip("/")
    target = read_pages.get(path.removesuffix("index.html"))
    if target is None:
        return (site / path).is_file()
    return not fragment or fragment == "__search" or unquote(fragment) in target.ids


def test_no_id_stands_twice_in_a_page(read_pages: dict[str, Links]) -> None:
    twice = {
        address: [id_ for id_, count in Counter(page.ids).items() if count > 1]
        for address, page in read_pages.items()
    }
    assert {address: ids for address, ids in twice.items() if ids} == {}


def test_the_addresses_of_the_contract_exist(built_site: Path) -> None:
    library = own_library()
    expected = [
        *(f"plans/{p.id}/" for p in library.protocols.values()),
        *(f"plans/{p.id}/{s.id}/" for p in library.protocols.values() for s in p.stages),
        *(f"conditions/{id_}/" for id_ in library.conditions),
        *(f"exercises/{id_}/" for id_ in library.exercises),
        *(f"tests/{id_}/" for id_ in library.tests),
        *(f"questions/{id_}/" for id_ in library.questions),
        *(f"guides/{id_}/" for id_ in library.guides),
        "track/", "evidence/", "clinicians/", "stop/", "docs/language/", "docs/command-line/",
    ]  # fmt: skip
    missing = [address for address in expected if not (built_site / address / "index.html").is_file()]
    assert missing == []


def test_nothing_of_the_sources_is_published(built_site: Path) -> None:
    assert [f.name for f in built_site.rglob("*") if f.suffix == ".yaml"] == []
    # What is Markdown there was made from a page, and stands beside it.
    made = [file for file in built_site.rglob("*.md") if not (file.parent / "index.html").is_file()]
    assert made == []
    assert not any(file.read_text("utf-8").startswith("---") for file in built_site.rglob("*.md"))


def test_built_twice_the_bytes_are_the_same(built_site: Path, tmp_path: Path) -> None:
    build(tmp_path / "site")
    assert differences(filecmp.dircmp(built_site, tmp_path / "site", ignore=[])) == []


def differences(compared: filecmp.dircmp[str]) -> list[str]:
    """Names that differ or stand on one side only, at any depth."""
    _, differ, unreadable = filecmp.cmpfiles(
        compared.left, compared.right, compared.common_files, shallow=False
    )
    here = [*compared.left_only, *compared.right_only, *differ, *unreadable]
    return here + [name for sub in compared.subdirs.values() for name in differences(sub)]


def all_pages() -> list[Page]:
    return list(own_pages().values())


def test_own_content_is_valid_html(nu_checker: NuChecker, tmp_path: Path) -> None:
    files = []
    for number, page in enumerate(all_pages()):
        file = tmp_path / f"{number}-{page.address.strip('/').replace('/', '-') or 'home'}.html"
        file.write_text(
            f'<!doctype html><html lang="en"><head><title>{number}</title></head>'
            f"<body>{page.body}</body></html>",
            "utf-8",
        )
        files.append(file)
    assert nu_checker(files) == []


def test_every_page_says_what_it_is_when_it_changed_and_its_status() -> None:
    for page in all_pages():
        assert "What this page is." in page.body, page.address
        assert re.search(r"Changed \d{1,2} \w{3} \d{4}\.", page.body), page.address
        assert "Draft, awaiting clinical review" in page.body, page.address
        assert page.summary, page.address


def test_every_page_leads_on() -> None:
    dead_ends = [
        page.address
        for page in all_pages()
        if page.address and not any(way in page.body for way in ("rv-next", "rv-index", "rv-answers"))
    ]
    assert dead_ends == []
