"""What is written is shown: every key that an author may write changes what `revlanox show` prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from plans import read_plan

from generator.model import (
    Branch,
    ItemEntry,
    Library,
    Protocol,
    ProtocolEntry,
    SessionEntry,
    StageEntry,
    TrackEntry,
)
from generator.model.base import Model
from generator.model.declared import OwnMeasure, OwnPain
from generator.model.house import OwnNumbers
from generator.show import show

PLAN = """\
id: my-plan
title: A plan
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}
sources: {opinion: Clinician opinion, other: Clinician opinion too}
exercises: [squat, lunge]
source: opinion
"""

STAGES = """\
stages:
  part:
    stages:
      level 1:
        sessions:
          a:
            do:
              - squat: 3 x 10
          b: run 5 min
      level 2: run 10 min
  last: run 20 min
"""

TRACKS = "tracks:\n  legs:\n    stages: {level 1: run 5 min, level 2: run 6 min}\n"

WHERE: dict[str, tuple[type[Model], str, str, str]] = {
    "plan": (ProtocolEntry, PLAN + STAGES, "", "id: my-plan\n"),
    "track": (TrackEntry, PLAN + TRACKS, "    ", "  legs:\n"),
    "group": (StageEntry, PLAN + STAGES, "    ", "  part:\n"),
    "stage": (StageEntry, PLAN + STAGES, "        ", "      level 1:\n"),
    "session": (SessionEntry, PLAN + STAGES, "            ", "          a:\n"),
    "line": (ItemEntry, PLAN + STAGES, "                ", "              - squat: 3 x 10\n"),
    "lines": (
        ItemEntry,
        PLAN + STAGES.replace("- squat: 3 x 10", "- do: [squat, lunge]"),
        "                ",
        "              - do: [squat, lunge]\n",
    ),
    "branch": (Branch, PLAN + "if:\n  limp:\n    dose: slow\n" + STAGES, "    ", "    dose: slow\n"),
    "house": (OwnNumbers, PLAN + "house:\n  stuck: 7\n" + STAGES, "  ", "  stuck: 7\n"),
    "pain": (
        OwnPain,
        PLAN.replace("pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}",
                     "pain:\n  green: pain during <= 2\n  red: pain during > 2") + STAGES,
        "  ",
        "pain:\n",
    ),
    "measure": (OwnMeasure, PLAN + "measures:\n  grip:\n    kind: number\n" + STAGES, "    ", "  grip:\n"),
}  # fmt: skip
"""A level of a plan, its keys, a plan, how far a key there is indented, and after what it stands."""

BOOKKEEPING = {
    "id": "names a file or a line for links and ticks",
    "also": "other names, for those who search",
    "formerly": "old ids, for old links",
    "anchors": "old places on the page, for old links",
    "changes": "what older versions had, for those who follow one",
    "changed": "the day of the last change",
    "review": "who has read it",
    "stages": "every stage is shown by its own keys",
    "tracks": "every track is shown by its own keys",
    "removed": "written as a dose: `squat: none`",
    "exercise": "the line itself",
    "sequence": "the line itself",
}
"""Keys that change nothing of what the plan asks for, or that are no keys of their own; and why."""

VALUES: dict[str, str] = {
    "title": "Another name",
    "summary": "Another sentence.",
    "for": "walkers",
    "starts": "4 weeks after injury",
    "pain": "general",
    "sources": '{opinion: Clinician opinion, other: "Smith 2020, https://example.org"}',
    "do": "[lunge: 2 x 5]",
    "source": "other",
    "enter when": "no limp",
    "when": "no limp",
    "if": "{limp: see physio}",
    "then": "last",
    "sessions": "{c: run 8 min}",
    "progress when": "[4 sessions done, no limp]",
    "as": "level 2",
    "related": "[guide:run-walk]",
    "note": "Slow is fine.",
    "exercises": "[squat, lunge, bridge]",
    "start at": "{no limp: level 1, otherwise: level 2}",
    "green": "pain during <= 1",
    "amber": "pain next morning > 2",
    "red": "pain during > 3",
    "kind": "sign",
    "unit": "kg",
    "grades": "[none, some]",
}
"""What is written, where a key's own example has no meaning in these plans."""


def keys(model: type[Model]) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        key = field.alias or name
        if name not in BOOKKEEPING and key not in BOOKKEEPING:
            yield key, VALUES.get(key) or (str(field.examples[0]) if field.examples else "One word")


OWN = {
    ("group", "as"), ("stage", "sessions"), ("session", "do"), ("line", "do"), ("line", "dose"),
    ("line", "choose"), ("line", "rounds"), ("lines", "do"),
}  # fmt: skip
"""Keys that are refused there, or that the plan has there already."""

CASES = [
    (where, key, "b" if (where, key) == ("session", "as") else value)
    for where, (model, *_) in WHERE.items()
    for key, value in keys(model)
    if (where, key) not in OWN
]


def shown(text: str, library: Library) -> list[str]:
    plan = read_plan(text)
    assert isinstance(plan, Protocol), [*map(str, plan)]
    return list(show(plan, library))


def with_key(where: str, key: str, value: str) -> str:
    """The plan with the key, in place of what it says there already."""
    _, text, indent, after = WHERE[where]
    line = f"{indent}{key}: {value}\n"
    old = next((one for one in text.splitlines(keepends=True) if one.startswith(f"{indent}{key}: ")), None)
    return text.replace(old, line, 1) if old else text.replace(after, after + line, 1)


@pytest.mark.parametrize(("where", "key", "value"), CASES)
def test_every_key_is_shown(where: str, key: str, value: str, library: Library) -> None:
    assert shown(with_key(where, key, value), library) != shown(WHERE[where][1], library)


def test_sessions_of_one_rate_take_turns(library: Library) -> None:
    for rate, often in (("2 per week", "once a week"), ("3 per week", "3 times a week in all, taking turns")):
        said = "\n".join(shown(f"{PLAN}times: {rate}\n{STAGES}", library))
        assert f"   a, {often}, in turn with b" in said
        assert f"   b, {often}, never the day after another session, in turn with a" in said


def test_a_side_without_a_number_and_pain_at_other_moments_are_shown(library: Library) -> None:
    text = PLAN.replace("amber: pain during 3-5", "amber: pain next morning 3-5 or pain in warm-up > 2")
    said = "\n".join(shown(text + STAGES.replace("3 x 10", "each side, hold 15 s"), library))
    assert "Squat: each side, hold 15 s" in said
    assert "next morning" in said
    assert "warm-up" in said
