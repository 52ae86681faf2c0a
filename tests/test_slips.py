"""A slip in a plan is caught, does no harm or is shown; how often none of it is so is kept low."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import slips as judging
from conftest import ROOT
from slips import Slip, Tally, key_slip, slips
from tries import FACTOR
from word_slips import KINDS, word_slip

from generator.model import Library

PLANS = sorted((ROOT / "protocols").glob("*.yaml"))
SEEDS = (20261126, 1)
"""Of 300 alone, whose share lies anywhere from 0.5 to 2.5 %, one plan's new line would decide."""

MOST_SEEN = 2 if FACTOR > 1 else 3
"""In %, of slips that only a look at the plan finds: 1.3 of 1,200; of 600, chance alone makes it 2.7."""


def tally(slip: Slip, library: Library, number: int, plans: list[Path] = PLANS) -> Tally:
    """All of them, over several seeds."""
    found = [slips(plans, library, number * FACTOR, seed, slip) for seed in SEEDS]
    count = sum((one.count for one in found), Counter[str]())
    return Tally(count, [passed for one in found for passed in one.passed])


def silent(found: Tally) -> str:
    """The silent ones, to be read by whoever mends them."""
    lines = [f"{file}: {before} -> {after}" for kind, file, before, after in found.passed if kind == "silent"]
    return "\n".join([f"{dict(found.count)}", *lines])


def test_few_wrong_keys_are_silent(library: Library) -> None:
    found = tally(key_slip, library, 300)
    assert found.share("silent") < 0.3, silent(found)
    assert found.share("silent", "seen") < MOST_SEEN, silent(found)
    # Half of the letters are prose, in which a slip does no harm.
    assert found.count["caught"] > found.count["harmless"]


def test_few_wrong_words_are_silent(library: Library) -> None:
    found = tally(word_slip, library, 200)
    assert found.share("silent") < 0.3, silent(found)
    assert found.count["caught"] > found.count["harmless"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_slip_is_caught_somewhere(kind: str, library: Library) -> None:
    found = slips(PLANS, library, 20, 1, KINDS[kind])
    assert found.count["caught"] > 0


def test_what_show_does_not_print_is_silent(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `show`, a plausible other number is what nobody sees."""
    monkeypatch.setattr(judging, "show", lambda plan, library: [])
    assert slips(PLANS, library, 60, 1, KINDS["ten times"]).share("silent") > 3
