"""One plan as text, read and checked against a library, without a project on disk."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from generator.check import check
from generator.errors import Place, Problem
from generator.load.inheritance import resolve
from generator.load.plan_references import check_plan
from generator.load.read import read
from generator.model import Library, Protocol, ProtocolEntry
from generator.source import parse_yaml

PATH = "protocols/my-plan.yaml"

HEAD = """id: my-plan
title: A plan
summary: A plan.
for: runners
changed: 2026-11-20
pain: general
sources: {opinion: Clinician opinion}
source: opinion
"""
"""What every plan must say; a test adds when it starts, and its stages."""


@lru_cache(maxsize=8)
def read_plan(text: str) -> Protocol | list[Problem]:
    """The plan, or what is wrong with its text; one text is often read for several questions in a row."""
    value, problems = parse_yaml(text, PATH)
    if problems:
        return problems
    entry = read(ProtocolEntry, value, Place(PATH))
    return entry if isinstance(entry, list) else resolve(entry)


def good_plan(text: str) -> Protocol:
    """The plan; a test that writes one which can't be read is wrong."""
    plan = read_plan(text)
    assert isinstance(plan, Protocol), [*map(str, plan)]
    return plan


def plan_findings(text: str, library: Library) -> list[Problem]:
    """Everything that is said about the plan, warnings too."""
    plan = read_plan(text)
    if isinstance(plan, list):
        return plan
    missing = list(check_plan(plan, library, set()))
    if missing:
        return missing
    return check(replace(library, protocols={plan.id: plan}))


def plan_problems(text: str, library: Library) -> list[str]:
    """The errors, as an author reads them."""
    return [str(problem) for problem in plan_findings(text, library) if problem.severity == "error"]
