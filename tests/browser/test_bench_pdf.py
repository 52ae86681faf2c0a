"""What `make bench` measures of paper: how long the sheets of the whole site take as PDF files."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from conftest import SITE_URL

from generator.model import Library
from generator.pages.frame.address import stage_address
from generator.pdf import Job, print_site

pytestmark = pytest.mark.bench


def test_a_hundred_sheets(built_site: Path, library: Library, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(built_site, site)
    real = [stage_address(plan, stage) for plan in library.protocols.values() for stage in plan.stages]
    # The first ones again, as deep as before, up to a hundred.
    again_ = [one.replace("plans/", "plans/again-") for one in real]
    for one, other in zip(real, again_, strict=True):
        shutil.copytree(site / one, site / other)
    wanted = [*real, *again_][:100]
    jobs = [Job(address, f"{address}sheet.pdf", "20261127") for address in wanted]

    def spent(some: list[Job]) -> tuple[int, float]:
        began = time.perf_counter()
        made = print_site(site, some, tmp_path / "cache", SITE_URL, lambda done, total: None)
        return made, time.perf_counter() - began

    print_site(site, jobs[:1], tmp_path / "warm", SITE_URL, lambda done, total: None)
    (made, first), (again, second) = spent(jobs), spent(jobs)
    print(f"\n{made} sheets printed in {first:.1f} s; all unchanged: {again} printed, {second:.2f} s")
    assert made == len(wanted)
    assert again == 0
