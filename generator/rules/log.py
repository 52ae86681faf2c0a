"""A made-up diary in YAML to days and to what is known of the runner, every slip with its place."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction

from generator.errors import Place, Problem, did_you_mean
from generator.model import Library
from generator.notation import NotationError, parse_condition
from generator.notation.condition import Colour, Condition, Measure, NoPain, Pain, Sign, Since, leaves
from generator.rules.bars import STANDING
from generator.rules.diary import MOMENTS, Answer, Day, Diary, Memory, key_of
from generator.rules.facts import of_today
from generator.rules.log_values import wrong_answer
from generator.rules.machine import Machine, conditions
from generator.rules.three_valued import atoms
from generator.source import Map, Text, parse_yaml

HELP = (
    "write days below 'days:', each with what was done and answered, such as "
    "'0: {done: yes, pain during: 1, pain next morning: 0, limp: no}'"
)


def read_log(text: str, path: str, machines: tuple[Machine, ...]) -> tuple[Memory, list[Day], list[Problem]]:
    """What is known at the start, the days in order, and everything that is wrong with them."""
    value, problems = parse_yaml(text, path)
    if problems or not isinstance(value, Map):
        return Memory(), [], problems or [Problem(Place(path), HELP, "log")]
    dates = frozenset().union(*map(_dates, machines))
    reader = _Reader(_names(machines), _sessions(machines), dates, machines[0].library)
    known = reader.answers(value.get("known"))
    for key in value["known"] if isinstance(value.get("known"), Map) else ():
        if _passing(key, machines):
            reader.wrong(
                value["known"].key(key),
                f"'{key}' holds for one day alone; write it below a day, such as '0: {{{key}: …}}'",
            )
    written = _days(value)
    days = [day for key, entry in written.items() if (day := reader.day(written.key(key), entry))]
    for key in value:
        if key not in ("known", "days"):
            reader.wrong(value.key(key), f"'{key}' isn't a key of a diary; {HELP}")
    return Memory(known), sorted(days, key=lambda day: day.number), reader.problems


def _passing(key: str, machines: tuple[Machine, ...]) -> bool:
    """Whether an answer before the first day is never read: of pain and signs only a beginning asks."""
    name, _, rest = key.partition(" ")
    named = any(name == "pain" or name in machine.library.measures for machine in machines)
    begins = (leaf for machine in machines for condition in _beginning(machine) for leaf in leaves(condition))
    asked = {getattr(leaf, "name", "pain") for leaf in begins}.union(*map(_dates, machines))
    if not named or rest in STANDING or name in asked:
        return False
    return all(of_today(name, machine.library) for machine in machines)


def _beginning(machine: Machine) -> Iterator[Condition]:
    yield from (fork.condition for fork in machine.start if fork.condition)
    yield from machine.gate
    for step in machine.steps:
        yield from (*step.only, *step.gate)


def _days(value: Map) -> Map:
    days = value.get("days")
    return days if isinstance(days, Map) else Map({}, value.place)


def _names(machines: tuple[Machine, ...]) -> set[str]:
    """Everything a diary may answer: measures, tests, red flags, dates, and questions in their own words."""
    found: set[str] = {"pain", "contacts", "km", "min"}
    for machine in machines:
        library = machine.library
        found |= {*library.measures, *library.test_of, *library.red_flags}
        found |= set(map(str, machine.protocol.entry.red_flags))
        found |= _dates(machine)
        for step in machine.steps:
            ways = (fork.condition for fork in step.forks if fork.condition)
            found |= {str(way) for way in ways if not isinstance(way, Colour)}
        asked = (atom for condition in conditions(machine) for atom in atoms(condition))
        # A session's color is what its pain says.
        found |= {str(atom) for atom in asked if not isinstance(atom, Colour)}
        found |= {key for condition in conditions(machine) for key in _asked(condition)}
    return found


def _asked(condition: Condition) -> Iterator[str]:
    """What is asked by name: pain at a part of the body, and anything at a moment of the plan's own."""
    for leaf in leaves(condition):
        if isinstance(leaf, (Pain, NoPain, Sign, Measure)):
            yield leaf.name
            yield key_of(leaf.name, leaf.moment)


def _dates(machine: Machine) -> set[str]:
    asked = (leaf for condition in conditions(machine) for leaf in leaves(condition))
    return {machine.protocol.starts.anchor, *(leaf.anchor for leaf in asked if isinstance(leaf, Since))}


def _sessions(machines: tuple[Machine, ...]) -> tuple[str, ...]:
    """Tracks that run beside one another, and sessions of stages that have several."""
    tracks = [machine.track for machine in machines] if len(machines) > 1 else []
    several = (
        own.id for stage in machines[0].protocol.stages if len(stage.sessions) > 1 for own in stage.sessions
    )
    return tuple(dict.fromkeys([*tracks, *map(str, several)]))


def _which_words(wrong: str, sessions: tuple[str, ...]) -> str:
    if not sessions:
        return f"{wrong}; leave 'session' out, because each stage of this plan has one kind of session"
    return f"{wrong}; write {' or '.join(sessions)}, or several: [{', '.join(sessions)}]"


