"""An answer of a diary that is of another kind than what is asked is refused: it would never count."""

from __future__ import annotations

import pytest
from own import own_library
from plans import HEAD, good_plan

from generator.rules.log import read_log
from generator.rules.machine import machines

LIBRARY = own_library()
PLAN = good_plan(
    f"{HEAD}starts: plan start\ntimes: every other day\n"
    "measures: {graft: word, own-sign: sign, first-run: number}\n"
    "if:\n  swelling: stop\n  swelling-grade > minimal: stop\n  readiness < 3: repeat\n"
    "  own-sign next morning: repeat\n"
    "  pain at heel > 3: repeat\n  2 weeks since surgery: carry on\n  1 week since first-run: carry on\n"
    '  single-leg-calf-raise LSI >= 90 %: carry on\n  ask "Can you walk?": carry on\n'
    "stages: {week 1: walk 20 min}\n"
)
DAY = "write the day of the plan on which it was, such as -14 for two weeks before its first"
SIDES = "write a number of each side, such as {injured: 18, uninjured: 24}"
REFUSED = {
    "swelling: none": "write no",
    "swelling during: none": "write no",
    "swelling: some": "write yes or no",
    "swelling: 3": "write yes or no",
    "own-sign next morning: 0": "write no",
    "swelling-grade: no": "write none, minimal, clear or a-lot",
    "swelling-grade: some": "write none, minimal, clear or a-lot",
    "readiness: 11": "write a number from 0 to 10",
    "pain during: none": "write a number from 0 to 10",
    "pain at heel: yes": "write a number from 0 to 10",
    "surgery: last week": DAY,
    "first-run: yes": DAY,
    "single-leg-calf-raise: good": "write a number",
    "single-leg-calf-raise: {hurt: 18, well: 24}": SIDES,
    "single-leg-calf-raise: {injured: few, uninjured: 24}": (
        SIDES
    ),
    "km: far": "write a number",
    "ask \"Can you walk?\": maybe": "write yes or no",
}  # fmt: skip
TAKEN = (
    "swelling: no", "swelling during: yes", "swelling-grade: none", "readiness: 7", "pain during: 0.5",
    "pain at heel: 0", "surgery: -20", "first-run: 3", "single-leg-calf-raise: 18", "graft: patellar",
    "single-leg-calf-raise: {injured: 18, uninjured: 24}", "km: 4.5", 'ask "Can you walk?": yes',
)  # fmt: skip


def said(answer: str) -> list[str]:
    key, _, value = answer.rpartition(": ") if "{" not in answer else answer.partition(": ")
    quoted = f"'{key}'" if '"' in key else key
    text = f"days:\n  0: {{done: yes, {quoted}: {value}}}\n"
    return [problem.message for problem in read_log(text, "log.yaml", machines(PLAN, LIBRARY))[2]]


@pytest.mark.parametrize("answer", REFUSED)
def test_an_answer_that_would_never_count_is_refused(answer: str) -> None:
    [message] = said(answer)
    assert message.endswith(f"would never count; {REFUSED[answer]}")


@pytest.mark.parametrize("answer", TAKEN)
def test_an_answer_that_counts_is_taken(answer: str) -> None:
    assert said(answer) == []
