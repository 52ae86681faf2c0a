"""A blank is for a pen: paper has it, and a screen says in words which number the plan doesn't give."""

from __future__ import annotations

import re

import pytest
from own import own_embeds, own_library, own_pages

from generator.notation.parse import parse_dose
from generator.pages.browser.plan_data import plan_data
from generator.words.blanks import missing_names, missing_sentence, screen_words, without_blanks
from generator.words.dose import big

SAID = {
    "___ x 8-12": ("8–12 times", "The plan doesn't give a number of sets."),
    "___ x ___ s hold": ("None", "The plan doesn't give a number of sets or a time."),
    "3 x 8, load ___ kg": ("3 × 8", "The plan doesn't give a weight."),
    "___ reps each side": ("None", "The plan doesn't give a number of reps."),
    "3 x 8, rest ___ s": ("3 × 8", "The plan doesn't give a rest."),
    "3 x 8, load 5 kg": ("3 × 8", ""),
}


@pytest.mark.parametrize("written", SAID)
def test_it_says_what_it_knows_and_names_what_it_does_not(written: str) -> None:
    (sets,) = parse_dose(written).parts
    known, missing = without_blanks(sets)
    assert (str(big(known)), missing_sentence(missing)) == SAID[written]


def test_beside_each_dose_it_is_named_and_above_them_all_it_is_said_once() -> None:
    (sets,) = parse_dose("___ x ___ s hold, load ___ kg").parts
    assert missing_names(without_blanks(sets)[1]) == "Not given: sets, time, weight"
    assert missing_names(()) == ""
    body = own_pages()["plans/strength-before-running/loaded/"].body
    screen = body.partition('<section class="rv-sheet ')[0]
    sentence = "Ask your physical therapist for the numbers that this plan doesn't give."
    assert re.findall(r"[^.>]*plan doesn't give[^.]*\.", screen) == [sentence]
    assert screen.count("Not given: sets, weight") == 4


def test_a_dose_in_a_line_keeps_all_that_is_known() -> None:
    dose = parse_dose("___ x 8-12 each side, load ___ kg, tempo slow")
    assert screen_words(dose) == (
        "8–12 times each side, tempo slow (the plan doesn't give a number of sets or a weight)"
    )


def screens() -> dict[str, str]:
    """Pages and embeds without their sheets and without what only machines read."""
    texts = {address: page.body for address, page in own_pages().items() if "/booklet/" not in address}
    shown = {address: text.partition('<section class="rv-sheet ')[0] for address, text in texts.items()}
    return {**{a: t for a, t in shown.items() if not a.startswith("docs/")}, **own_embeds()}


ASKED = re.compile(r"<script.*?</script>|add ___ \w+ \(fill in with your physical therapist\)", re.I)
"""What only machines read; and a rule that says itself who knows its number."""


def test_no_screen_asks_a_reader_to_fill_in_a_line() -> None:
    blank = {address for address, text in screens().items() if "___" in ASKED.sub("", text)}
    assert blank == set()


def test_the_plan_in_the_browser_has_no_blanks_in_its_words() -> None:
    library = own_library()
    for plan in library.protocols.values():
        words = [
            s["words"] for stage in plan_data(plan, library)["stages"].values() for s in stage["sessions"]
        ]
        assert [one for one in words if "___" in one] == [], plan.id


def test_paper_keeps_its_blanks() -> None:
    body = own_pages()["plans/strength-before-running/loaded/"].body
    assert "___ sets × 8–12 reps" in body.partition('<section class="rv-sheet ')[2]
