"""Every level of a plan on which an author may write keys, a plan that has it, and two values of each key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from generator.model import (
    Branch,
    ItemEntry,
    ProtocolEntry,
    SessionEntry,
    StageEntry,
    TrackEntry,
)
from generator.model.base import Model
from generator.model.declared import OwnMeasure, OwnPain
from generator.model.house import OwnNumbers

PLAN = """\
id: my-plan
title: A plan
summary: One sentence.
for: runners
changed: 2026-11-26
starts: plan start
pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}
sources: {opinion: Clinician opinion, other: Clinician opinion too, third: "Somebody 2020, https://example.org/third"}
exercises: [squat, lunge]
source: opinion
red flags: [night-pain]
"""

OWN_PAIN = PLAN.replace(
    "pain: {green: pain during <= 2, amber: pain during 3-5, red: pain during > 5}",
    "pain:\n  green: pain during <= 2\n  amber: pain during 3-5\n  red: pain during > 5",
)

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
        lasts: 2 weeks
        progress when: no swelling
      level 2: run 10 min
  last: run 20 min
"""
"""A group of stages, and a stage; a session of exercises, and one of bouts."""

LINES = STAGES.replace("- squat: 3 x 10", "- do: [squat, lunge]")
BOUTS = STAGES.replace("- squat: 3 x 10", "- do: [run 5 min, run 1 min]")
TRACKS = """\
tracks:
  legs:
    progress when: no swelling
    stages: {level 1: {do: [run 5 min, squat], lasts: 2 weeks}, level 2: [run 6 min, squat]}
"""
RULED = "if:\n  limp:\n"
IN_A_LINE = STAGES.replace(
    "- squat: 3 x 10\n", "- squat: 3 x 10\n                if:\n                  limp:\n"
)


@dataclass(frozen=True)
class Level:
    """Where keys are written: those of `model`, `indent` deep, after the line `after` of `text`."""

    model: type[Model]
    text: str
    indent: int
    after: str

    def written(self, key: str, value: str) -> str:
        """The plan with the key, in place of what it says there already."""
        begin = f"{' ' * self.indent}{key}: "
        old = next((one for one in self.text.splitlines(keepends=True) if one.startswith(begin)), None)
        if old:
            return self.text.replace(old, f"{begin}{value}\n", 1)
        assert self.text.count(self.after) == 1, self.after
        return self.text.replace(self.after, f"{self.after}{begin}{value}\n", 1)


LEVELS: dict[str, Level] = {
    "plan": Level(ProtocolEntry, PLAN + STAGES, 0, "id: my-plan\n"),
    "track": Level(TrackEntry, PLAN + TRACKS, 4, "  legs:\n"),
    "group": Level(StageEntry, PLAN + STAGES, 4, "  part:\n"),
    "stage": Level(StageEntry, PLAN + STAGES, 8, "      level 1:\n"),
    "session": Level(SessionEntry, PLAN + STAGES, 12, "          a:\n"),
    "line": Level(ItemEntry, PLAN + STAGES, 16, "              - squat: 3 x 10\n"),
    "lines": Level(ItemEntry, PLAN + LINES, 16, "              - do: [squat, lunge]\n"),
    "bouts": Level(ItemEntry, PLAN + BOUTS, 16, "              - do: [run 5 min, run 1 min]\n"),
    "branch": Level(Branch, PLAN + RULED + "    dose: slow\n" + STAGES, 4, "    dose: slow\n"),
    "branch in a line": Level(
        Branch, PLAN + IN_A_LINE.replace("limp:\n", "limp:\n                    do: [lunge: 3 x 5]\n"),
        20, "                    do: [lunge: 3 x 5]\n",
    ),
    "session in a branch": Level(
        SessionEntry, PLAN + RULED + "    sessions:\n      c:\n        do: run 8 min\n" + STAGES,
        8, "        do: run 8 min\n",
    ),
    "line in a branch": Level(
        ItemEntry, PLAN + RULED + "    do:\n      - lunge: 3 x 5\n" + STAGES, 8, "      - lunge: 3 x 5\n"
    ),
    "lines in a branch": Level(
        ItemEntry, PLAN + RULED + "    do:\n      - do: [lunge, run 3 min]\n" + STAGES,
        8, "      - do: [lunge, run 3 min]\n",
    ),
    "house": Level(
        OwnNumbers, PLAN + "progress when: no limp\nhouse:\n  stuck: 7\n" + STAGES, 2, "  stuck: 7\n"
    ),
    "pain": Level(OwnPain, OWN_PAIN + STAGES, 2, "pain:\n"),
    "measure": Level(
        OwnMeasure,
        PLAN + "measures:\n  grip:\n    kind: number\nprogress when: [grip > 3, grip LSI >= 90 %]\n" + STAGES,
        4, "  grip:\n",
    ),
    "sign": Level(
        OwnMeasure, PLAN + "measures:\n  grip:\n    kind: sign\nif: {grip: repeat}\nprogress when: no grip\n"
        + STAGES, 4, "  grip:\n",
    ),
    "grade": Level(
        OwnMeasure,
        PLAN + "measures:\n  grip:\n    kind: grade\n    grades: [none, trace, some]\n"
        "progress when: grip <= trace\n" + STAGES,
        4, "  grip:\n",
    ),
}  # fmt: skip

