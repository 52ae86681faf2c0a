"""The model and the grammar to a page of documentation: every key, every form, and how to say what."""

from __future__ import annotations

from generator.model import (
    Asked,
    BothSides,
    Branch,
    ClinicalCondition,
    Doc,
    EmergencyNumber,
    End,
    Exclusion,
    Exercise,
    Guide,
    Healthy,
    ItemEntry,
    Library,
    LookAlike,
    Measure,
    Norms,
    PainRule,
    ProtocolEntry,
    Question,
    ReadinessTest,
    RedFlag,
    Reference,
    Retired,
    SessionEntry,
    Site,
    SpikeRule,
    StageEntry,
    Tag,
    Takes,
    Term,
    TestItem,
    TrackEntry,
    Tracker,
    TrackerField,
    Treatment,
    Triage,
    Withdrawn,
)
from generator.model.base import Model
from generator.model.extends import Extends
from generator.model.figure import Figure, KeyFrame
from generator.model.house import OwnNumbers
from generator.model.review import Review
from generator.model.settings import Doors, Settings, SiteLicence
from generator.model.stage import Ruled, Shared
from generator.reference.after_at import at_table
from generator.reference.after_can import can_table
from generator.reference.diary import diary_table
from generator.reference.doc import doc
from generator.reference.found import found
from generator.reference.house import house_table
from generator.reference.keys import keys_of
from generator.reference.limits import limits_table, usual_table
from generator.reference.notation import NOTATION, notation_tables
from generator.reference.recipes import recipes
from generator.reference.running import RUNNING
from generator.reference.said_again import AGAIN
from generator.reference.synonyms import also_table
from generator.reference.vocabulary import FORMER, vocabulary

COMMON: tuple[type[Model], ...] = (Shared, Ruled)
"""What several kinds have in common is told once."""

ENTITIES: dict[str, tuple[type[Model], str]] = {
    "Keys of every level": (
        Shared,
        "on a protocol, a track, a group, a stage, a session, or under a condition of `if`",
    ),
    "Keys of a plan and its stages": (Ruled, "on a protocol, a track, a group or a stage"),
    "Protocol": (ProtocolEntry, "`protocols/<id>.yaml`"),
    "House numbers": (OwnNumbers, "under `house` of a protocol"),
    "Stage": (StageEntry, "under `stages` of a protocol, a track or a stage"),
    "Session": (SessionEntry, "under `sessions` of a protocol or stage"),
    "Item": (ItemEntry, "as one line of `do`; the exercise's own name is a key too: `squat: 3 x 12`"),
    "Branch": (
        Branch,
        "under a condition of `if`, instead of an outcome; in the `if` of one line of `do` all of it is said "
        "of that line alone",
    ),
    "Track": (TrackEntry, "under `tracks` of a protocol"),
    "Condition": (ClinicalCondition, "`content/conditions/<id>.yaml`"),
    "Look-alike": (LookAlike, "under `looks like` of a condition, one a key"),
    "Time": (Takes, "under `takes` of a condition, one a key"),
    "Treatment": (Treatment, "under `helps` and `does not help` of a condition, one a key"),
    "Readiness test": (ReadinessTest, "`protocols/tests/<id>.yaml`"),
    "Test item": (TestItem, "under `items` of a test"),
    "Both sides": (BothSides, "under `if both` of a test item"),
    "Norms": (Norms, "under `norms` of a test item"),
    "Healthy people": (Healthy, "under `healthy` of a test item, or of a test"),
    "Tracker": (Tracker, "`protocols/trackers/<id>.yaml`"),
    "Tracker field": (TrackerField, "under `fields` of a tracker"),
    "Spike": (SpikeRule, "under `spike` of a tracker"),
    "Exercise": (Exercise, "`content/exercises/<id>.yaml`"),
    "Figure": (Figure, "under `figure` of an exercise or a test item; see the page on figures for its words"),
    "Key frame": (KeyFrame, "under `frames` of a figure, one a position"),
    "Question": (Question, "`content/questions/<id>.yaml`"),
    "Triage": (Triage, "`content/triage/<id>.yaml`"),
    "Asked": (Asked, "under `questions` of a triage, one a key"),
    "End": (End, "under `ends` of a triage, one a key"),
    "Guide": (Guide, "`content/guides/<id>.md`, between two lines `---`"),
    "Review": (Review, "under `review` of anything that has a page"),
    "Withdrawn": (
        Withdrawn,
        "under `withdrawn` of anything that has a page. A part of a plan is corrected instead, with a line under "
        "`changes`, which followers of the plan read at their next visit",
    ),
    "Reference": (Reference, "`content/references.yaml`, one a key"),
    "Tag": (Tag, "`content/tags.yaml`, one a key"),
    "Term": (Term, "`content/glossary.yaml`, one a key"),
    "Retired": (Retired, "`content/retired.yaml`, one a key: the id with its kind, as in `links.lock`"),
    "Red flag": (RedFlag, "`protocols/vocabulary/red-flags.yaml`, one a key"),
    "Emergency number": (EmergencyNumber, "`protocols/vocabulary/emergency-numbers.yaml`, one a key"),
    "Not for": (Exclusion, "`protocols/vocabulary/not-for.yaml`, one a key"),
    "Measure": (
        Measure,
        "`protocols/vocabulary/measures.yaml`, one a key; in a plan under `measures`, where `sign`, `number deg`, `word` "
        "or a list of grades is enough",
    ),
    "Pain rule": (PainRule, "`protocols/vocabulary/pain-rules.yaml`, one a key; in a plan under `pain`"),
    "Site": (Site, "`protocols/vocabulary/sites.yaml`, one a key"),
    "Settings": (Settings, "`mkdocs.yml`, under `plugins` and `revlanox`"),
    "Extends": (Extends, "under `extends` of the settings"),
    "Doors": (Doors, "under `doors` of the settings"),
    "License": (SiteLicence, "under `licence` of the settings"),
}

