"""nginx and Caddy, given the files that `revlanox host` writes, send what other hosts are told to send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hosted import HOST, SERVERS, Server, hosted, runs

from generator.headers import ALONE, ASKED, HTTPS, headers_of
from generator.reference.servers import caddy, container, nginx

pytestmark = pytest.mark.long

WRITTEN = {"nginx": nginx, "caddy": caddy, "container": container}
TOPS = ("/", "/a/b/")


@pytest.fixture(params=[(server, top) for server in SERVERS for top in TOPS], ids=lambda it: "".join(it))
def server(request: pytest.FixtureRequest, built_site: Path, tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A running one, and the folder of its host in which the site is."""
    name, top = request.param
    if not runs(name):
        pytest.skip(f"{name} isn't installed here")
    with hosted(name, built_site, tmp_path, f"https://{HOST}{top}") as one:
        yield one, top


def test_a_real_server_sends_the_same_headers(server: tuple[Server, str], built_site: Path) -> None:
    """One file of each kind in each folder, and what isn't there."""
    one, top = server
    kinds: dict[tuple[str, ...], str] = {}
    for path in sorted(built_site.rglob("*")):
        address = path.relative_to(built_site).as_posix()
        if path.is_file() and not address.startswith("."):
            kinds.setdefault((*address.split("/")[:2][:-1], path.suffix), address)
            kinds.setdefault((headers_of(address)["Cache-Control"], address.split("/")[0]), address)
    assert len(kinds) > 50
    for address in kinds.values():
        status, sent = one.answer(f"{top}{address.removesuffix('index.html')}")
        assert status == 200, address
        assert {name: sent.get(name) for name in headers_of(address)} == headers_of(address), address


def test_what_is_not_there_is_said_on_our_page_and_is_not_kept(
    server: tuple[Server, str], built_site: Path
) -> None:
    """It may be there tomorrow."""
    one, top = server
    ours = (built_site / "404.html").stat().st_size
    for path in ("assets/revlanox/part-GONEGONE.js", "plans/no-such-plan/"):
        status, sent = one.answer(f"{top}{path}")
        assert (status, sent["Cache-Control"], sent["Content-Security-Policy"]) == (404, ASKED, ALONE)
        assert sent["Content-Length"] == str(ours)
        assert sent["X-Content-Type-Options"] == "nosniff"
        assert HTTPS[0] not in sent
    if top != "/":
        assert one.answer("/plans/")[0] == 404


def test_a_folder_is_found_without_its_last_slash(server: tuple[Server, str]) -> None:
    one, top = server
    for path in {f"{top}plans", top.rstrip("/") or "/plans"}:
        status, sent = one.answer(path)
        assert status in (301, 308)
        assert sent["Location"].endswith(f"{path}/")


def test_text_is_sent_packed_and_told_to_caches(server: tuple[Server, str]) -> None:
    one, top = server
    for path in ("", "assets/search.js", "plans/"):
        status, sent = one.answer(f"{top}{path}", Accept_Encoding="gzip")
        assert (status, sent.get("Content-Encoding")) == (200, "gzip"), path
        assert "Accept-Encoding" in sent["Vary"]
        assert "Content-Encoding" not in one.answer(f"{top}{path}")[1]


def test_an_address_without_tls_leads_to_the_one_with_it(built_site: Path, tmp_path: Path) -> None:
    if not runs("nginx"):
        pytest.skip("nginx isn't installed here")
    with hosted("nginx", built_site, tmp_path) as one:
        status, sent = Server(one.plain).answer("/plans/?a=b")
    assert (status, sent["Location"]) == (301, f"https://{HOST}/plans/?a=b")


@pytest.mark.parametrize("name", SERVERS)
def test_the_files_name_each_header_of_the_site(name: str) -> None:
    written = WRITTEN[name](f"https://{HOST}/")
    for header, value in headers_of("index.html").items():
        assert header in written
        assert value in written
    assert f"# {'' if name == 'caddy' else 'add_header '}{HTTPS[0]}" in written
