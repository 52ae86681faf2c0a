"""A report to JSON, and what each of its keys says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator import __version__
from generator.errors import Problem
from generator.report.found import Report

VERSION = 1
"""Of the shape: another number when a key goes away or says something else."""

KEYS: Mapping[str, str] = {
    "format": f"{VERSION}; another number once a key says something else. New keys may come at any time",
    "revlanox": "the version that checked",
    "failure": "why the project couldn't be checked at all, in a sentence; empty when it was",
    "files": "the files you named; an empty list means all",
    "errors": "how many of the problems are errors",
    "warnings": "how many warnings there are, with those that aren't listed",
    "left_out": "how many warnings aren't listed, because their file explains them. With `--all`, 0",
    "elsewhere": "how many errors are in files you didn't name",
    "explored": "how many plans were gone through on every path",
    "problems": "the problems, sorted by path, line and column",
}
"""Each key of the report to what it says."""

PROBLEM_KEYS: Mapping[str, str] = {
    "path": "the file, from the project's folder",
    "line": "the line, from 1",
    "column": "the letter in the line, from 1",
    "severity": "`error` or `warning`",
    "rule": "the name of the rule, such as `sum`",
    "message": "what is wrong, and the remedy",
    "more": "lines that show it, such as a diary; often empty",
    "explained": "whether the file explains it under `as printed`",
}
"""Each key of a problem to what it says."""


def data(report: Report) -> str:
    """One object, whatever was found."""
    return json.dumps(_report(report), indent=2, ensure_ascii=False) + "\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "format": VERSION,
        "revlanox": __version__,
        "failure": report.failure,
        "files": list(report.files),
        "errors": report.errors,
        "warnings": report.warnings,
        "left_out": report.left_out,
        "elsewhere": report.elsewhere,
        "explored": report.explored,
        "problems": [_problem(problem) for problem in report.problems],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "more": problem.more,
        "explained": problem.waived,
    }