def _near(key: str, names: Collection[str]) -> str:
    """What of the plan is meant: for `can ...` another of its `can`, for anything else a name."""
    if not key.startswith("can "):
        return did_you_mean(key.split(" ")[0], names)
    asked = [f"'{name}'" for name in sorted(names) if name.startswith("can ")]
    return f"; it asks {' and '.join(asked)}" if asked else ""


class _Reader:
    def __init__(
        self, names: set[str], sessions: tuple[str, ...], dates: frozenset[str], library: Library
    ) -> None:
        self.names, self.sessions, self.problems = names, sessions, list[Problem]()
        self.dates, self.library = dates, library

    def wrong(self, text: Text, message: str) -> None:
        self.problems.append(Problem(text.place, message, "log"))

    def day(self, key: Text, entry: object) -> Day | None:
        if not re.fullmatch(r"\d{1,4}", key) or not isinstance(entry, Map):
            self.wrong(key, f"'{key}' isn't a day of a diary; {HELP}")
            return None
        own = ("done", "person", "session")
        rest = Map({k: v for k, v in entry.items() if k not in own}, entry.place)
        done = self.answer(entry["done"]) if "done" in entry else None
        if "done" in entry and not isinstance(done, bool):
            self.wrong(entry.key("done"), "'done' is yes for a whole session, no for one that was cut short")
        done = done if isinstance(done, bool) else None
        return Day(int(key), done, self.answers(rest), "person" in entry, self.which(entry))

    def which(self, entry: Map) -> tuple[str, ...]:
        """The sessions that a day names: one, or a list."""
        said = entry.get("session", ())
        named = tuple(said) if isinstance(said, (list, tuple)) else (said,)
        for name in named:
            if str(name) not in self.sessions:
                self.wrong(
                    entry.key("session"), _which_words(f"no stage has a session '{name}'", self.sessions)
                )
        return tuple(map(str, named))

    def answers(self, value: object) -> dict[str, Answer]:
        if not isinstance(value, Map):
            return {}
        return {_key(key): self.named(value.key(key), answer) for key, answer in value.items()}

    def named(self, key: Text, value: object) -> Answer:
        if not self.known(_key(key)):
            near = _near(str(key), self.names)
            self.wrong(key, f"this plan doesn't ask about '{key}'{near}")
            return self.answer(value)
        answer = self.answer(value)
        if remedy := wrong_answer(_key(key), value, answer, self.dates, self.library):
            said = value if isinstance(value, str) else "several answers"
            self.wrong(key, f"'{key}: {said}' would never count; {remedy}")
        return answer

    def known(self, key: str) -> bool:
        """A name, alone or with a moment, a reference (`heel-raise norm`), or a date such as `surgery`."""
        if key in self.names:
            return True
        name, _, rest = key.partition(" ")
        return name in self.names and rest in (*MOMENTS, *STANDING)

    def answer(self, value: object) -> Answer:
        if isinstance(value, Map):
            return {str(side): n for side, v in value.items() if isinstance(n := self.answer(v), Fraction)}
        text = str(value)
        if text in ("yes", "no"):
            return text == "yes"
        return Fraction(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def _key(written: str) -> str:
    """The name of what is asked, as the engine knows it: `pain at heel during` to `pain-at-heel during`, and
    `can step-up 5 reps at 8 inches`, however a plan may write it, to the one way in which it is kept."""
    if written.startswith("can "):
        with contextlib.suppress(NotationError):
            return str(parse_condition(str(written)))
    return re.sub(r"^pain at (?!night\b|rest\b)(\S+)", r"pain-at-\1", str(written))


def written(diary: Diary | None) -> str:
    """A diary as YAML that `read_log` reads, a line a day; '' for none."""
    if diary is None:
        return ""
    known = [f"known: {_flow(diary.memory.known)}"] if diary.memory.known else []
    days = [f"  {day.number}: {_flow(_entry(day))}" for day in diary.days]
    return "".join(f"{line}\n" for line in (*known, "days:", *days))


def _entry(day: Day) -> dict[str, Answer | tuple[str, ...]]:
    done: dict[str, Answer] = {} if day.done is None else {"done": day.done}
    which = {"session": day.sessions} if day.sessions else {}
    return {**done, **which, **day.answers, **({"person": True} if day.person else {})}


def _flow(answers: Mapping[str, Answer | tuple[str, ...]]) -> str:
    return "{" + ", ".join(f"{_scalar(key)}: {_value(value)}" for key, value in answers.items()) + "}"


def _value(answer: Answer | tuple[str, ...]) -> str:
    if isinstance(answer, tuple):
        return answer[0] if len(answer) == 1 else f"[{', '.join(answer)}]"
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, Fraction):
        return str(int(answer)) if answer.denominator == 1 else str(float(answer))
    return _scalar(answer) if isinstance(answer, str) else _flow(answer)


def _scalar(text: str) -> str:
    """Plain where it cannot be taken for anything else."""
    return text if re.fullmatch(r"[A-Za-z][\w .%/()<>=-]*", text) else json.dumps(text, ensure_ascii=False)
