"""What plans, tests and questions are for, to the readers whose warning signs and exclusions they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check.high_risk_site import sites_of_high_risk
from generator.errors import Problem
from generator.model import Library, Protocol
from generator.notation.session import RUNS, segments
from generator.source import Text

NOT = r"(?<!\bno )(?<!\bnot )(?<!\bwithout )(?<!\bwithout an )(?<!\bnon-)"
"""Who has had none is spoken of too."""

SAID = {
    "after-surgery": re.compile(NOT + r"\b(surger\w+|operations?|operated)\b", re.IGNORECASE),
    "after-birth": re.compile(r"\b(births?|a baby|postpartum|postnatal)\b", re.IGNORECASE),
    "pregnant": re.compile(NOT + r"\b(pregnan\w+)\b", re.IGNORECASE),
}
"""Words that say for whom something is written, by the reader that they name."""

_BEFORE = re.compile(r"\b(before|prior to|until|await\w*|wait\w* for)\s+(\S+\s+){0,3}$", re.IGNORECASE)
"""Who waits for it hasn't had it: the signs of those who had would be wrong for them."""

SUPERVISED = {"after-surgery": "recent-surgery"}
"""Readers who need a go-ahead first: the exclusion that asks for it."""

BONE = "high-risk-bone-stress-injury"
RUNNING = (BONE, "pregnant-or-postnatal")
"""Who must not follow a plan that has running in it."""


def entries(library: Library) -> Iterator[Problem]:
    """An error for each way in that leaves out the readers it speaks of, or those whom running may harm."""
    for plan in library.protocols.values():
        entry = plan.entry
        yield from _readers([entry.title, entry.who, entry.summary], entry.readers)
        yield from _cleared(plan, library)
        yield from _excluded(plan, library)
        yield from _sent_away(plan, library)
    for condition in library.conditions.values():
        yield from _readers([condition.title, condition.summary], condition.readers)
    for test in library.tests.values():
        yield from _readers([test.title, test.summary, test.when], test.readers)
    for question in library.questions.values():
        yield from _readers([question.title], question.readers)


def _readers(texts: Iterable[Text], readers: Iterable[str]) -> Iterator[Problem]:
    for reader, words in SAID.items():
        if reader in readers:
            continue
        for text in texts:
            met = (one for one in words.finditer(text) if not _BEFORE.search(text[: one.start()]))
            if found := next(met, None):
                message = (
                    f"'{found.group()}' speaks of readers with warning signs of their own;"
                    f" write 'readers: [{reader}]', so that they are shown"
                )
                yield Problem(text.at(found.start()), message, "readers")
                break


def _cleared(plan: Protocol, library: Library) -> Iterator[Problem]:
    """A plan that begins at the operation is for those just operated; a person who guides it stands in for
    the go-ahead."""
    begins = plan.starts.anchor == "surgery"
    for reader in plan.entry.readers:
        needed = SUPERVISED.get(reader, "")
        guided = begins and plan.entry.supervised_by is not None
        if needed in library.exclusions and needed not in plan.entry.not_for and not guided:
            # A plan that begins at the operation is meant for just those whom the exclusion would send away.
            who = f"readers '{reader}' need a person's go-ahead before they begin"
            remedy = (
                "write who guides them, such as 'supervised by: surgeon'"
                if begins
                else f"write '{needed}' below 'not for': it sends those without a go-ahead to ask for one"
            )
            yield Problem(plan.entry.id.place, f"{who}; {remedy}", "not-for")


def _excluded(plan: Protocol, library: Library) -> Iterator[Problem]:
    entry = plan.entry
    # A plan for such a bone is for nobody else; that a person guides it is asked elsewhere.
    own = [BONE] if sites_of_high_risk(plan, library) else []
    own += ["pregnant-or-postnatal"] if "after-birth" in entry.readers else []
    for name in RUNNING if _runs(plan) else ():
        if name in library.exclusions and name not in entry.not_for and name not in own:
            message = f"a plan with running says who must not follow it; write '{name}' below 'not for'"
            yield Problem(entry.id.place, message, "not-for")


def _sent_away(plan: Protocol, library: Library) -> Iterator[Problem]:
    """An error where a plan for such a bone tells its own readers not to use it."""
    name = next((one for one in plan.entry.not_for if one == BONE), None)
    sites = sites_of_high_risk(plan, library) if plan.entry.supervised_by is not None else []
    if sites and name is not None and BONE in library.exclusions:
        message = f"this plan is for just such an injury, at '{sites[0]}', and would send its own reader away"
        remedy = f"delete '{BONE}' below 'not for': '{plan.entry.supervised_by}' guides who follows it"
        yield Problem(name.place, f"{message}; {remedy}", "not-for")


def _runs(plan: Protocol) -> bool:
    items = (item for stage in plan.stages for session in stage.sessions for item in session.lines)
    parts = (part for item in items if item.sequence for part in item.sequence.value.parts)
    return any(bout.activity in RUNS for bout in segments(parts))
