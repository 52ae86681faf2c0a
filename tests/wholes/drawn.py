"""Whole plans at random: a few stages, and three to six things more in the reference's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

from everywhere import LIBRARY
from plans import plan_findings

from generator.errors import Problem
from generator.model.finding_names import FINDINGS
from wholes.parts import (
    BY_KEY,
    CONDITIONS,
    DOSES,
    EXERCISES,
    FREQUENCIES,
    ITEMS,
    LASTS,
    NAMES,
    OUTCOMES,
    forms,
    written,
)

Keys = dict[str, Any]

SHORT = ("squat", "lunge", "heel-raise", "plank", "hop", "quad-set", "heel-slide")
ON_THE_SITE = ("squat", "plank", "quad-set", "step-down")
TIMINGS, CHOICES, TOTALS = forms("timing"), forms("choice"), forms("total")

HEAD: Keys = {
    "id": "my-plan", "title": "My plan", "summary": "One sentence.", "for": "runners",
    "changed": "2026-11-26", "starts": "plan start", "pain": "general",
    "sources": {
        "opinion": "Clinician opinion", "a": "Smith 2020, doi:10.1000/182",
        "b": "A clinic, https://example.org/sheet",
    },
    "source": "opinion",
}  # fmt: skip


class Plan:
    """A plan while it is drawn."""

    def __init__(self, pick: Random) -> None:
        self.pick = pick
        self.top: Keys = {}
        self.stages: dict[str, Keys] = {}
        self.names: list[str] = []
        """Exercises that it has to declare."""
        self.printed: list[str] = []
        """Findings that it explains."""

    def one(self, some: Iterable[Any]) -> Any:
        return self.pick.choice(list(some))

    def seldom(self) -> bool:
        return self.pick.random() < 0.15

    def stage(self) -> Keys:
        found: Keys = self.stages[self.one(self.stages)]
        return found

    def level(self) -> Keys:
        """The plan or, more often, one of its stages."""
        found: Keys = self.one([self.top, *self.stages.values(), *self.stages.values()])
        return found

    def place(self) -> Keys:
        """The plan, a stage, or a session of one."""
        inside = [one for stage in self.stages.values() for one in stage.get("sessions", {}).values()]
        found: Keys = self.one([self.top, *self.stages.values(), *inside])
        return found

    def lines(self) -> list[Any]:
        """What is done in one place."""
        stage = self.stage()
        if "sessions" in stage:
            stage = stage["sessions"][self.one(stage["sessions"])]
        lines: list[Any] = stage.setdefault("do", [])
        return lines

    def line(self) -> Keys:
        """A line that keys can be written to."""
        lines = self.lines() or self.lines()
        if not lines:
            lines.append(self.exercise())
        at = self.pick.randrange(len(lines))
        if isinstance(lines[at], str):
            lines[at] = {"do": lines[at]}
        found: Keys = lines[at]
        return found

    def exercise(self) -> Keys:
        return {self.one(SHORT): self.one(DOSES)}

    def conditions(self) -> list[Any]:
        return [self.condition() for _ in range(self.one([1, 1, 2]))]

    def condition(self) -> Any:
        some = [self.one(CONDITIONS) for _ in range(3)]
        ways = [{"any": some[:2]}, {"any 2 of": some}, f"({some[0]}) {self.one(['and', 'or'])} ({some[1]})"]
        return self.one([*ways, *some])

    def __str__(self) -> str:
        whole = HEAD | self.top
        said = written({**whole, "stages": self.stages})
        for kind, known in NAMES.items():
            if used := {name: value for name, value in known.items() if name in said}:
                whole[kind] = used
        own = [name for name in EXERCISES if name in said and name not in ON_THE_SITE]
        if names := [*dict.fromkeys([*self.names, *own])]:
            whole["exercises"] = names
        if self.printed:
            whole["as printed"] = dict.fromkeys(self.printed, "it is printed so")
        return written({**whole, "stages": self.stages})


def _line_key(plan: Plan) -> None:
    line = plan.line()
    if "rounds" in line or "choose" in line:
        return
    key, values = plan.one(
        {
            "when": plan.conditions(), "enter when": plan.conditions(), "times": plan.one(FREQUENCIES),
            "lasts": plan.one(LASTS), "at": plan.one(TIMINGS), "note": "Slow is fine.",
            "total": plan.one(TOTALS), "cue": "Knees straight.",
        }.items()
    )  # fmt: skip
    line[key] = values


def _branch(plan: Plan) -> None:
    holds = {
        "dose": plan.one(DOSES),
        "do": [plan.exercise()],
        "times": plan.one(FREQUENCIES),
        "progress when": plan.conditions(),
    }
    keys = plan.pick.sample([*holds], plan.one([1, 1, 2]))
    plan.place().setdefault("if", {})[plan.one(CONDITIONS)] = {key: holds[key] for key in keys}


def _sessions(plan: Plan) -> None:
    stage = plan.stage()
    if "sessions" in stage:
        return
    first, second = {"do": stage.pop("do", [plan.one(ITEMS)])}, {"do": [plan.exercise()]}
    for session in (first, second):
        session |= {"times": plan.one(FREQUENCIES)} if plan.pick.random() < 0.6 else {}
        session |= {plan.one(["when", "enter when"]): plan.conditions()} if plan.seldom() else {}
        session |= {"lasts": plan.one(LASTS)} if plan.seldom() else {}
        session |= {"at": plan.one(TIMINGS)} if plan.seldom() else {}
        session |= {"dose": plan.one(DOSES)} if plan.seldom() else {}
    stage["sessions"] = {"home": first, "clinic": second}


def _copy(plan: Plan) -> None:
    ids = [*plan.stages]
    at = plan.pick.randrange(1, len(ids))
    stage, above = plan.stages[ids[at]], plan.stages[ids[at - 1]]
    names = [next(iter(line)) for line in above.get("do", []) if isinstance(line, dict)]
    again = [{name: plan.one(["none", plan.one(DOSES)])} for name in names[:1] if name in SHORT]
    stage.pop("sessions", None)
    stage |= {"as": ids[at - 1], "do": again or [plan.exercise()]}


def _around(plan: Plan) -> None:
    key = plan.one(["warm-up", "cool-down"])
    plan.place()[key] = plan.one([plan.one(ITEMS), [plan.one(ITEMS), plan.exercise()], *BY_KEY[key]])


def _ways(plan: Plan) -> None:
    where = [*plan.stages, "see physio", "run-walk-8-week"]
    plan.stage()["then"] = {plan.one(CONDITIONS): plan.one(where), "otherwise": plan.one(where)}


def _beginning(plan: Plan) -> None:
    where = [*plan.stages, "see physio"]
    plan.top["start at"] = {plan.one(CONDITIONS): plan.one(where), "otherwise": plan.one(where)}


def _lines_of_recipes() -> list[Any]:
    return [line for do in BY_KEY["do"] for line in ([do] if isinstance(do, str) else do)]


def _all_day(plan: Plan) -> None:
    key = plan.one(["not yet", "wear", "optional", "watch"])
    plan.level()[key] = plan.one(BY_KEY[key])


def _rules(plan: Plan) -> None:
    some = [one for one in BY_KEY["if"] if isinstance(one, dict)]
    plan.place().setdefault("if", {}).update(plan.one(some))


def _group(key: str, values: list[Any]) -> Callable[[Plan], None]:
    def draw(plan: Plan) -> None:
        lines = [plan.exercise(), plan.exercise(), plan.one(ITEMS)]
        plan.lines().append({key: plan.one(values), "do": lines})

    return draw


MORE: list[Callable[[Plan], None]] = [
    lambda plan: plan.lines().append(plan.one(ITEMS)),
    *[lambda plan: plan.lines().append(plan.exercise())] * 2,
    lambda plan: plan.lines().append(plan.one(_lines_of_recipes())),
    _group("rounds", [*forms("rounds"), *BY_KEY["rounds"]]),
    _group("choose", CHOICES),
    *[lambda plan: plan.place().update({"times": plan.one(FREQUENCIES)})] * 2,
    *[lambda plan: plan.level().update({"progress when": plan.conditions()})] * 2,
    lambda plan: plan.level().update({"enter when": plan.conditions()}),
    lambda plan: plan.level().update({"aim for": plan.conditions()}),
    lambda plan: plan.level().update({"otherwise": plan.one(OUTCOMES)}),
    lambda plan: plan.stage().update({"when": plan.conditions()}),
    lambda plan: plan.place().update({"dose": plan.one([*DOSES, *BY_KEY["dose"]])}),
    lambda plan: plan.line().setdefault("if", {}).update({plan.one(CONDITIONS): plan.one(OUTCOMES)}),
    lambda plan: plan.line().setdefault("if", {}).update({plan.one(CONDITIONS): plan.exercise()}),
    *[lambda plan: plan.place().setdefault("if", {}).update({plan.one(CONDITIONS): plan.one(OUTCOMES)})] * 2,
    *[_line_key, _sessions] * 2,
    *[_branch, _copy, _around, _ways, _beginning, _all_day, _rules],
    lambda plan: plan.top.update(pain=plan.one(BY_KEY["pain"])),
    lambda plan: plan.top.update(starts=plan.one([*forms("starts"), "surgery"])),
    lambda plan: plan.top.update(house=plan.one([{"between": "2"}, {"shortest": "3"}, {"after red": "1"}])),
]
"""What is added to a plan that only has stages."""


def drawn(seed: int) -> tuple[Plan, list[Problem]]:
    """A plan, and all that is said of it. It declares its exercises, and explains what a source may print."""
    plan = Plan(Random(seed))
    scheme = plan.one(["weeks", "weeks", "level", "phase"])
    for n in range(1, plan.one([2, 3, 4]) + 1):
        key = f"weeks {2 * n - 1}-{2 * n}" if scheme == "weeks" else f"{scheme} {n}"
        plan.stages[key] = {"do": [plan.one([plan.one(ITEMS), plan.exercise()])]}
        if scheme == "phase":
            plan.stages[key]["lasts"] = plan.one(["2-4 weeks", "6 sessions", "2 weeks", "10 days"])
    for _ in range(plan.pick.randrange(3, 7)):
        plan.one(MORE)(plan)
    while more := _wanted(plan, found := plan_findings(str(plan), LIBRARY)):
        for there, name in more:
            there.append(name)
    return plan, found


DECLARE = re.compile(r"there is no activity or exercise '([\w-]+)'")


def _wanted(plan: Plan, found: list[Problem]) -> list[tuple[list[str], str]]:
    """What it hasn't declared or explained yet."""
    errors = [problem for problem in found if problem.severity == "error"]
    names = {(name, True) for problem in errors for name in DECLARE.findall(problem.message)}
    printed = {(problem.rule, False) for problem in errors if problem.rule in FINDINGS}
    lists = {True: plan.names, False: plan.printed}
    return [(lists[is_name], one) for one, is_name in sorted(names | printed) if one not in lists[is_name]]
