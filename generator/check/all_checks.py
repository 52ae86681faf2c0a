"""A project to every finding: rules over plans, and those over everything that is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from generator.check.bands import bands
from generator.check.body_parts import body_parts
from generator.check.cited import cited
from generator.check.cut_steps import cut
from generator.check.entry_signs import entries
from generator.check.figures import figures
from generator.check.glossary import glossary
from generator.check.healthy import tests_beyond_healthy
from generator.check.lock import lock
from generator.check.plan_rules import check
from generator.check.readiness import batteries
from generator.check.reading import reading
from generator.check.review import dated, review
from generator.check.stale_numbers import agree
from generator.check.triage_ways import triages
from generator.check.unfinished import unfinished
from generator.check.urgent import urgent
from generator.check.versions import versions
from generator.check.voice import voice
from generator.check.ways_in import ways_in
from generator.errors import Place, Problem
from generator.model import Library


def check_all(library: Library, today: dt.date, locked: Mapping[str, Place]) -> list[Problem]:
    """Every finding as of `today`; `locked` are the ids once published, each with its line."""
    found = [
        *check(library),
        *reading(library),
        *review(library, today),
        *dated(library, today),
        *lock(library, locked),
    ]
    others = (
        bands, body_parts, cited, cut, entries, unfinished, batteries, versions, voice, urgent, agree,
        ways_in, figures, triages, glossary, tests_beyond_healthy,
    )  # fmt: skip
    return sorted({*found, *(problem for rule in others for problem in rule(library))})
