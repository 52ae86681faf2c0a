"""A number that nobody can have meant is refused wherever it is written, and what people do is read."""

from __future__ import annotations

import re

import pytest

from generator.notation import NotationError
from generator.notation.parse import ENTRIES, _parse
from generator.reference.notation import NOTATION

NUMBER = re.compile(r"(?<![\w-])(?<!-)\d+(?:\.\d+)?(?![\w:]|-[a-z])")
HUGE = "99999999"
DOSED_BY_PEOPLE = {
    "item": (
        "run 100 miles",
        "run 24 h",
        "walk 160 km",
        "walk 30000 steps",
        "100 x (run 10 s, walk 50 s)",
        "20 x (run 1 min, walk 1 min)",
        "hop 1000 contacts",
        "swim 3 km",
        "run 5 h at 7:30 /km",
        "walk 2 h at 20:00 /km",
        "run 10 min at 2:30 /km",
        "cycle 90 min at 250 W",
        "run as needed",
        "10 x (run 400 m, rest 90 s)",
        "alternate run 4 min, walk 1 min for 12 h",
    ),
    "dose": (
        "5 x 45 s hold, load 70 %MVIC, rest 2 min",
        "1 x 180, tempo slow",
        "10 x 100 contacts",
        "1000 contacts",
        "4 x 20 min",
        "3 x 15 each side, load 300 %BW",
        "1 x 1, load 250 kg",
        "2 x 10 min hold",
        "4 x 4, load 130 %1RM, rest 5 min",
        "3 x 12, tempo 10-10-10",
        "8 x 10, rest 1 h",
        "3 x 30, RPE 13 of 20",
        "6 x 80 m, at 95 % max speed",
    ),
    "lasts": ("weeks 1-52", "12 months", "weeks 40-104"),
    "frequency": ("10 per day", "14 per week", "every 1 h", "7 days per week", "14 per 8 weeks"),
    "condition": ("steps-per-day >= 20000", "12 months since surgery", "20 years since injury",
                  "triple-hop >= 600 cm", "weekly-distance < 160 km", "pain during <= 10"),
}  # fmt: skip


@pytest.mark.parametrize("entry", DOSED_BY_PEOPLE)
def test_what_people_do_is_read(entry: str) -> None:
    for text in DOSED_BY_PEOPLE[entry]:
        _parse(entry, text)


SLIPS = {
    ("item", "30 x (run 30 h, walk 2 min)"):
        (10, "'30 h' is too much for a bout (at most 24 h); write '30 min' or '30 s'"),
    ("item", "999999 x (run 9999 h, walk 9999 h)"):
        (0, "'999999' is too much for the number of rounds (at most 200)"),
    ("item", "run 3 weeks"): (4, "'3 weeks' is too much for a bout (at most 24 h)"),
    ("item", "run 5 km at 0:30 /km"): (12, "'0:30 /km' is too little for a pace (at least 1:30 /km)"),
    ("item", "run 5 km at 5:75 /km"): (12, "'5:75' has more than 59 seconds"),
    ("item", "run 500 km"): (4, "write '500 m'"),
    ("item", "50 x (run 1 h, walk 1 h)"): (0, "together this is too much for one session (at most 24 h)"),
    ("item", "20 x (20 x run 1 km)"): (0, "too much for one session (at most 320 km)"),
    ("dose", "300 x 12"):
        (0, "'300' is too much for the number of sets (at most 100); write a number up to 100"),
    ("dose", "3 x 12, hold 30 h"):
        (13, "'30 h' is too much for a hold (at most 1 h); write '30 min' or '30 s'"),
    ("dose", "3 x 12-9000"): (7, "'9000' is too much for the number of repetitions (at most 1000)"),
    ("dose", "80 x 900"): (0, "too much for one session (at most 5000 reps)"),
    ("dose", "50 x 60, hold 1 min"): (0, "too much for one session (at most 24 h)"),
    ("dose", "3 x 12, RPE 30"): (12, "'30' is too much for RPE (at most 10)"),
    ("dose", "3 x 12, RPE 3 of 20"): (12, "'3' is too little for RPE of 20 (at least 6)"),
    ("dose", "3 x 12, rest 90 h"): (13, "write '90 min' or '90 s'"),
    ("frequency", "10 days per week"):
        (0, "'10 per week' is too much for the days in that time (at most 7 per week)"),
    ("condition", "pain during > 30"): (14, "'30' is too much for pain (at most 10)"),
    ("condition", "pain during <= 12/10"): (15, "'12' is too much for pain (at most 10)"),
    ("condition", "pain within 900 h <= 2"): (16, "isn't a valid time"),
    ("outcome", "reduce load by 500 %"): (15, "'500 %' is too much for a reduction (at most 100 %)"),
    ("lasts", "weeks 1-9000"): (8, "'9000 weeks' is too much for a time in the plan (at most 10 years)"),
}  # fmt: skip


@pytest.mark.parametrize(("entry", "text"), SLIPS)
def test_a_slip_is_refused_with_its_place_and_what_to_write(entry: str, text: str) -> None:
    offset, words = SLIPS[entry, text]
    with pytest.raises(NotationError) as found:
        _parse(entry, text)
    assert words in found.value.message
    assert found.value.offset == offset


def enlarged() -> list[tuple[str, str]]:
    """Every example of the reference with each of its numbers made huge in turn."""
    return [
        (entry, text[: number.start()] + HUGE + text[number.end() :])
        for entry in ENTRIES
        for text in NOTATION[entry][1]
        for number in NUMBER.finditer(text)
    ]


@pytest.mark.parametrize(("entry", "text"), enlarged())
def test_no_place_takes_a_huge_number(entry: str, text: str) -> None:
    with pytest.raises(NotationError):
        _parse(entry, text)
