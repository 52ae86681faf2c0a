"""No plan turns a rule for the runner's safety off: it is refused, with what to write."""

from __future__ import annotations

import pytest
from everywhere import LIBRARY
from plans import HEAD, plan_findings

from generator.model.house import OwnNumbers

PLAN = (
    f"{HEAD}site: knee\nstarts: plan start\ntimes: 3 per week\n"
    "stages: {a: {do: run 5 min, lasts: 1 week}}\n"
)
NUMBERS = [field.alias or name for name, field in OwnNumbers.model_fields.items()]


def errors(text: str) -> list[str]:
    return [problem.message for problem in plan_findings(text, LIBRARY) if problem.severity == "error"]


@pytest.mark.parametrize("key", NUMBERS)
@pytest.mark.parametrize("off", ["none", "never", "not stated", "0"])
def test_no_number_of_the_house_is_turned_off(key: str, off: str) -> None:
    said = errors(f"{PLAN}house: {{{key}: {off}}}\n")
    # Who reaches every target of a stage may leave it on the same day: that is a source's to say.
    assert ["nothing turns one of our rules off" in one for one in said] == (
        [] if (key, off) == ("shortest", "0") else [True]
    )


@pytest.mark.parametrize("red", ["pain during > 10", "pain during > 10 or pain next morning > 10"])
def test_bands_of_which_no_pain_is_red_are_refused(red: str) -> None:
    text = PLAN.replace("pain: general", f"pain: {{green: pain during <= 10, red: {red}}}")
    [said] = errors(text)
    assert said.startswith(f"no pain from 0 to 10 is '{red}', so nobody would be told to stop; write from")
    at_stage = PLAN.replace("do: run", f"pain: {{green: pain during <= 10, red: {red}}}, do: run")
    assert errors(at_stage) == [said.replace("write 'pain: not stated'", "take 'pain' away here")]


@pytest.mark.parametrize(
    "red", ["pain during > 9", "limp", "pain during > 10 or limp", "pain next morning > before"]
)
def test_bands_that_stop_at_something_stand(red: str) -> None:
    assert errors(PLAN.replace("pain: general", f"pain: {{green: pain during <= 9, red: {red}}}")) == []


def test_pain_none_is_asked_what_it_means() -> None:
    [said] = errors(PLAN.replace("pain: general", "pain: none"))
    assert said.startswith("'none' could be no pain at all, or no rule; write '{green: no pain during, red:")
