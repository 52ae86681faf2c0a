"""What a host is told to send with each address: one set of headers, however the host reads the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT
from hosted import sent_by_rules

from generator.headers import ALONE, ASKED, FILE, FRAMED, KEPT, header_file, headers_of
from generator.policy import POLICY
from generator.scripts import script_files

SOME = (
    "index.html",
    "404.html",
    "moved.js",
    "plans/a/index.html",
    "plans/a/plan.js",
    "embed/plans/a/1/index.html",
    "embed/exercises/b/index.html",
    "assets/search.js",
    "assets/revlanox/part-AB12CD34.js",
    "assets/stylesheets/screen-0a1b2c3d.css",
    "assets/stylesheets/embed.css",
    "assets/javascripts/bundle.0a1b2c3d.min.js",
)


@pytest.mark.parametrize("last", [False, True], ids=["joins", "takes the last"])
def test_each_host_sends_what_is_meant(last: bool) -> None:
    """One host joins what several rules say of a header with a comma, another takes the last one."""
    rules = header_file(SOME)
    for address in SOME:
        assert sent_by_rules(rules, f"/{address}", last=last) == headers_of(address), address
    assert sent_by_rules(rules, "/", last=last) == headers_of("index.html")
    assert sent_by_rules(rules, "/plans/a/", last=last) == headers_of("plans/a/index.html")


def test_a_site_in_a_folder_has_rules_of_that_folder() -> None:
    rules = header_file(SOME, "https://clinic.example/running/")
    assert sent_by_rules(rules, "/running/embed/plans/a/1/") == headers_of("embed/plans/a/1/index.html")
    assert sent_by_rules(rules, "/") == {}


def test_who_may_show_a_page_in_a_frame() -> None:
    assert headers_of("embed/plans/a/1/index.html")["Content-Security-Policy"] == FRAMED
    for address in ("plans/embed/index.html", "my/index.html", "embed.html"):
        assert headers_of(address)["Content-Security-Policy"] == ALONE
    assert FRAMED.startswith(f"{POLICY}; ")
    assert ALONE.startswith(f"{POLICY}; ")


def test_what_has_doses_is_asked_for_each_time() -> None:
    for address in ("plans/a/plan.js", "assets/notation.js", "assets/search.js", "offline.js", "index.html"):
        assert headers_of(address)["Cache-Control"] == ASKED


def test_every_script_that_is_kept_for_good_is_named_after_what_is_in_it() -> None:
    """One that keeps its name would never be replaced on a reader's device."""
    found = script_files(ROOT)
    assert {name for name in found if "/" not in name} == {"offline.js", "moved.js"}
    for address in found:
        named = re.search(r"-[A-Z0-9]{8}\.js$", address)
        assert headers_of(address)["Cache-Control"] == (KEPT if named else ASKED), address


def test_what_a_page_keeps_offline_by_its_name_is_kept_for_good() -> None:
    """The worker and the headers are of one mind on which files never change."""
    worker = (ROOT / "client/src/worker/worker.ts").read_text("utf-8")
    found = re.search(r"const named = /(.+)/;", worker)
    assert found
    named = re.compile(found[1].replace(r"\/", "/"))
    for address in SOME:
        # The theme's own program the worker asks for.
        if "/javascripts/" not in address:
            assert bool(named.search(f"/{address}")) == (headers_of(address)["Cache-Control"] == KEPT)


def test_the_built_site_says_it_to_its_host(built_site: Path) -> None:
    """Within what hosts read: 100 rules, lines of 2,000 letters."""
    rules = (built_site / FILE).read_text("utf-8")
    lines = rules.splitlines()
    assert sum(not line.startswith(" ") for line in lines) <= 100
    assert max(map(len, lines)) < 2000
    for path in built_site.rglob("*"):
        address = path.relative_to(built_site).as_posix()
        if path.is_file() and not address.startswith((".", "_")):
            assert sent_by_rules(rules, f"/{address}") == headers_of(address), address
            assert sent_by_rules(rules, f"/{address}", last=True) == headers_of(address), address


def test_no_page_tells_another_site_where_a_reader_came_from(built_site: Path) -> None:
    """A host that sets no headers sends the pages all the same."""
    for path in built_site.rglob("*.html"):
        html = path.read_text("utf-8")
        if re.search(r'<a [^>]*href="https?:', html):
            assert '<meta name="referrer" content="same-origin">' in html, path