STANDS: dict[tuple[str, str], str] = {
    ("Shared", "do"): "line, lines, bouts, line in a branch, lines in a branch",
    ("Shared", "warm-up"): "line: its lines are those of a session",
    ("Shared", "cool-down"): "the same",
    ("Shared", "if"): "branch",
    ("Branch", "sessions"): "session in a branch",
    ("Ruled", "sessions"): "session",
    ("ItemEntry", "do"): "lines: its own lines are those of any list",
    ("ItemEntry", "if"): "branch in a line",
    **dict.fromkeys(
        [("AllDay", key) for key in ("not yet", "watch", "wear", "optional")],
        "a thing, and when it holds: see its values",
    ),
    ("StageEntry", "stages"): "stage",
    ("StageEntry", "then"): "a condition and a target: see its values",
    ("TrackEntry", "stages"): "stage: those of a track are those of a plan",
    ("ProtocolEntry", "stages"): "group",
    ("ProtocolEntry", "tracks"): "track",
    ("ProtocolEntry", "start at"): "a condition and a target: see its values",
    ("ProtocolEntry", "house"): "house",
    ("ProtocolEntry", "pain"): "pain",
    ("Limited", "pain"): "pain: those of a stage are those of a plan",
    ("ProtocolEntry", "measures"): "measure, sign, grade",
    ("Entity", "review"): "who has read it",
    ("Paged", "withdrawn"): "that it was withdrawn",
    ("Rule", "holds"): "branch",
}
"""Keys below which there are more keys, and the levels that have those."""

BOOKKEEPING = {
    "id": "names a file or a line for links and ticks",
    "also": "other names, for those who search",
    "formerly": "old ids, for old links",
    "withdrawn": "tests/test_withdrawn.py tells it in every place: a page of its own stands for all others",
    "anchors": "old places on the page, for old links",
    "changes": "what older versions had, for those who follow one",
    "changed": "the day of the last change",
    "review": "who has read it",
    "based on": "only where a project extends the library: tests/test_extends.py tells it",
    "stages": "every stage is told by its own keys",
    "tracks": "every track is told by its own keys",
    "removed": "written as a dose: `squat: none`",
    "awaits": "an exercise with keys and no dose behind it: `- squat:`; its own dose is a key of its own",
    "exercise": "the line itself",
    "sequence": "the line itself",
}
"""Keys that change nothing of what the plan asks for, or that are no keys of their own; and why."""

