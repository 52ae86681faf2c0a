"""A device with what each earlier version of the client wrote, opened by today's: all of it is shown."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from reader import Reader
from settled import visit

STORED = ROOT / "tests/golden/stored"
FOLLOWS, RUNS, NOTES = "2-plan", "4-runs", "5-diary"
"""The versions from which on there is a plan that is followed, a log of runs, and a diary."""


@pytest.mark.parametrize("version", sorted(folder.name for folder in STORED.iterdir()))
def test_what_an_earlier_version_kept_is_shown(reader: Reader, version: str) -> None:
    texts = json.loads((STORED / version / "device.json").read_text("utf-8"))
    reader.on_day(270, "plans/walking-8-week/weeks-1-2/")
    reader.page.evaluate(
        "(all) => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text))", texts
    )
    visit(reader.page, f"{reader.site_url}plans/walking-8-week/weeks-1-2/")
    assert reader.page.locator("input[name=no-limp]").is_checked()
    visit(reader.page, f"{reader.site_url}my/")
    my = reader.page.locator("rv-my").inner_text()
    assert ("Walking before running" in my) is (version >= FOLLOWS)
    visit(reader.page, f"{reader.site_url}track/")
    log = reader.page.locator("main").inner_text()
    assert ("Flat, easy" in log) is (version >= RUNS)
    assert ("First steps" in log) is (version >= NOTES)
    kept = reader.page.evaluate("Object.fromEntries(Object.entries(localStorage))")
    assert {key: kept.get(key) for key in texts} == texts
    assert reader.errors == []
