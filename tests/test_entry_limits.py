"""The most that an entry of the diary or the run log may hold: the same on a page and on the phone."""

from __future__ import annotations

import re
from pathlib import Path

from generator.pages.parts.tracker_fields import MOST

CLIENT = Path(__file__).parent.parent / "client/src"
HOME = CLIENT / "store/entrylimits.ts"
STATED = {name: int(number) for name, number in re.findall(r"(\w+): (\d+)", HOME.read_text("utf-8"))}


def test_a_page_asks_for_no_more_than_the_phone_keeps() -> None:
    assert MOST["min"] == STATED["minutes"] == 60 * MOST["hours"]
    assert MOST["km"] == STATED["km"]


def test_the_limits_stand_in_one_file() -> None:
    again = [
        path.relative_to(CLIENT)
        for path in sorted(CLIENT.rglob("*.ts"))
        if path != HOME and re.search(r"\b1_?440\b", path.read_text("utf-8"))
    ]
    assert again == []
