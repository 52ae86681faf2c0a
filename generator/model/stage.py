"""What stands inside a plan, as an author writes it: rules, items, sessions, stages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, model_validator

from generator.model.aims import Goals
from generator.model.alongside import AllDay
from generator.model.asking import HeardCondition
from generator.model.base import Ids, ListOf, Model, WordList
from generator.model.choice import Choices, Conditions, Criteria
from generator.model.drill import Drill
from generator.model.finding_names import FINDINGS
from generator.model.heard import as_heard
from generator.model.one_list import one_list
from generator.model.shaping import as_around, as_content, as_item, as_item_rules, as_rules, as_stage_key
from generator.model.stage_pain import Limited
from generator.model.text import (
    Id,
    Prose,
    SessionName,
    Words,
    WrittenChoice,
    WrittenDose,
    WrittenFrequency,
    WrittenItem,
    WrittenLasts,
    WrittenOutcome,
    WrittenOwn,
    WrittenRounds,
    WrittenTiming,
    WrittenTotal,
    refuse,
)
from generator.source import Text

_OF_WHAT = (
    "Without `per`, of a session; of a plan, a track, a group of stages and a stage whose sessions have "
    "names, of all of it. A time may count rests, warm-up and cool-down or not, what each side does once or "
    "twice (contacts twice), also per set; `240 s each side` is what one side comes to. None is per round. "
    "Of `when: limp` and `when: no limp` one counts."
)

_AROUND = (
    "The nearest list replaces the one above it, `none` takes it away, and `dose` above isn't for its lines."
)

StageKey = Annotated[Text, PlainValidator(as_stage_key)]


class Rule(Model):
    """One line of `if`: a condition, and an outcome or keys that hold while it is true."""

    condition: HeardCondition = Field(description="What must be true for the rule to fire.")
    outcome: WrittenOutcome | None = Field(None, description="What the reader then does.")
    holds: Branch | None = Field(None, description="Keys that hold while it is true.")

    @model_validator(mode="after")
    def _hears_either_side(self) -> Rule:
        """What holds a runner back is heard of either side."""
        heard = as_heard(self.condition, self.outcome, self.holds)
        return self if heard is self.condition else self.model_copy(update={"condition": heard})


Rules = Annotated[tuple[Rule, ...], BeforeValidator(as_rules)]
Printed = Annotated[dict[str, Words], Field()]


class ItemEntry(Model):
    """A line of `do`: bouts, an exercise with its dose, or a group of such lines."""

    id: Id | None = Field(
        None,
        description="By what a list below finds the line again: bouts, a circuit, or one of two lines of an "
        "exercise.",
        examples=["second-squat"],
    )
    title: Words | None = Field(None, description="A name of its own.", examples=["Light set first"])
    cue: Words | None = Field(
        None, description="The one thing to mind in this line, in place of the exercise's first cue.",
        examples=["Knee over your second toe."],
    )  # fmt: skip
    aim: Words | None = Field(None, description="What this line is for.", examples=["Strength for landing"])
    exercise: Id | None = Field(None, description="The exercise (its dose is the value beside it).")
    variant: Id | None = Field(None, description="One of the exercise's `variants`.", examples=["heels-up"])
    drill: Drill = Field((), description="What the plan changes of its `drill`.", examples=["[unplanned]"])
    removed: bool = Field(False, description="`exercise: none` takes away what was said above.")
    awaits: bool = Field(False, description="`exercise:` with nothing behind it takes its dose from above.")
    sequence: WrittenItem | None = Field(None, description="Bouts in order.")
    dose: WrittenDose | None = Field(None, description="How much of the exercise.", examples=["3 x 12"])
    do: Do = Field((), description="Lines that belong together.", examples=["[squat, lunge]"])
    choose: WrittenChoice | None = Field(
        None, description="How many of the lines under `do`.", examples=["2-3", "at most 1"]
    )
    rounds: WrittenRounds | None = Field(
        None, description="How often the lines under `do` are gone through.", examples=["3, rest 2 min"]
    )
    times: WrittenFrequency | None = Field(
        None, description="How often, if not as the session.", examples=["2 per day"]
    )
    at: WrittenTiming | None = Field(
        None, description="When in the day or in the session it is done; the nearest counts.",
        examples=["before training", "after a run", "at the end"],
    )  # fmt: skip
    lasts: WrittenLasts | None = Field(
        None, description="The part of the plan in which it is done.", examples=["weeks 1-3"]
    )
    when: Conditions = Field(
        (), description="Only while this is true, asked anew each session.", examples=["graft = patellar"]
    )
    enter_when: Criteria = Field(
        (), alias="enter when", description="Not before this is true; then it stays.",
        examples=["knee-flexion >= 100 deg"],
    )  # fmt: skip
    rules: Annotated[tuple[Rule, ...], BeforeValidator(as_item_rules)] = Field(
        (), alias="if", description="Condition: an outcome, or what is done instead.",
        examples=["{unable: {squat: 3 x 10}}"],
    )  # fmt: skip
    source: Ids = Field((), description="Sources of this line's numbers.", examples=["rathleff-2015"])
    total: WrittenTotal | None = Field(
        None, description="What the source says that the line or the group adds up to; shown and checked.",
        examples=["36 reps", "90 reps per week"],
    )  # fmt: skip
    as_printed: Printed = Field(
        {}, alias="as printed", description="Finding: why it stands.",
        examples=["{missing: the load could not be read}"],
    )  # fmt: skip
    note: Prose | None = Field(None, description="What else to know.", examples=["Slowly, near a wall."])


Lines = tuple[Annotated[ItemEntry, BeforeValidator(as_item), AfterValidator(one_list)], ...]
Do = Annotated[Lines, ListOf]
Around = Annotated[Lines, BeforeValidator(as_around)]


class Shared(Model):
    """Keys that may stand on a protocol, a track, a stage or a session and hold for all below."""

    do: Do = Field(
        (), description="What is done, in order, all of it.",
        examples=["8-10 x (run 30 s, walk 2 min)", "[walk 5 min, squat: 3 x 12]"],
    )  # fmt: skip
    times: WrittenFrequency | None = Field(
        None, description="How often, and the rest between.", examples=["3 per week, 48 h between"]
    )
    at: WrittenTiming | None = Field(
        None, description="When in the day or in the session it is done; the nearest counts.",
        examples=["before training", "after a run", "at the end"],
    )  # fmt: skip
    dose: WrittenDose | None = Field(
        None,
        description="Clauses that hold for every item below; in the `if` of a line, for that line.",
        examples=["tempo 3-0-3, rest 2 min"],
    )
    warm_up: Around = Field(
        (), alias="warm-up",
        description=f"Before every session: bouts, or a list of lines as in `do`. {_AROUND}",
        examples=["walk 5 min brisk", "[walk 5 min, leg-swing: 2 x 10 each side]"],
    )  # fmt: skip
    cool_down: Around = Field(
        (), alias="cool-down",
        description=f"After every session: bouts, or a list of lines as in `do`. {_AROUND}",
        examples=["walk 5 min", "[walk 5 min, calf-stretch: 2 x 30 s each side]"],
    )  # fmt: skip
    choose: dict[Id, WrittenOwn] = Field(
        {}, description="Numbers the reader chooses, used as `60 % of long-run`.",
        examples=["{long-run: 5-10 km}"],
    )  # fmt: skip
    enter_when: Criteria = Field(
        (), alias="enter when", description="Wait until all are true, once. Each day: `when` of a session.",
        examples=["[finished plyometrics, can walk 30 min]"],
    )  # fmt: skip
    rules: Rules = Field(
        (), alias="if",
        description="Condition: an outcome, or keys that hold while it is true. Fires at any time.",
        examples=["{pain during > 3: back 1 stage and rest 2 days, insertional-pain: {dose: on floor}}"],
    )  # fmt: skip
    source: Ids = Field((), description="Sources of the numbers below.", examples=["beyer-2015"])
    total: WrittenTotal | None = Field(
        None, description=f"What the source says it adds up to; shown and checked. {_OF_WHAT}",
        examples=["470 contacts, 22 sets", "107 min per week", "at most 45 min per day"],
    )  # fmt: skip
    as_printed: Printed = Field(
        {}, alias="as printed",
        description=f"Finding: why it stands. Findings: {', '.join(FINDINGS)}; of several totals, by name.",
        examples=["{sum: the source calls this 20 min}", "{sum 510 yd: the sheet counts one lap twice}"],
    )  # fmt: skip
    note: Prose | None = Field(None, description="What else to know, in words.", examples=["Slow is fine."])


class Branch(Shared):
    """What holds while a condition of `if` is true. Criteria add to the others; doses replace."""

    as_: Words | None = Field(
        None, alias="as", description="Another plan that then holds beside this one.",
        examples=["cartilage-plan"],
    )  # fmt: skip
    sessions: Sessions = Field({}, description="Sessions by name, instead.", examples=["{a: run 8 min}"])
    progress_when: Criteria = Field(
        (), alias="progress when", description="More that must be true to move on.",
        examples=["9 weeks since surgery"],
    )  # fmt: skip
    otherwise: WrittenOutcome | None = Field(
        None, description="At the end of the stage's time.", examples=["see physio"]
    )


class SessionEntry(Shared):
    """A named session of a stage. Sessions without times of their own are done in turn."""

    title: Words | None = Field(None, description="The name a reader sees.", examples=["Hills"])
    as_: Words | None = Field(
        None, alias="as", description="Another session it copies, without its `note`.", examples=["a"]
    )
    lasts: WrittenLasts | None = Field(
        None, description="The part of the plan in which it is done.", examples=["weeks 3-6"]
    )
    when: Conditions = Field(
        (), description="Only while this is true, asked anew each day.", examples=["no run-today"]
    )


Sessions = dict[SessionName, Annotated[SessionEntry, BeforeValidator(as_content)]]


class Ruled(AllDay, Shared):
    """Keys that decide when to move on and go back; on a protocol, a track or a stage."""

    progress_when: Criteria = Field(
        (), alias="progress when", description="Move on when all are true.",
        examples=[
            "[6 sessions done, no limp]", "{any: [green for 3 sessions, cleared by physio]}", "not stated",
        ],
    )  # fmt: skip
    aim_for: Goals = Field(
        (), alias="aim for", description="Goals that hold nobody back. `run 8 km` is `can run 8 km`.",
        examples=["[ankle-dorsiflexion >= 4 inches each side]", "run 8 km"],
    )  # fmt: skip
    otherwise: WrittenOutcome | None = Field(
        None, description="When the stage's time is up and the criteria are not met; default repeat.",
        examples=["repeat"],
    )  # fmt: skip
    sessions: Sessions = Field(
        {}, description="Sessions that differ, by name.", examples=["{a: run 8 min, b: run 20 min}"]
    )


class StageEntry(Limited, Ruled):
    """A stage. Its key says when it is: `weeks 3-4`, `phase 1`, or any id. It may hold stages."""

    title: Words | None = Field(
        None, description="The name a reader sees; from the key if left out.", examples=["First hops"]
    )
    summary: Words | None = Field(None, description="One sentence.", examples=["Half a minute of running."])
    aims: WordList = Field(
        (), description="What it is for, in words; changes nothing in the rules.",
        examples=["[Less swelling]"],
    )  # fmt: skip
    as_: Words | None = Field(
        None, alias="as", description="A stage it copies, all but its `note`; what is said here holds first.",
        examples=["week 1"],
    )  # fmt: skip
    lasts: WrittenLasts | None = Field(
        None, description="How long, or where in the plan, if the key does not say.",
        examples=["2 sessions", "weeks 12 to 6 months or longer", "usually weeks 3-6"],
    )  # fmt: skip
    when: Conditions = Field((), description="Only for whom this is true.", examples=["occupation = nurse"])
    then: Choices = Field(
        (), description="The stage or plan after this one, if not the next in the file.",
        examples=["run-walk-8-week", "{run-distance <= 1 km: level 1, otherwise: level 2}"],
    )  # fmt: skip
    aside: Literal["yes"] | None = Field(
        None,
        description="`yes` for a stage off the path, such as a flare week: only `on to`, `back to`, `then` or"
        " `start at` leads there, and it leads back to where the runner was. It comes after the others.",
        examples=["yes"],
    )  # fmt: skip
    red_flags: WordList = Field(
        (), alias="red flags", description="Red flags of this stage as well.", examples=["[calf-swelling]"]
    )
    formerly: Ids = Field((), description="Ids this stage had before.", examples=["[weeks-1-3]"])
    stages: dict[StageKey, Annotated[StageEntry, BeforeValidator(as_content)]] = Field(
        {}, description="Stages of which this one is the group.",
        examples=["{week 1: run 5 min, week 2: run 8 min}"],
    )  # fmt: skip

    @model_validator(mode="after")
    def _copies_as_a_stage(self) -> StageEntry:
        if self.as_ is not None and self.stages:
            raise refuse("a group copies nothing; write 'as' at the stages in it", self.as_.place)
        return self


Stages = dict[StageKey, Annotated[StageEntry, BeforeValidator(as_content)]]


for _model in (Rule, ItemEntry, Shared, Branch, SessionEntry, Ruled, StageEntry):
    _model.model_rebuild()