__all__ = ["ENTITIES", "NOTATION", "keys_of", "language"]


def language(library: Library) -> Doc:
    """The reference of the language, with the names that this site knows."""
    parts = [
        _INTRODUCTION,
        _RULES,
        AGAIN,
        f"## How do I say …?\n\n{_RECIPES}\n\n{recipes()}",
        f"## The notation\n\n{_NOTATION}\n\n{notation_tables(library)}",
        f"### Other words that are read too\n\n{_ALSO}\n\n{also_table()}",
        f"### What stands after at\n\n{at_table()}",
        f"### What stands after can\n\n{can_table()}",
        f"### What a number can be\n\n{_LIMITS}\n\n{limits_table()}",
        f"### What a number usually is\n\n{_USUAL}\n\n{usual_table()}",
        f"## How a plan runs\n\n{RUNNING}",
        f"## A diary for simulate\n\n{diary_table()}",
        f"## The house's numbers\n\n{_HOUSE}\n\n{house_table()}",
        f"## Words and names\n\n{vocabulary(library)}",
        *map(_keys, ENTITIES),
        found(),
    ]
    summary = "How to write a protocol: every key, every form of the notation, and how to say what."
    return doc("language", "The language", summary, 2, "\n\n".join(parts), anchors=FORMER)


_INTRODUCTION = """YAML carries the structure of a plan. One small notation carries every dose, rule and \
frequency inside the strings, written the way a physical therapist writes them. Every value is text: `5:30`, \
`no` and `3-2-3` mean what they say. A key that is not listed here is an error.

A whole plan:

```yaml
id: calf-return                      # the file is protocols/calf-return.yaml
title: Back to running after a calf strain
summary: Walking and running in turn, longer each week.
for: runners whose calf has healed
changed: 2026-11-26                  # the day you last changed it
starts: plan start                   # or: surgery, injury, 4 weeks after diagnosis
pain: general                        # a pain rule by name, or its own bands, or: not stated
sources:
  sheet: "Clinic sheet 2020, https://example.org/calf"
source: sheet                        # what has no ^mark of its own comes from here
exercises: [heel-raise]              # exercises that have no page on this site
times: 3 per week, never on consecutive days
progress when: [6 sessions done, pain next morning <= 2, no limp]
if:
  pain during > 5: back 1 stage and rest 2 days
otherwise: repeat
stages:
  weeks 1-2: 8-10 x (run 30 s, walk 2 min)
  weeks 3-4:
    times: 3-4 per week
    do:
      - 8-10 x (run 30 s, walk 1 min)
      - heel-raise: 3 x 12 each side, tempo slow, rest 60 s, load bodyweight
        enter when: no limp            # keys about one exercise begin under its first letter
      - do: cycle 10 min               # bouts that have keys of their own begin with do
        enter when: no swelling
    as printed:
      changes: the sheet shortens the walk and adds exercises in the same step
```"""

