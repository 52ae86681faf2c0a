"""Every name that a plan uses: exercises, measures, sources, stages, people; and what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from generator.errors import Problem, did_you_mean
from generator.load.alongside import several_at_once
from generator.load.dose_names import is_listed
from generator.load.late import late
from generator.load.names import ANCHORS, MEASURES, PEOPLE, Names
from generator.load.placed import placed_in
from generator.load.removed import idle
from generator.load.said_over import unclear
from generator.load.ways import is_none
from generator.load.withdrawn import taken_over
from generator.model import (
    Branch,
    Choice,
    ItemEntry,
    Library,
    Protocol,
    ProtocolEntry,
    SessionEntry,
    StageEntry,
    Written,
    stage_id,
)
from generator.model.declared import PainChoice
from generator.model.house import UNSAID
from generator.model.library import GENERAL
from generator.model.prose import written_of
from generator.model.protocol import TrackEntry
from generator.model.shaping import ACTIVITIES, NONE
from generator.notation.condition import Condition
from generator.notation.outcome import Act, Outcome
from generator.notation.session import Sequence, segments
from generator.rules.amounts import METRES
from generator.source import Text

CHANGEABLE = (
    "load", "reps", "sets", "rest", "hold", "tempo", "time", "distance", "speed", "pace", "slope", "turns",
    "volume", "intensity", "effort", "height", "range", "cadence", "frequency", "sessions", "contacts",
    "support", "assistance", "depth", "resistance",
)  # fmt: skip
"""What an outcome may reduce or add to, besides exercises, activities, measures and own numbers."""

_EXERCISE = "name it under the plan's 'exercises:'"
_MEASURE = "say what it is under the plan's 'measures:', such as '{0}: sign' or '{0}: number'"
_OF_THE_HOUSE = "it holds where a plan states none; add it to pain-rules.yaml"
_BEGINNING = "write 'plan start', or name the day under the plan's 'measures:', such as '{0}: number'"


def check_plan(
    protocol: Protocol, library: Library, broken: AbstractSet[str], *, whole: bool = True
) -> Iterator[Problem]:
    """A problem for each name of one plan that leads nowhere. `whole`: whether all of it could be read, so
    that what takes nothing away is known."""
    if whole:
        yield from idle(protocol.entry)
        yield from (*unclear(protocol.entry), *late(protocol))
    yield from _Plan(protocol, library.of(protocol), broken).check()


class _Plan(Names):
    def __init__(self, protocol: Protocol, library: Library, broken: AbstractSet[str]) -> None:
        super().__init__(library, broken)
        self.protocol, self.entry = protocol, protocol.entry
        self.exercises = {*self.exercises, *map(str, self.entry.exercises)}
        self.own = {name for stage in protocol.stages for name in stage.own_numbers}
        self.parts = {session.id for stage in protocol.stages for session in stage.sessions}

    def check(self) -> Iterator[Problem]:
        yield from (*self.head(), *self.sources())
        for link in self.entry.related:
            yield from self.link(link)
        yield from self.stages_told_apart()
        yield from self.below(self.entry)

    def stages_told_apart(self) -> Iterator[Problem]:
        """Two stages whose names come to one id: ticks and links could not tell them apart."""
        known: dict[str, Text] = {}
        for placed in placed_in(self.entry):
            other = known.setdefault(placed.id, placed.key)
            if other is not placed.key:
                message = f"this stage and that of line {other.place.line} would both be '{placed.id}'"
                yield Problem(placed.key.place, f"{message} in links and ticks; rename one", "duplicate-id")

    def pain_rule(self, pain: PainChoice) -> Iterator[Problem]:
        """That the rule is there, or the source of bands that the plan has itself."""
        if not isinstance(pain, Text):
            return self.ids([pain.source], self.entry.sources, "source of this plan")
        rule, remedy = (GENERAL, _OF_THE_HOUSE) if pain in UNSAID else (str(pain), "")
        return self.name(rule, self.library.pain_rules, "pain rule", pain.place, remedy)

    def head(self) -> Iterator[Problem]:
        entry, library = self.entry, self.library
        yield from (p for pain in self.protocol.pain_rules for p in self.pain_rule(pain))
        flags = [flag for stage in entry.stages.values() for flag in stage.red_flags]
        yield from self.listed((*entry.red_flags, *flags), library.red_flags, "red flag")
        yield from self.listed(entry.not_for, library.exclusions, "'not for' entry")
        yield from self.ids([entry.supervised_by], PEOPLE, "person")
        yield from self.conditions(entry)
        near = [site for site in entry.sites if did_you_mean(str(site), library.sites)]
        yield from self.ids(entry.sites if entry.pain == "bone-stress" else near, library.sites, "site")
        yield from self.noted()
        known = {*self.exercises, *(str(one.title).lower() for one in self.library.exercises.values())}
        yield from several_at_once(self.protocol, known)
        yield from taken_over(entry.exercises, library)
        yield from self.anchor()
        for unit in entry.units:
            yield from self.name(str(unit), METRES, "unit", unit.place)

    def noted(self) -> Iterator[Problem]:
        """What is to be noted: a measure that has an answer of each day."""
        things = (one.what for stage in self.protocol.stages for one in stage.all_day.watch)
        for what in {thing.place: thing for thing in things}.values():
            measure = self.library.measures.get(what)
            if measure is None:
                remedy = _MEASURE.format(what.replace(" ", "-"))
                yield from self.name(str(what), self.library.measures, "measure", what.place, remedy)
            elif measure.kind == "word":
                said = f"'{what}' is a word, which isn't another one each day"
                yield Problem(
                    what.place, f"{said}; make it a sign, a number or grades, or delete it", "value"
                )

    def elsewhere(self, name: str, what: str) -> str:
        """A number that the reader chooses is no answer of a day."""
        if name in self.own and what in MEASURES:
            can = f"'can run 100 % of {name}', or name a measure under the plan's 'measures:'"
            return f"it's a number that the reader chooses, which no day asks for; write {can}"
        return super().elsewhere(name, what)

    def brought(self, kind: str, name: str) -> bool:
        """What the plan has of its own: numbers that the reader chooses, and equipment."""
        kit = (*self.entry.equipment, *self.entry.optional_equipment)
        return name in self.own or is_listed(name, kit) or super().brought(kind, name)

    def anchor(self) -> Iterator[Problem]:
        written = self.entry.starts
        known = {*ANCHORS, *self.library.measures, *self.library.protocols}
        place = written.place_of(written.value.anchor)
        if what := self.no_day(written.value.anchor):
            message = f"'{written.value.anchor}' is {what}, which is no day to count from"
            yield Problem(place, f"{message}; write a day, such as 'starts: surgery'", "value")
            return
        remedy = _BEGINNING.replace("{0}", written.value.anchor)
        yield from self.name(written.value.anchor, known, "beginning", place, remedy)

    def sources(self) -> Iterator[Problem]:
        for name, words in self.entry.sources.items():
            if name not in self.library.references and not _ADDRESS.search(words):
                remedy = "add its address (https://…, doi:… or PMID …) after the reference"
                place = self.entry.source_at(name)
                yield from self.name(name, self.library.references, "reference", place, remedy)
        for text in written_of(self.entry):
            for mark in re.finditer(r"\^([a-z0-9-]+)", text):
                place = text.at(mark.start(1))
                yield from self.name(mark[1], self.entry.sources, "source of this plan", place)

    def below(self, value: Any, session_names: frozenset[str] = frozenset()) -> Iterator[Problem]:
        """Everything under a value, once, as the author wrote it."""
        match value:
            case Written():
                yield from self.written(value)
            case dict():
                for part in value.values():
                    yield from self.below(part, frozenset(value))
            case tuple():
                for part in value:
                    yield from self.below(part)
            case SessionEntry(do=lines) if is_none(lines):
                return  # The session of that name is taken away.
            case ProtocolEntry() | TrackEntry() | StageEntry() | SessionEntry() | Branch() | ItemEntry():
                yield from self.level(value, session_names)
                yield from self.fields(value)
            case _ if hasattr(type(value), "model_fields") and not isinstance(value, Text):
                if isinstance(value, Choice):
                    yield from self.target(value.target)
                yield from self.fields(value)

    def fields(self, value: Any) -> Iterator[Problem]:
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name not in ("warm_up", "cool_down") or not is_none(part):
                yield from self.below(part)

    def level(self, value: Any, session_names: frozenset[str]) -> Iterator[Problem]:
        yield from self.ids(value.source, self.entry.sources, "source of this plan")
        if isinstance(value, ItemEntry) and value.exercise is not None:
            yield from self.exercise(str(value.exercise), value.exercise, removed=value.removed)
            yield from self.variant(value)
        copied = getattr(value, "as_", None)
        if copied is None:
            return
        if isinstance(value, StageEntry):
            yield from self.stage(copied)
        elif isinstance(value, SessionEntry):
            yield from self.name(stage_id(copied), session_names, "session here", copied.place)
        else:
            yield from self.name(str(copied), self.library.protocols, "plan", copied.place)

    def exercise(self, name: str, text: Text | None, *, removed: bool) -> Iterator[Problem]:
        assert text is not None
        if name == NONE:
            remedy = "write 'rest' for a day of rest, or 'squat: none' for one exercise of those above"
            yield Problem(text.place, f"'none' removes nothing here; {remedy}", "value")
            return
        if name in ACTIVITIES and name not in self.exercises:
            if removed:
                return  # `idle` says that a bout can't be taken away.
            remedy = f"write '- {name} 20 min' on one line, or name it under the plan's 'exercises:'"
            yield Problem(
                text.place, f"'{name}' is a bout, so it needs a length; {remedy}", "missing-reference"
            )
            return
        yield from self.name(name, self.exercises, "exercise", text.place, _EXERCISE)

    def variant(self, line: ItemEntry) -> Iterator[Problem]:
        """One that the exercise has; an exercise of the plan alone has none."""
        exercise = self.library.exercises.get(line.exercise or "")
        if line.variant is not None and line.exercise not in self.broken:
            known = exercise.variants if exercise else ()
            where = f"name it in content/exercises/{line.exercise}.yaml, below 'variants:'"
            remedy = where if exercise else "say it in the line's 'note:'"
            yield from self.name(
                str(line.variant), known, f"variant of {line.exercise}", line.variant.place, remedy
            )

    def written(self, written: Written[Any]) -> Iterator[Problem]:
        if not isinstance(written.value, Condition):
            yield from self.things(written)
        match written.value:
            case Sequence(parts=parts):
                for activity in dict.fromkeys(bout.activity for bout in segments(parts)):
                    place = written.place_of(activity)
                    known = {*self.exercises, *ACTIVITIES, "rest"}
                    yield from self.name(activity, known, "activity or exercise", place, _EXERCISE)
            case Outcome(options=options):
                for act in (act for acts in options for act in acts):
                    if isinstance(act, Act):
                        yield from self.act(act, written)
            case value if isinstance(value, Condition):
                for one in self.condition(written, _MEASURE):
                    yield replace(one, message=one.message.replace("{0}", one.message.split("'")[1]))

    def doing(self, activity: str, written: Written[Condition], remedy: str) -> Iterator[Problem]:
        known = {*self.exercises, *ACTIVITIES}
        yield from self.name(activity, known, "activity or exercise", written.place_of(activity), _EXERCISE)

    def finished(self, name: str, written: Written[Condition]) -> Iterator[Problem]:
        if self.protocol.stage(name) is None:
            yield from super().finished(name, written)

    def act(self, act: Act, written: Written[Any]) -> Iterator[Problem]:
        place = written.place_of(act.target)
        if act.verb in ("reduce", "reduce to", "add", "skip"):
            names = {
                *CHANGEABLE,
                *ACTIVITIES,
                *self.exercises,
                *self.library.measures,
                *self.own,
                *self.parts,
            }
            yield from self.name(act.target, names, "thing to change", place, _MEASURE)
        if act.verb == "see":
            yield from self.name(act.target, PEOPLE, "person", place)
        elif act.verb == "back to":
            yield from self.stage(Text(act.target, place))
        elif act.verb == "on to":
            yield from self.stage(Text(act.target, place), plans=True)
        elif act.until is not None:
            yield from self.condition(Written(act.until, written.text), _MEASURE)

    def target(self, text: Text) -> Iterator[Problem]:
        who = re.fullmatch(r"see ([a-z-]+)", text)
        if who:
            yield from self.name(who[1], PEOPLE, "person", text.at(who.start(1)))
        elif re.fullmatch("_+", text):
            remedy = "write 'not stated', which sends the reader to a physical therapist"
            yield Problem(text.place, f"'{text}' leads nowhere; {remedy}", "value")
        elif text not in UNSAID:
            yield from self.stage(text, plans=True)

    def stage(self, text: Text, plans: bool = False) -> Iterator[Problem]:
        if self.protocol.stage(text) is not None or (plans and text in self.library.protocols):
            return
        known = [str(stage.key) for stage in self.protocol.stages]
        what = "plan or stage" if plans else "stage in this plan"
        others = self.library.protocols if plans else ()
        yield from self.name(str(text), [*known, *others], what, text.place)


_ADDRESS = re.compile(r"https?://|\bdoi:|\b10\.\d{4}|PMID|\bISBN\b|opinion", re.IGNORECASE)
