"""Plans whose rules no plan of the site uses, for tests that run each rule in both engines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from plans import good_plan

from generator.model import Protocol
from generator.rules.diary import Answer, Day, Memory

HEAD = """
id: my-plan
title: My plan
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}
sources: {opinion: Clinician opinion}
source: opinion
measures: {graft: word, heel-raises: number, limp: sign, wobble: sign}
exercises: [squat]
"""

TIMED = """
times: 3 per week
stages:
  level 1: run 1 km
  level 2: {do: run 2 km, enter when: [3 months since surgery, heel-raises >= 20]}
  level 3: {do: run 3 km, progress when: "(5 months since surgery or 12 weeks in stage) and 3 sessions done"}
  level 4: {do: run 4 km, enter when: 6-9 months since surgery}
  level 5: run 5 km
progress when: [no limp, 2 weeks in stage]
"""

LATER = """
tracks:
  strength:
    stages: {weeks 1-8: {do: [squat: 3 x 10], times: 2 per week}}
  running:
    stages: {weeks 9-12: {do: run 1 km, times: 3 per week}}
"""

LASTING = """
house: {shortest: 1}
stages:
  level 1: {do: run 1 km, progress when: no limp for 3 sessions}
  level 2: {do: run 2 km, progress when: [not (wobble twice in a row), no limp for 1 week]}
  level 3: {do: run 3 km, progress when: [limp at least twice or no wobble for 2 sessions]}
if:
  wobble twice in a row: back 1 level
  no limp for 2 sessions and no wobble: progress
"""


SAID_ONCE = """
house: {shortest: 1}
stages: {level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}
progress when: [3 sessions done]
if:
  heel-raises < 20 or 6 days in stage: back 1 session
  heel-raises < 26 or 4 days in stage: rest 4 days
  not (heel-raises >= 22 and (no limp or 4 days in stage)): reduce load by 10 % and rest 1 day
"""


RESTING = """
house: {shortest: 1}
stages:
  level 1: run 1 km
  level 2: {do: run 2 km, progress when: no limp}
  level 3: run 3 km
if:
  limp: back 1 level and rest until no limp for 2 days
  wobble: rest until no wobble
"""

LED = """
house: {shortest: 1, between: 1}
times: at most 1 level per 3 days
stages: {level 1: run 1 km, level 2: run 2 km, level 3: run 3 km}
progress when: no limp
red flags: [night-pain]
if:
  heel-raises < 20: back 1 level and stop and reduce load by 10 %
"""

COLOURED = """
house: {shortest: 1}
stages:
  level 1: {do: run 1 km, progress when: green for 3 sessions}
  level 2: {do: run 2 km, progress when: [not (amber), no limp]}
  level 3: {do: run 3 km, then: {green twice in a row: level 4, wobble: level 2, otherwise: level 5}}
  level 4: {do: run 4 km, enter when: green for 2 sessions}
  level 5: {do: run 5 km, then: {green: end, otherwise: level 4}}
if:
  amber twice in a row: back 1 level
  red: rest 3 days
  red at least twice: see physio
"""


SEVERAL = """
stages:
  weeks 1-2:
    sessions:
      run: {times: "3 per week, 2-3 days off between", do: run 1 km}
      home: {times: daily, do: [{squat: 3 x 10}]}
  week 3: {times: daily, do: run 2 km}
  weeks 4-5:
    sessions:
      run: {times: "2 per week, 3 days off between", do: run 2 km}
      long: {times: 1 per week, do: run 4 km}
      heavy: {times: daily, do: [{squat: "3 x 10, load 15RM"}]}
    progress when: [4 sessions done, green twice in a row]
  week 6:
    sessions:
      run: {times: "on Mon, Wed and Sat", do: run 3 km}
      heavy: {times: on Tue and Thu, do: [{squat: "3 x 10, load 15RM"}]}
  week 7:
    times: 3 per week
    sessions: {run: run 3 km, drills: [{squat: 3 x 10}]}
  week 8: {times: 3 per week, do: run 5 km}
if: {wobble: rest 2 days}
"""


ALLOWED = """
stages:
  level 1:
    times: 3 per week
    do: [{squat: "3 x 10, pain at most 1 allowed"}]
    progress when: [green for 2 sessions]
  level 2: {times: 3 per week, do: run 2 km}
"""


BACK = """
house: {shortest: 1}
stages:
  level 1: {do: run 1 km, lasts: 3 sessions}
  level 2: {do: run 2 km, lasts: 1 session}
  level 3: {do: run 3 km, progress when: 2 sessions done}
  level 4: {do: run 4 km, lasts: 2 weeks}
if:
  wobble: back 1 session
  limp: back 5 sessions and rest 2 days
  2 sessions done: reduce load by 10 %
  pain during <= 2: add 1 km run
"""


GATED = """
enter when: [no limp, heel-raises >= 20 or cleared by physio]
start at: {graft = patellar: level 2, otherwise: level 1}
house: {shortest: 1}
times: 3 per week
stages:
  level 1: run 1 km
  level 2: {do: run 2 km, enter when: [pain during <= 2, no wobble or cleared by physio]}
  level 3: {do: run 3 km, enter when: no wobble}
