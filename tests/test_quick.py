"""What `make quick` runs: no test that waits for a browser, a site or a program."""

from __future__ import annotations

import pytest
from conftest import HEAVY, QUICK, ROOT


def test_nothing_that_is_quick_waits_for_a_browser_or_a_site(request: pytest.FixtureRequest) -> None:
    quick = [item for item in request.session.items if item.get_closest_marker("long") is None]
    assert [item.nodeid for item in quick if HEAVY & {*getattr(item, "fixturenames", ())}] == []
    assert [item.nodeid for item in quick if {"browser", "engines"} & {*item.path.parts}] == []


def test_it_is_what_make_runs() -> None:
    assert f'-m "{QUICK}"' in (ROOT / "Makefile").read_text("utf-8")
