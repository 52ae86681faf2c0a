"""A report to SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.errors import Problem
from generator.report.found import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(report: Report) -> str:
    """One run of one tool."""
    rules = sorted({problem.rule for problem in report.problems})
    run = {
        "tool": {
            "driver": {"name": "Revlanox", "version": __version__, "rules": [_rule(one) for one in rules]}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report.failure)],
        "results": [_result(problem, rules, report.below) for problem in report.problems],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _rule(name: str) -> dict[str, Any]:
    return {"id": name, "shortDescription": {"text": f"Revlanox: {name}"}}


def _invocation(failure: str) -> dict[str, Any]:
    """Whether the project could be checked. A host keeps what an earlier run found where it couldn't."""
    if not failure:
        return {"executionSuccessful": True}
    told = {"level": "error", "message": {"text": failure}}
    return {"executionSuccessful": False, "toolExecutionNotifications": [told]}


def _result(problem: Problem, rules: list[str], below: str) -> dict[str, Any]:
    place = problem.place
    where = {
        "artifactLocation": {"uri": quote(f"{below}{place.path}")},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    found = {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": problem.severity,
        "message": {"text": "\n".join(filter(None, (problem.message, problem.more.rstrip())))},
        "locations": [{"physicalLocation": where}],
    }
    # Its own file says why it stays.
    return {**found, "suppressions": [{"kind": "inSource"}]} if problem.waived else found