VALUES: dict[str, tuple[str, ...]] = {
    "title": ("Another name", "A third name"),
    "summary": ("Another sentence.", "A third sentence."),
    "for": ("walkers", "climbers"),
    "conditions": ("[calf-strain]", "{calf-strain: at home}", "[ankle-sprain, calf-strain]"),
    "site": ("achilles", "knee", "[achilles, knee]"),
    "supervised by": ("physio", "doctor"),
    "starts": ("4 weeks after injury", "6 weeks after injury", "4 weeks after surgery"),
    "pain": ("general", "tendon", "not stated", "{green: pain during <= 1, red: pain during > 1}"),
    "sources": (
        '{opinion: Clinician opinion, other: "Smith 2020, https://example.org"}',
        '{opinion: Clinician opinion, other: "Jones 2020, https://example.org"}',
    ),
    "red flags": ("[Your toe turns green.]", "[Your toe turns black.]"),
    "readers": ("[after-surgery]", "[after-birth]"),
    "not for": ("[high-risk-bone-stress-injury]", "[You have no feet.]"),
    "equipment": ("[a step]", "[a rope]"),
    "optional equipment": ("[a step]", "[a rope]"),
    "exercises": ("[squat, lunge, bridge]", "{squat: My squat, lunge: My lunge}"),
    "measures": ("{lag: sign, limp: number deg}", "{lag: number deg, limp: number deg}"),
    "units": ("{lap: 300 m}", "{lap: 200 m}"),
    "aside": ("yes",),
    "grow at most": ("10 %", "20 %"),
    "house": ("{gap back: 10}", "{gap back: 25}"),
    "ends": ("never",),
    "related": ("[guide:run-walk]", "[plan:run-walk-8-week]"),
    "lasts": ("weeks 1-3", "weeks 2-3", "3 weeks", "2 sessions"),
    "start at": (
        "{no limp: level 1, otherwise: level 2}", "{no limp: level 2, otherwise: level 1}",
        "{heel-raise < 10: level 1, otherwise: level 2}", "{no limp: level 1, otherwise: see physio}",
        "level 2",
    ),
    "then": (
        "last", "level 2", "run-walk-8-week", "{no limp: last, otherwise: level 1}",
        "{no limp: level 1, otherwise: last}",
    ),
    "not yet": (
        "[run, jumping]", "[sprinting]", "[lunge]", "{sprint: weeks 1-2}", "{sprint: 2 weeks}",
        "{sprint: until no limp}", "{sprint: until no swelling}",
    ),
    "watch": ("[swelling]", "[soreness, sleep]", "{sleep: weeks 1-2}", "{swelling: until no limp}"),
    "wear": ("[crutches]", "[a boot]", "{crutches: as needed}", "{crutches: until cleared by physio}",
        "crutches until no limp", "crutches from no limp", "crutches from no limp until no swelling",),
    "optional": (
        "[cycle 20-30 min]", "[cycle 20 min]", "[cycling]", "[lunge]", "{cycle 20 min: on rest days}",
        "{cycle 20 min: as tolerated}", "[anything that doesn't hurt]",
    ),
    "aims": ("[Less swelling]", "[More bend]"),
    "as": ("level 2", "last"),
    "do": ("[lunge: 2 x 5]", "[lunge: 2 x 6]", "run 4 min", "none"),
    "times": ("3 per week, 48 h between", "3 per week, 72 h between", "2 per day", "on Mon and Wed"),
    "dose": ("tempo 3-0-3, rest 2 min", "tempo 2-0-2, rest 2 min", "tempo 3-0-3, rest 3 min"),
    "warm-up": ("walk 5 min brisk", "walk 6 min brisk", "[lunge: 2 x 5]"),
    "cool-down": ("walk 5 min", "walk 6 min", "[lunge: 2 x 5]"),
    "at": ("before training", "after training"),
    "cue": ("Knee out.", "Knee in."),
    "aim": ("Strength for landing", "Strength for running"),
    "variant": ("heels-up", "heels-down"),
    "drill": ("[unplanned]", "[contact]"),
    "choose": ("{long-run: 5-10 km}", "{long-run: 6-10 km}", "{hill-run: 6-10 km}"),
    "rounds": ("3, rest 2 min", "4, rest 2 min", "3, rest 3 min"),
    "enter when": ("no limp", "limp", "pain during <= 2", "3 weeks since injury"),
    "when": ("no limp", "limp", "stiffness"),
    "if": (
        "{limp: see physio}", "{limp: see doctor}", "{swelling: see physio}", "{limp: rest 9 days}",
        "{limp: {do: [lunge: 2 x 5]}}",
    ),
    "source": ("other", "third"),
    "total": ("470 contacts, 22 sets", "470 contacts, 23 sets"),
    "as printed": ("{sum: the source calls this 20 min}", "{sum: the source calls this 30 min}"),
    "note": ("Slow is fine.", "Fast is fine."),
    "progress when": ("4 sessions done", "5 sessions done", "no limp", "[4 sessions done, no limp]"),
    "aim for": ("single-leg-calf-raise >= 4 each side", "single-leg-calf-raise >= 5 each side"),
    "otherwise": ("see physio", "see doctor", "back 1 stage", "not stated"),
    "sessions": ("{c: run 8 min}", "{c: run 9 min}", "{d: run 8 min}"),
    "after red": ("1", "9"),
    "shortest": ("14", "12"),
    "plateau": ("1", "9"),
    "stuck": ("1", "9"),
    "gap back": ("10", "25"),
    "gap more": ("3", "14"),
    "gap restart": ("15", "60"),
    "between": ("3", "4"),
    "green": ("pain during <= 1", "pain during <= 0"),
    "amber": (
        "pain during 3-5 or pain next morning > 2",
        "pain during 3-5 or pain next morning > 1",
        "pain during 2-5",
    ),
    "red": ("pain during > 6", "pain during > 7"),
    "carry on": ("Go on.", "Go on and on."),
    "hold": ("Wait.", "Wait for a day."),
    "stop": ("Halt.", "Halt for a day."),
    "tissues": ("[bone]", "[tendon]"),
    "back after": ("1 in 28 days", "3 in 28 days"),
    "see after": ("1 in 14 days", "3 in 14 days"),
    "kind": ("sign", "number", "[none, some]"),
    "unit": ("kg", "of 10"),
    "better": ("less", "more"),
    "grades": ("[none, trace, more]", "[none, trace, most]"),
    "ask": ("How strong is it?", "How firm is it?"),
    "yes": ("you grip", "you clutch"),
    "no": ("you can't grip", "you can't clutch"),
}  # fmt: skip
"""Values of each key that all say something else."""