_RULES = """## What holds

1. **A stage's key says when it is**: `week 1`, `weeks 3-4`, `weeks 12-24 or longer`, `month 2`, `day 5`, \
`level 4`, `phase 2`, or any id of lower-case words (`return-to-sport`). Its value may be its content: \
`week 3: run 5 min`.
2. **What is said once holds for everything below it**: `do`, `sessions`, `times`, `dose`, `warm-up`, `cool-down`, \
`source`, `choose`, `progress when`, `if` and `otherwise` on a protocol, a track, a stage or a session. \
`dose` is laid over clause by clause. Of `on`, `in`, `at` and `with`, a clause replaces its own kind only (a surface, \
a slope, a place, a posture, what you stand on, footwear, a height, a pace, a cadence, a heart rate, the same piece \
of equipment) and adds to \
the rest: `on grass` and `in pool, with band` hold together, `on floor` gives way to `on step`. Bouts take these \
clauses from a `dose` too, and `weight-bearing`, effort, RPE, zone and pace; a walk between runs takes no effort, \
pace or heart rate, and rest takes nothing. A cadence in steps is taken by runs only, and one in `rpm` by neither \
runs nor walks: say the cadence of a walk on the walk. A bout may have a pace and a cadence: `jog 1 min at 8 km/h at \
170 steps/min`. A line of `if` takes the dose above as well. `squat: not stated` says that the source \
gives no dose. It takes only where and with what it is done from above, and what limits it: `weight-bearing`, \
pain `allowed`, a range, and a load or effort of `at most …`. It takes no sets, tempo, rest or other load; \
`squat: not stated, load light` neither. In `do` a \
line takes the place of the line above that it says again (see below, *which line is said again*), another one is \
added, and `squat: none` or `warm-up: none` takes away. The order is the one written: what replaces stands where it stood, a new line before the line that follows it in its own list, \
or last. A line that is said again stays in its circuit or choice. A `warm-up` or `cool-down` is a list too, \
`[walk 5 min, leg-swing: 2 x 10]`; the nearest one replaces the whole list above it. Of a `dose` it takes only what limits, with braces and boots. \
The nearest `times`, `progress when` and `otherwise` count; limits (`48 h between`, `consecutive days allowed`, \
`at most …`) and `if` rules add up, and of `consecutive days allowed` and days kept free (`1 day off between`) the nearer holds. \
`as` copies what is done and how it is decided, what the other stage has from its own groups and track too (`dose`, \
`times`, `pain`, `if` …), with the notes of its lines; the `note` of a stage or a session stays \
where it was written.
3. **`do` is done in the order written, all of it.** A line is a list of bouts (`walk 5 min, 3 x run 1 min`), a choice of one bout \
(`walk or cycle 10 min`, the same as `choose: 1` over both), \
an exercise (`squat`), an exercise with its dose (`squat: 3 x 12`; `squat:` with other keys and nothing behind it takes the `dose` above), or a group (`choose`, `rounds`) with its own `do`. \
Other keys of an exercise (`enter when`, `if`, `note`, `times` …) begin under its first letter; \
bouts that have keys begin with `do:` (`- do: cycle 10 min`, and `enter when: no limp` under the d).
4. **Sessions without times of their own are done in turn**; each of those with their own has its own rhythm. \
Give one of two sessions `times`, and the other is no longer in turn: it takes the `times` of its stage.
5. **`if` fires whenever its condition is true, `otherwise` only when the stage's time is up.** Several that fire \
together are joined to the most careful: the earliest stage, the longest rest, the most urgent person. \
Of acts joined by `or` (`reduce load or stop`) the reader hears all and the rules do the most careful: first a person to see, then going back, a rest, \
a stop. Between `repeat` and less of something neither is, so the one written first is done. The page and `show` put first what the rules do. Instead of an \
outcome an `if` may hold keys (`{dose: on floor}`), which hold while it is true; criteria in it add to the others.
6. **Not knowing is a value**: `___`, `not stated`, `not seen`, `as needed`, wherever a number may stand. \
None of them counts as zero. A criterion to move on whose number isn't known could never be met, so `check` refuses it. `not stated`, `not seen` and `___` may also be a criterion, alone or in a list, a line or \
a target of `start at` and `then`, and `starts`: see below, *what nobody has written down*.
7. **An answer that is missing is neither true nor false**: it never moves a reader on and never back.
8. **A source for every number**: `source:` for all below, `^id` behind one clause. `or` between two doses says that \
two sources disagree, or one with itself, so each needs its mark. Of doses joined by `then` or `or`, a clause behind the last could be for \
all: write it in each (`3 x 8, tempo slow then 2 x 6, tempo slow`), or before the amount if it is for the last alone \
(`3 x 8 then load 15RM, 2 x 6`).
9. **Free words are introduced**: `note "…"` in a dose, `ask "…"` in a condition, `note:` on anything. They are counted.
10. **Inside `{ }` and `[ ]` a text with a comma needs quotes.** Better: one key a line."""

