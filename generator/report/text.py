"""A report to lines that people read: `path:line:column: message [rule]`."""

from __future__ import annotations

import click

from generator.errors import Problem
from generator.report.found import Report

COLORS = {"error": "red", "warning": "yellow"}


def text(report: Report) -> str:
    """A line for each problem, with its place in color. Nothing is said by color alone."""
    return "".join(f"{_line(problem)}\n" for problem in report.problems)


def _line(problem: Problem) -> str:
    """As the problem itself has it, when the color is taken away."""
    place, line = str(problem.place), str(problem)
    return click.style(place, fg=COLORS[problem.severity], bold=True) + line.removeprefix(place)
