"""nginx and Caddy, told what the documentation says, send what Netlify and Cloudflare are told to send."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hosted import SERVERS, answer, hosted

from generator.headers import ALONE, ASKED, HTTPS, headers_of
from generator.reference.servers import caddy, nginx

pytestmark = pytest.mark.long


@pytest.mark.parametrize("server", SERVERS)
def test_a_real_server_sends_the_same_headers(server: str, built_site: Path, tmp_path: Path) -> None:
    """One file of each kind in each folder, and what isn't there."""
    if not shutil.which(server):
        pytest.skip(f"{server} isn't installed here")
    kinds: dict[tuple[str, ...], str] = {}
    for path in sorted(built_site.rglob("*")):
        address = path.relative_to(built_site).as_posix()
        if path.is_file() and not address.startswith("."):
            kinds.setdefault((*address.split("/")[:2][:-1], path.suffix), address)
            kinds.setdefault((headers_of(address)["Cache-Control"], address.split("/")[0]), address)
    assert len(kinds) > 50
    with hosted(server, built_site, tmp_path) as port:
        for address in kinds.values():
            status, sent = answer(port, f"/{address.removesuffix('index.html')}")
            assert status == 200, address
            assert {name: sent.get(name) for name in headers_of(address)} == headers_of(address), address
        # An error must not be kept: the file may be there tomorrow.
        status, sent = answer(port, "/assets/revlanox/part-GONEGONE.js")
        assert (status, sent["Cache-Control"], sent["Content-Security-Policy"]) == (404, ASKED, ALONE)
        assert HTTPS[0] not in sent


def test_the_examples_name_each_header_of_the_site() -> None:
    for example in (nginx("clinic.example"), caddy("clinic.example")):
        for name, value in headers_of("index.html").items():
            assert re.search(rf"{name}\b", example)
            assert value in example
        assert f"# {'add_header ' if 'server_name' in example else ''}{HTTPS[0]}" in example