_RECIPES = "What papers say, and how to write it. A test reads each example."

_ALSO = """You can keep the source's words if they have only one meaning. `revlanox show` prints \
the form in the right column."""

_LIMITS = """A number that nobody can have meant is an error with its place: `hold 30 h` for `hold 30 s`, \
`300 x 12`, a pain of 20. What a line comes to is looked at too: the bouts of a session, its sets with their holds \
and rests, and all lines of a session together are 24 hours and 320 km at most. A prescription link that asks for more \
is refused as a whole. These are limits of what can be meant, so that a slip of the keyboard is found. They are \
no medical advice: a number well inside them can be far too much for a patient."""

_USUAL = """A number above these can be meant, but seldom is. `check` warns; if the source has it, write \
`as printed: {amount: <why>}`. In the builder of prescription links the clinician is asked to check it."""

_HOUSE = """These numbers hold in every plan that doesn't say otherwise. No source gives them: they are clinician \
opinion. A plan or a pain rule that has its own, with a source, writes it in their place. Red and green are the \
bands of the pain rule."""

_NOTATION = """Clauses of a dose and parts of a session are separated by commas; clauses may stand in any order. \
A number may be a range (`8-10`), a bound (`at least 8`) or openly unknown (`not stated`)."""


def _keys(name: str) -> str:
    model, where = ENTITIES[name]
    shared = [base for base in COMMON if issubclass(model, base) and model is not base]
    known = {key for base in shared for key, *_ in keys_of(base)}
    rows = [
        f"| `{key}` | {need} | {words} | {shown} |"
        for key, need, words, shown in keys_of(model)
        if key not in known
    ]
    table = "\n".join(["| key | needed | what it says | for example |", "|---|---|---|---|", *rows])
    also = f" It takes the {' and the '.join(map(_linked, shared))} too." if shared else ""
    return f"## {name}\n\nWritten {'' if where.startswith(WHERE) else 'in '}{where}.{also}\n\n{table}"


WHERE = ("as", "under", "on")
"""How the place of what is no file of its own begins."""


def _linked(model: type[Model]) -> str:
    heading = next(name for name, (one, _) in ENTITIES.items() if one is model)
    return f"[{heading[:1].lower()}{heading[1:]}](#{heading.lower().replace(' ', '-')})"