OWN_BANDS = (
    "{green: pain during <= 1, red: pain during > 1}", "{green: pain during <= 3, red: pain during > 3}",
    "tendon",
)  # fmt: skip

ELSE: dict[tuple[str, str], tuple[str, ...]] = {
    ("session", "as"): ("b",),
    ("session in a branch", "as"): ("a", "b"),
    ("branch", "as"): ("run-walk-8-week", "silbernagel-achilles"),
    ("branch in a line", "as"): ("run-walk-8-week", "silbernagel-achilles"),
    ("branch", "do"): ("[lunge: 2 x 5]", "[lunge: 2 x 6]", "run 4 min", "[squat: none]"),
    ("branch in a line", "do"): ("[lunge: 2 x 5]", "[lunge: 2 x 6]", "run 4 min", "[squat: none]"),
    ("line in a branch", "if"): ("{swelling: {do: [lunge: 2 x 5]}}", "{swelling: {do: [lunge: 2 x 6]}}"),
    ("track", "then"): ("level 2",),
    ("track", "do"): ("[lunge: 2 x 5]", "[lunge: 2 x 6]"),
    ("plan", "exercises"): ("{squat: My squat, lunge: My lunge}", "{squat: Your squat, lunge: My lunge}"),
    ("group", "lasts"): ("3 weeks", "weeks 2-3"),
    ("branch in a line", "progress when"): ("no limp", "4 sessions done"),
    ("plan", "lasts"): ("3 weeks", "4 weeks"),
    # A stage's replaces the plan's, which is like the general one.
    ("group", "pain"): OWN_BANDS,
    ("stage", "pain"): OWN_BANDS,
    ("lines", "choose"): ("1", "2", "not stated"),
    ("bouts", "choose"): ("1", "2", "not stated"),
    ("lines in a branch", "choose"): ("1", "2", "not stated"),
}
"""The same, where a level reads a key in another way."""

OWN: dict[tuple[str, str], str] = {
    ("group", "as"): "refused",
    # Stages aside come last in a file: tests/test_forms.py has plans with them, and what each place says.
    ("group", "aside"): "elsewhere",
    ("stage", "aside"): "elsewhere",
    ("stage", "sessions"): "there",
    ("session", "do"): "there",
    **{(level, key): "refused" for level in ("line", "line in a branch")
       for key in ("do", "dose", "choose", "rounds")},
    ("lines", "do"): "there",
    **{
        (level, key): "refused"
        for level in ("lines", "bouts", "lines in a branch")
        for key in ("variant", "drill")
    },
    ("bouts", "do"): "there",
    ("bouts", "dose"): "refused",
    ("lines in a branch", "do"): "there",
    ("session in a branch", "do"): "there",
    ("session in a branch", "as"): "a session of the same branch alone may be copied",
    ("pain", "tissues"): "refused",
    **{(level, "kind"): "there" for level in ("measure", "sign", "grade")},
    **{(level, key): "refused" for level in ("sign", "grade") for key in ("unit", "better")},
    **{(level, key): "refused" for level in ("measure", "grade") for key in ("yes", "no")},
    ("measure", "grades"): "refused",
    ("sign", "grades"): "refused",
    ("grade", "grades"): "there",
}  # fmt: skip
"""Keys that a level has by its model and that are refused there, or that its plan has there already."""


def keys(model: type[Model]) -> Iterator[str]:
    """The keys of a level that say something, as they are written."""
    for name, field in model.model_fields.items():
        key = field.alias or name
        if name not in BOOKKEEPING and key not in BOOKKEEPING:
            yield key


def inside(annotation: Any) -> Iterator[type[Model]]:
    """Models that a field's value holds, however deep in lists and maps."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from inside(part)
