"""What `make bench` measures of search: how often it finds what was meant, beside other ways to search."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT
from test_search import PHRASINGS, index

from generator.model import Library
from generator.site import pages

pytestmark = pytest.mark.bench


def test_phrasings_by_engine(library: Library, tmp_path: Path) -> None:
    given = tmp_path / "phrasings.json"
    found = index(library, pages(library).values())
    given.write_text(json.dumps({"index": found, "phrasings": PHRASINGS}), "utf-8")
    run = subprocess.run(
        ["node", "search-bench.mjs"],
        cwd=ROOT / "client", env={**os.environ, "PHRASINGS": str(given)}, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    size = len(json.dumps(found, separators=(",", ":")))
    print(f"\n{len(found['entries'])} entries, {size / 1000:.0f} kB\n{run.stdout}")
    assert "ours: recall@3" in run.stdout
