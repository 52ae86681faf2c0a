"""A sheet has what to do first, then the boxes of the week."""

from __future__ import annotations

import re

from own import own_pages

CROWDED = {"plans/osu-hops-then-run/plyometrics/"}
"""Sheets whose exercises fill more than the page that the week leaves them."""


def test_what_to_do_stands_above_the_boxes_of_the_week() -> None:
    late, seen = set(), 0
    for address, page in own_pages().items():
        for sheet in re.split(r'<section class="rv-sheet ', page.body)[1:]:
            work, days = sheet.find("rv-sheet-work"), sheet.find("rv-sheet-days")
            seen += work > 0
            if work > days > 0 and "/booklet/" not in address:
                late.add(address)
    assert late <= CROWDED
    assert seen > 100
