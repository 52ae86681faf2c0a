"""What a phone keeps of a plan, and what it installs."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

from conftest import ROOT
from PIL import Image

from generator.cards.icon import mark_of
from generator.installed import ICONS, MANIFEST, TOUCH, installed_files
from generator.model import Library
from generator.pages.browser.kept_pages import kept_files
from generator.pages.kinds.plan import overview
from generator.pages.kinds.stage import stage_page

FAVICON = "assets/images/favicon.svg"


def test_a_plan_is_kept_with_all_that_its_stages_send_to_for_training(library: Library) -> None:
    """Its stages and their exercises; answers to questions need a signal."""
    lists = {address: json.loads(text) for address, text in kept_files(library).items()}
    led_to = set[str]()
    for plan in library.protocols.values():
        kept = lists[f"plans/{plan.id}/pages.json"]
        assert len(kept) == len({*kept})
        own = [overview(plan, library), *(stage_page(plan, stage, library) for stage in plan.stages)]
        assert {page.address for page in own} < {*kept}
        led = {to for page in own[1:] for to in re.findall(r'href="[./]*(exercises/[^/"#]+/)', page.body)}
        assert led - {*kept} == set(), plan.id
        led_to |= led
    assert len(led_to) > 30


def test_icons_are_squares_of_the_mark() -> None:
    files = installed_files("Clinic", "Plans", FAVICON, ROOT)
    for size, address in {**ICONS, 180: TOUCH}.items():
        image = Image.open(io.BytesIO(files[address]))  # type: ignore[arg-type]
        assert image.size == (size, size)
        assert image.getpixel((0, 0)) == (6, 64, 58)
        assert len(image.getcolors(100_000) or []) > 2
    assert json.loads(files[MANIFEST])["name"] == "Clinic"


def test_a_mark_that_cannot_be_drawn_stands_alone(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/mark.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle/></svg>'
    )
    files = installed_files("Clinic", "", "mark.svg", tmp_path)
    assert list(files) == [MANIFEST]
    assert [one["src"] for one in json.loads(files[MANIFEST])["icons"]] == ["mark.svg"]
    for broken in ("", "<svg", '<svg viewBox="0 0 2 2"/>'):
        assert mark_of(broken) is None


def test_a_site_without_a_mark_can_be_installed_too(tmp_path: Path) -> None:
    assert json.loads(installed_files("Clinic", "", "", tmp_path)[MANIFEST])["icons"] == []
