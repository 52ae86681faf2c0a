"""Every promise of the documentation names tests that hold it, and those tests are run."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT

from generator.reference.trust import FOLDER, PAGES, promises

ALL = [(page, one) for page in PAGES for one in promises(page)]
"""Each with its page."""


def test_every_file_of_promises_is_a_page() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(PAGES)


@pytest.mark.parametrize(("page", "one"), ALL, ids=[f"{page}: {one['title']}" for page, one in ALL])
def test_each_names_what_it_promises_and_what_holds_it(page: str, one: dict[str, object]) -> None:
    assert one.keys() <= {"title", "says", "harm", "guard", "left", "tests"}
    assert one["tests"]
    assert "says" in one or "guard" in one
    if page in ("threats", "safety") and "harm" not in one:
        # What is no danger by itself.
        assert one["title"] == "Nothing is called reviewed that nobody reviewed"


def test_the_tests_that_hold_them_are_collected() -> None:
    """As `make test` collects them: one that is gone, renamed or left out holds nothing."""
    named = {test for _, one in ALL for test in one["tests"]}
    files = sorted({test.partition("::")[0] for test in named})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", *files]
    # Whatever this run was asked to print besides, names alone are read here.
    environment = {key: value for key, value in os.environ.items() if key != "PYTEST_ADDOPTS"}
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    assert named - {re.sub(r"\[.*", "", line) for line in said.stdout.splitlines()} == set()


def test_none_of_them_is_left_out() -> None:
    for test in {test for _, one in ALL for test in one["tests"]}:
        path, _, name = test.partition("::")
        text = (ROOT / path).read_text("utf-8")
        above = text[: text.index(f"def {name}(")].rpartition("\n\n")[2]
        assert "skip" not in above, test
        assert "xfail" not in above, test