progress when: no limp
if: {wobble twice in a row: back 2 levels}
"""


DAYS = """
enter when: no limp for 2 days
house: {shortest: 1}
stages:
  level 1: {do: run 1 km, progress when: no limp for 3 days}
  level 2: {do: run 2 km, progress when: not (wobble for 2 days)}
  level 3: {do: run 3 km, enter when: (no limp and no wobble) for 2 days}
  level 4: {do: run 4 km, then: {no wobble for 2 days: end, otherwise: level 3}}
progress when: no limp
if: {wobble for 3 days: back 1 level, no limp for 1 week: progress}
"""

BESIDE = """
house: {shortest: 1, gap more: 5}
tracks:
  jump:
    stages:
      low: {do: [squat: 3 x 10], progress when: heel-raises >= 20}
      calm: {lasts: 3 weeks, do: rest}
      high:
        lasts: 3 weeks
        sessions: {heavy: {times: 2 per week, do: [squat: 3 x 12]}, light: {times: daily, do: [squat: 1 x 5]}}
    if: {wobble: see physio, 5 weeks in stage: see doctor}
  run:
    stages:
      easy: {do: run 1 km, progress when: heel-raises >= 12}
      more: {when: graft = tendon, do: run 2 km}
      far: run 3 km
      last: run 4 km
    if: {limp: rest 3 days}
"""


def slept(days: Iterable[Day]) -> list[Day]:
    """The same days; what was felt in a session was gone by the morning, where nothing else is told of it."""
    calm: dict[str, Answer] = {"pain next morning": Fraction(0)}
    return [replace(one, answers=calm | one.answers) if "pain during" in one.answers else one for one in days]


def daily(answers: str) -> tuple[Memory, list[Day]]:
    """A diary of a day each: a run or not (small), with a limp, a wobble, both, or neither; `-` where nothing
    was told."""
    said: dict[str, dict[str, Answer]] = {
        "n": {"limp": False, "wobble": False}, "l": {"limp": True, "wobble": False},
        "w": {"limp": False, "wobble": True}, "b": {"limp": True, "wobble": True}, "o": {},
    }  # fmt: skip
    run: dict[str, Answer] = {"pain during": Fraction(0)}
    told = [(at, one) for at, one in enumerate(answers) if one != "-"]
    return Memory(), slept(
        Day(at, one.isupper() or None, said[one.lower()] | (run if one.isupper() else {})) for at, one in told
    )


def steady(known: dict[str, Answer], often: int = 2) -> tuple[Memory, list[Day]]:
    """A runner who does well, with a run each third day and something lighter on the day after, or not."""
    well: dict[str, Answer] = {"pain during": Fraction(0), "limp": False, "wobble": False}
    found = well | {"heel-raises": Fraction(25)}
    days = [Day(n, True, found, sessions=("home", "heavy") if n % 3 else ("run",)) for n in range(100)]
    return Memory(known), slept(day for day in days if day.number % 3 < often)


def _plan(text: str, head: str = HEAD) -> Protocol:
    return good_plan(head + text)


TURNS = """
times: 3 per week
stages:
  level 1: {lasts: 9 sessions, sessions: {hills: run 1 km, long: run 2 km, easy: run 3 km}}
  level 2:
    lasts: 9 sessions
    sessions: {run: run 1 km, lift: [squat: '3 x 8, load 40 kg'], hop: {do: run 2 km, lasts: 1 week}}
progress when: no limp
"""
"""Sessions in turn, which load alike or don't."""

SAME_DAY = """
tracks:
  running:
    stages:
      level 1:
        lasts: 9 sessions
        sessions: {run: {times: 3 per week, when: no strength-today, do: run 1 km}}
      level 2: {times: 3 per week, do: run 2 km, if: {strength-today: repeat}}
  gym:
    stages:
      level 1:
        lasts: 20 sessions
        sessions:
          lift: {times: 2 per week, when: no run-today, do: [squat: '3 x 8, load 20 kg']}
          loosen: {times: daily, when: no strength-today, do: [squat: '1 x 8, load 2 kg']}
progress when: no limp
"""
"""What one session asks of the others of its day."""

NEEDED = """
times: 3 per week
stages:
  level 1: {do: run 1 km, progress when: 5 sessions done}
  level 2: {do: run 2 km, progress when: no limp for 5 sessions}
  level 3: {do: run 3 km, progress when: [no limp twice in a row, 3 weeks in stage]}
  level 4: {do: run 4 km, progress when: no limp for 2 weeks or 9 sessions done}
  level 5: {do: run 5 km, enter when: 16 weeks since plan start, lasts: 1 session}
"""
"""Criteria that count, each in its own way, and a gate that opens on a day."""

UNUSUAL = {
    "needed": _plan(NEEDED),
    "timed": _plan(TIMED),
    "lasting": _plan(LASTING),
    # A session in the red is in the amber band too, and is no amber session.
    "coloured": _plan(COLOURED, HEAD.replace("pain during 3-5", "pain during >= 3")),
    "several": _plan(SEVERAL),
    "allowed": _plan(ALLOWED),
    "back": _plan(BACK),
    "said once": _plan(SAID_ONCE),
    "gated": _plan(GATED),
    "days": _plan(DAYS),
    "resting": _plan(RESTING),
    "led": _plan(LED),
    "turns": _plan(TURNS),
    "same day": _plan(SAME_DAY),
    "beside": _plan(BESIDE),
    "later": _plan(LATER),
}
