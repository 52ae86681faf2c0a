"""A wrong key in a plan is caught or does no harm; how often neither is true is counted, and kept low."""

from __future__ import annotations

from pathlib import Path

from conftest import ROOT
from slips import slips
from tries import FACTOR

from generator.model import Library

PUBLISHED = [
    "alterg-clinic", "antigravity-bsi", "beyer-hsr", "caratun-plantar", "delaware-track", "fix-heel",
    "leap-gluteal", "nhs-c25k", "osu-hops-then-run", "rathleff-plantar", "silbernagel-achilles",
    "plyometrics", "run-walk-8-week", "strength-before-running", "walking-8-week",
]  # fmt: skip


def plans() -> list[Path]:
    """The files that are slipped in."""
    return [ROOT / f"protocols/{name}.yaml" for name in PUBLISHED]


def test_few_slips_are_silent(library: Library) -> None:
    tally = slips(plans(), library, 300 * FACTOR, seed=20261126)
    lines = "\n".join(f"  {name}: {before} -> {after}" for name, before, after in tally.silent)
    print(f"{dict(tally.count)}, silent {tally.share:.2f} %\n{lines}")
    assert tally.share < 2
    assert tally.count["caught"] > tally.count["harmless"]
