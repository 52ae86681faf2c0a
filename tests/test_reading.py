"""What runners read stays below grade 8, and what is not theirs to read is not measured."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from generator.check.reading import HIGHEST, LEAST, reading
from generator.check.reading_grade import measure, sentences
from generator.errors import Place
from generator.load.read import read
from generator.model import Library, ProtocolEntry, Question, RedFlag
from generator.source import parse_yaml

HARD = (
    "Rehabilitation of musculoskeletal injuries necessitates individualised progression, because rash"
    " acceleration of mechanical loading predisposes recovering athletes to exacerbation of symptoms."
)
PLAIN = "Walk each day on flat ground. Stop when it hurts. Then rest for two days and try again."
QUESTION = """\
id: knee
title: Does it hurt?
tags: knee
answer: {answer}
more: |
  {more}
see someone: []
sure: Not sure.
related: []
sources: opinion
changed: 2026-11-25
"""


def of(model: type[Any], text: str) -> Any:
    value, problems = parse_yaml(text, "content/x.yaml")
    assert problems == []
    entity = read(model, value, Place("content/x.yaml"))
    assert not isinstance(entity, list), entity
    return entity


def said(answer: str, more: str) -> list[str]:
    question = of(Question, QUESTION.format(answer=answer, more=more))
    return [str(problem) for problem in reading(Library(questions={"knee": question}))]


def test_a_hard_text_is_a_warning_at_its_place_with_the_remedy() -> None:
    (warning,) = said(PLAIN, " ".join([HARD] * 4))
    assert warning.startswith("content/x.yaml:5:7: warning: this reads at grade ")
    assert "split long sentences, such as 'Rehabilitation of " in warning
    assert ", and find plain words for 'rehabilitation', 'musculoskeletal', " in warning
    assert warning.endswith(" [reading]")


def test_a_plain_text_is_silent() -> None:
    assert said(PLAIN, " ".join([PLAIN] * 5)) == []


def test_short_texts_are_judged_together_or_not_at_all() -> None:
    assert said(HARD, PLAIN) == []
    assert len(said(f"{HARD} {HARD}", HARD)) == 1
    assert len(measure([HARD]).words) < LEAST


def test_a_hard_answer_is_not_hidden_by_a_plain_rest() -> None:
    (warning,) = said(" ".join([HARD] * 4), " ".join([PLAIN] * 30))
    assert warning.startswith("content/x.yaml:4:9: ")


def test_the_house_s_words_are_measured_as_one_text() -> None:
    flag = "title: Pain\nsentence: it hurts\nact: today\nwhy: {}\nsource: opinion\n"
    flags = {str(n): of(RedFlag, flag.format(HARD)) for n in range(4)}
    assert len(list(reading(Library(red_flags=flags)))) == 1


def test_the_notes_of_a_plan_are_measured_wherever_they_stand(library: Library) -> None:
    text = f"""\
id: p
title: P
summary: Two weeks.
for: runners
changed: 2026-11-25
starts: plan start
pain: general
sources: {{opinion: Clinician opinion}}
stages:
  week 1:
    do: [squat: 3 x 12, run 5 min]
    note: {HARD}
  week 2:
    note: {HARD}
    sessions: {{a: {{do: run 5 min, note: "{HARD}"}}}}
    summary: {HARD}
"""
    plan = next(iter(library.protocols.values()))
    plans = {"p": replace(plan, entry=of(ProtocolEntry, text))}
    assert len(list(reading(Library(protocols=plans)))) == 1


def test_the_formula() -> None:
    # Counted by hand: 10 words, 2 sentences, 14 syllables.
    measured = measure(["The cat sat on a yellow mat. Recovery is slow."])
    assert len(measured.words) == 10
    assert sum(count for _, count in measured.words) == 14
    assert measured.grade == pytest.approx(0.39 * 5 + 11.8 * 14 / 10 - 15.59)


MARKDOWN = """\
## A heading is no sentence

Run for **30 s**, see [the plan](plan:run-walk) ([Rambaud 2018](source:rambaud-2018), second-hand). It
hurt 3.5 times less, e.g. at night (a little)^rambaud-2018.

| a | table |
|---|---|
| is | none |

```yaml
do: 3 x 12
```

- **First:** walk `3 x 12`
- then <b>rest</b>!
1. "Is it done?" Yes.
"""


def test_only_running_text_is_measured() -> None:
    assert list(sentences(MARKDOWN)) == [
        "Run for 30 s, see the plan.",
        "It hurt 3.5 times less, e.g. at night (a little).",
        "First: walk",
        "then rest!",
        '"Is it done?',
        "Yes.",
    ]


@pytest.mark.parametrize("part", ["[", "(", "<", "([", "`", "```\n", "*", "([a](source:b)", "a.'", "[^"])
def test_a_huge_text_of_marks_takes_no_time(part: str) -> None:
    start = time.process_time()
    measure([part * 50_000])
    assert time.process_time() - start < 2


def test_nothing_on_this_site_is_above_the_grade(library: Library) -> None:
    assert [str(problem) for problem in reading(library)] == []
    assert HIGHEST == 8
