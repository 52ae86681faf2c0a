"""The name of a format to a report in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.report.data import data
from generator.report.found import Report
from generator.report.github import github
from generator.report.sarif import sarif
from generator.report.text import text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text,
    "github": github,
    "json": data,
    "sarif": sarif,
}
"""Each makes all that goes to the standard output."""
