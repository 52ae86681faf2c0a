"""A report to workflow commands: GitHub shows each beside its line in a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Problem
from generator.report.found import Report

IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTIES = {**IN_MESSAGES, ":": "%3A", ",": "%2C"}
"""What GitHub reads as the end of a property, or of the command."""


def github(report: Report) -> str:
    """A line for each problem. Its message repeats the place, which the log of a run leaves out."""
    lines = [_command(problem, report.below) for problem in report.problems]
    if report.failure:
        lines.append(f"::error title=Revlanox::{escaped(report.failure, IN_MESSAGES)}")
    return "".join(f"{line}\n" for line in lines)


def escaped(words: str, letters: Mapping[str, str]) -> str:
    """The words with each of those letters written as GitHub asks."""
    return "".join(letters.get(letter, letter) for letter in words)


def _command(problem: Problem, below: str) -> str:
    place = problem.place
    properties = {
        "file": f"{below}{place.path}",
        "line": str(place.line),
        "col": str(place.column),
        "title": f"Revlanox ({problem.rule})",
    }
    said = ",".join(f"{name}={escaped(value, IN_PROPERTIES)}" for name, value in properties.items())
    # What its file explains is listed only on request, and nobody has to act on it.
    kind = "notice" if problem.waived else problem.severity
    return f"::{kind} {said}::{escaped(str(problem), IN_MESSAGES)}"
