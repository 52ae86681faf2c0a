"""Stages that look alike at a glance say what differs between them: a number, a summary, a note."""

from __future__ import annotations

import pytest
from own import own_library
from plans import HEAD, good_plan
from selectolax.lexbor import LexborHTMLParser

from generator.pages.kinds.plan import overview

LIBRARY = own_library()
BOTH = "squat: 3 x 10, calf-raise: 3 x"


def rows(*stages: str) -> list[str]:
    own = "".join(f"  level {number}: {{{stage}}}\n" for number, stage in enumerate(stages, 1))
    head = f"{HEAD}starts: plan start\ntimes: 3 per week\nprogress when: no limp\nstages:\n"
    page = LexborHTMLParser(overview(good_plan(head + own), LIBRARY).body)
    return [" ".join(row.text().split()) for row in page.css("ol.rv-stages .rv-stages-dose")]


@pytest.mark.parametrize(
    ("stages", "says"),
    [
        (
            ("do: run 20 min, note: On grass.", "do: run 20 min, note: On the road."),
            ["on grass", "on the road"],
        ),
        (("do: [{squat: 3 x 10, note: Slowly.}]", "do: [squat: 3 x 10]"), ["slowly", ""]),
        ((f"do: [{BOTH} 10]", f"do: [{BOTH} 12]"), ["both legs: 3 × 10", "both legs: 3 × 12"]),
        (
            ("do: run 20 min, note: 'On [grass](page:stop). Or sand.'", "do: run 20 min", "do: run 30 min"),
            ["on grass", "", ""],
        ),
    ],
)
def test_what_differs_is_shown(stages: tuple[str, ...], says: list[str]) -> None:
    found = rows(*stages)
    assert len({*found}) == len(stages)
    for row, words in zip(found, says, strict=True):
        assert row.endswith(words)


def test_what_all_of_them_say_is_not() -> None:
    found = rows("do: run 20 min, note: On grass.", "do: run 20 min, note: On grass.")
    assert not any("grass" in row for row in found)
