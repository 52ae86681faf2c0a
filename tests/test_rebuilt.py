"""What `serve` says of a build: how long it took, and which pages are others than before."""

from __future__ import annotations

import itertools
import time

import pytest

from generator.commands.rebuilt import Rebuilt


def test_each_build_says_what_changed_and_how_long_it_took(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = itertools.count(0.0, 1.25)
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    rebuilt = Rebuilt()

    def after(**pages: str) -> str:
        rebuilt.begin()
        for address, html in pages.items():
            rebuilt.page(f"{address}/", html)
        return rebuilt.end()

    assert after(a="1", b="1", c="1", d="1") == "Built 4 pages in 1,250 ms."
    assert after(a="1", b="1", c="1", d="1") == "Rebuilt in 1,250 ms. No page changed."
    assert after(a="1", b="2", c="1", d="1") == "Rebuilt in 1,250 ms: 1 page changed (/b/)."
    assert after(a="2", b="1", c="2", d="2") == "Rebuilt in 1,250 ms: 4 pages changed."
    assert after(a="2", c="2", d="3") == "Rebuilt in 1,250 ms: 1 page changed (/d/), 1 page gone."
    rebuilt.begin()
    rebuilt.page("a/", "broken off")
    assert after(a="2", c="2") == "Rebuilt in 1,250 ms: 1 page gone."
